from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy.orm import Session

from models.delivery import DeliveryKind
from models.entry import EntryStatus
from models.event import Event, EventState
from models.person import Person, PersonKind
from models.reminder import EventReminder, PersonReminder, Preference, ReminderMoment
from models.stage import WorkWanted
from services.entry.hold import hold_event
from services.event.moving import move
from services.event.state import change_state
from services.event.when import When
from services.own_clock import live_by
from services.reminder.plan import remind, remind_by_clock, remind_person
from services.store import Store
from tests.clock import NOON
from tests.entering import a_ground, a_stage, changed, entered, pupils
from tests.rows import stored
from tests.services.reminder.reminding import (
    KALININGRAD,
    NOVOSIBIRSK,
    STARTS,
    Planned,
    a_listener,
    a_webinar,
    an_address,
    by,
    planned,
)

EVE, SOON, START = DeliveryKind.REMINDER_EVE, DeliveryKind.REMINDER_SOON, DeliveryKind.REMINDER_START
STAGE, WORK = DeliveryKind.REMINDER_STAGE, DeliveryKind.REMINDER_WORK
HOUR, DAY = timedelta(hours=1), timedelta(days=1)


async def moved(store: Store, event: Event, starts_at: datetime, *, now: datetime = NOON) -> None:
    def body(session: Session) -> None:
        to = When(starts_at, starts_at + HOUR, whole_days=False)
        move(session, hold_event(session, event.id), to, by=None, now=now)

    await store.write(body)


async def became(store: Store, event: Event, state: EventState) -> None:
    def body(session: Session) -> None:
        change_state(session, hold_event(session, event.id), state, by=None, now=NOON)

    await store.write(body)


async def planned_anew(store: Store, event: Event, *, now: datetime = NOON) -> None:
    def body(session: Session) -> None:
        remind(session, hold_event(session, event.id), now=now)

    await store.write(body)


async def wants(store: Store, person: Person, **leads: list[int]) -> None:
    """Their own leads, by the names of the moments."""
    await stored(
        store,
        *(
            PersonReminder(person_id=person.id, moment=ReminderMoment(moment), leads=some)
            for moment, some in leads.items()
        ),
    )


def usual(zone: str, starts_at: datetime = STARTS) -> list[Planned]:
    eve = starts_at.astimezone(UTC) - DAY
    evening = by(zone, eve.year, eve.month, eve.day, 18, 0)
    return [(EVE, evening), (SOON, starts_at - HOUR), (START, starts_at)]


@pytest.mark.parametrize("zone", [KALININGRAD, "Europe/Moscow", NOVOSIBIRSK, "Asia/Vladivostok"])
async def test_a_webinar_reminds_in_the_evening_before_an_hour_before_and_at_its_start(
    store: Store, zone: str
) -> None:
    event, listener = await a_webinar(store), await a_listener(store, zone)

    await entered(store, event, listener)

    assert await planned(store, listener) == usual(zone)


async def test_in_kamchatka_the_evening_before_is_before_the_day_of_their_own_clock(store: Store) -> None:
    """It begins there at eleven at night, and the eve is the evening of the day before that day."""
    event, listener = await a_webinar(store), await a_listener(store, "Asia/Kamchatka")

    await entered(store, event, listener)

    assert (await planned(store, listener))[0] == (EVE, by("Asia/Kamchatka", 2026, 11, 30, 18, 0))


async def test_whoever_registers_later_gets_what_is_still_ahead(store: Store) -> None:
    event, listener = await a_webinar(store), await a_listener(store, "Europe/Moscow")

    await entered(store, event, listener, now=STARTS - timedelta(hours=3))

    assert await planned(store, listener) == usual("Europe/Moscow")[1:]


async def test_whoever_waits_for_a_seat_is_reminded_of_nothing(store: Store) -> None:
    event = await a_webinar(store, capacity=1)
    first = await a_listener(store, "Europe/Moscow")
    second = await a_listener(store, NOVOSIBIRSK, "Сидорова Нина")
    await entered(store, event, first)

    await entered(store, event, second)

    assert await planned(store, second) == []


