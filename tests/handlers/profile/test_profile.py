from datetime import UTC, datetime

import pytest

from models.person import PersonKind
from services.grade_turn import GradeTurn
from tests.builder import PersonFacts, a_person, consented, given
from tests.handlers.profile.contact import (
    UFA,
    a_school_of_ufa,
    is_of_school,
    opens_profile,
    profile_of,
)
from tests.talk.forger import presses_forged
from tests.talk.house import House
from tests.talk.talker import Talker

PUPIL: PersonFacts = {
    "kind": PersonKind.PUPIL,
    "grade": 10,
    "full_name": "Осипова Анна",
    "school_id": "ufa-licey-60",
    "zone": UFA,
    "document": consented(),
}
FIRST_OF_SEPTEMBER = datetime(2027, 9, 1, 9, 0, tzinfo=UTC)


async def somebody(house: House, **facts: object) -> Talker:
    """A pupil of the tenth grade who is ready, but for what is said here."""
    await a_school_of_ufa(house.store)
    await given(house.store, a_person(house.name, 1, **(PUPIL | facts)))  # type: ignore[arg-type]
    return house.person(1, "Анна")


async def test_the_card_of_a_pupil_shows_all_that_is_known(house: House) -> None:
    anna = await somebody(house)
    messenger = {"telegram": "Telegram", "vk": "ВКонтакте"}[house.name]

    await opens_profile(anna)

    assert anna.sees == (
        "Осипова Анна\n👤 10 класс\n🏫 Лицей № 60, Уфа\n🕒 Уфа, МСК+2\n📄 согласия: обработка данных\n"
        f"💬 {messenger}\n\n🟢 Всё готово: можно участвовать."
    )
    assert anna.buttons == [
        ["✍️ Имя", "🏫 Школа"],
        ["🎒 Класс", "👤 Кто я"],
        ["🕒 Часы", "💬 Мессенджеры"],
        ["📄 Согласия", "🔔 Напоминания"],
        ["🔒 Мои данные", "🏠 В меню"],
    ]


async def test_the_card_of_a_parent_leads_to_the_children(house: House) -> None:
    anna = await somebody(house, kind=PersonKind.PARENT, grade=None, school_id=None, zone="Europe/Moscow")

    await opens_profile(anna)

    assert "\n👤 родитель или опекун\n🏫 школа не указана\n🕒 Москва, МСК\n" in anna.sees
    assert anna.buttons[1] == ["👪 Дети", "👤 Кто я"]


async def test_the_card_of_an_english_teacher_is_english(house: House) -> None:
    anna = await somebody(house, kind=PersonKind.TEACHER, grade=None, language="en")

    await opens_profile(anna)

    assert "\n👤 teacher\n🏫 Lyceum 60, Ufa\n🕒 Ufa, MSK+2\n📄 consents: processing of data\n" in anna.sees
    assert anna.sees.endswith("🟢 All is ready: you can take part.")


async def test_the_card_of_a_stranger_begins_the_acquaintance(house: House) -> None:
    anna = house.person(1, "Анна")

    await opens_profile(anna)

    assert anna.sees.startswith("Имя ещё не записано\n👤 пока неизвестно, кто вы")
    assert anna.buttons[0] == ["👋 Познакомимся"]


async def test_whoever_is_ready_is_told_so_when_they_ask_for_the_next_step(house: House) -> None:
    anna = await somebody(house)
    await opens_profile(anna)

    await presses_forged(house, anna, "step")

    assert anna.sees == "🟢 Всё готово: можно участвовать."
    assert anna.buttons == [["📅 Ближайшие события"], ["👤 Профиль", "🏠 В меню"]]


async def test_a_changed_name_changes_nothing_else(house: House) -> None:
    anna = await somebody(house)
    await opens_profile(anna)

    await anna.presses("✍️ Имя")
    assert anna.buttons == [["← В профиль"]]
    await anna.says("Королёва Анна")

    assert anna.sees.startswith("✓ Записали: Королёва Анна\n\nКоролёва Анна\n👤 10 класс\n🏫 Лицей № 60, Уфа")
    assert anna.sees.endswith("🟢 Всё готово: можно участвовать.")


async def test_a_question_left_for_the_profile_is_waited_for_no_more(house: House) -> None:
    anna = await somebody(house)
    await opens_profile(anna)
    await anna.presses("✍️ Имя")

    await anna.presses("← В профиль")
    await anna.says("Королёва Анна")

    assert (await profile_of(house, anna)).full_name == "Осипова Анна"


async def test_a_changed_grade_is_asked_about_with_what_hangs_on_it(house: House) -> None:
    anna = await somebody(house)
    await opens_profile(anna)

    await anna.presses("🎒 Класс")
    await anna.presses("7")

    assert anna.sees.startswith("✓ Записали: 7 класс\n\nТебе уже есть 14?")


async def test_a_changed_school_brings_its_clock(house: House) -> None:
    anna = await somebody(house, zone="Europe/Moscow")
    await opens_profile(anna)
    assert "🕒 Москва, МСК\n" in anna.sees

    await is_of_school(house, anna)
    await opens_profile(anna)

    assert "🕒 Уфа, МСК+2\n" in anna.sees


async def test_a_clock_is_changed_by_a_city_and_told_by_its_hour(house: House) -> None:
    anna = await somebody(house)
    await opens_profile(anna)

    await anna.presses("🕒 Часы")
    assert anna.sees.startswith("По каким часам показывать время?\nСейчас — Уфа, МСК+2.")
    assert anna.buttons == [["← В профиль"]]
    await anna.says("Омск")
    assert anna.buttons == [["Омск · 15:00"], ["← В профиль"]]
    await anna.presses("Омск")

    assert anna.sees.startswith("✓ Записали: Омск, МСК+3\n\nОсипова Анна")


