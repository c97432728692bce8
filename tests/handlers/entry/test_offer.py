"""A seat that is offered: the message with its two buttons, pressed too late, twice, or in another place."""

from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from models.account import Account, MessengerName
from models.delivery import LivingScreen
from models.entry import EntryStatus
from tests.entering import changed, statuses
from tests.handlers.entry.entrants import a_pupil_at, an_open_event, opens
from tests.rows import all_of, stored
from tests.talk.forger import presses_forged
from tests.talk.house import House, inhabited
from tests.talk.talker import Talker

WITHDRAWN, OFFERED, CONFIRMED = EntryStatus.WITHDRAWN, EntryStatus.OFFERED, EntryStatus.CONFIRMED
TAKE, LEAVE = "✅ Занять место", "Отказаться"


@pytest.fixture
async def next_door(house: House) -> AsyncIterator[House]:
    """The bot in the other messenger, on the same database."""
    other = MessengerName.VK if house.name is MessengerName.TELEGRAM else MessengerName.TELEGRAM
    async with inhabited(House(other, house.store, house.clock)) as neighbour:
        yield neighbour


async def offered(house: House) -> Talker:
    """Boris, the second of one seat, who is offered it and has the message."""
    # VK lets nobody edit a message that is a day old.
    event = await an_open_event(house.store, capacity=1, offer_hours=3)
    anna, boris = await a_pupil_at(house, 1), await a_pupil_at(house, 2)
    for talker in (anna, boris):
        await opens(talker, event)
        await presses_forged(house, talker, f"queue:{event.id}:catalogue")
    await changed(house.store, 1, WITHDRAWN, now=house.clock())
    await house.deliver()
    assert boris.buttons[0] == [TAKE, LEAVE]
    return boris


async def as_well_as(house: House, next_door: House, talker: Talker) -> Talker:
    """The same person in the other messenger, before the card of the entry."""
    rows = await all_of(house.store, Account.external_id, Account.person_id)
    person_id = next(person for account, person in rows if account == talker.id)
    await stored(
        house.store, Account(messenger=next_door.name, external_id=700, person_id=person_id, reachable=True)
    )
    there = next_door.person(700, "Борис")
    await there.says("меню")
    await presses_forged(next_door, there, "entry:2")
    return there


async def test_a_seat_taken_in_the_other_messenger_leaves_no_buttons_here(
    house: House, next_door: House
) -> None:
    boris = await offered(house)
    there = await as_well_as(house, next_door, boris)
    await there.presses(TAKE)
    said = len(boris.heard)

    await house.deliver_with(next_door)

    assert await statuses(house.store) == [WITHDRAWN, CONFIRMED]
    assert boris.sees.startswith("Это место уже занято, заявка в силе.")
    assert TAKE not in str(boris.buttons)
    assert len(boris.heard) == said
    assert await all_of(house.store, LivingScreen.subject) == []


async def test_a_press_before_the_message_is_drawn_anew_says_the_same(house: House, next_door: House) -> None:
    boris = await offered(house)
    there = await as_well_as(house, next_door, boris)
    await there.presses(LEAVE)

    await boris.presses(TAKE)
    took = boris.sees
    await house.deliver_with(next_door)

    assert took.startswith("От этого места уже отказались, его предложили следующему.")
    assert TAKE not in str(boris.buttons)
    assert await statuses(house.store) == [WITHDRAWN, WITHDRAWN]


async def test_no_to_a_seat_that_was_taken_meanwhile_gives_nothing_up(house: House, next_door: House) -> None:
    boris = await offered(house)
    there = await as_well_as(house, next_door, boris)
    await there.presses(TAKE)

    await boris.presses(LEAVE)

    assert boris.sees.startswith("Это место уже занято, заявка в силе.")
    assert await statuses(house.store) == [WITHDRAWN, CONFIRMED]


async def test_an_offer_that_lapsed_has_no_buttons_any_more(house: House) -> None:
    boris = await offered(house)
    house.clock.move(timedelta(hours=4))
    await house.offers.sweep()

    await house.deliver()

    (shown,) = [text for text in boris.heard if text.startswith("Срок вышел")]
    assert "Открой событие и запишись ещё раз" in shown
    assert boris.sees.startswith("Заявка № 2: время ответа вышло")
    assert await all_of(house.store, LivingScreen.subject) == []


async def test_a_press_under_an_offer_that_lapsed_a_day_ago_says_so(house: House) -> None:
    boris = await offered(house)
    house.clock.move(timedelta(hours=30))
    await house.offers.sweep()

    await boris.presses(TAKE)

    assert boris.sees.startswith("Срок вышел, место предложили следующему.")
    assert await statuses(house.store) == [WITHDRAWN, EntryStatus.LAPSED]


async def test_the_seat_is_taken_once_by_two_presses(house: House) -> None:
    boris = await offered(house)

    await boris.presses(TAKE)
    await presses_forged(house, boris, "takeseat:2")

    assert boris.sees.startswith("Место твоё!") or boris.sees.startswith("✅ Место твоё!")
    assert await statuses(house.store) == [WITHDRAWN, CONFIRMED]


async def test_a_stranger_neither_takes_nor_sees_anothers_seat(house: House) -> None:
    await offered(house)
    stranger = await a_pupil_at(house, 3)
    await stranger.says("меню")

    await presses_forged(house, stranger, "takeseat:2")

    assert await statuses(house.store) == [WITHDRAWN, OFFERED]
    assert "Место твоё" not in "".join(stranger.heard)
