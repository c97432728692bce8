"""The secret address: one for a person, renewed and withdrawn at once."""

import asyncio

import pytest
from sqlalchemy.orm import Session

from models.person import Person
from models.reminder import CalendarFeed
from services.erasure import erase
from services.feed.feeds import CalendarFeeds
from services.store import Store
from tests.clock import NOON, HandClock
from tests.rows import a_profile, all_of, stored

SIGNS = 43


@pytest.fixture
def feeds(store: Store, clock: HandClock) -> CalendarFeeds:
    return CalendarFeeds(store, clock, administrators=frozenset())


async def anna_of(store: Store) -> int:
    anna = a_profile("Иванова Анна")
    await stored(store, anna)
    return anna.id


async def test_an_address_is_long_and_leads_to_its_owner_alone(store: Store, feeds: CalendarFeeds) -> None:
    anna, boris = await anna_of(store), await anna_of(store)

    tokens = [(await feeds.open(person)).token or "" for person in (anna, boris)]

    assert [len(token) for token in tokens] == [SIGNS, SIGNS]
    assert [await feeds.owner(token) for token in tokens] == [anna, boris]
    assert await feeds.owner("A" * SIGNS) is None


async def test_whoever_presses_twice_or_twenty_times_has_one_address(
    store: Store, feeds: CalendarFeeds
) -> None:
    anna = await anna_of(store)

    opened = await asyncio.gather(*(feeds.open(anna) for _ in range(20)))

    assert {one.token for one in opened} == {(await feeds.look(anna)).token}
    assert len(await all_of(store, CalendarFeed.token)) == 1


async def test_a_renewed_address_leads_nowhere_from_then_on(store: Store, feeds: CalendarFeeds) -> None:
    anna = await anna_of(store)
    old = await feeds.open(anna)
    assert await feeds.owner(old.token or "") == anna

    new = await feeds.renew(anna, old.mark)

    assert new.token != old.token
    assert await feeds.owner(old.token or "") is None
    assert await feeds.owner(new.token or "") == anna


async def test_the_same_press_renews_once(store: Store, feeds: CalendarFeeds) -> None:
    anna = await anna_of(store)
    mark = (await feeds.open(anna)).mark

    renewed = await asyncio.gather(*(feeds.renew(anna, mark) for _ in range(5)))

    assert len({one.token for one in renewed}) == 1


async def test_an_old_button_neither_renews_nor_withdraws_a_newer_address(
    store: Store, feeds: CalendarFeeds
) -> None:
    anna = await anna_of(store)
    old = await feeds.open(anna)
    new = await feeds.renew(anna, old.mark)

    assert await feeds.renew(anna, old.mark) == new
    assert await feeds.withdraw(anna, old.mark) == new
    assert await feeds.owner(new.token or "") == anna


async def test_a_withdrawn_address_leads_nowhere_and_another_can_be_had(
    store: Store, feeds: CalendarFeeds
) -> None:
    anna = await anna_of(store)
    old = await feeds.open(anna)

    for _ in range(2):
        assert (await feeds.withdraw(anna, old.mark)).token is None

    assert await feeds.owner(old.token or "") is None
    again = await feeds.open(anna)
    assert again.token not in (None, old.token)


async def test_nobody_renews_what_is_not_there(store: Store, feeds: CalendarFeeds) -> None:
    anna = await anna_of(store)
    nothing = await feeds.look(anna)

    assert await feeds.renew(anna, nothing.mark) == nothing


async def test_of_whoever_was_erased_or_shut_out_there_is_no_calendar(
    store: Store, feeds: CalendarFeeds
) -> None:
    anna, boris = await anna_of(store), await anna_of(store)
    tokens = [(await feeds.open(person)).token or "" for person in (anna, boris)]

    def block(session: Session) -> None:
        session.get_one(Person, boris).blocked_at = NOON

    await store.write(erase, anna, now=NOON)
    await store.write(block)

    assert [await feeds.owner(token) for token in tokens] == [None, None]
    assert await all_of(store, CalendarFeed.person_id) == [(boris,)]
