"""Inserts that may be repeated: the two databases spell them alike and SQLAlchemy keeps them apart."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Row, Select
from sqlalchemy.orm import InstrumentedAttribute, Session

from models.base import Base


def insert_new(
    session: Session,
    table: type[Base],
    rows: Sequence[Mapping[str, Any]],
    *,
    returning: Sequence[InstrumentedAttribute[Any]],
) -> Sequence[Row[Any]]:
    """Insert the rows that no unique constraint already knows, and return those columns of them."""
    if not rows:
        return []
    # Of the table and not of the class, with the rows beside the statement: then it is compiled once, and
    # SQLAlchemy cuts a long list into as many statements as the database needs.
    statement = _insert(session)(table.__table__).on_conflict_do_nothing().returning(*returning)
    return session.execute(statement, list(rows)).all()


def insert_chosen(
    session: Session,
    table: type[Base],
    columns: Sequence[InstrumentedAttribute[Any]],
    chosen: Select[Any],
) -> int:
    """Insert what the database finds by itself, unless a unique constraint knows it; how many were new."""
    names = [column.key for column in columns]
    statement = _insert(session)(table.__table__).from_select(names, chosen, include_defaults=False)
    inserted = session.execute(statement.on_conflict_do_nothing().returning(table.__table__.c.id))
    return len(inserted.all())


def put(session: Session, table: type[Base], row: Mapping[str, Any], *, key: Sequence[str]) -> None:
    """Insert the row, or make the one with the same key equal to it."""
    changed = {column: value for column, value in row.items() if column not in key}
    statement = _insert(session)(table).values(**row)
    session.execute(statement.on_conflict_do_update(index_elements=list(key), set_=changed))


def _insert(session: Session) -> Any:
    # Each dialect stays unimported where it is not used: PostgreSQL's is three megabytes.
    if session.get_bind().dialect.name == "postgresql":
        from sqlalchemy.dialects import postgresql  # noqa: PLC0415  see above

        return postgresql.insert
    from sqlalchemy.dialects import sqlite  # noqa: PLC0415  see above

    return sqlite.insert