async def test_a_seat_that_is_given_later_brings_the_reminders(store: Store) -> None:
    event = await a_webinar(store, needs_approval=True)
    listener = await a_listener(store, NOVOSIBIRSK)
    entry = await entered(store, event, listener)
    assert await planned(store, listener) == []

    await changed(store, entry, EntryStatus.CONFIRMED)

    assert await planned(store, listener) == usual(NOVOSIBIRSK)


async def test_unregistering_stops_them(store: Store) -> None:
    event, listener = await a_webinar(store), await a_listener(store, NOVOSIBIRSK)
    entry = await entered(store, event, listener)

    await changed(store, entry, EntryStatus.WITHDRAWN, by=listener.id)

    assert await planned(store, listener) == []


async def test_registering_once_more_brings_them_back(store: Store) -> None:
    event, listener = await a_webinar(store), await a_listener(store, NOVOSIBIRSK)
    await changed(store, await entered(store, event, listener), EntryStatus.WITHDRAWN)

    await entered(store, event, listener)

    assert await planned(store, listener) == usual(NOVOSIBIRSK)


async def test_moving_an_event_moves_its_reminders(store: Store) -> None:
    event, listener = await a_webinar(store), await a_listener(store, KALININGRAD)
    await entered(store, event, listener)

    await moved(store, event, STARTS + 2 * DAY)

    assert await planned(store, listener) == usual(KALININGRAD, STARTS + 2 * DAY)


async def test_an_event_moved_twice_in_a_minute_reminds_of_the_last_time_alone(store: Store) -> None:
    event, listener = await a_webinar(store), await a_listener(store, KALININGRAD)
    await entered(store, event, listener)

    await moved(store, event, STARTS + 2 * DAY)
    await moved(store, event, STARTS + 3 * DAY, now=NOON + timedelta(seconds=30))

    assert await planned(store, listener) == usual(KALININGRAD, STARTS + 3 * DAY)


async def test_an_event_moved_away_and_back_reminds_as_at_first(store: Store) -> None:
    event, listener = await a_webinar(store), await a_listener(store, KALININGRAD)
    await entered(store, event, listener)

    await moved(store, event, STARTS + 2 * DAY)
    await moved(store, event, STARTS)

    assert await planned(store, listener) == usual(KALININGRAD)


async def test_an_event_moved_so_near_that_its_eve_has_passed_reminds_of_the_rest(store: Store) -> None:
    event, listener = await a_webinar(store), await a_listener(store, KALININGRAD)
    await entered(store, event, listener)

    await moved(store, event, NOON + 2 * HOUR)

    assert await planned(store, listener) == [(SOON, NOON + HOUR), (START, NOON + 2 * HOUR)]


async def test_cancelling_silences_them(store: Store) -> None:
    event, listener = await a_webinar(store), await a_listener(store, KALININGRAD)
    await entered(store, event, listener)

    await became(store, event, EventState.CANCELLED)

    assert await planned(store) == []


async def test_planning_once_more_changes_nothing(store: Store) -> None:
    event, listener = await a_webinar(store), await a_listener(store, KALININGRAD)
    await entered(store, event, listener)

    await planned_anew(store, event)
    await planned_anew(store, event)

    assert await planned(store) == usual(KALININGRAD)


async def test_a_zone_changed_between_scheduling_and_sending_moves_the_evening(store: Store) -> None:
    event, listener = await a_webinar(store), await a_listener(store, KALININGRAD)
    await entered(store, event, listener)

    def to_the_east(session: Session) -> None:
        person = session.get_one(Person, listener.id)
        was = person.zone
        live_by(person, NOVOSIBIRSK)
        remind_by_clock(session, person, was, now=NOON)

    await store.write(to_the_east)

    assert await planned(store, listener) == usual(NOVOSIBIRSK)


async def test_two_events_at_one_time_remind_of_each(store: Store) -> None:
    event = await a_webinar(store)
    other = Event(
        **{column.key: getattr(event, column.key) for column in Event.__table__.c if column.key != "id"}
    )
    await stored(store, other)
    listener = await a_listener(store, NOVOSIBIRSK)

    await entered(store, event, listener)
    await entered(store, other, listener)

    assert await planned(store, listener) == [one for one in usual(NOVOSIBIRSK) for _ in range(2)]


