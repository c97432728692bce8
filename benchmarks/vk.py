"""How much of VK's twenty calls a second is left when each takes a tenth of a second."""

import asyncio
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Final

import aiohttp
import requests
from jconfig import MemoryConfig  # type: ignore[import-untyped]
from vk_api import VkApiGroup

from benchmarks.figure import Figure
from bot.messengers.vk.client import VkClient
from bot.messengers.vk.pace import vk_pacer
from bot.messengers.vk.transport import VK_API_URL, VkTransport

LIMIT_CALLS_A_SECOND: Final = 20
LATENCY_S: Final = 0.1
CALLS: Final = 300  # fifteen seconds at the limit
PLAIN_CALLS: Final = 60  # about nine seconds, one after another


async def figures() -> AsyncIterator[Figure]:
    async with limited_vk() as address:
        plain = await asyncio.to_thread(plain_calls_a_second, address)
        await asyncio.sleep(1)  # the server's second is empty again
        await refusals(address)
        ours = await our_calls_a_second(address)
        refused = await refusals(address)
    yield Figure("vk.calls_share_of_limit_100ms", round(ours / LIMIT_CALLS_A_SECOND, 3), "of 20 a second")
    yield Figure("vk.refusals_100ms", refused, "refusals")
    yield Figure("vk.calls_ratio_to_plain_vk_api", round(ours / plain, 2), "times")


async def our_calls_a_second(address: str) -> float:
    """As a rush comes: everybody at once, and each waits for their turn."""
    client = VkClient("benchmark", vk_pacer(LIMIT_CALLS_A_SECOND), api_url=address)
    start = time.perf_counter()
    await asyncio.gather(*[client.call("messages.setActivity", {"peer_id": 1}) for _ in range(CALLS)])
    taken = time.perf_counter() - start
    await client.close()
    return CALLS / taken


def plain_calls_a_second(address: str) -> float:
    """The library as it is made, in a row; only the address is ours."""
    with requests.Session() as session:
        session.mount(VK_API_URL, VkTransport(address))
        api = VkApiGroup(session=session, api_version="5.199", config=MemoryConfig)
        start = time.perf_counter()
        for _ in range(PLAIN_CALLS):
            api.method("messages.setActivity", {"peer_id": 1})
        return PLAIN_CALLS / (time.perf_counter() - start)


@asynccontextmanager
async def limited_vk() -> AsyncIterator[str]:
    options = ["--calls-a-second", str(LIMIT_CALLS_A_SECOND), "--latency", str(LATENCY_S)]
    server = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "benchmarks.limited_vk", *options, stdout=asyncio.subprocess.PIPE
    )
    assert server.stdout is not None  # noqa: S101 - a pipe was asked for
    try:
        port = int(await server.stdout.readline())
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        await server.wait()


async def refusals(address: str) -> int:
    async with aiohttp.ClientSession() as http, http.get(f"{address}/refusals") as answer:
        return int(await answer.json())
