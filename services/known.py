"""An object of a row that a prepared statement brought, known to the session as if it had read it itself."""

from collections.abc import Sequence
from functools import cache
from typing import Any, NamedTuple, TypeVar

from sqlalchemy import inspect
from sqlalchemy.orm import Session
from sqlalchemy.orm.attributes import instance_state
from sqlalchemy.orm.instrumentation import ClassManager

from models.base import Base

T = TypeVar("T", bound=Base)


class Shape(NamedTuple):
    manager: ClassManager[Any]
    names: tuple[str, ...]


def known(session: Session, of: type[T], row: Sequence[Any]) -> T:
    """The row says every column in the order of the table, whose first is the key.

    What the session knows already stays as it knows it.
    """
    key = _key(of, row[0])
    there = session.identity_map.get(key)
    if isinstance(there, of):
        return there
    shape = _shape(of)
    made: T = shape.manager.new_instance()
    made.__dict__.update(zip(shape.names, row, strict=True))
    # With a key it is a row that was written once, and is not written again.
    instance_state(made).key = key
    session.add(made)
    return made


def knows(session: Session, of: type[Base], key: object) -> bool:
    return _key(of, key) in session.identity_map


def _key(of: type[T], key: object) -> tuple[type[T], tuple[object], None]:
    """The session's own name of a row, put together by hand: it is asked for with every row."""
    return of, (key,), None


@cache
def _shape(of: type[Base]) -> Shape:
    mapper = inspect(of)
    names = tuple(mapper.get_property_by_column(column).key for column in mapper.local_table.c)
    return Shape(mapper.class_manager, names)
