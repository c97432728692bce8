from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from icalendar import Calendar
from sqlalchemy.orm import Session

from models.event import Event, EventFormat, EventState
from models.person import Language
from models.stage import Site, Stage
from services.event.calendar import Calendars
from services.refusal import EventNotFound
from services.store import Store
from tests.builder import EventFacts, a_school, an_event, given
from tests.clock import NOON, HandClock
from tests.rows import all_of, stored

DAY, HOUR = timedelta(days=1), timedelta(hours=1)
FOLDED = 75


@pytest.fixture
def calendars(store: Store, clock: HandClock) -> Calendars:
    return Calendars(store, clock)


async def the_event(store: Store) -> int:
    event_id: int = (await all_of(store, Event.id))[0][0]
    return event_id


async def written(store: Store, calendars: Calendars, **asked: Any) -> bytes:
    asked = {"language": Language.RU, "address": ""} | asked
    return (await calendars.of_event(await the_event(store), **asked)).content


async def read(store: Store, calendars: Calendars, **asked: Any) -> Sequence[Any]:
    """What another program makes of the file: its events, in their order."""
    content = await written(store, calendars, **asked)
    book = Calendar.from_ical(content.decode())
    assert isinstance(book, Calendar)
    assert (book["version"], book["method"]) == ("2.0", "PUBLISH")
    return book.walk("VEVENT")


def bounds(item: Any) -> tuple[date, date | None]:
    return item["dtstart"].dt, item["dtend"].dt if "dtend" in item else None


def alarms(item: Any) -> list[timedelta]:
    return [alarm["trigger"].dt for alarm in item.walk("VALARM")]


def change(session: Session, /, **facts: Any) -> None:
    for event in session.query(Event):
        for name, fact in facts.items():
            setattr(event, name, fact)


async def a_stage(store: Store, **facts: Any) -> Stage:
    stage = Stage(
        **{
            "event_id": await the_event(store),
            "position": 1,
            "title": "Школьный этап",
            "format": EventFormat.ONSITE,
            "starts_at": datetime(2026, 12, 4, 21, tzinfo=UTC),
            "ends_at": datetime(2026, 12, 5, 20, 59, tzinfo=UTC),
        }
        | facts
    )
    await stored(store, stage)
    return stage


async def test_hours_are_told_in_utc_with_an_alarm_a_day_and_an_hour_before(
    store: Store, calendars: Calendars
) -> None:
    await given(store, an_event("Вебинар", at="15:00", zone="Asia/Novosibirsk"))

    (item,) = await read(store, calendars)

    begins = datetime(2026, 12, 1, 8, tzinfo=UTC)
    assert bounds(item) == (begins, begins + timedelta(minutes=90))
    assert alarms(item) == [-DAY, -HOUR]
    assert (item["transp"], item["dtstamp"].dt) == ("OPAQUE", NOON)


@pytest.mark.parametrize("zone", ["Europe/Kaliningrad", "Europe/Moscow", "Asia/Kamchatka"])
async def test_days_are_those_of_the_place_and_the_last_one_is_excluded(
    store: Store, calendars: Calendars, zone: str
) -> None:
    await given(store, an_event(on="2026-12-01", to="2026-12-03", zone=zone))

    (item,) = await read(store, calendars)

    assert bounds(item) == (date(2026, 12, 1), date(2026, 12, 4))
    assert b"DTSTART;VALUE=DATE:20261201\r\n" in await written(store, calendars)
    assert alarms(item) == [timedelta(hours=-15)]
    assert item["transp"] == "TRANSPARENT"


async def test_a_changed_event_is_the_same_one_with_a_higher_number(
    store: Store, calendars: Calendars
) -> None:
    await given(store, an_event())
    (before,) = await read(store, calendars)

    await store.write(change, revision=3)
    (after,) = await read(store, calendars)

    assert before["uid"] == after["uid"] == f"event-{await the_event(store)}@consortium-bot"
    assert (before["sequence"], after["sequence"]) == (0, 3)
    assert before["status"] == "CONFIRMED"


async def test_a_cancelled_event_stays_in_the_file_as_cancelled_and_rings_no_more(
    store: Store, calendars: Calendars
) -> None:
    await given(store, an_event())
    await a_stage(store)
    await store.write(change, state=EventState.CANCELLED, revision=1)

    items = await read(store, calendars)

    assert [(item["status"], alarms(item)) for item in items] == [("CANCELLED", [])] * 2


