"""What the bot says on its own in Telegram, down to the form on the wire."""

import json
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from aiogram import Bot
from aiogram.client.default import DefaultBotProperties
from aiogram.enums import ParseMode
from aiohttp.test_utils import unused_port
from typing_extensions import override

from bot.messengers.pacer import Pacer, Priority
from bot.messengers.telegram.outlet import TelegramOutlet
from bot.messengers.telegram.session import FLOOD_WITHOUT_TERM_SECONDS, TelegramSession
from handlers.catalogue.actions import ShowEvents
from handlers.presenter import inline
from handlers.screen import Button, Screen
from models.delivery import Rank
from scheduler.outlet import Outlet, Said, Verdict
from services.sent_file import KeptPicture, SentFiles
from services.shelf import Shelf
from services.store import Store
from tests.bot.messengers.telegram.scripted import (
    SENT_MESSAGE,
    TOKEN,
    ScriptedTelegram,
    page,
    refusal,
    result,
)
from tests.bot.messengers.wire import LeapingClock, Reply, body, cut
from tests.clock import HandClock

SCREEN = Screen("<b>Начало</b> в 10:00 &amp; позже", ((Button("События", ShowEvents()),),))
ANNA, BORIS = 1001, 1002


@pytest.fixture
def outlet(session: TelegramSession, pacer: Pacer) -> Outlet:
    return TelegramOutlet(Bot(TOKEN, session=session), session, pacer)


async def told(outlet: Outlet) -> Said:
    (said,) = await outlet.send([ANNA], SCREEN, key="letter")
    return said


async def test_it_is_the_call_that_the_bot_would_make(
    telegram: ScriptedTelegram, session: TelegramSession, outlet: Outlet
) -> None:
    telegram.will(result(SENT_MESSAGE), result(SENT_MESSAGE))
    html = DefaultBotProperties(parse_mode=ParseMode.HTML)

    said = await told(outlet)
    await Bot(TOKEN, session=session, default=html).send_message(
        ANNA, SCREEN.text, reply_markup=inline(SCREEN)
    )

    ours, bots = telegram.calls
    assert said == Said(Verdict.DONE, 5)
    assert ours.method == bots.method
    assert plain(ours.fields) == plain(bots.fields)


def plain(fields: dict[str, str]) -> dict[str, object]:
    return fields | {"reply_markup": json.loads(fields["reply_markup"])}


async def test_an_edit_is_one_too(telegram: ScriptedTelegram, outlet: Outlet) -> None:
    telegram.will(result(SENT_MESSAGE))

    said = await outlet.edit(ANNA, 5, SCREEN, key="letter")

    (call,) = telegram.calls
    assert said == Said(Verdict.DONE, 5)
    assert (call.method, call.fields["chat_id"], call.fields["message_id"]) == (
        "editMessageText",
        "1001",
        "5",
    )


async def test_each_of_several_is_a_call_of_its_own(telegram: ScriptedTelegram, outlet: Outlet) -> None:
    telegram.will(result(SENT_MESSAGE), refusal(403, "Forbidden: bot was blocked by the user"))

    said = await outlet.send([ANNA, BORIS], SCREEN, key="letter")

    assert [one.verdict for one in said] == [Verdict.DONE, Verdict.CLOSED]
    assert [call.fields["chat_id"] for call in telegram.calls] == ["1001", "1002"]


@pytest.mark.parametrize(
    ("reply", "verdict"),
    [
        (cut, Verdict.UNSURE),
        (page(502), Verdict.LATER),
        (body("<html>"), Verdict.UNSURE),
        (body(b"\xff\xfe"), Verdict.UNSURE),
        (refusal(400, "Bad Request: message is too long"), Verdict.REFUSED),
        (refusal(400, "Bad Request: message is not modified"), Verdict.DONE),
        (refusal(401, "Unauthorized"), Verdict.SILENCE),
        (refusal(429, "Too Many Requests: retry after 3", retry_after=3), Verdict.SILENCE),
        (page(429), Verdict.SILENCE),
    ],
)
async def test_whatever_happens_it_is_said_once(
    telegram: ScriptedTelegram, outlet: Outlet, reply: Reply, verdict: Verdict
) -> None:
    telegram.will(reply, result(SENT_MESSAGE))

    said = await told(outlet)

    assert (said.verdict, len(telegram.calls)) == (verdict, 1)