async def test_the_29th_of_february_is_an_eve_like_any_other(store: Store) -> None:
    starts = datetime(2028, 3, 1, 7, tzinfo=UTC)
    event = await a_webinar(store, starts_at=starts, ends_at=starts + HOUR)
    listener = await a_listener(store, KALININGRAD)

    await entered(store, event, listener, now=datetime(2028, 2, 20, tzinfo=UTC))

    assert (await planned(store))[0] == (EVE, by(KALININGRAD, 2028, 2, 29, 18, 0))


async def test_clocks_that_are_moved_between_two_days_move_no_evening(store: Store) -> None:
    """Europe goes an hour forward in the night to the 28th of March; the eve is six o'clock all the same."""
    starts = datetime(2027, 3, 28, 11, tzinfo=UTC)
    event = await a_webinar(store, starts_at=starts, ends_at=starts + HOUR)
    listener = await a_listener(store, "Europe/Berlin")

    await entered(store, event, listener, now=datetime(2027, 3, 20, tzinfo=UTC))

    assert (await planned(store))[0] == (EVE, datetime(2027, 3, 27, 17, tzinfo=UTC))


async def test_a_person_may_choose_other_leads_and_none(store: Store) -> None:
    event, listener = await a_webinar(store), await a_listener(store, "Europe/Moscow")
    await wants(store, listener, soon=[30, 10], eve=[])

    await entered(store, event, listener)

    soon = [(SOON, STARTS - timedelta(minutes=minutes)) for minutes in (30, 10)]
    assert await planned(store, listener) == [*soon, (START, STARTS)]


async def test_an_organiser_may_choose_for_an_event_and_a_persons_own_word_goes_first(store: Store) -> None:
    event, listener = await a_webinar(store), await a_listener(store, "Europe/Moscow")
    other = await a_listener(store, "Europe/Moscow", "Сидорова Нина")
    await stored(
        store,
        EventReminder(event_id=event.id, moment=ReminderMoment.EVE, leads=[3, 1]),
        EventReminder(event_id=event.id, moment=ReminderMoment.START, leads=[]),
    )
    await wants(store, other, eve=[])

    await entered(store, event, listener)
    await entered(store, event, other)

    eves = [by("Europe/Moscow", 2026, 11, 28, 18, 0), by("Europe/Moscow", 2026, 11, 30, 18, 0)]
    assert await planned(store, listener) == [*((EVE, eve) for eve in eves), (SOON, STARTS - HOUR)]
    assert await planned(store, other) == [(SOON, STARTS - HOUR)]


async def test_a_wish_that_changes_later_plans_what_is_ahead_anew(store: Store) -> None:
    event, listener = await a_webinar(store), await a_listener(store, "Europe/Moscow")
    await entered(store, event, listener)
    await wants(store, listener, eve=[], start=[])

    await store.write(remind_person, listener.id, now=NOON)

    assert await planned(store, listener) == [(SOON, STARTS - HOUR)]


async def test_all_that_was_switched_off_comes_back_when_it_is_wanted_again(store: Store) -> None:
    event, listener = await a_webinar(store), await a_listener(store, "Europe/Moscow")
    await wants(store, listener, eve=[], soon=[], start=[])
    await entered(store, event, listener)
    assert await planned(store, listener) == []

    def switched_on(session: Session) -> None:
        session.query(PersonReminder).delete()
        remind_person(session, listener.id, now=NOON)

    await store.write(switched_on)

    assert await planned(store, listener) == usual("Europe/Moscow")


async def test_a_child_without_a_messenger_is_reminded_of_nothing(store: Store) -> None:
    event = await a_ground(store)
    (child,) = await pupils(store, 1)

    await entered(store, event, child)

    assert await planned(store) == []


async def test_a_work_is_reminded_of_a_day_before_and_a_stage_on_its_eve(store: Store) -> None:
    event = await a_ground(store, whole_days=True, starts_at=NOON + 5 * DAY)
    due = NOON + 8 * DAY
    stage = a_stage(event, starts_at=NOON + 7 * DAY, ends_at=NOON + 9 * DAY)
    stage.work, stage.work_due_at = WorkWanted.FILE, due
    await stored(store, stage)
    (pupil,) = await pupils(store, 1)
    await an_address(store, pupil)

    await entered(store, event, pupil)

    assert [kind for kind, _ in await planned(store, pupil)] == [EVE, STAGE, WORK]
    assert (await planned(store, pupil))[1:] == [
        (STAGE, by("Europe/Moscow", 2026, 12, 1, 18, 0)),
        (WORK, due - DAY),
    ]


