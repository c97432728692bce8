"""A mentor, their list of pupils, and what they do with it."""

from models.person import Language, PersonKind
from models.role import RoleKind
from services.sheet import write_sheet
from tests.builder import SCHOOL, a_person, consented, given
from tests.talk.house import House
from tests.talk.talker import Talker

GIVEN = ("Анна", "Пётр", "Вера", "Ян", "Ия", "Лев", "Яна")
SURNAMES = ("Беляева", "Волков", "Гусева", "Ершов")
TWENTY_EIGHT = [f"{surname} {given}" for surname in SURNAMES for given in GIVEN]
XLSX = "7А.xlsx"


async def a_mentor(house: House, number: int = 1, *, language: Language = Language.RU) -> Talker:
    """Of the lyceum, with the menu before them."""
    await given(
        house.store,
        a_person(
            house.name,
            number,
            "Ольга",
            language=language,
            role=RoleKind.MENTOR,
            school_id=SCHOOL,
            full_name="Петрова Ольга",
            document=consented(),
        ),
    )
    olga = house.person(number, "Ольга", language=language.value)
    await olga.says("menu" if language is Language.EN else "меню")
    return olga


async def a_teacher(house: House, number: int = 1, kind: PersonKind = PersonKind.TEACHER) -> Talker:
    await given(house.store, a_person(house.name, number, "Ян", kind=kind, school_id=SCHOOL))
    yan = house.person(number, "Ян")
    await yan.says("меню")
    return yan


async def opens_the_class(olga: Talker) -> None:
    await olga.presses("🛠")
    await olga.presses("👥")


async def enters(olga: Talker, text: str) -> None:
    """From the menu to the class that has been written."""
    await olga.says("меню")
    await opens_the_class(olga)
    await olga.presses("➕")
    await olga.says(text)
    await olga.presses("✅")


def a_list(names: list[str], of: str = "7А") -> bytes:
    return write_sheet(["ФИО", "Класс"], [(name, of) for name in names], name="7А")


def told(anna: Talker) -> str:
    """What a press was answered with: beside the button where it fits, and else as a message."""
    return anna.is_told or anna.sees
