"""The program under troubles: lives that end by kill -9, each with its trouble, until all is told."""

import asyncio
import random
import signal
from collections.abc import Awaitable, Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

from sandbox.fault import SERVERS, Server
from tests.bot.audience import Audience, counted
from tests.bot.database import Database, full_disk, has_put_off
from tests.bot.platforms import NEVER_SECONDS, Platforms
from tests.bot.running import Program, running, settings

OPEN = ("pending", "claimed", "sending")
AN_HOUR = timedelta(hours=1)
# The bot asks for the time four times a second: so often it has looked at what is due, and found nothing.
ASKS = 7
# Longer than what a dead worker has taken is kept for it; and so short that evening does not come.
FIRST_STEP, LONGEST_STEP = timedelta(seconds=150), timedelta(minutes=10)
LOOK_SECONDS = LATEST_KILL_SECONDS = 0.1
RATE = 200
# Without any change. It only turns a hang into a failure.
PATIENCE_SECONDS = 600.0
# The next life is the last one, and sees it set right.
LAST = "clock an hour ahead"


@dataclass(frozen=True)
class Life:
    trouble: str
    told: int
    # Of all so far.
    arrived: Mapping[Server, int]
    # Whose sending was under way when it died.
    sending: Mapping[Server, int]


@dataclass
class Siege:
    platforms: Platforms
    database: Database
    audience: Audience
    folder: Path
    chance: random.Random
    lives: list[Life] = field(default_factory=list)

    @property
    def troubles(self) -> Mapping[str, Callable[[Program], Awaitable[None]]]:
        """Each is met early in a life, and the life ends at a random moment after it."""
        usual: dict[str, Callable[[Program], Awaitable[None]]] = {
            "kill -9 before Telegram answers": lambda program: self._killed_at("telegram", program),
            "kill -9 before VK answers": lambda program: self._killed_at("vk", program),
            "kill -9 before VK does it": lambda program: self._killed_at("vk", program, is_answer=False),
            "slow answers": self._slowed,
            "answers dropped": self._dropped,
            "502": self._ill,
            "429, VK errors 6 and 9": self._flooded,
            "database locked": self._locked_out,
            "clock an hour back": self._misled,
            LAST: self._hurried,
        }
        return usual if self.database.keeps_disk else usual | {"disk full": self._filled}

    async def live(self, trouble: str, told: int) -> None:
        """One life of the program, and how it died of it."""
        with self._program() as program:
            await self.troubles[trouble](program)
            program.kill()
        await self.database.come_to_rest()
        self.platforms.forget()
        await self._note(trouble, told)

    async def live_on(self, told: int) -> None:
        """The last life goes on until everything is settled, though some answers come too late for it."""
        for server in SERVERS:
            self.platforms.order(server, "delay", times=1, seconds=NEVER_SECONDS)
        with self._program() as program:
            await self._begins(program)
            self.platforms.clock_error = timedelta()
            await self._until(program, lambda: False)
            program.kill()
        await self._note("answers after the time-out", told)

    def _program(self) -> AbstractContextManager[Program]:
        facts = settings(
            self.platforms.address,
            self.folder,
            DATABASE_URL=self.database.url,
            TELEGRAM_RATE=str(RATE),
            CLOCK_URL=f"{self.platforms.address}/clock-of-the-bot",
        )
        return running("bot", "run", folder=self.folder, settings=facts)

    async def _note(self, trouble: str, told: int) -> None:
        rows, heard = await counted(self.database), self.audience.heard(self.platforms)
        arrived = {server: heard.total(server) for server in SERVERS}
        self.lives.append(
            Life(trouble, told, arrived, {server: rows["sending", server] for server in SERVERS})
        )

    async def _killed_at(self, server: Server, program: Program, *, is_answer: bool = True) -> None:
        """At some call of the life, whichever it is."""
        calls = self.chance.randint(1, 3 if server == "vk" else self._some)
        death = self.platforms.when(server, calls, lambda: program.tell(signal.SIGKILL), is_answer=is_answer)
        await self._until(program, lambda: death.has_come)

    async def _slowed(self, program: Program) -> None:
        self.platforms.order("telegram", "delay", times=self._some, seconds=0.3)
        self.platforms.order("vk", "delay", times=3, seconds=0.3)
        await self._end_at_random(program)

    async def _dropped(self, program: Program) -> None:
        for server in SERVERS:
            self.platforms.order(server, "drop", times=2)
        await self._end_at_random(program)

    async def _ill(self, program: Program) -> None:
        for server in SERVERS:
            self.platforms.order(server, "502", times=3)
        await self._end_at_random(program)

    async def _flooded(self, program: Program) -> None:
        for server in SERVERS:
            self.platforms.order(server, "flood", times=2, seconds=1)
        self.platforms.flood_controls = 1
        await self._end_at_random(program)

    async def _locked_out(self, program: Program) -> None:
        await self._begins(program)
        async with self.database.locked():
            await self._until_met(lambda: self.database.is_missed(program))
        await self._end_at_random(program)

    async def _filled(self, program: Program) -> None:
        """It dies with the disk full: what it could not write down is known to nobody any more."""
        await self._begins(program)
        with full_disk(program):
            await self._until_met(lambda: self._has_put_off(program))
            program.kill()

    async def _misled(self, program: Program) -> None:
        """The clock of its machine is set back, and by the next life it is right."""
        await self._jumps(program, -AN_HOUR)
        self.platforms.clock_error = timedelta()

    async def _hurried(self, program: Program) -> None:
        """The clock is put on, and stays so into the next life."""
        await self._jumps(program, AN_HOUR)

    async def _jumps(self, program: Program, error: timedelta) -> None:
        """While the first are told. It dies when it has seen that, before VK has answered the next."""
        for server in SERVERS:
            self.platforms.order(server, "delay", times=1, seconds=1)
        await self._begins(program)
        self.platforms.clock_error = error
        asked = self.platforms.clock_asked
        await self._until(program, lambda: self.platforms.clock_asked > asked + 1)
        await self._killed_at("vk", program)
        program.kill()

    async def _has_put_off(self, program: Program) -> bool:
        return has_put_off(program)

    @property
    def _some(self) -> int:
        """Less than half of what a messenger is given in a life."""
        return max(1, len(self.audience.readers) // (len(self.troubles) + 1) // 5)

    async def _begins(self, program: Program) -> None:
        first = self.platforms.when("telegram", 1, lambda: None)
        await self._until(program, lambda: first.has_come)

    async def _end_at_random(self, program: Program) -> None:
        """After some calls to either messenger, and a moment that is nobody's choice."""
        server = self.chance.choice(SERVERS)
        calls = self.chance.randint(2, 4 if server == "vk" else self._some * 2)
        late = self.platforms.when(server, calls, lambda: None)
        await self._until(program, lambda: late.has_come)
        await asyncio.sleep(self.chance.uniform(0, LATEST_KILL_SECONDS))

    async def _until_met(self, is_met: Callable[[], Awaitable[bool]]) -> None:
        async with asyncio.timeout(PATIENCE_SECONDS):
            while not (await is_met() or await self._nothing_is_open()):  # noqa: ASYNC110  others change it
                await asyncio.sleep(LOOK_SECONDS)

    async def _until(self, program: Program, is_so: Callable[[], bool]) -> None:
        """Or until nothing is open. Time passes when the bot has nothing to do but to wait for it."""
        known, asked, step = await counted(self.database), self.platforms.clock_asked, FIRST_STEP
        async with asyncio.timeout(PATIENCE_SECONDS) as patience:
            while not is_so() and _is_open(known):
                await asyncio.sleep(LOOK_SECONDS)
                assert is_so() or not program.has_ended, program.complained
                now = await counted(self.database)
                if now != known or self.platforms.is_called:
                    known, asked, step = now, self.platforms.clock_asked, FIRST_STEP
                    patience.reschedule(asyncio.get_running_loop().time() + PATIENCE_SECONDS)
                elif self.platforms.clock_asked - asked >= ASKS:
                    self.platforms.clock.add(step)
                    asked, step = self.platforms.clock_asked, min(step * 2, LONGEST_STEP)

    async def _nothing_is_open(self) -> bool:
        return not _is_open(await counted(self.database))


def _is_open(rows: Mapping[tuple[str, str | None], int]) -> bool:
    return any(state in OPEN for state, _ in rows)
