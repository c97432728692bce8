"""What stands in a line of an event, on its card and in a list."""

from handlers.translation import Translator
from models.event import Event, EventState
from models.person import Language


def when(event: Event, t: Translator) -> str:
    if event.whole_days:
        return t.days(event.starts_at, event.ends_at, event.zone)
    return t.hours(event.starts_at, event.ends_at, event.zone)


def brief_when(event: Event, t: Translator) -> str:
    if event.whole_days:
        return t.brief_days(event.starts_at, event.ends_at, event.zone)
    return t.brief_hours(event.starts_at, event.ends_at, event.zone)


def audience(event: Event, t: Translator) -> str:
    groups = [
        t("audience-college") if event.for_colleges else "",
        t("audience-teachers") if event.for_teachers else "",
        t("audience-heads") if event.for_heads else "",
    ]
    if event.grade_from is not None and event.grade_to is not None:
        one = event.grade_from == event.grade_to
        grades = "audience-grade" if one else "audience-grades"
        groups.insert(0, t(grades, first=str(event.grade_from), last=str(event.grade_to)))
    return ", ".join(group for group in groups if group) or t("audience-everyone")


def state(event: Event, t: Translator, *, is_over: bool) -> tuple[str, ...]:
    """What makes an event no longer what it was announced as. A cancelled one has not taken place."""
    if event.state is EventState.CANCELLED:
        return (t("event-cancelled"),)
    return (t("event-over"),) if is_over else ()


def named(event: Event, field: str, t: Translator) -> str:
    return t("as-it-is", text=in_language(event, field, t))


def in_language(owner: object, field: str, t: Translator) -> str:
    """What was made in a chat is in Russian alone."""
    russian = str(getattr(owner, field))
    return str(getattr(owner, f"{field}_en")) or russian if t.language is Language.EN else russian


def where(event: Event, t: Translator) -> str:
    place = named(event, "place", t)
    said = t(f"event-format-{event.format}")
    return f"{said} · {place}" if place else said


def organiser(event: Event, t: Translator) -> str:
    school = event.organiser
    said = t("event-organiser", name=in_language(school, "name", t), city=in_language(school, "city", t))
    return f"{said}, {t('as-it-is', text=event.co_organisers)}" if event.co_organisers else said
