import pytest

from models.role import RoleKind
from tests.builder import SCHOOL, a_person, given
from tests.talk.house import ADMINISTRATOR_ID, House

PAPERS, STAFF, BACK = "📝 Подписанные листы", "🎓 Кто за что отвечает", "🏠 В меню"
DESKS, MAKE, PLAN, NEWS = "🗂 Мои события", "➕ Новое событие", "📅 План года", "📰 Новости"


@pytest.mark.parametrize(
    ("role", "opens"),
    [
        (RoleKind.MENTOR, ["👥 Класс", PAPERS, BACK]),
        (RoleKind.RESPONSIBLE, ["👥 Класс", PAPERS, DESKS, MAKE, STAFF, PLAN, NEWS, BACK]),
        (RoleKind.ORGANISER, [PAPERS, DESKS, MAKE, PLAN, BACK]),
        (RoleKind.EDITOR, [NEWS, BACK]),
    ],
)
async def test_the_office_holds_what_one_was_appointed_to(
    house: House, role: RoleKind, opens: list[str]
) -> None:
    await given(house.store, a_person(house.name, 1, role=role, school_id=SCHOOL))
    anna = house.person(1)

    await anna.says("меню")
    await anna.presses("🛠 Управление")

    assert [label for row in anna.buttons for label in row] == opens


async def test_an_administrator_finds_members_and_people_there(house: House) -> None:
    olga = house.person(ADMINISTRATOR_ID, "Ольга")

    await olga.says("меню")
    await olga.presses("🛠 Управление")

    assert ["🏫 Участники", "🔎 Люди"] in olga.buttons
    assert ["📰 Новости", "⏳ События на проверке"] in olga.buttons


async def test_a_teacher_without_a_role_is_told_who_gives_one(house: House) -> None:
    await given(house.store, a_person(house.name, 1))
    anna = house.person(1)

    await anna.says("меню")
    await anna.presses("🛠 Управление")

    assert "назначает ответственный вашей школы" in anna.sees
    assert anna.buttons == [[STAFF], [BACK]]


async def test_a_guest_has_no_office(house: House) -> None:
    anna = house.person(1)

    await anna.says("меню")

    assert ["👤 Профиль"] in anna.buttons
