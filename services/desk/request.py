"""What people ask for after the freeze, for whoever runs the event to say yes or no to."""

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.entry import Entry, EntryAnswer
from models.entry_request import EntryRequest, RequestKind, RequestState
from models.event import Event
from models.event_question import EventQuestion, QuestionKind
from models.nomination import Nomination
from models.person import Person
from models.stage import Site
from services.actor import Actor
from services.desk.deciding import read_reason
from services.entry.answer_refusal import RequestNotFound
from services.entry.duty import Key
from services.entry.question import Given
from services.entry.request import decide
from services.entry.request_answer import answers_asked
from services.entry.team_wish import wish_of
from services.event.right import run_event
from services.listing import Listing

REQUESTS_ON_A_PAGE = 5


@dataclass(frozen=True, slots=True)
class Change:
    """As it is, and as it would be: names of people, titles, an answer with its question."""

    was: str
    becomes: str
    question: str = ""
    kind: QuestionKind | None = None


@dataclass(frozen=True, slots=True)
class Request:
    """What is asked for, by whom, and what it would change."""

    request: EntryRequest
    event: Event
    entry: Entry
    # Whom it is about, and who asks for it.
    who: str
    by: str
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Requests:
    event: Event
    rows: Listing[Request]


def requests(session: Session, event_id: int, actor: Actor, *, page: int) -> Requests:
    """The open ones, whoever has waited longest first."""
    event = run_event(session, actor, event_id)
    where = (
        EntryRequest.event_id == event.id,
        EntryRequest.state == RequestState.OPEN,
        EntryRequest.kind != RequestKind.JOIN,
    )
    total = session.scalars(select(func.count()).where(*where)).one()
    pages = max(1, -(-total // REQUESTS_ON_A_PAGE))
    number = min(max(1, page), pages)
    rows = session.scalars(
        select(EntryRequest)
        .where(*where)
        .order_by(EntryRequest.id)
        .limit(REQUESTS_ON_A_PAGE)
        .offset((number - 1) * REQUESTS_ON_A_PAGE)
    ).all()
    return Requests(event, Listing(tuple(_shown(session, event, row) for row in rows), number, pages, total))


def request(session: Session, request_id: int, actor: Actor) -> Request:
    """Also one that is decided: with what became of it."""
    row = session.get(EntryRequest, request_id)
    if row is None or row.kind is RequestKind.JOIN:
        raise RequestNotFound
    return _shown(session, run_event(session, actor, row.event_id), row)


def decide_request(session: Session, request_id: int, actor: Actor, *, accept: bool, typed: str = "") -> None:
    """The right to is asked first, and that of the event as it is when its row is held."""
    request(session, request_id, actor)
    reason = "" if accept else read_reason(typed)
    decide(session, request_id, accept=accept, by=actor.id, now=actor.now, reason=reason)


def _shown(session: Session, event: Event, row: EntryRequest) -> Request:
    entry = session.get_one(Entry, row.entry_id)
    who, by = _name(session, row.person_id), _name(session, row.by_id)
    return Request(row, event, entry, who, by, tuple(_changes(session, entry, row)))


def _changes(session: Session, entry: Entry, row: EntryRequest) -> Iterator[Change]:
    wish = wish_of(row.kind, row.person_id, row.body)
    other = wish.other_id or 0
    if row.kind is RequestKind.TITLE:
        yield Change(entry.title, wish.title)
    elif row.kind is RequestKind.NOMINATION:
        was = session.get(Nomination, entry.nomination_id or 0)
        yield Change(_title(was), _title(session.get(Nomination, other)))
    elif row.kind is RequestKind.SITE:
        yield Change(_title(session.get(Site, entry.site_id or 0)), _title(session.get(Site, other)))
    elif row.kind is RequestKind.REPLACE:
        yield Change(_name(session, row.person_id), _name(session, other))
    elif row.kind is RequestKind.ANSWER:
        for (question_id, person_id), given in answers_asked(row).items():
            yield _answer(session, entry, (question_id, person_id), given)


def _answer(session: Session, entry: Entry, key: Key, given: Given) -> Change:
    question_id, person_id = key
    question = session.get(EventQuestion, question_id)
    whose = EntryAnswer.person_id.is_(None) if person_id is None else EntryAnswer.person_id == person_id
    was = session.scalars(
        select(EntryAnswer.value).where(
            EntryAnswer.entry_id == entry.id, EntryAnswer.question_id == question_id, whose
        )
    ).first()
    if question is None:
        return Change(was or "", given.value)
    label = f"{question.label} · {_name(session, person_id)}" if person_id is not None else question.label
    return Change(was or "", given.value, label, question.kind)


def _name(session: Session, person_id: int | None) -> str:
    person = None if person_id is None else session.get(Person, person_id)
    return "" if person is None else person.full_name or person.name


def _title(row: Nomination | Site | None) -> str:
    return "" if row is None else row.title
