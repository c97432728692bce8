"""Who looks for a school in these tests, and the schools that are there."""

from models.person import PersonKind
from tests.builder import a_person, a_school, given
from tests.talk.forger import presses_forged
from tests.talk.house import House
from tests.talk.talker import Talker

KEMEROVO = a_school(
    "kemerovo-licey-89",
    name="Лицей №89",
    name_en="Lyceum No. 89",
    city="Кемерово",
    city_en="Kemerovo",
    region="Кемеровская область — Кузбасс",
    zone="Asia/Novokuznetsk",
)
UFA = a_school(
    "ufa-shkola-7",
    name="Школа №7",
    name_en="School No. 7",
    city="Уфа",
    city_en="Ufa",
    region="Республика Башкортостан",
    zone="Asia/Yekaterinburg",
)
KAZAN = a_school(
    "kazan-shkola-7",
    name="Школа №7",
    name_en="School No. 7",
    city="Казань",
    city_en="Kazan",
    region="Республика Татарстан",
)
KEMEROVO_TITLE = "Лицей №89 — Кемерово, Кемеровская область — Кузбасс"
YES, OTHERS = "✅ Да, это она", "Показать другие"
UNLISTED, BACK = "Моей школы здесь нет", "🏠 В меню"


async def a_pupil(
    house: House, number: int = 1, name: str = "Анна", *, school_id: str | None = None
) -> Talker:
    """A pupil of no grade yet, who has the menu before them."""
    pupil = a_person(house.name, number, name, kind=PersonKind.PUPIL, school_id=school_id)
    await given(house.store, KEMEROVO, UFA, KAZAN, pupil)
    anna = house.person(number, name)
    await anna.says("меню")
    return anna


async def looks_for_a_school(house: House, anna: Talker) -> None:
    """As the profile's next step does, whatever stands on its button."""
    await presses_forged(house, anna, "school")


def told(anna: Talker) -> str:
    """What a press was answered with: beside the button where it fits, and else as a message."""
    return anna.is_told or anna.sees
