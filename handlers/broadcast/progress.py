"""How far a broadcast is, drawn anew in its place every few seconds; and when it is over, what came of it."""

from handlers.broadcast.actions import (
    AskStop,
    PauseBroadcast,
    RenewBroadcast,
    ResumeBroadcast,
    StopBroadcast,
    WatchBroadcast,
)
from handlers.delivery.actions import ShowBroadcastDeliveries
from handlers.label import cut
from handlers.living import subject_of
from handlers.newsroom.actions import ReviewPost
from handlers.screen import Button, Row, Screen
from handlers.tally import lasting, numbers, together
from handlers.translation import MOSCOW, Translator
from models.broadcast import BroadcastState, PostButton
from services.broadcast.state import SUBJECT
from services.broadcast.tally import Tally
from services.broadcast.view import BroadcastView, Presses

HEADLINE_CHARACTERS = 140
FULL, EMPTY, SIGNS = "▰", "▱", 12


def shown(view: BroadcastView, t: Translator) -> Screen:
    is_over = view.ended_at is not None
    parts = [_title(view, t)]
    if not is_over:
        parts.append(bar(view.tally))
    parts += [numbers(view.tally, t), _time(view, t), _presses(view.presses, t)]
    living = None if is_over else subject_of(SUBJECT, view.id)
    return Screen(together(*parts), _rows(view, t), living=living)


def stop_asked(view: BroadcastView, t: Translator) -> Screen:
    rows = (
        (Button(t.plain("broadcast-button-stop-yes"), StopBroadcast(view.id)),),
        (Button(t.plain("broadcast-button-back"), WatchBroadcast(view.id)),),
    )
    left = view.tally.waiting + view.tally.asleep + view.tally.unwritten
    return Screen(together(_title(view, t), t("broadcast-stop-asked", count=left)), rows)


def bar(tally: Tally) -> str:
    """Full when it is over, and not before."""
    signs = tally.settled * SIGNS // tally.total if tally.total else 0
    share = tally.settled * 100 // tally.total if tally.total else 0
    return f"{FULL * signs}{EMPTY * (SIGNS - signs)} {share} %"


def _title(view: BroadcastView, t: Translator) -> str:
    said = t(f"broadcast-phase-{_phase(view)}")
    return f"{said}\n{t('broadcast-of', headline=cut(view.headline, HEADLINE_CHARACTERS))}"


def _phase(view: BroadcastView) -> str:
    if view.state is BroadcastState.STOPPED:
        return "stopping" if view.ended_at is None else "stopped"
    if view.state is BroadcastState.RUNNING and view.begun_at is None and view.begins_at is not None:
        return "coming"
    return view.state.value


def _time(view: BroadcastView, t: Translator) -> str:
    if view.ended_at is not None and view.begun_at is not None:
        return t("broadcast-took", time=lasting(view.ended_at - view.begun_at, t), author=view.author)
    if _phase(view) == "coming" and view.begins_at is not None:
        return t("broadcast-begins", when=t.hours(view.begins_at, view.begins_at, MOSCOW))
    left = view.tally.left
    is_going = view.state is BroadcastState.RUNNING and left is not None
    return t("broadcast-left", time=lasting(left, t)) if is_going and left is not None else ""


def _presses(presses: Presses, t: Translator) -> str:
    """Of the post, wherever it was seen: a person is counted once for each place."""
    lines = []
    for button in PostButton:
        by = [(source, count) for (pressed, source), count in presses.items() if pressed is button]
        if by:
            where = ", ".join(
                t.plain("broadcast-press-by", source=t.plain(f"broadcast-source-{source}"), count=count)
                for source, count in sorted(by, key=lambda one: -one[1])
            )
            total = sum(count for _, count in by)
            lines.append(t(f"broadcast-press-{button}", count=total, by=where))
    return "\n".join((t("broadcast-presses"), *lines)) if lines else ""


def _rows(view: BroadcastView, t: Translator) -> tuple[Row, ...]:
    rest: tuple[Row, ...] = (
        (
            Button(t.plain("delivery-button"), ShowBroadcastDeliveries(view.id)),
            Button(t.plain("broadcast-button-refresh"), WatchBroadcast(view.id)),
        ),
        (Button(t.plain("broadcast-button-post"), ReviewPost(view.post_id)),),
    )
    stop = Button(t.plain("broadcast-button-stop"), AskStop(view.id))
    if view.state is BroadcastState.RUNNING:
        return ((Button(t.plain("broadcast-button-pause"), PauseBroadcast(view.id)), stop), *rest)
    if view.state is BroadcastState.PAUSED:
        return ((Button(t.plain("broadcast-button-resume"), ResumeBroadcast(view.id)), stop), *rest)
    if view.ended_at is None:
        return rest
    return ((Button(t.plain("broadcast-button-renew"), RenewBroadcast(view.post_id)),), *rest)
