"""PostgreSQL: one transaction stands still in the middle of an entry while others want what it holds."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

from sqlalchemy import event as sqlalchemy_event
from sqlalchemy.orm import Session
from sqlalchemy.util import await_only

from models.entry import Entry, EntryMember, EntrySource
from models.nomination import Nomination
from models.person import Person
from services.entry.hold import hold_event
from services.entry.signing_up import SigningUps
from services.erasure import erase
from services.postgres_store import PostgresStore
from services.school_merge import merge_schools
from services.store import Store, open_store
from tests.clock import NOON
from tests.entering import GYMNASIUM, LYCEUM, VERSIONS, a_ground, entered, holds_what_must_hold, pupils
from tests.rows import all_of

INSERT = "INSERT INTO entries"


class Stand:
    """The store's next transaction that says these words waits before it says them."""

    def __init__(self, store: Store, words: str) -> None:
        assert isinstance(store, PostgresStore)
        self.reached, self.go = asyncio.Event(), asyncio.Event()
        self._words = words
        sqlalchemy_event.listen(store._engine.sync_engine, "before_cursor_execute", self._before)

    def _before(self, _: Any, __: Any, statement: str, *___: Any) -> None:
        if not self.reached.is_set() and self._words in statement:
            self.reached.set()
            await_only(self.go.wait())


async def meanwhile(
    url: str,
    entering: Callable[[Store], Awaitable[Any]],
    other: Callable[[Store], Any],
    *,
    stands_at: str = INSERT,
) -> None:
    """Whatever the other wants, it has to wait for what stands still."""
    slow, quick = open_store(url), open_store(url)
    stand = Stand(slow, stands_at)
    async with asyncio.TaskGroup() as together:
        together.create_task(_do(entering(slow)))
        await stand.reached.wait()
        wants = together.create_task(_do(other(quick)))
        await _waits_for_a_lock(quick)
        assert not wants.done()
        stand.go.set()
    await slow.close()
    await quick.close()


async def _do(what: Awaitable[Any]) -> None:
    await what


async def _waits_for_a_lock(store: Store) -> None:
    """PostgreSQL itself says that somebody waits: no clock has to."""
    assert isinstance(store, PostgresStore)
    waiting = "SELECT count(*) FROM pg_locks WHERE NOT granted"
    while True:
        async with store._engine.connect() as connection:
            if (await connection.exec_driver_sql(waiting)).scalar_one():
                return
        await asyncio.sleep(0)


async def test_who_is_erased_while_entering_is_in_nothing(postgres_url: str) -> None:
    store = open_store(postgres_url)
    event = await a_ground(store, capacity=2)
    (anna,) = await pupils(store, 1)

    await meanwhile(
        postgres_url,
        lambda slow: entered(slow, event, anna),
        lambda quick: quick.write(erase, anna.id, now=NOON),
    )

    assert [left is None for (left,) in await all_of(store, EntryMember.left_at)] == [False]
    assert [erased is None for (erased,) in await all_of(store, Person.erased_at)] == [False]
    await holds_what_must_hold(store)
    await store.close()


async def test_who_waits_for_an_organiser_sees_what_they_have_added(postgres_url: str) -> None:
    store = open_store(postgres_url)
    event = await a_ground(store)
    (anna,) = await pupils(store, 1)

    def add(session: Session) -> None:
        hold_event(session, event.id)
        session.add(Nomination(event_id=event.id, position=1, title="Роботы"))

    def come(quick: Store) -> Awaitable[Any]:
        signing_ups = SigningUps(quick, lambda: NOON, VERSIONS, administrators=())
        return signing_ups.come(event.id, EntrySource.CATALOGUE, person_id=anna.id, may_wait=True)

    await meanwhile(postgres_url, lambda slow: slow.write(add), come, stands_at="INSERT INTO nominations")

    added = await all_of(store, Nomination.id)
    assert await all_of(store, Entry.nomination_id) == added != []
    await store.close()


async def test_an_entry_of_a_school_that_is_merged_away_goes_over_with_it(postgres_url: str) -> None:
    store = open_store(postgres_url)
    event = await a_ground(store, per_school=2)
    (anna,) = await pupils(store, 1, school_id=GYMNASIUM)

    await meanwhile(
        postgres_url,
        lambda slow: entered(slow, event, anna),
        lambda quick: quick.write(merge_schools, gone_id=GYMNASIUM, kept_id=LYCEUM, actor_id=None, now=NOON),
    )

    assert await all_of(store, Entry.school_id) == [(LYCEUM,)]
    await holds_what_must_hold(store)
    await store.close()
