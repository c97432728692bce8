"""An editor with a telephone, news that are out, and readers who are told of them."""

from typing import Any

from models.event import Event
from models.person import Person, PersonKind
from models.post import Post
from models.role import Role, RoleKind
from services.broadcast.running import Broadcasting
from tests.entering import LYCEUM, a_ground, a_teacher
from tests.handlers.aftermath.school import meets, opens
from tests.rows import a_profile, an_account, stored
from tests.services.broadcast.sending import A_WHILE
from tests.services.news.posted import a_post
from tests.talk.house import House
from tests.talk.talker import Talker


class Newsroom:
    def __init__(self, house: House, olga: Talker, post: Post, event: Event) -> None:
        self.house = house
        self.olga = olga
        self.post = post
        self.event = event
        self._broadcasting = Broadcasting(house.store, house.clock)

    async def opens(self, talker: Talker | None = None, packed: str = "") -> None:
        await opens(self.house, talker or self.olga, packed or f"bc:{self.post.id}")

    async def goes_on(self, times: int = 1) -> None:
        for _ in range(times):
            await self._broadcasting.run()
            await self.house.deliver()
            self.house.clock.move(A_WHILE)

    async def says_yes(self) -> None:
        await self.opens()
        await self.olga.presses("📣 Отправить")
        await self.olga.presses("✅ Да")


async def a_newsroom(house: House, **facts: Any) -> Newsroom:
    event = await a_ground(house.store, title="Кубок роботов", for_teachers=True)
    olga = await a_teacher(house.store, "Петрова Ольга", kind=PersonKind.HEAD)
    await stored(house.store, Role(person_id=olga.id, kind=RoleKind.EDITOR))
    talker = await meets(house, olga)
    post = await a_post(house.store, **facts)
    return Newsroom(house, talker, post, event)


async def a_reader(house: House, name: str = "Иванова Анна", **facts: Any) -> tuple[Person, Talker]:
    person = await a_teacher(house.store, name, **{"school_id": LYCEUM} | facts)
    return person, await meets(house, person)


async def sleepers(house: House, count: int) -> list[Person]:
    """People who never open their telephones: rows alone."""
    people = [a_profile("Сергеев Пётр", kind=PersonKind.TEACHER) for _ in range(count)]
    await stored(house.store, *people)
    for person in people:
        house.person(person.id, person.name)
        await stored(house.store, an_account(person, person.id, house.name))
    return people
