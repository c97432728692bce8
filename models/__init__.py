"""What is remembered: tables, enums, column types, migrations."""

from models.account import Account
from models.audit import AuditLine
from models.base import Base
from models.blocked_address import BlockedAddress
from models.charge import Charge
from models.consent import Consent, ConsentText
from models.draft import Draft
from models.event import Event
from models.guardianship import Guardianship
from models.inbox import Cursor, InboxUpdate
from models.invitation import CodeAttempt, Invitation
from models.paper import Paper
from models.person import Person
from models.role import Role
from models.routine import Routine
from models.saved_search import SavedSearch
from models.school import School, SchoolAlias
from models.union import Union, UnionPlace

__all__ = [
    "Account",
    "AuditLine",
    "Base",
    "BlockedAddress",
    "Charge",
    "CodeAttempt",
    "Consent",
    "ConsentText",
    "Cursor",
    "Draft",
    "Event",
    "Guardianship",
    "InboxUpdate",
    "Invitation",
    "Paper",
    "Person",
    "Role",
    "Routine",
    "SavedSearch",
    "School",
    "SchoolAlias",
    "Union",
    "UnionPlace",
]
