from datetime import timedelta

import pytest
from sqlalchemy import select, update
from sqlalchemy.orm import Session

from models.account import MessengerName
from models.delivery import DeliveryKind
from models.entry import Entry, EntrySource, EntryStatus
from models.event import Event
from models.person import Person
from models.stage import Stage, WorkWanted
from models.work import Work
from services.delivery.notice import ReminderNotice
from services.delivery.outbox import Outbox
from services.delivery.sorting import Sorted, Sorting
from services.entry.entering import NewEntry, make_entry
from services.entry.hold import hold_event
from services.entry.light import EntryStep
from services.entry.seat import Choice
from services.store import Store
from tests.clock import NOON, HandClock
from tests.entering import VERSIONS, a_ground, a_stage, changed, entered, pupils
from tests.rows import stored
from tests.services.reminder.reminding import KALININGRAD, STARTS, a_listener, a_webinar, an_address, planned
from tests.services.reminder.test_plan import moved

HOUR = timedelta(hours=1)


async def due(store: Store, kind: DeliveryKind) -> Sorted:
    """The first of that kind when its moment has come."""
    clock = HandClock(next(at for one, at in await planned(store) if one is kind))
    claims = [claim for claim in await Outbox(store, clock).claim() if claim.kind is kind]
    (found,) = await Sorting(store, clock, VERSIONS).sort(claims, tuple(MessengerName))
    return found


async def silently(store: Store, event: Event, **facts: object) -> None:
    """Changed by nobody who would plan anew: as if it happened between planning and sending."""

    def body(session: Session) -> None:
        session.execute(update(Event).where(Event.id == event.id).values(**facts))

    await store.write(body)


async def a_work_wanted(store: Store, **facts: object) -> tuple[Event, Person, Entry]:
    event = await a_ground(store, whole_days=True, starts_at=NOON + timedelta(days=5), **facts)
    stage = a_stage(event, starts_at=NOON + timedelta(days=6))
    stage.work, stage.work_due_at = WorkWanted.LINK, NOON + timedelta(days=8)
    await stored(store, stage)
    (pupil,) = await pupils(store, 1)
    await an_address(store, pupil)
    return event, pupil, await entered(store, event, pupil)


async def a_team(store: Store, event: Event, captain: Person) -> None:
    def body(session: Session) -> None:
        held = hold_event(session, event.id)
        choice = Choice(None, None, captain.school_id)
        new = NewEntry(
            EntrySource.CATALOGUE, choice, 10, (captain.id,), title="Вектор", captain_id=captain.id
        )
        make_entry(session, held, new, by=captain.id, now=NOON)

    await store.write(body)


@pytest.mark.parametrize(
    "kind", [DeliveryKind.REMINDER_EVE, DeliveryKind.REMINDER_SOON, DeliveryKind.REMINDER_START]
)
async def test_what_is_still_true_is_told(store: Store, kind: DeliveryKind) -> None:
    event, listener = await a_webinar(store), await a_listener(store, KALININGRAD)
    await entered(store, event, listener)

    found = await due(store, kind)

    assert isinstance(found.notice, ReminderNotice)
    assert (found.notice.event.id, found.notice.at) == (event.id, STARTS)


async def test_a_reminder_of_a_time_that_was_moved_meanwhile_is_not_told(store: Store) -> None:
    event, listener = await a_webinar(store), await a_listener(store, KALININGRAD)
    await entered(store, event, listener)
    await silently(store, event, starts_at=STARTS + HOUR, ends_at=STARTS + 2 * HOUR)

    assert (await due(store, DeliveryKind.REMINDER_SOON)).reason == "moved"


async def test_whoever_has_left_meanwhile_is_told_of_nothing(store: Store) -> None:
    event, listener = await a_webinar(store), await a_listener(store, KALININGRAD)
    entry = await entered(store, event, listener)

    def body(session: Session) -> None:
        session.execute(update(Entry).where(Entry.id == entry.id).values(status=EntryStatus.DECLINED))

    await store.write(body)

    assert (await due(store, DeliveryKind.REMINDER_SOON)).reason == "not_coming"


async def test_a_person_who_was_deleted_is_reminded_of_nothing(store: Store) -> None:
    event, listener = await a_webinar(store), await a_listener(store, KALININGRAD)
    await entered(store, event, listener)

    def body(session: Session) -> None:
        session.execute(update(Person).where(Person.id == listener.id).values(erased_at=NOON))

    await store.write(body)

    assert (await due(store, DeliveryKind.REMINDER_EVE)).reason == "erased"


async def test_of_an_event_moved_twice_only_the_last_time_is_told(store: Store) -> None:
    event, listener = await a_webinar(store), await a_listener(store, KALININGRAD)
    await entered(store, event, listener)
    await moved(store, event, STARTS + 2 * HOUR)
    await moved(store, event, STARTS + 4 * HOUR)

    found = await due(store, DeliveryKind.REMINDER_START)

    assert isinstance(found.notice, ReminderNotice)
    assert found.notice.at == STARTS + 4 * HOUR


async def test_a_work_that_is_awaited_is_told_with_the_entry_it_is_of(store: Store) -> None:
    _, _, entry = await a_work_wanted(store)

    found = await due(store, DeliveryKind.REMINDER_WORK)

    assert isinstance(found.notice, ReminderNotice)
    assert found.notice.entry is not None
    assert found.notice.entry.id == entry.id


async def test_a_work_that_was_sent_is_not_reminded_of(store: Store) -> None:
    _, pupil, entry = await a_work_wanted(store)

    def body(session: Session) -> None:
        stage_id = session.scalars(select(Stage.id)).one()
        facts = {"link": "https://example.org", "sent_by": pupil.id, "sent_at": NOON, "times": 1}
        session.add(Work(entry_id=entry.id, stage_id=stage_id, **facts))

    await store.write(body)

    assert (await due(store, DeliveryKind.REMINDER_WORK)).reason == "nothing_to_do"


async def test_an_offer_is_reminded_of_while_it_stands(store: Store) -> None:
    event = await a_ground(store, capacity=1)
    first, second = await pupils(store, 2)
    await an_address(store, second)
    taken = await entered(store, event, first)
    await entered(store, event, second)
    await changed(store, taken, EntryStatus.WITHDRAWN)

    found = await due(store, DeliveryKind.REMINDER_OFFER)

    assert isinstance(found.notice, ReminderNotice)
    assert found.notice.at == NOON + timedelta(hours=24)


async def test_a_team_that_is_too_small_is_reminded_that_registration_closes(store: Store) -> None:
    event = await a_ground(store, team_min=2, team_max=4)
    (captain,) = await pupils(store, 1)
    await an_address(store, captain)
    await a_team(store, event, captain)

    found = await due(store, DeliveryKind.REMINDER_CLOSING)

    assert isinstance(found.notice, ReminderNotice)
    assert found.notice.step is EntryStep.SMALL


async def test_a_team_that_is_complete_is_left_in_peace(store: Store) -> None:
    event = await a_ground(store, team_min=1, team_max=4)
    (captain,) = await pupils(store, 1)
    await an_address(store, captain)
    await a_team(store, event, captain)

    assert (await due(store, DeliveryKind.REMINDER_CLOSING)).reason == "nothing_to_do"
