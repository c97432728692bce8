"""What is remembered: tables, enums, column types, migrations."""

from models.account import Account
from models.attendance import Attendance, JoinPress, ListedAttendee, Proof
from models.audit import AuditLine
from models.base import Base
from models.blocked_address import BlockedAddress
from models.broadcast import Broadcast, Follow, PostPress
from models.charge import Charge
from models.consent import Consent, ConsentText
from models.delivery import Delivery, LivingScreen
from models.desk_view import DeskView
from models.draft import Draft
from models.entry import Entry, EntryAnswer, EntryChange, EntryMember
from models.entry_request import EntryRequest
from models.event import Event, EventChange, EventHost
from models.event_question import EventQuestion
from models.feedback import Feedback
from models.guardianship import Guardianship
from models.inbox import Cursor, InboxUpdate
from models.invitation import CodeAttempt, Invitation
from models.kept_file import KeptFile
from models.material import Material
from models.media_count import MediaCount
from models.news_rule import NewsRule
from models.nomination import Nomination
from models.paper import Paper
from models.person import Person
from models.post import Post, PostCopy, PostFile, SentFile
from models.reminder import CalendarFeed, EventReminder, PersonReminder, Preference
from models.result import Result
from models.role import Role
from models.routine import Routine
from models.saved_search import SavedSearch
from models.school import School, SchoolAlias
from models.seat import SeatCount
from models.speaker import ListenerQuestion, Speaker
from models.stage import Site, Stage
from models.union import Union, UnionPlace
from models.work import Work

__all__ = [
    "Account",
    "Attendance",
    "AuditLine",
    "Base",
    "BlockedAddress",
    "Broadcast",
    "CalendarFeed",
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
    "EventReminder",
    "Feedback",
    "Follow",
    "Guardianship",
    "InboxUpdate",
    "Invitation",
    "JoinPress",
    "KeptFile",
    "ListedAttendee",
    "ListenerQuestion",
    "LivingScreen",
    "Material",
    "MediaCount",
    "NewsRule",
    "Nomination",
    "Paper",
    "Person",
    "PersonReminder",
    "Post",
    "PostCopy",
    "PostFile",
    "PostPress",
    "Preference",
    "Proof",
    "Result",
    "Role",
    "Routine",
    "SavedSearch",
    "School",
    "SchoolAlias",
    "SeatCount",
    "SentFile",
    "Site",
    "Speaker",
    "Stage",
    "Union",
    "UnionPlace",
    "Work",
]
