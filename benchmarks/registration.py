"""How many durable entries a second the consortium's own registration takes from fifty people at once.

Each of them presses the one button of an event that asks nothing, and gets what the room draws its answer
from: this is `SigningUps.come`, the very call of the conversation, and not a shorter way beside it.

The denominator does the very same statements: they are written down, as the driver hears them, while a round
of ours runs on one file, and said again, with nothing between, to a copy of that file as it was before. Raw
sqlite3 commits each registration by itself, with synchronous=FULL.
"""

import asyncio
import gc
import shutil
import sqlite3
import statistics
import tempfile
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import closing
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any

from sqlalchemy import insert
from sqlalchemy.orm import Session

from benchmarks.figure import Figure
from benchmarks.hearing import Statement, listening
from benchmarks.pairing import Batch, in_turns
from benchmarks.store import postgres_database
from bot.migration import migrate
from bot.steady import keep_steady
from models.account import Account, MessengerName
from models.consent import Consent, ConsentPurpose, ConsentText, ConsentWay
from models.entry import EntrySource
from models.event import Event, EventFormat, EventKind, EventLevel, EventState
from models.person import Language, Person, PersonKind
from models.school import School
from services.entry.progress import Entered
from services.entry.signing_up import SigningUps
from services.store import Store, open_store

AT_ONCE = 50
REGISTRATIONS = 500
# Before those that count: statements are compiled, pages come into memory.
WARM_UP = 2
ROUNDS = 7
PEOPLE, EVENTS, SEATS = 500, 40, 400
NOW = datetime(2026, 10, 1, 9, tzinfo=UTC)
VERSIONS = dict.fromkeys(ConsentPurpose, "1")
MS_IN_S = 1_000


class NotEnteredError(Exception):
    """Somebody was asked or told something instead: what is measured is not a registration."""


class Crowd:
    """Pupils and events that have not met yet, pair by pair."""

    def __init__(self) -> None:
        self._numbers = count()

    def next(self) -> tuple[int, int]:
        number = next(self._numbers)
        return number % PEOPLE + 1, number // PEOPLE % EVENTS + 1


async def figures() -> AsyncIterator[Figure]:
    async for figure in _sqlite():
        yield figure
    yield Figure(f"registration.per_s_postgres_{AT_ONCE}", await _postgres(), "per s")


async def _sqlite() -> AsyncIterator[Figure]:
    with tempfile.TemporaryDirectory() as folder:
        before = Path(folder) / "before.db"
        await _prepared(f"sqlite:///{before}")
        said = await _said(shutil.copy(before, Path(folder) / "said.db"))
        store = open_store(f"sqlite:///{shutil.copy(before, Path(folder) / 'ours.db')}")
        waits: list[float] = []
        crowd = Crowd()
        copies = (shutil.copy(before, Path(folder) / f"raw{number}.db") for number in count())

        numbers = count()

        # As the program does at its start; here the heap also holds every statement of the peer.
        gc.collect()
        keep_steady()

        async def ours() -> None:
            await _rush(store, crowd, waits if next(numbers) >= WARM_UP else [])

        def again() -> None:
            _say_again(next(copies), said)

        batches: dict[str, Batch] = {"ours": ours, "raw": lambda: asyncio.to_thread(again)}
        taken = await in_turns(batches, rounds=ROUNDS, warm_up=WARM_UP)
        await store.close()
    shares = [ours / raw for ours, raw in zip(taken["ours"], taken["raw"], strict=True)]
    yield Figure(
        f"registration.per_s_sqlite_{AT_ONCE}", REGISTRATIONS / statistics.median(taken["ours"]), "per s"
    )
    yield Figure(f"registration.p99_ms_sqlite_{AT_ONCE}", _p99(waits) * MS_IN_S, "ms")
    # Both did the same registrations: raw's rate divided by ours is our seconds divided by raw's.
    yield Figure("registration.ratio_to_raw_sqlite", statistics.median(shares), "ratio")


async def _postgres() -> float | None:
    async with postgres_database() as url:
        if url is None:
            return None
        address = url.render_as_string(hide_password=False)
        await _prepared(address)
        store, crowd = open_store(address), Crowd()
        taken = await in_turns({"ours": lambda: _rush(store, crowd, [])}, rounds=ROUNDS)
        await store.close()
        return REGISTRATIONS / statistics.median(taken["ours"])


