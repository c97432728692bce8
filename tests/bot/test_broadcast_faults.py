"""A post to thousands through kill -9 and the limits of both platforms: the report adds up to the person."""

import asyncio
import os
import random
import secrets
import signal
from collections import Counter
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from models.account import Account, MessengerName
from models.broadcast import Broadcast, BroadcastState
from models.person import Person, PersonKind
from models.role import Role, RoleKind
from sandbox.fault import SERVERS, Server
from sandbox.person import Person as Somebody
from services.broadcast.audience import Part, Whom
from services.broadcast.broadcasts import Broadcasts
from services.broadcast.tally import Tally, tally_of
from services.store import Store, open_store
from tests import figures
from tests.bot.audience import FIRST_ID
from tests.bot.database import Database, database_at
from tests.bot.platforms import UNANSWERED, Platforms
from tests.bot.running import Program, running, settings
from tests.bot.siege import ASKS, FIRST_STEP, LONGEST_STEP, LOOK_SECONDS, PATIENCE_SECONDS, RATE
from tests.clock import HandClock
from tests.entering import a_ground
from tests.rows import a_profile, stored
from tests.services.news.posted import a_post

# All of them: the whole run, that of docs/testing.md, is of 5000.
PEOPLE = int(os.environ.get("NEWS_PEOPLE", "600"))
SEED = os.environ.get("NEWS_SEED") or secrets.token_hex(4)
# Of so many one has blocked the bot, or never let it write, and nobody knows.
BLOCKED_OF, OF = 8, 100
# Of so many one has an account in both messengers.
BOTH = 10
EDITOR = 3_000_000
NEWS = "Роботы победили"
LETTERS = "WHERE kind = 'post_told'"


@dataclass(frozen=True)
class Reader:
    person: Person
    # Where they would be reached, and where they are not.
    addresses: dict[Server, bool]

    @property
    def is_reached(self) -> bool:
        return any(self.addresses.values())


@dataclass
class Run:
    platforms: Platforms
    database: Database
    folder: Path
    chance: random.Random
    readers: list[Reader]
    editor: Person
    post_id: int
    # How many were being handed over when it died, each time.
    sending: list[Counter[str]] = field(default_factory=list)

    def program(self) -> AbstractContextManager[Program]:
        facts = settings(
            self.platforms.address,
            self.folder,
            DATABASE_URL=self.database.url,
            TELEGRAM_RATE=str(RATE),
            CLOCK_URL=f"{self.platforms.address}/clock-of-the-bot",
        )
        return running("bot", "run", folder=self.folder, settings=facts)

    async def dies(self, server: Server, calls: int, *, is_answer: bool) -> None:
        """A life that ends at that call, with floods in it."""
        for name in SERVERS:
            self.platforms.order(name, "flood", times=2, seconds=1)
        self.platforms.flood_controls = 1
        with self.program() as program:
            death = self.platforms.when(
                server, calls, lambda: program.tell(signal.SIGKILL), is_answer=is_answer
            )
            await self.until(program, lambda: death.has_come)
            program.kill()
        await self.database.come_to_rest()
        self.platforms.forget()
        rows = await self.database.ask(f"SELECT messenger FROM deliveries {LETTERS} AND state = 'sending'")  # noqa: S608  ours
        self.sending.append(Counter(messenger for (messenger,) in rows))

    async def lives_on(self) -> None:
        with self.program() as program:
            await self.until(program, lambda: False)
            program.kill()
        await self.database.come_to_rest()

    async def until(self, program: Program, is_so: Callable[[], bool]) -> None:
        """Or until the broadcast is over and its end is told. Time passes when the bot only waits for it."""
        known, asked, step = await self._state(), self.platforms.clock_asked, FIRST_STEP
        async with asyncio.timeout(PATIENCE_SECONDS) as patience:
            while not is_so() and not await self._is_told():
                await asyncio.sleep(LOOK_SECONDS)
                assert is_so() or not program.has_ended, program.complained
                now = await self._state()
                if now != known or self.platforms.is_called:
                    known, asked, step = now, self.platforms.clock_asked, FIRST_STEP
                    patience.reschedule(asyncio.get_running_loop().time() + PATIENCE_SECONDS)
                elif self.platforms.clock_asked - asked >= ASKS:
                    self.platforms.clock.add(step)
                    asked, step = self.platforms.clock_asked, min(step * 2, LONGEST_STEP)

    async def _state(self) -> list[tuple[object, ...]]:
        return await self.database.ask(
            "SELECT kind, state, count(*) FROM deliveries WHERE kind <> 'redraw' GROUP BY kind, state"
        )

    async def _is_told(self) -> bool:
        """Or it died just then: of its own report, too, nobody knows whether it arrived."""
        return bool({"sent", "unknown"} & await self.report_became())

    async def report_became(self) -> set[str]:
        rows = await self.database.ask("SELECT state FROM deliveries WHERE kind = 'broadcast_done'")
        return {state for (state,) in rows}

    def heard(self, reader: Reader) -> int:
        return sum(self._arrived(server)[FIRST_ID[server] + reader.person.id] for server in reader.addresses)

    def twice(self, server: Server) -> list[int]:
        return [person for person, count in self._arrived(server).items() if count > 1]

    def _arrived(self, server: Server) -> Counter[int]:
        if server not in self._counted:
            self._counted[server] = self.platforms.arrived(server, NEWS)
        return self._counted[server]

    _counted: dict[Server, Counter[int]] = field(default_factory=dict)


