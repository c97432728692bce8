"""The nominations or directions of an event."""

from handlers.event.actions import SetEventField
from handlers.event.list_actions import (
    AddNominations,
    CloseNomination,
    PickNomination,
    RaiseNomination,
    ReopenNomination,
    RewriteNomination,
    ShowNomination,
    ShowNominations,
)
from handlers.event.pasted import told
from handlers.event.screens import to_making
from handlers.label import cut, told_apart
from handlers.screen import Button, Row, Screen
from handlers.translation import Translator
from handlers.turning import turning
from models.event import SplitBy
from models.nomination import Nomination
from services.event.field import EventField
from services.event.nomination_list import NOMINATIONS_ON_A_PAGE, NominationList, NominationView

TITLE_CHARACTERS = 120


def nominations(shown: NominationList, t: Translator) -> Screen:
    event = shown.event
    first = (shown.nominations.number - 1) * NOMINATIONS_ON_A_PAGE + 1
    lines = [
        f"{number}. {_line(one, shown.entered.get(one.id, 0), t)}"
        for number, one in enumerate(shown.nominations.rows, first)
    ]
    listed = "\n".join(lines) if lines else t("making-nominations-none")
    head = t(f"making-{event.split_by}s", count=shown.nominations.total)
    text = "\n\n".join((*told(shown.pasted, t), head, listed, t("making-nominations-hint")))
    other = SplitBy.DIRECTION if event.split_by is SplitBy.NOMINATION else SplitBy.NOMINATION
    call = Button(t.plain(f"making-button-call-{other}"), SetEventField(event.id, EventField.SPLIT_BY, other))
    turns = tuple(turning(shown.nominations, lambda page: ShowNominations(event.id, page)))
    pick = (Button(t.plain("making-button-pick"), PickNomination(event.id)),) if lines else ()
    rows: tuple[Row, ...] = ((*turns, *pick), (call,), (to_making(event.id, t),))
    return Screen(text, tuple(row for row in rows if row), asks=AddNominations(event.id))


def nominations_to_pick(shown: NominationList, t: Translator) -> Screen:
    event_id = shown.event.id
    labels = told_apart([_short(one) for one in shown.nominations.rows])
    rows = tuple(
        (Button(label, ShowNomination(one.id)),)
        for label, one in zip(labels, shown.nominations.rows, strict=True)
    )
    turns = tuple(turning(shown.nominations, lambda page: PickNomination(event_id, page)))
    back = Button(t.plain("making-button-list-back"), ShowNominations(event_id))
    return Screen(t("making-pick"), (*rows, (*turns, back)))


def nomination(shown: NominationView, t: Translator, *, said: str = "") -> Screen:
    one = shown.nomination
    lines = [*((said, "") if said else ()), _line(one, shown.entered, t)]
    if one.closed_at is not None:
        lines.append(t("making-closed"))
    text = "\n".join((*lines, "", t("making-nomination-hint", line=_typed(one))))
    deed = (
        Button(t.plain("making-button-take-off"), CloseNomination(one.id))
        if one.closed_at is None
        else Button(t.plain("making-button-reopen"), ReopenNomination(one.id))
    )
    up = () if shown.is_first else (Button(t.plain("making-button-up"), RaiseNomination(one.id)),)
    back = Button(t.plain("making-button-list-back"), ShowNominations(one.event_id))
    return Screen(text, ((deed, *up), (back,)), asks=RewriteNomination(one.id))


def nomination_or_all(shown: NominationView | NominationList, t: Translator) -> Screen:
    """What was typed anew; or, where it was not one line, what became of the lines."""
    if isinstance(shown, NominationView):
        return nomination(shown, t, said=t("making-written"))
    return nominations(shown, t)


def _line(one: Nomination, entered: int, t: Translator) -> str:
    name = cut(_short(one), TITLE_CHARACTERS)
    if one.capacity is None:
        said = t("making-place-open", name=name, chosen=entered)
    else:
        said = t("making-place-limited", name=name, chosen=str(entered), seats=str(one.capacity))
    return f"✖️ {said}" if one.closed_at is not None else said


def _short(one: Nomination) -> str:
    if one.grade_from is None or one.grade_to is None:
        return one.title
    first, last = one.grade_from, one.grade_to
    return f"{first}: {one.title}" if first == last else f"{first}–{last}: {one.title}"


def _typed(one: Nomination) -> str:
    return _short(one) if one.capacity is None else f"{_short(one)} | {one.capacity}"
