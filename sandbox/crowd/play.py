"""The crowd plays: mentors enter many teams in one pass, captains make one and are joined by its code."""

import asyncio
import re
from collections.abc import Coroutine
from itertools import cycle

from sandbox.crowd.cast import OLDER, SCHOOLS, YOUNGER, Cast, Part, School, Team
from sandbox.crowd.hand import Hand, NotAnsweredError
from sandbox.crowd.meeting import (
    ON,
    becomes_mentor,
    invites_mentor,
    is_introduced,
    opens_contest,
    told,
    turns_to,
)
from sandbox.crowd.tally import Tally
from sandbox.crowd.wire import Wire
from sandbox.fault import SERVERS, Server

# The persona who appoints people, on each side of the page.
ADMINISTRATOR: dict[Server, int] = {"telegram": 1001, "vk": 2001}
# As many teams as a message holds, and as many messages as a mentor sends.
TEAMS_IN_A_PASS, PASSES = 10, 2
# Of ten teams, so many are entered by mentors.
BY_MENTORS, OF = 6, 10
SHOWN_SITES = 4
# What a full site offers.
QUEUE = "В лист ожидания"


class Crowd:
    def __init__(
        self, wire: Wire, cast: Cast, tally: Tally, sides: tuple[Server, ...], *, at_once: int
    ) -> None:
        self._wire = wire
        self._cast = cast
        self._tally = tally
        self._sides = cycle(sides)
        self._schools = cycle(SCHOOLS)
        self._room = asyncio.Semaphore(at_once)
        self._administrators = {side: Hand(wire, side, ADMINISTRATOR[side], tally) for side in SERVERS}
        self._appointing = {side: asyncio.Lock() for side in SERVERS}

    async def play(self, teams: int) -> None:
        """Until that many are entered, or have been tried."""
        of_mentors = teams * BY_MENTORS // OF
        scenes: list[Coroutine[object, object, None]] = []
        left = of_mentors
        while left > 0:
            count = min(left, TEAMS_IN_A_PASS * PASSES)
            scenes.append(self._mentor(next(self._schools), next(self._sides), count))
            left -= count
        captains = range(teams - of_mentors)
        scenes += [self._captain(next(self._schools), next(self._sides)) for _ in captains]
        await asyncio.gather(*(self._scene(scene) for scene in scenes))

    async def _scene(self, scene: Coroutine[object, object, None]) -> None:
        """Whoever is not understood goes home; the others play on."""
        async with self._room:
            try:
                await scene
            except NotAnsweredError as stuck:
                self._tally.refusals[str(stuck)] += 1

    async def _mentor(self, school: School, side: Server, count: int) -> None:
        part = self._cast.mentor(school)
        hand = await self._hand(part, side)
        async with self._appointing[side]:
            payload = await invites_mentor(self._administrators[side], school)
        await becomes_mentor(hand, part, payload)
        for begun in range(0, count, TEAMS_IN_A_PASS):
            grades = YOUNGER if begun % (2 * TEAMS_IN_A_PASS) else OLDER
            size = min(TEAMS_IN_A_PASS, count - begun)
            await self._brings(hand, [self._cast.team(school, grades) for _ in range(size)])

    async def _brings(self, hand: Hand, teams: list[Team]) -> None:
        """In one pass. The first team says no direction: that is chosen with a button."""
        await opens_contest(hand, "Записать учеников")
        await hand.presses("Записать учеников", "Ваши ученики")
        first, *others = teams
        lines = [self._line(first, ""), *(self._line(team, f" ({team.direction})") for team in others)]
        await hand.says("\n".join(lines), "Заявим", "Не заявим")
        for refused in re.findall(r"^• (.+)$", hand.sees, re.MULTILINE):
            self._tally.refusals[refused.rpartition(" — ")[2]] += 1
        if any("Выбрать направление" in label for label in hand.labels):
            await hand.presses("Выбрать направление", "В каком направлении?")
            await turns_to(hand, first.direction[:20], "площадке?")
        await turns_to(hand, f"{self._cast.site() + 1}. ", "Заявить")
        await hand.presses("Заявить", "Готово")
        self._tally.teams += int(told(r"(\d+) заяв", hand.sees))
        self._tally.people += int(told(r"(\d+) человек", hand.sees))
        waiting = re.search(r"(\d+) заяв\w+ жд[её]т|(\d+) заяв\w+ ждут", hand.sees)
        self._tally.waiting += int(waiting[1] or waiting[2]) if waiting else 0

    def _line(self, team: Team, direction: str) -> str:
        people = ", ".join(f"{one.name} {one.grade}{self._cast.letter()}" for one in team.people)
        return f"{team.title}{direction}: {people}"

    async def _captain(self, school: School, side: Server) -> None:
        team = self._cast.team(school, OLDER)
        captain, *others = team.people
        hand = await self._hand(captain, side)
        await is_introduced(hand, captain)
        await opens_contest(hand, "Записать команду")
        await hand.presses("Записать команду", "назов")
        await hand.says(team.title, "направление?")
        # Of the two that begin alike the label that is equal is meant.
        await turns_to(hand, team.direction[:30], "площадк")
        page, place = divmod(self._cast.site(), SHOWN_SITES)
        for _ in range(page):
            await hand.presses(ON)
        await hand.presses(hand.labels[place], "Команда создана", QUEUE)
        if any(QUEUE in label for label in hand.labels):
            # The site is full, or has become so since its button was drawn.
            await hand.presses(QUEUE, "Команда создана")
        self._tally.waiting += "Лист ожидания" in hand.sees
        code = told(r"Код команды: (\S+)", hand.sees)
        self._tally.people += 1
        joined = await asyncio.gather(*(self._joins(one, next(self._sides), code) for one in others))
        self._tally.teams += any(joined)

    async def _joins(self, part: Part, side: Server, code: str) -> bool:
        try:
            hand = await self._hand(part, side)
            await is_introduced(hand, part)
            await hand.says(code, "Посмотреть команду")
            await hand.presses("Посмотреть команду", "Вступить")
            await hand.presses("Вступить", "Ты в команде")
        except NotAnsweredError as stuck:
            self._tally.refusals[str(stuck)] += 1
            return False
        self._tally.people += 1
        return True

    async def _hand(self, part: Part, side: Server) -> Hand:
        ids = await self._wire.welcome(part.given, part.surname)
        return Hand(self._wire, side, ids[side], self._tally)
