"""Finding somebody among many by what is remembered of them."""

from typing import Any

import pytest

from models.account import MessengerName
from models.person import PersonKind
from services.person_search import PEOPLE_FOUND, Hits, Wanted, find_people
from services.store import Store
from tests.clock import NOON
from tests.rows import a_profile, a_pupil, an_account, stored


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("Иванов Пётр", Wanted(("Иванов", "Пётр"))),
        ("  ИВАНОВ,  пётр! ", Wanted(("ИВАНОВ", "пётр"))),
        ("иванов 7", Wanted(("иванов",), grade=7)),
        ("7А Иванов", Wanted(("Иванов",), grade=7, letter="а")),
        ("11", Wanted(grade=11)),
        ("12", Wanted(number=12)),
        ("id77", Wanted(number=77)),
        ("777000", Wanted(number=777000)),
        ("О’Нил-Петров", Wanted(("О", "Нил", "Петров"))),
        ("100%", Wanted(number=100)),
        ("😀 !?", Wanted()),
        ("", Wanted()),
        ("Пётр петр ПЁТР", Wanted(("Пётр",))),
        ("а б в г д е ж", Wanted(("а", "б", "в", "г", "д"))),
    ],
)
def test_words_a_class_and_a_number_are_told_apart(typed: str, wanted: Wanted) -> None:
    assert Wanted.read(typed) == wanted


@pytest.mark.parametrize("typed", ["иванов петр 7а", "анна", "id1000", "иванов id5 7"])
def test_what_is_read_may_be_written_and_read_again(typed: str) -> None:
    wanted = Wanted.read(typed)

    assert Wanted.read(str(wanted)) == wanted


def test_on_a_button_the_longest_words_give_letters_away() -> None:
    wanted = Wanted.read("Константинопольская Александра 7б").within(40)

    assert str(wanted) == "Констант Александр 7б"
    assert Wanted.read("я" * 300).within(40) == Wanted(("я" * 20,))
    assert str(Wanted.read("анна 7").within(40)) == "анна 7"


async def found(store: Store, typed: str) -> list[int]:
    return list((await store.read(find_people, Wanted.read(typed))).ids)


@pytest.fixture
async def petr(store: Store) -> int:
    pupil = a_pupil("Иванов Пётр Андреевич", grade=7, letter="А")
    await stored(store, pupil, a_profile("Сидоренко Иван"), a_profile("Петренко Анна"))
    await stored(store, an_account(pupil, 770077), an_account(pupil, 42, MessengerName.TELEGRAM))
    return pupil.id


@pytest.mark.parametrize(
    "typed",
    [
        "иванов",
        "ИВАНОВ ПЕТР",
        "пётр иванов",
        "ива пет анд",
        "андреевич",
        "иванов 7",
        "иванов 7а",
        "7А",
        "id770077",
        "770077",
        "42",
        "иванов id42",
    ],
)
async def test_somebody_is_found_by_what_is_remembered(store: Store, petr: int, typed: str) -> None:
    assert await found(store, typed) == [petr]


@pytest.mark.parametrize(
    "typed", ["иванов 8", "иванов 7б", "иванов анна", "ванов", "43", "id" + "9" * 30, "_", "%"]
)
async def test_nobody_is_found_by_what_does_not_fit(store: Store, petr: int, typed: str) -> None:
    assert petr
    assert await found(store, typed) == []


def test_words_are_looked_for_without_their_case_and_dots() -> None:
    assert Wanted.read("Иванов Пётр").sought == ("иванов", "петр")


async def test_whose_surname_begins_so_stands_first(store: Store) -> None:
    people = [a_profile("Антонова Иванна"), a_profile("Яковлев Ивантий"), a_profile("Иванов Яков")]
    await stored(store, *people)

    assert await found(store, "иван") == [people[2].id, people[0].id, people[1].id]


async def test_a_whole_name_stands_before_a_longer_one_that_begins_so(store: Store) -> None:
    people = [a_profile("Петрова Анна"), a_profile("Яковлев Пётр"), a_profile("Петр Анна")]
    await stored(store, *people)

    assert await found(store, "пётр") == [people[2].id, people[1].id, people[0].id]
    assert await found(store, "анна пётр") == [people[2].id, people[0].id]


@pytest.mark.parametrize(
    "typed", ["Ивнов", "Иваноов", "Ивонов", "Ивавно", "ивонов петр", "Иванов Пётрр", "андревич 7"]
)
async def test_one_slip_is_forgiven_when_nobody_is_found_without(store: Store, petr: int, typed: str) -> None:
    hits = await store.read(find_people, Wanted.read(typed))

    assert hits == Hits((petr,), is_similar=True)


@pytest.mark.parametrize("typed", ["Ивнв", "Ивонув Пётр", "Ывнов", "петр ивв"])
async def test_two_slips_are_another_name(store: Store, petr: int, typed: str) -> None:
    assert petr
    assert await found(store, typed) == []


async def test_a_slip_is_not_looked_for_where_the_name_is_found(store: Store, petr: int) -> None:
    assert petr
    await stored(store, other := a_profile("Ивонов Пётр"))

    assert await store.read(find_people, Wanted.read("ивонов")) == Hits((other.id,))


async def test_so_many_are_told_and_that_there_are_more(store: Store) -> None:
    await stored(store, *(a_profile(f"Иванов {number:03}") for number in range(PEOPLE_FOUND + 1)))

    hits = await store.read(find_people, Wanted.read("иванов"))

    assert (len(hits.ids), hits.are_more) == (PEOPLE_FOUND, True)


@pytest.mark.parametrize(
    ("facts", "is_found"),
    [({"erased_at": NOON}, False), ({"blocked_at": NOON}, True), ({"kind": PersonKind.GUEST}, True)],
)
async def test_who_is_gone_is_not_found_and_who_is_blocked_is(
    store: Store, facts: dict[str, Any], *, is_found: bool
) -> None:
    await stored(store, person := a_profile("Иванов Пётр", **facts))

    assert (await found(store, "иванов") == [person.id]) == is_found
