import pytest

from handlers.member.actions import ComeBack, ListMembers, SetKind, ShowMember
from models.person import PersonKind
from models.school import School, SchoolKind
from tests.builder import SCHOOL, a_person, given
from tests.handlers.member.administration import KAZAN, UFA, olga_at_the_members
from tests.rows import all_of
from tests.talk.forger import presses_forged
from tests.talk.house import House
from tests.talk.talker import Talker


async def opened(house: House) -> Talker:
    """The card of the lyceum of Kazan."""
    olga = await olga_at_the_members(house)
    await olga.says("казань 5")
    await olga.presses("Лицей №5, Казань")
    return olga


async def test_the_list_begins_with_its_numbers(house: House) -> None:
    olga = await olga_at_the_members(house)

    assert olga.sees == (
        "Участники Консорциума\nСейчас 2 участника из 2 регионов, вышли: 0.\nшкола: 2\n\n"
        "Чтобы найти участника, напишите номер, название или город."
    )
    assert olga.buttons == [
        ["📋 Список", "➕ Добавить"],
        ["📥 Загрузить файл", "📤 Выгрузить список"],
        ["Кластеры", "Комиссии", "Отделы"],
        ["🆕 Школы не из списка: 0"],
        ["🎓 Управление"],
    ]


async def test_it_is_there_in_english_too(house: House) -> None:
    olga = await olga_at_the_members(house, language="en")

    await olga.presses("📋 List")

    assert olga.sees == (
        "Republic of Bashkortostan\n• Lyceum No. 60, Ufa\nRepublic of Tatarstan\n• Lyceum No. 5, Kazan\n\n"
        "Page 1 of 1, 2 in all"
    )


async def test_the_list_goes_by_region_and_leads_to_the_card(house: House) -> None:
    olga = await olga_at_the_members(house)

    await olga.presses("📋 Список")
    listed = olga.sees
    await olga.presses("Лицей №5, Казань")

    assert listed == (
        "Республика Башкортостан\n• Лицей №60, Уфа\nРеспублика Татарстан\n• Лицей №5, Казань\n\n"
        "Страница 1 из 1, всего 2"
    )
    assert olga.sees == (
        "Лицей №5\nLyceum No. 5\nКазань, Республика Татарстан\nшкола, часы: Казань, МСК\n"
        "Участник Консорциума\nid: kazan-licey-5\n\nВ боте пока никого\nОтветственный не назначен"
    )


async def test_what_is_not_found_can_be_typed_in_another_way(house: House) -> None:
    olga = await olga_at_the_members(house)

    await olga.says("щщщ")
    nothing = olga.sees
    await olga.says("60")

    assert nothing.startswith("По запросу «щщщ» ничего не нашлось.")
    assert ["Лицей №60, Уфа"] in olga.buttons


async def test_a_fact_is_changed_by_typing_it(house: House) -> None:
    olga = await opened(house)

    await olga.presses("✏️ Изменить")
    await olga.presses("Дата вступления")
    await olga.says("позавчера")
    refused = olga.sees
    await olga.says("11.05.2023")

    assert refused == "Не понимаю эту дату. Напишите так: 11.05.2023, 05.2023 или 2023."
    assert olga.sees.startswith("✅ Записано.\n\nЛицей №5")
    assert "Вступила: 11 мая 2023" in olga.sees


async def test_the_kind_is_changed_by_a_button(house: House) -> None:
    olga = await opened(house)

    await olga.presses("✏️ Изменить")
    await olga.presses("Вид")
    await olga.presses("лицей")

    assert ("kazan-licey-5", SchoolKind.LYCEUM) in await all_of(house.store, School.id, School.kind)


async def test_a_member_leaves_and_comes_back(house: House) -> None:
    olga = await opened(house)

    await olga.presses("🚪 Вышла")
    await olga.presses("Сегодня")
    left = olga.sees
    await olga.presses("↩️ Вернулась")

    assert "Вышла: 25 ноября 2026" in left
    assert "Вышла" not in olga.sees


async def test_other_names_are_typed_and_pressed_away(house: House) -> None:
    olga = await opened(house)

    await olga.presses("🏷 Названия")
    await olga.says("Пятёрка")
    added = olga.sees
    await olga.presses("✖️ Пятёрка")

    assert "• Пятёрка" in added
    assert olga.sees.startswith("Других названий пока нет: Лицей №5")


async def test_a_member_is_added_by_hand_and_what_was_begun_is_gone_on_with(house: House) -> None:
    olga = await olga_at_the_members(house)

    await olga.presses("➕ Добавить")
    await olga.says("МБОУ «СОШ № 7»")
    await olga.says("меню")
    await olga.presses("🛠 Управление")
    await olga.presses("🏫 Участники")
    await olga.presses("➕ Добавить")
    asked = olga.sees
    await olga.says("Малые Вяземы")
    await olga.says("московская область")
    await olga.presses("школа")

    assert asked == "МБОУ «СОШ № 7»\nВ каком городе или посёлке?"
    assert olga.sees.startswith(
        "✅ Участник добавлен. Остальное можно дополнить здесь же.\n\nШкола №7\nSchool No. 7"
    )


async def test_a_new_one_that_is_there_already_is_not_added(house: House) -> None:
    olga = await olga_at_the_members(house)

    await olga.presses("➕ Добавить")
    await olga.says("лицей 5")
    await olga.says("казань")
    await olga.presses("лицей")

    assert (olga.is_told or olga.sees).startswith("Похоже, такая уже есть: Лицей №5.")
    assert len(await all_of(house.store, School.id)) == len((KAZAN, UFA))


@pytest.mark.parametrize(
    "packed",
    [
        "members",
        ListMembers(1).pack(),
        ShowMember(SCHOOL).pack(),
        SetKind(SCHOOL, SchoolKind.OTHER).pack(),
        ComeBack(SCHOOL).pack(),
        "madd",
        "manew",
        "mfile",
        "mexp",
        "mtmpl",
        "unions:cluster:1",
        "recorded:1",
        f"merge:{SCHOOL}",
        f"recmem:{SCHOOL}",
    ],
)
async def test_a_forged_button_opens_nothing_to_a_teacher(house: House, packed: str) -> None:
    await given(house.store, KAZAN, UFA, a_person(house.name, 1, kind=PersonKind.TEACHER))
    anna = house.person(1)
    await anna.says("меню")

    await presses_forged(house, anna, packed)

    assert (anna.is_told or anna.sees).startswith("Это может только тот, кому поручили.")
