import json
from typing import Any

import pytest

from bot.messengers.telegram.update import envelope
from services.inbox import Envelope
from tests.bot.messengers.telegram.scripted import a_message


def test_an_update_is_known_by_its_id_and_lies_in_its_senders_lane() -> None:
    sealed = envelope(a_message(10, person_id=1001))

    assert (sealed.key, sealed.lane) == ("10", "1001")
    assert json.loads(sealed.body) == a_message(10, person_id=1001)


@pytest.mark.parametrize(
    ("event", "lane"),
    [
        ({"callback_query": {"id": "1", "from": {"id": 5}, "message": {"chat": {"id": 9}}}}, "5"),
        ({"my_chat_member": {"from": {"id": 5}, "chat": {"id": 9}}}, "5"),
        ({"channel_post": {"chat": {"id": -100}, "sender_chat": {"id": -100}}}, "-100"),
        ({"poll_answer": {"user": {"id": 5}}}, "5"),
        ({"message": {"chat": {"id": 9}}}, "9"),
        ({"message": {"from": {"id": "5"}, "chat": {"id": 9}}}, "9"),
        ({"message": {"from": 5, "chat": None}}, ""),
        ({"message": "text"}, ""),
        ({"message": {"from": {"id": 10**50}}}, ""),
    ],
)
def test_whose_an_update_is(event: dict[str, Any], lane: str) -> None:
    assert envelope({"update_id": 1, **event}).lane == lane


def test_an_update_without_an_id_is_known_by_what_it_says() -> None:
    one, same, other = envelope({"a": 1, "b": 2}), envelope({"b": 2, "a": 1}), envelope({"a": 2, "b": 2})

    assert one.key == same.key
    assert one.key != other.key


@pytest.mark.parametrize("update_id", [True, "10", None, 1.5, 10**50])
def test_an_id_that_is_not_telegrams_is_none(update_id: object) -> None:
    assert len(envelope({"update_id": update_id}).key) == 64


def test_half_a_surrogate_pair_can_still_be_written() -> None:
    raw = a_message(10, text="\ud83d\x00")

    sealed = envelope(raw)

    assert sealed == Envelope(key="10", lane="1001", body=sealed.body)
    assert sealed.body.isascii()
    assert json.loads(sealed.body) == raw
