"""An event in the making: its preview, the facts of it in parts, and one fact asked for."""

from collections.abc import Callable, Sequence
from typing import Final

from handlers.action import Action
from handlers.catalogue.lines import when
from handlers.clock_line import clock_line
from handlers.event.actions import (
    AskEventField,
    AskMove,
    AskRegulation,
    Part,
    SetEventField,
    ShowHosts,
    ShowMaking,
    ShowPart,
    TypeEventField,
)
from handlers.event.list_actions import ShowNominations, ShowQuestions, ShowStages
from handlers.event.preview import preview
from handlers.event.state_actions import AcceptEvent, AskRemark, PublishEvent, ShowMore, SubmitEvent
from handlers.event.value import YES_OR_NO, field_value
from handlers.label import cut
from handlers.menu.screens import back_row
from handlers.screen import Button, Row, Screen
from handlers.translation import Translator
from handlers.turning import turning
from models.event import EntryBy, EventDirection, EventFormat, EventKind, EventLevel, EventState
from services.event.field import ALL, NO, NOTHING, YES, EventField
from services.event.view import Making
from services.listing import listing

FIELDS: Final = {
    Part.ABOUT: (
        *(EventField.TITLE, EventField.SUMMARY, EventField.KIND, EventField.LEVEL),
        *(EventField.DIRECTION, EventField.CLUSTER, EventField.CO_ORGANISERS),
    ),
    Part.WHEN: (EventField.FORMAT, EventField.PLACE, EventField.LINK),
    Part.AUDIENCE: (
        *(EventField.GRADES, EventField.COLLEGES, EventField.TEACHERS, EventField.HEADS),
        EventField.MEMBERS_ONLY,
    ),
    Part.REGISTRATION: (
        *(EventField.OPENS, EventField.CLOSES, EventField.FREEZES, EventField.ENTRY_BY),
        *(EventField.APPROVAL, EventField.OFFER_HOURS),
    ),
    Part.SEATS: (EventField.TEAM, EventField.CAPACITY, EventField.PER_SCHOOL),
}
PART_OF: Final = {field: part for part, fields in FIELDS.items() for field in fields}
# Without the others an event is none.
MAY_BE_NOTHING: Final = frozenset(
    {
        *(EventField.DIRECTION, EventField.CLUSTER, EventField.CO_ORGANISERS, EventField.PLACE),
        *(EventField.LINK, EventField.GRADES, EventField.COLLEGES, EventField.OPENS, EventField.CLOSES),
        *(EventField.FREEZES, EventField.TEAM, EventField.CAPACITY, EventField.PER_SCHOOL),
    }
)
CHOICES_ON_A_PAGE, ALL_CHOICES = 6, 8
VALUE_CHARACTERS, FILE_CHARACTERS = 1000, 100


def making(shown: Making, t: Translator, *, said: str = "") -> Screen:
    text = preview(shown, t)
    return Screen(f"{said}\n\n{text}" if said else text, _rows(shown, t))


def part(shown: Making, of: Part, t: Translator, *, said: str = "") -> Screen:
    event_id = shown.event.id
    lines = [_line(shown, field, t) for field in FIELDS[of]]
    buttons = [_field_button(shown, field, t) for field in FIELDS[of]]
    if of is Part.WHEN:
        lines.insert(0, t("making-line", name=t.plain("making-when"), value=when(shown.event, t)))
        buttons.insert(0, Button(t.plain("making-button-days"), AskMove(event_id)))
    if of is Part.ABOUT:
        buttons.append(Button(t.plain("making-button-hosts"), ShowHosts(event_id)))
    if of is Part.REGISTRATION:
        lines.append(t("making-line", name=t.plain("making-regulation"), value=_regulation(shown, t)))
        buttons.append(Button(t.plain("making-button-regulation"), AskRegulation(event_id)))
    text = "\n".join((*((said, "") if said else ()), t(f"making-part-{of}"), *lines))
    return Screen(text, (*in_pairs(buttons), (to_making(event_id, t),)))


def field_asked(shown: Making, field: EventField, page: int, t: Translator) -> Screen:
    """What it is now, and how to say another."""
    event_id = shown.event.id
    value = cut(_whole(shown, field, t), VALUE_CHARACTERS)
    lines = [t("making-asked", name=t.plain(f"making-field-{field}"), value=value), t(f"making-ask-{field}")]
    if field in {EventField.OPENS, EventField.CLOSES, EventField.FREEZES}:
        lines.append(t("making-clock", clock=clock_line(shown.clock, t)))
    choices = [
        Button(cut(label), SetEventField(event_id, field, value))
        for label, value in _choices(shown, field, t)
    ]
    back = Button(t.plain("making-button-back"), ShowPart(event_id, PART_OF.get(field, Part.SEATS)))
    rows = paged(choices, page, lambda number: AskEventField(event_id, field, number), (back,))
    return Screen("\n\n".join(lines), rows, asks=TypeEventField(event_id, field))


