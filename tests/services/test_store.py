import asyncio
import sqlite3
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from sqlalchemy import func, select, text, update
from sqlalchemy.exc import DBAPIError, OperationalError, StatementError
from sqlalchemy.orm import Session

from models.account import MessengerName
from models.inbox import Cursor, InboxUpdate, UpdateOutcome
from models.school import School
from services.insertion import insert_new, put
from services.sqlite_store import READERS
from services.sqlite_writer import StoreClosedError
from services.store import Store, StoreUnavailableError, open_store

ROOT = Path(__file__).parents[2]
# Another process that counts as we do, on the same file.
COUNTING_ELSEWHERE = """
import asyncio, sys
from models.school import School
from services.store import open_store

def increment(session):
    school = session.get_one(School, "lyceum")
    school.city = str(int(school.city) + 1)

async def count():
    store = open_store(sys.argv[1])
    await asyncio.gather(*(store.write(increment) for _ in range(50)))
    await store.close()

asyncio.run(count())
"""


def a_school(session: Session, school_id: str = "lyceum", city: str = "0") -> None:
    session.add(School(id=school_id, name="", name_en="", city=city, city_en=""))


def increment(session: Session) -> None:
    school = session.get_one(School, "lyceum", with_for_update=True)
    school.city = str(int(school.city) + 1)


def counted(session: Session) -> int:
    return int(session.get_one(School, "lyceum").city)


def schools(session: Session) -> list[str]:
    return list(session.scalars(select(School.id).order_by(School.id)))


async def in_one_group(store: Store, *bodies: Callable[[Session], Any]) -> list[Any]:
    """Keep the writer busy until all the bodies wait for it: then they share a commit."""
    all_wait = Event()
    busy = asyncio.ensure_future(store.write(lambda _: all_wait.wait()))
    asked = asyncio.gather(*(store.write(body) for body in bodies), return_exceptions=True)
    await asyncio.sleep(0)
    all_wait.set()
    await busy
    return await asked


def failing_after_a_change(session: Session) -> None:
    a_school(session, "half-done")
    session.flush()
    raise LookupError


async def test_a_body_that_raises_leaves_nothing_and_tells_its_caller(store: Store) -> None:
    with pytest.raises(LookupError):
        await store.write(failing_after_a_change)

    assert await store.read(schools) == []


async def test_a_body_that_raises_does_not_harm_the_others_of_its_group(sqlite_store: Store) -> None:
    first, failed, last = await in_one_group(
        sqlite_store, lambda s: a_school(s, "first"), failing_after_a_change, lambda s: a_school(s, "last")
    )

    assert (first, type(failed), last) == (None, LookupError, None)
    assert await sqlite_store.read(schools) == ["first", "last"]


async def test_a_constraint_stops_the_body_that_broke_it_and_no_other(store: Store) -> None:
    await store.write(a_school)

    told = await asyncio.gather(
        *(store.write(a_school, school_id) for school_id in ("gymnasium", "lyceum", "college")),
        return_exceptions=True,
    )

    assert [isinstance(outcome, DBAPIError) for outcome in told] == [False, True, False]
    assert await store.read(schools) == ["college", "gymnasium", "lyceum"]


async def test_two_hundred_increments_at_once_are_all_there(store: Store) -> None:
    await store.write(a_school)

    await asyncio.gather(*(store.write(increment) for _ in range(200)))

    assert await store.read(counted) == 200


async def test_of_eight_people_for_one_seat_exactly_one_gets_it(store: Store) -> None:
    def take(session: Session, person: str) -> bool:
        school = session.get_one(School, "lyceum", with_for_update=True)
        is_free = school.city == "0"
        if is_free:
            school.city = person
        return is_free

    await store.write(a_school)

    got = await asyncio.gather(*(store.write(take, f"person {number}") for number in range(8)))

    assert sorted(got) == [False] * 7 + [True]


async def test_what_a_body_returns_can_be_read_when_the_session_is_gone(store: Store) -> None:
    await store.write(a_school, city="Уфа")

    school = await store.read(lambda session: session.get_one(School, "lyceum"))

    assert school.city == "Уфа"


async def test_an_asker_who_has_gone_does_not_take_the_job_back(sqlite_store: Store) -> None:
    asking = asyncio.ensure_future(sqlite_store.write(a_school))
    await asyncio.sleep(0)
    asking.cancel()

    with pytest.raises(asyncio.CancelledError):
        await asking

    await sqlite_store.write(increment)
    assert await sqlite_store.read(counted) == 1


