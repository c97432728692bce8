from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from sandbox.vk.core import Vk
from tests.clock import HandClock
from tests.sandbox.vk.vk_talk import Ask, Refusal

ANNA, BORIS, STRANGER = 2001, 2002, 9999


def test_a_message_reaches_the_person_it_is_for(vk: Vk, ask: Ask) -> None:
    answer = ask("messages.send", peer_id=ANNA, random_id=0, message="Привет")

    assert answer == 2
    assert [(m["from"], m["text"]) for m in vk.messages(ANNA)] == [
        ("person", "Здравствуйте"),
        ("bot", "Привет"),
    ]


def test_user_id_names_the_person_as_well_as_peer_id(vk: Vk, ask: Ask) -> None:
    ask("messages.send", user_id=ANNA, random_id=0, message="Привет")

    assert vk.messages(ANNA)[-1]["text"] == "Привет"


def test_nobody_to_write_to_is_refused(refusal: Refusal) -> None:
    code, words = refusal("messages.send", random_id=0, message="Привет")

    assert code == 100
    assert words.endswith("you should specify peer_id, user_id, domain, chat_id or user_ids param")


def test_a_message_without_random_id_is_refused(refusal: Refusal) -> None:
    assert refusal("messages.send", peer_id=ANNA, message="Привет") == (
        100,
        "One of the parameters specified was missing or invalid: random_id is a required parameter",
    )


@pytest.mark.parametrize("random_id", ["abc", 2**31, -(2**31) - 1])
def test_a_random_id_beyond_int32_is_refused(refusal: Refusal, random_id: object) -> None:
    assert refusal("messages.send", peer_id=ANNA, random_id=random_id, message="Привет")[0] == 100


def test_a_repeated_random_id_answers_the_first_id_and_sends_nothing(vk: Vk, ask: Ask) -> None:
    first = ask("messages.send", peer_id=ANNA, random_id=7, message="Раз")

    again = ask("messages.send", peer_id=ANNA, random_id=7, message="Два")

    assert again == first
    assert [m["text"] for m in vk.messages(ANNA)] == ["Здравствуйте", "Раз"]


def test_random_id_nought_is_never_a_repeat(vk: Vk, ask: Ask) -> None:
    for _ in range(2):
        ask("messages.send", peer_id=ANNA, random_id=0, message="Раз")

    assert len(vk.messages(ANNA)) == 3


def test_a_random_id_is_forgotten_after_an_hour(vk: Vk, ask: Ask, clock: HandClock) -> None:
    ask("messages.send", peer_id=ANNA, random_id=7, message="Раз")

    clock.move(timedelta(hours=1))
    ask("messages.send", peer_id=ANNA, random_id=7, message="Два")

    assert vk.messages(ANNA)[-1]["text"] == "Два"


def test_a_random_id_is_forgotten_after_a_hundred_messages(vk: Vk, ask: Ask) -> None:
    ask("messages.send", peer_id=ANNA, random_id=7, message="Раз")

    for _ in range(100):
        vk.says(ANNA, "ещё")
    ask("messages.send", peer_id=ANNA, random_id=7, message="Два")

    assert vk.messages(ANNA)[-1]["text"] == "Два"


def test_one_random_id_may_be_used_for_two_people(vk: Vk, ask: Ask) -> None:
    vk.says(BORIS, "Hello")

    for person in (ANNA, BORIS):
        ask("messages.send", peer_id=person, random_id=7, message="Раз")

    assert [vk.messages(person)[-1]["text"] for person in (ANNA, BORIS)] == ["Раз", "Раз"]


@pytest.mark.parametrize("person", [BORIS, STRANGER])
def test_who_never_wrote_can_not_be_written_to(refusal: Refusal, person: int) -> None:
    assert refusal("messages.send", peer_id=person, random_id=0, message="Привет") == (
        901,
        "Can't send messages for users without permission",
    )


def test_who_blocked_can_not_be_written_to(vk: Vk, refusal: Refusal) -> None:
    vk.blocks(ANNA)

    assert refusal("messages.send", peer_id=ANNA, random_id=0, message="Привет")[0] == 901


@pytest.mark.parametrize(
    "comes_back", [lambda vk: vk.unblocks(ANNA), lambda vk: vk.says(ANNA, "Я снова тут")]
)
def test_who_came_back_can_be_written_to_again(vk: Vk, ask: Ask, comes_back: Callable[[Vk], None]) -> None:
    vk.blocks(ANNA)

    comes_back(vk)
    ask("messages.send", peer_id=ANNA, random_id=0, message="Рады видеть")

    assert vk.messages(ANNA)[-1]["text"] == "Рады видеть"
    assert not vk.is_blocked(ANNA)


def test_who_allowed_can_be_written_to_without_a_word(vk: Vk, ask: Ask) -> None:
    vk.unblocks(BORIS)

    ask("messages.send", peer_id=BORIS, random_id=0, message="Hello")

    assert [m["text"] for m in vk.messages(BORIS)] == ["Hello"]


def test_a_group_chat_is_closed_to_the_community(refusal: Refusal) -> None:
    assert refusal("messages.send", peer_id=2_000_000_001, random_id=0, message="Привет")[0] == 917


def test_a_community_is_no_contact(refusal: Refusal) -> None:
    assert refusal("messages.send", peer_id=-5, random_id=0, message="Привет")[0] == 936


