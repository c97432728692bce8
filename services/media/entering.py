"""Numbers that the bot cannot count: whoever decides enters them, and it stays known who and when."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from models.audit import Deed
from models.media_count import MediaCount, MediaKind
from services.actor import Actor
from services.audit import note
from services.clock import Clock
from services.insertion import put
from services.media.refusal import CountsNotYours, MonthNotCounted
from services.media.school_year import FIRST_YEAR, MOSCOW, SchoolYear, first_day
from services.media.word import Amounts, read_amount, read_counts
from services.month import Month
from services.post.right import decides
from services.right import Administrators
from services.store import Store
from services.workplace import Workplace, workplace

FIRST_MONTH = SchoolYear(FIRST_YEAR).months[0]


@dataclass(frozen=True, slots=True)
class MonthCounts:
    """What was entered for a school in a month, as far as anybody did."""

    place: Workplace
    month: Month
    amounts: Mapping[MediaKind, int]
    # There is a month after it that may be counted already.
    is_last: bool
    is_first: bool


class CountEntries:
    def __init__(self, store: Store, clock: Clock, *, administrators: Administrators) -> None:
        self._store = store
        self._clock = clock
        self._administrators = administrators

    async def look(self, school_id: str, month: Month, *, actor_id: int) -> MonthCounts:
        return await self._store.read(month_counts, school_id, month, self._actor(actor_id))

    async def enter(self, school_id: str, month: Month, typed: str, *, actor_id: int) -> MonthCounts:
        """Several lines, each with what it counts. What is not named stays as it was."""
        return await self._write(school_id, month, read_counts(typed), actor_id)

    async def enter_one(
        self, school_id: str, month: Month, kind: MediaKind, typed: str, *, actor_id: int
    ) -> MonthCounts:
        return await self._write(school_id, month, {kind: read_amount(typed)}, actor_id)

    async def _write(self, school_id: str, month: Month, amounts: Amounts, actor_id: int) -> MonthCounts:
        return await self._store.write(enter, school_id, month, amounts, self._actor(actor_id))

    def _actor(self, person_id: int) -> Actor:
        return Actor(person_id, self._administrators, self._clock())


def month_counts(session: Session, school_id: str, month: Month, actor: Actor) -> MonthCounts:
    require_counter(session, actor)
    place, last = workplace(session, school_id), Month.of(actor.now, MOSCOW)
    refuse_month(month, last)
    rows = session.scalars(
        select(MediaCount).where(
            MediaCount.school_id == place.school_id, MediaCount.month == first_day(month)
        )
    )
    amounts = {row.kind: row.amount for row in rows}
    return MonthCounts(place, month, amounts, is_last=month >= last, is_first=month <= FIRST_MONTH)


def enter(session: Session, school_id: str, month: Month, amounts: Amounts, actor: Actor) -> MonthCounts:
    require_counter(session, actor)
    refuse_month(month, Month.of(actor.now, MOSCOW))
    place = workplace(session, school_id)
    set_amounts(session, place.school_id or "", month, amounts, actor)
    return month_counts(session, school_id, month, actor)


def set_amounts(session: Session, school_id: str, month: Month, amounts: Amounts, actor: Actor) -> bool:
    """Whether anything is otherwise than it was. Entering the same once more changes no name and no hour."""
    day = first_day(month)
    of_month = (MediaCount.school_id == school_id, MediaCount.month == day)
    known = {row.kind: row.amount for row in session.scalars(select(MediaCount).where(*of_month))}
    changed = {kind: amount for kind, amount in amounts.items() if known.get(kind) != amount}
    for kind, amount in changed.items():
        if amount is None:
            session.execute(delete(MediaCount).where(*of_month, MediaCount.kind == kind))
            continue
        row = {
            "school_id": school_id,
            "month": day,
            "kind": kind,
            "amount": amount,
            "entered_by": actor.id,
            "entered_at": actor.now,
        }
        put(session, MediaCount, row, key=("school_id", "month", "kind"))
    if changed:
        said = " ".join(f"{kind}={'-' if amount is None else amount}" for kind, amount in changed.items())
        note(
            session,
            Deed.MEDIA_COUNTED,
            at=actor.now,
            actor_id=actor.id,
            school_id=school_id,
            detail=f"{month} {said}",
        )
    # Rows that were put beside the session are read anew.
    session.flush()
    session.expire_all()
    return bool(changed)


def require_counter(session: Session, actor: Actor) -> None:
    if not decides(session, actor):
        raise CountsNotYours


def refuse_month(month: Month, last: Month) -> None:
    if not FIRST_MONTH <= month <= last:
        raise MonthNotCounted
