from datetime import timedelta

import pytest
from sqlalchemy import select

from models.saved_search import SavedSearch
from services.catalogue import SEARCHES_KEPT
from tests.builder import a_school, an_event, given
from tests.handlers.catalogue.reading import numbered
from tests.talk.forger import presses_forged
from tests.talk.house import House
from tests.talk.talker import Talker


async def looks_for(anna: Talker, words: str) -> None:
    await anna.says("поиск")
    await anna.says(words)


@pytest.mark.parametrize(
    "words",
    ["робот", "РОБОТЫ", "роботами", "Кубок", "Роб", "уфа", "Лицей 60", "cup", "  робот\n кубок ", "№ 60!"],
)
async def test_a_word_finds_whatever_its_case_and_ending(house: House, words: str) -> None:
    await given(
        house.store,
        an_event("Кубок роботов", title_en="Robot Cups"),
        an_event("Слёт", organiser_id="other"),
        a_school("other", name="Школа", name_en="School", city="Омск", city_en="Omsk"),
    )
    anna = house.person(1)

    await looks_for(anna, words)

    assert numbered(anna.sees) == ["1. Кубок роботов"]


@pytest.mark.parametrize("words", ["слёт", "слет", "СЛЁТА", "Слета"])
async def test_nobody_has_to_type_the_dots_of_yo(house: House, words: str) -> None:
    await given(house.store, an_event("Слёт инженеров"))
    anna = house.person(1)

    await looks_for(anna, words)

    assert numbered(anna.sees) == ["1. Слёт инженеров"]


async def test_every_word_has_to_be_there(house: House) -> None:
    await given(house.store, an_event("Кубок роботов"), an_event("Кубок ракет"))
    anna = house.person(1)

    await looks_for(anna, "ракета кубок")

    assert numbered(anna.sees) == ["1. Кубок ракет"]


async def test_finding_nothing_offers_the_ways_on(house: House) -> None:
    await given(house.store, an_event("Кубок"))
    anna = house.person(1)

    await looks_for(anna, "балет")

    assert anna.sees == (
        "Ближайшие события\nпо запросу «балет»\n\n"
        "Ничего не нашлось. Попробуйте другое слово или посмотрите все события."
    )
    assert anna.buttons == [["Все события"], ["🔎 Найти по слову"], ["🏠 В меню"]]


@pytest.mark.parametrize("words", ["х" * 101, "слово " * 20, "х" * 10_000])
async def test_too_long_a_search_is_asked_for_again(house: House, words: str) -> None:
    await given(house.store, an_event("Кубок"))
    anna = house.person(1)

    await looks_for(anna, words)

    assert anna.sees == "Это слишком длинно: для поиска хватит 100 знаков. Напишите одно-два слова."
    await anna.says("кубок")
    assert numbered(anna.sees) == ["1. Кубок"]


async def test_the_longest_search_that_is_taken_is_taken(house: House) -> None:
    anna = house.person(1)

    await looks_for(anna, "х" * 100)

    assert "Ничего не нашлось." in anna.sees


@pytest.mark.parametrize("words", ["?!", "...", "👍", "«»", "-", "%", "\u200b\u200b."])
async def test_signs_alone_are_asked_for_again_with_an_example(house: House, words: str) -> None:
    await given(house.store, an_event("Кубок"))
    anna = house.person(1)

    await looks_for(anna, words)

    assert anna.sees == "Для поиска нужно хотя бы одно слово или число. Например: «робототехника»."
    await anna.says("кубок")
    assert numbered(anna.sees) == ["1. Кубок"]


@pytest.mark.parametrize("words", ["ку%ок", "к_бок", "%убок%", "' OR 1=1 --"])
async def test_signs_of_the_database_are_only_signs(house: House, words: str) -> None:
    await given(house.store, an_event("Кубок"))
    anna = house.person(1)

    await looks_for(anna, words)

    assert "Ничего не нашлось." in anna.sees


async def test_markup_in_the_words_is_shown_as_it_is(house: House) -> None:
    await given(house.store, an_event("Кубок b"))
    anna = house.person(1)

    await looks_for(anna, '<b>Кубок</b> & "co"')

    assert anna.sees.split("\n")[1] == 'по запросу «<b>Кубок</b> & "co"»'


