"""A link and what was said beside it: in VK whoever has written before follows a link by saying anything."""

import pytest

from tests.builder import an_event, given
from tests.talk.house import House


@pytest.mark.parametrize("said", ["", " привет", " Здравствуйте!", " я по ссылке"])
async def test_a_link_is_followed_whatever_greeting_comes_with_it(house: House, said: str) -> None:
    await given(house.store, an_event("Кубок"))
    anna = house.person(1)
    await anna.starts()

    await anna.says(f"/start event_1{said}")

    assert anna.sees.startswith("Кубок")


async def test_words_beside_a_link_answer_the_question_that_was_asked(house: House) -> None:
    await given(house.store, an_event("Кубок"), an_event("Ночь робота"))
    anna = house.person(1)
    await anna.says("поиск")

    await anna.says("/start event_1 робот")

    assert "1. Ночь робота" in anna.sees


async def test_a_link_alone_is_followed_in_the_middle_of_a_question(house: House) -> None:
    await given(house.store, an_event("Кубок"))
    anna = house.person(1)
    await anna.says("поиск")

    await anna.says("/start event_1")

    assert anna.sees.startswith("Кубок")
