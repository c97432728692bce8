"""What a pressed button costs us, from the raw update to the last call, and bare aiogram beside us.

The button is the one that is pressed most when a registration opens: an event's card, with the answer to «may
I enter?». The bare handler reads the same by the same statements through the same store, and shows a text
that was ready before: what is compared is everything around the reading.
"""

import asyncio
import statistics
import tempfile
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import partial
from itertools import cycle
from pathlib import Path
from typing import Any, cast

from aiogram import Bot, Dispatcher
from aiogram.client.default import DefaultBotProperties
from aiogram.enums import ParseMode
from aiogram.types import Update
from sqlalchemy import select
from sqlalchemy.orm import Session

from benchmarks.bare_aiogram import Read, bare_dispatcher
from benchmarks.figure import Figure
from benchmarks.pairing import Batch, in_turns, ratio
from benchmarks.prompt_platform import GROUP_ID, PromptTelegram, PromptVk, telegram_press, vk_press
from bot.app import installation_of
from bot.capabilities import capabilities
from bot.clock import system_clock
from bot.demo import season
from bot.demo.loading import load_season
from bot.messengers.messenger import Messenger
from bot.messengers.pacer import Pacer
from bot.messengers.telegram.messenger import TelegramMessenger
from bot.messengers.vk.choice import speaking_vk
from bot.migration import migrate
from bot.settings import Settings
from handlers import rooms
from handlers.action import Action
from handlers.actions import Actions, Handler
from handlers.addresses import Addresses
from handlers.catalogue.actions import ShowCard
from handlers.catalogue.handlers import show_card
from handlers.command import Commands
from handlers.conversation import Conversation
from handlers.line import Line
from handlers.presenter import Presenter
from handlers.screen import Screen
from models.account import Account, MessengerName
from services.consent_text import ConsentTexts
from services.entry.card import EventCard, EventCards
from services.inbox import Inbox
from services.store import Store, open_store

TOKEN = "777000:sandbox"  # noqa: S105  nobody is behind it
# Three presses by each of the eleven people of the demonstration, on as many different cards.
PRESSES = 33
ROUNDS = 60
FEW_SCREENS, MANY_SCREENS = 10, 300
LETTERS, LETTERS_AT_ONCE = 100, 50
INBOX_ROUNDS = 15
US_IN_S = 1_000_000

Table = Mapping[type[Action], Handler]


class TickingClock:
    """A second passes whenever somebody looks: nobody here presses faster than people can."""

    def __init__(self) -> None:
        self._now = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        self._now += timedelta(seconds=1)
        return self._now


async def figures() -> AsyncIterator[Figure]:
    async with _season_in_a_file() as store:
        async for figure in _button(store):
            yield figure
        async for figure in _inbox(store):
            yield figure


async def _button(store: Store) -> AsyncIterator[Figure]:
    telegram_platform, vk_platform = PromptTelegram(), PromptVk()
    telegram, vk = _telegram(telegram_platform), _vk(vk_platform)
    conversation = _conversation(rooms.tables(), store)
    few = _conversation([_with_others(FEW_SCREENS)], store)
    many = _conversation([_with_others(MANY_SCREENS)], store)
    presses = {name: _presses(name) for name in MessengerName}
    taken = await in_turns(
        {
            "telegram": partial(_ours, conversation, telegram, presses[MessengerName.TELEGRAM]),
            "vk": partial(_ours, conversation, vk, presses[MessengerName.VK]),
            "bare": _bare(await _reader(store), presses[MessengerName.TELEGRAM]),
            "few": partial(_ours, few, telegram, presses[MessengerName.TELEGRAM]),
            "many": partial(_ours, many, telegram, presses[MessengerName.TELEGRAM]),
        },
        rounds=ROUNDS,
    )
    _make_sure_of_cards(telegram_platform.shown, vk_platform.shown)
    each = {name: statistics.median(seconds) / PRESSES * US_IN_S for name, seconds in taken.items()}
    ratios = {name: ratio(taken[name], taken["bare"]) for name in ("telegram", "vk")}
    worse = max(ratios, key=lambda name: ratios[name])
    yield Figure("handling.button_us", each[worse], "us")
    yield Figure("handling.button_ratio_to_bare_aiogram", ratios[worse], "ratio")
    for name, its_ratio in ratios.items():
        yield Figure(f"handling.button_us_{name}", each[name], "us")
        yield Figure(f"handling.button_ratio_to_bare_aiogram_{name}", its_ratio, "ratio")
    yield Figure("handling.button_us_bare_aiogram", each["bare"], "us")
    yield Figure("handling.button_ratio_300_to_10_screens", ratio(taken["many"], taken["few"]), "ratio")


def _make_sure_of_cards(*shown: str) -> None:
    """An apology would be quicker than what is measured."""
    for text in shown:
        if "🗓" not in text:
            raise RuntimeError(f"the last press was answered with {text!r}")


