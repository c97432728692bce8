"""«Подключиться»: from a quarter of an hour before the beginning to the end it opens the room, and counts."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import update
from sqlalchemy.orm import Session

from models.attendance import Attendance, JoinPress, Proof
from models.entry import EntryStatus
from models.event import Event, EventState
from services.actor import Actor
from services.clock import Clock
from services.entry.gate import Asking, Verdict, verdict
from services.entry.hold import hold_people
from services.event.phase import phase_of
from services.event.right import runs
from services.insertion import insert_new
from services.right import Administrators
from services.standing import Versions
from services.store import Store
from services.webinar.proof_call import call_for_proof
from services.webinar.taking_part import event_with_room, speaks, status_of
from services.webinar.window import opens_at


class Door(StrEnum):
    """What a press on «Подключиться» comes to. The order is the order in which it is asked."""

    CANCELLED = "cancelled"
    OVER = "over"
    # They have not entered: `verdict` says whether they may.
    NOT_ENTERED = "not_entered"
    # The entry waits for a seat, or for a «yes»: `status` says for which.
    NOT_CONFIRMED = "not_confirmed"
    EARLY = "early"
    # The organiser has not said where the room is, or has taken it back.
    NO_LINK = "no_link"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Joining:
    event: Event
    door: Door
    # When the room opens.
    at: datetime
    # Of an open door alone: whoever may not come in is not told where it is.
    link: str = ""
    verdict: Verdict | None = None
    status: EntryStatus | None = None
    # A second proof is asked for: without one there is no word to be said.
    has_proof: bool = False


class Joinings:
    def __init__(
        self, store: Store, clock: Clock, versions: Versions, *, administrators: Administrators
    ) -> None:
        self._store = store
        self._clock = clock
        self._versions = versions
        self._administrators = administrators

    async def join(self, event_id: int, *, person_id: int) -> Joining:
        """Pressed as often as one likes: each press is kept, and the person is there once."""
        actor = Actor(person_id, self._administrators, self._clock())
        return await self._store.write(join, event_id, Asking(actor, self._versions))


def join(session: Session, event_id: int, asking: Asking) -> Joining:
    actor = asking.actor
    event = event_with_room(session, event_id, held=True)
    status = status_of(session, event.id, actor.id)
    is_listener = status is EntryStatus.CONFIRMED
    door = _door(session, event, actor, status)
    found = verdict(session, event, asking) if door is Door.NOT_ENTERED else None
    if is_listener and door in {Door.OPEN, Door.NO_LINK}:
        hold_people(session, (actor.id,))
        session.add(JoinPress(event_id=event.id, person_id=actor.id, at=actor.now))
        if door is Door.OPEN:
            _attend(session, event, actor)
    link = event.link if door is Door.OPEN else ""
    has_proof = session.get(Proof, event.id) is not None
    return Joining(event, door, opens_at(event), link, found, status, has_proof)


def _door(session: Session, event: Event, actor: Actor, status: EntryStatus | None) -> Door:
    phase = phase_of(event, actor.now)
    if phase is EventState.CANCELLED:
        return Door.CANCELLED
    if phase is EventState.FINISHED:
        return Door.OVER
    is_host = speaks(session, event.id, actor.id) or runs(session, actor, event)
    if not is_host and status is not EntryStatus.CONFIRMED:
        return Door.NOT_ENTERED if status is None else Door.NOT_CONFIRMED
    if actor.now < opens_at(event):
        return Door.EARLY
    return Door.OPEN if event.link else Door.NO_LINK


def _attend(session: Session, event: Event, actor: Actor) -> None:
    row = {"event_id": event.id, "person_id": actor.id, "pressed_at": actor.now}
    if not insert_new(session, Attendance, [row], returning=(Attendance.id,)):
        # Known by a list, or by the word alone: now it is also known when they came.
        session.execute(
            update(Attendance)
            .where(
                Attendance.event_id == event.id,
                Attendance.person_id == actor.id,
                Attendance.pressed_at.is_(None),
            )
            .values(pressed_at=actor.now)
        )
    # Of an event that was moved meanwhile the moment is another one, and so is the call.
    call_for_proof(session, event, (actor.id,), now=actor.now)
