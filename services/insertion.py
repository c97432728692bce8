"""Inserts that may be repeated: the two databases spell them alike and SQLAlchemy keeps them apart."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Row
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import InstrumentedAttribute, Session

from models.base import Base

# Either database takes some 32 thousand values with one statement; a row of ours has less than thirty.
ROWS_AT_ONCE = 1_000


def insert_new(
    session: Session,
    table: type[Base],
    rows: Sequence[Mapping[str, Any]],
    *,
    returning: Sequence[InstrumentedAttribute[Any]],
) -> Sequence[Row[Any]]:
    """Insert the rows that no unique constraint already knows, and return those columns of them."""
    statement = _insert(session)(table).on_conflict_do_nothing().returning(*returning)
    parts = (rows[start : start + ROWS_AT_ONCE] for start in range(0, len(rows), ROWS_AT_ONCE))
    return [row for part in parts for row in session.execute(statement.values(list(part)))]


def put(session: Session, table: type[Base], row: Mapping[str, Any], *, key: Sequence[str]) -> None:
    """Insert the row, or make the one with the same key equal to it."""
    changed = {column: value for column, value in row.items() if column not in key}
    statement = _insert(session)(table).values(**row)
    session.execute(statement.on_conflict_do_update(index_elements=list(key), set_=changed))


def _insert(session: Session) -> Any:
    return postgresql.insert if session.get_bind().dialect.name == "postgresql" else sqlite.insert
