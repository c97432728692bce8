import itertools
from datetime import date, timedelta
from typing import Any

import pytest

from models.attendance import Attendance, Confirmation, JoinPress
from models.entry import EntryStatus
from models.event import EventChange, EventDeed, EventState
from services.event.refusal import EventNotYours
from services.store import Store
from services.webinar.count import Counts
from services.webinar.number import MOST_BARS, Numbers, OutcomeNumbers, Span
from tests.clock import NOON, HandClock
from tests.entering import GYMNASIUM, LYCEUM, a_teacher
from tests.rows import all_of, stored
from tests.services.webinar.ended import (
    LENGTH,
    a_listener,
    a_past_webinar,
    a_strange_organiser,
    an_organiser,
    attended,
    registered,
)

DAY = timedelta(days=1)


async def numbers(store: Store, event_id: int, person_id: int) -> Numbers:
    return await OutcomeNumbers(store, HandClock(), administrators=frozenset()).look(
        event_id, actor_id=person_id
    )


async def test_people_are_counted_and_not_connections_or_entries(store: Store) -> None:
    event = await a_past_webinar(store)
    olga, maria = await an_organiser(store), await a_listener(store, event)
    ivan = await a_listener(store, event, "Иванов Иван")
    stranger = await a_teacher(store, "Сидорова Анна")
    await registered(store, event, maria, nomination_key=7)
    await attended(store, event, maria, by=Confirmation.WORD)
    await attended(store, event, stranger)
    await stored(store, *(JoinPress(event_id=event.id, person_id=maria.id, at=NOON) for _ in range(5)))
    await stored(
        store,
        Attendance(
            event_id=event.id,
            person_id=ivan.id,
            confirmed_at=NOON,
            confirmed_by=Confirmation.LIST,
            minutes=50,
        ),
    )

    found = await numbers(store, event.id, olga.id)

    assert found.counts == Counts(registered=2, pressed=2, confirmed=2)
    assert found.by_confirmation == {Confirmation.WORD: 1, Confirmation.LIST: 1}
    assert found.unregistered == 1


async def test_whoever_waits_or_has_left_is_not_registered(store: Store) -> None:
    event, olga = await a_past_webinar(store), await an_organiser(store)
    others: list[dict[str, Any]] = [
        {"status": EntryStatus.PENDING},
        {"status": EntryStatus.WAITING, "queued_at": NOON},
        {"status": EntryStatus.WITHDRAWN},
    ]
    for number, facts in enumerate(others):
        await registered(store, event, await a_teacher(store, f"Иной Номер{number}"), **facts)

    found = await numbers(store, event.id, olga.id)

    assert (found.counts, found.regions, found.growth) == (Counts(), (), ())


async def test_regions_and_schools_have_all_three_numbers_and_the_largest_stand_first(store: Store) -> None:
    event, olga = await a_past_webinar(store), await an_organiser(store)
    here = await a_listener(store, event, school_id=GYMNASIUM)
    for number in range(2):
        await a_listener(store, event, f"Учитель Номер{number}")
    homeless = await a_listener(store, event, "Гость Иван", school_id=None)
    await attended(store, event, here, by=Confirmation.WORD)
    await attended(store, event, homeless)

    found = await numbers(store, event.id, olga.id)

    schools = [(one.place and one.place.school_id, one.counts) for one in found.schools]
    assert schools == [
        (LYCEUM, Counts(2, 0, 0)),
        (GYMNASIUM, Counts(1, 1, 1)),
        (None, Counts(1, 1, 0)),
    ]
    assert [(one.name, one.counts) for one in found.regions] == [("", Counts(4, 2, 1))]


async def test_the_curve_begins_with_the_publication_and_has_days_on_which_nobody_came(store: Store) -> None:
    event, olga = await a_past_webinar(store), await an_organiser(store)
    published = EventChange(
        event_id=event.id, at=NOON - 4 * DAY, deed=EventDeed.STATE, became=EventState.PUBLISHED.value
    )
    await stored(store, published)
    for number, ago in enumerate((3, 3, 1)):
        person = await a_teacher(store, f"Учитель Номер{number}")
        await registered(store, event, person, entered_at=NOON - ago * DAY)

    found = await numbers(store, event.id, olga.id)

    assert found.growth == (
        Span(date(2026, 11, 21), date(2026, 11, 21), 0, 0),
        Span(date(2026, 11, 22), date(2026, 11, 22), 2, 2),
        Span(date(2026, 11, 23), date(2026, 11, 23), 0, 2),
        Span(date(2026, 11, 24), date(2026, 11, 24), 1, 3),
        Span(date(2026, 11, 25), date(2026, 11, 25), 0, 3),
    )


async def test_a_long_time_is_told_in_a_few_bars_that_lose_nobody(store: Store) -> None:
    event, olga = await a_past_webinar(store), await an_organiser(store)
    for number in range(5):
        person = await a_teacher(store, f"Учитель Номер{number}")
        await registered(store, event, person, entered_at=NOON - number * 9 * DAY)

    growth = (await numbers(store, event.id, olga.id)).growth

    assert len(growth) <= MOST_BARS
    assert (sum(span.new for span in growth), growth[-1].total) == (5, 5)
    assert [later.first - span.last for span, later in itertools.pairwise(growth)] == [DAY] * (
        len(growth) - 1
    )


async def test_an_entry_after_midnight_of_the_place_is_of_the_next_day(store: Store) -> None:
    event, olga = await a_past_webinar(store, zone="Asia/Vladivostok"), await an_organiser(store)
    person = await a_teacher(store)
    await registered(store, event, person, entered_at=NOON - DAY + timedelta(hours=6))

    growth = (await numbers(store, event.id, olga.id)).growth

    assert [(span.first, span.new) for span in growth] == [(date(2026, 11, 25), 1)]


@pytest.mark.parametrize("ahead", [True, False])
async def test_what_has_not_begun_has_numbers_of_those_who_registered_alone(
    store: Store, *, ahead: bool
) -> None:
    facts = {"starts_at": NOON + LENGTH, "ends_at": NOON + 2 * LENGTH} if ahead else {}
    event, olga = await a_past_webinar(store, **facts), await an_organiser(store)
    await a_listener(store, event)

    found = await numbers(store, event.id, olga.id)

    assert (found.counts.registered, found.has_begun, found.is_over) == (1, not ahead, not ahead)


async def test_the_numbers_of_an_event_are_its_organiser_s(store: Store) -> None:
    event, oleg = await a_past_webinar(store), await a_strange_organiser(store)
    maria = await a_listener(store, event)

    for person in (oleg, maria):
        with pytest.raises(EventNotYours):
            await numbers(store, event.id, person.id)

    assert await all_of(store, Attendance.id) == []
