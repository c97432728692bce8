from aiohttp import web

from sandbox import control
from sandbox.page.api import Page
from sandbox.page.guard import guard, protect
from sandbox.page.live import Live
from sandbox.telegram import http as telegram
from sandbox.vk import http as vk
from sandbox.world import World

# A little over the largest document the messengers take, so that refusing one is their business.
LARGEST_REQUEST_BYTES = 64 * 1024 * 1024


def application(world: World, *, host: str = "127.0.0.1") -> web.Application:
    """Both messengers, the page and the levers behind one address."""
    live = Live(world)
    app = web.Application(middlewares=[guard(host)], client_max_size=LARGEST_REQUEST_BYTES)
    app.add_routes(Page(world).routes())
    app.add_routes(live.routes())
    app.add_routes(control.routes(world.clock, world.faults))
    app.add_routes(telegram.routes(world.telegram, world.faults))
    app.add_routes(vk.routes(world.vk, world.faults))
    app.on_response_prepare.append(protect)
    app.on_shutdown.append(live.close)
    return app
