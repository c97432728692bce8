"""Other days for an event: at once while nobody sees it, and after a «yes» when people have to be told."""

from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from models.event import EventState
from services.actor import Actor
from services.event.concerned import concerned
from services.event.history import write
from services.event.making_refusal import MoveLost
from services.event.moving import MoveWeighed, move, refuse_move, refuse_window, when_of
from services.event.refusal import EventStateForbids
from services.event.right import run_event
from services.event.view import Making, making_of
from services.event.when import When, read_when

# Nobody sees them yet, so nobody is told when their days change.
UNSEEN = (EventState.DRAFT, EventState.SUBMITTED)


def reschedule(session: Session, event_id: int, typed: str, actor: Actor) -> Making | MoveWeighed:
    event = run_event(session, actor, event_id, locked=True)
    day = event.starts_at.astimezone(ZoneInfo(event.zone)).date()
    to = read_when(typed, zone=event.zone, now=actor.now, day=day)
    if event.state in UNSEEN:
        refuse_window(event, to, now=actor.now)
        values = {"starts_at": to.starts_at, "ends_at": to.ends_at, "whole_days": to.whole_days}
        write(session, event, values, by=actor.id, now=actor.now)
        return making_of(session, event_id, actor)
    refuse_move(event, to, now=actor.now)
    if to == when_of(event):
        return making_of(session, event_id, actor)
    return MoveWeighed(event, to, len(concerned(session, event_id)))


def move_event(session: Session, event_id: int, to: When, revision: int, actor: Actor) -> Making:
    """The revision is that of the event when its maker said «yes»: somebody may have changed it since."""
    event = run_event(session, actor, event_id, locked=True)
    if event.state in UNSEEN:
        raise EventStateForbids(event.state)
    if event.revision != revision and when_of(event) != to:
        raise MoveLost
    move(session, event, to, by=actor.id, now=actor.now)
    return making_of(session, event_id, actor)