def test_the_longest_message_is_sent(vk: Vk, ask: Ask) -> None:
    ask("messages.send", peer_id=ANNA, random_id=0, message="я" * 4096)

    assert len(vk.messages(ANNA)[-1]["text"]) == 4096


def test_a_longer_message_is_refused(refusal: Refusal) -> None:
    assert refusal("messages.send", peer_id=ANNA, random_id=0, message="я" * 4097) == (
        914,
        "Message is too long",
    )


@pytest.mark.parametrize("text", ["", "  \n"])
def test_an_empty_message_is_refused(refusal: Refusal, text: str) -> None:
    assert refusal("messages.send", peer_id=ANNA, random_id=0, message=text) == (
        100,
        "One of the parameters specified was missing or invalid: message is empty or invalid",
    )


@pytest.mark.parametrize("payload", ["not json", '"' + "a" * 1000 + '"'])
def test_a_payload_that_is_no_json_or_too_long_is_refused(refusal: Refusal, payload: str) -> None:
    assert refusal("messages.send", peer_id=ANNA, random_id=0, message="Привет", payload=payload)[0] == 100


def test_many_are_answered_one_by_one(vk: Vk, ask: Ask) -> None:
    answer = ask("messages.send", peer_ids=f"{ANNA},{BORIS}", random_id=5, message="Всем")

    assert answer == [
        {"peer_id": ANNA, "message_id": 0, "conversation_message_id": 2},
        {
            "peer_id": BORIS,
            "message_id": 0,
            "conversation_message_id": 0,
            "error": {"code": 901, "description": "Can't send messages for users without permission"},
        },
    ]
    assert vk.messages(ANNA)[-1]["text"] == "Всем"


def test_a_repeat_to_many_answers_the_first_numbers(vk: Vk, ask: Ask) -> None:
    first = ask("messages.send", peer_ids=ANNA, random_id=5, message="Всем")

    assert ask("messages.send", peer_ids=ANNA, random_id=5, message="Всем") == first
    assert len(vk.messages(ANNA)) == 2


def test_more_than_a_hundred_at_once_are_refused(refusal: Refusal) -> None:
    peers = ",".join(map(str, range(1, 102)))

    assert refusal("messages.send", peer_ids=peers, random_id=5, message="Всем")[0] == 100


def test_styles_are_seen_in_the_message(vk: Vk, ask: Ask) -> None:
    items = [
        {"type": "bold", "offset": 0, "length": 2},
        {"type": "url", "offset": 3, "length": 4, "url": "https://example.org"},
    ]

    ask(
        "messages.send",
        peer_id=ANNA,
        random_id=0,
        message="🎓 сайт",
        format_data={"version": 1, "items": items},
    )

    assert vk.messages(ANNA)[-1]["entities"] == [
        {"type": "bold", "offset": 0, "length": 2},
        {"type": "text_link", "offset": 3, "length": 4, "url": "https://example.org"},
    ]


@pytest.mark.parametrize(
    "data",
    [
        "not json",
        [],
        {"version": 2, "items": []},
        {"version": 1},
        {"version": 1, "items": [{"type": "code", "offset": 0, "length": 1}]},
        {"version": 1, "items": [{"type": "bold", "offset": -1, "length": 1}]},
        {"version": 1, "items": [{"type": "bold", "offset": 0, "length": 0}]},
        {"version": 1, "items": [{"type": "bold", "offset": 0, "length": 7}]},
        {"version": 1, "items": [{"type": "url", "offset": 0, "length": 1}]},
        {"version": 1, "items": [{"type": "bold", "offset": 0, "length": 1, "url": "https://example.org"}]},
    ],
)
def test_styles_that_make_no_sense_are_refused(refusal: Refusal, data: object) -> None:
    code, words = refusal("messages.send", peer_id=ANNA, random_id=0, message="Привет", format_data=data)

    assert code == 100
    assert "format_data" in words


def test_typing_is_seen_until_the_message_comes(vk: Vk, ask: Ask) -> None:
    ask("messages.setActivity", peer_id=ANNA, type="typing")

    assert vk.typing(ANNA)
    ask("messages.send", peer_id=ANNA, random_id=0, message="Готово")
    assert not vk.typing(ANNA)


@pytest.mark.parametrize("kind", ["typing", "audiomessage", "photo", "video", "file"])
def test_every_activity_that_vk_knows_is_seen(vk: Vk, ask: Ask, kind: str) -> None:
    ask("messages.setActivity", peer_id=ANNA, type=kind)

    assert vk.typing(ANNA)


def test_typing_is_over_after_ten_seconds(vk: Vk, ask: Ask, clock: HandClock) -> None:
    ask("messages.setActivity", user_id=ANNA, type="typing")

    clock.move(timedelta(seconds=10))

    assert not vk.typing(ANNA)


@pytest.mark.parametrize(
    "params", [{"type": "typing"}, {"peer_id": ANNA}, {"peer_id": ANNA, "type": "singing"}]
)
def test_an_activity_without_sense_is_refused(refusal: Refusal, params: dict[str, Any]) -> None:
    assert refusal("messages.setActivity", **params)[0] == 100


def test_an_activity_for_a_stranger_is_refused(refusal: Refusal) -> None:
    assert refusal("messages.setActivity", peer_id=STRANGER, type="typing")[0] == 936
