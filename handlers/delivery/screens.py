"""What became of the bot's own messages: how many of which outcome, and each with its when and why."""

from collections.abc import Callable

from handlers.action import Action
from handlers.broadcast.actions import WatchBroadcast
from handlers.delivery.actions import (
    ShowBroadcastDeliveries,
    ShowEventDeliveries,
    ShowPersonDeliveries,
)
from handlers.delivery.reason import reason_said
from handlers.desk.actions import ShowDesk
from handlers.directory.actions import ShowPerson
from handlers.label import cut
from handlers.screen import Button, Row, Screen
from handlers.translation import MOSCOW, Translator
from handlers.turning import turning
from services.delivery.deliveries import DeliveryLine, Outcome, Told

TITLE_CHARACTERS, NAME_CHARACTERS = 150, 60
FILTERS_IN_A_ROW, ONE = 3, 1
OTHER = "other"
# Where to, for a filter and a page.
To = Callable[[Outcome | None, int], Action]


def of_event(told: Told, event_id: int, t: Translator) -> Screen:
    lines = [_line(line, line.name, t) for line in told.lines.rows]
    back = Button(t.plain("notice-button-desk"), ShowDesk(event_id))
    return _screen(told, lines, lambda of, page: ShowEventDeliveries(event_id, of, page), back, t)


def of_broadcast(told: Told, broadcast_id: int, t: Translator) -> Screen:
    lines = [_line(line, line.name, t) for line in told.lines.rows]
    back = Button(t.plain("broadcast-button-report"), WatchBroadcast(broadcast_id))
    return _screen(told, lines, lambda of, page: ShowBroadcastDeliveries(broadcast_id, of, page), back, t)


def of_person(told: Told, person_id: int, t: Translator) -> Screen:
    lines = [_line(line, line.event, t) for line in told.lines.rows]
    back = Button(t.plain("directory-button-card"), ShowPerson(person_id))
    return _screen(told, lines, lambda of, page: ShowPersonDeliveries(person_id, of, page), back, t)


def _screen(told: Told, lines: list[str], to: To, back: Button, t: Translator) -> Screen:
    head = t("delivery-title", title=cut(told.title, TITLE_CHARACTERS))
    counts = "\n".join(
        t(f"delivery-count-{outcome}", count=told.counts[outcome])
        for outcome in Outcome
        if told.counts.get(outcome)
    )
    nothing = t("delivery-none") if told.outcome is None else t("delivery-none-so")
    paragraphs = [head, counts, *(lines or [nothing])]
    turns = tuple(turning(told.lines, lambda page: to(told.outcome, page)))
    rows = (*_filters(told, to, t), *((turns,) if turns else ()), (back,))
    return Screen("\n\n".join(one for one in paragraphs if one), rows)


def _filters(told: Told, to: To, t: Translator) -> tuple[Row, ...]:
    """Of what there is; a single outcome is everything already."""
    there = [outcome for outcome in Outcome if told.counts.get(outcome)]
    if told.outcome is not None:
        return ((Button(t.plain("delivery-button-all"), to(None, 1)),),)
    if len(there) <= ONE:
        return ()
    buttons = [Button(t.plain(f"delivery-button-{outcome}"), to(outcome, 1)) for outcome in there]
    return tuple(
        tuple(buttons[at : at + FILTERS_IN_A_ROW]) for at in range(0, len(buttons), FILTERS_IN_A_ROW)
    )


def _line(line: DeliveryLine, about: str, t: Translator) -> str:
    """To whom or of what, what it was, when, and what became of it."""
    at = line.due_at if line.settled_at is None else line.settled_at
    # Of a message younger than its words it is known that it is one.
    kind = line.kind if t.has(f"delivery-kind-{line.kind}") else OTHER
    what = t.plain(f"delivery-kind-{kind}")
    if about:
        head = t("delivery-line", about=cut(about, NAME_CHARACTERS), what=what)
    else:
        head = t("delivery-what", what=what)
    return f"{head}\n{t.hours(at, at, MOSCOW)} · {_became(line, t)}"


def _became(line: DeliveryLine, t: Translator) -> str:
    if line.outcome is Outcome.SENT and line.messenger is not None:
        return t("delivery-sent-by", messenger=t.plain(f"messenger-{line.messenger}"))
    if line.outcome is Outcome.WAITS and line.reason:
        return t("delivery-waits-why", why=reason_said(line.reason, t))
    if line.outcome in {Outcome.SENT, Outcome.WAITS}:
        return t(f"delivery-{line.outcome}")
    return t(f"delivery-{line.outcome}", why=reason_said(line.reason, t))
