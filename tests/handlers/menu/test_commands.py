import pytest

from tests.builder import an_event, given
from tests.talk.house import House


@pytest.mark.parametrize(
    "words",
    [
        "меню",
        "Меню!",
        "МЕНЮ",
        " 🏠 Меню ",
        "«Меню»",
        "/menu",
        "/menu@engineers_bot",
        "/MENU",
        "menu",
        "домой.",
    ],
)
async def test_the_menu_comes_however_it_is_written(house: House, words: str) -> None:
    anna = house.person(1)

    await anna.says(words)

    assert anna.sees.startswith("Главное меню")


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("/events", "Ближайшие события"),
        ("события", "Ближайшие события"),
        ("Мероприятия", "Ближайшие события"),
        ("/search", "Что ищем?"),
        ("найти", "Что ищем?"),
        ("/help", "Что здесь можно"),
        ("что ты умеешь?", "Что здесь можно"),
        ("/language", "На каком языке"),
        ("Язык", "На каком языке"),
        ("/cancel", "Отменять нечего"),
        ("начать", "Главное меню"),
        ("hello", "Главное меню"),
    ],
)
async def test_whatever_has_a_button_may_be_typed(house: House, words: str, answer: str) -> None:
    anna = house.person(1)

    await anna.says(words)

    assert anna.sees.startswith(answer)


@pytest.mark.parametrize(
    ("word", "answer"),
    [
        ("📅 События", "Ближайшие события"),
        ("🔎 Поиск", "Что ищем?"),
        ("🏠 Меню", "Главное меню"),
        ("❓ Помощь", "Что здесь можно"),
    ],
)
async def test_the_words_under_the_input_field_are_as_good_as_buttons(
    house: House, word: str, answer: str
) -> None:
    anna = house.person(1)
    await anna.starts()

    await anna.taps(word)

    assert anna.sees.startswith(answer)


async def test_an_unknown_command_is_a_word_like_any_other(house: House) -> None:
    anna = house.person(1)

    await anna.says("/reboot")

    assert anna.sees.startswith("Поискать «/reboot» в событиях?")


async def test_cancelling_a_question_leaves_it(house: House) -> None:
    anna = house.person(1)
    await anna.says("поиск")

    await anna.says("/cancel")

    assert anna.sees.startswith("Хорошо, оставим это.\n\nГлавное меню")
    await anna.says("робот")
    assert anna.sees.startswith("Поискать «робот» в событиях?")


async def test_cancelling_nothing_says_so(house: House) -> None:
    anna = house.person(1)

    await anna.says("отмена")

    assert anna.sees.startswith("Отменять нечего — мы ничего не начинали.\n\nГлавное меню")


@pytest.mark.parametrize("command", ["/events", "📅 События"])
async def test_an_unmistakable_command_is_obeyed_in_the_middle_of_a_question(
    house: House, command: str
) -> None:
    await given(house.store, an_event("Кубок"))
    anna = house.person(1)
    await anna.says("поиск")

    await anna.says(command)

    assert "1. Кубок" in anna.sees


async def test_a_word_of_ours_may_answer_a_question(house: House) -> None:
    await given(house.store, an_event("Кубок «Старт»"), an_event("Ночь робота"))
    anna = house.person(1)
    await anna.says("поиск")

    await anna.says("старт")

    assert "1. Кубок «Старт»" in anna.sees


@pytest.mark.parametrize("word", ["меню", "отмена"])
async def test_there_is_always_a_plain_word_out_of_a_question(house: House, word: str) -> None:
    anna = house.person(1)
    await anna.says("поиск")

    await anna.says(word)

    assert "Главное меню" in anna.sees


async def test_a_pressed_button_ends_the_question(house: House) -> None:
    anna = house.person(1)
    await anna.says("поиск")

    await anna.presses("🏠 В меню")
    await anna.says("робот")

    assert anna.sees.startswith("Поискать «робот» в событиях?")
