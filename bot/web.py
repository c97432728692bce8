"""The one web server of the bot: where the messengers call it, and where its health is asked."""

from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager

from aiohttp import web

# Updates carry texts and ids, never files: Telegram's and VK's are some ten kilobytes at most.
LARGEST_BODY_BYTES = 1024 * 1024
# What is being answered at the stop is answered; VK and Telegram repeat what was not.
STOP_SECONDS = 5.0


@asynccontextmanager
async def serving(routes: Iterable[web.RouteDef], *, host: str, port: int) -> AsyncIterator[int]:
    """Serve inside of the block. Answers the port, which the system chooses when 0 was asked for."""
    application = web.Application(client_max_size=LARGEST_BODY_BYTES)
    application.add_routes([web.get("/health", health), *routes])
    # No access log: the addresses in it are personal data, and what matters is logged where it happens.
    runner = web.AppRunner(application, access_log=None, shutdown_timeout=STOP_SECONDS)
    await runner.setup()
    try:
        site = web.TCPSite(runner, host, port)
        await site.start()
        yield runner.addresses[0][1]
    finally:
        await runner.cleanup()


async def health(_: web.Request) -> web.Response:
    return web.json_response({"status": "ok"})
