"""One entry as whoever runs the event sees it: with everything that is known of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.account import Account
from models.entry import Entry, EntryAnswer, EntryMember
from models.entry_request import EntryRequest, RequestKind, RequestState
from models.event import Event
from models.event_question import EventQuestion, QuestionScope
from models.kept_file import KeptFile
from models.nomination import Nomination
from models.person import Person
from models.result import Result
from models.stage import Site
from models.work import Work
from services.actor import Actor
from services.desk.listed import last_people
from services.desk.organiser import Organiser
from services.entry.gate import nominations_of, sites_of
from services.entry.refusal import EntryNotFound
from services.entry.vacancy import place_of
from services.event.right import run_event
from services.listing import Listing, listing
from services.personal_name import spelled_alike, spelling
from services.workplace import Workplace, workplaces

ANSWERS_ON_A_PAGE = 5


@dataclass(frozen=True, slots=True)
class InEntry:
    person_id: int
    name: str
    grade: int | None
    letter: str
    # Empty where it is the entry's own school.
    school: Workplace | None
    lacks_consent: bool
    writes: bool


@dataclass(frozen=True, slots=True)
class Alike:
    """Somebody of nearly the same name and the same school, in another entry."""

    entry_id: int
    number: int
    name: str


@dataclass(frozen=True, slots=True)
class EntryCard:
    event: Event
    entry: Entry
    school: Workplace | None
    nomination: str
    site: str
    captain: str
    mentor: str
    entered_by: str
    members: tuple[InEntry, ...]
    alike: tuple[Alike, ...]
    # Its turn in the queue, if it is in it.
    turn: int | None
    answers: int
    works: int
    results: int
    requests: int
    # Whether there is another nomination, or another site, to move it to.
    has_nominations: bool
    has_sites: bool


@dataclass(frozen=True, slots=True)
class Answer:
    question: str
    # Whose; empty of the whole entry.
    who: str
    value: str
    answer_id: int
    file: str


@dataclass(frozen=True, slots=True)
class AnswerPage:
    entry: Entry
    answers: Listing[Answer]


def run_entry(session: Session, actor: Actor, entry_id: int) -> tuple[Event, Entry]:
    """The entry, to be looked at; another school's organiser is told that it is not theirs."""
    entry = session.get(Entry, entry_id)
    if entry is None:
        raise EntryNotFound
    return run_event(session, actor, entry.event_id), entry


def card(session: Session, entry_id: int, actor: Organiser) -> EntryCard:
    event, entry = run_entry(session, actor, entry_id)
    people = last_people(session, [entry], actor.version).get(entry.id, [])
    members = _members(session, entry, people)
    named = _names(session, (entry.captain_id, entry.mentor_id, entry.entered_by))
    return EntryCard(
        event=event,
        entry=entry,
        school=workplaces(session, [entry.school_id]).get(entry.school_id or ""),
        nomination=_title(session.get(Nomination, entry.nomination_id or 0)),
        site=_title(session.get(Site, entry.site_id or 0)),
        captain=named.get(entry.captain_id or 0, ""),
        mentor=named.get(entry.mentor_id or 0, ""),
        entered_by=named.get(entry.entered_by or 0, ""),
        members=members,
        alike=tuple(_alike(session, entry, [person for person, _ in people])),
        turn=place_of(session, event, entry),
        answers=_count(session, EntryAnswer, EntryAnswer.entry_id == entry.id),
        works=_count(session, Work, Work.entry_id == entry.id),
        results=_count(session, Result, Result.entry_id == entry.id),
        requests=_count(
            session,
            EntryRequest,
            EntryRequest.entry_id == entry.id,
            EntryRequest.state == RequestState.OPEN,
            EntryRequest.kind != RequestKind.JOIN,
        ),
        has_nominations=any(one.id != entry.nomination_id for one in nominations_of(session, event.id)),
        has_sites=any(one.id != entry.site_id for one in sites_of(session, event.id)),
    )


def answer_page(session: Session, entry_id: int, actor: Actor, *, page: int) -> AnswerPage:
    _, entry = run_entry(session, actor, entry_id)
    rows = session.execute(
        select(EntryAnswer, EventQuestion, Person.full_name, Person.name, KeptFile.name)
        .join(EventQuestion, EventQuestion.id == EntryAnswer.question_id)
        .outerjoin(Person, Person.id == EntryAnswer.person_id)
        .outerjoin(KeptFile, KeptFile.id == EntryAnswer.file_id)
        .where(EntryAnswer.entry_id == entry.id)
        .order_by(EventQuestion.position, EventQuestion.id, EntryAnswer.id)
    )
    found = [
        Answer(
            question.label,
            "" if question.scope is QuestionScope.ENTRY else full_name or name or "",
            answer.value,
            answer.id,
            file or "",
        )
        for answer, question, full_name, name, file in rows
    ]
    return AnswerPage(entry, listing(found, number=page, size=ANSWERS_ON_A_PAGE))


def answered_file(session: Session, answer_id: int, actor: Actor) -> int:
    """The file of an answer, for whoever runs the event."""
    answer = session.get(EntryAnswer, answer_id)
    if answer is None or answer.file_id is None:
        raise EntryNotFound
    run_entry(session, actor, answer.entry_id)
    return answer.file_id


def _members(session: Session, entry: Entry, people: Sequence[tuple[Person, bool]]) -> tuple[InEntry, ...]:
    places = workplaces(session, (person.school_id for person, _ in people))
    ids = [person.id for person, _ in people]
    writing = set(session.scalars(select(Account.person_id).where(Account.person_id.in_(ids))))
    return tuple(
        InEntry(
            person.id,
            person.full_name or person.name,
            person.grade,
            person.letter,
            None if person.school_id == entry.school_id else places.get(person.school_id or ""),
            lacks,
            person.id in writing,
        )
        for person, lacks in people
    )


def _alike(session: Session, entry: Entry, people: Sequence[Person]) -> list[Alike]:
    """In other entries of the event that still count."""
    schools = {person.school_id for person in people if person.school_id is not None}
    rows = session.execute(
        select(Entry.id, Entry.number, Person.id, Person.full_name, Person.school_id)
        .join(EntryMember, EntryMember.entry_id == Entry.id)
        .join(Person, Person.id == EntryMember.person_id)
        .where(
            EntryMember.event_id == entry.event_id,
            EntryMember.left_at.is_(None),
            Entry.id != entry.id,
            Person.school_id.in_(schools),
            Person.full_name.is_not(None),
        )
        .order_by(Entry.number)
    ).all()
    spelled = [(person, spelling(person.full_name)) for person in people if person.full_name]
    return [
        Alike(entry_id, number, name or "")
        for entry_id, number, person_id, name, school_id in rows
        if any(
            school_id == person.school_id
            and person_id != person.id
            and spelled_alike(own, spelling(name or ""))
            for person, own in spelled
        )
    ]


def _names(session: Session, ids: Sequence[int | None]) -> dict[int, str]:
    rows = session.execute(select(Person.id, Person.full_name, Person.name).where(Person.id.in_(ids)))
    return {row.id: row.full_name or row.name for row in rows}


def _title(row: Nomination | Site | None) -> str:
    return "" if row is None else row.title


def _count(session: Session, table: type[EntryAnswer | Work | Result | EntryRequest], *where: object) -> int:
    # A class may be counted; the types know of its table alone.
    return session.scalars(select(func.count()).select_from(table).where(*where)).one()  # type: ignore[arg-type]
