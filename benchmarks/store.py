"""How many durable registrations a second each store takes from fifty people at once."""

import asyncio
import os
import secrets
import sqlite3
import statistics
import tempfile
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from functools import partial
from pathlib import Path

import asyncpg  # type: ignore[import-untyped]
from sqlalchemy import URL, make_url

from benchmarks.figure import Figure
from benchmarks.pairing import in_turns
from benchmarks.registration_like import REMINDERS, next_pair, prepare, sign_up
from services.store import Store, open_store

AT_ONCE = 50
REGISTRATIONS = 500
ROUNDS = 9
USUAL_SERVER = "postgresql://postgres@127.0.0.1:5432/postgres"
CONNECT_SECONDS = 5.0
MS_IN_S = 1_000


async def figures() -> AsyncIterator[Figure]:
    async for figure in _sqlite():
        yield figure
    async for figure in _postgres():
        yield figure


async def _sqlite() -> AsyncIterator[Figure]:
    with tempfile.TemporaryDirectory() as folder:
        store = open_store(f"sqlite:///{Path(folder) / 'store.db'}")
        await store.write(prepare)
        waits: list[float] = []
        with closing(await _raw_database(Path(folder) / "raw.db")) as raw:
            taken = await in_turns(
                {"store": partial(_rush, store, waits), "raw": partial(asyncio.to_thread, _in_a_row, raw)},
                rounds=ROUNDS,
            )
        await store.close()
    # Both did the same number in these seconds: the rates stand to each other as the seconds do, reversed.
    shares = [raw / ours for ours, raw in zip(taken["store"], taken["raw"], strict=True)]
    yield Figure(f"store.registration_like_per_s_sqlite_{AT_ONCE}", _rate(taken["store"]), "per s")
    yield Figure(f"store.registration_like_p99_ms_sqlite_{AT_ONCE}", _p99(waits) * MS_IN_S, "ms")
    yield Figure("store.ratio_to_raw_sqlite", statistics.median(shares), "ratio")


async def _postgres() -> AsyncIterator[Figure]:
    rate, p99 = None, None
    async with postgres_database() as url:
        if url is not None:
            store = open_store(url.render_as_string(hide_password=False))
            await store.write(prepare)
            waits: list[float] = []
            taken = await in_turns({"store": partial(_rush, store, waits)}, rounds=ROUNDS)
            await store.close()
            rate, p99 = _rate(taken["store"]), _p99(waits) * MS_IN_S
    yield Figure(f"store.registration_like_per_s_postgres_{AT_ONCE}", rate, "per s")
    yield Figure(f"store.registration_like_p99_ms_postgres_{AT_ONCE}", p99, "ms")


async def _rush(store: Store, waits: list[float]) -> None:
    """Fifty people, each of whom asks again as soon as they are answered."""

    async def ask() -> None:
        for _ in range(REGISTRATIONS // AT_ONCE):
            person_id, event_id = next_pair()
            began = time.perf_counter()
            await store.write(sign_up, person_id=person_id, event_id=event_id)
            waits.append(time.perf_counter() - began)

    await asyncio.gather(*(ask() for _ in range(AT_ONCE)))


def _rate(seconds: list[float]) -> float:
    return REGISTRATIONS / statistics.median(seconds)


def _p99(waits: list[float]) -> float:
    return statistics.quantiles(waits, n=100)[-1]


async def _raw_database(path: Path) -> sqlite3.Connection:
    """The same tables and the same durability, with nothing between."""
    store = open_store(f"sqlite:///{path}")
    await store.write(prepare)
    await store.close()
    raw = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    raw.execute("PRAGMA journal_mode=WAL")
    raw.execute("PRAGMA synchronous=FULL")
    raw.execute("PRAGMA foreign_keys=ON")
    return raw


def _in_a_row(raw: sqlite3.Connection) -> None:
    for _ in range(REGISTRATIONS):
        person_id, event_id = next_pair()
        raw.execute("BEGIN IMMEDIATE")
        raw.execute("SELECT name FROM people WHERE id = ?", (person_id,)).fetchone()
        (seats,) = raw.execute("SELECT seats FROM events WHERE id = ?", (event_id,)).fetchone()
        (taken,) = raw.execute("SELECT count(*) FROM seats WHERE event_id = ?", (event_id,)).fetchone()
        status = "confirmed" if taken < seats else "waiting"
        seat_id = raw.execute(
            "INSERT INTO seats (event_id, person_id, status) VALUES (?, ?, ?)", (event_id, person_id, status)
        ).lastrowid
        raw.executemany(
            "INSERT INTO reminders (seat_id, due_at) VALUES (?, ?)",
            [(seat_id, hour) for hour in range(REMINDERS)],
        )
        raw.execute("COMMIT")


@asynccontextmanager
async def postgres_database() -> AsyncIterator[URL | None]:
    """A database of this run's own, or None where no server answers."""
    server = make_url(os.environ.get("TEST_POSTGRES_URL", USUAL_SERVER)).set(drivername="postgresql")
    name = f"bench_{secrets.token_hex(4)}"
    try:
        await _execute(server, f'CREATE DATABASE "{name}"')
    except (OSError, asyncpg.PostgresError, TimeoutError):
        yield None
        return
    try:
        yield server.set(database=name)
    finally:
        await _execute(server, f'DROP DATABASE "{name}" WITH (FORCE)')


async def _execute(server: URL, statement: str) -> None:
    address = server.render_as_string(hide_password=False)
    connection = await asyncpg.connect(address, timeout=CONNECT_SECONDS)
    try:
        await connection.execute(statement)
    finally:
        await connection.close()
