"""What becomes of an update when the platform, the database or the program itself goes away in the middle."""

import asyncio
from collections import deque
from typing import Any, NoReturn

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramServerError
from aiogram.methods import TelegramMethod
from typing_extensions import override

from bot.post_room import LEFT_AFTER, PAUSES_SECONDS
from models.account import MessengerName
from models.inbox import UpdateOutcome
from services.store import Body, P, Store, StoreUnavailableError, T, open_store
from tests.bot.test_post_room import outcomes
from tests.builder import an_event, given
from tests.clock import HandClock
from tests.talk.house import House, inhabited
from tests.talk.talker import Talker

both = pytest.mark.parametrize("name", list(MessengerName))


class Outage:
    """For so many calls the platform answers like a proxy whose server is gone."""

    def __init__(self, bot: Bot, *, calls: int) -> None:
        self._left = calls
        self._session = bot.session
        self._answer = bot.session.make_request
        bot.session.make_request = self.make_request  # type: ignore[method-assign]

    async def make_request(self, bot: Bot, method: TelegramMethod[Any], timeout: int | None = None) -> Any:  # noqa: ASYNC109
        if self._left:
            self._left -= 1
            raise TelegramServerError(method=method, message="HTTP 502")
        return await self._answer(bot, method, timeout)


class Shaky(Store):
    """A store that is away when it is told to be: before a glance, or after a commit."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.glances: deque[bool] = deque()
        self.commits: deque[bool] = deque()

    @override
    async def write(self, body: Body[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        result = await self._store.write(body, *args, **kwargs)
        if self.commits and self.commits.popleft():
            raise StoreUnavailableError("the connection was lost during COMMIT")
        return result

    @override
    async def read(self, body: Body[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        return await self._store.read(body, *args, **kwargs)

    @override
    async def glance(self, body: Body[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        if self.glances and self.glances.popleft():
            raise StoreUnavailableError("nobody answers at the address")
        return await self._store.glance(body, *args, **kwargs)

    @override
    async def close(self) -> None: ...


@both
async def test_a_typed_answer_is_not_lost_when_the_program_dies_before_it_has_answered(
    sqlite_store: Store, sqlite_url: str, clock: HandClock, name: MessengerName
) -> None:
    await given(sqlite_store, an_event("Кубок роботов"))
    async with inhabited(House(name, sqlite_store, clock)) as before:
        await before.person(1).says("поиск")
    dying = House(name, sqlite_store, clock, server=before.server)
    sending = hang(dying.messenger.bot)
    before.server.says(1, "робот")

    async with asyncio.TaskGroup() as life:
        working = life.create_task(dying.post_room.lanes.work())
        await dying.post_room.accept(dying.messenger, before.server.take_updates())
        await sending.wait()
        working.cancel()
    async with inhabited(House(name, open_store(sqlite_url), clock, server=before.server)) as after:
        await after.post_room.catch_up()
        await after.post_room.lanes.idle()

        assert "1. Кубок роботов" in Talker(1, after).sees
        await after.store.close()


def hang(bot: Bot) -> asyncio.Event:
    """Let nothing out any more; tells when something was to go."""
    sending = asyncio.Event()

    async def never(*_: object, **__: object) -> NoReturn:
        sending.set()
        await asyncio.Event().wait()
        raise AssertionError

    bot.session.make_request = never  # type: ignore[method-assign]
    return sending


async def test_an_outage_of_the_platform_delays_answers_and_loses_none(
    house: House, sqlite_store: Store
) -> None:
    anna = house.person(1)
    await anna.starts()
    Outage(house.messenger.bot, calls=4)

    for words in ("помощь", "язык"):
        house.server.says(1, words)
    await house.settle()

    assert [said.split("\n")[0] for said in anna.heard[2:]] == ["Что здесь можно", "На каком языке говорить?"]
    assert set((await outcomes(sqlite_store)).values()) == {UpdateOutcome.HANDLED}
    assert house.pauses == list(PAUSES_SECONDS[:4])


async def test_an_answer_that_was_half_out_is_completed_and_in_vk_nothing_is_said_twice(house: House) -> None:
    anna = house.person(1)
    await anna.says("меню")
    before = len(anna.heard)
    first_goes_out(house.messenger.bot)

    await anna.says("/start")

    said = [text.split("!")[0] for text in anna.heard[before:]]
    greeting, menu = "Здравствуйте, Анна", anna.heard[-1]
    assert said == [greeting, menu] if house.name == "vk" else [greeting, greeting, menu]


def first_goes_out(bot: Bot) -> None:
    """The first message goes out, the second meets a gateway that has lost its server; then all is well."""
    answer, calls = bot.session.make_request, iter((False, True))

    async def make_request(bot: Bot, method: TelegramMethod[Any], timeout: int | None = None) -> Any:  # noqa: ASYNC109
        if next(calls, False):
            raise TelegramServerError(method=method, message="HTTP 502")
        return await answer(bot, method, timeout)

    bot.session.make_request = make_request  # type: ignore[method-assign]


async def test_a_platform_that_stays_away_is_given_up_and_the_others_are_answered(
    house: House, sqlite_store: Store
) -> None:
    anna = house.person(1)
    await anna.starts()
    heard = len(anna.heard)
    Outage(house.messenger.bot, calls=len(PAUSES_SECONDS) + 1)

    await anna.says("помощь")
    await anna.says("меню")

    assert len(anna.heard) == heard + 1
    assert list((await outcomes(sqlite_store)).values())[-2:] == [UpdateOutcome.FAILED, UpdateOutcome.HANDLED]


@both
async def test_a_database_that_is_away_for_a_moment_costs_nobody_the_turn(
    sqlite_store: Store, clock: HandClock, name: MessengerName
) -> None:
    shaky = Shaky(sqlite_store)
    async with inhabited(House(name, shaky, clock)) as house:
        anna = house.person(1)
        await anna.starts()
        shaky.glances.extend([True, True])

        for words in ("помощь", "язык"):
            house.server.says(1, words)
        await house.settle()

        assert [said.split("\n")[0] for said in anna.heard[2:]] == [
            "Что здесь можно",
            "На каком языке говорить?",
        ]


@both
async def test_a_commit_whose_success_was_never_told_is_found_and_answered_once(
    sqlite_store: Store, clock: HandClock, name: MessengerName
) -> None:
    shaky = Shaky(sqlite_store)
    async with inhabited(House(name, shaky, clock)) as house:
        anna = house.person(1)
        await anna.starts()
        house.server.says(1, "помощь")
        raws = house.server.take_updates()
        shaky.commits.append(True)

        with pytest.raises(StoreUnavailableError):
            await house.post_room.accept(house.messenger, raws)
        await house.post_room.accept(house.messenger, raws)
        clock.move(LEFT_AFTER)
        for _ in range(2):
            await house.post_room.look_again()
        await house.post_room.lanes.idle()

        assert len(anna.heard) == 3
