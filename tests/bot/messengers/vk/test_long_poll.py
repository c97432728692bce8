import asyncio
from typing import Any

import pytest

from bot.messengers.vk.client import Sleep
from bot.messengers.vk.error import BROKEN_ANSWER, DISCONNECTED, VkError
from bot.messengers.vk.long_poll import LongPoll
from tests.bot.messengers.vk.scripted import GROUP_ID, ScriptedCalls, a_message
from tests.bot.messengers.wire import Pauses

GET_SERVER = "groups.getLongPollServer"


def server(key: str = "k1", ts: str = "10") -> dict[str, str]:
    return {"server": "https://lp.vk.com/whp/777", "key": key, "ts": ts}


def events(ts: Any, *updates: Any) -> dict[str, Any]:
    return {"ts": ts, "updates": list(updates)}


class Reader:
    """What is read, and with which place."""

    def __init__(self, calls: ScriptedCalls, sleep: Sleep, chance: float = 0.5) -> None:
        self.poll = LongPoll(calls, GROUP_ID, sleep=sleep, chance=lambda: chance)
        self.taken: list[tuple[list[Any], str]] = []
        self._calls = calls

    async def read(self, ts: str | None) -> None:
        async def deliver(raws: Any, place: str) -> None:
            self.taken.append((list(raws), place))

        await self._calls.during(self.poll.run(ts, deliver))


@pytest.fixture
def reader(calls: ScriptedCalls, pauses: Pauses) -> Reader:
    return Reader(calls, pauses)


def places(calls: ScriptedCalls) -> list[tuple[str, str]]:
    return [(poll["key"], poll["ts"]) for poll in calls.polls]


async def test_reading_starts_where_the_last_run_stopped(calls: ScriptedCalls, reader: Reader) -> None:
    calls.will(GET_SERVER, server(ts="99"))
    calls.will("poll", events("31", a_message()))

    await reader.read("30")

    assert calls.polls[0] == {
        "url": "https://lp.vk.com/whp/777",
        "act": "a_check",
        "key": "k1",
        "ts": "30",
        "wait": "25",
    }
    assert reader.taken == [([a_message()], "31")]
    assert places(calls) == [("k1", "30"), ("k1", "31")]


async def test_the_very_first_place_is_kept_before_anything_comes(
    calls: ScriptedCalls, reader: Reader
) -> None:
    calls.will(GET_SERVER, server(ts="10"))

    await reader.read(None)

    assert reader.taken == [([], "10")]


async def test_an_empty_answer_is_not_written_down(calls: ScriptedCalls, reader: Reader) -> None:
    calls.will(GET_SERVER, server())
    calls.will("poll", events("30"), events(30))

    await reader.read("30")

    assert reader.taken == []


async def test_the_place_moves_only_when_the_events_are_taken(calls: ScriptedCalls, pauses: Pauses) -> None:
    calls.will(GET_SERVER, server())
    calls.will("poll", events("31", a_message()))
    poll = LongPoll(calls, GROUP_ID, sleep=pauses, chance=lambda: 0.5)

    async def deliver(_: Any, __: str) -> None:
        raise OSError("the disk is full")

    with pytest.raises(OSError, match="the disk is full"):
        await poll.run("30", deliver)

    assert places(calls) == [("k1", "30")]


async def test_an_outdated_history_goes_on_from_the_new_place(calls: ScriptedCalls, reader: Reader) -> None:
    calls.will(GET_SERVER, server())
    calls.will("poll", {"failed": 1, "ts": 40})

    await reader.read("30")

    assert places(calls) == [("k1", "30"), ("k1", "40")]


async def test_an_expired_key_is_renewed_and_the_place_stays(calls: ScriptedCalls, reader: Reader) -> None:
    calls.will(GET_SERVER, server(), server("k2", ts="99"))
    calls.will("poll", {"failed": 2})

    await reader.read("30")

    assert places(calls) == [("k1", "30"), ("k2", "30")]


async def test_a_lost_history_starts_anew_and_the_place_is_kept(calls: ScriptedCalls, reader: Reader) -> None:
    calls.will(GET_SERVER, server(), server("k2", ts="99"))
    calls.will("poll", {"failed": 3})

    await reader.read("30")

    assert places(calls) == [("k1", "30"), ("k2", "99")]


async def test_the_new_place_is_taken_before_any_pause(calls: ScriptedCalls) -> None:
    """It is the newest one: whatever is written between the failure and the taking would not be told."""
    calls.will(GET_SERVER, server(), server("k2", ts="99"), server("k3", ts="100"))
    calls.will("poll", {"failed": 3}, {"failed": 3})
    asked: list[int] = []

    async def sleep(_: float) -> None:
        asked.append(len(calls.params(GET_SERVER)))

    await Reader(calls, sleep).read("30")

    assert asked == [3]


async def test_failures_in_a_row_do_not_make_a_storm(
    calls: ScriptedCalls, reader: Reader, pauses: Pauses
) -> None:
    calls.will(GET_SERVER, server())
    calls.will("poll", *[{"failed": 2}] * 3, {"failed": 77})

    await reader.read("30")

    assert pauses.seconds == [1.0, 1.0, 1.0]


@pytest.mark.parametrize(
    "trouble", [VkError(DISCONNECTED, "cut"), VkError(BROKEN_ANSWER, "502"), [], {"ts": "1"}]
)
async def test_a_broken_network_is_waited_out_and_loses_nothing(
    calls: ScriptedCalls, reader: Reader, pauses: Pauses, trouble: Any
) -> None:
    calls.will(GET_SERVER, server())
    calls.will("poll", trouble, trouble, events("31", a_message()), trouble)

    await reader.read("30")

    assert reader.taken == [([a_message()], "31")]
    assert pauses.seconds == [1.5, 3.0, 1.5]


@pytest.mark.parametrize("trouble", [VkError(5, "no"), VkError(100, "longpoll is not enabled"), {}, []])
async def test_a_refused_server_is_asked_for_again(
    calls: ScriptedCalls, reader: Reader, pauses: Pauses, trouble: Any
) -> None:
    calls.will(GET_SERVER, trouble, server())

    await reader.read("30")

    assert places(calls) == [("k1", "30")]
    assert pauses.seconds == [1.5]


@pytest.mark.parametrize(("chance", "longest"), [(0.0, 15.0), (1.0, 30.0)])
async def test_pauses_differ_by_chance_and_end_at_half_a_minute(
    calls: ScriptedCalls, pauses: Pauses, chance: float, longest: float
) -> None:
    calls.will(GET_SERVER, server())
    calls.will("poll", *[VkError(DISCONNECTED, "cut")] * 12)

    await Reader(calls, pauses, chance).read("30")

    assert pauses.seconds[-1] == longest
    assert min(pauses.seconds) >= 1


async def test_what_is_no_event_is_left_out(calls: ScriptedCalls, reader: Reader) -> None:
    calls.will(GET_SERVER, server())
    calls.will("poll", events("31", 5, None, a_message()))

    await reader.read("30")

    assert reader.taken == [([a_message()], "31")]


async def test_a_server_without_a_scheme_is_asked_safely(calls: ScriptedCalls, reader: Reader) -> None:
    calls.will(GET_SERVER, server() | {"server": "lp.vk.com/whp/777"})

    await reader.read("30")

    assert calls.polls[0]["url"] == "https://lp.vk.com/whp/777"


async def test_reading_ends_when_it_is_cancelled(calls: ScriptedCalls, reader: Reader) -> None:
    calls.will(GET_SERVER, server())

    await reader.read("30")

    assert len(asyncio.all_tasks()) == 1
