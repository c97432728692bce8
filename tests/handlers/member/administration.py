"""The administrator of these tests, and the list they keep."""

from tests.builder import a_school, given
from tests.talk.house import ADMINISTRATOR_ID, House
from tests.talk.talker import Talker

KAZAN = a_school(
    "kazan-licey-5",
    name="Лицей №5",
    name_en="Lyceum No. 5",
    city="Казань",
    city_en="Kazan",
    region="Республика Татарстан",
)
UFA = a_school(
    name="Лицей №60", name_en="Lyceum No. 60", region="Республика Башкортостан", zone="Asia/Yekaterinburg"
)
MEMBERS = "🏫 Участники"


async def olga_at_the_members(house: House, *, language: str = "ru") -> Talker:
    """She has the numbers of the list before her."""
    await given(house.store, KAZAN, UFA)
    olga = house.person(ADMINISTRATOR_ID, "Ольга", language=language)
    await olga.says("меню" if language == "ru" else "menu")
    await olga.presses("🛠 Управление" if language == "ru" else "🛠 ")
    await olga.presses(MEMBERS if language == "ru" else "🏫 Members")
    return olga
