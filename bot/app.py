"""The only place that constructs: what the program is made of, and how it starts and stops."""

import asyncio
import logging
import signal
from asyncio import TaskGroup
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import timedelta
from urllib.parse import urlsplit

from aiogram.exceptions import TelegramAPIError, TelegramBadRequest, TelegramUnauthorizedError
from aiohttp.web_routedef import route as web_route

from bot.announcing import announcer_of, digester_of
from bot.capabilities import Installation, capabilities
from bot.clock import BorrowedClock, system_clock
from bot.delivering import courier_of
from bot.messengers.choice import messengers_of
from bot.messengers.messenger import Messenger
from bot.post_room import PostRoom
from bot.publishing import boards_of, news_door_of, publishers_of
from bot.settings import Settings, WrongSetting, host_and_port
from bot.sole import sole
from handlers import rooms
from handlers.actions import Actions
from handlers.addresses import Addresses
from handlers.command import Commands, captions
from handlers.conversation import Conversation
from handlers.presenter import Presenter
from scheduler.jobs import (
    advances,
    announces,
    broadcasts_go_on,
    counts_reach,
    digests_news,
    jobs,
    lapses,
    pending_told,
    publishes,
    timetable,
)
from scheduler.reaching import ReachCounter
from services.broadcast.running import Broadcasting
from services.clock import Clock
from services.consent_text import ConsentTexts
from services.digest.planning import Digests
from services.event.advance import EventClock
from services.event.pending import PendingEntries
from services.grade_turn import GradeTurn
from services.inbox import Inbox
from services.kept_file import KeptFiles
from services.post.reach import Reaches
from services.reminder.review import Reminders
from services.retention import Retention
from services.routine import Nightly, Routines
from services.shelf import Shelf
from services.store import Store, open_store

logger = logging.getLogger(__name__)

# Whoever stops the program waits for what is being answered, and not for what may never be.
DRAIN_SECONDS = 5.0
FIRST_PAUSE_SECONDS, LONGEST_PAUSE_SECONDS = 1.0, 30.0


