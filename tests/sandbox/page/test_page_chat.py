"""One chat, told to a program that plays many people."""

from typing import Any

import pytest
from aiohttp.test_utils import TestClient

from sandbox.fault import Server
from sandbox.page.api import MESSAGES_TOLD
from sandbox.persona import Persona
from sandbox.world import World


async def test_a_chat_is_told_with_its_newest_messages(
    page: TestClient[Any, Any], world: World, anna: Persona, side: Server
) -> None:
    for number in range(MESSAGES_TOLD + 2):
        world.side(side).says(anna.id_on(side), f"слово {number}")

    async with page.get(f"/page/{side}/{anna.id_on(side)}/chat") as answer:
        told = await answer.json()

    assert [message["text"] for message in told["messages"]] == [
        f"слово {number}" for number in range(2, MESSAGES_TOLD + 2)
    ]
    assert told["answer"] is None


@pytest.mark.parametrize("person", [4, 999_999])
async def test_nobodys_chat_is_not_told(page: TestClient[Any, Any], side: Server, person: int) -> None:
    async with page.get(f"/page/{side}/{person}/chat") as answer:
        assert answer.status == 404
