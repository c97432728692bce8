"""All that is kept about a person, as a text for whoever does not read JSON."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from enum import StrEnum

from handlers.translation import MOSCOW, Translator
from models.account import MessengerName
from models.attendance import Confirmation
from models.audit import Deed
from models.broadcast import BroadcastState, PostButton, PostSource
from models.consent import ConsentPurpose, ConsentWay
from models.delivery import DeliveryKind, DeliveryState
from models.draft import DraftKind
from models.entry import EntryDeed, EntryStatus
from models.entry_request import RequestKind, RequestState
from models.event import EventDeed, EventKind, EventState
from models.invitation import InvitationKind
from models.media_count import MediaKind
from models.paper import PaperReason, PaperState
from models.person import Language, PersonKind
from models.post import NewsTopic, PostState
from models.reminder import ReminderMoment
from models.result import ResultKind
from models.role import RoleKind
from services.export import Export
from services.export_source import Row
from services.month import Month

# What a file says of a consent is its version; the document itself is in the copy, and in the JSON.
# To whom a broadcast goes is a handful of codes there.
LEFT_TO_JSON = frozenset({"body", "audience"})
# Of these the room has words of its own, under their kind and themselves.
NAMED = {
    BroadcastState: "broadcast",
    Confirmation: "confirmation",
    ConsentWay: "way",
    DeliveryKind: "message",
    DeliveryState: "message-was",
    DraftKind: "draft",
    EntryDeed: "entry-deed",
    EntryStatus: "entry",
    EventDeed: "event-deed",
    EventState: "event",
    InvitationKind: "invitation",
    Language: "language",
    MediaKind: "media",
    NewsTopic: "topic",
    PaperState: "paper",
    PostButton: "post-button",
    PostSource: "post-source",
    PostState: "post",
    ReminderMoment: "reminder",
    RequestKind: "request",
    RequestState: "request-was",
    ResultKind: "result",
}
NAMES = [f"{name}-{member}" for kind, name in NAMED.items() for member in kind]


def readable(export: Export, t: Translator) -> str:
    title = t.plain("privacy-file-title", moment=_moment(export.made_at, t))
    sections = [_section(t.plain("privacy-section-profile"), [export.profile], t)]
    sections += [
        _section(t.plain(f"privacy-section-{section}"), rows, t)
        for section, rows in export.sections.items()
        if rows
    ]
    return "\n\n".join([title, *sections]) + "\n"


def _section(title: str, rows: Sequence[Row], t: Translator) -> str:
    return "\n\n".join([title.upper(), *("\n".join(_lines(row, t)) for row in rows)])


def _lines(row: Row, t: Translator) -> Iterator[str]:
    for field, value in row.items():
        if field not in LEFT_TO_JSON and value is not None and value != "":
            yield f"{t.plain(f'privacy-field-{field}')}: {_said(field, value, t)}"


def _said(field: str, value: object, t: Translator) -> str:
    match value:
        case str() if field == "reason" and value in set(PaperReason):
            return t.plain(f"guardian-reason-{value}")
        case bool():
            return t.plain("privacy-yes") if value else t.plain("privacy-no")
        case datetime():
            return _moment(value, t)
        case date():
            # Nothing but months is kept by a date alone.
            value = t.month(Month(value.year, value.month))
        case EventKind():
            return t.plain(f"event-kind-{value}")
        case StrEnum():
            return _named(value, t)
        case list():
            value = ", ".join(map(str, value))
    return str(value)


def _named(value: StrEnum, t: Translator) -> str:
    match value:
        case PersonKind():
            return t.plain(f"profile-kind-{value}")
        case MessengerName():
            return t.plain(f"messenger-{value}")
        case RoleKind():
            return t.plain(f"role-{value}")
        case ConsentPurpose():
            return t.plain(f"consent-purpose-{value}")
        case Deed():
            return t.plain(f"directory-deed-{value}")
    name = f"{NAMED[type(value)]}-{value}"
    return t.plain(f"privacy-{name}")


def _moment(moment: datetime, t: Translator) -> str:
    return t.hours(moment, moment, MOSCOW)
