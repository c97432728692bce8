"""What was said, pressed or sent, read as an answer by the question that it answers."""

from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy.orm import Session

from models.event_question import EventQuestion, QuestionKind
from services.actor import Actor
from services.entry.answer import list_mark, read_marks, read_typed
from services.entry.answer_known import known_answer
from services.entry.answer_refusal import AnswerNotFile, AnswerWanted
from services.entry.question import Given
from services.kept_file import keep


@dataclass(frozen=True, slots=True)
class SentFile:
    name: str
    digest: str
    size: int


class ChoicesChanged(Exception):  # noqa: N818  caught here: the question is asked anew
    """The button is of a list that the organiser has changed since."""


# What was said, read by the question that it answers; and whose answer it is to be.
Reading = Callable[[Session, EventQuestion, Actor, int], Given]


def typed(_session: Session, question: EventQuestion, _actor: Actor, _whose: int, *, typed: str) -> Given:
    return Given(read_typed(question, typed))


def marked(
    _session: Session, question: EventQuestion, _actor: Actor, _whose: int, *, marks: int, seen: int | None
) -> Given:
    if seen is not None and list_mark(question) != seen:
        raise ChoicesChanged
    return Given(read_marks(question, marks))


def known(session: Session, question: EventQuestion, _actor: Actor, whose: int) -> Given:
    value = known_answer(session, whose, question)
    if value is None:
        raise AnswerWanted
    return Given(value)


def sent(session: Session, question: EventQuestion, actor: Actor, _whose: int, *, sent: SentFile) -> Given:
    if question.kind is not QuestionKind.FILE:
        raise AnswerNotFile
    file = keep(
        session, digest=sent.digest, name=sent.name, size=sent.size, person_id=actor.id, now=actor.now
    )
    return Given(file.name, file.id)
