import pytest

from models.person import PersonKind
from models.role import RoleKind
from tests.builder import SCHOOL, a_person, given
from tests.talk.house import ADMINISTRATOR_ID, House

HELP = {
    PersonKind.PUPIL: "Смотри конкурсы",
    PersonKind.PARENT: "Смотреть, в чём может участвовать ваш ребёнок",
    PersonKind.TEACHER: "Вебинары, конкурсы и конференции для педагогов",
    PersonKind.HEAD: "Весь план сезона",
    PersonKind.GUEST: "Смотреть события Консорциума инженерных школ",
    PersonKind.ALUMNUS: "Школа позади",
    RoleKind.MENTOR: "Вести свой класс",
    RoleKind.RESPONSIBLE: "Назначать у себя в школе",
    RoleKind.ORGANISER: "Посмотреть, как ваше событие видят школы",
    RoleKind.EDITOR: "Найти событие по слову, проверить даты",
    RoleKind.ADMINISTRATOR: "Вести список участников, кластеры и комиссии",
}


@pytest.mark.parametrize("kind", PersonKind)
async def test_help_speaks_to_what_the_person_is(house: House, kind: PersonKind) -> None:
    await given(house.store, a_person(house.name, 1, kind=kind))
    anna = house.person(1)

    await anna.says("помощь")

    assert anna.sees.startswith(f"Что здесь можно\n{HELP[kind]}")


@pytest.mark.parametrize("role", RoleKind)
async def test_help_speaks_to_what_the_person_was_appointed_to(house: House, role: RoleKind) -> None:
    await given(house.store, a_person(house.name, 1, role=role, school_id=SCHOOL))
    anna = house.person(1)

    await anna.says("помощь")

    assert anna.sees.startswith(f"Что здесь можно\n{HELP[role]}")


async def test_a_guest_is_helped_too(house: House) -> None:
    anna = house.person(1)

    await anna.says("помощь")

    assert anna.sees.startswith("Что здесь можно\nСмотреть события Консорциума инженерных школ")


async def test_an_administrator_of_the_settings_is_helped_as_one(house: House) -> None:
    olga = house.person(ADMINISTRATOR_ID, "Ольга")

    await olga.says("помощь")

    assert olga.sees.startswith(f"Что здесь можно\n{HELP[RoleKind.ADMINISTRATOR]}")


async def test_only_a_pupil_is_spoken_to_as_a_friend(house: House) -> None:
    await given(
        house.store,
        a_person(house.name, 1, kind=PersonKind.PUPIL),
        a_person(house.name, 2, kind=PersonKind.TEACHER),
    )
    pupil, teacher = house.person(1), house.person(2)

    await pupil.says("помощь")
    await teacher.says("помощь")

    assert "просто напиши: " in pupil.sees
    assert "просто напишите: " in teacher.sees
