from datetime import datetime
from typing import cast

import pytest
from sqlalchemy import Table, bindparam, insert, select, update
from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlalchemy.orm import Session

from models.account import MessengerName
from models.inbox import InboxUpdate, UpdateOutcome
from models.school import School, SchoolKind, SchoolStanding
from services.prepared import Prepared
from services.store import Store
from tests.clock import NOON

SCHOOLS = cast(Table, School.__table__)
LETTERS = cast(Table, InboxUpdate.__table__)
CITIES = Prepared(
    select(SCHOOLS.c.city).where(SCHOOLS.c.standing == SchoolStanding.MEMBER).order_by(SCHOOLS.c.id)
)
KINDS = Prepared(select(SCHOOLS.c.id, SCHOOLS.c.kind).where(SCHOOLS.c.kind == bindparam("of_kind")))
MOVE = Prepared(update(SCHOOLS).where(SCHOOLS.c.city == bindparam("was")).values(city=bindparam("became")))
FOUND = Prepared(insert(SCHOOLS).returning(SCHOOLS.c.id))
WRITE_LETTER = Prepared(insert(LETTERS).returning(LETTERS.c.id))
LETTER = Prepared(
    select(LETTERS.c.received_at, LETTERS.c.outcome).where(LETTERS.c.id == bindparam("letter_id"))
)


def a_school(school_id: str = "lyceum", city: str = "Уфа") -> dict[str, object]:
    usual = {column.key: "" for column in SCHOOLS.c}
    facts: dict[str, object] = {"id": school_id, "city": city, "kind": SchoolKind.LYCEUM}
    nobody = {"merged_into_id": None, "recorded_at": None}
    return usual | facts | nobody | {"standing": SchoolStanding.MEMBER, "revision": 1}


def a_letter(received_at: datetime = NOON) -> dict[str, object]:
    usual: dict[str, object] = {column.key: None for column in LETTERS.c if column.key != "id"}
    facts = {"messenger": MessengerName.VK, "key": "1", "lane": "1", "outcome": UpdateOutcome.WAITING}
    return usual | facts | {"received_at": received_at, "attempts": 0}


async def test_what_is_said_with_values_brings_its_rows(store: Store) -> None:
    def body(session: Session) -> list[object]:
        found = [tuple(row) for row in FOUND.rows(session, a_school())]
        return [found, [tuple(row) for row in KINDS.rows(session, {"of_kind": SchoolKind.LYCEUM})]]

    assert await store.write(body) == [[("lyceum",)], [("lyceum", SchoolKind.LYCEUM)]]


async def test_values_come_back_as_the_column_keeps_them(store: Store) -> None:
    def body(session: Session) -> tuple[object, ...]:
        ((letter_id,),) = WRITE_LETTER.rows(session, a_letter())
        row = LETTER.row(session, {"letter_id": letter_id})
        assert row is not None
        return tuple(row)

    assert await store.write(body) == (NOON, UpdateOutcome.WAITING)


async def test_a_moment_without_a_zone_is_refused_here_too(store: Store) -> None:
    with pytest.raises(Exception, match="without a zone"):
        await store.write(lambda session: WRITE_LETTER.rows(session, a_letter(NOON.replace(tzinfo=None))))


async def test_nothing_found_is_no_row(store: Store) -> None:
    assert await store.read(lambda session: CITIES.row(session, {})) is None


async def test_how_many_rows_were_changed_is_told(store: Store) -> None:
    def body(session: Session) -> tuple[int, int]:
        for school_id in ("lyceum", "gymnasium"):
            FOUND.rows(session, a_school(school_id))
        moved = MOVE.run(session, {"was": "Уфа", "became": "Казань"})
        return moved, MOVE.run(session, {"was": "Уфа", "became": "Казань"})

    assert await store.write(body) == (2, 0)


async def test_one_statement_is_said_with_many_values(store: Store) -> None:
    def body(session: Session) -> None:
        FOUND.rows(session, a_school())
        FOUND.rows(session, a_school("gymnasium", "Пермь"))
        MOVE.run(session, {"was": "Уфа", "became": "Казань"}, {"was": "Пермь", "became": "Москва"})

    await store.write(body)

    rows = await store.read(lambda session: [city for (city,) in CITIES.rows(session, {})])
    assert rows == ["Москва", "Казань"]


async def test_what_the_session_has_yet_to_write_goes_before(store: Store) -> None:
    def body(session: Session) -> list[str]:
        session.add(School(id="lyceum", name="", name_en="", city="Уфа", city_en=""))
        return [city for (city,) in CITIES.rows(session, {})]

    assert await store.write(body) == ["Уфа"]


async def test_a_savepoint_taken_back_takes_back_what_was_said_within(store: Store) -> None:
    def body(session: Session) -> None:
        FOUND.rows(session, a_school())
        outer = session.begin_nested()
        FOUND.rows(session, a_school("gymnasium"))
        inner = session.begin_nested()
        FOUND.rows(session, a_school("college"))
        inner.rollback()
        FOUND.rows(session, a_school("university"))
        outer.rollback()
        FOUND.rows(session, a_school("kindergarten"))

    await store.write(body)

    rows = await store.read(lambda session: session.scalars(select(School.id).order_by(School.id)).all())
    assert rows == ["kindergarten", "lyceum"]


async def test_what_the_database_refuses_is_told_as_ever_and_without_what_a_person_wrote(
    store: Store,
) -> None:
    await store.write(lambda session: FOUND.rows(session, a_school()))

    with pytest.raises(IntegrityError) as caught:
        await store.write(lambda session: FOUND.rows(session, a_school(city="носорог")))

    assert "INSERT INTO schools" in str(caught.value)
    assert "носорог" not in str(caught.value)


async def test_a_body_refused_by_the_database_leaves_nothing_of_itself(store: Store) -> None:
    def body(session: Session) -> None:
        FOUND.rows(session, a_school("gymnasium"))
        FOUND.rows(session, a_school())

    await store.write(lambda session: FOUND.rows(session, a_school()))

    with pytest.raises(DBAPIError):
        await store.write(body)

    assert await store.read(lambda session: session.scalars(select(School.id)).all()) == ["lyceum"]