@pytest.mark.parametrize(
    ("due", "planned_for"),
    [
        # A day before at three in the night: at the end of that night.
        (by("Europe/Moscow", 2026, 12, 3, 3, 0), by("Europe/Moscow", 2026, 12, 2, 8, 0)),
        # Three hours before is night, and in the morning it would be too late: at its beginning.
        (by("Europe/Moscow", 2026, 12, 3, 7, 0), by("Europe/Moscow", 2026, 12, 2, 22, 0)),
    ],
)
async def test_a_reminder_that_falls_into_quiet_hours_goes_out_at_their_end_or_else_at_their_beginning(
    store: Store, due: datetime, planned_for: datetime
) -> None:
    event = await a_ground(store, starts_at=NOON + 5 * DAY, ends_at=NOON + 20 * DAY, whole_days=True)
    stage = a_stage(event, starts_at=NOON + 5 * DAY, ends_at=NOON + 9 * DAY)
    stage.work, stage.work_due_at = WorkWanted.FILE, due
    await stored(store, stage)
    (pupil,) = await pupils(store, 1)
    await an_address(store, pupil)
    await wants(store, pupil, work=[1440] if due.astimezone(UTC).hour == 0 else [180])

    await entered(store, event, pupil)

    assert [at for kind, at in await planned(store, pupil) if kind is WORK] == [planned_for]


async def test_the_youngest_have_quiet_from_eight_in_the_evening(store: Store) -> None:
    due = by("Europe/Moscow", 2026, 12, 3, 21, 0)
    event = await a_ground(
        store, starts_at=NOON + 5 * DAY, ends_at=NOON + 20 * DAY, whole_days=True, grade_from=1
    )
    stage = a_stage(event, starts_at=NOON + 5 * DAY, ends_at=NOON + 9 * DAY)
    stage.work, stage.work_due_at = WorkWanted.FILE, due
    await stored(store, stage)
    (young,), (older,) = await pupils(store, 1, grade=6), await pupils(store, 1)
    await an_address(store, young, older)

    await entered(store, event, young)
    await entered(store, event, older)

    assert (WORK, by("Europe/Moscow", 2026, 12, 3, 8, 0)) in await planned(store, young)
    assert (WORK, due - DAY) in await planned(store, older)


async def test_an_hour_before_is_urgent_unless_the_person_says_otherwise(store: Store) -> None:
    starts = by(NOVOSIBIRSK, 2026, 12, 2, 8, 30)
    event = await a_webinar(store, starts_at=starts, ends_at=starts + HOUR)
    sleeper = await a_listener(store, NOVOSIBIRSK)
    riser = await a_listener(store, NOVOSIBIRSK, "Сидорова Нина")
    await stored(store, Preference(person_id=sleeper.id, quiet_for_urgent=True))

    await entered(store, event, sleeper)
    await entered(store, event, riser)

    assert (SOON, starts - HOUR) in await planned(store, riser)
    assert (SOON, by(NOVOSIBIRSK, 2026, 12, 2, 8, 0)) in await planned(store, sleeper)


async def test_whoever_wants_no_quiet_hours_has_none(store: Store) -> None:
    event = await a_ground(store, starts_at=NOON + 5 * DAY, ends_at=NOON + 20 * DAY, whole_days=True)
    due = by("Europe/Moscow", 2026, 12, 3, 3, 0)
    stage = a_stage(event, starts_at=NOON + 5 * DAY, ends_at=NOON + 9 * DAY)
    stage.work, stage.work_due_at = WorkWanted.FILE, due
    await stored(store, stage)
    (pupil,) = await pupils(store, 1)
    await an_address(store, pupil)
    await stored(store, Preference(person_id=pupil.id, quiet_from=5, quiet_to=5))

    await entered(store, event, pupil)

    assert (WORK, due - DAY) in await planned(store, pupil)


async def test_a_teacher_of_a_member_school_and_a_guest_are_reminded_alike(store: Store) -> None:
    event, guest = await a_webinar(store), await a_listener(store, KALININGRAD, kind=PersonKind.GUEST)

    await entered(store, event, guest)

    assert await planned(store, guest) == usual(KALININGRAD)
