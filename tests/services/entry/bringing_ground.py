"""A mentor with a class, an event, and the service by which the one enters the other."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Engine, event, update

from models.entry import Entry, EntryMember
from models.event import Event
from models.person import Person
from services.entry.bringing import Bringings
from services.entry.bringing_load import Flaw
from services.entry.bringing_look import Preview, Written
from services.store import Store
from tests.clock import HandClock
from tests.entering import LYCEUM, VERSIONS, a_ground
from tests.rows import all_of
from tests.services.entry.teaming import a_charge, a_keeper

Troubles = list[tuple[str, Flaw]]


@dataclass(frozen=True)
class Ground:
    store: Store
    event: Event
    mentor: Person
    bringings: Bringings

    async def picks(self, words: str, by: Person | None = None) -> Preview:
        return await self.bringings.pick(self.event.id, LYCEUM, words, actor_id=(by or self.mentor).id)

    async def says_yes(self, load: Preview) -> Preview | Written:
        return await self.bringings.bring(load.load_id, actor_id=self.mentor.id)

    async def brings(self, words: str) -> Preview | Written:
        return await self.says_yes(await self.picks(words))

    async def charges(self, count: int, **facts: Any) -> list[Person]:
        """Numbered on the list in this order."""
        return [await a_charge(self.store, self.mentor, f"Орлова Ия{at:02}", **facts) for at in range(count)]

    async def inside(self) -> list[tuple[int, ...]]:
        """Who is in each entry, entry by entry."""
        rows = await all_of(self.store, EntryMember.entry_id, EntryMember.person_id, EntryMember.left_at)
        found: dict[int, list[int]] = {}
        for entry_id, person_id, left in sorted(rows, key=lambda row: row[:2]):
            if left is None:
                found.setdefault(entry_id, []).append(person_id)
        return [tuple(people) for people in found.values()]

    async def changes(self, **facts: Any) -> None:
        """The organiser corrects the event."""
        await self.store.write(
            lambda session: session.execute(update(Event).where(Event.id == self.event.id).values(**facts))
        )

    async def titles(self) -> list[str]:
        return sorted(title for (title,) in await all_of(self.store, Entry.title))


async def a_bringing_ground(store: Store, clock: HandClock, **facts: Any) -> Ground:
    """For people each for themselves, unless said otherwise."""
    event = await a_ground(store, **facts)
    mentor = await a_keeper(store)
    return Ground(store, event, mentor, Bringings(store, clock, VERSIONS, administrators=frozenset()))


async def a_ground_of_teams(store: Store, clock: HandClock, **facts: Any) -> Ground:
    return await a_bringing_ground(store, clock, **{"team_min": 2, "team_max": 3} | facts)


def troubles(shown: Preview | Written) -> Troubles:
    return [(one.text, one.flaw) for one in shown.troubles]


@contextmanager
def questions() -> Iterator[list[str]]:
    """Every statement that is put to the database meanwhile."""
    asked: list[str] = []

    def hear(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        asked.append(statement)

    event.listen(Engine, "before_cursor_execute", hear)
    try:
        yield asked
    finally:
        event.remove(Engine, "before_cursor_execute", hear)
