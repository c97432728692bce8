"""The second proof: a word that is said aloud, or a question with two answers, in the last ten minutes."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import exists, select, update
from sqlalchemy.orm import Session

from models.attendance import Attendance, Confirmation, Proof, ProofKind
from models.entry import EntryStatus
from models.event import Event, EventState
from services.actor import Actor
from services.clock import Clock
from services.entry.hold import hold_people
from services.insertion import insert_new
from services.right import Administrators
from services.store import Store
from services.webinar.guess import Guesses
from services.webinar.refusal import NotEntered, WrongWord
from services.webinar.said_word import is_said
from services.webinar.taking_part import event_with_room, status_of
from services.webinar.window import is_proof_open, proof_closes_at, proof_opens_at


class ProofDoor(StrEnum):
    """How the proof stands for somebody. The order is the order in which it is asked."""

    CANCELLED = "cancelled"
    DONE = "done"
    NONE = "none"
    EARLY = "early"
    LATE = "late"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Proving:
    """What somebody is asked. The word itself is in none of it."""

    event: Event
    door: ProofDoor
    opens_at: datetime
    closes_at: datetime
    kind: ProofKind | None = None
    question: str = ""
    answers: tuple[str, str] = ("", "")


class Proofs:
    def __init__(self, store: Store, clock: Clock, *, administrators: Administrators) -> None:
        self._store = store
        self._clock = clock
        self._administrators = administrators
        self._guesses = Guesses()

    async def look(self, event_id: int, *, person_id: int) -> Proving:
        return await self._store.read(look, event_id, self._actor(person_id))

    async def say(self, event_id: int, typed: str, *, person_id: int) -> Proving:
        """Done, or why not; a wrong word is refused, and may be typed again."""
        actor = self._actor(person_id)
        self._guesses.count(person_id, actor.now)
        return await self._store.write(say, event_id, typed, actor)

    async def answer(self, event_id: int, number: int, *, person_id: int) -> Proving:
        return await self._store.write(answer, event_id, number, self._actor(person_id))

    def _actor(self, person_id: int) -> Actor:
        return Actor(person_id, self._administrators, self._clock())


def look(session: Session, event_id: int, actor: Actor) -> Proving:
    event = _entered_event(session, event_id, actor, held=False)
    return _proving(session, event, actor)


def say(session: Session, event_id: int, typed: str, actor: Actor) -> Proving:
    def how(proof: Proof) -> dict[str, Any] | None:
        if proof.kind is not ProofKind.WORD:
            return None
        if not is_said(typed, proof.word):
            raise WrongWord
        return {"confirmed_by": Confirmation.WORD}

    return _prove(session, event_id, actor, how)


def answer(session: Session, event_id: int, number: int, actor: Actor) -> Proving:
    """Either of the two: what is proved is that somebody was there to be asked."""

    def how(proof: Proof) -> dict[str, Any] | None:
        if proof.kind is not ProofKind.POLL or number not in {1, 2}:
            return None
        return {"confirmed_by": Confirmation.POLL, "answer": number}

    return _prove(session, event_id, actor, how)


def _prove(
    session: Session, event_id: int, actor: Actor, how: Callable[[Proof], dict[str, Any] | None]
) -> Proving:
    """Of another kind than it is now, it is shown as it is now."""
    event = _entered_event(session, event_id, actor, held=True)
    shown = _proving(session, event, actor)
    proof = session.get(Proof, event.id)
    values = how(proof) if proof is not None and shown.door is ProofDoor.OPEN else None
    if values is None:
        return shown
    hold_people(session, (actor.id,))
    # Whoever came in by another's link has pressed nothing, and was there.
    row = {"event_id": event.id, "person_id": actor.id}
    insert_new(session, Attendance, [row], returning=(Attendance.id,))
    session.execute(
        update(Attendance)
        .where(
            Attendance.event_id == event.id,
            Attendance.person_id == actor.id,
            Attendance.confirmed_at.is_(None),
        )
        .values(confirmed_at=actor.now, **values)
    )
    return _proving(session, event, actor)


def _entered_event(session: Session, event_id: int, actor: Actor, *, held: bool) -> Event:
    event = event_with_room(session, event_id, held=held)
    if status_of(session, event.id, actor.id) is not EntryStatus.CONFIRMED:
        raise NotEntered
    return event


def _proving(session: Session, event: Event, actor: Actor) -> Proving:
    proof = session.get(Proof, event.id)
    door = _door(session, event, proof, actor)
    opens, closes = proof_opens_at(event), proof_closes_at(event)
    if proof is None or door is not ProofDoor.OPEN:
        return Proving(event, door, opens, closes)
    return Proving(event, door, opens, closes, proof.kind, proof.question, (proof.first, proof.second))


def _door(session: Session, event: Event, proof: Proof | None, actor: Actor) -> ProofDoor:
    if event.state is EventState.CANCELLED:
        return ProofDoor.CANCELLED
    if is_confirmed(session, event.id, actor.id):
        return ProofDoor.DONE
    if proof is None:
        return ProofDoor.NONE
    if is_proof_open(event, actor.now):
        return ProofDoor.OPEN
    return ProofDoor.EARLY if actor.now < proof_opens_at(event) else ProofDoor.LATE


def is_confirmed(session: Session, event_id: int, person_id: int) -> bool:
    there = exists().where(
        Attendance.event_id == event_id,
        Attendance.person_id == person_id,
        Attendance.confirmed_at.is_not(None),
    )
    return session.scalars(select(there)).one()
