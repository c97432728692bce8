"""Whatever plans anew between the moment of a reminder and its sending loses nothing and doubles nothing."""

from datetime import datetime, timedelta

import pytest
from sqlalchemy.orm import Session
from sqlalchemy.util import await_only

from models.delivery import Delivery, DeliveryKind
from models.draft import Draft, DraftKind
from models.entry import EntrySource
from models.event import Event, EventKind
from models.person import Person
from models.reminder import Preference, ReminderMoment
from models.role import Role, RoleKind
from services.delivery.outbox import Outbox
from services.delivery.settling import Settled
from services.entry.form import Form
from services.entry.hold import hold_event
from services.event.setting import set_values
from services.own_clock import live_by
from services.person_conflict import Side
from services.person_merge import merge_people
from services.reminder.plan import remind_by_clock
from services.reminder.review import Reminders
from services.reminder.setting import EventReminders
from services.reminder.wish import Wishes
from services.store import Store, open_store
from tests.clock import NOON, HandClock
from tests.entering import LYCEUM, a_ground, a_teacher, entered
from tests.rows import all_of, stored
from tests.services.reminder.reminding import (
    KALININGRAD,
    NOVOSIBIRSK,
    STARTS,
    a_listener,
    a_webinar,
    by,
    planned,
)
from tests.services.reminder.test_plan import moved, planned_anew, usual

EVE, SOON, START = DeliveryKind.REMINDER_EVE, DeliveryKind.REMINDER_SOON, DeliveryKind.REMINDER_START
CLOSING = DeliveryKind.REMINDER_CLOSING
SECOND, HOUR, DAY = timedelta(seconds=1), timedelta(hours=1), timedelta(days=1)
MOSCOW = "Europe/Moscow"
EVENING = by(MOSCOW, 2026, 11, 30, 18, 0)


async def put_off(store: Store, now: datetime) -> None:
    """Whatever is due is tried and comes to nothing: the line is down for a quarter of an hour."""
    outbox = Outbox(store, HandClock(now))
    claims = await outbox.claim()
    await outbox.settle([Settled(claim.id, again_in=HOUR / 4) for claim in claims])


async def told(store: Store, now: datetime) -> list[DeliveryKind]:
    """Whatever is due goes out."""
    outbox = Outbox(store, HandClock(now))
    claims = await outbox.claim()
    await outbox.settle([Settled(claim.id) for claim in claims])
    return [claim.kind for claim in claims]


async def lives_by(store: Store, person: Person, zone: str, now: datetime) -> None:
    def body(session: Session) -> None:
        row = session.get_one(Person, person.id)
        was = row.zone
        live_by(row, zone)
        remind_by_clock(session, row, was, now=now)

    await store.write(body)


async def has(store: Store, event: Event, now: datetime = NOON, **values: object) -> None:
    def body(session: Session) -> None:
        set_values(session, hold_event(session, event.id), values, by=None, now=now)

    await store.write(body)


async def begins(store: Store, event: Event, person: Person) -> None:
    """To enter, and goes away in the middle."""
    body = Form(event.id, EntrySource.CATALOGUE).packed()
    await stored(store, Draft(person_id=person.id, kind=DraftKind.ENTRY, body=body, made_at=NOON))


async def numbers(store: Store) -> list[tuple[object, ...]]:
    return await all_of(store, Delivery.id)


async def test_what_is_due_and_not_told_yet_is_not_lost_when_it_is_planned_anew(store: Store) -> None:
    event, listener = await a_webinar(store), await a_listener(store, MOSCOW)
    await entered(store, event, listener)

    await planned_anew(store, event, now=EVENING + SECOND)

    assert await planned(store, listener) == usual(MOSCOW)


async def test_what_was_put_off_is_not_lost_when_it_is_planned_anew(store: Store) -> None:
    event, listener = await a_webinar(store), await a_listener(store, MOSCOW)
    await entered(store, event, listener)
    await put_off(store, EVENING)

    await planned_anew(store, event, now=EVENING + SECOND)

    assert await told(store, EVENING + HOUR) == [EVE]


