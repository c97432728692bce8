"""An organiser decides about entries: accepts, declines, moves, takes out."""

from collections.abc import Sequence
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.delivery import DeliveryKind
from models.entry import Entry, EntryStatus
from models.event import Event
from models.nomination import Nomination
from models.stage import Site
from services.actor import Actor
from services.delivery.ledger import Message, tell
from services.desk.filter import conditions
from services.desk.organiser import Organiser
from services.desk.refusal import ReasonTooLong, ReasonWanted
from services.desk.view import own_view
from services.entry.hold import hold_entry
from services.entry.membership import addressees
from services.entry.refusal import EntryStateForbids
from services.entry.state import LIVE, change_status
from services.entry.team_change import choose_nomination, choose_site
from services.event.refusal import EventNotYours
from services.event.right import run_event, runs
from services.plain_text import UNSEEN

REASON_CHARACTERS = 500
# Of one transaction: whoever enters meanwhile waits no longer than for these.
ACCEPTED_AT_ONCE = 100


class Part(StrEnum):
    """What an entry is moved in."""

    NOMINATION = "n"
    SITE = "s"


def hold_run_entry(session: Session, entry_id: int, actor: Actor) -> tuple[Event, Entry]:
    """Both, to be changed, for whoever runs the event."""
    event, entry = hold_entry(session, entry_id)
    if not runs(session, actor, event):
        raise EventNotYours
    return event, entry


def accept(session: Session, entry_id: int, actor: Actor) -> bool:
    """Whether it was not accepted before. One from the queue, or a declined one, needs a free seat."""
    _, entry = hold_run_entry(session, entry_id, actor)
    return _accept(session, entry, actor)


def decline(session: Session, entry_id: int, typed: str, actor: Actor) -> bool:
    reason = read_reason(typed)
    _, entry = hold_run_entry(session, entry_id, actor)
    people = addressees(session, entry)
    changed = change_status(session, entry, EntryStatus.DECLINED, by=actor.id, now=actor.now, reason=reason)
    if changed:
        _tell(session, DeliveryKind.ENTRY_DECLINED, entry, people, actor)
    return changed


def withdraw(session: Session, entry_id: int, actor: Actor) -> bool:
    """For somebody who has asked for it: with the others, they are told that it is done."""
    _, entry = hold_run_entry(session, entry_id, actor)
    return change_status(session, entry, EntryStatus.WITHDRAWN, by=actor.id, now=actor.now)


def move(session: Session, entry_id: int, part: Part, target_id: int, actor: Actor) -> bool:
    """Its seat goes with it, or nothing is changed; whoever is in it is told from where to where."""
    _, entry = hold_run_entry(session, entry_id, actor)
    if entry.status not in LIVE:
        raise EntryStateForbids(entry.status)
    was = _place(session, entry, part)
    choose = choose_nomination if part is Part.NOMINATION else choose_site
    if not choose(session, entry, target_id, by=actor.id, now=actor.now):
        return False
    body = {"field": "nomination" if part is Part.NOMINATION else "site", "was": was}
    body["became"] = _place(session, entry, part)
    _tell(session, DeliveryKind.ENTRY_MOVED, entry, addressees(session, entry), actor, body)
    return True


def pending_of(session: Session, view_id: int, actor: Organiser) -> tuple[int, list[int]]:
    """The event, and what the filter shows of its entries that nobody has decided about, the oldest first."""
    view, event = own_view(session, actor, view_id)
    ids = session.scalars(
        select(Entry.id)
        .where(conditions(event, view.filter, actor.version), Entry.status == EntryStatus.PENDING)
        .order_by(Entry.number)
    )
    return event.id, list(ids)


def accept_some(session: Session, event_id: int, ids: Sequence[int], actor: Actor) -> int:
    """How many were accepted. Whatever somebody has decided about meanwhile stays as they decided."""
    run_event(session, actor, event_id, locked=True)
    entries = session.scalars(
        select(Entry).where(
            Entry.event_id == event_id, Entry.id.in_(ids), Entry.status == EntryStatus.PENDING
        ),
        execution_options={"populate_existing": True},
    ).all()
    return sum(_accept(session, entry, actor) for entry in entries)


def read_reason(typed: str) -> str:
    reason = UNSEEN.sub("", typed).strip()
    if not reason:
        raise ReasonWanted
    if len(reason) > REASON_CHARACTERS:
        raise ReasonTooLong(REASON_CHARACTERS)
    return reason


def _accept(session: Session, entry: Entry, actor: Actor) -> bool:
    changed = change_status(session, entry, EntryStatus.CONFIRMED, by=actor.id, now=actor.now)
    if changed:
        _tell(session, DeliveryKind.ENTRY_ACCEPTED, entry, addressees(session, entry), actor)
    return changed


def _tell(
    session: Session,
    kind: DeliveryKind,
    entry: Entry,
    people: Sequence[int | None],
    actor: Actor,
    body: dict[str, str] | None = None,
) -> None:
    cause = f"entry:{entry.id}:{entry.revision}"
    message = Message(kind, cause, entry.event_id, {"entry_id": entry.id, **(body or {})})
    tell(session, message, (one for one in people if one != actor.id), now=actor.now)


def _place(session: Session, entry: Entry, part: Part) -> str:
    row: Nomination | Site | None
    if part is Part.NOMINATION:
        row = session.get(Nomination, entry.nomination_id or 0)
    else:
        row = session.get(Site, entry.site_id or 0)
    return "" if row is None else row.title
