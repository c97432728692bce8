"""What a desk calls events, entries, people and moments. As it stands, with no HTML."""

from collections.abc import Sequence
from datetime import datetime

from handlers.desk.actions import OpenDeskEntries, ShowDesk, ShowDesks
from handlers.label import cut
from handlers.menu.screens import back_row
from handlers.naming import place_name
from handlers.screen import Button, Row
from handlers.translation import Translator
from models.entry import Entry, EntryStatus
from models.event import Event
from models.person import Language
from services.desk.filter import NONE, Dimension, Filter, Which
from services.desk.listed import Line
from services.desk.share import Share
from services.workplace import Workplace

# A title, a school, whatever was typed: on one line of a list, so much of it is read.
SHORT, TITLE = 60, 120
MARKS = {
    EntryStatus.PENDING: "🟡",
    EntryStatus.CONFIRMED: "🟢",
    EntryStatus.WAITING: "⏳",
    EntryStatus.OFFERED: "📨",
    EntryStatus.WITHDRAWN: "⚪️",
    EntryStatus.DECLINED: "🔴",
    EntryStatus.LAPSED: "⚪️",
}


def event_title(event: Event, t: Translator, characters: int = TITLE) -> str:
    return cut((t.language is Language.EN and event.title_en) or event.title, characters)


def moment(at: datetime, zone: str, t: Translator) -> str:
    """A day and an hour in few letters, by the reader's clock."""
    return t.brief_hours(at, at, zone)


def status(of: EntryStatus, t: Translator) -> str:
    return f"{MARKS[of]} {t.plain(f'desk-status-{of}')}"


def entry_name(entry: Entry | Line, t: Translator) -> str:
    """A team by its title; an entry of one person by its number alone."""
    number = str(entry.number)
    if entry.title:
        return t.plain("desk-entry-team", number=number, title=entry.title)
    return t.plain("desk-entry", number=number)


def place(of: Workplace | None, t: Translator) -> str:
    return t.plain("desk-no-school") if of is None else cut(place_name(of, t), SHORT)


def class_of(grade: int | None, letter: str) -> str:
    return "" if grade is None else f"{grade}{letter}"


def share_name(share: Share, dimension: Dimension, t: Translator) -> str:
    """What a value is called that entries are counted by."""
    if share.value == NONE:
        return t.plain("desk-none")
    if dimension is Dimension.SCHOOL:
        return place(share.place, t)
    if dimension is Dimension.SOURCE:
        return t.plain(f"desk-source-{share.value}")
    if dimension is Dimension.GRADE:
        return t.plain("desk-grade", grade=share.value)
    if dimension is Dimension.DAY:
        return t.day(datetime.fromisoformat(share.value))
    return cut(share.name, SHORT)


def filter_line(wanted: Filter, values: Sequence[Share], t: Translator) -> str:
    """Everything that a filter asks for, in one line."""
    parts = [t.plain(f"desk-which-{wanted.which}")] if wanted.which is not Which.LIVE else []
    parts += [share_name(share, dimension, t) for dimension, share in zip(wanted.values, values, strict=True)]
    if wanted.fullness is not None:
        parts.append(t.plain(f"desk-fullness-{wanted.fullness}"))
    if wanted.lacks_consent:
        parts.append(t.plain("desk-lacks-consent"))
    if wanted.words:
        parts.append(t.plain("desk-words", words=cut(wanted.words, SHORT)))
    return " · ".join(parts)


def counted(entries: int, people: int, event: Event, t: Translator) -> str:
    """Teams and people are two numbers; where everybody enters alone, one says it all."""
    key = "desk-counted-teams" if event.is_for_teams else "desk-counted-people"
    return t.plain(key, entries=entries, people=people)


def desk_button(event_id: int, t: Translator) -> Button:
    return Button(t.plain("desk-button-desk"), ShowDesk(event_id))


def desk_row(event_id: int, t: Translator) -> Row:
    return (desk_button(event_id, t), *back_row(t))


def list_button(event_id: int, t: Translator) -> Button:
    return Button(t.plain("desk-button-list"), OpenDeskEntries(event_id))


def desks_button(t: Translator) -> Button:
    return Button(t.plain("desk-button-desks"), ShowDesks())
