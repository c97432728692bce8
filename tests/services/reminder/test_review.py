from datetime import timedelta

from sqlalchemy import update
from sqlalchemy.orm import Session

from models.person import Person
from services.delivery.outbox import Outbox
from services.delivery.settling import Settled
from services.reminder.review import Reminders
from services.store import Store
from tests.clock import NOON, HandClock
from tests.entering import entered
from tests.services.reminder.reminding import (
    KALININGRAD,
    NOVOSIBIRSK,
    STARTS,
    a_listener,
    a_webinar,
    by,
    planned,
)


async def moved_to(store: Store, zone: str) -> None:
    """The region of a whole school is corrected: nobody looks at each of its people."""

    def body(session: Session) -> None:
        session.execute(update(Person).values(zone=zone))

    await store.write(body)


async def test_a_clock_that_was_moved_by_any_way_is_in_the_reminders_after_a_night(store: Store) -> None:
    event, listener = await a_webinar(store), await a_listener(store, KALININGRAD)
    await entered(store, event, listener)
    await moved_to(store, NOVOSIBIRSK)

    await Reminders(store, HandClock()).review()

    assert (await planned(store, listener))[0][1] == by(NOVOSIBIRSK, 2026, 11, 30, 18, 0)


async def test_what_was_told_is_not_planned_again_in_the_night(store: Store) -> None:
    event, listener = await a_webinar(store), await a_listener(store, KALININGRAD)
    await entered(store, event, listener)
    late = HandClock(STARTS - timedelta(minutes=30))
    outbox = Outbox(store, late)
    await outbox.settle([Settled(claim.id) for claim in await outbox.claim()])

    await Reminders(store, late).review()

    assert [at for _, at in await planned(store, listener)] == [STARTS]


async def test_what_is_far_ahead_is_left_for_another_night(store: Store) -> None:
    event, listener = await a_webinar(store), await a_listener(store, KALININGRAD)
    await entered(store, event, listener)
    await moved_to(store, NOVOSIBIRSK)

    await Reminders(store, HandClock(NOON - timedelta(days=30))).review()

    assert (await planned(store, listener))[0][1] == by(KALININGRAD, 2026, 11, 30, 18, 0)
