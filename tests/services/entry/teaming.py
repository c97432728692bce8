"""An event for teams, people who may be in them, and the three services by which they are."""

from dataclasses import dataclass
from typing import Any

from models.charge import Charge
from models.entry import Entry, EntrySource
from models.event import Event
from models.person import Person
from models.role import Role, RoleKind
from services.entry.team_step import Making
from services.entry.team_use import TeamJoinings, TeamMakings, Teams
from services.store import Store
from tests.clock import NOON, HandClock
from tests.entering import LYCEUM, VERSIONS, a_ground, a_teacher, pupils
from tests.rows import a_pupil, all_of, an_account, stored


@dataclass(frozen=True)
class Ground:
    """What a test of teams stands on."""

    store: Store
    clock: HandClock
    event: Event
    teams: Teams
    makings: TeamMakings
    joinings: TeamJoinings

    async def named(self, person: Person, title: str = "Вектор") -> Making:
        begun = await self.makings.begin(self.event.id, EntrySource.CATALOGUE, actor_id=person.id)
        return await self.makings.name(begun.draft_id, title, actor_id=person.id)

    async def team(self, person: Person, title: str = "Вектор") -> int:
        made = await self.named(person, title)
        if made.full is not None:
            made = await self.makings.finish(made.draft_id, may_wait=True, actor_id=person.id)
        assert made.entry_id is not None
        return made.entry_id

    async def code(self, entry_id: int) -> str:
        found: dict[int, str] = dict(await all_of(self.store, Entry.id, Entry.join_code))
        return found[entry_id]

    async def joined(self, entry_id: int, *people: Person) -> None:
        code = await self.code(entry_id)
        for person in people:
            await self.joinings.join(code, actor_id=person.id)

    async def members(self, entry_id: int, reader: Person) -> list[str]:
        shown = await self.teams.card(entry_id, actor_id=reader.id)
        return [member.name for member in shown.members]


async def a_team_ground(store: Store, clock: HandClock, **facts: Any) -> Ground:
    """An event for teams of two to three, unless said otherwise."""
    event = await a_ground(store, **{"team_min": 2, "team_max": 3} | facts)
    services = (store, clock, VERSIONS)
    return Ground(store, clock, event, Teams(*services), TeamMakings(*services), TeamJoinings(*services))


async def writing(store: Store, count: int, **facts: Any) -> list[Person]:
    """Pupils, each with a messenger."""
    people = await pupils(store, count, **facts)
    await stored(store, *(an_account(person, person.id) for person in people))
    return people


async def a_keeper(store: Store, full_name: str = "Петрова Мария", school_id: str = LYCEUM) -> Person:
    """A teacher whom the school has appointed to look after pupils."""
    teacher = await a_teacher(store, full_name, school_id=school_id)
    await stored(
        store,
        an_account(teacher, teacher.id),
        Role(person_id=teacher.id, kind=RoleKind.MENTOR, school_id=school_id),
    )
    return teacher


async def an_organiser(store: Store, school_id: str = LYCEUM) -> Person:
    teacher = await a_teacher(store, f"Сидорова {school_id[:3]}", school_id=school_id)
    await stored(
        store,
        an_account(teacher, teacher.id),
        Role(person_id=teacher.id, kind=RoleKind.ORGANISER, school_id=school_id),
    )
    return teacher


async def a_charge(store: Store, mentor: Person, full_name: str = "Орлова Ия", **facts: Any) -> Person:
    """A pupil of the mentor's class, without a messenger and without a consent."""
    pupil = a_pupil(full_name, **{"school_id": mentor.school_id} | facts)
    await stored(store, pupil)
    await stored(store, Charge(mentor_id=mentor.id, pupil_id=pupil.id, since=NOON))
    return pupil
