"""Some thousands of people in two messengers, the letters written to them, and what has become of those."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from random import Random

from sqlalchemy.orm import Session

from models.account import Account, MessengerName
from models.event import Event
from models.person import Person
from sandbox.fault import SERVERS, Server
from services.store import Store
from tests.bot.database import Database
from tests.bot.platforms import Platforms
from tests.entering import a_ground
from tests.rows import a_profile
from tests.services.delivery.telling import LETTER, wrote

# Of so many one has an account in both messengers, and of these every fourth has blocked the bot in Telegram.
BOTH, BLOCKED = 10, 4
FIRST_ID: Mapping[Server, int] = {"telegram": 1_000_000, "vk": 2_000_000}


@dataclass(frozen=True)
class Reader:
    """A person of ours, and where one writes to them."""

    person: Person
    addresses: Mapping[Server, int]


@dataclass(frozen=True)
class Row:
    state: str
    reason: str
    messenger: str | None
    person_id: int


@dataclass
class Audience:
    event: Event
    # Those who have not been written to yet come last, in an order of no meaning.
    readers: Sequence[Reader]
    told: int = 0
    letters: int = 0
    by_id: dict[int, Reader] = field(default_factory=dict)

    async def write(self, store: Store, people: int, letters: int) -> int:
        """The organiser writes to the next so many people, a letter to each part of them."""
        portion = self.readers[self.told : self.told + people]
        for part in range(letters):
            self.letters += 1
            some = [reader.person for reader in portion[part::letters]]
            await wrote(store, self.event, *some, cause=f"letter:{self.letters}")
        self.told += len(portion)
        self.by_id |= {reader.person.id: reader for reader in portion}
        return len(portion)

    def heard(self, platforms: Platforms) -> "Heard":
        return Heard({server: platforms.arrived(server, LETTER) for server in SERVERS})


@dataclass(frozen=True)
class Heard:
    """How many letters lie in whose chats."""

    chats: Mapping[Server, Counter[int]]

    def total(self, server: Server) -> int:
        return self.chats[server].total()

    def by(self, reader: Reader) -> int:
        return sum(self.chats[server][number] for server, number in reader.addresses.items())

    def twice(self, server: Server) -> list[int]:
        return [person for person, count in self.chats[server].items() if count > 1]


async def gather(store: Store, platforms: Platforms, each: int, chance: Random) -> Audience:
    """So many in each messenger, some of them in both; some have blocked the bot and do not know it."""
    event = await a_ground(store)
    both = each // BOTH
    wanted: list[tuple[Server, ...]] = [("telegram", "vk")] * both
    for server in SERVERS:
        wanted += [(server,)] * (each - both)
    readers = [
        Reader(a_profile(), {server: FIRST_ID[server] + number for server in servers})
        for number, servers in enumerate(wanted)
    ]
    await store.write(_add, readers)
    for number, reader in enumerate(readers):
        for server, external_id in reader.addresses.items():
            is_blocked = server == "telegram" and len(reader.addresses) > 1 and number % BLOCKED == 0
            platforms.welcome(server, external_id, blocked=is_blocked)
    chance.shuffle(readers)
    return Audience(event, readers)


def _add(session: Session, readers: Sequence[Reader]) -> None:
    session.add_all([reader.person for reader in readers])
    session.flush()
    session.add_all(
        Account(messenger=MessengerName(server), external_id=number, person_id=reader.person.id)
        for reader in readers
        for server, number in reader.addresses.items()
    )


async def rows_of_letters(database: Database) -> list[Row]:
    query = "SELECT state, reason, messenger, person_id FROM deliveries WHERE kind = 'organiser_wrote'"
    return [Row(*row) for row in await database.ask(query)]


async def counted(database: Database) -> Counter[tuple[str, str | None]]:
    """How many rows there are of each state and messenger."""
    query = """SELECT state, messenger, count(*) FROM deliveries WHERE kind = 'organiser_wrote'
        GROUP BY state, messenger"""
    return Counter({(state, messenger): count for state, messenger, count in await database.ask(query)})
