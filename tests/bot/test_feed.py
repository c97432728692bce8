"""The address of somebody's own calendar, asked over HTTP as calendars ask it."""

import logging
from collections.abc import AsyncIterator, Mapping
from datetime import timedelta
from typing import Any

import pytest
from aiohttp import ClientSession

from bot.feed import FeedDoor
from bot.web import serving
from handlers.addresses import Addresses
from handlers.feed.wording import FeedWording
from models.account import MessengerName
from models.event import Event
from models.person import Person
from services.erasure import erase
from services.feed.counter import FRESH, MOST, WITHIN
from services.feed.feeds import CalendarFeeds
from services.store import Store, StoreUnavailableError
from tests.clock import HandClock
from tests.entering import a_ground, entered, pupils
from tests.rows import an_account, stored
from tests.services.feed.reading import items_of, titles_of
from tests.services.feed.test_page import moved

DAY = timedelta(days=1)


class Calendar:
    """A program that was given an address."""

    def __init__(self, session: ClientSession, base: str, token: str) -> None:
        self._session = session
        self.base = base
        self.token = token

    async def asks(
        self, *, method: str = "GET", path: str = "", headers: Mapping[str, str] | None = None
    ) -> tuple[int, Mapping[str, str], bytes]:
        url = f"{self.base}{path or f'/calendar/{self.token}.ics'}"
        async with self._session.request(method, url, headers=headers) as answer:
            return answer.status, answer.headers, await answer.read()

    async def status(self, **asked: Any) -> int:
        return (await self.asks(**asked))[0]


@pytest.fixture
def feeds(sqlite_store: Store, clock: HandClock) -> CalendarFeeds:
    return CalendarFeeds(sqlite_store, clock, administrators=frozenset())


@pytest.fixture
async def anna(sqlite_store: Store) -> Person:
    event = await a_ground(sqlite_store)
    (person,) = await pupils(sqlite_store, 1)
    await stored(sqlite_store, an_account(person, 1, MessengerName.TELEGRAM))
    await entered(sqlite_store, event, person)
    return person


@pytest.fixture
async def calendar(feeds: CalendarFeeds, clock: HandClock, anna: Person) -> AsyncIterator[Calendar]:
    addresses = Addresses("https://bot.example.org")
    addresses.know(MessengerName.TELEGRAM, "https://t.me/engineers_bot?start=")
    door = FeedDoor({"calendar_feeds": feeds}, FeedWording(addresses), clock)
    token = (await feeds.open(anna.id)).token or ""
    async with (
        serving([door.route], host="127.0.0.1", port=0) as port,
        ClientSession() as session,
    ):
        yield Calendar(session, f"http://127.0.0.1:{port}", token)


async def test_a_calendar_is_given_what_is_its_owner_s(calendar: Calendar) -> None:
    status, headers, body = await calendar.asks()

    (item,) = items_of(body).values()
    assert (status, headers["Content-Type"]) == (200, "text/calendar; charset=utf-8")
    assert headers["Cache-Control"].startswith("private")
    assert {"ETag", "Last-Modified"} <= headers.keys()
    assert (item["summary"], item["status"]) == ("Кубок роботов", "CONFIRMED")
    assert item["url"].startswith("https://t.me/engineers_bot?start=event_")
    assert "Консорциум: мои события".encode() in body


async def test_nothing_of_people_is_in_it(calendar: Calendar) -> None:
    _, _, body = await calendar.asks()

    assert [trace for trace in ("Ученик", "Номер0", calendar.token) if trace in body.decode()] == []


async def test_what_has_not_changed_is_not_given_again(calendar: Calendar, clock: HandClock) -> None:
    _, headers, _ = await calendar.asks()
    clock.move(2 * FRESH)

    tag = {"If-None-Match": headers["ETag"]}
    since = {"If-Modified-Since": headers["Last-Modified"]}
    answers = [await calendar.asks(headers=known) for known in (tag, since, {"If-None-Match": "*"})]

    assert [(status, body) for status, _, body in answers] == [(304, b"")] * 3
    assert {again["ETag"] for _, again, _ in answers} == {headers["ETag"]}
    assert await calendar.status(headers={"If-None-Match": '"other"'} | since) == 200


async def test_what_has_moved_is_given_anew_with_a_higher_number(
    calendar: Calendar, sqlite_store: Store, clock: HandClock
) -> None:
    _, headers, before = await calendar.asks()
    (was,) = items_of(before).values()
    await moved(sqlite_store, await event_of(sqlite_store), DAY)
    clock.move(2 * FRESH)

    known = {"If-None-Match": headers["ETag"]}
    status, _, after = await calendar.asks(headers=known)
    stale = await calendar.status(headers={"If-Modified-Since": headers["Last-Modified"]})

    (became,) = items_of(after).values()
    assert (status, stale) == (200, 200)
    assert became["uid"] == was["uid"]
    assert became["sequence"] > was["sequence"]
    assert became["dtstart"].dt == was["dtstart"].dt + DAY


async def event_of(store: Store) -> Any:
    return await store.read(lambda session: session.query(Event).one())


