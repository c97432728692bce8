"""A child and its parent, each in a messenger of their own, and the words they find there."""

import re

from models.account import MessengerName
from models.person import PersonKind
from services.address import Address
from services.season import PlannedPerson
from tests.builder import SCHOOL, a_person, given
from tests.talk.forger import presses_forged
from tests.talk.house import House
from tests.talk.talker import Talker

CHILD, MENTOR = 1, 50
NAMES = {MessengerName.TELEGRAM: "Telegram", MessengerName.VK: "ВКонтакте"}


def a_pupil_of_school(house: House, number: int = CHILD, *, grade: int = 3) -> PlannedPerson:
    return a_person(
        house.name,
        number,
        "Анна",
        kind=PersonKind.PUPIL,
        grade=grade,
        school_id=SCHOOL,
        full_name="Иванова Анна",
    )


async def a_child(house: House, number: int = CHILD, *, grade: int = 3) -> Talker:
    await given(house.store, a_pupil_of_school(house, number, grade=grade))
    return house.person(number, "Анна")


async def person_id_of(house: House, talker: Talker) -> int:
    speaker = await house.people.speaker(Address(house.name, talker.id))
    assert speaker is not None
    return speaker.person_id


async def goes(house: House, talker: Talker, data: str) -> None:
    """To a screen that other rooms lead to."""
    await talker.says("/help")
    await presses_forged(house, talker, data)


async def sends_a_link(house: House, child: Talker, to: MessengerName) -> str:
    """The payload of a new link, as it stands in the message that is forwarded."""
    await goes(house, child, "parent")
    await child.presses("🔗 Получить ссылку")
    payloads = dict(re.findall(r"(Telegram|ВКонтакте): \S+=(\S+)", child.sees))
    return str(payloads[NAMES[to]])


def the_other(house: House) -> MessengerName:
    return MessengerName.VK if house.name is MessengerName.TELEGRAM else MessengerName.TELEGRAM


async def becomes_guardian(parent: Talker, link: str, name: str = "Иванова Ольга") -> None:
    """As far as the document, with its button to sign."""
    await parent.follows_link(link)
    await parent.presses("Я родитель")
    await parent.says(name)
