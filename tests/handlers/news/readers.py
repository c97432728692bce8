"""Readers with telephones, and news that are out."""

from models.event import Event
from models.person import Person, PersonKind
from sandbox.telegram.core import Telegram
from tests.entering import a_ground, a_teacher
from tests.handlers.aftermath.school import meets, opens
from tests.talk.house import House
from tests.talk.talker import Talker

__all__ = ["anna_the_pupil", "maria_reading", "opens", "pictures_in"]


async def maria_reading(house: House) -> tuple[Event, Talker]:
    """A teacher of the lyceum, which holds an event."""
    event = await a_ground(house.store, title="Кубок роботов", for_teachers=True)
    return event, await meets(house, await a_teacher(house.store))


async def anna_the_pupil(house: House) -> tuple[Person, Talker]:
    person = await a_teacher(house.store, "Иванова Анна", kind=PersonKind.PUPIL, grade=7, grade_year=2026)
    return person, await meets(house, person)


def pictures_in(talker: Talker) -> int:
    """How many pictures the bot has sent in this chat."""
    server = talker._house.server
    if isinstance(server, Telegram):
        sent = [message.body for message in server.chats[talker.id].messages]
        return sum("photo" in body for body in sent)
    attached = [message.attachments for message in server.dialog(talker.id).messages]
    return sum(one["type"] == "photo" for several in attached for one in several)