async def _prepared(url: str) -> None:
    await asyncio.to_thread(migrate, url)
    store = open_store(url)
    await store.write(prepare)
    await store.close()


def prepare(session: Session) -> None:
    session.execute(
        insert(School),
        [{"id": "lyceum", "name": "Лицей", "name_en": "Lyceum", "city": "Уфа", "city_en": "Ufa"}],
    )
    text = ConsentText(
        purpose=ConsentPurpose.PROCESSING, version="1", language=Language.RU, digest="1", body="Согласие"
    )
    session.add(text)
    session.flush()
    session.execute(insert(Person), [_pupil(number + 1) for number in range(PEOPLE)])
    session.execute(insert(Account), [_account(number + 1) for number in range(PEOPLE)])
    session.execute(insert(Consent), [_consent(number + 1, text.id) for number in range(PEOPLE)])
    session.execute(insert(Event), [_event(number + 1) for number in range(EVENTS)])


async def sign_up(store: Store, *, person_id: int, event_id: int) -> None:
    signing_ups = SigningUps(store, lambda: NOW, VERSIONS, administrators=())
    shown = await signing_ups.come(event_id, EntrySource.CATALOGUE, person_id=person_id, may_wait=True)
    if not isinstance(shown, Entered):
        raise NotEnteredError(shown)


async def _rush(store: Store, crowd: Crowd, waits: list[float]) -> None:
    """Fifty people, each of whom asks again as soon as they are answered."""

    async def ask() -> None:
        for _ in range(REGISTRATIONS // AT_ONCE):
            person_id, event_id = crowd.next()
            began = time.perf_counter()
            await sign_up(store, person_id=person_id, event_id=event_id)
            waits.append(time.perf_counter() - began)

    await asyncio.gather(*(ask() for _ in range(AT_ONCE)))


async def _said(path: Path | str) -> list[list[Statement]]:
    """The statements of as many registrations as a round has, one transaction after the other."""
    store, crowd = open_store(f"sqlite:///{path}"), Crowd()
    with listening() as heard:
        for _ in range(REGISTRATIONS):
            person_id, event_id = crowd.next()
            heard.append([])
            await sign_up(store, person_id=person_id, event_id=event_id)
    await store.close()
    return heard


def _say_again(path: Path | str, said: Sequence[Sequence[Statement]]) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        raw.execute("PRAGMA journal_mode=WAL")
        raw.execute("PRAGMA synchronous=FULL")
        raw.execute("PRAGMA foreign_keys=ON")
        for transaction in said:
            raw.execute("BEGIN IMMEDIATE")
            for statement, parameters in transaction:
                raw.execute(statement, parameters).fetchall()
            raw.execute("COMMIT")


def _p99(waits: list[float]) -> float:
    return statistics.quantiles(waits, n=100)[-1]


def _pupil(number: int) -> dict[str, Any]:
    return {
        "id": number,
        "name": "Анна",
        "full_name": f"Иванова Анна {number}",
        "search": f"иванова анна {number}",
        "language": Language.RU,
        "zone": "Europe/Moscow",
        "kind": PersonKind.PUPIL,
        "school_id": "lyceum",
        "grade": 10,
        "grade_year": 2026,
        "met_at": NOW,
    }


def _account(person_id: int) -> dict[str, Any]:
    """Whoever has none would be reminded of nothing."""
    return {"messenger": MessengerName.TELEGRAM, "external_id": person_id, "person_id": person_id}


def _consent(person_id: int, text_id: int) -> dict[str, Any]:
    return {
        "person_id": person_id,
        "purpose": ConsentPurpose.PROCESSING,
        "text_id": text_id,
        "given_at": NOW,
        "given_by": person_id,
        "way": ConsentWay.PRESS,
    }


def _event(number: int) -> dict[str, Any]:
    return {
        "id": number,
        "kind": EventKind.CONTEST,
        "title": f"Кубок роботов {number}",
        "title_en": "",
        "summary": "Сборка и программирование.",
        "summary_en": "",
        "organiser_id": "lyceum",
        "starts_at": NOW + timedelta(days=10),
        "ends_at": NOW + timedelta(days=10, hours=2),
        "zone": "Europe/Moscow",
        "whole_days": False,
        "format": EventFormat.ONLINE,
        "level": EventLevel.INTERREGIONAL,
        "grade_from": 5,
        "grade_to": 11,
        "capacity": SEATS,
        "state": EventState.PUBLISHED,
        "search": "",
    }
