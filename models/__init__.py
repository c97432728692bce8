"""What is remembered: tables, enums, column types, migrations."""

from models.account import Account
from models.audit import AuditLine
from models.base import Base
from models.blocked_address import BlockedAddress
from models.charge import Charge
from models.consent import Consent, ConsentText
from models.delivery import Delivery, LivingScreen
from models.desk_view import DeskView
from models.draft import Draft
from models.entry import Entry, EntryAnswer, EntryChange, EntryMember
from models.entry_request import EntryRequest
from models.event import Event, EventChange, EventHost
from models.event_question import EventQuestion
from models.guardianship import Guardianship
from models.inbox import Cursor, InboxUpdate
from models.invitation import CodeAttempt, Invitation
from models.kept_file import KeptFile
from models.nomination import Nomination
from models.paper import Paper
from models.person import Person
from models.result import Result
from models.role import Role
from models.routine import Routine
from models.saved_search import SavedSearch
from models.school import School, SchoolAlias
from models.seat import SeatCount
from models.stage import Site, Stage
from models.union import Union, UnionPlace
from models.work import Work

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
    "Delivery",
    "DeskView",
    "Draft",
    "Entry",
    "EntryAnswer",
    "EntryChange",
    "EntryMember",
    "EntryRequest",
    "Event",
    "EventChange",
    "EventHost",
    "EventQuestion",
    "Guardianship",
    "InboxUpdate",
    "Invitation",
    "KeptFile",
    "LivingScreen",
    "Nomination",
    "Paper",
    "Person",
    "Result",
    "Role",
    "Routine",
    "SavedSearch",
    "School",
    "SchoolAlias",
    "SeatCount",
    "Site",
    "Stage",
    "Union",
    "UnionPlace",
    "Work",
]
