"""The program itself, killed at the very call with which a post goes out, and started again."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from aiohttp import web
from sqlalchemy import select

from bot.clock import system_clock
from models.post import CopyState, Place, PostCopy
from sandbox.clock import Clock
from sandbox.fault import Faults
from sandbox.server import application
from sandbox.world import World
from services.store import Store, open_store
from tests.bot.places import CHANNEL, TroubledTelegram, TroubledVk
from tests.bot.running import Program, rows, running, settings, until
from tests.clock import HandClock
from tests.scheduler.newsroom import Newsroom
from tests.talk.direct import TOKEN, VK_TOKEN, VK_USER_TOKEN
from tests.talk.house import GROUP_ID

FAREWELL_SECONDS = 0.1
CALLS = {Place.CHANNEL: "sendMessage", Place.WALL: "wall.post"}


@pytest.fixture
async def store(sqlite_url: str) -> AsyncIterator[Store]:
    """The program's own."""
    opened = open_store(sqlite_url)
    yield opened
    await opened.close()


class PowerFailed(Exception):  # noqa: N818  it is what happened
    """Nothing of the call is carried out."""


class Platforms:
    def __init__(self) -> None:
        clock = Clock()
        self.telegram = TroubledTelegram(token=TOKEN, clock=clock, rate=None, per_chat=False)
        self.vk = TroubledVk(
            token=VK_TOKEN, user_token=VK_USER_TOKEN, group_id=GROUP_ID, clock=clock, rate=None
        )
        self._world = World(self.telegram, self.vk, clock, Faults())
        self.program: Program | None = None

    def dies_at(self, method: str, *, is_before: bool) -> None:
        def cut(called: str, _params: Mapping[str, str]) -> None:
            if called == method and self.program is not None:
                self.program.kill()
                self.program = None
                if is_before:
                    raise PowerFailed

        for server in (self.telegram, self.vk):
            if is_before:
                server.before = cut
            else:
                server.after = cut

    async def has_killed(self) -> bool:
        return self.program is None

    @asynccontextmanager
    async def open(self) -> AsyncIterator[str]:
        runner = web.AppRunner(application(self._world, host="127.0.0.1"), shutdown_timeout=FAREWELL_SECONDS)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        host, port = runner.addresses[0][:2]
        try:
            yield f"http://{host}:{port}"
        finally:
            await runner.cleanup()


async def states(store: Store) -> dict[Place, CopyState]:
    rows = await store.read(lambda session: session.execute(select(PostCopy.place, PostCopy.state)).all())
    return {row.place: row.state for row in rows}


@pytest.mark.parametrize(
    ("place", "is_before", "stands", "state"),
    [
        # Telegram has no keys: nobody knows, and nobody says it twice.
        (Place.CHANNEL, True, [], CopyState.UNKNOWN),
        (Place.CHANNEL, False, ["Победа"], CopyState.UNKNOWN),
        (Place.WALL, True, ["Победа"], CopyState.PUBLISHED),
        (Place.WALL, False, ["Победа"], CopyState.PUBLISHED),
    ],
)
async def test_killed_while_a_post_goes_out_it_stands_nowhere_twice(
    store: Store,
    tmp_path: Path,
    place: Place,
    is_before: bool,  # noqa: FBT001  one of two moments
    stands: list[str],
    state: CopyState,
) -> None:
    newsroom, platforms = Newsroom(store, HandClock(system_clock())), Platforms()
    await newsroom.accepted("Победа", place)
    platforms.dies_at(CALLS[place], is_before=is_before)

    async with platforms.open() as address:
        at_places = settings(address, tmp_path, TELEGRAM_CHANNEL=CHANNEL, VK_USER_TOKEN=VK_USER_TOKEN)
        with running("bot", "run", folder=tmp_path, settings=at_places) as program:
            platforms.program = program
            await until(platforms.has_killed)
        with running("bot", "run", folder=tmp_path, settings=at_places) as program:
            await until(lambda: has_settled(store))
            # What is asked for at each second has been asked for again by then.
            await until(lambda: has_received(tmp_path))

    server = platforms.vk if place is Place.WALL else platforms.telegram
    assert server.said == stands
    assert await states(store) == {place: state}


async def has_settled(store: Store) -> bool:
    return not {CopyState.PENDING, CopyState.SENDING} & set((await states(store)).values())


async def has_received(folder: Path) -> bool:
    return rows(folder, "SELECT count(*) FROM inbox WHERE outcome = 'waiting'") == [(0,)]