def to_making(event_id: int, t: Translator) -> Button:
    return Button(t.plain("making-button-making"), ShowMaking(event_id))


def in_pairs(buttons: Sequence[Button]) -> tuple[Row, ...]:
    return tuple(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2))


def paged(
    choices: Sequence[Button],
    page: int,
    at: Callable[[int], Action],
    last: Row,
    size: int = CHOICES_ON_A_PAGE,
) -> tuple[Row, ...]:
    """All of them where they fit, else a page of them with the way to the others."""
    # All that there is room for, as long as no pages have to be turned.
    shown = listing(choices, number=page, size=ALL_CHOICES if len(choices) <= ALL_CHOICES else size)
    turns = tuple(turning(shown, at))
    return (*in_pairs(shown.rows), (*turns, *last))


def _rows(shown: Making, t: Translator) -> tuple[Row, ...]:
    event_id = shown.event.id
    if shown.phase is EventState.CANCELLED:
        return ((Button(t.plain("making-button-more"), ShowMore(event_id)), *back_row(t)),)
    parts = [Button(t.plain(f"making-button-{of}"), ShowPart(event_id, of)) for of in Part]
    lists = [
        Button(_counted(t.plain("making-button-stages"), shown.stages), ShowStages(event_id)),
        Button(
            _counted(t.plain(f"making-button-{shown.event.split_by}s"), shown.nominations),
            ShowNominations(event_id),
        ),
        Button(_counted(t.plain("making-button-questions"), shown.questions), ShowQuestions(event_id)),
    ]
    return (*in_pairs([*parts, *lists]), _last_row(shown, t))


def _last_row(shown: Making, t: Translator) -> Row:
    """What is most likely done next with the whole of it."""
    event_id = shown.event.id
    more = Button(t.plain("making-button-more"), ShowMore(event_id))
    if shown.phase is EventState.SUBMITTED and shown.is_administrator:
        accept = Button(t.plain("making-button-accept"), AcceptEvent(event_id))
        return (accept, Button(t.plain("making-button-return"), AskRemark(event_id)))
    if shown.phase is EventState.DRAFT and not shown.lacking:
        if shown.may_publish:
            return (Button(t.plain("making-button-publish"), PublishEvent(event_id)), more)
        return (Button(t.plain("making-button-submit"), SubmitEvent(event_id)), more)
    return (more, *back_row(t))


def _counted(label: str, count: int) -> str:
    return f"{label} · {count}" if count else label


def _line(shown: Making, field: EventField, t: Translator) -> str:
    return t("making-line", name=t.plain(f"making-field-{field}"), value=field_value(shown, field, t))


def _field_button(shown: Making, field: EventField, t: Translator) -> Button:
    """Where there are two answers, the press gives the other one."""
    event, name = shown.event, t.plain(f"making-field-{field}")
    if field is EventField.ENTRY_BY:
        other = EntryBy.ANYONE if event.entry_by is EntryBy.MENTORS else EntryBy.MENTORS
        return Button(t.plain(f"making-button-entry_by-{other}"), SetEventField(event.id, field, other))
    if field in YES_OR_NO:
        value = field_value(shown, field, t)
        flipped = NO if value == t.plain("making-yes") else YES
        return Button(
            t.plain("making-toggle", name=name, value=value), SetEventField(event.id, field, flipped)
        )
    return Button(name, AskEventField(event.id, field))


def _choices(shown: Making, field: EventField, t: Translator) -> list[tuple[str, str]]:
    """What can be pressed instead of typed, as it is called and as it is carried."""
    families = {
        EventField.KIND: [(t.plain(f"event-kind-{kind}"), kind.value) for kind in EventKind],
        EventField.LEVEL: [(t.plain(f"event-level-{level}"), level.value) for level in EventLevel],
        EventField.FORMAT: [(t.plain(f"event-format-{one}"), one.value) for one in EventFormat],
        EventField.DIRECTION: [(t.plain(f"making-direction-{one}"), one.value) for one in EventDirection],
        EventField.CLUSTER: [(name, str(number)) for number, name in shown.clusters],
        EventField.COLLEGES: [(t.plain("making-colleges-all"), ALL)],
    }
    choices = families.get(field, [])
    if field in MAY_BE_NOTHING:
        choices.append((t.plain(f"making-none-{field}"), NOTHING))
    return choices


def _whole(shown: Making, field: EventField, t: Translator) -> str:
    return (
        shown.event.summary
        if field is EventField.SUMMARY and shown.event.summary
        else field_value(shown, field, t)
    )


def _regulation(shown: Making, t: Translator) -> str:
    return cut(shown.regulation, FILE_CHARACTERS) or t.plain("making-none-regulation")
