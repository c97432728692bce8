"""The first of September: everybody at school is a grade further, and the last grade is out of school."""

import logging
from typing import NamedTuple
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, Update, and_, select, update
from sqlalchemy.orm import InstrumentedAttribute, Session

from models.event import LAST_GRADE
from models.person import Person, PersonKind
from services.clock import Clock
from services.grade import school_year
from services.store import Store

logger = logging.getLogger(__name__)

# One day for the whole country, though it begins at different hours.
ZONE = ZoneInfo("Europe/Moscow")
# The writer is nobody else's while a batch is turned: some hundredths of a second.
BATCH = 2_000
# SQL knows when a comparison with nothing is true; mypy does not know that these are numbers where it is.
GRADE: InstrumentedAttribute[int] = Person.grade  # type: ignore[assignment]
GRADE_YEAR: InstrumentedAttribute[int] = Person.grade_year  # type: ignore[assignment]


class Turned(NamedTuple):
    """How many were moved, and the last of those that were looked at; nobody, when all had been."""

    moved: int = 0
    graduated: int = 0
    last_id: int | None = None


class GradeTurn:
    """May be run at any hour, by several workers at once: whoever has been moved is not moved again."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    async def run(self) -> Turned:
        year = school_year(self._clock().astimezone(ZONE).date())
        moved = graduated = 0
        next_id = await self._store.read(first_behind, year)
        while next_id is not None:
            turned = await self._store.write(turn_a_batch, year, after=next_id - 1)
            moved, graduated = moved + turned.moved, graduated + turned.graduated
            next_id = None if turned.last_id is None else turned.last_id + 1
        if moved or graduated:
            logger.info("grades_turned", extra={"year": year, "moved": moved, "graduated": graduated})
        return Turned(moved, graduated)


def first_behind(session: Session, year: int) -> int | None:
    """Looked for without the writer: on nearly every hour of the year there is nobody."""
    return session.scalars(select(Person.id).where(_is_behind(year)).order_by(Person.id).limit(1)).first()


def turn_a_batch(session: Session, year: int, *, after: int) -> Turned:
    ids = session.scalars(
        select(Person.id)
        .where(_is_behind(year), Person.id > after)
        .order_by(Person.id)
        .limit(BATCH)
        # Whoever another worker is moving is waited for, and then not behind any more.
        .with_for_update()
    ).all()
    if not ids:
        return Turned()
    batch = and_(Person.id.between(ids[0], ids[-1]), _is_behind(year))
    then = GRADE + year - GRADE_YEAR
    graduated = _count(
        session,
        update(Person)
        .where(batch, then > LAST_GRADE)
        .values(
            kind=PersonKind.ALUMNUS,
            grade=None,
            grade_year=None,
            letter="",
            grade_moved=True,
            is_fourteen=None,
            fourteen_said_at=None,
            fourteen_grade=None,
        ),
    )
    moved = _count(session, update(Person).where(batch).values(grade=then, grade_year=year, grade_moved=True))
    return Turned(moved, graduated, ids[-1])


def _is_behind(year: int) -> ColumnElement[bool]:
    in_a_grade = and_(Person.kind == PersonKind.PUPIL, Person.grade.is_not(None), Person.erased_at.is_(None))
    return and_(in_a_grade, year > GRADE_YEAR)


def _count(session: Session, statement: Update) -> int:
    quick = statement.returning(Person.id).execution_options(synchronize_session=False)
    return len(session.scalars(quick).all())
