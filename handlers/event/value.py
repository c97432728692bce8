"""What is known of an event, fact by fact, in words."""

from handlers.label import cut
from handlers.translation import Translator
from models.event import Event
from services.event.field import EventField
from services.event.view import Making

VALUE_CHARACTERS = 200
# Those of which there are two, so that one press is enough.
YES_OR_NO = frozenset({EventField.TEACHERS, EventField.HEADS, EventField.MEMBERS_ONLY, EventField.APPROVAL})
COLUMNS = {
    EventField.TEACHERS: "for_teachers",
    EventField.HEADS: "for_heads",
    EventField.MEMBERS_ONLY: "members_only",
    EventField.APPROVAL: "needs_approval",
}


def field_value(shown: Making, field: EventField, t: Translator) -> str:
    """As it stands, with no HTML: to be a sentence's variable. Empty, where nothing was said."""
    event = shown.event
    if field in YES_OR_NO:
        return yes_or_no(t, said=bool(getattr(event, COLUMNS[field])))
    if field in _SPANS:
        return _span(event, field, t)
    if field in _MOMENTS:
        at = getattr(event, _MOMENTS[field])
        return t.plain(f"making-none-{field}") if at is None else t.hours(at, at, event.zone)
    return _word(shown, field, t)


def yes_or_no(t: Translator, *, said: bool) -> str:
    return t.plain("making-yes") if said else t.plain("making-no")


_MOMENTS = {
    EventField.OPENS: "registration_opens_at",
    EventField.CLOSES: "registration_closes_at",
    EventField.FREEZES: "freezes_at",
}
_SPANS = frozenset({EventField.GRADES, EventField.COLLEGES, EventField.TEAM})


def _span(event: Event, field: EventField, t: Translator) -> str:
    first, last = {
        EventField.GRADES: (event.grade_from, event.grade_to),
        EventField.COLLEGES: (event.college_from, event.college_to),
        EventField.TEAM: (event.team_min, event.team_max),
    }[field]
    if first is None or last is None:
        every = field is EventField.COLLEGES and event.for_colleges
        return t.plain("making-colleges-all") if every else t.plain(f"making-none-{field}")
    span = str(first) if first == last else f"{first}–{last}"
    return t.plain(f"making-span-{field}", span=span, several=int(first != last))


def _word(shown: Making, field: EventField, t: Translator) -> str:
    event = shown.event
    if field is EventField.OFFER_HOURS:
        return t.plain("making-hours", count=event.offer_hours)
    if field is EventField.DIRECTION and event.direction is not None:
        return t.plain(f"making-direction-{event.direction}")
    words = {
        EventField.KIND: lambda: t.plain(f"event-kind-{event.kind}"),
        EventField.LEVEL: lambda: t.plain(f"event-level-{event.level}"),
        EventField.FORMAT: lambda: t.plain(f"event-format-{event.format}"),
        EventField.ENTRY_BY: lambda: t.plain(f"making-entry_by-{event.entry_by}"),
        EventField.SPLIT_BY: lambda: t.plain(f"making-split_by-{event.split_by}"),
    }
    return words[field]() if field in words else _text(shown, field, t)


def _text(shown: Making, field: EventField, t: Translator) -> str:
    event = shown.event
    text = {
        EventField.TITLE: event.title,
        EventField.SUMMARY: event.summary,
        EventField.PLACE: event.place,
        EventField.LINK: event.link,
        EventField.CO_ORGANISERS: event.co_organisers,
        EventField.CLUSTER: shown.cluster,
        EventField.CAPACITY: str(event.capacity or ""),
        EventField.PER_SCHOOL: str(event.per_school or ""),
    }.get(field, "")
    if text:
        return cut(text, VALUE_CHARACTERS)
    return t.plain(f"making-none-{field}") if t.has(f"making-none-{field}") else ""
