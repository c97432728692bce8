from tests.handlers.member.administration import olga_at_the_members
from tests.talk.house import House
from tests.talk.talker import Talker


async def a_cluster(house: House) -> Talker:
    """Olga has just created it."""
    olga = await olga_at_the_members(house)
    await olga.presses("Кластеры")
    await olga.presses("➕ Новое")
    await olga.says("Космос")
    return olga


async def test_a_cluster_is_created_and_a_school_put_in_since_a_date(house: House) -> None:
    olga = await a_cluster(house)
    created = olga.sees

    await olga.presses("➕ Школа")
    await olga.says("казань 5")
    await olga.presses("Лицей №5, Казань")
    await olga.presses("руководитель")
    await olga.says("17.05.2023")

    assert created == "Космос\nкластер, участников сейчас: 0\nПока никого. Внесите первую школу."
    assert olga.sees == ("Космос\nкластер, участников сейчас: 1\n• Лицей №5: руководитель, с 17 мая 2023")


async def test_a_place_ends_today_and_its_past_stays_on_the_card_of_the_school(house: House) -> None:
    olga = await a_cluster(house)
    await olga.presses("➕ Школа")
    await olga.says("казань 5")
    await olga.presses("Лицей №5, Казань")
    await olga.presses("участник")
    await olga.presses("Сегодня")

    await olga.presses("Лицей №5")
    await olga.presses("Сегодня")
    ended = olga.sees
    await olga.presses("◀️ Все")
    await olga.presses("◀️ Участники")
    await olga.says("казань 5")
    await olga.presses("Лицей №5, Казань")

    period = "участник, с 25 ноября 2026, по 25 ноября 2026"
    assert ended == f"Космос\nкластер, участников сейчас: 1\n• Лицей №5: {period}"
    assert olga.sees.endswith(f"кластер «Космос»: {period}")


async def test_a_cluster_is_renamed(house: House) -> None:
    olga = await a_cluster(house)

    await olga.presses("✏️ Имя")
    await olga.says("Космос и авиастроение")
    await olga.presses("◀️ Все")

    assert olga.sees == "Кластеры\n• Космос и авиастроение — участников: 0"


async def test_a_refused_answer_is_asked_again(house: House) -> None:
    olga = await a_cluster(house)

    await olga.presses("➕ Школа")
    await olga.says("щщщ")
    nothing = olga.sees
    await olga.says("60")
    await olga.presses("Лицей №60, Уфа")
    await olga.presses("школа-драйвер")
    await olga.says("когда-то")
    refused = olga.sees
    await olga.says("2024")

    assert nothing.startswith("Такой школы в списке нет.")
    assert refused.startswith("Не понимаю эту дату.")
    assert olga.sees.endswith("• Лицей №60: школа-драйвер, с 2024")