async def test_where_nobody_listens_nothing_was_said(pacer: Pacer) -> None:
    session = TelegramSession(f"http://127.0.0.1:{unused_port()}", pacer)

    said = await told(TelegramOutlet(Bot(TOKEN, session=session), session, pacer))

    await session.close()
    assert said.verdict is Verdict.SILENCE


async def test_a_flood_makes_everybody_silent(
    telegram: ScriptedTelegram, bot: Bot, outlet: Outlet, clock: LeapingClock
) -> None:
    telegram.will(page(429), result(SENT_MESSAGE))
    began = clock.now

    await told(outlet)
    await bot.send_message(BORIS, "An answer")

    assert clock.now >= began + FLOOD_WITHOUT_TERM_SECONDS


@pytest.fixture
async def paying(telegram: ScriptedTelegram, clock: LeapingClock) -> AsyncIterator[Outlet]:
    pacer = Pacer(1000, timers=clock)
    session = TelegramSession(telegram.address, pacer)
    yield TelegramOutlet(Bot(TOKEN, session=session), session, pacer)
    await session.close()


async def test_a_rate_above_the_free_one_is_one_that_is_paid_for(
    telegram: ScriptedTelegram, outlet: Outlet, paying: Outlet
) -> None:
    telegram.will(result(SENT_MESSAGE), result(SENT_MESSAGE))

    await told(outlet)
    await told(paying)

    free, paid = telegram.calls
    assert "allow_paid_broadcast" not in free.fields
    assert paid.fields["allow_paid_broadcast"] == "true"


async def test_a_turn_is_a_slot_behind_the_answers(clock: LeapingClock, session: TelegramSession) -> None:
    asked: list[Priority] = []

    class Noting(Pacer):
        @override
        async def slot(self, priority: Priority = Priority.ANSWER) -> None:
            asked.append(priority)

    outlet = TelegramOutlet(Bot(TOKEN, session=session), session, Noting(30, timers=clock))
    for rank in Rank:
        await outlet.turn(rank)

    assert asked == sorted(set(asked))
    assert Priority.ANSWER not in asked


NO_CHAT = refusal(400, "Bad Request: PEER_ID_INVALID")
SENT_PHOTO = SENT_MESSAGE | {"photo": [{"file_id": "kept", "file_unique_id": "k", "width": 9, "height": 9}]}


@pytest.fixture
async def pictured(
    session: TelegramSession, pacer: Pacer, sqlite_store: Store, tmp_path: Path
) -> tuple[Outlet, Screen]:
    shelf = Shelf(tmp_path / "files", HandClock())
    picture = KeptPicture(await shelf.put(b"a picture"), "a.jpg")
    sent_files = SentFiles(sqlite_store, HandClock(), shelf)
    outlet = TelegramOutlet(Bot(TOKEN, session=session), session, pacer, sent_files)
    return outlet, Screen(SCREEN.text, SCREEN.rows, pictures=(picture,))


async def test_who_takes_no_words_either_says_nothing_of_the_picture(
    telegram: ScriptedTelegram, pictured: tuple[Outlet, Screen]
) -> None:
    outlet, screen = pictured
    telegram.will(NO_CHAT, NO_CHAT, result(SENT_PHOTO))

    said = await outlet.send([ANNA, BORIS], screen, key="letter")

    assert [one.verdict for one in said] == [Verdict.REFUSED, Verdict.DONE]
    assert telegram.methods == ["sendPhoto", "sendMessage", "sendPhoto"]


async def test_who_takes_neither_a_known_picture_nor_words_does_not_make_it_unknown(
    telegram: ScriptedTelegram, pictured: tuple[Outlet, Screen]
) -> None:
    outlet, screen = pictured
    telegram.will(result(SENT_PHOTO), NO_CHAT, NO_CHAT, result(SENT_PHOTO))

    await outlet.send([ANNA, BORIS, ANNA], screen, key="letter")

    # Brought at first, and from then on named.
    assert [call.fields.get("photo") for call in telegram.calls][1:] == ["kept", None, "kept"]


async def test_a_picture_that_alone_is_refused_is_tried_with_nobody_else(
    telegram: ScriptedTelegram, pictured: tuple[Outlet, Screen]
) -> None:
    outlet, screen = pictured
    broken = refusal(400, "Bad Request: IMAGE_PROCESS_FAILED")
    telegram.will(broken, result(SENT_MESSAGE), result(SENT_MESSAGE))

    said = await outlet.send([ANNA, BORIS], screen, key="letter")

    assert [one.verdict for one in said] == [Verdict.DONE] * 2
    assert telegram.methods == ["sendPhoto", "sendMessage", "sendMessage"]
