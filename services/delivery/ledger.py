"""Whatever the bot tells on its own is a row first, written in the transaction of its cause."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, literal, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from models.account import Account
from models.delivery import Delivery, DeliveryKind, DeliveryState, LivingScreen
from models.person import Person
from services.delivery.rank import rank_of
from services.insertion import insert_chosen, insert_new

# From so many on they are written together, and so many at a time.
MANY = 1_000


@dataclass(frozen=True, slots=True)
class Message:
    """What is told. The same kind and cause, due at the same moment, tell the same person once."""

    kind: DeliveryKind
    cause: str
    event_id: int | None = None
    body: Mapping[str, object] = field(default_factory=dict)


def tell(
    session: Session,
    message: Message,
    people: Iterable[int | None],
    *,
    now: datetime,
    due_at: datetime | None = None,
    expires_at: datetime | None = None,
) -> int:
    """How many will be told. Whoever is nobody, or is told already, is not told again.

    What is due at once is told once for its cause, whenever that is said again; what is due at a moment is
    told once for each moment. What has not gone out before it expires is missed.
    """
    wanted = [person_id for person_id in dict.fromkeys(people) if person_id is not None]
    told = _told(session, message, wanted) if due_at is None else set()
    if len(wanted) > MANY:
        untold = [one for one in wanted if one not in told]
        return _tell_many(session, message, untold, _When(now, due_at or now, expires_at))
    rows = [
        {
            "kind": message.kind,
            "cause": message.cause,
            "person_id": person_id,
            "event_id": message.event_id,
            "body": dict(message.body),
            "due_at": due_at or now,
            "expires_at": expires_at,
            "rank": rank_of(message.kind),
            "written_at": now,
        }
        for person_id in wanted
        if person_id not in told
    ]
    return len(insert_new(session, Delivery, rows, returning=(Delivery.id,)))


def tell_on(
    session: Session,
    message: Message,
    people: Sequence[int],
    *,
    now: datetime,
    due_at: datetime,
    try_at: datetime,
) -> int:
    """The next of those who are told the same at one moment, portion after portion: whoever is told already
    has a row with the same moment. When they are looked at is each portion's own."""
    return _tell_many(session, message, people, _When(now, due_at, None, try_at))


class _When(NamedTuple):
    written_at: datetime
    due_at: datetime
    expires_at: datetime | None
    # With none, when it is due.
    try_at: datetime | None = None


def _tell_many(session: Session, message: Message, people: Sequence[int], when: _When) -> int:
    """A whole event at once. What is the same of every row is said once: four times as fast as row by row."""
    same: dict[InstrumentedAttribute[Any], object] = {
        Delivery.kind: message.kind,
        Delivery.cause: message.cause,
        Delivery.event_id: message.event_id,
        Delivery.body: dict(message.body),
        Delivery.due_at: when.due_at,
        Delivery.expires_at: when.expires_at,
        Delivery.rank: rank_of(message.kind),
        Delivery.written_at: when.written_at,
        Delivery.try_at: when.try_at or when.due_at,
        Delivery.state: DeliveryState.PENDING,
        Delivery.reason: "",
        Delivery.attempts: 0,
    }
    constants = [literal(value, column.type) for column, value in same.items()]
    written = 0
    for start in range(0, len(people), MANY):
        some = Person.id.in_(people[start : start + MANY])
        columns: list[ColumnElement[Any]] = [Person.__table__.c.id, *constants]
        chosen = select(*columns).where(some).order_by(Person.id)
        written += insert_chosen(session, Delivery, [Delivery.person_id, *same], chosen)
    return written


def tell_each(
    session: Session, messages: Sequence[tuple[Message, Iterable[int | None]]], *, now: datetime
) -> int:
    """Many messages at once, each with a cause of its own and due now: results, of which there are thousands.

    That none of the causes has been told before is the caller's to know: one question about each would take
    as long as all the rest.
    """
    rows = [
        {
            "kind": message.kind,
            "cause": message.cause,
            "person_id": person_id,
            "event_id": message.event_id,
            "body": dict(message.body),
            "due_at": now,
            "expires_at": None,
            "rank": rank_of(message.kind),
            "written_at": now,
        }
        for message, people in messages
        for person_id in dict.fromkeys(people)
        if person_id is not None
    ]
    return len(insert_new(session, Delivery, rows, returning=(Delivery.id,)))


def redraw(session: Session, subject: str, *, revision: int, now: datetime) -> None:
    """Whoever has that living screen open sees it anew. «team:17» of each revision is drawn once."""
    viewers = session.scalars(
        select(Account.person_id)
        .join(LivingScreen, LivingScreen.account_id == Account.id)
        .where(LivingScreen.subject == subject)
    ).all()
    message = Message(DeliveryKind.REDRAW, f"{subject}:{revision}", body={"subject": subject})
    tell(session, message, viewers, now=now)


def _told(session: Session, message: Message, people: Sequence[int]) -> set[int]:
    """By the cause, not by a list of people: databases have a limit to those.

    Between the first and the last of them: of a letter that is told in portions only this one is read.
    """
    if not people:
        return set()
    told = session.scalars(
        select(Delivery.person_id).where(
            Delivery.kind == message.kind,
            Delivery.cause == message.cause,
            Delivery.person_id.between(min(people), max(people)),
        )
    )
    return set(told).intersection(people)
