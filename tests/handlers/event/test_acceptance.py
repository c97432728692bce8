"""An administrator accepts everything that waits, after one look and one «yes»."""

from models.event import EventState
from tests.builder import SCHOOL
from tests.handlers.event.makers import TITLE, administrator, an_organiser
from tests.handlers.event.test_making import states
from tests.services.event.making import a_made_event
from tests.talk.forger import presses_forged
from tests.talk.house import House
from tests.talk.talker import Talker

PUBLISHED, SUBMITTED = EventState.PUBLISHED, EventState.SUBMITTED


async def three_wait(house: House) -> Talker:
    """Before the list of them, of which one lacks its summary."""
    await an_organiser(house)
    await a_made_event(house.store, title=TITLE, organiser_id=SCHOOL, state=SUBMITTED)
    await a_made_event(house.store, organiser_id=SCHOOL, state=SUBMITTED)
    await a_made_event(house.store, organiser_id=SCHOOL, title="Слёт <9>", summary="", state=SUBMITTED)
    olga = await administrator(house)
    await olga.presses("⏳ События на проверке")
    return olga


async def test_all_are_accepted_after_a_look_at_which_they_are(house: House) -> None:
    olga = await three_wait(house)

    await olga.presses("✅ Принять все")
    asked = olga.sees
    await olga.presses("✅ Да, принять 2")

    assert asked.startswith("Принять все? В каталог попадут 2 события")
    assert f"• {TITLE} — " in asked
    assert "Останутся на проверке, в них чего-то не хватает — 1:\n\n• Слёт <9> — " in asked
    assert olga.sees.startswith("✅ Приняты 2 события.")
    assert "Ещё ждут проверки — 1" in olga.sees
    assert await states(house) == [PUBLISHED, PUBLISHED, SUBMITTED]


async def test_pressed_twice_the_second_has_nothing_left(house: House) -> None:
    olga = await three_wait(house)
    await olga.presses("✅ Принять все")
    await olga.presses("✅ Да, принять 2")

    await presses_forged(house, olga, "mkall:0")

    assert olga.sees.startswith("Принимать было уже нечего.")
    assert await states(house) == [PUBLISHED, PUBLISHED, SUBMITTED]


async def test_an_organiser_accepts_nothing_by_a_forged_button(house: House) -> None:
    await three_wait(house)
    anna = house.person(1, "Анна")
    await anna.says("меню")

    await presses_forged(house, anna, "mkall:2147483647")

    assert await states(house) == [SUBMITTED] * 3


async def test_one_event_alone_needs_no_button_for_all(house: House) -> None:
    await an_organiser(house)
    await a_made_event(house.store, organiser_id=SCHOOL, state=SUBMITTED)
    olga = await administrator(house)

    await olga.presses("⏳ События на проверке")

    assert "Принять все" not in str(olga.buttons)
