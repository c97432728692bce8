"""People with telephones around a webinar that has ended."""

from models.event import Event
from models.person import Person
from tests.rows import an_account, stored
from tests.services.webinar.ended import a_listener, a_past_webinar, an_organiser
from tests.talk.forger import presses_forged
from tests.talk.house import House
from tests.talk.talker import Talker


async def meets(house: House, person: Person) -> Talker:
    """They have said hello: from then on they may be written to."""
    talker = house.person(person.id, person.name)
    await stored(house.store, an_account(person, person.id, house.name))
    await talker.starts()
    return talker


async def opens(house: House, talker: Talker, packed: str) -> None:
    """By a button that some message has, wherever it stands."""
    await talker.says("/menu")
    await presses_forged(house, talker, packed)


async def olga_at_the_outcome(house: House, event: Event) -> Talker:
    olga = await meets(house, await an_organiser(house.store))
    await opens(house, olga, f"outcome:{event.id}")
    return olga


async def a_webinar_with_maria(house: House) -> tuple[Event, Person]:
    event = await a_past_webinar(house.store)
    return event, await a_listener(house.store, event)
