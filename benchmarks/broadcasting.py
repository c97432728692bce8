"""A ledger with letters to thousands, and the program's own courier beside a platform that counts."""

import asyncio
import os
import sys
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

from aiohttp import ClientSession
from sqlalchemy import insert
from sqlalchemy.orm import Session

from bot.app import installation_of
from bot.capabilities import Capabilities, capabilities
from bot.delivering import courier_of
from bot.messengers.messenger import Messenger
from bot.migration import migrate
from bot.settings import Settings
from handlers.addresses import Addresses
from models.account import Account, MessengerName
from models.delivery import DeliveryKind
from models.event import Event, EventFormat, EventKind, EventLevel, EventState
from models.person import Language, Person, PersonKind
from models.school import School
from scheduler.delivery import Courier
from services.delivery.ledger import Message, tell
from services.store import Store, open_store

# A morning of Moscow: nobody is in their quiet hours.
MORNING = datetime(2026, 10, 1, 9, tzinfo=UTC)
LETTER = "Начало в 10:00, возьмите паспорт и сменную обувь. Вход со двора, вас встретят."
EVENT = {
    "id": 1,
    "kind": EventKind.WEBINAR,
    "title": "Открытие сезона",
    "title_en": "",
    "summary": "Как устроен год.",
    "summary_en": "",
    "organiser_id": "lyceum",
    "starts_at": MORNING + timedelta(days=1),
    "ends_at": MORNING + timedelta(days=1, hours=1),
    "zone": "Europe/Moscow",
    "whole_days": False,
    "format": EventFormat.ONLINE,
    "level": EventLevel.NATIONAL,
    "grade_from": 5,
    "grade_to": 11,
    "state": EventState.PUBLISHED,
    "search": "",
}
# How often the courier looks, as the program's timer has it.
POLL_SECONDS = 1.0
HEARTBEAT_SECONDS = 0.005
MS_IN_S = 1_000


class RunningClock:
    """A day that is always the same, and runs."""

    def __init__(self) -> None:
        self._began = time.monotonic()

    def __call__(self) -> datetime:
        return MORNING + timedelta(seconds=time.monotonic() - self._began)


class Report(NamedTuple):
    refused: int
    # When, and how many were told.
    taken: Sequence[tuple[float, int]]

    def rate(self, *, skip_seconds: float) -> float:
        """Messages a second in the steady state: from some time after the first call until the last one."""
        begins = self.taken[0][0] + skip_seconds
        steady = [call for call in self.taken if call[0] >= begins]
        (first, _), (last, at_last) = steady[0], steady[-1]
        return (sum(told for _, told in steady) - at_last) / (last - first)


class LimitedPlatform:
    def __init__(self, address: str, http: ClientSession) -> None:
        self.address = address
        self._http = http

    async def report(self) -> Report:
        """Of what has come since it was asked last."""
        async with self._http.get(f"{self.address}/report") as answer:
            said: Any = await answer.json()
        return Report(said["refused"], said["taken"])

    @classmethod
    @asynccontextmanager
    async def opened(
        cls, *, latency_s: float, telegram: float = 1e9, vk: float = 1e9
    ) -> AsyncIterator["LimitedPlatform"]:
        options = [f"--telegram={telegram}", f"--vk={vk}", f"--latency={latency_s}"]
        server = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "benchmarks.limited_platform", *options, stdout=asyncio.subprocess.PIPE
        )
        assert server.stdout is not None  # noqa: S101  a pipe was asked for
        try:
            port = int(await server.stdout.readline())
            async with ClientSession() as http:
                yield cls(f"http://127.0.0.1:{port}", http)
        finally:
            server.terminate()
            await server.wait()


class Post:
    """A store, its services, and the courier between them and some messengers."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.clock = RunningClock()

    def services(self) -> Capabilities:
        settings = Settings(_env_file=None)
        return capabilities(self.store, self.clock, Addresses(), installation_of(settings))

    def courier(self, *messengers: Messenger) -> Courier:
        return courier_of(self.services(), messengers)

    async def write_to(self, first: int, count: int, cause: str) -> None:
        message = Message(DeliveryKind.ORGANISER_WROTE, cause, 1, {"text": LETTER})
        await self.store.write(tell, message, range(first, first + count), now=self.clock())

    @classmethod
    @asynccontextmanager
    async def opened(cls, people: int, messenger: MessengerName, *, url: str = "") -> AsyncIterator["Post"]:
        with TemporaryDirectory() as folder:
            address = url or f"sqlite:///{Path(folder) / 'post.db'}"
            await asyncio.to_thread(migrate, address)
            store = open_store(address)
            try:
                await store.write(_people, people, messenger)
                yield cls(store)
            finally:
                await store.close()


def _people(session: Session, count: int, messenger: MessengerName) -> None:
    session.execute(
        insert(School),
        [{"id": "lyceum", "name": "Лицей", "name_en": "Lyceum", "city": "Казань", "city_en": "Kazan"}],
    )
    session.execute(insert(Event), [EVENT])
    session.execute(
        insert(Person),
        [
            {
                "id": number,
                "name": f"Анна {number}",
                "search": f"анна {number}",
                "language": Language.RU,
                "zone": "Europe/Moscow",
                "kind": PersonKind.PUPIL,
                "met_at": MORNING,
            }
            for number in range(1, count + 1)
        ],
    )
    session.execute(
        insert(Account),
        [
            {"messenger": messenger, "external_id": number, "person_id": number, "reachable": True}
            for number in range(1, count + 1)
        ],
    )


@asynccontextmanager
async def heartbeat(late: list[float]) -> AsyncIterator[None]:
    """How late the loop comes back to whoever waits: that long it was blocked."""

    async def beat() -> None:
        loop = asyncio.get_running_loop()
        while True:
            wanted = loop.time() + HEARTBEAT_SECONDS
            await asyncio.sleep(HEARTBEAT_SECONDS)
            late.append(loop.time() - wanted)

    async with asyncio.TaskGroup() as beating:
        task = beating.create_task(beat())
        yield
        task.cancel()


async def poll(courier: Courier) -> None:
    """As the program's timer: whatever a run is at, the next one is asked for in a second."""
    async with asyncio.TaskGroup() as runs:
        while True:
            runs.create_task(courier.run())
            await asyncio.sleep(POLL_SECONDS)


def resident_mb() -> float:
    with Path("/proc/self/statm").open() as statm:
        return int(statm.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20