@pytest.fixture
async def run(store_url: str, tmp_path: Path) -> AsyncIterator[Run]:
    chance, platforms = random.Random(SEED), Platforms()  # noqa: S311  the same once more, by its seed
    store = open_store(store_url)
    await a_ground(store)
    readers = await gathered(store, platforms, chance)
    editor = await an_editor(store, platforms)
    post = await a_post(store, NEWS)
    await says_yes(store, post.id, editor)
    await store.close()
    async with platforms.open():
        yield Run(platforms, database_at(store_url), tmp_path, chance, readers, editor, post.id)


async def gathered(store: Store, platforms: Platforms, chance: random.Random) -> list[Reader]:
    people = [a_profile(kind=PersonKind.TEACHER) for _ in range(PEOPLE)]
    await stored(store, *people)
    readers = [
        Reader(
            person,
            {server: chance.randrange(OF) >= BLOCKED_OF for server in _servers(number)},
        )
        for number, person in enumerate(people)
    ]
    await stored(
        store,
        *(
            Account(
                messenger=MessengerName(server),
                external_id=FIRST_ID[server] + reader.person.id,
                person_id=reader.person.id,
            )
            for reader in readers
            for server in reader.addresses
        ),
    )
    for reader in readers:
        for server, is_open in reader.addresses.items():
            number = FIRST_ID[server] + reader.person.id
            if server == "vk" and not is_open:
                platforms.vk.add_person(Somebody(number, "Анна"))
            else:
                platforms.welcome(server, number, blocked=not is_open)
    return readers


def _servers(number: int) -> tuple[Server, ...]:
    return SERVERS if number % BOTH == 0 else (SERVERS[number % len(SERVERS)],)


async def an_editor(store: Store, platforms: Platforms) -> Person:
    editor = a_profile("Петрова Ольга", kind=PersonKind.HEAD)
    await stored(store, editor)
    await stored(
        store,
        Role(person_id=editor.id, kind=RoleKind.EDITOR),
        Account(messenger=MessengerName.TELEGRAM, external_id=EDITOR, person_id=editor.id),
    )
    platforms.welcome("telegram", EDITOR)
    return editor


async def says_yes(store: Store, post_id: int, editor: Person) -> None:
    broadcasts = Broadcasts(store, HandClock(), administrators=())
    await broadcasts.open(post_id, actor_id=editor.id)
    choice = await broadcasts.choice(post_id, Part.WHOM, actor_id=editor.id)
    (key,) = (one.key for one in choice.options.rows if one.value is Whom.TEACHERS)
    await broadcasts.toggle(post_id, Part.WHOM, key, page=1, actor_id=editor.id)
    view = await broadcasts.open(post_id, actor_id=editor.id)
    started = await broadcasts.start(post_id, view.revision, actor_id=editor.id)
    assert started.state is BroadcastState.RUNNING


