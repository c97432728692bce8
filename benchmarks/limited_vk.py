"""VK as slow and as strict as the benchmark wants it, in a process of its own: its work shall not be ours.

Strict means: in any one second by the server's clock no more calls than the limit, wherever it begins.
"""

import argparse
import asyncio
from collections import deque
from typing import Final

from aiohttp import web

SECOND: Final = 1.0


class LimitedVk:
    def __init__(self, *, calls_a_second: int, latency_s: float) -> None:
        self._limit = calls_a_second
        self._latency_s = latency_s
        self._taken: deque[float] = deque()
        self._refused = 0

    async def method(self, _: web.Request) -> web.Response:
        now = asyncio.get_running_loop().time()
        while self._taken and self._taken[0] <= now - SECOND:
            self._taken.popleft()
        refused = len(self._taken) >= self._limit
        self._refused += refused
        if not refused:
            self._taken.append(now)
        await asyncio.sleep(self._latency_s)
        if refused:
            return web.json_response(
                {"error": {"error_code": 6, "error_msg": "Too many requests per second"}}
            )
        return web.json_response({"response": 1})

    async def refusals(self, _: web.Request) -> web.Response:
        """How many since it was asked last."""
        refused, self._refused = self._refused, 0
        return web.json_response(refused)


async def serve(vk: LimitedVk) -> None:
    application = web.Application()
    application.add_routes([web.post("/method/{name}", vk.method), web.get("/refusals", vk.refusals)])
    runner = web.AppRunner(application)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    print(runner.addresses[0][1], flush=True)
    await asyncio.Event().wait()


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--calls-a-second", type=int, required=True)
    parser.add_argument("--latency", type=float, required=True)
    options = parser.parse_args()
    asyncio.run(serve(LimitedVk(calls_a_second=options.calls_a_second, latency_s=options.latency)))


if __name__ == "__main__":
    main()
