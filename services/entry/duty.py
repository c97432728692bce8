"""Whose answers an entry has, whose it lacks, and who may give them."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.account import Account
from models.entry import Entry, EntryAnswer, EntryMember
from models.event_question import EventQuestion, QuestionScope
from services.actor import Actor
from services.entry.lead import leads
from services.entry.question import Given, asked_of, is_answered, questions_of

Key = tuple[int, int | None]


@dataclass(frozen=True, slots=True)
class Duty:
    """A question, and whose answer is meant: of one person, or of the entry as a whole."""

    question: EventQuestion
    person_id: int | None

    @property
    def key(self) -> Key:
        return self.question.id, self.person_id


@dataclass(frozen=True, slots=True)
class Inside:
    """Who is in an entry, and what they have answered."""

    entry: Entry
    members: Sequence[int]
    given: Mapping[Key, Given]

    def duties(self, questions: Sequence[EventQuestion]) -> list[Duty]:
        """Everything that is asked of this entry, of each of its people and of its mentor."""
        found = self._of(questions, None, {QuestionScope.ENTRY})
        for person_id in self.members:
            found += self._of(questions, person_id, {QuestionScope.PERSON})
        if self.entry.mentor_id is not None:
            found += self._of(questions, self.entry.mentor_id, {QuestionScope.MENTOR})
        return found

    def lacks(self, duty: Duty) -> bool:
        """Not answered; to what is not required, nobody has said yet that they skip it."""
        return not is_answered(duty.question, self.given.get(duty.key))

    def manages(self, session: Session, actor: Actor) -> bool:
        """Whoever decides about the entry: of a team its captain and its mentor, else whose it is."""
        if not self.entry.title and actor.id in self.members:
            return True
        return leads(session, self.entry, actor)

    def _of(
        self, questions: Sequence[EventQuestion], person_id: int | None, scopes: Collection[QuestionScope]
    ) -> list[Duty]:
        given = {number: one for (number, whose), one in self.given.items() if whose == person_id}
        return [Duty(question, person_id) for question in asked_of(questions, given, scopes)]


def missing(session: Session, entry: Entry, actor: Actor) -> Duty | None:
    """The next question that this person may answer and nobody has."""
    inside = inside_of(session, entry)
    lacking = [duty for duty in inside.duties(questions_of(session, entry.event_id)) if inside.lacks(duty)]
    return next(iter(theirs(session, inside, lacking, actor)), None)


def theirs(session: Session, inside: Inside, duties: Iterable[Duty], actor: Actor) -> list[Duty]:
    """Those that this person may answer: their own first, and a manager also for who has no messenger."""
    duties = list(duties)
    own = [duty for duty in duties if duty.person_id == actor.id]
    if not inside.manages(session, actor):
        return own
    whole = [duty for duty in duties if duty.person_id is None]
    others = {duty.person_id for duty in duties} - {None, actor.id, inside.entry.mentor_id}
    writing = set(session.scalars(select(Account.person_id).where(Account.person_id.in_(others))))
    silent = [duty for duty in duties if duty.person_id in others - writing]
    return whole + own + silent


def inside_of(session: Session, entry: Entry) -> Inside:
    return insides(session, [entry])[entry.id]


def insides(session: Session, entries: Sequence[Entry]) -> dict[int, Inside]:
    """Of several at once, in two questions to the database."""
    ids = [entry.id for entry in entries]
    members: dict[int, list[int]] = {number: [] for number in ids}
    for row in session.execute(
        select(EntryMember.entry_id, EntryMember.person_id)
        .where(EntryMember.entry_id.in_(ids), EntryMember.left_at.is_(None))
        .order_by(EntryMember.id)
    ):
        members[row.entry_id].append(row.person_id)
    given: dict[int, dict[Key, Given]] = {number: {} for number in ids}
    for answer in session.scalars(select(EntryAnswer).where(EntryAnswer.entry_id.in_(ids))):
        key = (answer.question_id, answer.person_id)
        given[answer.entry_id][key] = Given(answer.value, answer.file_id)
    return {entry.id: Inside(entry, members[entry.id], given[entry.id]) for entry in entries}
