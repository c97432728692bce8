"""How an organiser's desk does with fifty thousand entries in one event: every screen of it, and the file."""

import asyncio
import gc
import statistics
import tempfile
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

from benchmarks.desk_export import export_figures
from benchmarks.figure import Figure
from benchmarks.large_event import ENTRIES, EVENT, ORGANISER, VERSIONS, ZONE, analyze, clock, fill
from benchmarks.store import postgres_database
from bot.migration import migrate
from models.account import MessengerName
from models.person import Language, PersonKind
from services.address import Address
from services.catalogue import Catalogue, Selection
from services.desk.decisions import DeskDoubles
from services.desk.desks import Desks
from services.desk.filter import Dimension, Which
from services.kept_file import KeptFiles
from services.people import Speaker
from services.shelf import Shelf
from services.store import Store, open_store

ROUNDS = 5
MS_IN_S = 1_000


async def figures() -> AsyncIterator[Figure]:
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{Path(folder) / 'desk.db'}"
        migrate(url)
        store = open_store(url)
        await store.write(fill)
        async for figure in _measured(store, Path(folder), ""):
            yield figure
        await store.close()
    async with postgres_database() as server:
        if server is None:
            return
        address = server.render_as_string(hide_password=False)
        await asyncio.to_thread(migrate, address)
        store = open_store(address)
        await store.write(fill)
        await store.write(analyze)
        async for figure in _measured(store, Path(tempfile.gettempdir()), "_postgres"):
            yield figure
        await store.close()


async def _measured(store: Store, folder: Path, suffix: str) -> AsyncIterator[Figure]:
    # As the bot does when it has begun: what stays as long as it does is no garbage.
    gc.freeze()
    desks = Desks(store, clock, VERSIONS, KeptFiles(store, Shelf(folder, clock)), administrators=frozenset())
    view = await desks.everything(EVENT, actor_id=ORGANISER)
    slowest = 0.0
    for name, screen in _screens(store, desks, view.id):
        took = await _median(screen)
        slowest = max(slowest, took)
        print(f"# desk{suffix}.{name}\t{took:.1f}\tms", flush=True)
    yield Figure(f"registration.desk_ms_50k{suffix}", slowest, "ms")
    catalogue = await _median(_catalogue(store))
    yield Figure(f"registration.catalogue_ms_5k{suffix}", catalogue, "ms")
    async for figure in export_figures(store, view.id, suffix):
        yield figure


def _screens(store: Store, desks: Desks, view_id: int) -> list[tuple[str, Callable[[], Awaitable[object]]]]:
    """Every read of the desk, the worst of which is the figure."""

    def by(dimension: Dimension) -> Callable[[], Awaitable[object]]:
        return lambda: desks.shares(view_id, dimension, actor_id=ORGANISER)

    doubles = DeskDoubles(store, clock, VERSIONS, administrators=frozenset())
    return [
        ("overview", lambda: desks.overview(EVENT, actor_id=ORGANISER)),
        *((f"by_{dimension}", by(dimension)) for dimension in Dimension),
        ("list", lambda: desks.open(EVENT, Which.LIVE, actor_id=ORGANISER)),
        ("last_page", lambda: desks.entries(view_id, actor_id=ORGANISER, page=1_000_000)),
        ("words", lambda: desks.look_for(view_id, "дива", actor_id=ORGANISER)),
        ("unconsented", lambda: desks.choose_consent(view_id, lacks=True, actor_id=ORGANISER)),
        ("card", lambda: desks.card(ENTRIES // 2, actor_id=ORGANISER)),
        ("doubles", lambda: doubles.list(EVENT, actor_id=ORGANISER)),
    ]


def _catalogue(store: Store) -> Callable[[], Awaitable[object]]:
    catalogue = Catalogue(store, clock)
    reader = Speaker(
        account_id=1,
        address=Address(MessengerName.VK, 1),
        awaits=None,
        reachable=True,
        person_id=ORGANISER,
        name="",
        language=Language.RU,
        zone=ZONE,
        kind=PersonKind.PUPIL,
        grade_moved=False,
        is_blocked=False,
    )
    return lambda: catalogue.page(Selection(), reader, number=3, size=5)


async def _median(screen: Callable[[], Awaitable[object]]) -> float:
    took = []
    for _ in range(ROUNDS):
        began = time.perf_counter()
        await screen()
        took.append((time.perf_counter() - began) * MS_IN_S)
    return statistics.median(took)
