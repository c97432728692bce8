from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from aiohttp import ClientError
from aiohttp.test_utils import TestClient

from sandbox.clock import Clock, ImpossibleTimeError
from sandbox.fault import Fault, Faults

Page = TestClient[Any, Any]
NOON = datetime(2026, 9, 1, 12, tzinfo=UTC)
GET_ME = "/bot777000:sandbox/getMe"


async def test_the_clock_goes_by_an_hour_and_back(page: Page) -> None:
    forward = await (await page.post("/clock", json={"add": 3600})).json()
    further = await (await page.post("/clock", json={"add": 3600})).json()
    back = await (await page.post("/clock", json={"offset": 0})).json()

    assert [forward["offset"], further["offset"], back["offset"]] == [3600, 7200, 0]


async def test_the_clock_goes_to_a_date(page: Page) -> None:
    await page.post("/clock", json={"at": "2031-05-17T10:00:00+03:00"})

    told = await (await page.get("/clock")).json()

    assert told["now"].startswith("2031-05-17T07:00:")


@pytest.mark.parametrize(
    "wish",
    [
        {},
        {"add": "hour"},
        {"add": 1e30},
        {"offset": -1e12},
        {"add": True, "offset": 1},
        {"at": "tomorrow"},
        {"at": "9999-01-01T00:00:00"},
        [],
        5,
    ],
)
async def test_a_wish_that_is_no_time_leaves_the_clock_alone(page: Page, wish: object) -> None:
    response = await page.post("/clock", json=wish)

    assert response.status == 400
    assert (await (await page.get("/clock")).json())["offset"] == 0


def test_a_clock_keeps_ticking_after_it_was_moved() -> None:
    real = [NOON]
    clock = Clock(lambda: real[0])
    clock.move_to(NOON + timedelta(days=1))

    real[0] += timedelta(seconds=5)

    assert clock() == NOON + timedelta(days=1, seconds=5)


def test_a_clock_that_refused_to_move_has_not_moved() -> None:
    clock = Clock(lambda: NOON)

    with pytest.raises(ImpossibleTimeError):
        clock.add(timedelta(days=200 * 365))

    assert clock.offset == timedelta()


def test_an_ordered_fault_comes_as_often_as_ordered_and_to_its_method_alone() -> None:
    faults = Faults()
    faults.order("vk", "messages.send", "flood", times=2, seconds=1)

    taken = [faults.take("vk", method) for method in ("users.get", "messages.send", "messages.send")]

    assert taken == [None, Fault("flood", 1), Fault("flood", 1)]
    assert faults.take("vk", "messages.send") is None


def test_a_fault_for_every_method_keeps_to_its_server() -> None:
    faults = Faults()
    faults.order("telegram", "*", "502")

    assert faults.take("vk", "messages.send") is None
    assert faults.take("telegram", "sendMessage") == Fault("502")


async def test_an_ordered_fault_meets_the_call_it_was_ordered_for(page: Page) -> None:
    await page.post("/faults", json={"server": "telegram", "method": "getMe", "kind": "502"})

    first, second = await page.get(GET_ME), await page.get(GET_ME)

    assert (first.status, second.status) == (502, 200)


async def test_a_refused_connection_is_closed_without_an_answer(page: Page) -> None:
    await page.post("/faults", json={"server": "telegram", "kind": "refuse", "times": 5})

    with pytest.raises(ClientError):
        await page.get(GET_ME)

    await page.delete("/faults")
    assert (await page.get(GET_ME)).status == 200


@pytest.mark.parametrize(
    "wish",
    [
        {"server": "icq", "kind": "drop"},
        {"server": "vk", "kind": "fire"},
        {"server": "vk"},
        {"server": "vk", "kind": "drop", "times": "two"},
        {"server": "vk", "kind": "delay", "seconds": "long"},
        [],
    ],
)
async def test_a_fault_nobody_knows_is_refused(page: Page, wish: object) -> None:
    response = await page.post("/faults", json=wish)

    assert response.status == 400
    assert await (await page.get("/faults")).json() == []
