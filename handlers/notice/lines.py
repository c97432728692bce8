"""What the messages of the bot's own have in common: how they name what they are about."""

from datetime import datetime

from handlers.catalogue.actions import OpenEvent
from handlers.entry.actions import ShowEntry
from handlers.label import cut
from handlers.naming import event_title
from handlers.screen import Button, Row
from handlers.team.actions import ShowTeam
from handlers.translation import Translator
from models.entry import Entry
from models.event import Event

# What remains readable of the longest that somebody may have typed, with all the rest around it.
REASON_CHARACTERS = 1000


def about(event: Event, t: Translator) -> str:
    """The event's title with its days, as the last lines of a message."""
    return f"<b>{title(event, t)}</b>\n{t('notice-when', when=when(event, t))}"


def title(event: Event, t: Translator) -> str:
    """In the reader's language, as far as somebody has written it."""
    return t("as-it-is", text=event_title(event, t))


def when(event: Event, t: Translator) -> str:
    return period(event.starts_at, event.ends_at, event, t, whole_days=event.whole_days)


def period(first: datetime, last: datetime, event: Event, t: Translator, *, whole_days: bool) -> str:
    return t.days(first, last, event.zone) if whole_days else t.hours(first, last, event.zone)


def entry_name(entry: Entry, t: Translator, who: str = "") -> str:
    """«Заявка № 17», «Команда «Вега», заявка № 17», or whose it is, for a mentor of many. To be escaped."""
    if entry.title:
        return t.plain("notice-entry-team", title=entry.title, number=str(entry.number))
    if who:
        return t.plain("notice-entry-of", who=who, number=str(entry.number))
    return t.plain("notice-entry", number=str(entry.number))


def reason(text: str, t: Translator) -> str:
    return t("notice-reason", text=cut(text.strip(), REASON_CHARACTERS)) if text.strip() else ""


def together(*paragraphs: str) -> str:
    return "\n\n".join(paragraph for paragraph in paragraphs if paragraph)


def entry_row(entry: Entry, t: Translator) -> Row:
    """A team is opened as a team: its card is where everything else about the entry is."""
    if entry.title:
        return (Button(t.plain("notice-button-team"), ShowTeam(entry.id)),)
    return (Button(t.plain("notice-button-entry"), ShowEntry(entry.id)),)


def event_row(event: Event, t: Translator) -> Row:
    return (Button(t.plain("notice-button-event"), OpenEvent(event.id)),)
