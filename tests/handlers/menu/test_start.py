import pytest

from models.account import MessengerName
from models.event import EventState
from models.person import PersonKind
from tests.builder import SCHOOL, PersonFacts, a_person, an_event, consented, given
from tests.talk.house import House


@pytest.mark.parametrize(
    ("language", "hello"),
    [
        ("en", "Hello, Анна!"),
        ("ru", "Здравствуйте, Анна!"),
        ("kk", "Здравствуйте, Анна!"),
        ("", "Здравствуйте, Анна!"),
    ],
)
async def test_the_first_words_are_in_the_language_of_the_account(
    house: House, language: str, hello: str
) -> None:
    anna = house.person(1, "Анна", language=language)

    await anna.starts()

    assert anna.heard[0].startswith(hello)


async def test_an_empty_season_is_said_to_be_empty(house: House) -> None:
    anna = house.person(1)

    await anna.starts()

    assert (
        anna.sees.split("\n\n")[0]
        == "Главное меню\nНовых событий пока нет: план следующего сезона появится здесь."
    )


async def test_the_menu_counts_what_lies_ahead(house: House) -> None:
    await given(house.store, an_event("Кубок"), an_event("Слёт"), an_event("Прошлое", on="2026-11-01"))
    anna = house.person(1)

    await anna.starts()

    assert anna.sees.split("\n\n")[0] == "Главное меню\nВпереди 2 события. С чего начнём?"


async def test_a_pupil_is_greeted_as_a_pupil(house: House) -> None:
    await given(house.store, a_person(house.name, 1, "Аня", kind=PersonKind.PUPIL))
    anya = house.person(1, "Аня")

    await anya.starts()

    assert anya.heard[0].startswith("Привет, Аня!")


async def test_starting_again_greets_again_and_forgets_the_question(house: House) -> None:
    anna = house.person(1)
    await anna.says("поиск")

    await anna.says("/start")
    await anna.says("робот")

    assert [said.split()[0] for said in anna.heard] == ["Что", "Здравствуйте,", "Главное", "Поискать"]


async def test_the_word_of_the_start_button_may_be_typed_later(house: House) -> None:
    anna = house.person(1)
    await anna.starts()

    await anna.says("Начать")

    assert anna.heard == anna.heard[:2] * 2


async def test_somebody_met_is_known_by_the_same_name_whatever_the_account_says_later(house: House) -> None:
    anna = house.person(1, "Анна", language="en")
    await anna.starts()

    house.person(1, "Анна", language="ru")
    await anna.says("hi")

    assert anna.heard[-2].startswith("Hello, Анна!")


@pytest.mark.parametrize(
    "name", ["<b>Анна</b>", "Д'Артаньян & Co", "Анна 🤖👩‍🚀", "&lt;script&gt;", "Ан\u202eна", "a < b > c"]
)
async def test_any_name_is_shown_as_it_is(house: House, name: str) -> None:
    anna = house.person(1, name)

    await anna.starts()

    assert anna.heard[0].startswith(f"Здравствуйте, {name}! Я бот")


async def test_a_very_long_name_is_cut(house: House) -> None:
    anna = house.person(1, "А" * 300)

    await anna.starts()

    assert anna.heard[0].startswith(f"Здравствуйте, {'А' * 100}! Я бот")


@pytest.mark.parametrize("name", ["", "   ", "\x00\x1f"])
async def test_somebody_without_a_name_is_greeted_without_one(house: House, name: str) -> None:
    anna = house.person(1, name)

    await anna.starts()

    assert anna.heard[0].startswith("Здравствуйте! Я бот")


async def test_somebody_whose_name_vk_does_not_tell_is_greeted_without_one(house: House) -> None:
    anna = house.person(1, "Анна")
    house.server.says(1, "Начать")
    if house.name is MessengerName.VK:
        del house.server.people[1]

    await house.settle()

    hello = "Здравствуйте! Я бот" if house.name is MessengerName.VK else "Здравствуйте, Анна!"
    assert anna.heard[0].startswith(hello)