async def test_only_the_head_is_given_to_whoever_asks_for_it(calendar: Calendar) -> None:
    _, whole, body = await calendar.asks()

    status, headers, head = await calendar.asks(method="HEAD")

    assert (status, head) == (200, b"")
    assert (headers["ETag"], headers["Content-Length"]) == (whole["ETag"], f"{len(body)}")


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "PROPFIND"])
async def test_nothing_else_is_done_there(calendar: Calendar, method: str) -> None:
    assert await calendar.status(method=method) == 405


async def test_an_address_that_leads_nowhere_is_like_one_that_never_was(
    calendar: Calendar, feeds: CalendarFeeds, anna: Person
) -> None:
    await calendar.asks()
    old = await feeds.look(anna.id)
    never = await calendar.asks(path="/nowhere")

    new = await feeds.renew(anna.id, old.mark)
    renewed = await calendar.asks()
    calendar.token = new.token or ""
    assert await calendar.status() == 200
    await feeds.withdraw(anna.id, new.mark)
    withdrawn = await calendar.asks()

    for paths in ("/calendar/.ics", f"/calendar/{'A' * 43}.ics", "/calendar/%00.ics", "/calendar/"):
        assert await calendar.status(path=paths) == 404
    assert [(status, body) for status, _, body in (renewed, withdrawn)] == [(404, never[2])] * 2
    assert renewed[1].keys() == withdrawn[1].keys() == never[1].keys()


async def test_of_somebody_erased_there_is_no_calendar_a_moment_later(
    calendar: Calendar, sqlite_store: Store, clock: HandClock, anna: Person
) -> None:
    assert await calendar.status() == 200

    await sqlite_store.write(erase, anna.id, now=clock())

    assert await calendar.status() == 404


async def test_of_somebody_shut_out_there_is_none_until_they_are_let_in(
    calendar: Calendar, sqlite_store: Store, clock: HandClock, anna: Person
) -> None:
    for blocked_at, status in ((clock(), 404), (None, 200)):

        def block(session: Any, at: Any = blocked_at) -> None:
            session.get_one(Person, anna.id).blocked_at = at

        await sqlite_store.write(block)
        assert await calendar.status() == status


async def test_a_calendar_gone_wild_is_given_the_same_and_then_asked_to_wait(
    calendar: Calendar, sqlite_store: Store, clock: HandClock
) -> None:
    _, _, first = await calendar.asks()
    await moved(sqlite_store, await event_of(sqlite_store), DAY)

    bodies = [(await calendar.asks())[2] for _ in range(MOST - 1)]
    status, headers, _ = await calendar.asks()

    assert set(bodies) == {first}
    assert (status, headers["Retry-After"]) == (429, "60")
    clock.move(WITHIN)
    status, _, body = await calendar.asks()
    assert (status, body == first) == (200, False)


async def test_after_a_restart_the_same_events_are_still_known(
    calendar: Calendar, feeds: CalendarFeeds, clock: HandClock
) -> None:
    _, headers, _ = await calendar.asks()
    clock.move(DAY)
    addresses = Addresses("https://bot.example.org")
    addresses.know(MessengerName.TELEGRAM, "https://t.me/engineers_bot?start=")
    again = FeedDoor({"calendar_feeds": feeds}, FeedWording(addresses), clock)

    async with serving([again.route], host="127.0.0.1", port=0) as port:
        calendar.base = f"http://127.0.0.1:{port}"
        assert await calendar.status(headers={"If-None-Match": headers["ETag"]}) == 304


async def test_while_the_database_is_away_the_calendar_is_asked_to_come_again(calendar: Calendar) -> None:
    class Away:
        async def owner(self, _: str) -> int | None:
            raise StoreUnavailableError

    door = FeedDoor({"calendar_feeds": Away()}, FeedWording(Addresses()), HandClock())
    async with serving([door.route], host="127.0.0.1", port=0) as port:
        calendar.base = f"http://127.0.0.1:{port}"
        status, headers, _ = await calendar.asks()

    assert (status, headers["Retry-After"]) == (503, "60")


async def test_the_secret_is_in_no_log(
    calendar: Calendar, clock: HandClock, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)

    class Broken:
        async def owner(self, _: str) -> int | None:
            raise RuntimeError("a defect")

    door = FeedDoor({"calendar_feeds": Broken()}, FeedWording(Addresses()), clock)
    await calendar.asks()
    await calendar.asks(path=f"/calendar/{'B' * 43}.ics")
    async with serving([door.route], host="127.0.0.1", port=0) as port:
        calendar.base = f"http://127.0.0.1:{port}"
        assert await calendar.status() == 500

    said = "\n".join(f"{record.getMessage()} {record.exc_text}" for record in caplog.records)
    assert "a defect" in said
    assert [trace for trace in (calendar.token, "B" * 43) if trace in said] == []


async def test_titles_are_those_of_now(calendar: Calendar, sqlite_store: Store, clock: HandClock) -> None:
    await calendar.asks()

    def rename(session: Any) -> None:
        session.query(Event).one().title = "Кубок дронов"

    await sqlite_store.write(rename)
    clock.move(FRESH)

    assert titles_of((await calendar.asks())[2]) == ["Кубок дронов"]
