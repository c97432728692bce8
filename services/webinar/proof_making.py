"""An organiser switches the second proof on: with a word, or with a question and two answers."""

from typing import Any

from sqlalchemy import delete
from sqlalchemy.orm import Session

from models.attendance import PROOF_QUESTION_CHARACTERS, WORD_CHARACTERS, Proof, ProofKind
from models.event import Event
from services.actor import Actor
from services.event.line import SEPARATORS
from services.event.right import run_event
from services.fold import folded
from services.plain_text import plain
from services.webinar.proof_call import call_late
from services.webinar.refusal import NoRoom, PollWanted, WordTooLong, WordWanted
from services.webinar.window import has_room

POLL_PARTS = 3


def set_word(session: Session, event_id: int, typed: str, actor: Actor) -> Event:
    word = plain(typed)
    if not folded(word):
        raise WordWanted
    if len(word) > WORD_CHARACTERS:
        raise WordTooLong(WORD_CHARACTERS)
    return _set(session, event_id, {"kind": ProofKind.WORD, "word": word}, actor)


def set_poll(session: Session, event_id: int, typed: str, actor: Actor) -> Event:
    """A question and two answers, each on a line of its own, or parted by semicolons."""
    lines = [line for line in map(plain, typed.splitlines()) if line]
    parts = lines if len(lines) > 1 else [part for part in SEPARATORS.split(plain(typed)) if part]
    if len(parts) != POLL_PARTS or folded(parts[1]) == folded(parts[2]):
        raise PollWanted
    question, first, second = parts
    if len(question) > PROOF_QUESTION_CHARACTERS:
        raise WordTooLong(PROOF_QUESTION_CHARACTERS)
    if max(len(first), len(second)) > WORD_CHARACTERS:
        raise WordTooLong(WORD_CHARACTERS)
    values = {"kind": ProofKind.POLL, "question": question, "first": first, "second": second}
    return _set(session, event_id, values, actor)


def drop(session: Session, event_id: int, actor: Actor) -> Event:
    """Whoever has proved it has; nobody else is asked."""
    event = run_event(session, actor, event_id, locked=True)
    session.execute(delete(Proof).where(Proof.event_id == event.id))
    return event


def _set(session: Session, event_id: int, values: dict[str, Any], actor: Actor) -> Event:
    event = run_event(session, actor, event_id, locked=True)
    if not has_room(event):
        raise NoRoom
    empty = {"word": "", "question": "", "first": "", "second": ""}
    proof = session.get(Proof, event.id)
    if proof is None:
        session.add(Proof(event_id=event.id, **empty | values))
        call_late(session, event, now=actor.now)
        return event
    for column, value in (empty | values).items():
        setattr(proof, column, value)
    return event
