from datetime import datetime, timedelta

import pytest

from models.account import MessengerName
from models.delivery import DeliveryKind
from models.person import Person
from models.reminder import Preference
from services.delivery.ledger import Message, tell
from services.delivery.outbox import Outbox
from services.delivery.quiet import USUAL, Quiet, quiet_around
from services.delivery.sorting import Sorted, Sorting
from services.store import Store
from tests.clock import HandClock
from tests.entering import LYCEUM, VERSIONS, a_row_of_event, a_teacher, pupils
from tests.rows import a_row_of_school, an_account, stored
from tests.services.delivery.telling import LETTER
from tests.services.reminder.reminding import KALININGRAD, by

BOTH = tuple(MessengerName)


async def sorted_at(
    store: Store, person: Person, now: datetime, *, expires_at: datetime | None = None, handed: bool = False
) -> Sorted:
    """A letter that is due now, as it stands before it is sent."""
    event = a_row_of_event(starts_at=now + timedelta(days=3), ends_at=now + timedelta(days=4))
    await stored(store, event, an_account(person))
    message = Message(DeliveryKind.ORGANISER_WROTE, "letter:1", event.id, {"text": LETTER})
    await store.write(tell, message, [person.id], now=now, expires_at=expires_at)
    outbox = Outbox(store, HandClock(now))
    (claim,) = await outbox.claim()
    if handed:
        await outbox.hand_over({claim: MessengerName.VK})
        await outbox.recover(timedelta())
        (claim,) = await outbox.claim()
    (found,) = await Sorting(store, HandClock(now), VERSIONS).sort([claim], BOTH)
    return found


async def a_reader(store: Store) -> Person:
    await stored(store, a_row_of_school(LYCEUM))
    return await a_teacher(store, zone=KALININGRAD)


@pytest.mark.parametrize(
    ("hour", "minute", "is_quiet"),
    [(21, 59, False), (22, 0, True), (23, 59, True), (0, 0, True), (7, 59, True), (8, 0, False)],
)
def test_quiet_hours_go_over_midnight(hour: int, minute: int, *, is_quiet: bool) -> None:
    at = by(KALININGRAD, 2026, 11, 25, hour, minute)

    around = quiet_around(USUAL, at, KALININGRAD)

    assert (around is not None) == is_quiet
    assert around is None or around[1] - around[0] == timedelta(hours=10)


def test_quiet_hours_within_a_day_are_of_that_day() -> None:
    at = by(KALININGRAD, 2026, 11, 25, 14, 0)

    around = quiet_around(Quiet(13, 15), at, KALININGRAD)

    assert around == (by(KALININGRAD, 2026, 11, 25, 13, 0), by(KALININGRAD, 2026, 11, 25, 15, 0))


def test_in_the_night_in_which_clocks_go_forward_quiet_hours_end_at_eight_all_the_same() -> None:
    at = by("Europe/Berlin", 2027, 3, 28, 1, 30)

    around = quiet_around(USUAL, at, "Europe/Berlin")

    assert around == (by("Europe/Berlin", 2027, 3, 27, 22, 0), by("Europe/Berlin", 2027, 3, 28, 8, 0))


async def test_at_night_a_letter_waits_for_the_morning_of_its_readers_clock(store: Store) -> None:
    night = by(KALININGRAD, 2026, 11, 25, 23, 0)
    reader = await a_reader(store)

    found = await sorted_at(store, reader, night)

    assert found.again_in == timedelta(hours=9)


async def test_by_day_it_goes_out_at_once(store: Store) -> None:
    reader = await a_reader(store)

    found = await sorted_at(store, reader, by(KALININGRAD, 2026, 11, 25, 12, 0))

    assert found.again_in is None


async def test_what_would_be_true_no_longer_in_the_morning_goes_out_at_night(store: Store) -> None:
    night = by(KALININGRAD, 2026, 11, 25, 23, 0)
    reader = await a_reader(store)

    found = await sorted_at(store, reader, night, expires_at=night + timedelta(hours=2))

    assert found.again_in is None


async def test_a_reader_may_choose_other_hours(store: Store) -> None:
    reader = await a_reader(store)
    await stored(store, Preference(person_id=reader.id, quiet_from=0, quiet_to=6))

    found = await sorted_at(store, reader, by(KALININGRAD, 2026, 11, 25, 23, 0))

    assert found.again_in is None


async def test_the_youngest_are_written_to_until_eight_in_the_evening(store: Store) -> None:
    evening = by("Europe/Moscow", 2026, 11, 25, 21, 0)
    await stored(store, a_row_of_school(LYCEUM))
    (young,) = await pupils(store, 1, grade=4)

    found = await sorted_at(store, young, evening)

    assert found.again_in == timedelta(hours=11)


async def test_what_may_have_arrived_already_is_finished_at_once(store: Store) -> None:
    night = by(KALININGRAD, 2026, 11, 25, 23, 0)
    reader = await a_reader(store)

    found = await sorted_at(store, reader, night, handed=True)

    assert found.again_in is None
