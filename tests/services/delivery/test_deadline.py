"""At night a message waits for the morning, unless it is of no use by then."""

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

import pytest
from sqlalchemy.orm import Session

from models.account import MessengerName
from models.delivery import DeliveryKind
from models.entry import EntryStatus
from models.event import Event, EventState
from services.delivery.outbox import Outbox
from services.delivery.sorting import Sorted, Sorting
from services.entry.hold import hold_event
from services.event.moving import move
from services.event.state import change_state
from services.event.when import When
from services.store import Store
from tests.clock import HandClock
from tests.entering import VERSIONS, a_ground, changed, entered, pupils
from tests.rows import an_account, stored
from tests.services.delivery.telling import wrote
from tests.services.reminder.reminding import by

HOUR = timedelta(hours=1)
NIGHT = by("Europe/Moscow", 2026, 11, 30, 23, 0)
EARLY, MORNING, LATE = NIGHT + 8 * HOUR, NIGHT + 9 * HOUR, NIGHT + 13 * HOUR
Deed = Callable[[Store, Event], Awaitable[object]]


async def cancelled(store: Store, event: Event) -> None:
    def body(session: Session) -> None:
        change_state(session, hold_event(session, event.id), EventState.CANCELLED, by=None, now=NIGHT)

    await store.write(body)


async def moved(store: Store, event: Event, starts_at: datetime = NIGHT + 100 * HOUR) -> None:
    def body(session: Session) -> None:
        to = When(starts_at, starts_at + HOUR, whole_days=False)
        move(session, hold_event(session, event.id), to, by=None, now=NIGHT)

    await store.write(body)


async def moved_near(store: Store, event: Event) -> None:
    await moved(store, event, EARLY)


async def a_letter(store: Store, event: Event) -> None:
    (pupil,) = await pupils(store, 1)
    await stored(store, an_account(pupil, 2))
    await wrote(store, event, pupil, now=NIGHT)


async def sorted_at_night(store: Store, kind: DeliveryKind) -> Sorted:
    claims = [claim for claim in await Outbox(store, HandClock(NIGHT)).claim() if claim.kind is kind]
    (found,) = await Sorting(store, HandClock(NIGHT), VERSIONS).sort(claims, tuple(MessengerName))
    return found


@pytest.mark.parametrize(
    ("starts_at", "deed", "kind", "waits"),
    [
        (EARLY, cancelled, DeliveryKind.EVENT_CANCELLED, False),
        (MORNING, cancelled, DeliveryKind.EVENT_CANCELLED, False),
        (LATE, cancelled, DeliveryKind.EVENT_CANCELLED, True),
        # Whoever counts on the old time gets up for it.
        (EARLY, moved, DeliveryKind.EVENT_MOVED, False),
        (LATE, moved_near, DeliveryKind.EVENT_MOVED, False),
        (LATE, moved, DeliveryKind.EVENT_MOVED, True),
        (EARLY, a_letter, DeliveryKind.ORGANISER_WROTE, False),
        (LATE, a_letter, DeliveryKind.ORGANISER_WROTE, True),
        # What has begun is not missed any more by whoever sleeps.
        (NIGHT - HOUR, a_letter, DeliveryKind.ORGANISER_WROTE, True),
    ],
)
async def test_what_is_told_of_an_event_waits_for_the_morning_unless_that_begins_before_it(
    store: Store, starts_at: datetime, deed: Deed, kind: DeliveryKind, *, waits: bool
) -> None:
    event = await a_ground(store, starts_at=starts_at, ends_at=NIGHT + 15 * HOUR)
    (pupil,) = await pupils(store, 1)
    await stored(store, an_account(pupil))
    if starts_at > NIGHT:
        await entered(store, event, pupil)

    await deed(store, event)

    assert (await sorted_at_night(store, kind)).again_in == (9 * HOUR if waits else None)


@pytest.mark.parametrize(("hours", "waits"), [(3, False), (24, True)])
async def test_an_offered_seat_that_is_lost_by_the_morning_is_told_at_night(
    store: Store, hours: int, *, waits: bool
) -> None:
    event = await a_ground(
        store, capacity=1, offer_hours=hours, starts_at=NIGHT + 60 * HOUR, ends_at=NIGHT + 61 * HOUR
    )
    first, second = await pupils(store, 2)
    await stored(store, an_account(second))
    taken = await entered(store, event, first)
    await entered(store, event, second)

    await changed(store, taken, EntryStatus.WITHDRAWN, now=NIGHT)

    found = await sorted_at_night(store, DeliveryKind.SEAT_OFFERED)
    assert (found.reason, found.again_in) == ("", 9 * HOUR if waits else None)
