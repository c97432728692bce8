import asyncio
import os
import signal
import socket
import sys
from collections.abc import Callable
from contextlib import AsyncExitStack
from functools import partial

from aiohttp import web

from sandbox.clock import Clock
from sandbox.fault import Faults
from sandbox.options import Options, read_options
from sandbox.persona import PeopleFileError, Persona, read_people
from sandbox.server import application
from sandbox.snapshot import Snapshot
from sandbox.telegram.core import Telegram
from sandbox.telegram.courier import deliver
from sandbox.vk.core import Vk
from sandbox.vk.courier import Courier
from sandbox.world import World

# Long polls and open pages are cut when we stop; whoever is connected here knows how to come again.
FAREWELL_SECONDS = 0.5
INPUT_BYTES = 1024


def main() -> int:
    options = read_options()
    try:
        personas = read_people(options.people) if options.people else []
        asyncio.run(run(options, personas))
    except (PeopleFileError, OSError) as error:
        sys.stderr.write(f"{error}\n")
        return 1
    return 0


async def run(options: Options, personas: list[Persona]) -> None:
    """Live from the moment the address is ours until it is given back.

    The address is taken before the file is read and given back after it is written, so that whoever starts
    next, impatient for the same address, can neither read too early nor write over us.
    """
    async with AsyncExitStack() as closing:
        door = closing.enter_context(open_door(options))
        snapshot = Snapshot(options.state) if options.state else None
        world = snapshot.open(partial(new_world, options)) if snapshot else new_world(options)
        world.admit(personas)
        if snapshot:
            closing.callback(snapshot.save, world)
        runner = web.AppRunner(application(world, host=options.host), shutdown_timeout=FAREWELL_SECONDS)
        closing.push_async_callback(runner.cleanup)
        await runner.setup()
        await web.SockSite(runner, door.dup()).start()
        stop = asyncio.Event()
        listen_for_the_end(stop.set, with_parent=options.with_parent)
        sys.stdout.write(f"listening http://{options.host}:{door.getsockname()[1]}\n")
        sys.stdout.flush()
        await live_until(stop, world, snapshot)


def open_door(options: Options) -> socket.socket:
    family = socket.AF_INET6 if ":" in options.host else socket.AF_INET
    return socket.create_server((options.host, options.port), family=family)


def new_world(options: Options) -> World:
    clock = Clock()
    telegram = Telegram(token=options.telegram_token, clock=clock)
    community = partial(
        Vk,
        token=options.vk_token,
        user_token=options.vk_user_token,
        group_id=options.vk_group,
        clock=clock,
    )
    vk = community()
    if options.no_limits:
        telegram = Telegram(token=options.telegram_token, clock=clock, rate=None, per_chat=False)
        vk = community(rate=None)
    return World(telegram, vk, clock, Faults())


async def live_until(stop: asyncio.Event, world: World, snapshot: Snapshot | None) -> None:
    works = [deliver(world.telegram), Courier(world.vk).run()]
    if snapshot:
        works.append(snapshot.keep(world))
    async with asyncio.TaskGroup() as tasks:
        running = [tasks.create_task(work) for work in works]
        await stop.wait()
        for task in running:
            task.cancel()


def listen_for_the_end(stop: Callable[[], None], *, with_parent: bool) -> None:
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop)
    if not with_parent:
        return
    try:
        # A pipe that nobody writes to becomes readable once, when its other end is gone: even by kill -9.
        loop.add_reader(sys.stdin.fileno(), partial(_on_input, stop))
    except PermissionError:  # what is not a pipe, like /dev/null, has nobody behind it and ends at once
        stop()


def _on_input(stop: Callable[[], None]) -> None:
    if not os.read(sys.stdin.fileno(), INPUT_BYTES):
        asyncio.get_running_loop().remove_reader(sys.stdin.fileno())
        stop()


if __name__ == "__main__":
    sys.exit(main())
