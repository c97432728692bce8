"""What a poster says, word by word."""

from collections.abc import Mapping
from zoneinfo import ZoneInfo

from handlers.label import cut
from handlers.translation import MOSCOW, Translator, translator
from models.account import MessengerName
from models.event import Event, EventFormat
from models.person import Language
from services.event.phase import closes_at
from services.event.poster import Door, EventDoors, Poster

# As much as is still read from two steps away; what an organiser has written longer is on the card.
FACT_CHARACTERS = 220
TELEGRAM_FIRST = (MessengerName.TELEGRAM, MessengerName.VK)


def poster(doors: EventDoors, links: Mapping[MessengerName, str], t: Translator) -> Poster:
    event = doors.event
    # Whoever reads it has no clock of their own in the bot: Moscow's is the one that all know.
    t = translator(t.language, zone=MOSCOW)
    facts = [
        (t.plain("poster-when"), _when(event, t)),
        (t.plain("poster-until"), _until(event, t)),
        (t.plain("poster-where"), _where(event, t)),
        (t.plain("poster-for-whom"), _for_whom(event, t)),
        (t.plain("poster-organiser"), _organiser(doors, t)),
    ]
    return Poster(
        language=t.language,
        kind=t.plain(f"event-kind-{event.kind}"),
        title=in_language(event.title, event.title_en, t),
        facts=tuple((label, cut(value, FACT_CHARACTERS)) for label, value in facts if value),
        call=t.plain("poster-call-pupils" if _is_for_pupils(event) else "poster-call-adults"),
        doors=tuple(
            Door(t.plain(f"messenger-{messenger}"), links[messenger])
            for messenger in TELEGRAM_FIRST
            if messenger in links
        ),
    )


def in_language(russian: str, english: str, t: Translator) -> str:
    """What was entered in a chat has no English yet."""
    return english or russian if t.language is Language.EN else russian


def _when(event: Event, t: Translator) -> str:
    if event.whole_days:
        return t.days(event.starts_at, event.ends_at, event.zone)
    here = event.starts_at.astimezone(ZoneInfo(event.zone))
    moscow = event.starts_at.astimezone(ZoneInfo(MOSCOW))
    # Whoever comes to the place lives by its clock, and the poster hangs there.
    if event.format in (EventFormat.ONLINE, EventFormat.REMOTE) or here.utcoffset() == moscow.utcoffset():
        return t.hours(event.starts_at, event.ends_at, event.zone)
    return t.plain("poster-local-hours", day=t.day(here), time=f"{here:%H:%M}", moscow=f"{moscow:%H:%M}")


def _until(event: Event, t: Translator) -> str:
    """Only where registration ends before the event begins: then it is what people miss."""
    closes = closes_at(event)
    if closes >= event.starts_at:
        return ""
    return t.deadline(closes, event.zone)


def _where(event: Event, t: Translator) -> str:
    format_, place = t.plain(f"event-format-{event.format}"), in_language(event.place, event.place_en, t)
    return f"{format_} · {place}" if place else format_


def _for_whom(event: Event, t: Translator) -> str:
    groups = [
        t.plain("audience-college") if event.for_colleges else "",
        t.plain("audience-teachers") if event.for_teachers else "",
        t.plain("audience-heads") if event.for_heads else "",
    ]
    if event.grade_from is not None and event.grade_to is not None:
        one = event.grade_from == event.grade_to
        key = "audience-grade" if one else "audience-grades"
        groups.insert(0, t.plain(key, first=str(event.grade_from), last=str(event.grade_to)))
    return ", ".join(group for group in groups if group) or t.plain("audience-everyone")


def _organiser(doors: EventDoors, t: Translator) -> str:
    school = doors.organiser
    name = in_language(school.name, school.name_en, t)
    said = t.plain("event-organiser", name=name, city=in_language(school.city, school.city_en, t))
    return f"{said}, {doors.event.co_organisers}" if doors.event.co_organisers else said


def _is_for_pupils(event: Event) -> bool:
    return event.grade_from is not None or event.for_colleges
