"""«Мои события» of somebody who runs many: every one is reached, looked for by words or not."""

from datetime import timedelta

from tests.builder import SCHOOL
from tests.entering import a_row_of_event
from tests.handlers.desk.organising import TITLE, an_organiser
from tests.rows import stored
from tests.talk.forger import presses_forged
from tests.talk.house import House
from tests.talk.talker import Talker


async def with_seven(house: House) -> Talker:
    """Before the list of them, each an hour after the other."""
    olga, event = await an_organiser(house)
    for number in range(2, 8):
        later = a_row_of_event(f"{TITLE} {number}", organiser_id=SCHOOL, search=" кубок робот")
        later.starts_at = event.starts_at + timedelta(hours=number)
        later.ends_at = event.ends_at + timedelta(hours=number)
        await stored(house.store, later)
    await olga.presses("🗂 Мои события")
    return olga


async def test_all_of_ones_events_are_reached_page_by_page(house: House) -> None:
    olga = await with_seven(house)
    first = olga.sees

    await olga.presses("▶️")

    assert f"{TITLE} 6" not in first
    assert f"{TITLE} 6" in olga.sees
    assert f"{TITLE} 7" in olga.sees


async def test_all_that_words_have_found_are_reached_page_by_page(house: House) -> None:
    olga = await with_seven(house)

    await olga.says("кубок роботов")
    first = olga.sees
    await olga.presses("▶️")
    second = olga.sees
    await olga.presses("◀️")

    assert "Кубок роботов 7" not in first
    assert "7. Кубок роботов 7" in second
    assert olga.sees == first


async def test_another_organiser_finds_nothing_by_a_forged_page(house: House) -> None:
    await with_seven(house)
    inna = house.person(2, "Инна")
    await inna.says("меню")

    await presses_forged(house, inna, "deskf:кубок:1")

    assert TITLE not in "".join(inna.heard)
