"""The bot is killed and started anew, in both messengers: what was half-said goes on."""

from collections.abc import Awaitable, Callable

import pytest

from models.account import MessengerName
from services.store import Store, open_store
from tests.builder import an_event, given
from tests.clock import HandClock
from tests.talk.house import House, inhabited
from tests.talk.talker import Talker

both = pytest.mark.parametrize("name", MessengerName)


@both
async def test_a_message_accepted_before_the_end_is_answered_after_it_and_once(
    name: MessengerName, sqlite_store: Store, sqlite_url: str, clock: HandClock
) -> None:
    killed = House(name, sqlite_store, clock)
    anna = killed.person(1)
    killed.server.says(1, "меню")
    updates = killed.server.take_updates()
    await killed.post_room.accept(killed.messenger, updates)  # and nobody has handled it

    store = open_store(sqlite_url)
    async with inhabited(House(name, store, clock, server=killed.server)) as house:
        await house.post_room.catch_up()
        await house.post_room.lanes.idle()
        await house.post_room.accept(house.messenger, updates)
        await house.post_room.lanes.idle()

    await store.close()
    assert [said.split("\n")[0] for said in anna.heard] == ["Главное меню"]


@both
async def test_a_question_of_before_the_restart_is_answered_after_it(
    name: MessengerName, sqlite_store: Store, sqlite_url: str, clock: HandClock
) -> None:
    await given(sqlite_store, an_event("Кубок роботов"), an_event("Слёт"))
    async with inhabited(House(name, sqlite_store, clock)) as before:
        await before.person(1).says("поиск")

    store = open_store(sqlite_url)
    async with inhabited(House(name, store, clock, server=before.server)) as after:
        anna = Talker(1, after)
        await anna.says("робот")

        assert anna.sees.endswith("Всего 1 событие")
        await anna.presses("1. Кубок роботов")
        assert anna.sees.startswith("Кубок роботов\nКонкурс")
    await store.close()


@both
async def test_the_buttons_of_before_the_restart_still_work(
    name: MessengerName, sqlite_store: Store, sqlite_url: str, clock: HandClock
) -> None:
    await given(sqlite_store, an_event("Кубок роботов"))
    async with inhabited(House(name, sqlite_store, clock)) as before:
        await before.person(1).says("события")

    store = open_store(sqlite_url)
    async with inhabited(House(name, store, clock, server=before.server)) as after:
        anna = Talker(1, after)
        await anna.presses("1. Кубок роботов")
        await anna.presses("◀️ К списку")

        assert anna.buttons[0] == ["1. Кубок роботов"]
    await store.close()


async def test_the_same_update_twice_is_answered_once(house: House) -> None:
    anna = house.person(1)
    house.server.says(1, "меню")
    updates = house.server.take_updates()

    for _ in range(2):
        await house.post_room.accept(house.messenger, updates)
        await house.post_room.lanes.idle()

    assert len(anna.heard) == 1


async def pressing(anna: Talker) -> None:
    await anna.presses("🔎 Найти по слову")


async def saying(anna: Talker) -> None:
    await anna.says("поиск")


async def killed(*_: object) -> None:
    raise KilledError


class KilledError(Exception):
    """All has been said, and nobody has yet written that it was."""


@both
@pytest.mark.parametrize("asking", [saying, pressing])
async def test_a_question_asked_at_the_very_end_is_answered_after_it(
    name: MessengerName,
    sqlite_store: Store,
    clock: HandClock,
    monkeypatch: pytest.MonkeyPatch,
    asking: Callable[[Talker], Awaitable[None]],
) -> None:
    await given(sqlite_store, an_event("Кубок роботов"), an_event("Слёт"))
    async with inhabited(House(name, sqlite_store, clock)) as before:
        anna = before.person(1)
        await anna.says("меню")
        monkeypatch.setattr(before.inbox, "close", killed)
        await asking(anna)

    async with inhabited(House(name, sqlite_store, clock, server=before.server)) as after:
        await after.post_room.catch_up()
        await after.post_room.lanes.idle()
        anna = Talker(1, after)
        await anna.says("робот")

    assert anna.sees.endswith("Всего 1 событие")