class App:
    """The running program, until it is told to stop."""

    def __init__(self, settings: Settings, store: Store, clock: Clock) -> None:
        self._settings = settings
        self._inbox = Inbox(store, clock)
        self._routines = nightly_routines(store, clock, Shelf(settings.files_folder, clock))
        self._addresses = Addresses(settings.public_url)
        self._messengers = messengers_of(settings, clock)
        services = capabilities(store, clock, self._addresses, installation_of(settings))
        conversation = Conversation(
            Actions(rooms.tables(), services.by_name),
            Commands(rooms.commands()),
            services.people,
            Presenter(services.living, services.sent_files),
            clock,
        )
        self._post_room = PostRoom(
            self._inbox, conversation, self._messengers, news_door=news_door_of(services)
        )
        self._services, self._clock = services.by_name, clock
        self._outbox = services.outbox
        self._offers = services.offers
        self._event_clock = EventClock(store, clock)
        self._pending_entries = PendingEntries(store, clock)
        self._broadcasting = Broadcasting(store, clock)
        self._courier = courier_of(services, self._messengers)
        self._announcer = announcer_of(services.by_name)
        self._digester = digester_of(services.by_name)
        self._publications = services.publications
        boards = boards_of(services, self._messengers)
        self._publishers = publishers_of(services, boards, self._addresses)
        self._reach_counter = ReachCounter(Reaches(store, clock), boards)

    async def run(self, stop: asyncio.Event) -> None:
        await self._inbox.sweep()
        await self._post_room.catch_up()
        # Alone on this database, see bot/sole.py: whoever was sending is no more.
        await self._outbox.recover(timedelta())
        await self._publications.recover()
        every_timer = jobs(self._inbox, self._routines, self._courier, look_again=self._post_room.look_again)
        timers = timetable(
            [
                *every_timer,
                lapses(self._offers),
                advances(self._event_clock),
                pending_told(self._pending_entries),
                broadcasts_go_on(self._broadcasting),
                announces(self._announcer),
                digests_news(self._digester),
                *map(publishes, self._publishers),
                counts_reach(self._reach_counter),
            ]
        )
        timers.start()
        try:
            async with TaskGroup() as answering:
                working = answering.create_task(self._post_room.lanes.work())
                await self._receive(stop)
                await self._drain()
                working.cancel()
        finally:
            timers.shutdown(wait=False)
            for messenger in self._messengers:
                await messenger.close()

    async def _receive(self, stop: asyncio.Event) -> None:
        """Take in whatever comes until told to stop."""
        async with AsyncExitStack() as serving, TaskGroup() as receiving:
            if self._settings.public_url:
                await self._serve(serving)
            tasks = [receiving.create_task(self._follow(messenger)) for messenger in self._messengers]
            await stop.wait()
            for task in tasks:
                task.cancel()

    async def _follow(self, messenger: Messenger) -> None:
        """Receiving waits for no introduction: people write while the platform is slow to say who we are."""
        async with TaskGroup() as together:
            together.create_task(self._introduce(messenger))
            if not self._is_called_by(messenger):
                together.create_task(self._receive_from(messenger))

    def _is_called_by(self, messenger: Messenger) -> bool:
        return bool(self._settings.public_url) and messenger.takes_calls

    async def _receive_from(self, messenger: Messenger) -> None:
        """A database that is full or locked ends nothing: what was not accepted is asked for again."""
        while True:
            try:
                await messenger.receive(self._post_room)
            except Exception:
                logger.exception("receiving_broken", extra={"messenger": messenger.name.value})
                await asyncio.sleep(FIRST_PAUSE_SECONDS)

    async def _introduce(self, messenger: Messenger) -> None:
        pause = FIRST_PAUSE_SECONDS
        while not await self._is_introduced(messenger):
            await asyncio.sleep(pause)
            pause = min(pause * 2, LONGEST_PAUSE_SECONDS)
        try:
            await messenger.announce(captions(rooms.commands()))
        except TelegramAPIError as error:
            _warn("commands_not_announced", messenger, error)

    async def _is_introduced(self, messenger: Messenger) -> bool:
        try:
            self._addresses.know(messenger.name, await messenger.open())
            if self._is_called_by(messenger):
                await self._have_called_by(messenger)
        except TelegramUnauthorizedError:
            name = f"{messenger.name.upper()}_TOKEN"
            raise WrongSetting(f"{name}: the platform does not know this token") from None
        except TelegramBadRequest as error:
            # It will say the same tomorrow. People can be answered without links that lead to us.
            _warn("messenger_without_an_address", messenger, error)
            self._addresses.know_none(messenger.name)
            return True
        except TelegramAPIError as error:
            _warn("messenger_not_open", messenger, error)
            return False
        logger.info("messenger_open", extra={"messenger": messenger.name.value})
        return True

    async def _have_called_by(self, messenger: Messenger) -> None:
        try:
            await messenger.listen(self._settings.public_url)
        except TelegramBadRequest as error:
            raise WrongSetting(f"PUBLIC_URL: {messenger.name} refuses it: {error.message}") from None

    async def _serve(self, serving: AsyncExitStack) -> None:
        # A bot that polls has no server: two megabytes, and they are kept.
        from bot import web  # noqa: PLC0415  see above
        from bot.feed import FeedDoor  # noqa: PLC0415  see above
        from handlers.feed.wording import FeedWording  # noqa: PLC0415  see above

        host, port = host_and_port(self._settings.listen)
        routes = [route for messenger in self._messengers for route in messenger.routes(self._post_room)]
        routes.append(FeedDoor(self._services, FeedWording(self._addresses), self._clock).route)
        # A proxy in front may pass the path of PUBLIC_URL on, or take it off.
        if prefix := urlsplit(self._settings.public_url).path.rstrip("/"):
            routes += [web_route(route.method, prefix + route.path, route.handler) for route in routes]
        try:
            await serving.enter_async_context(web.serving(routes, host=host, port=port))
        except OSError as error:
            raise WrongSetting(f"LISTEN: the bot cannot listen there: {error.strerror}") from None

    async def _drain(self) -> None:
        try:
            async with asyncio.timeout(DRAIN_SECONDS):
                # All at once: none begins anything new while another is waited for.
                await asyncio.gather(
                    self._courier.close(), *(publisher.close() for publisher in self._publishers)
                )
                await self._post_room.lanes.idle()
        except TimeoutError:
            logger.warning("stopped_before_all_was_answered")


def nightly_routines(store: Store, clock: Clock, shelf: Shelf) -> Routines:
    return Routines(
        store,
        clock,
        [
            Nightly("grade_turn", GradeTurn(store, clock).run),
            # Not before the grades have moved up: quiet hours are by them.
            Nightly("reminders", Reminders(store, clock).review),
            Nightly("digest", Digests(store, clock).plan),
            Nightly("retention", Retention(store, clock).purge),
            # After it: whatever it has let go of goes in the same night.
            Nightly("files", KeptFiles(store, shelf).sweep),
        ],
    )


def installation_of(settings: Settings) -> Installation:
    return Installation(
        zone=settings.timezone,
        administrators=frozenset(settings.admins),
        texts=ConsentTexts(settings.consent_texts),
        operator=settings.operator,
        files=settings.files_folder,
    )


def _warn(event: str, messenger: Messenger, error: TelegramAPIError) -> None:
    logger.warning(event, extra={"messenger": messenger.name.value, "reason": type(error).__name__})


@asynccontextmanager
async def clock_of(settings: Settings) -> AsyncIterator[Clock]:
    if not settings.clock_url:
        yield system_clock
        return
    clock = BorrowedClock(settings.clock_url)
    async with TaskGroup() as following:
        known = asyncio.Event()
        task = following.create_task(clock.follow(known))
        await known.wait()
        yield clock
        task.cancel()


async def run_until_told(settings: Settings) -> None:
    stop = told_to_stop()
    async with (
        sole(settings, stop) as is_alone,
        clock_of(settings) as clock,
        open_database(settings) as store,
    ):
        if is_alone:
            await App(settings, store, clock).run(stop)


@asynccontextmanager
async def open_database(settings: Settings) -> AsyncIterator[Store]:
    store = open_store(settings.database_url)
    try:
        yield store
    finally:
        await store.close()


def told_to_stop() -> asyncio.Event:
    """Set by Ctrl-C and by SIGTERM."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stop.set)
    return stop
