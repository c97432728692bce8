import pytest

from models.person import Person, PersonKind
from models.school import School, SchoolStanding
from tests.builder import a_person, given
from tests.handlers.member.administration import KAZAN, UFA, olga_at_the_members
from tests.rows import all_of
from tests.talk.forger import presses_forged
from tests.talk.house import ADMINISTRATOR_ID, House
from tests.talk.talker import Talker


async def recorded_by_anna(house: House, name: str = "Лицей 5") -> Talker:
    """Olga looks at the school that Anna has named."""
    await given(house.store, KAZAN, UFA, a_person(house.name, 1, kind=PersonKind.PUPIL))
    anna = house.person(1)
    await anna.says("меню")
    await presses_forged(house, anna, "unlisted")
    await anna.says(name)
    await anna.says("Казань")
    await anna.presses(
        "Нет, записать новую" if "Нет, записать новую" in str(anna.buttons) else "✅ Да, записать"
    )
    olga = await olga_at_the_members(house)
    await olga.presses("🆕 Школы не из списка: 1")
    await olga.presses(f"{name}, Казань")
    return olga


async def standings(house: House) -> dict[str, SchoolStanding]:
    return {row[0]: row[1] for row in await all_of(house.store, School.name, School.standing)}


async def test_a_recorded_school_tells_who_named_it_and_what_it_may_be(house: House) -> None:
    olga = await recorded_by_anna(house)

    assert olga.sees == (
        "Лицей 5, Казань\nРеспублика Татарстан\n\nНазвал(а): Анна (ученик), 25 ноября 2026\n\n"
        "Людей в этой школе: 1\n\nПохожие, что уже есть:\nЛицей №5, Казань"
    )


@pytest.mark.parametrize(
    ("button", "standing"),
    [("Принять: вне", SchoolStanding.OUTSIDE), ("Принять: участник", SchoolStanding.MEMBER)],
)
async def test_it_is_accepted_by_a_button(house: House, button: str, standing: SchoolStanding) -> None:
    olga = await recorded_by_anna(house, "Школа 8")

    await olga.presses(button)

    assert olga.sees.startswith("✅ Принято.")
    assert (await standings(house))["Школа 8"] is standing


async def test_its_name_is_mended_first(house: House) -> None:
    olga = await recorded_by_anna(house, "Школа 8")

    await olga.presses("Название")
    await olga.says("Школа №8")

    assert (await standings(house))["Школа №8"] is SchoolStanding.RECORDED
    assert ["🆕 К разбору"] in olga.buttons


async def test_it_is_merged_after_being_asked_twice_and_its_people_go_over(house: House) -> None:
    olga = await recorded_by_anna(house)

    await olga.presses("🔗 Это одна из списка")
    await olga.presses("Лицей №5, Казань")
    weighed = olga.sees
    await olga.presses("Да, объединить")
    before = (await standings(house))["Лицей 5"]
    await olga.presses("Точно, объединить навсегда")

    assert "людей — 1, ролей — 0" in weighed
    assert before is SchoolStanding.RECORDED
    assert olga.sees.startswith("✅ Объединено. Теперь всё здесь:\n\nЛицей №5")
    assert "Другие названия: Лицей 5" in olga.sees
    assert ("Анна", "kazan-licey-5") in await all_of(house.store, Person.name, Person.school_id)


async def test_a_member_is_not_merged_into_what_is_none(house: House) -> None:
    olga = await recorded_by_anna(house, "Школа 8")
    await olga.presses("Принять: вне")
    await olga.presses("◀️ Участники")
    await olga.says("казань 5")
    await olga.presses("Лицей №5, Казань")

    await olga.presses("🔗 Это двойник другой")
    await olga.says("школа 8 казань")
    await olga.presses("Школа 8, Казань")

    assert (olga.is_told or olga.sees).startswith("Участника не объединяют со школой вне Консорциума")


async def test_where_nothing_was_named_there_is_nothing_to_look_at(house: House) -> None:
    olga = await olga_at_the_members(house)

    await olga.presses("🆕 Школы не из списка: 0")

    assert olga.id == ADMINISTRATOR_ID
    assert olga.sees == "Разбирать нечего: новых школ никто не называл."
