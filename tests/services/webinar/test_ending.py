from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from models.delivery import Delivery, DeliveryKind
from models.entry import EntryStatus
from models.event import EventKind, EventState
from services.event.state import change_state
from services.store import Store
from services.webinar.ending import next_morning
from tests.clock import NOON
from tests.entering import a_teacher
from tests.services.webinar.ended import a_listener, a_past_webinar, attended, registered, the_clock_ends_it
from tests.services.webinar.webinar import a_speaker


async def planned(store: Store) -> list[Delivery]:
    def found(session: Session) -> list[Delivery]:
        return list(session.scalars(select(Delivery).order_by(Delivery.kind, Delivery.person_id)))

    return await store.read(found)


async def test_whoever_registered_and_came_is_asked_a_quarter_of_an_hour_after_the_end(store: Store) -> None:
    event = await a_past_webinar(store)
    maria, _ = await a_listener(store, event), await a_listener(store, event, "Иванов Иван")
    stranger = await a_teacher(store, "Сидорова Анна")
    await attended(store, event, maria)
    await attended(store, event, stranger)

    await the_clock_ends_it(store)

    (row,) = await planned(store)
    assert (row.kind, row.person_id) == (DeliveryKind.FEEDBACK_WANTED, maria.id)
    assert (row.due_at, row.expires_at) == (NOON + timedelta(minutes=15), NOON + timedelta(days=3))


async def test_where_nobody_was_seen_all_who_registered_are_asked(store: Store) -> None:
    event = await a_past_webinar(store)
    people = [await a_listener(store, event, f"Учитель Номер{number}") for number in range(2)]

    await the_clock_ends_it(store)
    await the_clock_ends_it(store)

    assert [row.person_id for row in await planned(store)] == [person.id for person in people]


async def test_whoever_waits_for_a_seat_or_has_left_is_not_asked(store: Store) -> None:
    event = await a_past_webinar(store)
    maria = await a_listener(store, event)
    others: list[dict[str, Any]] = [
        {"status": EntryStatus.WAITING, "queued_at": NOON},
        {"status": EntryStatus.WITHDRAWN},
    ]
    for number, facts in enumerate(others):
        other = await a_teacher(store, f"Иной Номер{number}")
        await registered(store, event, other, **facts)

    await the_clock_ends_it(store)

    assert [row.person_id for row in await planned(store)] == [maria.id]


async def test_speakers_are_thanked_at_ten_of_their_next_morning(store: Store) -> None:
    event = await a_past_webinar(store)
    here = await a_teacher(store, "Смирнова Ирина")
    far = await a_teacher(store, "Далёкий Олег", zone="Asia/Vladivostok")
    for person in (here, far, here, None):
        await a_speaker(store, event, person)

    await the_clock_ends_it(store)

    rows = {row.person_id: row.due_at for row in await planned(store)}
    assert rows == {
        here.id: datetime(2026, 11, 26, 7, tzinfo=UTC),
        far.id: datetime(2026, 11, 26, 0, tzinfo=UTC),
    }


@pytest.mark.parametrize("facts", [{"kind": EventKind.CONTEST}, {"kind": EventKind.OLYMPIAD}])
async def test_of_a_contest_nothing_is_asked(store: Store, facts: dict[str, Any]) -> None:
    event = await a_past_webinar(store, **facts)
    await a_listener(store, event)

    await the_clock_ends_it(store)

    assert await planned(store) == []


async def test_what_was_cancelled_is_not_asked_about(store: Store) -> None:
    event = await a_past_webinar(store)
    await a_listener(store, event)

    def cancel(session: Session) -> None:
        held = session.merge(event)
        change_state(session, held, EventState.CANCELLED, by=None, now=NOON)

    await store.write(cancel)

    assert DeliveryKind.FEEDBACK_WANTED not in {row.kind for row in await planned(store)}


async def test_a_state_and_what_it_sets_in_motion_come_together_or_not_at_all(store: Store) -> None:
    event = await a_past_webinar(store)
    await a_listener(store, event)

    def dies(session: Session) -> None:
        change_state(session, session.merge(event), EventState.FINISHED, by=None, now=NOON)
        raise RuntimeError

    with pytest.raises(RuntimeError):
        await store.write(dies)
    assert await planned(store) == []
    await the_clock_ends_it(store)

    assert len(await planned(store)) == 1


@pytest.mark.parametrize(
    ("zone", "hour"), [("Europe/Moscow", 7), ("Europe/Kaliningrad", 8), ("Asia/Kamchatka", 22)]
)
def test_the_next_morning_is_that_of_the_reader(zone: str, hour: int) -> None:
    assert next_morning(NOON, zone).astimezone(UTC).hour == hour


async def test_an_event_with_nobody_ends_in_peace(store: Store) -> None:
    await a_past_webinar(store)

    await the_clock_ends_it(store)

    assert await planned(store) == []
