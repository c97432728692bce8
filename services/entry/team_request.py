"""To be let into a team: asked by whoever met it by its name, decided by those who lead it."""

from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.delivery import DeliveryKind
from models.entry import Entry
from models.entry_request import EntryRequest, RequestKind, RequestState
from models.event import Event
from models.person import Person
from models.school import School
from services.actor import Actor
from services.class_keeper import has_account
from services.delivery.ledger import Message, tell
from services.entry.gate import Asking
from services.entry.membership import join, show_anew
from services.entry.refusal import EntryNotFound, EntryStateForbids
from services.entry.request import take_back as take_back_request
from services.entry.state import LIVE
from services.entry.team import hold_managed, hold_team, leading, manages
from services.entry.team_gate import Barrier, JoinBar, barrier
from services.entry.team_refusal import AskedOften, TeamRequestNotFound
from services.entry.team_seen import TeamSeen, open_request, seen
from services.entry.team_telling import tell_of_joining
from services.invitation import plain_code

# Whoever was turned away as often is not asked about again: each time two people are written to.
MOST_DECLINED = 3


@dataclass(frozen=True, slots=True)
class TeamRequest:
    """Somebody asks to be let in, as those who decide see it."""

    id: int
    state: RequestState
    entry_id: int
    team: str
    event: Event
    name: str
    grade: int | None
    letter: str
    school: str
    size: int
    most: int
    # Why it cannot be said yes to just now.
    barrier: Barrier | None = None


def ask_in(session: Session, entry_id: int, asking: Asking) -> TeamSeen:
    """Ask those who lead it. Asking twice asks once."""
    event, entry = hold_team(session, entry_id)
    if entry.status not in LIVE:
        raise EntryStateForbids(entry.status)
    found = barrier(session, event, entry, asking)
    if found is None and open_request(session, entry.id, asking.actor.id) is None:
        _refuse_turned_away(session, entry.id, asking.actor.id)
        _ask(session, entry, asking.actor)
    return seen(session, entry, asking, "")


def take_back(session: Session, entry_id: int, code: str, asking: Asking) -> TeamSeen:
    """What was asked is asked no longer: of those who lead it, and of the organiser after the freeze."""
    _, entry = hold_team(session, entry_id)
    request = open_request(session, entry.id, asking.actor.id)
    if request is not None:
        _settle(session, request, entry, RequestState.RECALLED, asking.actor)
    of_organiser = open_request(session, entry.id, asking.actor.id, RequestKind.ADD)
    if of_organiser is not None:
        take_back_request(session, of_organiser.id, asking.actor)
    # What only a code shows is not shown for the number in a button.
    has_code = bool(code) and plain_code(code) == entry.join_code
    return seen(session, entry, asking, plain_code(code) if has_code else "")


def requests_of(session: Session, entry_id: int, asking: Asking) -> list[TeamRequest]:
    entry = session.get(Entry, entry_id)
    event = None if entry is None else session.get(Event, entry.event_id)
    if entry is None or event is None or not manages(session, asking.actor, event, entry):
        raise EntryNotFound
    rows = session.scalars(
        select(EntryRequest)
        .where(
            EntryRequest.entry_id == entry_id,
            EntryRequest.kind == RequestKind.JOIN,
            EntryRequest.state == RequestState.OPEN,
        )
        .order_by(EntryRequest.id)
    )
    return [_request_seen(session, request, asking) for request in rows]


def show_request(session: Session, request_id: int, asking: Asking) -> TeamRequest:
    request = session.get(EntryRequest, request_id)
    if request is None or request.kind is not RequestKind.JOIN:
        raise TeamRequestNotFound
    entry = session.get_one(Entry, request.entry_id)
    event = session.get_one(Event, entry.event_id)
    if not manages(session, asking.actor, event, entry):
        raise TeamRequestNotFound
    return _request_seen(session, request, asking)


def decide(session: Session, request_id: int, asking: Asking, *, accepted: bool) -> TeamRequest:
    """Yes or no; of two who decide at once the first has decided. The gate is asked anew for a yes."""
    shown = show_request(session, request_id, asking)
    event, entry = hold_team(session, shown.entry_id)
    request = session.get_one(EntryRequest, request_id, populate_existing=True)
    if request.state is not RequestState.OPEN:
        return _request_seen(session, request, asking)
    hold_managed(session, entry.id, asking.actor)
    if not accepted:
        _settle(session, request, entry, RequestState.DECLINED, asking.actor)
        return _request_seen(session, request, asking)
    found = barrier(session, event, entry, _for(request.person_id, asking))
    if found is None:
        let_in(session, entry, request.person_id, by=asking.actor)
        _settle(session, request, entry, RequestState.ACCEPTED, asking.actor)
    elif found.bar is JoinBar.INSIDE:
        _settle(session, request, entry, RequestState.ACCEPTED, asking.actor)
    return _request_seen(session, request, asking)


