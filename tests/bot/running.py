"""The program as its users run it: processes, signals, files and HTTP, and people acting through the page."""

import asyncio
import os
import signal
import socket
import sqlite3
import subprocess
import sys
import time
from collections.abc import Awaitable, Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from aiohttp import ClientSession

ROOT = Path(__file__).parents[2]
# A machine with other things to do may be slow; whoever waits here waits for a condition and not for this.
PATIENCE_SECONDS = 120.0
GLANCE_SECONDS = 0.05

Json = dict[str, Any]


class Program:
    """One of our commands as a process. It is told nothing but what the test tells it."""

    def __init__(self, *command: str, folder: Path, settings: Mapping[str, str]) -> None:
        self._output = folder / f"output-{time.monotonic_ns()}.txt"
        self._journal = self._output.with_suffix(".log")
        with self._output.open("wb") as output, self._journal.open("wb") as journal:
            self._process = subprocess.Popen(
                [sys.executable, "-m", *command],
                cwd=folder,  # where there is no .env
                env={"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), **settings},
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=journal,
            )

    @property
    def said(self) -> str:
        return self._output.read_text(encoding="utf-8")

    @property
    def complained(self) -> str:
        return self._journal.read_text(encoding="utf-8")

    @property
    def pid(self) -> int:
        return self._process.pid

    @property
    def has_ended(self) -> bool:
        return self._process.poll() is not None

    def tell(self, number: signal.Signals) -> None:
        self._process.send_signal(number)

    def wait(self) -> int:
        return self._process.wait(PATIENCE_SECONDS)

    def kill(self) -> None:
        """As a power cut does: nothing is said, nothing is tidied."""
        self._process.kill()
        self._process.wait()

    def until(self, is_so: Callable[[], bool]) -> None:
        waited_until = time.monotonic() + PATIENCE_SECONDS
        while not is_so():
            assert not self.has_ended, self.complained
            assert time.monotonic() < waited_until, self.complained
            time.sleep(GLANCE_SECONDS)


@contextmanager
def running(*command: str, folder: Path, settings: Mapping[str, str] | None = None) -> Iterator[Program]:
    """Whatever happens inside, the process does not outlive the block."""
    program = Program(*command, folder=folder, settings=settings or {})
    try:
        yield program
    finally:
        program.kill()


@contextmanager
def sandbox(folder: Path) -> Iterator[str]:
    """Both messengers, as a process of its own; answers its address."""
    options = ("--port", "0", "--no-limits", "--state", "state.json")
    with running("sandbox", *options, folder=folder) as program:
        program.until(lambda: "listening " in program.said and program.said.endswith("\n"))
        yield program.said.removeprefix("listening ").strip()


def settings(address: str, folder: Path, **others: str) -> dict[str, str]:
    return {
        "TELEGRAM_TOKEN": "777000:sandbox",
        "TELEGRAM_API_URL": address,
        "TELEGRAM_RATE": "1000",
        "VK_TOKEN": "sandbox",
        "VK_GROUP_ID": "777",
        "VK_API_URL": address,
        "DATABASE_URL": f"sqlite:///{folder / 'bot.db'}",
        **others,
    }


@contextmanager
def bot(address: str, folder: Path, **others: str) -> Iterator[Program]:
    """The bot, polling both messengers of the sandbox."""
    with running("bot", "run", folder=folder, settings=settings(address, folder, **others)) as program:
        # Of VK it knows nothing that was written before it asked for the first time.
        program.until(lambda: "vk" in cursors(folder) and program.complained.count("messenger_open") == 2)
        yield program


def rows(folder: Path, query: str) -> list[Any]:
    with closing(sqlite3.connect(folder / "bot.db")) as database:
        return database.execute(query).fetchall()


def cursors(folder: Path) -> list[str]:
    try:
        return [name for (name,) in rows(folder, "SELECT messenger FROM cursors")]
    except sqlite3.OperationalError:
        return []  # the program has not made its tables yet


def free_port() -> int:
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        port: int = listening.getsockname()[1]
        return port


def is_open(address: str) -> bool:
    host, _, port = address.removeprefix("http://").partition(":")
    with socket.socket() as calling:
        return calling.connect_ex((host, int(port))) == 0


class Page:
    """The sandbox's page, and the hands of the people on it."""

    def __init__(self, session: ClientSession) -> None:
        self._session = session

    async def welcome(self, name: str = "Анна") -> dict[str, int]:
        """A newcomer; answers who they are on each side."""
        persona = await self._post("/page/people", name=name, language="ru")
        return {"telegram": persona["telegram_id"], "vk": persona["vk_id"]}

    async def says(self, side: str, person: int, text: str) -> None:
        await self._post(f"/page/{side}/{person}/say", text=text)

    async def starts(self, side: str, person: int) -> None:
        await self.says(side, person, "/start" if side == "telegram" else "Начать")

    async def orders_fault(self, **fault: object) -> None:
        await self._post("/faults", **fault)

    async def moves_clock(self, seconds: float) -> None:
        await self._post("/clock", add=seconds)

    async def unread(self, side: str) -> dict[int, int]:
        """How many of the bot's messages nobody has looked at yet, by person."""
        people = (await self._view({}))["people"]
        return {person["ids"][side]: person["unread"][side] for person in people}

    async def heard(self, side: str, person: int) -> list[str]:
        """What the bot has said to the person, oldest first, as it stands now."""
        view = await self._view({side: {"person": person, "presses": []}})
        return [each["text"] for each in view["chats"][side]["messages"] if each["from"] == "bot"]

    async def hears(self, side: str, person: int, words: str) -> str:
        """Wait until the last thing said has the words in it."""

        async def has_come() -> bool:
            return words in "".join((await self.heard(side, person))[-1:])

        await until(has_come)
        return (await self.heard(side, person))[-1]

    async def _view(self, gaze: Json) -> Json:
        async with self._session.ws_connect("/page/live") as socket:
            await socket.send_json(gaze)
            view: Json = await socket.receive_json()
            # Something else may have happened before the page heard what we look at.
            while not gaze.keys() <= view["chats"].keys():
                view = await socket.receive_json()
            return view

    async def _post(self, path: str, **fields: object) -> Any:
        async with self._session.post(path, json=fields) as answer:
            assert answer.status == 200, await answer.text()
            return await answer.json()


async def until(is_so: Callable[[], Awaitable[bool]]) -> None:
    async with asyncio.timeout(PATIENCE_SECONDS):
        while not await is_so():  # noqa: ASYNC110  another process changes it, and tells nobody
            await asyncio.sleep(GLANCE_SECONDS)
