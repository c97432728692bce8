"""What the bot says on its own in VK: the same words to many in one call, an answer for each of them."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from bot.messengers.pacer import Priority
from bot.messengers.vk.client import VkClient
from bot.messengers.vk.error import DISCONNECTED, TIMED_OUT, VkError
from bot.messengers.vk.outlet import PEERS_A_CALL, VkOutlet
from handlers.catalogue.actions import ShowEvents
from handlers.screen import Button, Screen
from models.delivery import Rank
from scheduler.outlet import Pace, Said, Verdict
from services.sent_file import KeptPicture, SentFiles
from services.shelf import Shelf
from services.store import Store
from tests.bot.messengers.vk.scripted import ScriptedCalls, ScriptedVk, refusal, response
from tests.bot.messengers.wire import LeapingClock
from tests.clock import HandClock

SCREEN = Screen("<b>Начало</b> в 10:00", ((Button("События", ShowEvents()),),))
ANNA, BORIS, VERA = 2001, 2002, 2003


@pytest.fixture
def outlet(calls: ScriptedCalls) -> VkOutlet:
    return VkOutlet(calls)


def done(peer_id: int, number: int) -> dict[str, Any]:
    return {"peer_id": peer_id, "message_id": 0, "conversation_message_id": number}


def failed(peer_id: int, code: int) -> dict[str, Any]:
    return done(peer_id, 0) | {"error": {"code": code, "description": "no"}}


async def test_the_same_words_go_to_many_in_one_call_and_each_has_an_answer(
    calls: ScriptedCalls, outlet: VkOutlet
) -> None:
    calls.will("messages.send", [failed(BORIS, 901), done(ANNA, 7)])

    said = await outlet.send([ANNA, BORIS], SCREEN, key="letter")

    ((_, params),) = calls.made
    assert (params["peer_ids"], params["message"]) == ([ANNA, BORIS], "Начало в 10:00")
    assert json.loads(str(params["keyboard"]))["inline"]
    assert [one.verdict for one in said] == [Verdict.DONE, Verdict.CLOSED]
    assert said[0].message_id == 7


async def test_a_retry_of_some_has_the_key_of_the_first_time_and_another_cause_has_another(
    calls: ScriptedCalls, outlet: VkOutlet
) -> None:
    calls.will("messages.send", [done(ANNA, 7), done(BORIS, 7)])

    await outlet.send([ANNA, BORIS], SCREEN, key="letter")
    await outlet.send([BORIS], SCREEN, key="letter")
    await outlet.send([BORIS], SCREEN, key="another")

    first, again, other = (params["random_id"] for params in calls.params("messages.send"))
    assert first == again != other
    assert 0 < int(str(first)) < 2**31


@pytest.mark.parametrize(
    ("code", "verdict"),
    [(TIMED_OUT, Verdict.UNSURE), (DISCONNECTED, Verdict.UNSURE), (6, Verdict.SILENCE), (9, Verdict.SILENCE)],
)
async def test_what_fails_as_a_whole_is_said_of_everybody_and_not_repeated(
    calls: ScriptedCalls, outlet: VkOutlet, code: int, verdict: Verdict
) -> None:
    calls.will("messages.send", VkError(code, "no"))

    said = await outlet.send([ANNA, BORIS], SCREEN, key="letter")

    assert [one.verdict for one in said] == [verdict] * 2
    assert len(calls.made) == 1


@pytest.mark.parametrize("answer", [[done(ANNA, 7)], 17, [{"peer": 1}], None])
async def test_of_whom_vk_says_nothing_nobody_knows(
    calls: ScriptedCalls, outlet: VkOutlet, answer: object
) -> None:
    calls.will("messages.send", answer)

    _, boris = await outlet.send([ANNA, BORIS], SCREEN, key="letter")

    assert boris.verdict is Verdict.UNSURE


async def test_a_long_text_goes_in_parts_with_keys_of_their_own_and_nobody_gets_the_second_alone(
    calls: ScriptedCalls, outlet: VkOutlet
) -> None:
    long = Screen("слово " * 1000, SCREEN.rows)
    calls.will("messages.send", [done(ANNA, 7), failed(BORIS, 901)], [done(ANNA, 8)])

    said = await outlet.send([ANNA, BORIS], long, key="letter")

    first, second = calls.params("messages.send")
    assert ("keyboard" in first, "keyboard" in second) == (False, True)
    assert (first["peer_ids"], second["peer_ids"]) == ([ANNA, BORIS], [ANNA])
    assert first["random_id"] != second["random_id"]
    assert calls.turns == [Priority.REMINDER]
    assert [one.verdict for one in said] == [Verdict.DONE, Verdict.CLOSED]


async def test_an_edit_is_made_by_the_number_in_the_dialog(calls: ScriptedCalls, outlet: VkOutlet) -> None:
    calls.will("messages.edit", 1, VkError(909, "too old"))

    made = await outlet.edit(ANNA, 7, SCREEN, key="card")
    gone = await outlet.edit(ANNA, 7, SCREEN, key="card")

    assert calls.params("messages.edit")[0]["cmid"] == 7
    assert (made, gone.verdict) == (Said(Verdict.DONE, 7), Verdict.GONE)


async def test_a_text_that_fits_into_no_edit_is_refused(calls: ScriptedCalls, outlet: VkOutlet) -> None:
    said = await outlet.edit(ANNA, 7, Screen("а" * 4097), key="card")

    assert (said.verdict, calls.made) == (Verdict.REFUSED, [])


async def test_it_takes_as_much_as_vk_does(calls: ScriptedCalls, outlet: VkOutlet) -> None:
    await outlet.turn(Rank.BROADCAST)

    assert outlet.pace == Pace(20, together=PEERS_A_CALL)
    assert calls.turns == [Priority.BROADCAST]


async def test_on_the_wire_a_refusal_for_the_rate_makes_everybody_wait_and_is_not_repeated(
    vk: ScriptedVk, client: VkClient, clock: LeapingClock
) -> None:
    vk.will(refusal(6, "Too many requests per second"), response([done(ANNA, 7)]))
    outlet = VkOutlet(client)
    began = clock.now

    (refused,) = await outlet.send([ANNA], SCREEN, key="letter")
    calls = len(vk.calls)
    await outlet.turn(Rank.URGENT)

    assert (refused.verdict, refused.is_counted, calls) == (Verdict.SILENCE, False, 1)
    assert clock.now >= began + 0.5


async def test_on_the_wire_many_are_a_list(vk: ScriptedVk, client: VkClient) -> None:
    vk.will(response([done(ANNA, 7), done(BORIS, 8), done(VERA, 9)]))

    said = await VkOutlet(client).send([ANNA, BORIS, VERA], SCREEN, key="letter")

    ((method, fields),) = vk.calls
    assert (method, fields["peer_ids"]) == ("messages.send", "2001,2002,2003")
    assert formatted(fields) == [{"type": "bold", "offset": 0, "length": 6}]
    assert [one.message_id for one in said] == [7, 8, 9]


def formatted(fields: Mapping[str, str]) -> object:
    return json.loads(fields["format_data"])["items"]


@pytest.fixture
async def pictured(calls: ScriptedCalls, sqlite_store: Store, tmp_path: Path) -> tuple[VkOutlet, Screen]:
    shelf = Shelf(tmp_path / "files", HandClock())
    picture = KeptPicture(await shelf.put(b"a picture"), "a.jpg")
    outlet = VkOutlet(calls, SentFiles(sqlite_store, HandClock(), shelf))
    return outlet, Screen(SCREEN.text, SCREEN.rows, pictures=(picture,))


@pytest.mark.parametrize("code", [TIMED_OUT, DISCONNECTED])
async def test_while_a_picture_is_on_its_way_there_nobody_can_have_been_told(
    calls: ScriptedCalls, pictured: tuple[VkOutlet, Screen], code: int
) -> None:
    outlet, screen = pictured
    calls.will("photos.getMessagesUploadServer", VkError(code, "no"))

    said = await outlet.send([ANNA, BORIS], screen, key="letter")

    assert [one.verdict for one in said] == [Verdict.LATER] * 2
    assert calls.params("messages.send") == []


@pytest.mark.parametrize("code", [7, 15, 27, 100])
async def test_where_the_key_may_bring_no_pictures_the_words_go_out_without_them(
    calls: ScriptedCalls, pictured: tuple[VkOutlet, Screen], code: int
) -> None:
    outlet, screen = pictured
    calls.will("photos.getMessagesUploadServer", VkError(code, "no"))
    calls.will("messages.send", [done(ANNA, 7)])

    (said,) = await outlet.send([ANNA], screen, key="letter")
    await outlet.send([ANNA], screen, key="letter")

    assert said.verdict is Verdict.DONE
    assert len(calls.params("photos.getMessagesUploadServer")) == 1
    assert "attachment" not in calls.params("messages.send")[0]
