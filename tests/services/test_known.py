from typing import cast

import pytest
from sqlalchemy import Table, bindparam, event, select
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session, object_session

from models.event import Event
from models.school import School
from services.known import known, knows
from services.prepared import Prepared
from services.store import Store
from tests.entering import a_ground

SCHOOLS, EVENTS = cast(Table, School.__table__), cast(Table, Event.__table__)
SCHOOL = Prepared(select(*SCHOOLS.c).where(SCHOOLS.c.id == bindparam("school_id")))
EVENT = Prepared(select(*EVENTS.c).where(EVENTS.c.id == bindparam("event_id")))


def a_school(session: Session) -> None:
    session.add(School(id="lyceum", name="Лицей", name_en="", city="Уфа", city_en=""))


def brought(session: Session) -> School:
    row = SCHOOL.row(session, {"school_id": "lyceum"})
    assert row is not None
    return known(session, School, row)


async def test_a_row_becomes_what_the_session_would_have_read(store: Store) -> None:
    await store.write(a_school)

    def body(session: Session) -> bool:
        school = brought(session)
        return school is session.get(School, "lyceum") and object_session(school) is session

    assert await store.read(body)


async def test_it_has_every_column_that_was_read(store: Store) -> None:
    await store.write(a_school)

    def columns(school: School) -> dict[str, object]:
        return {column.key: getattr(school, column.key) for column in SCHOOLS.c}

    read = await store.read(lambda session: columns(session.get_one(School, "lyceum")))

    assert await store.read(lambda session: columns(brought(session))) == read


async def test_what_is_changed_of_it_is_written(store: Store) -> None:
    await store.write(a_school)

    def move(session: Session) -> None:
        brought(session).city = "Казань"

    await store.write(move)

    assert await store.read(lambda session: session.get_one(School, "lyceum").city) == "Казань"


async def test_what_is_not_changed_is_not_written(store: Store) -> None:
    await store.write(a_school)
    written: list[object] = []

    def body(session: Session) -> None:
        event.listen(session, "before_flush", lambda *flushed: written.extend(flushed[0].dirty))
        brought(session)
        session.flush()

    await store.write(body)

    assert written == []


async def test_what_the_session_knows_already_stays_as_it_knows_it(store: Store) -> None:
    await store.write(a_school)

    def body(session: Session) -> tuple[bool, str]:
        with session.no_autoflush:
            school = session.get_one(School, "lyceum")
            school.city = "Казань"
            return brought(session) is school, school.city

    assert await store.write(body) == (True, "Казань")


async def test_the_session_says_what_it_knows(store: Store) -> None:
    await store.write(a_school)

    def body(session: Session) -> tuple[bool, bool]:
        before = knows(session, School, "lyceum")
        school = brought(session)
        return before, knows(session, School, school.id)

    assert await store.read(body) == (False, True)


async def test_a_relation_that_was_not_read_raises_as_ever(store: Store) -> None:
    ground = await a_ground(store)

    def body(session: Session) -> None:
        row = EVENT.row(session, {"event_id": ground.id})
        assert row is not None
        _ = known(session, Event, row).organiser

    with pytest.raises(InvalidRequestError, match="raise_on_sql"):
        await store.read(body)
