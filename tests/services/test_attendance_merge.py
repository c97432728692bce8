"""One person by two profiles: what each of the two knows of an event is put together, and nothing is lost."""

from datetime import timedelta
from typing import Any

import pytest

from models.attendance import Attendance, Confirmation, JoinPress
from models.event import Event
from models.feedback import Feedback
from models.person import Person
from models.reminder import CalendarFeed, PersonReminder, Preference, ReminderMoment
from services.person_merge import merge_people
from services.store import Store
from tests.clock import NOON
from tests.entering import a_ground, a_row_of_event
from tests.rows import a_profile, all_of, stored

LATER, HOUR = NOON + timedelta(days=1), timedelta(hours=1)
WAS = (
    Attendance.pressed_at,
    Attendance.confirmed_at,
    Attendance.confirmed_by,
    Attendance.answer,
    Attendance.minutes,
)


async def two(store: Store) -> tuple[Event, Person, Person]:
    event, kept, gone = await a_ground(store), a_profile("Иванова Анна"), a_profile()
    await stored(store, kept, gone)
    return event, kept, gone


async def merged(store: Store, kept: Person, gone: Person) -> None:
    await store.write(merge_people, kept_id=kept.id, gone_id=gone.id, now=LATER)


def came(event: Event, person: Person, **facts: Any) -> Attendance:
    return Attendance(event_id=event.id, person_id=person.id, **facts)


def said(event: Event, person: Person, score: int, **facts: Any) -> Feedback:
    return Feedback(event_id=event.id, person_id=person.id, score=score, **{"given_at": NOON} | facts)


@pytest.mark.parametrize("turned", [False, True])
async def test_whoever_pressed_here_and_is_on_the_list_there_came_once_and_it_is_confirmed(
    store: Store, *, turned: bool
) -> None:
    event, kept, gone = await two(store)
    rows = [
        {"pressed_at": NOON + HOUR, "answer": 2},
        {"pressed_at": NOON, "confirmed_at": LATER, "confirmed_by": Confirmation.LIST, "minutes": 40},
    ]
    one, other = reversed(rows) if turned else rows
    await stored(store, came(event, kept, **one), came(event, gone, **other))

    await merged(store, kept, gone)

    assert await all_of(store, Attendance.person_id, *WAS) == [
        (kept.id, NOON, LATER, Confirmation.LIST, 2, 40)
    ]


@pytest.mark.parametrize("turned", [False, True])
async def test_of_two_confirmations_the_first_one_counts_and_the_minutes_are_of_both(
    store: Store, *, turned: bool
) -> None:
    event, kept, gone = await two(store)
    rows = [
        {"confirmed_at": NOON, "confirmed_by": Confirmation.WORD, "minutes": 10},
        {"confirmed_at": LATER, "confirmed_by": Confirmation.LIST, "minutes": 30},
    ]
    one, other = reversed(rows) if turned else rows
    await stored(store, came(event, kept, **one), came(event, gone, **other))

    await merged(store, kept, gone)

    assert await all_of(store, *WAS) == [(None, NOON, Confirmation.WORD, None, 40)]


async def test_of_other_events_nothing_is_put_together(store: Store) -> None:
    event, kept, gone = await two(store)
    other = a_row_of_event("Хакатон")
    await stored(store, other)
    await stored(store, came(event, kept, pressed_at=NOON), came(other, gone, pressed_at=LATER))
    await stored(store, *(JoinPress(event_id=event.id, person_id=one.id, at=NOON) for one in (kept, gone)))

    await merged(store, kept, gone)

    assert await all_of(store, Attendance.event_id, Attendance.person_id, Attendance.pressed_at) == [
        (event.id, kept.id, NOON),
        (other.id, kept.id, LATER),
    ]
    assert await all_of(store, JoinPress.person_id) == [(kept.id,), (kept.id,)]


@pytest.mark.parametrize("turned", [False, True])
async def test_what_was_said_first_of_an_event_stays_said(store: Store, *, turned: bool) -> None:
    event, kept, gone = await two(store)
    first, second = (gone, kept) if turned else (kept, gone)
    await stored(
        store,
        said(event, first, 5, words="Спасибо!"),
        said(event, second, 2, words="Скучно", given_at=LATER),
    )

    await merged(store, kept, gone)

    assert await all_of(store, Feedback.person_id, Feedback.score, Feedback.words, Feedback.given_at) == [
        (kept.id, 5, "Спасибо!", NOON)
    ]


async def test_of_wishes_and_addresses_those_of_whoever_stays_count(store: Store) -> None:
    _, kept, gone = await two(store)
    for person, hour in ((kept, 22), (gone, 23)):
        await stored(
            store,
            CalendarFeed(person_id=person.id, token=f"token-{hour}"),
            Preference(person_id=person.id, quiet_from=hour, quiet_to=8),
            PersonReminder(person_id=person.id, moment=ReminderMoment.EVE, leads=[hour]),
        )
    await stored(store, PersonReminder(person_id=gone.id, moment=ReminderMoment.SOON, leads=[15]))

    await merged(store, kept, gone)

    assert await all_of(store, CalendarFeed.person_id, CalendarFeed.token) == [(kept.id, "token-22")]
    assert await all_of(store, Preference.person_id, Preference.quiet_from) == [(kept.id, 22)]
    assert await all_of(store, PersonReminder.person_id, PersonReminder.moment, PersonReminder.leads) == [
        (kept.id, ReminderMoment.EVE, [22]),
        (kept.id, ReminderMoment.SOON, [15]),
    ]


async def test_the_only_address_goes_over_and_still_works(store: Store) -> None:
    _, kept, gone = await two(store)
    await stored(store, CalendarFeed(person_id=gone.id, token="token"))

    await merged(store, kept, gone)

    assert await all_of(store, CalendarFeed.person_id, CalendarFeed.token) == [(kept.id, "token")]
