"""Last year's events, looked for by words: all that were found can be reached, page by page."""

import pytest

from handlers.action import PACKED_BYTES
from handlers.event.actions import ShowFoundCopies
from handlers.found import LAST_PAGE, carried
from models.event import EventState
from tests.builder import SCHOOL
from tests.clock import NOON
from tests.handlers.event.makers import an_organiser, makes_an_event
from tests.services.event.making import DAY, a_made_event
from tests.talk.forger import presses_forged
from tests.talk.house import House
from tests.talk.talker import Talker


async def seven_of_last_year(house: House) -> Talker:
    """Six of them about robots, before the question for words."""
    anna = await an_organiser(house)
    for number in range(7):
        title = "Олимпиада" if number == 3 else f"Кубок роботов {number}"
        search = " олимпиад" if number == 3 else " кубок робот"
        starts = NOON - (300 + number) * DAY
        await a_made_event(
            house.store,
            title=title,
            search=search,
            organiser_id=SCHOOL,
            state=EventState.FINISHED,
            starts_at=starts,
            ends_at=starts + DAY,
        )
    await makes_an_event(house, anna)
    await anna.presses("📋 Как в прошлом году")
    return anna


async def test_what_the_words_have_found_goes_on_over_the_page(house: House) -> None:
    anna = await seven_of_last_year(house)

    await anna.says("кубок роботов")
    first = anna.sees
    await anna.presses("▶️")
    second = anna.sees
    await anna.presses("◀️")

    assert [f"роботов {number}" in first for number in (0, 1, 2, 4, 5, 6)] == [True] * 5 + [False]
    assert "6. Кубок роботов 6" in second
    assert "Олимпиада" not in first + second
    assert anna.sees == first


async def test_a_forged_page_of_words_shows_the_last_there_is(house: House) -> None:
    anna = await seven_of_last_year(house)

    await presses_forged(house, anna, "mkf:робот:99")

    assert "6. Кубок роботов 6" in anna.sees


async def test_whoever_runs_nothing_finds_nothing_by_a_forged_button(house: House) -> None:
    await seven_of_last_year(house)
    stranger = house.person(9, "Вера")
    await stranger.says("меню")

    await presses_forged(house, stranger, "mkf:робот:1")

    assert "Кубок" not in "".join(stranger.heard)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("кубок", "кубок"),
        ("  кубок:роботов ", "кубок роботов"),
        ("олимпиада по робототехнике для самых младших", "олимпиада по робототехнике"),
        ("щ" * 100, "щ" * 26),
        (":", ""),
    ],
)
def test_as_many_words_are_looked_for_as_a_button_holds(typed: str, kept: str) -> None:
    found = carried(typed, ShowFoundCopies)

    assert found == kept
    assert len(ShowFoundCopies(found, LAST_PAGE).pack().encode()) <= PACKED_BYTES
