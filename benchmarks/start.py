"""How long a person waits after `systemctl restart`, and what the bot then holds while nobody writes.

Ready means: the message waiting at the server has been answered. Our bot and the usual stack start in
turns, since a machine's mood lasts for seconds: a ratio is taken within a pair.
"""

import asyncio
import os
import shutil
import statistics
import sys
import tempfile
import time
from asyncio.subprocess import Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.figure import Figure
from benchmarks.loopback import Loopback

ROOT = Path(__file__).parents[1]
OURS = ("-m", "bot", "run")
USUAL = ("-m", "benchmarks.usual_stack")

ROUNDS = 7
START_LIMIT_S = 60.0
IDLE_AFTER_S = 3.0  # the answer's last commit and the pollers' first requests are over
STOP_LIMIT_S = 15.0
KIB_IN_MB = 1024


class Start(NamedTuple):
    ready_s: float
    idle_rss_mb: float | None


async def figures() -> AsyncIterator[Figure]:
    with tempfile.TemporaryDirectory() as folder:
        migrated = Path(folder) / "migrated.db"
        await _migrate(migrated)
        await _measure(OURS, migrated)  # the first start of each compiles; it is not counted
        await _measure(USUAL, migrated)
        pairs = [(await _measure(OURS, migrated), await _measure(USUAL, migrated)) for _ in range(ROUNDS)]
    sizes = [ours.idle_rss_mb for ours, _ in pairs if ours.idle_rss_mb is not None]
    ratios = [ours.ready_s / usual.ready_s for ours, usual in pairs]
    yield Figure("start.ready_s", statistics.median(ours.ready_s for ours, _ in pairs), "s")
    yield Figure("start.ready_ratio_to_usual_stack", statistics.median(ratios), "ratio")
    yield Figure("start.idle_rss_mb", statistics.median(sizes) if sizes else None, "MB")


async def _measure(program: tuple[str, ...], migrated: Path) -> Start:
    with tempfile.TemporaryDirectory() as folder:
        database = Path(shutil.copy(migrated, Path(folder) / "bot.db"))
        async with Loopback.opened() as loopback:
            began = time.monotonic()
            async with _running(program, _environment(loopback.url, database)) as process:
                answered = await _answer(loopback, process)
                if program is OURS:
                    await asyncio.sleep(IDLE_AFTER_S)
                return Start(answered - began, _resident_mb(process.pid))


async def _answer(loopback: Loopback, process: Process) -> float:
    end = asyncio.ensure_future(process.wait())
    either: set[asyncio.Future[Any]] = {loopback.answered, end}
    await asyncio.wait(either, timeout=START_LIMIT_S, return_when=asyncio.FIRST_COMPLETED)
    end.cancel()
    if not loopback.answered.done():
        raise RuntimeError("the bot ended, or did not answer in time")
    return loopback.answered.result()


async def _migrate(database: Path) -> None:
    async with _running(("-m", "bot", "migrate"), _environment("http://127.0.0.1:9", database)) as process:
        if await process.wait() != 0:
            raise RuntimeError("python -m bot migrate failed")


@asynccontextmanager
async def _running(program: tuple[str, ...], environment: dict[str, str]) -> AsyncIterator[Process]:
    with tempfile.TemporaryFile() as log:
        process = await asyncio.create_subprocess_exec(
            sys.executable, *program, cwd=environment["HOME"], env=environment, stdout=log, stderr=log
        )
        try:
            yield process
        except BaseException:
            log.seek(0)
            print(log.read().decode(errors="replace"), file=sys.stderr)
            raise
        finally:
            await _stop(process)


async def _stop(process: Process) -> None:
    if process.returncode is not None:
        return
    process.terminate()
    try:
        await asyncio.wait_for(process.wait(), STOP_LIMIT_S)
    except TimeoutError:
        process.kill()
        await process.wait()


def _environment(url: str, database: Path) -> dict[str, str]:
    """All the bot is told: the folder it starts in is empty, so no `.env` of ours can join in."""
    return {
        "PATH": os.environ["PATH"],
        "HOME": str(database.parent),
        "PYTHONPATH": str(ROOT),
        "DATABASE_URL": f"sqlite+aiosqlite:///{database}",
        "TELEGRAM_TOKEN": "777000:sandbox",
        "TELEGRAM_API_URL": url,
        "VK_TOKEN": "sandbox",
        "VK_GROUP_ID": "777",
        "VK_API_URL": url,
        "LOG_LEVEL": "WARNING",
    }


def _resident_mb(pid: int) -> float | None:
    """What Linux counts as resident; elsewhere it would be another thing with the same name."""
    status = Path(f"/proc/{pid}/status")
    if not status.exists():
        return None
    fields = dict(line.split(":", 1) for line in status.read_text().splitlines())
    return int(fields["VmRSS"].split()[0]) / KIB_IN_MB
