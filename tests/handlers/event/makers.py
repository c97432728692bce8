"""An organiser of a school in Ufa, and how far with an event they are."""

from handlers.event.actions import MakeEvent
from models.role import RoleKind
from tests.builder import SCHOOL, a_person, a_school, given
from tests.talk.forger import presses_forged
from tests.talk.house import ADMINISTRATOR_ID, House
from tests.talk.talker import Talker

TITLE = "Олимпиада «Взлетай!»"


async def an_organiser(
    house: House, person_id: int = 1, school_id: str = SCHOOL, name: str = "Анна"
) -> Talker:
    """Somebody appointed to make a school's events, in their office."""
    await given(
        house.store,
        a_school(school_id, zone="Asia/Yekaterinburg"),
        a_person(house.name, person_id, name, role=RoleKind.ORGANISER, school_id=school_id),
    )
    person = house.person(person_id, name)
    await person.says("меню")
    return person


async def makes_an_event(house: House, person: Talker) -> None:
    """As the button on the list of one's events does."""
    await presses_forged(house, person, MakeEvent().pack())


async def begun(house: House, person_id: int = 1) -> Talker:
    """With a draft of which the days are known."""
    anna = await an_organiser(house, person_id)
    await makes_an_event(house, anna)
    await anna.says(TITLE)
    await anna.presses("Олимпиада")
    await anna.says("6 декабря")
    return anna


async def ready(house: House, person_id: int = 1) -> Talker:
    """With a draft that may be sent."""
    anna = await begun(house, person_id)
    await anna.presses("📄 О событии")
    await anna.presses("Описание")
    await anna.says("Задачи по космонавтике для самых младших.")
    await anna.presses("◀️ К событию")
    await anna.presses("👥 Для кого")
    await anna.presses("Классы")
    await anna.says("1")
    await anna.presses("◀️ К событию")
    return anna


async def submitted(house: House) -> Talker:
    anna = await ready(house)
    await anna.presses("📤 На проверку")
    return anna


async def administrator(house: House, person_id: int = ADMINISTRATOR_ID, name: str = "Ольга") -> Talker:
    olga = house.person(person_id, name)
    await olga.says("меню")
    await olga.presses("🛠 Управление")
    return olga


async def published(house: House) -> Talker:
    """Accepted by an administrator."""
    anna = await submitted(house)
    olga = await administrator(house)
    await olga.presses("⏳ События на проверке")
    await olga.presses("1. ")
    await olga.presses("✅ Принять")
    return anna