async def test_many_askers_who_have_gone_leave_a_store_that_works(store: Store) -> None:
    await store.write(a_school)
    asking = [asyncio.ensure_future(store.write(increment)) for _ in range(40)]
    await asyncio.sleep(0)
    for one in asking:
        one.cancel()
    await asyncio.gather(*asking, return_exceptions=True)

    before = await store.write(counted)
    await asyncio.gather(*(store.write(increment) for _ in range(20)))

    assert await store.read(counted) == before + 20


async def test_closing_writes_what_was_asked_for_before(sqlite_store: Store, sqlite_url: str) -> None:
    await sqlite_store.write(a_school)
    asked = asyncio.gather(*(sqlite_store.write(increment) for _ in range(500)))
    await asyncio.sleep(0)

    await sqlite_store.close()

    await asked
    reopened = open_store(sqlite_url)
    assert await reopened.read(counted) == 500
    await reopened.close()


async def test_a_closed_store_refuses_to_write(sqlite_store: Store) -> None:
    await sqlite_store.close()

    with pytest.raises(StoreClosedError):
        await sqlite_store.write(a_school)


async def test_closing_twice_is_closing(store: Store) -> None:
    await store.close()
    await store.close()


async def test_a_reader_cannot_write(sqlite_store: Store) -> None:
    with pytest.raises(OperationalError, match="readonly"):
        await sqlite_store.read(failing_after_a_change)


async def test_processes_on_one_file_lose_nothing_of_each_other(sqlite_store: Store, sqlite_url: str) -> None:
    await sqlite_store.write(a_school)
    others = [
        await asyncio.create_subprocess_exec(sys.executable, "-c", COUNTING_ELSEWHERE, sqlite_url, cwd=ROOT)
        for _ in range(2)
    ]

    await asyncio.gather(*(sqlite_store.write(increment) for _ in range(50)))

    assert [await other.wait() for other in others] == [0, 0]
    assert await sqlite_store.read(counted) == 150


async def test_a_locked_file_is_an_error_for_those_who_wait_and_for_nobody_later(
    sqlite_store: Store, tmp_path: Path
) -> None:
    await sqlite_store.write(a_school)
    await sqlite_store.write(lambda session: session.execute(text("PRAGMA busy_timeout=20")))
    backup = sqlite3.connect(tmp_path / "bot.db", isolation_level=None)
    backup.execute("BEGIN IMMEDIATE")

    told = await asyncio.gather(*(sqlite_store.write(increment) for _ in range(5)), return_exceptions=True)

    assert [type(outcome) for outcome in told] == [StoreUnavailableError] * 5
    backup.execute("ROLLBACK")
    backup.close()
    await sqlite_store.write(increment)
    assert await sqlite_store.read(counted) == 1


async def test_a_full_disk_is_an_error_for_what_does_not_fit_and_the_others_are_written(
    sqlite_store: Store,
) -> None:
    def leave_room_for(session: Session, *, pages: int) -> None:
        used = session.scalars(text("PRAGMA page_count")).one()
        session.execute(text(f"PRAGMA max_page_count={used + pages}"))

    await sqlite_store.write(leave_room_for, pages=4)

    first, failed, last = await in_one_group(
        sqlite_store,
        lambda s: a_school(s, "first"),
        lambda s: a_school(s, "large", city="x" * 1_000_000),
        lambda s: a_school(s, "last"),
    )

    assert (first, type(failed), last) == (None, StoreUnavailableError, None)
    assert await sqlite_store.read(schools) == ["first", "last"]


async def test_a_glance_does_not_wait_for_long_reads(sqlite_store: Store) -> None:
    await sqlite_store.write(a_school)
    glanced = Event()
    long_reads = [
        asyncio.ensure_future(sqlite_store.read(lambda _: glanced.wait(60))) for _ in range(READERS)
    ]
    await asyncio.sleep(0)

    assert await sqlite_store.glance(counted) == 0

    glanced.set()
    assert await asyncio.gather(*long_reads) == [True] * READERS


async def test_readers_see_the_last_commit_while_somebody_writes(sqlite_store: Store) -> None:
    def write_slowly(session: Session) -> None:
        increment(session)
        session.flush()
        written.set()
        read.wait(60)

    await sqlite_store.write(a_school)
    written, read = Event(), Event()
    writing = asyncio.ensure_future(sqlite_store.write(write_slowly))
    await asyncio.to_thread(written.wait, 60)

    assert await sqlite_store.read(counted) == 0

    read.set()
    await writing
    assert await sqlite_store.read(counted) == 1