async def test_what_was_put_off_is_not_lost_by_a_press_of_its_reader(store: Store) -> None:
    event, listener = await a_webinar(store), await a_listener(store, MOSCOW)
    await entered(store, event, listener)
    await put_off(store, EVENING)

    await Wishes(store, HandClock(EVENING + SECOND)).set_lead(
        listener.id, ReminderMoment.SOON, 30, wanted=True
    )

    assert await told(store, EVENING + HOUR) == [EVE]


async def test_what_was_put_off_and_is_wanted_no_more_is_not_told(store: Store) -> None:
    event, listener = await a_webinar(store), await a_listener(store, MOSCOW)
    await entered(store, event, listener)
    await put_off(store, EVENING)

    await Wishes(store, HandClock(EVENING + SECOND)).stop(listener.id, ReminderMoment.EVE)

    assert await told(store, EVENING + HOUR) == []


async def test_what_was_put_off_is_told_by_the_new_clock_and_once(store: Store) -> None:
    event, listener = await a_webinar(store), await a_listener(store, MOSCOW)
    await entered(store, event, listener)
    await put_off(store, EVENING)

    await lives_by(store, listener, KALININGRAD, EVENING + SECOND)

    assert await planned(store, listener) == usual(KALININGRAD)


async def test_what_was_told_is_not_told_again_by_a_clock_further_west(store: Store) -> None:
    event, listener = await a_webinar(store), await a_listener(store, NOVOSIBIRSK)
    await entered(store, event, listener)
    evening = by(NOVOSIBIRSK, 2026, 11, 30, 18, 0)
    assert await told(store, evening) == [EVE]

    await lives_by(store, listener, KALININGRAD, evening + HOUR)

    assert [kind for kind, _ in await planned(store, listener)] == [SOON, START]


async def test_what_was_told_before_quiet_hours_is_not_told_again_where_they_are_given_up(
    store: Store,
) -> None:
    starts = by(MOSCOW, 2026, 12, 1, 7, 0)
    event = await a_webinar(store, starts_at=starts, ends_at=starts + HOUR)
    listener = await a_listener(store, MOSCOW)
    await stored(store, Preference(person_id=listener.id, quiet_for_urgent=True))
    await entered(store, event, listener)
    night = by(MOSCOW, 2026, 11, 30, 22, 0)
    assert await told(store, night) == [SOON, START, EVE]

    await Wishes(store, HandClock(night + HOUR)).be_quiet_for_urgent(listener.id, wanted=False)

    assert await planned(store, listener) == []


async def test_two_profiles_that_become_one_are_not_told_again_what_one_of_them_was_told(
    store: Store,
) -> None:
    event = await a_webinar(store)
    east, west = (
        await a_listener(store, NOVOSIBIRSK, zone_chosen=True),
        await a_listener(store, KALININGRAD, zone_chosen=True),
    )
    await entered(store, event, east)
    await entered(store, event, west)
    evening = by(NOVOSIBIRSK, 2026, 11, 30, 18, 0)
    assert await told(store, evening) == [EVE]

    await store.write(
        merge_people, kept_id=west.id, gone_id=east.id, prefer={"zone": Side.KEPT}, now=evening + HOUR
    )

    assert [kind for kind, _ in await planned(store, west)] == [SOON, START]


async def test_of_two_profiles_of_one_clock_that_become_one_the_told_one_counts(store: Store) -> None:
    event = await a_webinar(store)
    kept, gone = await a_listener(store, MOSCOW), await a_listener(store, MOSCOW)
    await entered(store, event, kept)
    await entered(store, event, gone)
    outbox = Outbox(store, HandClock(EVENING))
    claims = await outbox.claim()
    of_gone = [claim for claim in claims if claim.person_id == gone.id]
    others = [Settled(claim.id, again_in=HOUR / 4) for claim in claims if claim.person_id == kept.id]
    await outbox.settle([Settled(claim.id) for claim in of_gone] + others)

    await store.write(merge_people, kept_id=kept.id, gone_id=gone.id, now=EVENING + SECOND)

    assert await told(store, EVENING + HOUR) == []


