import pytest

from models.delivery import DeliveryKind
from models.event import EventState
from models.person import Person
from models.reminder import EventReminder, ReminderMoment
from models.role import Role, RoleKind
from services.event.refusal import EventNotYours, EventStateForbids
from services.reminder.setting import EventReminders, MomentNotThere
from services.store import Store
from tests.clock import HandClock
from tests.entering import GYMNASIUM, LYCEUM, entered
from tests.rows import a_profile, all_of, stored
from tests.services.reminder.reminding import KALININGRAD, a_listener, a_webinar, by, planned

SOON = DeliveryKind.REMINDER_SOON


@pytest.fixture
def reminders(store: Store, clock: HandClock) -> EventReminders:
    return EventReminders(store, clock, administrators=())


async def an_organiser(store: Store, school_id: str = LYCEUM) -> Person:
    person = a_profile("Петрова Ольга")
    await stored(store, person)
    await stored(store, Role(person_id=person.id, kind=RoleKind.ORGANISER, school_id=school_id))
    return person


async def test_a_choice_is_planned_in_its_own_transaction(store: Store, reminders: EventReminders) -> None:
    event = await a_webinar(store)
    olga, west = await an_organiser(store), await a_listener(store, KALININGRAD)
    await entered(store, event, west)

    shown = await reminders.set_lead(event.id, ReminderMoment.SOON, 30, wanted=True, actor_id=olga.id)

    assert shown.leads[ReminderMoment.SOON] == (60, 30)
    assert [at for kind, at in await planned(store) if kind is SOON] == [
        by(KALININGRAD, 2026, 12, 1, 12, 0),
        by(KALININGRAD, 2026, 12, 1, 12, 30),
    ]


async def test_another_schools_organiser_changes_nothing(store: Store, reminders: EventReminders) -> None:
    event = await a_webinar(store)
    stranger = await an_organiser(store, GYMNASIUM)

    with pytest.raises(EventNotYours):
        await reminders.stop(event.id, ReminderMoment.SOON, actor_id=stranger.id)
    with pytest.raises(EventNotYours):
        await reminders.setting(event.id, actor_id=stranger.id)

    assert await all_of(store, EventReminder.id) == []


async def test_a_cancelled_event_is_reminded_of_no_other_way(store: Store, reminders: EventReminders) -> None:
    event = await a_webinar(store, state=EventState.CANCELLED)
    olga = await an_organiser(store)

    with pytest.raises(EventStateForbids):
        await reminders.stop(event.id, ReminderMoment.SOON, actor_id=olga.id)


async def test_a_day_without_an_hour_is_not_counted_down_to(store: Store, reminders: EventReminders) -> None:
    event = await a_webinar(store, whole_days=True)
    olga = await an_organiser(store)

    shown = await reminders.setting(event.id, actor_id=olga.id)

    assert set(shown.leads) == {ReminderMoment.EVE, ReminderMoment.CLOSING}
    with pytest.raises(MomentNotThere):
        await reminders.set_lead(event.id, ReminderMoment.SOON, 30, wanted=True, actor_id=olga.id)


async def test_a_draft_keeps_the_choice_and_reminds_nobody(store: Store, reminders: EventReminders) -> None:
    event = await a_webinar(store, state=EventState.DRAFT)
    olga = await an_organiser(store)

    await reminders.stop(event.id, ReminderMoment.EVE, actor_id=olga.id)

    assert await all_of(store, EventReminder.leads) == [([],)]
    assert await planned(store) == []


async def test_one_moment_is_usual_again_and_the_others_stay(store: Store, reminders: EventReminders) -> None:
    event, olga = await a_webinar(store), await an_organiser(store)
    await reminders.stop(event.id, ReminderMoment.EVE, actor_id=olga.id)
    await reminders.stop(event.id, ReminderMoment.SOON, actor_id=olga.id)

    shown = await reminders.leave(event.id, ReminderMoment.EVE, actor_id=olga.id)

    assert shown.chosen == {ReminderMoment.SOON}
    assert shown.leads[ReminderMoment.EVE] == (1,)
