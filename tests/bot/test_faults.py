"""Thousands of letters through kill -9 and every trouble of a platform, a database, a disk and a clock."""

import os
import random
import secrets
from collections import Counter
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from sandbox.fault import SERVERS
from services.store import open_store
from tests import figures
from tests.bot.audience import Row, gather, rows_of_letters
from tests.bot.database import database_at
from tests.bot.platforms import UNANSWERED, Platforms
from tests.bot.siege import LAST, Siege

# In each messenger. A larger run, or the same troubles once more: docs/testing.md.
PEOPLE = int(os.environ.get("FAULTS_PEOPLE", "1500"))
SEED = os.environ.get("FAULTS_SEED") or secrets.token_hex(4)
LETTERS_IN_A_LIFE = 4
# Nobody knows of these whether they have come: of all others it is known.
UNKNOWN = "unknown"
# Whom no messenger takes, if they have none other.
SETTLED = {"sent", "skipped", UNKNOWN}


@pytest.fixture
async def siege(store_url: str, tmp_path: Path) -> AsyncIterator[Siege]:
    chance, platforms = random.Random(SEED), Platforms()  # noqa: S311  the same troubles again, by their seed
    store = open_store(store_url)
    audience = await gather(store, platforms, PEOPLE, chance)
    await store.close()
    async with platforms.open():
        yield Siege(platforms, database_at(store_url), audience, tmp_path, chance)


async def besiege(siege: Siege) -> None:
    troubles = [trouble for trouble in siege.troubles if trouble != LAST]
    siege.chance.shuffle(troubles)
    portion = len(siege.audience.readers) // (len(siege.troubles) + 1)
    for trouble in [*troubles, LAST]:
        await siege.live(trouble, await write(siege, portion))
    await siege.live_on(await write(siege, len(siege.audience.readers)))


async def write(siege: Siege, people: int) -> int:
    store = open_store(siege.database.url)
    try:
        return await siege.audience.write(store, people, LETTERS_IN_A_LIFE)
    finally:
        await store.close()


async def test_nothing_is_lost_and_nobody_is_told_twice_whatever_happens(
    siege: Siege, request: pytest.FixtureRequest
) -> None:
    await besiege(siege)

    rows, heard = await rows_of_letters(siege.database), siege.audience.heard(siege.platforms)
    figures.show(request, table(siege, rows))
    readers = siege.audience.by_id
    assert len(rows) == len(readers) == len(siege.audience.readers)
    assert {row.state for row in rows} <= SETTLED
    assert {server: heard.twice(server) for server in SERVERS} == {"telegram": [], "vk": []}
    times = {(row.state, heard.by(readers[row.person_id])) for row in rows}
    assert times <= {("sent", 1), ("skipped", 0), (UNKNOWN, 0), (UNKNOWN, 1)}
    unknown = Counter(row.messenger for row in rows if row.state == UNKNOWN)
    lost = siege.platforms.faults.befallen
    assert unknown["telegram"] <= died_with(siege, "telegram") + lost["telegram", UNANSWERED]


def died_with(siege: Siege, server: str) -> int:
    return sum(count for life in siege.lives for name, count in life.sending.items() if name == server)


def table(siege: Siege, rows: list[Row]) -> list[str]:
    lines = [
        f"{len(rows)} letters, seed {SEED}, {siege.database.url.partition(':')[0]}",
        f"{'life':32}{'told':>6}{'arrived: telegram':>19}{'vk':>6}{'dies sending: telegram':>24}{'vk':>6}",
    ]
    lines += [
        f"{life.trouble:32}{life.told:>6}{life.arrived['telegram']:>19}{life.arrived['vk']:>6}"
        f"{life.sending['telegram']:>24}{life.sending['vk']:>6}"
        for life in siege.lives
    ]
    if siege.database.keeps_disk:
        lines.append(f"disk full: skipped, {siege.database.keeps_disk}")
    became = Counter((row.messenger or "nowhere", row.state, row.reason) for row in rows)
    lines += [f"{' '.join(key):50}{count:>6}" for key, count in sorted(became.items())]
    befallen = siege.platforms.faults.befallen
    lines.append("troubles met: " + ", ".join(f"{side} {kind} {n}" for (side, kind), n in befallen.items()))
    return lines