async def test_a_short_word_not_understood_may_be_looked_for(house: House) -> None:
    await given(house.store, an_event("Кубок роботов"))
    anna = house.person(1)

    await anna.says("роботы?!")

    assert anna.buttons == [
        ["🔎 Найти «роботы?!»"],
        ["👋 Познакомимся"],
        ["📅 Ближайшие события"],
        ["👤 Профиль"],
        ["🌐 Язык · Language", "❓ Помощь"],
    ]
    await anna.presses("🔎 Найти «роботы?!»")
    assert "1. Кубок роботов" in anna.sees


@pytest.mark.parametrize("words", ["очень " * 20, "?!…", "х" * 10_000, "👍"])
async def test_long_words_and_bare_signs_are_not_offered_for_a_search(house: House, words: str) -> None:
    anna = house.person(1)

    await anna.says(words)

    assert anna.sees.startswith("Не могу понять это сообщение.")
    assert anna.buttons == [
        ["👋 Познакомимся"],
        ["📅 Ближайшие события"],
        ["🔎 Найти по слову", "📰 Новости"],
        ["👤 Профиль"],
        ["🌐 Язык · Language", "❓ Помощь"],
    ]


async def test_the_longest_words_that_are_offered_end_with_dots_on_the_button(house: House) -> None:
    anna = house.person(1)

    await anna.says("engineering and technological creativity")

    assert anna.buttons[0] == ["🔎 Найти «engineering and technological…»"]


async def test_a_pupil_who_is_not_understood_is_spoken_to_as_a_pupil(house: House) -> None:
    await given(house.store, a_person(house.name, 1, kind=PersonKind.PUPIL))
    anya = house.person(1)

    await anya.says("ага")
    assert anya.sees == "Поискать «ага» в событиях? Или выбери, что нужно, кнопкой."
    await anya.says("👍")
    assert anya.sees.startswith("Не понимаю. Выбери, что нужно")


async def test_what_is_offered_for_a_search_stands_as_it_was_typed(house: House) -> None:
    await given(house.store, an_event("Онлайн-игра"))
    anna = house.person(1)

    await anna.says("тема: онлайн-игра")

    assert anna.sees == "Поискать «тема онлайн-игра» в событиях? Или выберите, что нужно, кнопкой."
    assert anna.buttons[0] == ["🔎 Найти «тема онлайн-игра»"]


async def test_the_menu_does_not_count_what_is_cancelled(house: House) -> None:
    await given(house.store, an_event("Кубок"), an_event("Слёт", state=EventState.CANCELLED))
    anna = house.person(1)

    await anna.starts()

    assert anna.sees.split("\n\n")[0] == "Главное меню\nВпереди 1 событие. С чего начнём?"


async def test_a_newcomer_is_offered_to_meet_and_the_events_all_the_same(house: House) -> None:
    anna = house.person(1)

    await anna.starts()

    assert anna.sees.endswith(
        "⚪ Мы ещё не знакомы. Полминуты — и события будут те, что подходят именно вам."
    )
    assert anna.buttons[:2] == [["👋 Познакомимся"], ["📅 Ближайшие события"]]


async def test_whoever_is_all_set_is_asked_for_nothing(house: House) -> None:
    teacher = a_person(house.name, 1, school_id=SCHOOL, full_name="Осипова Анна", document=consented())
    await given(house.store, teacher)
    anna = house.person(1)

    await anna.says("меню")

    assert anna.sees == "Главное меню\nНовых событий пока нет: план следующего сезона появится здесь."
    assert anna.buttons[2] == ["👤 Профиль", "🛠 Управление"]


@pytest.mark.parametrize(
    ("facts", "step"),
    [
        ({}, "⚪ Осталось назвать школу."),
        ({"school_id": SCHOOL}, "⚪ Осталось написать фамилию и имя — так, как в дипломе."),
        (
            {"school_id": SCHOOL, "full_name": "Осипова Анна"},
            "🟡 Осталось прочитать и подписать согласие — одна кнопка.",
        ),
    ],
)
async def test_the_menu_shows_the_light_and_the_one_next_step(
    house: House, facts: PersonFacts, step: str
) -> None:
    await given(house.store, a_person(house.name, 1, **facts))
    anna = house.person(1)

    await anna.says("меню")

    assert anna.sees.split("\n\n")[1] == step


async def test_news_are_one_press_away(house: House) -> None:
    anna = house.person(1)
    await anna.starts()

    await anna.presses("📰 Новости")

    assert "овост" in anna.sees