async def test_whatever_was_typed_comes_back_sign_by_sign(store: Store, calendars: Calendars) -> None:
    facts: EventFacts = {
        "summary": "Сборка; пайка, \\ и «отладка»:\nвсё своими руками.\r\n" + "Ёжик " * 200,
        "place": "Санкт-Петербург, ул. Кораблестроителей; вход со двора",
    }
    await given(store, an_event("Кубок «Роботы, датчики; и \\ мы»", **facts))

    (item,) = await read(store, calendars, address="https://t.me/engineers_bot?start=event_1")

    assert item["summary"] == "Кубок «Роботы, датчики; и \\ мы»"
    assert item["location"] == facts["place"]
    assert item["description"] == (
        facts["summary"].replace("\r\n", "\n") + "\n\nhttps://t.me/engineers_bot?start=event_1"
    )
    assert item["url"] == "https://t.me/engineers_bot?start=event_1"


async def test_no_line_is_longer_than_programs_take_and_no_letter_is_parted(
    store: Store, calendars: Calendars
) -> None:
    await given(store, an_event("Щ" * 300, title_en="", summary="Сборка и программирование 🤖. " * 60))

    content = await written(store, calendars)

    lines = content.split(b"\r\n")
    assert max(len(line) for line in lines) <= FOLDED
    assert all(line.decode() for line in lines if line)
    assert b"\n" not in content.replace(b"\r\n", b"")


async def test_nothing_typed_becomes_a_line_of_its_own(store: Store, calendars: Calendars) -> None:
    await given(store, an_event("Кубок", summary="Один\nEND:VEVENT\nATTACH:http://example.org"))

    (item,) = await read(store, calendars)

    assert "attach" not in item


async def test_stages_with_days_of_their_own_stand_beside_the_event(
    store: Store, calendars: Calendars
) -> None:
    await given(store, an_event("Техно-вызов", on="2026-12-01", to="2027-04-20"))
    stage = await a_stage(store)

    whole, part = await read(store, calendars, address="https://t.me/engineers_bot?start=event_1")

    assert part["uid"] == f"{whole['uid'].partition('@')[0]}-stage-{stage.id}@consortium-bot"
    assert part["summary"] == "Техно-вызов: Школьный этап"
    assert bounds(part) == (date(2026, 12, 5), date(2026, 12, 6))
    assert part["url"] == whole["url"] == "https://t.me/engineers_bot?start=event_1"


async def test_the_way_into_a_room_is_told_by_the_bot_alone(store: Store, calendars: Calendars) -> None:
    await given(store, an_event())
    await a_stage(store, link="https://rooms.example.org/stage")
    await store.write(change, link="https://rooms.example.org/event")

    content = await written(store, calendars, address="https://t.me/engineers_bot?start=event_1")

    assert b"rooms.example.org" not in content.replace(b"\r\n ", b"")


async def test_a_stage_as_long_as_the_event_is_not_said_twice(store: Store, calendars: Calendars) -> None:
    await given(store, an_event())
    starts_at, ends_at = (await all_of(store, Event.starts_at, Event.ends_at))[0]
    await a_stage(store, starts_at=starts_at, ends_at=ends_at)

    assert len(await read(store, calendars)) == 1


async def test_a_stage_is_where_one_has_chosen_to_be(store: Store, calendars: Calendars) -> None:
    await given(store, a_school("other"), an_event())
    first = await a_stage(store, place="Площадки школ")
    second = await a_stage(store, position=2, title="Финал", place="Москва")
    site = Site(event_id=first.event_id, stage_id=first.id, title="Лицей № 60", address="Уфа, Зорге 26")
    await stored(store, site)

    places = [
        item["location"] for item in await read(store, calendars, site_id=site.id) if "location" in item
    ]

    assert places == ["Лицей № 60, Уфа, Зорге 26", "Москва"]
    assert second.place == "Москва"


async def test_without_english_words_the_russian_ones_are_taken(store: Store, calendars: Calendars) -> None:
    await given(store, an_event("Кубок", title_en="", summary_en="In English."))

    (item,) = await read(store, calendars, language=Language.EN)

    assert (item["summary"], item["description"]) == ("Кубок", "In English.")


async def test_an_event_of_no_length_has_a_beginning_alone(store: Store, calendars: Calendars) -> None:
    await given(store, an_event(at="15:00"))
    await store.write(change, ends_at=datetime(2026, 12, 1, 12, tzinfo=UTC))

    (item,) = await read(store, calendars)

    assert bounds(item) == (datetime(2026, 12, 1, 12, tzinfo=UTC), None)


@pytest.mark.parametrize("state", [EventState.DRAFT, EventState.SUBMITTED])
async def test_what_is_not_published_is_in_nobody_s_calendar(
    store: Store, calendars: Calendars, state: EventState
) -> None:
    await given(store, an_event(state=state))

    with pytest.raises(EventNotFound):
        await written(store, calendars)
