"""What a plan may not do to an event that is there already."""

from datetime import datetime

from models.event import Event, EventState
from services.entry.refusal import CapacityBelowTaken
from services.event.making_refusal import (
    EntriesAreIn,
    EventInPast,
    TeamsAreLarger,
    WindowBackwards,
    WindowClosesLate,
)
from services.event.moving import refuse_move
from services.event.plan_known import Known
from services.event.plan_step import PlanStep
from services.event.plan_time import refuse_window
from services.event.plan_trouble import PlanTrouble
from services.event.refusal import EventIsOver, EventStateForbids
from services.event.when import When
from services.refusal import Refusal
from services.sheet.outcome import WrongRow

_WINDOW = ("registration_opens_at", "registration_closes_at")
# What is refused by hand is refused of a row, and told in a row's words.
_TROUBLES: dict[type[Refusal], PlanTrouble] = {
    EventIsOver: PlanTrouble.OVER,
    EventInPast: PlanTrouble.IN_PAST,
    EventStateForbids: PlanTrouble.CANCELLED,
    WindowClosesLate: PlanTrouble.WINDOW_LATE,
    WindowBackwards: PlanTrouble.WINDOW_BACKWARDS,
    EntriesAreIn: PlanTrouble.TEAMS_ENTERED,
    TeamsAreLarger: PlanTrouble.TEAMS_LARGER,
    CapacityBelowTaken: PlanTrouble.SEATS_TAKEN,
}


def trouble_of(refusal: Refusal) -> PlanTrouble | None:
    return _TROUBLES.get(type(refusal))


def refuse_change(event: Event, step: PlanStep, known: Known, now: datetime) -> None:
    if event.state is EventState.CANCELLED:
        raise WrongRow(PlanTrouble.CANCELLED)
    when = step.moved_to or When(event.starts_at, event.ends_at, event.whole_days)
    opens, closes = (step.values.get(name, getattr(event, name)) for name in _WINDOW)
    if any(name in step.values for name in _WINDOW):
        refuse_window(opens, closes, when)
    if step.moved_to is not None:
        _refuse_move(event, when, now, opens=opens, closes=closes)
    _refuse_entered(event, step, known)


def _refuse_move(
    event: Event, when: When, now: datetime, *, opens: datetime | None, closes: datetime | None
) -> None:
    """As it would be with the row's window already set; the event itself is not touched."""
    tried = Event(
        state=event.state,
        starts_at=event.starts_at,
        ends_at=event.ends_at,
        registration_opens_at=opens,
        registration_closes_at=closes,
        freezes_at=event.freezes_at,
    )
    try:
        refuse_move(tried, when, now=now)
    except Refusal as refusal:
        trouble = trouble_of(refusal)
        if trouble is None:
            raise
        raise WrongRow(trouble) from None


def _refuse_entered(event: Event, step: PlanStep, known: Known) -> None:
    values = step.values
    limits = [values.get(name) for name in ("capacity", "per_school", "team_max")]
    if "team_max" not in values and limits == [None] * 3:
        return
    capacity, per_school, most = limits
    entered = known.entered(event)
    if "team_max" in values and (most is None) != (event.team_max is None) and entered.entries:
        raise WrongRow(PlanTrouble.TEAMS_ENTERED)
    if most is not None and entered.largest_team > most:
        raise WrongRow(PlanTrouble.TEAMS_LARGER, str(entered.largest_team))
    for limit, taken in ((capacity, entered.holding), (per_school, entered.most_of_a_school)):
        if limit is not None and limit < taken:
            raise WrongRow(PlanTrouble.SEATS_TAKEN, str(taken))
