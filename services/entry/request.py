"""A change after the freeze: asked by whoever manages the entry, decided by whoever runs the event."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.delivery import DeliveryKind
from models.entry import Entry, EntryAnswer, EntryDeed, EntryStatus
from models.entry_request import EntryRequest, RequestKind, RequestState
from models.event import Event
from models.role import Role
from services.actor import Actor
from services.delivery.ledger import Message, tell
from services.entry.answer_refusal import RequestNotFound
from services.entry.duty import Key
from services.entry.entry_view import refuse_strangers
from services.entry.history import remember
from services.entry.hold import hold_entry
from services.entry.lead import leads
from services.entry.membership import show_anew
from services.entry.question import Given
from services.entry.refusal import EntryStateForbids
from services.entry.request_answer import answers_due, packed
from services.entry.state import LIVE, change_status
from services.entry.team_wish import fulfil, wish_of
from services.event.right import RUN_BY, hosts

# What an organiser is asked; to be let into a team is the team's own to say.
OF_ORGANISERS = frozenset(RequestKind) - {RequestKind.JOIN}


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to become of an entry. The body is as the kind needs it."""

    kind: RequestKind
    # Whom it is about: who comes or goes; whoever asks, of anything else.
    person_id: int
    body: Mapping[str, object] = field(default_factory=dict)


def ask(session: Session, entry: Entry, wanted: Wanted, actor: Actor) -> EntryRequest:
    """Asking twice asks once; what is wanted last is what is asked.

    The caller holds the event's row, and has asked whether this person may ask it.
    """
    if entry.status not in LIVE:
        raise EntryStateForbids(entry.status)
    request = _open_one(session, entry, wanted)
    if request is not None:
        request.body = _joined(request, wanted)
        return request
    request = EntryRequest(
        event_id=entry.event_id,
        entry_id=entry.id,
        kind=wanted.kind,
        person_id=wanted.person_id,
        by_id=actor.id,
        body=dict(wanted.body),
        made_at=actor.now,
    )
    session.add(request)
    session.flush()
    _renew(session, entry, now=actor.now)
    _tell(session, DeliveryKind.REQUEST_MADE, request, who_runs(session, entry.event_id), now=actor.now)
    return request


def ask_for_answer(session: Session, entry: Entry, key: Key, given: Given, actor: Actor) -> EntryRequest:
    """Another answer to one question. Several that are asked for wait together."""
    return ask(session, entry, Wanted(RequestKind.ANSWER, actor.id, packed({key: given})), actor)


def decide(
    session: Session, request_id: int, *, accept: bool, by: int, now: datetime, reason: str = ""
) -> EntryRequest:
    """Done as it was asked, or declined with the reason. Of two who decide at once the first has decided.

    Whether this person runs the event is the caller's to ask.
    """
    request = _request(session, request_id)
    _, entry = hold_entry(session, request.entry_id)
    session.refresh(request)
    if request.state is not RequestState.OPEN:
        return request
    # Settled before it is done: an entry that is withdrawn recalls whatever is still asked about it.
    request.state = RequestState.ACCEPTED if accept else RequestState.DECLINED
    request.decided_at, request.decided_by, request.reason = now, by, reason
    session.flush()
    if accept and not _fulfil(session, entry, request, by=by, now=now):
        request.state = RequestState.RECALLED
        _renew(session, entry, now=now)
        return request
    _renew(session, entry, now=now)
    kind = DeliveryKind.REQUEST_ACCEPTED if accept else DeliveryKind.REQUEST_DECLINED
    asker = request.by_id if request.by_id is not None else request.person_id
    _tell(session, kind, request, [asker], now=now)
    return request


def take_back(session: Session, request_id: int, actor: Actor) -> Entry:
    """Whoever asked wants it no longer. Taking it back twice changes nothing.

    Who asked to be let in is in no team yet, and takes it back all the same.
    """
    request = _request(session, request_id)
    _, entry = hold_entry(session, request.entry_id)
    session.refresh(request)
    is_own = actor.id in {request.by_id, request.person_id}
    if not (is_own and request.kind is RequestKind.ADD):
        refuse_strangers(session, entry, actor)
    if not (is_own or leads(session, entry, actor)):
        raise RequestNotFound
    if request.state is RequestState.OPEN:
        request.state = RequestState.RECALLED
        request.decided_at, request.decided_by = actor.now, actor.id
        session.flush()
        _renew(session, entry, now=actor.now)
    return entry


def put_answer(
    session: Session, entry: Entry, key: Key, given: Given, *, by: int | None, now: datetime
) -> None:
    """Written down, in place of an earlier one. The caller holds the event's row."""
    question_id, person_id = key
    whose = EntryAnswer.person_id.is_(None) if person_id is None else EntryAnswer.person_id == person_id
    row = session.scalars(
        select(EntryAnswer).where(
            EntryAnswer.entry_id == entry.id, EntryAnswer.question_id == question_id, whose
        )
    ).one_or_none()
    if row is None:
        row = EntryAnswer(entry_id=entry.id, question_id=question_id, person_id=person_id)
        session.add(row)
    row.value, row.file_id, row.answered_at = given.value, given.file_id, now
    remember(session, entry, EntryDeed.ANSWER, by=by, now=now, became=question_id)
    session.flush()
    show_anew(session, entry, now=now)


def who_runs(session: Session, event_id: int) -> Sequence[int]:
    """The organisers and responsible persons of the schools that run the event."""
    schools = hosts(session, session.get_one(Event, event_id))
    return session.scalars(
        select(Role.person_id).where(Role.kind.in_(RUN_BY), Role.school_id.in_(schools)).order_by(Role.id)
    ).all()


def _fulfil(session: Session, entry: Entry, request: EntryRequest, *, by: int, now: datetime) -> bool:
    """Whether there is still anything of it to be done."""
    if request.kind is RequestKind.WITHDRAW:
        change_status(session, entry, EntryStatus.WITHDRAWN, by=by, now=now)
    elif request.kind is RequestKind.ANSWER:
        due = answers_due(session, entry, request)
        for key, given in due.items():
            put_answer(session, entry, key, given, by=by, now=now)
        return bool(due)
    else:
        fulfil(session, entry, wish_of(request.kind, request.person_id, request.body), by=by, now=now)
    return True


def _open_one(session: Session, entry: Entry, wanted: Wanted) -> EntryRequest | None:
    return session.scalars(
        select(EntryRequest).where(
            EntryRequest.entry_id == entry.id,
            EntryRequest.kind == wanted.kind,
            EntryRequest.person_id == wanted.person_id,
            EntryRequest.state == RequestState.OPEN,
        )
    ).one_or_none()


def _joined(request: EntryRequest, wanted: Wanted) -> dict[str, object]:
    before, after = request.body.get("answers"), wanted.body.get("answers")
    if isinstance(before, dict) and isinstance(after, dict):
        return {"answers": {**before, **after}}
    return dict(wanted.body)


def _request(session: Session, request_id: int) -> EntryRequest:
    request = session.get(EntryRequest, request_id)
    if request is None or request.kind not in OF_ORGANISERS:
        raise RequestNotFound
    return request


def _renew(session: Session, entry: Entry, *, now: datetime) -> None:
    """What is asked stands on the team's card."""
    entry.revision += 1
    session.flush()
    show_anew(session, entry, now=now)


def _tell(
    session: Session,
    kind: DeliveryKind,
    request: EntryRequest,
    people: Sequence[int],
    *,
    now: datetime,
) -> None:
    message = Message(kind, f"request:{request.id}", request.event_id, {"request_id": request.id})
    tell(session, message, people, now=now)
