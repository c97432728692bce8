import asyncio
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import insert
from sqlalchemy.orm import Session

from models.person import Language, Person, PersonKind
from services.grade_turn import BATCH, GradeTurn, Turned
from services.store import Store
from tests.clock import NOON, HandClock
from tests.rows import a_profile, a_pupil, a_row_of_school, all_of, stored

# The school year of these tests' present; a pupil of `tests.rows` was put into it.
YEAR = 2026
FIRST_OF_SEPTEMBER = datetime(2027, 8, 31, 21, 0, tzinfo=UTC)


@pytest.fixture
def autumn() -> HandClock:
    """The first minute of the next school year, by Moscow's clock."""
    return HandClock(FIRST_OF_SEPTEMBER)


@pytest.fixture
def turn(store: Store, autumn: HandClock) -> GradeTurn:
    return GradeTurn(store, autumn)


async def the_person(store: Store) -> Person:
    return await store.read(lambda session: session.query(Person).one())


@pytest.mark.parametrize("grade", range(1, 11))
async def test_on_the_first_of_september_everybody_is_a_grade_further_and_asked_about_it(
    store: Store, turn: GradeTurn, grade: int
) -> None:
    await stored(store, a_pupil(grade=grade, letter="А"))

    turned = await turn.run()

    pupil = await the_person(store)
    assert turned == Turned(moved=1)
    assert (pupil.grade, pupil.letter, pupil.grade_year) == (grade + 1, "А", 2027)
    assert pupil.grade_moved


async def test_a_minute_before_nobody_is_moved(store: Store, turn: GradeTurn, autumn: HandClock) -> None:
    await stored(store, a_pupil(grade=7))
    autumn.move(-timedelta(minutes=1))

    assert await turn.run() == Turned()
    assert await all_of(store, Person.grade, Person.grade_moved) == [(7, False)]


async def test_whoever_was_in_the_last_grade_is_an_alumnus_of_their_school(
    store: Store, turn: GradeTurn
) -> None:
    await stored(store, a_row_of_school())
    said: dict[str, Any] = {"is_fourteen": True, "fourteen_grade": 9, "fourteen_said_at": NOON}
    await stored(store, a_pupil(grade=11, letter="Б", school_id="lyceum", **said))

    turned = await turn.run()

    alumnus = await the_person(store)
    assert turned == Turned(graduated=1)
    assert (alumnus.kind, alumnus.school_id) == (PersonKind.ALUMNUS, "lyceum")
    assert (alumnus.grade, alumnus.letter, alumnus.grade_year) == (None, "", None)
    assert (alumnus.is_fourteen, alumnus.fourteen_grade, alumnus.fourteen_said_at) == (None, None, None)
    assert alumnus.grade_moved


async def test_a_long_sleep_moves_by_several_years_at_once(
    store: Store, turn: GradeTurn, autumn: HandClock
) -> None:
    await stored(store, *(a_pupil(f"Иванов Пётр {grade}", grade=grade) for grade in (1, 8, 9)))
    autumn.now = FIRST_OF_SEPTEMBER.replace(year=2029)

    turned = await turn.run()

    assert turned == Turned(moved=2, graduated=1)
    assert await all_of(store, Person.kind, Person.grade, Person.grade_year) == [
        (PersonKind.ALUMNUS, None, None),
        (PersonKind.PUPIL, 11, 2029),
        (PersonKind.PUPIL, 4, 2029),
    ]


async def test_running_every_hour_moves_once(store: Store, turn: GradeTurn, autumn: HandClock) -> None:
    await stored(store, a_pupil(grade=3), a_pupil(grade=11))
    await turn.run()
    once = await all_of(store, Person.kind, Person.grade, Person.grade_year)

    autumn.move(timedelta(hours=1))

    assert await turn.run() == Turned()
    assert await all_of(store, Person.kind, Person.grade, Person.grade_year) == once


async def test_many_workers_at_once_move_everybody_once(store: Store, autumn: HandClock) -> None:
    def crowd(session: Session) -> None:
        person = {
            "name": "Анна",
            "search": "",
            "language": Language.RU,
            "zone": "Europe/Moscow",
            "met_at": NOON,
            "kind": PersonKind.PUPIL,
            "grade_year": YEAR,
        }
        session.execute(
            insert(Person), [person | {"grade": 5 + 6 * (number % 2)} for number in range(2 * BATCH + 2)]
        )

    await store.write(crowd)

    turned = await asyncio.gather(*(GradeTurn(store, autumn).run() for _ in range(4)))

    assert sum(one.moved for one in turned) == BATCH + 1
    assert sum(one.graduated for one in turned) == BATCH + 1
    assert set(await all_of(store, Person.kind, Person.grade, Person.grade_year)) == {
        (PersonKind.PUPIL, 6, 2027),
        (PersonKind.ALUMNUS, None, None),
    }


async def test_nobody_else_is_touched(store: Store, turn: GradeTurn) -> None:
    await stored(
        store,
        a_profile("Петров Пётр", kind=PersonKind.TEACHER),
        a_profile("Новый Новичок"),
        a_profile("Первоклассник Пётр", kind=PersonKind.PUPIL),
        a_pupil("Камчатский Иван", grade=5, grade_year=2027),
        a_pupil("", grade=6, erased_at=NOON),
    )
    facts = (Person.id, Person.kind, Person.grade, Person.grade_year, Person.grade_moved)
    before = await all_of(store, *facts)

    assert await turn.run() == Turned()
    assert await all_of(store, *facts) == before


async def test_an_answer_about_fourteen_is_kept_with_the_grade_it_was_given_in(
    store: Store, turn: GradeTurn
) -> None:
    said: dict[str, Any] = {"is_fourteen": False, "fourteen_grade": 7, "fourteen_said_at": NOON}
    await stored(store, a_pupil(grade=7, **said))

    await turn.run()

    assert await all_of(store, Person.grade, Person.is_fourteen, Person.fourteen_grade) == [(8, False, 7)]
