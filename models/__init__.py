"""What is remembered: tables, enums, column types, migrations."""

from models.account import Account
from models.base import Base
from models.event import Event
from models.inbox import Cursor, InboxUpdate
from models.person import Person
from models.role import Role
from models.saved_search import SavedSearch
from models.school import School

__all__ = [
    "Account",
    "Base",
    "Cursor",
    "Event",
    "InboxUpdate",
    "Person",
    "Role",
    "SavedSearch",
    "School",
]
