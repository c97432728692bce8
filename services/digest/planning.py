"""What those who answer for others read on Monday morning: a row of the ledger, written at night."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from sqlalchemy import exists, or_, select
from sqlalchemy.orm import Session

from models.account import Account
from models.delivery import Delivery, DeliveryKind, DeliveryState
from models.person import Person, PersonKind
from models.reminder import Preference
from models.role import Role
from services.clock import Clock
from services.delivery.ledger import Message, tell
from services.store import Store

MONDAY, A_WEEK = 0, 7
MORNING: Final = time(9)
# Whoever could not be reached all day plans their week without it.
LATE: Final = timedelta(hours=11)
READERS: Final = (PersonKind.TEACHER, PersonKind.HEAD)


class Digests:
    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    async def plan(self) -> int:
        """How many were written anew. Asked every night, it writes each week's once."""
        return await self._store.write(plan, now=self._clock())


def may_have_digest(session: Session, person: Person) -> bool:
    """Those who teach, lead a school, or were appointed to anything."""
    appointed = select(exists().where(Role.person_id == person.id))
    return person.kind in READERS or session.scalars(appointed).one()


def plan(session: Session, *, now: datetime) -> int:
    by_hour = defaultdict[tuple[str, datetime], list[int]](list)
    for person_id, zone in _readers(session):
        due_at = next_monday(now, zone)
        by_hour[_cause(due_at, zone), due_at].append(person_id)
    written = 0
    for (cause, due_at), people in by_hour.items():
        known = _known(session, cause, people, due_at)
        message = Message(DeliveryKind.DIGEST, cause)
        new = [one for one in people if one not in known]
        written += tell(session, message, new, now=now, due_at=due_at, expires_at=due_at + LATE)
    return written


def next_monday(now: datetime, zone: str) -> datetime:
    """The next nine o'clock of a Monday by that clock."""
    clock = ZoneInfo(zone)
    today = now.astimezone(clock).date()
    monday = today + timedelta(days=(MONDAY - today.weekday()) % A_WEEK)
    at = datetime.combine(monday, MORNING, clock)
    if at <= now:
        at = datetime.combine(monday + timedelta(days=A_WEEK), MORNING, clock)
    return at.astimezone(ZoneInfo("UTC"))


def _cause(due_at: datetime, zone: str) -> str:
    """By the week of the reader's clock: whoever changes theirs reads each week once."""
    year, week, _ = due_at.astimezone(ZoneInfo(zone)).isocalendar()
    return f"digest:{year}-W{week:02}"


def _readers(session: Session) -> Iterable[tuple[int, str]]:
    unwanted = exists().where(Preference.person_id == Person.id, Preference.wants_digest.is_(False))
    rows = session.execute(
        select(Person.id, Person.zone)
        .where(
            or_(Person.kind.in_(READERS), exists().where(Role.person_id == Person.id)),
            exists().where(Account.person_id == Person.id),
            Person.erased_at.is_(None),
            Person.blocked_at.is_(None),
            ~unwanted,
        )
        .order_by(Person.id)
    )
    return [(row.id, row.zone) for row in rows]


def _known(session: Session, cause: str, people: Iterable[int], due_at: datetime) -> set[int]:
    """Who has this week's already. One that waits for the hour of an old clock is put to the new one."""
    wanted, known = set(people), set[int]()
    rows = session.scalars(
        select(Delivery).where(Delivery.kind == DeliveryKind.DIGEST, Delivery.cause == cause)
    )
    for row in rows:
        if row.person_id not in wanted:
            continue
        known.add(row.person_id)
        if row.state is DeliveryState.PENDING and row.handed_at is None and row.due_at != due_at:
            row.due_at = row.try_at = due_at
            row.expires_at = due_at + LATE
    session.flush()
    return known