async def test_the_pages_of_a_search_are_turned(house: House) -> None:
    await given(
        house.store,
        *(an_event(f"Кубок {day}", on=f"2026-12-{day:02}") for day in range(1, 8)),
        an_event("Слёт"),
    )
    anna = house.person(1)
    await looks_for(anna, "кубок")

    await anna.presses("▶️")

    assert numbered(anna.sees) == ["6. Кубок 6", "7. Кубок 7"]
    assert anna.sees.endswith("Всего 7 событий · страница 2 из 2")


async def test_searching_twice_for_the_same_is_one_search(house: House) -> None:
    await given(house.store, an_event("Кубок"))
    anna = house.person(1)

    await looks_for(anna, "кубок")
    await looks_for(anna, "кубок")

    found = [said for said in anna.heard if said.startswith("Что нашлось")]
    assert found[0] == found[1]


async def test_the_search_of_another_person_is_not_shown(house: House) -> None:
    await given(house.store, an_event("Кубок"))
    anna, boris = house.person(1, "Анна"), house.person(2, "Борис")
    await looks_for(anna, "секрет")
    await boris.says("события")
    listed = boris.sees

    await presses_forged(house, boris, "events::::1:1")

    assert boris.is_told == "Этот поиск уже не найти. Начните новый: напишите «поиск»."
    assert boris.sees == listed


async def test_the_answer_is_awaited_once(house: House) -> None:
    anna = house.person(1)
    await looks_for(anna, "балет")

    await anna.says("балет")

    assert anna.sees.startswith("Поискать «балет» в событиях?")


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("7", ["1. Лицей 7"]),
        ("ии", ["1. Школа ИИ"]),
        ("математика", ["1. Математический турнир"]),
        ("робот", ["1. Роботы"]),
        ("турнир для школ", []),
    ],
)
async def test_a_word_finds_its_kin_and_a_short_one_only_itself(
    house: House, words: str, found: list[str]
) -> None:
    titles = ("Лицей 7", "Школа ИИ", "Математический турнир", "Роботы", "Гимназия 777 и интернат")
    days = range(1, len(titles) + 1)
    await given(
        house.store,
        *(
            an_event(title, on=f"2026-12-{day:02}", title_en="x", summary="", organiser_id="other")
            for title, day in zip(titles, days, strict=True)
        ),
        a_school("other", name="Ц", name_en="C", city="Омск", city_en="Omsk"),
    )
    anna = house.person(1)

    await looks_for(anna, words)

    exactly = [] if "Точно такого нет. Похожее:" in anna.sees else numbered(anna.sees)
    assert exactly == found


@pytest.mark.parametrize("words", ["робот 7 класс", "для 7 класса роботы", "robot grade 7"])
async def test_a_grade_is_one_that_the_event_is_for(house: House, words: str) -> None:
    await given(
        house.store,
        an_event("Роботы средним", title_en="Robots", grade_from=5, grade_to=8),
        an_event("Роботы младшим", title_en="Robots 7", grade_from=1, grade_to=4),
    )
    anna = house.person(1)

    await looks_for(anna, words)

    assert numbered(anna.sees) == ["1. Роботы средним"]


async def test_when_nothing_has_all_the_words_whatever_has_some_is_shown_as_similar(house: House) -> None:
    await given(house.store, an_event("Кубок роботов"), an_event("Слёт ракет"), an_event("Регата"))
    anna = house.person(1)

    await looks_for(anna, "робот ракета")

    assert anna.sees.startswith("Что нашлось\nпо запросу «робот ракета»\n\nТочно такого нет. Похожее:\n\n1. ")
    assert numbered(anna.sees) == ["1. Кубок роботов", "2. Слёт ракет"]
    await anna.presses("Фильтр")
    await anna.presses("По виду")
    assert anna.buttons[0] == ["Конкурсы · 2"]


async def test_of_many_searches_the_latest_are_kept(house: House) -> None:
    await given(house.store, an_event("Кубок"))
    anna = house.person(1)
    for number in range(SEARCHES_KEPT + 2):
        await looks_for(anna, f"кубок{number}")
        house.clock.move(timedelta(seconds=5))  # as fast as people are, and no faster

    kept = await house.store.read(lambda session: session.scalars(select(SavedSearch.words)).all())

    assert sorted(kept) == sorted(f"кубок{number}" for number in range(2, SEARCHES_KEPT + 2))