def a_letter(received_at: datetime) -> Callable[[Session], None]:
    def add(session: Session) -> None:
        session.add(
            InboxUpdate(
                messenger=MessengerName.VK,
                key="1",
                lane="1",
                outcome=UpdateOutcome.WAITING,
                received_at=received_at,
            )
        )

    return add


async def test_a_moment_without_a_zone_is_refused(store: Store) -> None:
    with pytest.raises(StatementError, match="without a zone"):
        await store.write(a_letter(datetime(2026, 9, 1, 12)))  # noqa: DTZ001  the trap that is tested


async def test_a_moment_comes_back_as_the_same_one_in_utc(store: Store) -> None:
    await store.write(a_letter(datetime(2026, 9, 1, 1, tzinfo=timezone(timedelta(hours=3)))))

    moment = await store.read(lambda session: session.scalars(select(InboxUpdate.received_at)).one())

    assert moment == datetime(2026, 8, 31, 22, tzinfo=UTC)
    assert moment.tzinfo is UTC


async def test_the_same_row_inserted_by_many_at_once_is_new_to_one(store: Store) -> None:
    row = {"id": "lyceum", "name": "", "name_en": "", "city": "0", "city_en": ""}

    new = await asyncio.gather(
        *(store.write(insert_new, School, [row], returning=(School.id,)) for _ in range(20))
    )

    assert sorted(len(rows) for rows in new) == [0] * 19 + [1]


async def test_more_rows_than_a_statement_takes_are_inserted_all(store: Store) -> None:
    rows = [
        {"id": f"school-{number}", "name": "", "name_en": "", "city": "", "city_en": ""}
        for number in range(8_000)
    ]

    new = await store.write(insert_new, School, rows, returning=(School.id,))

    assert [row.id for row in new] == [row["id"] for row in rows]


async def test_putting_the_same_key_by_many_at_once_leaves_one_row(store: Store) -> None:
    await asyncio.gather(
        *(
            store.write(put, Cursor, {"messenger": MessengerName.VK, "position": position}, key=["messenger"])
            for position in "0123456789"
        )
    )

    assert await store.read(lambda session: session.scalars(select(func.count(Cursor.messenger))).one()) == 1


@pytest.mark.parametrize("store_url", ["postgres"], indirect=True)
async def test_two_who_wait_for_each_other_are_both_served(store: Store) -> None:
    def rename(session: Session, first: str, second: str) -> None:
        session.execute(update(School).where(School.id == first).values(name=second))
        session.execute(text("SELECT pg_sleep(0.2)"))
        session.execute(update(School).where(School.id == second).values(name=first))

    for school_id in ("gymnasium", "lyceum"):
        await store.write(a_school, school_id)

    await asyncio.gather(
        store.write(rename, "gymnasium", "lyceum"), store.write(rename, "lyceum", "gymnasium")
    )

    assert await store.read(lambda session: set(session.scalars(select(School.name)))) == {
        "gymnasium",
        "lyceum",
    }


@pytest.mark.parametrize("way", ["write", "read", "glance"])
async def test_an_error_tells_its_statement_and_not_what_a_person_wrote(store: Store, way: str) -> None:
    """Errors are logged, and people's words never are."""

    def failing(session: Session) -> None:
        session.execute(text("SELECT :words FROM nowhere"), {"words": "носорог"})

    with pytest.raises(DBAPIError) as caught:
        await getattr(store, way)(failing)

    assert "nowhere" in str(caught.value)
    assert "носорог" not in str(caught.value)


async def test_a_commit_waits_until_it_is_on_the_disk(sqlite_store: Store) -> None:
    """What a person was told must survive the power cut that follows it; no test can cut the power."""
    full = 2

    assert (
        await sqlite_store.write(lambda session: session.execute(text("PRAGMA synchronous")).scalar()) == full
    )


async def test_a_body_that_ends_an_iteration_does_not_leave_its_neighbours_waiting(
    sqlite_store: Store,
) -> None:
    def end(_: Session) -> None:
        raise StopIteration

    told = await asyncio.gather(
        sqlite_store.write(end), sqlite_store.write(lambda _: "written"), return_exceptions=True
    )

    assert [str(outcome) for outcome in told] == [
        "The body of a transaction raised StopIteration.",
        "written",
    ]
