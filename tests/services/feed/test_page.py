"""What stands in somebody's own calendar, and how it changes with the events."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy.orm import Session

from models.account import MessengerName
from models.entry import Entry, EntryMember, EntryStatus
from models.event import Event, EventFormat, EventHost, EventState
from models.person import Language, Person
from models.reminder import EventReminder, PersonReminder, ReminderMoment
from models.role import Role, RoleKind
from models.speaker import Speaker
from models.stage import Stage
from services.actor import Actor
from services.entry.hold import hold_entry, hold_event
from services.entry.state import change_status
from services.event.moving import move
from services.event.stage_list import StageField, set_
from services.event.state import change_state
from services.event.when import When
from services.feed.feeds import CalendarFeeds, NothingOwn
from services.store import Store
from tests.clock import NOON, HandClock
from tests.entering import (
    GYMNASIUM,
    LYCEUM,
    a_ground,
    a_mentor,
    a_row_of_event,
    a_site,
    a_stage,
    a_teacher,
    entered,
    pupils,
)
from tests.rows import all_of, an_account, stored
from tests.services.feed.reading import PlainWording, alarms, book_of, bounds, items_of, titles_of

DAY, HOUR = timedelta(days=1), timedelta(hours=1)


@pytest.fixture
def feeds(store: Store, clock: HandClock) -> CalendarFeeds:
    return CalendarFeeds(store, clock, administrators=frozenset())


async def written(feeds: CalendarFeeds, person: Person) -> bytes:
    return (await feeds.page(person.id, PlainWording())).written(NOON)


async def of_event(feeds: CalendarFeeds, person: Person) -> Any:
    (item,) = book_of(await written(feeds, person)).walk("VEVENT")
    return item


async def changed(store: Store, event: Event, **facts: Any) -> None:
    def body(session: Session) -> None:
        for name, fact in facts.items():
            setattr(session.get_one(Event, event.id), name, fact)

    await store.write(body)


async def moved(store: Store, event: Event, by: timedelta) -> None:
    def body(session: Session) -> None:
        held = hold_event(session, event.id)
        to = When(held.starts_at + by, held.ends_at + by, held.whole_days)
        move(session, held, to, by=None, now=NOON)

    await store.write(body)


async def cancelled(store: Store, event: Event) -> None:
    def body(session: Session) -> None:
        change_state(session, hold_event(session, event.id), EventState.CANCELLED, by=None, now=NOON)

    await store.write(body)


async def status_of(store: Store, entry: Entry, status: EntryStatus) -> None:
    def body(session: Session) -> None:
        change_status(session, hold_entry(session, entry.id)[1], status, by=None, now=NOON)

    await store.write(body)


async def test_whoever_has_entered_finds_the_event_with_a_way_to_its_card(
    store: Store, feeds: CalendarFeeds
) -> None:
    event = await a_ground(store, place="Уфа, Зорге 26", link="https://rooms.example.org/1")
    anna, boris = await pupils(store, 2)
    await stored(store, an_account(anna), an_account(anna, 2, MessengerName.TELEGRAM))
    await entered(store, event, anna)

    item = await of_event(feeds, anna)

    assert item["uid"] == f"event-{event.id}@consortium-bot"
    assert bounds(item) == (event.starts_at, event.ends_at)
    assert (item["summary"], item["location"]) == ("Кубок роботов", "Уфа, Зорге 26")
    assert item["url"] == f"https://vk.example/{event.id}"
    assert (item["status"], item["sequence"], item["dtstamp"].dt) == ("CONFIRMED", 0, NOON)
    assert titles_of(await written(feeds, boris)) == []
    assert b"rooms.example.org" not in (await written(feeds, anna)).replace(b"\r\n ", b"")


async def test_a_moved_event_is_the_same_one_at_another_time_with_a_higher_number(
    store: Store, feeds: CalendarFeeds
) -> None:
    event = await a_ground(store)
    (anna,) = await pupils(store, 1)
    await entered(store, event, anna)
    before = await of_event(feeds, anna)
    digest = (await feeds.page(anna.id, PlainWording())).digest

    await moved(store, event, DAY)

    after = await of_event(feeds, anna)
    assert after["uid"] == before["uid"]
    assert after["sequence"] > before["sequence"]
    assert bounds(after) == (event.starts_at + DAY, event.ends_at + DAY)
    assert (await feeds.page(anna.id, PlainWording())).digest != digest


async def test_a_cancelled_event_stays_as_cancelled_with_a_higher_number_and_rings_no_more(
    store: Store, feeds: CalendarFeeds
) -> None:
    event = await a_ground(store)
    (anna,) = await pupils(store, 1)
    await entered(store, event, anna)
    before = await of_event(feeds, anna)

    await cancelled(store, event)

    after = await of_event(feeds, anna)
    assert (after["uid"], after["status"]) == (before["uid"], "CANCELLED")
    assert after["sequence"] > before["sequence"]
    assert (after["summary"], alarms(after)) == ("Отменено (ru): Кубок роботов", [])


@pytest.mark.parametrize(
    "status", [EntryStatus.WITHDRAWN, EntryStatus.DECLINED], ids=["withdrawn", "declined"]
)
async def test_what_one_is_no_longer_in_is_no_longer_there(
    store: Store, feeds: CalendarFeeds, status: EntryStatus
) -> None:
    event = await a_ground(store)
    (anna,) = await pupils(store, 1)
    entry = await entered(store, event, anna)

    await status_of(store, entry, status)

    assert titles_of(await written(feeds, anna)) == []


async def test_whoever_waits_for_a_seat_sees_that_it_is_not_sure_and_is_not_rung_for(
    store: Store, feeds: CalendarFeeds
) -> None:
    event = await a_ground(store, needs_approval=True)
    (anna,) = await pupils(store, 1)
    entry = await entered(store, event, anna)
    before = await of_event(feeds, anna)

    await status_of(store, entry, EntryStatus.CONFIRMED)

    after = await of_event(feeds, anna)
    assert (before["status"], before["transp"], alarms(before)) == ("TENTATIVE", "TRANSPARENT", [])
    assert (after["status"], after["transp"]) == ("CONFIRMED", "OPAQUE")
    assert alarms(after) != []


async def test_a_captain_and_a_mentor_have_what_their_team_has(store: Store, feeds: CalendarFeeds) -> None:
    event = await a_ground(store)
    anna, boris = await pupils(store, 2)
    mentor, teacher = await a_mentor(store), await a_teacher(store, "Была Наставницей")
    entry = await entered(store, event, anna)

    def lead(session: Session) -> None:
        held = session.get_one(Entry, entry.id)
        held.captain_id, held.mentor_id = boris.id, mentor.id

    await store.write(lead)

    assert titles_of(await written(feeds, boris)) == ["Кубок роботов"]
    assert titles_of(await written(feeds, mentor)) == ["Кубок роботов"]
    assert titles_of(await written(feeds, teacher)) == []


async def test_whoever_was_a_mentor_once_sees_the_class_no_more(store: Store, feeds: CalendarFeeds) -> None:
    event = await a_ground(store)
    (anna,), teacher = await pupils(store, 1), await a_teacher(store)
    entry = await entered(store, event, anna)

    def lead(session: Session) -> None:
        session.get_one(Entry, entry.id).mentor_id = teacher.id

    await store.write(lead)

    assert titles_of(await written(feeds, teacher)) == []


async def test_whoever_has_left_a_team_has_it_no_more(store: Store, feeds: CalendarFeeds) -> None:
    event = await a_ground(store)
    (anna,) = await pupils(store, 1)
    await entered(store, event, anna)

    def leave(session: Session) -> None:
        for member in session.query(EntryMember):
            member.left_at = NOON

    await store.write(leave)

    assert titles_of(await written(feeds, anna)) == []


async def test_a_speaker_and_whoever_runs_it_have_the_event_as_theirs(
    store: Store, feeds: CalendarFeeds
) -> None:
    webinar, cup = await a_ground(store, title="Вебинар"), a_row_of_event("Кубок", organiser_id=GYMNASIUM)
    await stored(store, cup, EventHost(event_id=webinar.id, school_id=GYMNASIUM))
    speaker, organiser, other, mentor = [
        await a_teacher(store, name) for name in ("Спикер Анна", "Котова Ольга", "Другой Пётр", "Мухин Олег")
    ]
    await stored(
        store,
        Speaker(event_id=webinar.id, position=1, name="Спикер Анна", person_id=speaker.id),
        Role(person_id=organiser.id, kind=RoleKind.ORGANISER, school_id=LYCEUM),
        Role(person_id=other.id, kind=RoleKind.RESPONSIBLE, school_id=GYMNASIUM),
        Role(person_id=mentor.id, kind=RoleKind.MENTOR, school_id=LYCEUM),
    )

    found = [titles_of(await written(feeds, person)) for person in (speaker, organiser, other, mentor)]

    assert found == [["Вебинар"], ["Вебинар"], ["Вебинар", "Кубок"], []]
    assert "Спикер" not in (await written(feeds, organiser)).decode()


@pytest.mark.parametrize("state", [EventState.DRAFT, EventState.SUBMITTED])
async def test_what_is_not_published_is_in_nobody_s_calendar(
    store: Store, feeds: CalendarFeeds, state: EventState
) -> None:
    event = await a_ground(store, state=state)
    organiser = await a_teacher(store)
    await stored(
        store,
        Role(person_id=organiser.id, kind=RoleKind.ORGANISER, school_id=LYCEUM),
        Speaker(event_id=event.id, position=1, name="Анна", person_id=organiser.id),
    )

    assert titles_of(await written(feeds, organiser)) == []


async def test_a_year_back_and_no_further(store: Store, feeds: CalendarFeeds) -> None:
    event = await a_ground(store)
    (anna,) = await pupils(store, 1)
    await entered(store, event, anna)
    state = EventState.FINISHED

    await changed(store, event, starts_at=NOON - 365 * DAY, ends_at=NOON - 364 * DAY, state=state)
    assert titles_of(await written(feeds, anna)) == ["Кубок роботов"]
    await changed(store, event, starts_at=NOON - 367 * DAY, ends_at=NOON - 366 * DAY)

    assert titles_of(await written(feeds, anna)) == []


async def test_stages_stand_beside_the_event_where_one_has_chosen_to_be(
    store: Store, feeds: CalendarFeeds
) -> None:
    event = await a_ground(store)
    stage = Stage(
        event_id=event.id,
        position=1,
        title="Школьный этап",
        format=EventFormat.ONSITE,
        starts_at=datetime(2026, 12, 4, 21, tzinfo=UTC),
        ends_at=datetime(2026, 12, 5, 20, 59, tzinfo=UTC),
        place="Площадки школ",
    )
    await stored(store, stage)
    here, there = a_site(stage, title="Лицей"), a_site(stage, title="Гимназия")
    await stored(store, here, there)
    anna, boris = await pupils(store, 2)
    mentor = await a_mentor(store)
    for person, site in ((anna, here), (boris, there)):
        await entered(store, event, person, site_id=site.id)

    def lead(session: Session) -> None:
        for entry in session.query(Entry):
            entry.mentor_id = mentor.id

    await store.write(lead)

    parts = [items_of(await written(feeds, one))["Кубок роботов: Школьный этап"] for one in (anna, mentor)]
    assert [part["location"].partition(",")[0] for part in parts] == ["Лицей", "Площадки школ"]
    assert bounds(parts[0]) == (date(2026, 12, 5), date(2026, 12, 6))
    assert parts[0]["uid"] == f"event-{event.id}-stage-{stage.id}@consortium-bot"
    assert parts[0]["url"] == f"https://None.example/{event.id}"


async def test_a_stage_at_another_time_makes_the_number_grow_too(store: Store, feeds: CalendarFeeds) -> None:
    event = await a_ground(store)
    stage = a_stage(event, ends_at=event.ends_at - HOUR)
    organiser = await a_teacher(store)
    await stored(store, stage, Role(person_id=organiser.id, kind=RoleKind.ORGANISER, school_id=LYCEUM))
    before = items_of(await written(feeds, organiser))[f"Кубок роботов: {stage.title}"]

    actor = Actor(organiser.id, frozenset(), NOON)
    await store.write(set_, stage.id, StageField.WHEN, "10 декабря 2026", actor)

    after = items_of(await written(feeds, organiser))[f"Кубок роботов: {stage.title}"]
    assert after["sequence"] > before["sequence"]
    assert bounds(after) == (date(2026, 12, 10), date(2026, 12, 11))


async def test_it_rings_in_the_evening_of_the_reader_s_clock_and_an_hour_before(
    store: Store, feeds: CalendarFeeds
) -> None:
    # At four in the afternoon in Novosibirsk.
    event = await a_ground(store, starts_at=datetime(2026, 12, 5, 9, tzinfo=UTC))
    anna, boris = await pupils(store, 2, zone="Asia/Novosibirsk")
    await entered(store, event, anna)
    await entered(store, event, boris)
    await stored(
        store,
        PersonReminder(person_id=boris.id, moment=ReminderMoment.EVE, leads=[3]),
        EventReminder(event_id=event.id, moment=ReminderMoment.SOON, leads=[30, 15]),
    )

    rung = [alarms(await of_event(feeds, person)) for person in (anna, boris)]

    evening = timedelta(hours=22)
    quarters = [timedelta(minutes=30), timedelta(minutes=15)]
    assert rung == [[evening, *quarters], [evening + 2 * DAY, *quarters]]


async def test_whoever_wants_no_reminder_is_not_rung_for(store: Store, feeds: CalendarFeeds) -> None:
    event = await a_ground(store)
    (anna,) = await pupils(store, 1)
    await entered(store, event, anna)
    await stored(
        store,
        *(
            PersonReminder(person_id=anna.id, moment=moment, leads=[])
            for moment in (ReminderMoment.EVE, ReminderMoment.SOON)
        ),
    )

    assert alarms(await of_event(feeds, anna)) == []


async def test_whole_days_ring_at_six_in_the_evening_before(store: Store, feeds: CalendarFeeds) -> None:
    event = await a_ground(store, whole_days=True)
    (anna,) = await pupils(store, 1)
    await entered(store, event, anna)

    item = await of_event(feeds, anna)

    assert isinstance(bounds(item)[0], date)
    assert alarms(item) == [6 * HOUR]


async def test_a_subscription_says_what_it_is_called_and_how_often_to_look(
    store: Store, feeds: CalendarFeeds
) -> None:
    event = await a_ground(store, title_en="Robot Cup")
    (anna,) = await pupils(store, 1, language=Language.EN)
    await entered(store, event, anna)

    content = await written(feeds, anna)

    book = book_of(content)
    assert (book["version"], book["method"]) == ("2.0", "PUBLISH")
    assert book["name"] == book["x-wr-calname"] == "Мои события (en)"
    assert b"REFRESH-INTERVAL;VALUE=DURATION:PT2H\r\n" in content
    assert b"X-PUBLISHED-TTL:PT2H\r\n" in content
    assert titles_of(content) == ["Robot Cup"]


async def test_an_empty_calendar_is_a_whole_one_and_as_a_file_it_is_refused(
    store: Store, feeds: CalendarFeeds
) -> None:
    await a_ground(store)
    (anna,) = await pupils(store, 1)

    book = book_of(await written(feeds, anna))

    assert [part.name for part in book.subcomponents] == ["VTIMEZONE"]
    with pytest.raises(NothingOwn):
        await feeds.file(anna.id, PlainWording())


async def test_nothing_changes_until_something_has(store: Store, feeds: CalendarFeeds) -> None:
    event = await a_ground(store)
    (anna,) = await pupils(store, 1)
    await entered(store, event, anna)

    pages = [await feeds.page(anna.id, PlainWording()) for _ in range(2)]

    assert pages[0].digest == pages[1].digest
    assert await all_of(store, Event.revision) == [(0,)]