def let_in(session: Session, entry: Entry, person_id: int, *, by: Actor) -> None:
    join(session, entry, person_id, by=by.id, now=by.now)
    _recall_own(session, entry, person_id, by)
    tell_of_joining(session, entry, person_id, by=by.id, now=by.now)


def _recall_own(session: Session, entry: Entry, person_id: int, by: Actor) -> None:
    """Whoever has come by the code is asked about no more, here and in other teams of the nomination."""
    rows = session.execute(
        select(EntryRequest, Entry)
        .join(Entry, Entry.id == EntryRequest.entry_id)
        .where(
            EntryRequest.event_id == entry.event_id,
            EntryRequest.person_id == person_id,
            EntryRequest.kind == RequestKind.JOIN,
            EntryRequest.state == RequestState.OPEN,
        )
    )
    for request, other in rows.all():
        if other.id == entry.id and by.id != person_id:
            continue  # this very request is being said yes to
        if other.nomination_id == entry.nomination_id:
            _settle(session, request, other, RequestState.RECALLED, by)


def _refuse_turned_away(session: Session, entry_id: int, person_id: int) -> None:
    declined = session.scalars(
        select(func.count()).where(
            EntryRequest.entry_id == entry_id,
            EntryRequest.kind == RequestKind.JOIN,
            EntryRequest.person_id == person_id,
            EntryRequest.state == RequestState.DECLINED,
        )
    ).one()
    if declined >= MOST_DECLINED:
        raise AskedOften


def _ask(session: Session, entry: Entry, actor: Actor) -> None:
    request = EntryRequest(
        event_id=entry.event_id,
        entry_id=entry.id,
        kind=RequestKind.JOIN,
        person_id=actor.id,
        by_id=actor.id,
        body={},
        made_at=actor.now,
    )
    session.add(request)
    session.flush()
    told = leading(session, entry, now=actor.now)
    _tell(session, DeliveryKind.REQUEST_MADE, request, *told, actor=actor)
    _renew(session, entry, actor)


def _settle(session: Session, request: EntryRequest, entry: Entry, state: RequestState, actor: Actor) -> None:
    request.state, request.decided_at, request.decided_by = state, actor.now, actor.id
    session.flush()
    kind = {
        RequestState.ACCEPTED: DeliveryKind.REQUEST_ACCEPTED,
        RequestState.DECLINED: DeliveryKind.REQUEST_DECLINED,
    }.get(state)
    if kind is not None:
        _tell(session, kind, request, request.person_id, actor=actor)
    _renew(session, entry, actor)


def _renew(session: Session, entry: Entry, actor: Actor) -> None:
    """How many wait to be let in stands on the card."""
    entry.revision += 1
    session.flush()
    show_anew(session, entry, now=actor.now)


def _tell(
    session: Session, kind: DeliveryKind, request: EntryRequest, *people: int | None, actor: Actor
) -> None:
    message = Message(kind, f"request:{request.id}", request.event_id, {"request_id": request.id})
    told = [one for one in people if one is not None and one != actor.id]
    tell(session, message, [one for one in told if has_account(session, one)], now=actor.now)


def _request_seen(session: Session, request: EntryRequest, asking: Asking) -> TeamRequest:
    entry = session.get_one(Entry, request.entry_id)
    event, person = session.get_one(Event, entry.event_id), session.get_one(Person, request.person_id)
    school = "" if person.school_id is None else session.get_one(School, person.school_id).name
    is_open = request.state is RequestState.OPEN
    return TeamRequest(
        id=request.id,
        state=request.state,
        entry_id=entry.id,
        team=entry.title,
        event=event,
        name=person.full_name or person.name,
        grade=person.grade,
        letter=person.letter,
        school=school,
        size=entry.size,
        most=entry.most,
        barrier=barrier(session, event, entry, _for(person.id, asking)) if is_open else None,
    )


def _for(person_id: int, asking: Asking) -> Asking:
    """The gate is asked about somebody else."""
    actor = asking.actor
    return Asking(Actor(person_id, actor.administrators, actor.now), asking.versions)
