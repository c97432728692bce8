"""What stands in a line of more than one screen of this room."""

from datetime import datetime

from handlers.label import cut
from handlers.naming import event_title
from handlers.translation import Translator
from models.event import Event
from services.entry.gate import Bar, Verdict
from services.entry.light import EntryStanding

TITLE_CHARACTERS, NAME_CHARACTERS = 200, 60


def title_of(event: Event, t: Translator) -> str:
    return t("as-it-is", text=bare_title(event, t))


def bare_title(event: Event, t: Translator) -> str:
    """Whoever made the event in a chat has named it in Russian alone."""
    return cut(event_title(event, t), TITLE_CHARACTERS)


def when_of(event: Event, t: Translator) -> str:
    if event.whole_days:
        return t.days(event.starts_at, event.ends_at, event.zone)
    return t.hours(event.starts_at, event.ends_at, event.zone)


def moment(at: datetime, zone: str, t: Translator) -> str:
    return t.hours(at, at, zone)


def closed_line(event: Event, verdict: Verdict, t: Translator) -> str:
    """What is in the way, in a sentence, with what can be done about it."""
    bar = verdict.bar
    if bar is Bar.NOT_YET and verdict.at is not None:
        return t("entry-opens-at", time=moment(verdict.at, event.zone, t))
    if bar in {Bar.PROFILE, Bar.CONSENT}:
        return t(f"entry-step-{verdict.step}")
    return t(f"entry-bar-{bar}")


def next_step(standing: EntryStanding, event: Event, t: Translator) -> str:
    until = "" if standing.due_at is None else t.deadline(standing.due_at, event.zone)
    return t(f"entry-next-{standing.step}", count=standing.unconsented, until=until)
