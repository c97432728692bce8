from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest
from aiohttp.test_utils import TestClient, TestServer

from sandbox.clock import Clock
from sandbox.fault import Faults
from sandbox.persona import Persona
from sandbox.server import application
from sandbox.telegram.core import Telegram
from sandbox.vk.core import Vk
from sandbox.world import World

BORIS = Persona("teacher", 1002, 2002, "Борис", "", "en", "учитель", "a teacher")


@pytest.fixture
def new_world() -> Callable[[], World]:
    def make() -> World:
        clock = Clock()
        telegram = Telegram(token="777000:sandbox", clock=clock, rate=None, per_chat=False)
        return World(telegram, Vk(token="sandbox", group_id=777, clock=clock, rate=None), clock, Faults())

    return make


@pytest.fixture
def anna() -> Persona:
    return Persona("pupil", 1001, 2001, "Анна", "Шестерёнкина", "ru", "ученица", "a pupil")


@pytest.fixture
def world(new_world: Callable[[], World], anna: Persona) -> World:
    world = new_world()
    world.admit([anna, BORIS])
    return world


@pytest.fixture
async def page(world: World) -> AsyncIterator[TestClient[Any, Any]]:
    async with TestClient(TestServer(application(world))) as client:
        yield client


@pytest.fixture(params=["telegram", "vk"])
def side(request: pytest.FixtureRequest) -> str:
    return str(request.param)
