from models.person import PersonKind
from tests.builder import a_person, an_event, given
from tests.talk.house import House

RUSSIAN_WORDS = [["📅 События", "🔎 Поиск"], ["🏠 Меню", "❓ Помощь"]]
ENGLISH_WORDS = [["📅 Events", "🔎 Search"], ["🏠 Menu", "❓ Help"]]


async def test_each_language_calls_itself_by_its_own_name(house: House) -> None:
    anna = house.person(1)

    await anna.says("язык")

    assert anna.sees == "На каком языке говорить?"
    assert anna.buttons == [["✓ Русский"], ["English"], ["🏠 В меню"]]


async def test_a_chosen_language_is_spoken_everywhere_at_once(house: House) -> None:
    await given(house.store, an_event("Кубок", title_en="Cup"))
    anna = house.person(1)
    await anna.starts()
    await anna.presses("🌐")

    await anna.presses("English")

    assert anna.heard[-2] == "I speak English now."
    assert anna.sees.startswith("Main menu\n1 event lies ahead. Where shall we begin?")
    assert anna.bottom == ENGLISH_WORDS
    await anna.taps("📅 Events")
    assert "1. Cup" in anna.sees


async def test_there_is_a_way_back_from_a_language_chosen_by_mistake(house: House) -> None:
    anna = house.person(1)
    await anna.starts()
    await anna.presses("🌐")
    await anna.presses("English")

    await anna.says("language")
    await anna.presses("Русский")

    assert anna.heard[-2] == "Теперь говорю по-русски."
    assert anna.bottom == RUSSIAN_WORDS


async def test_words_left_under_the_field_in_the_other_language_still_work(house: House) -> None:
    anna = house.person(1)
    await anna.says("язык")
    await anna.presses("English")

    await anna.says("📅 События")

    assert anna.sees.startswith("Coming events")


async def test_choosing_the_language_that_is_spoken_changes_nothing(house: House) -> None:
    anna = house.person(1)
    await anna.says("язык")

    await anna.presses("✓ Русский")

    assert anna.heard[-2] == "Теперь говорю по-русски."


async def test_a_pupil_is_still_a_pupil_after_the_language_was_changed(house: House) -> None:
    await given(house.store, a_person(house.name, 1, kind=PersonKind.PUPIL))
    anya = house.person(1)
    await anya.says("язык")
    await anya.presses("✓ Русский")

    await anya.says("ага")

    assert anya.sees.endswith("Или выбери, что нужно, кнопкой.")