@pytest.mark.parametrize("zone", [KALININGRAD, MOSCOW, NOVOSIBIRSK, "Asia/Kamchatka"])
async def test_a_whole_day_far_in_the_east_has_its_eve_in_every_zone(store: Store, zone: str) -> None:
    day = by("Asia/Kamchatka", 2026, 12, 1, 0, 0)
    event = await a_webinar(store, zone="Asia/Kamchatka", whole_days=True, starts_at=day, ends_at=day + DAY)
    listener = await a_listener(store, zone)

    await entered(store, event, listener)

    assert await planned(store, listener) == [(EVE, by(zone, 2026, 11, 30, 18, 0))]
    assert await told(store, by(zone, 2026, 11, 30, 18, 0)) == [EVE]


async def test_registration_that_closes_sooner_and_then_later_still_reminds_whoever_has_begun(
    store: Store,
) -> None:
    event, listener = await a_webinar(store), await a_listener(store, MOSCOW)
    await begins(store, event, listener)
    await has(store, event, registration_closes_at=NOON + 2 * HOUR)
    assert await planned(store, listener) == []

    await has(store, event, registration_closes_at=NOON + 3 * DAY)

    assert await planned(store, listener) == [(CLOSING, NOON + 2 * DAY)]


async def test_whoever_has_begun_is_reminded_again_once_the_organiser_wants_it_again(store: Store) -> None:
    event, listener = await a_webinar(store), await a_listener(store, MOSCOW)
    await begins(store, event, listener)
    organiser = await a_teacher(store, "Орлова Вера")
    await stored(store, Role(person_id=organiser.id, kind=RoleKind.ORGANISER, school_id=LYCEUM))
    reminders = EventReminders(store, HandClock(), administrators=frozenset())
    await reminders.stop(event.id, ReminderMoment.CLOSING, actor_id=organiser.id)

    await reminders.leave(event.id, ReminderMoment.CLOSING, actor_id=organiser.id)

    assert [kind for kind, _ in await planned(store, listener)] == [CLOSING]


async def test_an_event_that_becomes_a_webinar_reminds_at_its_start(store: Store) -> None:
    event, listener = await a_ground(store, for_teachers=True), await a_listener(store, MOSCOW)
    await entered(store, event, listener)
    assert START not in [kind for kind, _ in await planned(store, listener)]

    await has(store, event, kind=EventKind.WEBINAR)

    assert START in [kind for kind, _ in await planned(store, listener)]


async def test_a_registration_that_closes_soon_is_reviewed_however_far_its_event_is(store: Store) -> None:
    event = await a_webinar(
        store,
        starts_at=NOON + 40 * DAY,
        ends_at=NOON + 41 * DAY,
        registration_closes_at=NOON + 3 * DAY,
    )
    listener = await a_listener(store, MOSCOW)
    await begins(store, event, listener)

    await Reminders(store, HandClock()).review()

    assert [kind for kind, _ in await planned(store, listener)] == [CLOSING]


async def test_a_wish_is_planned_by_where_the_event_was_moved_to_meanwhile(postgres_url: str) -> None:
    store, other = open_store(postgres_url), open_store(postgres_url)
    event, listener = await a_webinar(store), await a_listener(store, MOSCOW)
    await entered(store, event, listener)

    def body(session: Session) -> None:
        person = session.get_one(Person, listener.id)
        seen = session.get_one(Event, event.id)
        await_only(moved(other, event, STARTS + DAY))
        live_by(person, KALININGRAD)
        remind_by_clock(session, person, MOSCOW, now=NOON)
        assert seen.starts_at == STARTS + DAY

    await store.write(body)

    assert await planned(store, listener) == usual(KALININGRAD, STARTS + DAY)
    await store.close()
    await other.close()


async def test_what_nothing_has_changed_is_not_written_anew(store: Store) -> None:
    """A night looks through all that is near; rows that are right stay as they are."""
    event, listener = await a_webinar(store), await a_listener(store, MOSCOW)
    await entered(store, event, listener)
    before = await numbers(store)

    await planned_anew(store, event)

    assert await numbers(store) == before