async def _ours(conversation: Conversation, messenger: Messenger, presses: Sequence[dict[str, Any]]) -> None:
    line = Line(messenger.name, messenger.bot)
    for raw in presses:
        update = messenger.parse(raw)
        assert update is not None  # noqa: S101  a press is always followed
        await conversation.handle(line, update)


async def _reader(store: Store) -> Read:
    """What our handler asks for, for whoever is behind that number in Telegram."""
    people = dict(await store.read(_people_of_telegram))
    given = capabilities(store, TickingClock(), Addresses(), installation_of(Settings(_env_file=None)))
    cards = cast(EventCards, given.by_name["event_cards"])

    async def read(external_id: int, event_id: int) -> EventCard:
        return await cards.card(event_id, person_id=people[external_id])

    return read


def _people_of_telegram(session: Session) -> list[tuple[int, int]]:
    rows = session.execute(
        select(Account.external_id, Account.person_id).where(Account.messenger == MessengerName.TELEGRAM)
    )
    return [(row.external_id, row.person_id) for row in rows]


def _bare(read: Read, presses: Sequence[dict[str, Any]]) -> Batch:
    bot = Bot(TOKEN, session=PromptTelegram(), default=DefaultBotProperties(parse_mode=ParseMode.HTML))
    dispatcher: Dispatcher = bare_dispatcher(read)

    async def feed() -> None:
        for raw in presses:
            # Quicker than feed_raw_update, which starts a task and a timer for each.
            await dispatcher.feed_update(bot, Update.model_validate(raw, context={"bot": bot}))

    return feed


async def _inbox(store: Store) -> AsyncIterator[Figure]:
    inbox, messenger = Inbox(store, system_clock), _telegram(PromptTelegram())

    async def one(raw: dict[str, Any]) -> None:
        await inbox.accept(messenger.name, [messenger.envelope(raw)])

    async def in_a_row() -> None:
        for raw in _fresh(LETTERS):
            await one(raw)

    async def at_once() -> None:
        await asyncio.gather(*(one(raw) for raw in _fresh(LETTERS_AT_ONCE)))

    taken = await in_turns({"row": in_a_row, "once": at_once}, rounds=INBOX_ROUNDS)
    yield Figure("handling.inbox_us", statistics.median(taken["row"]) / LETTERS * US_IN_S, "us")
    yield Figure(
        f"handling.inbox_us_{LETTERS_AT_ONCE}_at_once",
        statistics.median(taken["once"]) / LETTERS_AT_ONCE * US_IN_S,
        "us",
    )


@asynccontextmanager
async def _season_in_a_file() -> AsyncIterator[Store]:
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{Path(folder) / 'bot.db'}"
        await asyncio.to_thread(migrate, url)
        store = open_store(url)
        await load_season(store, system_clock, season.people(ConsentTexts()))
        yield store
        await store.close()


def _conversation(tables: Sequence[Table], store: Store) -> Conversation:
    clock = TickingClock()
    services = capabilities(store, clock, Addresses(), installation_of(Settings(_env_file=None)))
    actions = Actions(tables, services.by_name)
    commands, presenter = Commands(rooms.commands()), Presenter(services.living, services.sent_files)
    return Conversation(actions, commands, services.people, presenter, clock)


def _with_others(screens: int) -> Table:
    """The card among so many screens that nobody opens."""

    async def show(t: object) -> Screen:
        raise AssertionError(t)

    others = (_other_action(f"other{number}") for number in range(screens - 1))
    return {ShowCard: show_card} | dict.fromkeys(others, show)


def _other_action(other_name: str) -> type[Action]:
    @dataclass(frozen=True)
    class ShowOther(Action, name=other_name):
        pass

    return ShowOther


def _presses(messenger: MessengerName) -> list[dict[str, Any]]:
    """Everybody of the demonstration presses in turn, each time another card."""
    accounts = [address for person in season.people(ConsentTexts()) for address in person.addresses]
    visitors = [address.external_id for address in accounts if address.messenger is messenger]
    press = telegram_press if messenger is MessengerName.TELEGRAM else vk_press
    return [
        press(person_id, ShowCard(event_id=event_id).pack())
        for event_id, person_id in zip(range(1, PRESSES + 1), cycle(visitors))
    ]


def _fresh(letters: int) -> list[dict[str, Any]]:
    return [telegram_press(1000 + number, "menu") for number in range(letters)]


def _telegram(platform: PromptTelegram) -> Messenger:
    messenger = TelegramMessenger(TOKEN, api_url="http://127.0.0.1:9", pacer=Pacer(1))
    messenger.bot.session = platform
    return messenger


def _vk(platform: PromptVk) -> Messenger:
    settings = Settings(_env_file=None, vk_token="sandbox", vk_group_id=GROUP_ID)  # noqa: S106
    return speaking_vk(platform, settings, system_clock)