async def test_the_report_adds_up_to_the_person_and_nobody_is_told_twice(
    run: Run, request: pytest.FixtureRequest
) -> None:
    calls = max(1, PEOPLE // 8)
    await run.dies("telegram", run.chance.randint(1, calls), is_answer=True)
    await run.dies("vk", run.chance.randint(1, 2), is_answer=True)
    await run.dies("telegram", run.chance.randint(1, calls), is_answer=False)
    await run.lives_on()

    rows = await run.database.ask(f"SELECT state, reason, messenger, person_id FROM deliveries {LETTERS}")  # noqa: S608  ours
    tally = await told_of(run)
    figures.show(request, table(run, rows, tally))
    readers = {reader.person.id: reader for reader in run.readers}
    assert sorted(person_id for *_, person_id in rows) == sorted(readers)
    assert {server: run.twice(server) for server in SERVERS} == {"telegram": [], "vk": []}
    # What is said of somebody is what lies in their chats; of the unknown it may be either.
    times = {
        (state, readers[person_id].is_reached, run.heard(readers[person_id]))
        for state, _, _, person_id in rows
    }
    assert times <= {
        ("sent", True, 1),
        ("skipped", False, 0),
        ("unknown", True, 0),
        ("unknown", True, 1),
        ("unknown", False, 0),
    }
    unknown = Counter(messenger for state, _, messenger, _ in rows if state == "unknown")
    in_hand = sum(died["telegram"] for died in run.sending)
    assert unknown["vk"] == 0
    assert unknown["telegram"] <= in_hand + run.platforms.faults.befallen["telegram", UNANSWERED]
    # And the report says so, person by person.
    became = Counter(state for state, *_ in rows)
    reasons = Counter(reason for state, reason, *_ in rows if state == "skipped")
    assert tally.total == len(readers) == tally.sent + became["skipped"] + tally.unknown
    assert (tally.sent, tally.unknown) == (became["sent"], became["unknown"])
    assert dict(tally.skipped) == dict(reasons)
    reports = [said for said in telegram_of(run) if said.startswith("✅ Рассылка закончена")]
    assert len(reports) in ((1,) if await run.report_became() == {"sent"} else (0, 1))
    assert all(f"Всего: {len(readers)}" in said.replace("\N{NO-BREAK SPACE}", "") for said in reports)


async def told_of(run: Run) -> Tally:
    def body(session: Session) -> Tally:
        broadcast = session.get_one(Broadcast, 1)
        assert broadcast.state is BroadcastState.DONE
        return tally_of(session, broadcast, now=HandClock()())

    store = open_store(run.database.url)
    try:
        return await store.read(body)
    finally:
        await store.close()


def telegram_of(run: Run) -> list[str]:
    return [message["text"] for message in run.platforms.telegram.messages(EDITOR)]


def table(run: Run, rows: list[tuple[str, ...]], tally: Tally) -> list[str]:
    became = Counter((messenger or "nowhere", state, reason) for state, reason, messenger, _ in rows)
    befallen = run.platforms.faults.befallen
    shut = sum(not reader.is_reached for reader in run.readers)
    return [
        f"{len(run.readers)} readers, {shut} out of reach, seed {SEED}, {run.database.url.partition(':')[0]}",
        "dies sending: " + ", ".join(str(dict(died)) for died in run.sending),
        *(f"{' '.join(key):50}{count:>6}" for key, count in sorted(became.items())),
        f"report: {tally.total} = {tally.sent} sent + {dict(tally.skipped)} + {tally.unknown} unknown",
        "troubles met: " + ", ".join(f"{side} {kind} {n}" for (side, kind), n in befallen.items()),
    ]