async def test_a_clock_is_changed_by_the_difference_from_moscow_and_back_to_the_schools(house: House) -> None:
    anna = await somebody(house)
    await opens_profile(anna)
    await anna.presses("🕒 Часы")
    await anna.says("МСК-1")
    await anna.presses("Калининград · 11:00")
    assert "🕒 Калининград, МСК−1\n" in anna.sees

    await anna.presses("🕒 Часы")
    await anna.presses("🏫 Как в школе")

    assert anna.sees.startswith("✓ Записали: Уфа, МСК+2")


async def test_a_place_with_several_clocks_is_asked_about_with_the_hour_of_each(house: House) -> None:
    anna = await somebody(house)
    await opens_profile(anna)
    await anna.presses("🕒 Часы")

    await anna.says("Якутия")

    assert anna.sees.startswith("Какие часы твои?")
    assert [row[0][-5:] for row in anna.buttons[:-1]] == ["18:00", "19:00", "20:00"]


async def test_a_place_that_nobody_knows_is_asked_for_again(house: House) -> None:
    anna = await somebody(house)
    await opens_profile(anna)
    await anna.presses("🕒 Часы")

    await anna.says("тридевятое царство")
    assert anna.sees.startswith("По этим словам часовой пояс не найти. Напиши ближайший большой город")
    await anna.says("Томск")

    assert anna.buttons[0] == ["Томск · 16:00"]


async def test_a_forged_clock_is_refused(house: House) -> None:
    anna = await somebody(house)
    await opens_profile(anna)

    await presses_forged(house, anna, "zone:Mars/Olympus")

    assert (await profile_of(house, anna)).zone == UFA


async def test_whoever_stops_being_a_pupil_is_asked_once_and_told_what_goes(house: House) -> None:
    anna = await somebody(house)
    await opens_profile(anna)
    await anna.presses("👤 Кто я")

    await anna.presses("📚 Учитель")
    assert anna.sees.startswith("Теперь ты здесь не ученик, а учитель? Тогда класс")
    await anna.presses("Да, поменять")

    assert anna.sees.startswith("Осипова Анна\n👤 учитель\n🏫 Лицей № 60, Уфа\n")
    assert anna.buttons[1] == ["👤 Кто я"]


async def test_whoever_changes_their_mind_stays_a_pupil(house: House) -> None:
    anna = await somebody(house)
    await opens_profile(anna)
    await anna.presses("👤 Кто я")
    await anna.presses("👋 Гость")

    await anna.presses("Нет, оставить")

    assert anna.sees.startswith("Осипова Анна\n👤 10 класс\n")


async def test_nobody_presses_themselves_an_alumnus(house: House) -> None:
    anna = await somebody(house)
    await opens_profile(anna)

    await presses_forged(house, anna, "besure:alumnus")

    assert (await profile_of(house, anna)).kind is PersonKind.PUPIL


async def after_the_first_of_september(house: House) -> None:
    house.clock.now = FIRST_OF_SEPTEMBER
    await GradeTurn(house.store, house.clock).run()


async def test_in_september_a_pupil_confirms_the_new_grade(house: House) -> None:
    anna = await somebody(house)
    await after_the_first_of_september(house)

    await opens_profile(anna)
    assert anna.sees == "С новым учебным годом!\nПо нашему счёту твой класс теперь — 11-й. Верно?"
    assert anna.buttons == [["Да, 11-й класс"], ["Нет, исправить"], ["🏠 В меню"]]
    await anna.presses("Да, 11-й")

    assert anna.sees.startswith("✓ Записали: 11 класс\n\nОсипова Анна")
    assert anna.sees.endswith("🟢 Всё готово: можно участвовать.")


async def test_in_september_a_wrong_grade_is_mended(house: House) -> None:
    anna = await somebody(house)
    await after_the_first_of_september(house)
    await opens_profile(anna)

    await anna.presses("Нет, исправить")
    await anna.presses("10")

    assert anna.sees.startswith("✓ Записали: 10 класс\n\nОсипова Анна")


async def test_an_old_button_of_last_september_asks_about_this_one(house: House) -> None:
    anna = await somebody(house)
    await after_the_first_of_september(house)
    await opens_profile(anna)

    await presses_forged(house, anna, "rightgrade:10")

    assert "твой класс теперь — 11-й." in anna.sees


async def test_a_graduate_is_congratulated_and_confirms(house: House) -> None:
    anna = await somebody(house, grade=11)
    await after_the_first_of_september(house)

    await opens_profile(anna)
    assert anna.sees.startswith("Школа позади — поздравляем!")
    await anna.presses("Да, школа окончена")

    assert "👤 выпускник школы\n🏫 Лицей № 60, Уфа\n" in anna.sees
    assert anna.sees.endswith("🟢 Всё готово: можно участвовать.")


async def test_whoever_is_still_at_school_says_so(house: House) -> None:
    anna = await somebody(house, grade=11)
    await after_the_first_of_september(house)
    await opens_profile(anna)

    await anna.presses("Нет, я ещё учусь")
    assert anna.sees.startswith("В каком ты классе?")
    await anna.presses("11")

    assert anna.sees.startswith("✓ Записали: 11 класс\n\nОсипова Анна")


@pytest.mark.parametrize("forged", ["grade:12", "grade:0", "grade:-1", "be:nobody", "zone:", "called:Анна"])
async def test_whatever_is_forged_changes_nothing(house: House, forged: str) -> None:
    anna = await somebody(house)
    before = await profile_of(house, anna)
    await opens_profile(anna)

    await presses_forged(house, anna, forged)

    assert await profile_of(house, anna) == before
