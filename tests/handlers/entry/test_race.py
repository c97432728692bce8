"""The first minute of a registration: a whole school at once, through the real conversation."""

import re
from collections.abc import AsyncIterator

import pytest

from models.account import MessengerName
from models.entry import Entry, EntryMember, EntryStatus
from services.store import Store
from tests.clock import HandClock
from tests.entering import holds_what_must_hold
from tests.handlers.entry.entrants import a_crowd_at, an_open_event
from tests.rows import all_of
from tests.talk.house import House, inhabited
from tests.talk.talker import Talker

PEOPLE, SEATS = 200, 20
PLACE = re.compile(r"Ты (\d+)-й в очереди")


@pytest.fixture(params=list(MessengerName))
async def crowded(request: pytest.FixtureRequest, store: Store, clock: HandClock) -> AsyncIterator[House]:
    """A house on either database."""
    async with inhabited(House(request.param, store, clock)) as house:
        yield house


async def test_of_two_hundred_at_once_twenty_are_in_and_the_rest_wait_in_turn(crowded: House) -> None:
    event = await an_open_event(crowded.store, capacity=SEATS)
    talkers = await a_crowd_at(crowded, PEOPLE)
    for talker in talkers:
        crowded.server.opens_link(talker.id, f"event_{event.id}")
    await crowded.settle()

    # Everybody presses before anybody is answered, and some press twice.
    press_first(crowded, [*talkers, *talkers[::3]])
    await crowded.settle()
    press_first(crowded, [talker for talker in talkers if talker.sees.startswith("Кубок роботов")])
    await crowded.settle()

    rows = await all_of(crowded.store, Entry.status, Entry.number)
    held = [status for status, _ in rows]
    assert (held.count(EntryStatus.CONFIRMED), held.count(EntryStatus.WAITING)) == (SEATS, PEOPLE - SEATS)
    assert sorted(number for _, number in rows) == list(range(1, PEOPLE + 1))
    people = {person for (person,) in await all_of(crowded.store, EntryMember.person_id)}
    assert len(people) == len(rows) == PEOPLE
    await holds_what_must_hold(crowded.store)
    places = [int(found[1]) for talker in talkers if (found := PLACE.search(talker.sees))]
    assert sorted(places) == list(range(1, PEOPLE - SEATS + 1))


def press_first(house: House, talkers: list[Talker]) -> None:
    """The first button of what each has before them, all at once."""
    for talker in talkers:
        shown = [message for message in talker.chat if message["buttons"]][-1]
        house.server.presses(talker.id, shown["id"], 0, 0)
