"""What a conversation knows of whoever speaks before any room does: blocked, in a new grade, with a code."""

from datetime import UTC, datetime

import pytest
from sqlalchemy import update
from sqlalchemy.orm import Session

from models.person import Person, PersonKind
from services.grade_turn import GradeTurn
from tests.builder import SCHOOL, a_person, given
from tests.talk.house import House

SEPTEMBER = datetime(2027, 9, 1, 9, tzinfo=UTC)


def block(session: Session) -> None:
    session.execute(update(Person).values(blocked_at=datetime(2026, 11, 1, tzinfo=UTC)))


async def a_pupil_of_grade_seven(house: House) -> None:
    pupil = a_person(
        house.name, 1, kind=PersonKind.PUPIL, school_id=SCHOOL, grade=7, full_name="Осипова Анна"
    )
    await given(house.store, pupil)
    house.clock.now = SEPTEMBER
    await GradeTurn(house.store, house.clock).run()


@pytest.mark.parametrize("words", ["меню", "роботы", "/start", "профиль"])
async def test_whoever_is_blocked_is_told_so_and_whom_to_ask(house: House, words: str) -> None:
    await given(house.store, a_person(house.name, 1))
    anna = house.person(1)
    await house.store.write(block)

    await anna.says(words)

    assert "администратор" in anna.sees
    assert "мои данные" in anna.sees


async def test_buttons_of_before_the_block_are_refused_too(house: House) -> None:
    await given(house.store, a_person(house.name, 1))
    anna = house.person(1)
    await anna.says("меню")
    await house.store.write(block)

    await anna.presses("📅 Ближайшие события")

    assert anna.heard[0].startswith("Главное меню")
    assert "администратор" in (anna.is_told or anna.sees)


async def test_ones_own_data_stay_ones_own_though_blocked(house: House) -> None:
    await given(house.store, a_person(house.name, 1, full_name="Осипова Анна"))
    anna = house.person(1)
    await house.store.write(block)

    await anna.says("мои данные")

    assert anna.sees.startswith("Ваши данные")


async def test_the_first_dialogue_of_a_school_year_asks_once_whether_the_grade_is_right(
    house: House,
) -> None:
    await a_pupil_of_grade_seven(house)
    anna = house.person(1)

    await anna.says("события")
    await anna.says("помощь")

    assert [said.startswith("Ближайшие события") for said in anna.heard] == [True, False, False]
    assert [said.startswith("С новым учебным годом!") for said in anna.heard] == [False, True, False]


async def test_a_question_that_was_asked_is_not_talked_over(house: House) -> None:
    await a_pupil_of_grade_seven(house)
    anna = house.person(1)

    await anna.says("поиск")
    await anna.says("роботы")

    assert [said.startswith("С новым учебным годом!") for said in anna.heard] == [False, False, True]


@pytest.mark.parametrize("typed", ["abce-hk23", "АВСЕ НК23"])
async def test_a_code_is_known_by_its_looks_wherever_it_is_typed(house: House, typed: str) -> None:
    anna = house.person(1)

    await anna.says(typed)

    assert anna.sees.startswith("Такого кода нет, или он уже не действует.")


async def test_a_word_is_no_code(house: House) -> None:
    anna = house.person(1)

    await anna.says("математика")

    assert anna.sees.startswith("Поискать «математика»")
