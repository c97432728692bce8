from datetime import timedelta
from typing import Any

import pytest

from sandbox.vk.core import Vk
from tests.clock import HandClock
from tests.sandbox.vk.vk_talk import Ask, Refusal

ANNA, BORIS = 2001, 2002
YES = {"inline": True, "buttons": [[{"action": {"type": "callback", "label": "Да", "payload": "{}"}}]]}


@pytest.fixture(autouse=True)
def sent(ask: Ask) -> Any:
    """Send a message with a button to Anna: the second message of all and of her conversation."""
    return ask("messages.send", peer_id=ANNA, random_id=0, message="Идёте?", keyboard=YES)


@pytest.mark.parametrize("name", ["cmid", "conversation_message_id", "message_id"])
def test_a_message_is_edited_by_any_of_its_numbers(vk: Vk, ask: Ask, name: str) -> None:
    answer = ask("messages.edit", peer_id=ANNA, message="Ждём!", keyboard=YES, **{name: 2})

    shown = vk.messages(ANNA)[-1]
    assert answer == 1
    assert (shown["text"], shown["edited"], len(shown["buttons"])) == ("Ждём!", True, 1)


def test_what_is_not_sent_again_is_gone_after_an_edit(vk: Vk, ask: Ask) -> None:
    ask("messages.edit", peer_id=ANNA, cmid=2, message="Ждём!")

    assert vk.messages(ANNA)[-1]["buttons"] == []


def test_a_message_can_be_edited_for_a_day(ask: Ask, clock: HandClock) -> None:
    clock.move(timedelta(hours=23, minutes=59))

    assert ask("messages.edit", peer_id=ANNA, cmid=2, message="Ждём!") == 1


def test_an_older_message_is_not_edited(refusal: Refusal, clock: HandClock) -> None:
    clock.move(timedelta(hours=24))

    assert refusal("messages.edit", peer_id=ANNA, cmid=2, message="Ждём!") == (
        909,
        "Can't edit this message, because it's too old",
    )


def test_words_of_a_person_are_not_edited(refusal: Refusal) -> None:
    assert refusal("messages.edit", peer_id=ANNA, cmid=1, message="Ждём!")[0] == 920


@pytest.mark.parametrize("name", ["cmid", "message_id"])
def test_a_message_that_is_not_there_is_not_edited(refusal: Refusal, name: str) -> None:
    assert refusal("messages.edit", peer_id=ANNA, message="Ждём!", **{name: 99})[0] == 100


def test_a_message_is_not_edited_through_the_conversation_of_another(vk: Vk, refusal: Refusal) -> None:
    vk.says(BORIS, "Hello")

    assert refusal("messages.edit", peer_id=BORIS, message_id=2, message="Ждём!")[0] == 100


def test_an_edit_names_a_message(refusal: Refusal) -> None:
    assert refusal("messages.edit", peer_id=ANNA, message="Ждём!")[0] == 100


@pytest.mark.parametrize(
    ("change", "code"), [({"message": "я" * 4097}, 914), ({"keyboard": "{"}, 911), ({"message": ""}, 100)]
)
def test_an_edit_has_the_limits_of_a_message(
    vk: Vk, refusal: Refusal, change: dict[str, Any], code: int
) -> None:
    assert refusal("messages.edit", **({"peer_id": ANNA, "cmid": 2, "message": "Ждём!"} | change))[0] == code
    assert vk.messages(ANNA)[-1]["text"] == "Идёте?"


def test_a_message_to_who_blocked_is_not_edited(vk: Vk, refusal: Refusal) -> None:
    vk.blocks(ANNA)

    assert refusal("messages.edit", peer_id=ANNA, cmid=2, message="Ждём!")[0] == 901


def test_a_message_deleted_for_all_is_seen_by_nobody(vk: Vk, ask: Ask) -> None:
    answer = ask("messages.delete", peer_id=ANNA, cmids="2", delete_for_all=1)

    assert answer == [{"peer_id": ANNA, "message_id": 2, "conversation_message_id": 2, "response": 1}]
    assert [m["id"] for m in vk.messages(ANNA)] == [1]


def test_a_message_deleted_only_for_the_community_is_still_seen(vk: Vk, ask: Ask) -> None:
    ask("messages.delete", message_ids="2")

    assert [m["id"] for m in vk.messages(ANNA)] == [1, 2]
    assert ask("messages.getById", message_ids="2")["count"] == 0


def test_a_deleted_message_is_neither_edited_nor_pressed(vk: Vk, ask: Ask, refusal: Refusal) -> None:
    ask("messages.delete", peer_id=ANNA, cmids="2", delete_for_all=1)

    assert refusal("messages.edit", peer_id=ANNA, cmid=2, message="Ждём!")[0] == 100
    with pytest.raises(LookupError):
        vk.presses(ANNA, 2, 0, 0)


def test_words_of_a_person_are_not_deleted_for_all(vk: Vk, ask: Ask) -> None:
    answer = ask("messages.delete", peer_id=ANNA, cmids="1", delete_for_all=1)

    assert (answer[0]["response"], answer[0]["error"]["code"]) == (0, 924)
    assert len(vk.messages(ANNA)) == 2


def test_a_day_old_message_is_not_deleted_for_all(ask: Ask, clock: HandClock) -> None:
    clock.move(timedelta(hours=24))

    assert ask("messages.delete", peer_id=ANNA, cmids="2", delete_for_all=1)[0]["error"]["code"] == 924


def test_a_message_that_is_not_there_is_not_deleted(ask: Ask) -> None:
    assert ask("messages.delete", peer_id=ANNA, cmids="9")[0]["response"] == 0


def test_messages_are_read_again_by_number(ask: Ask) -> None:
    answer = ask("messages.getByConversationMessageId", peer_id=ANNA, conversation_message_ids="1,2,99")

    assert [item["text"] for item in answer["items"]] == ["Здравствуйте", "Идёте?"]
    assert answer["items"][1]["keyboard"]["buttons"] == YES["buttons"]


@pytest.mark.parametrize(("peer_id", "code"), [(9999, 936), (2_000_000_001, 917)])
def test_only_conversations_that_are_there_are_read(refusal: Refusal, peer_id: int, code: int) -> None:
    assert (
        refusal("messages.getByConversationMessageId", peer_id=peer_id, conversation_message_ids="1")[0]
        == code
    )
