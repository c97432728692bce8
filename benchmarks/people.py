"""How long an administrator waits for a person among a hundred thousand."""

import asyncio
import random
import sqlite3
import statistics
import tempfile
from collections.abc import AsyncIterator, Iterator
from contextlib import closing
from functools import partial
from pathlib import Path

from benchmarks.figure import Figure
from benchmarks.pairing import in_turns, ratio
from bot.migration import migrate
from services.fold import folded
from services.person_search import Hits, Wanted, find_people
from services.store import Store, open_store

PEOPLE = 100_000
ROUNDS = 9
MS_IN_S = 1_000
ROOTS = "Иван Петр Сидор Кузнец Смирн Попов Васил Федор Морозк Волк Лебед Семен Егор Козл Степан Орл Захар"
ENDINGS = "ов ев ин енко ский ук ян овский анов ичев"
GIVEN = "Анна Пётр Иван Мария Алексей Дмитрий Елена Ольга Тимофей Дарья Артём Софья Кирилл Фёдор Ксения Юлия"
PATRONYMICS = "Иванович Петровна Сергеевич Алексеевна Дмитриевна Олегович"
# As they are typed: whole and begun, in both orders, with a class, by number, and with a slip of the finger.
QUERIES = (
    "иванов",
    "Кузнецов Анна",
    "пётр сидоренко",
    "сем оль",
    "анна",
    "лебедовский 7",
    "смирнук фёдор 9б",
    "id1050000",
    "Захароов Тимофей",
    "Стпанян",
)
# What nobody gets round who looks for a piece of a word in a table: reading it once.
BARE = "SELECT id FROM people WHERE search LIKE ?"


async def figures() -> AsyncIterator[Figure]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "people.db"
        await asyncio.to_thread(_settle, path)
        store = open_store(f"sqlite:///{path}")
        with closing(sqlite3.connect(path, check_same_thread=False)) as raw:
            taken = await in_turns(
                {query: partial(_find, store, query) for query in QUERIES}
                | {"bare": partial(asyncio.to_thread, _scan, raw)},
                rounds=ROUNDS,
            )
        await store.close()
    bare = taken.pop("bare")
    every = [second for seconds in taken.values() for second in seconds]
    yield Figure("people.find_person_ms_100k", _ms(every), "ms")
    slowest = max(taken.values(), key=statistics.median)
    yield Figure("people.find_person_slowest_ms_100k", _ms(slowest), "ms")
    yield Figure("people.find_person_ratio_to_bare_scan", statistics.median(_ratios(taken, bare)), "ratio")


async def _find(store: Store, query: str) -> Hits:
    return await store.read(find_people, Wanted.read(query))


def _scan(raw: sqlite3.Connection) -> list[tuple[int]]:
    return raw.execute(BARE, ("% иванов%",)).fetchall()


def _ratios(taken: dict[str, list[float]], bare: list[float]) -> list[float]:
    return [ratio(seconds, bare) for seconds in taken.values()]


def _ms(seconds: list[float]) -> float:
    return statistics.median(seconds) * MS_IN_S


def _settle(path: Path) -> None:
    # In a thread of its own: a migration may bring a loop of its own.
    migrate(f"sqlite:///{path}")
    with closing(sqlite3.connect(path)) as raw:
        raw.executemany(
            "INSERT INTO people (language, zone, zone_chosen, grade_moved, met_at,"
            " id, name, full_name, search, kind, grade, letter)"
            " VALUES ('ru', 'Europe/Moscow', 0, 0, '2026-11-25 09:00:00', ?, ?, ?, ?, ?, ?, ?)",
            _people(),
        )
        raw.executemany(
            "INSERT INTO accounts (messenger, external_id, person_id, reachable) VALUES ('vk', ?, ?, 1)",
            ((1_000_000 + number, number) for number in range(1, PEOPLE + 1)),
        )
        raw.commit()


def _people() -> Iterator[tuple[int, str, str, str, str, int | None, str]]:
    dealer = random.Random(0)  # noqa: S311  it deals names, not secrets
    surnames = [root + ending for root in ROOTS.split() for ending in ENDINGS.split()]
    for number in range(1, PEOPLE + 1):
        given = dealer.choice(GIVEN.split())
        parts = [dealer.choice(surnames), given, *dealer.sample(PATRONYMICS.split(), dealer.randint(0, 1))]
        grade = dealer.choice([None, *range(1, 12)])
        kind = "teacher" if grade is None else "pupil"
        letter = "" if grade is None else dealer.choice("АБВ")
        yield number, given, " ".join(parts), folded(*parts), kind, grade, letter
