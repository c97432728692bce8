"""Captain, mentor, organiser and everybody else change one team at once."""

import asyncio
import random
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass

import pytest

from models.charge import Charge
from models.entry import Entry, EntryMember
from models.entry_request import RequestKind
from models.person import Person
from models.seat import SeatCount
from services.entry.state import LIVE
from services.entry.team_wish import TeamWish
from services.refusal import Refusal
from services.store import Store
from tests.clock import NOON, HandClock
from tests.entering import a_nomination, a_site, a_stage, holds_what_must_hold
from tests.rows import all_of, stored
from tests.services.entry.teaming import (
    Ground,
    a_charge,
    a_keeper,
    a_team_ground,
    an_organiser,
    writing,
)

Deed = Callable[[], Awaitable[object]]
# A code that is made anew is known to those of the next wave alone.
WAVES = 3


async def test_two_presses_of_the_same_name_make_one_team(store: Store, clock: HandClock) -> None:
    ground = await a_team_ground(store, clock)
    anna, boris = await writing(store, 2)

    made = await asyncio.gather(ground.named(anna), ground.named(anna), ground.named(boris, "вектор"))

    assert len({one.entry_id for one in made} - {None}) == 1
    assert len(await all_of(store, Entry.id)) == 1


async def test_the_last_place_in_a_team_goes_to_one(store: Store, clock: HandClock) -> None:
    ground = await a_team_ground(store, clock)
    anna, *others = await writing(store, 9)
    entry_id = await ground.team(anna)

    await asyncio.gather(*(ground.joined(entry_id, person, person) for person in others))

    assert len(await ground.members(entry_id, anna)) == 3
    await holds_what_must_hold(store)


@dataclass(frozen=True)
class Crowd:
    """Everybody and everything that there is to choose among."""

    ground: Ground
    chance: random.Random
    teams: Sequence[int]
    people: Sequence[Person]
    leading: Sequence[Person]
    nominations: Sequence[int]
    sites: Sequence[int]

    def deed(self) -> tuple[str, Deed]:
        """And of which kind it is."""
        ground, pick = self.ground, self.chance.choice
        entry_id, person, actor = pick(self.teams), pick(self.people), pick(self.leading)
        wish = self._wish(person, actor)
        deeds: dict[str, Deed] = {
            "wish": lambda: ground.teams.fulfil(entry_id, wish, actor_id=actor.id),
            "head": lambda: ground.teams.hand_over(entry_id, person.id, actor_id=actor.id),
            "join": lambda: self._join(entry_id, person),
            "go": lambda: ground.teams.leave(entry_id, actor_id=person.id),
            "ask": lambda: ground.joinings.ask_in(entry_id, actor_id=person.id),
            "code": lambda: ground.teams.new_code(entry_id, actor_id=actor.id),
        }
        kind = pick(["wish"] * 6 + ["head"] * 4 + ["join"] * 4 + ["go", "ask", "ask", "code"])
        return kind, deeds[kind]

    def _wish(self, person: Person, actor: Person) -> TeamWish:
        pick = self.chance.choice
        return pick(
            [
                TeamWish(RequestKind.ADD, person.id),
                TeamWish(RequestKind.LEAVE, person.id),
                TeamWish(RequestKind.REPLACE, person.id, pick(self.people).id),
                TeamWish(RequestKind.TITLE, actor.id, title=pick(["Вектор", "Орион", "Вега"])),
                TeamWish(RequestKind.NOMINATION, actor.id, pick(self.nominations)),
                TeamWish(RequestKind.SITE, actor.id, pick(self.sites)),
            ]
        )

    async def _join(self, entry_id: int, person: Person) -> None:
        code = await self.ground.code(entry_id)
        if code is not None:
            await self.ground.joinings.join(code, actor_id=person.id)


@pytest.mark.parametrize("seed", range(3))
async def test_whatever_everybody_does_at_once_holds(store: Store, clock: HandClock, seed: int) -> None:
    crowd = await _a_crowd(store, clock, random.Random(seed))  # noqa: S311  the same every time

    deeds, results = [], []
    for _ in range(WAVES):
        wave = [crowd.deed() for _ in range(40)]
        deeds += wave
        results += await asyncio.gather(*(deed() for _, deed in wave), return_exceptions=True)

    unexpected = [one for one in results if isinstance(one, BaseException) and not isinstance(one, Refusal)]
    assert unexpected == []
    # Had everything been refused, nothing would have been tried.
    done = {kind for (kind, _), one in zip(deeds, results, strict=True) if not isinstance(one, Refusal)}
    assert done == {kind for kind, _ in deeds}
    await holds_what_must_hold(store)
    await _nobody_is_lost(store)


async def _a_crowd(store: Store, clock: HandClock, chance: random.Random) -> Crowd:
    """Three teams of two, and more people than there are places, and few seats to move to."""
    ground = await a_team_ground(store, clock, capacity=3, team_max=4)
    maria, olga = await a_keeper(store), await an_organiser(store)
    people = await writing(store, 9)
    children = [await a_charge(store, maria, f"Дитя Номер{number}") for number in range(6)]
    await stored(store, *(Charge(mentor_id=maria.id, pupil_id=one.id, since=NOON) for one in people))
    robots, flight = a_nomination(ground.event, "Роботы"), a_nomination(ground.event, "Полёт", 2, capacity=1)
    stage = a_stage(ground.event)
    await stored(store, robots, flight, stage)
    narrow, wide = a_site(stage, "Уфа", capacity=1), a_site(stage, "Казань", capacity=3)
    await stored(store, narrow, wide)
    teams = [
        await _made(ground, person, title, robots.id, wide.id)
        for person, title in zip(people, ("Вектор", "Орион", "Сириус"), strict=False)
    ]
    for entry_id, person in zip(teams, people[3:6], strict=True):
        await ground.joined(entry_id, person)
    return Crowd(
        ground=ground,
        chance=chance,
        teams=teams,
        people=[*people, *children],
        leading=[*people[:3], maria, maria, maria, olga],
        nominations=(robots.id, flight.id),
        sites=(narrow.id, wide.id),
    )


async def _made(ground: Ground, person: Person, title: str, nomination_id: int, site_id: int) -> int:
    draft_id = (await ground.named(person, title)).draft_id
    await ground.makings.choose_nomination(draft_id, nomination_id, actor_id=person.id)
    made = await ground.makings.choose_site(draft_id, site_id, actor_id=person.id)
    if made.full is not None:
        made = await ground.makings.finish(draft_id, may_wait=True, actor_id=person.id)
    assert made.entry_id is not None
    return made.entry_id


async def _nobody_is_lost(store: Store) -> None:
    """A captain is one of the team; everybody's membership says the nomination of their team; no seat is
    counted for what nobody holds."""
    teams = await all_of(
        store, Entry.id, Entry.status, Entry.captain_id, Entry.mentor_id, Entry.nomination_id
    )
    inside = await all_of(
        store, EntryMember.entry_id, EntryMember.person_id, EntryMember.nomination_key, EntryMember.left_at
    )
    live = [(entry_id, person_id, key) for entry_id, person_id, key, left in inside if left is None]
    for entry_id, status, captain_id, mentor_id, nomination_id in teams:
        here = {person_id for team, person_id, _ in live if team == entry_id}
        if status in LIVE:
            assert captain_id is None or captain_id in here
            assert captain_id is not None or mentor_id is not None
            assert {key for team, _, key in live if team == entry_id} <= {nomination_id}
        else:
            assert here == set()
    assert all(taken >= 0 for (taken,) in await all_of(store, SeatCount.taken))
