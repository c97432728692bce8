from datetime import timedelta
from typing import Any

import pytest

from sandbox.person import Person
from sandbox.upload import Upload
from sandbox.vk.community import Press
from sandbox.vk.core import Vk
from sandbox.vk.refusal import VkRefusal
from tests.clock import HandClock
from tests.sandbox.vk.vk_talk import Ask, Refusal

ANNA, BORIS = 2001, 2002
GROUP = {"group_id": 777}


def test_people_are_found_by_id_and_by_name(ask: Ask) -> None:
    answer = ask("users.get", user_ids=f"anna,{BORIS},id9999", fields="domain,can_write_private_message")

    assert [(user["id"], user["first_name"], user["domain"]) for user in answer] == [
        (ANNA, "Анна", "anna"),
        (BORIS, "Boris", "id2002"),
    ]
    assert [user["can_write_private_message"] for user in answer] == [1, 0]


def test_fields_that_were_not_asked_for_are_not_told(ask: Ask) -> None:
    assert set(ask("users.get", user_ids=ANNA)[0]) == {
        "id",
        "first_name",
        "last_name",
        "can_access_closed",
        "is_closed",
    }


def test_more_than_a_thousand_people_are_refused(refusal: Refusal) -> None:
    assert refusal("users.get", user_ids=",".join(["1"] * 1001))[0] == 100


@pytest.mark.parametrize(
    "asked", [{}, {"group_id": 777}, {"group_ids": "engineers"}, {"group_id": "club777"}]
)
def test_the_community_tells_its_name(ask: Ask, asked: dict[str, Any]) -> None:
    group = ask("groups.getById", **asked)["groups"][0]

    assert (group["id"], group["screen_name"]) == (777, "engineers")


def test_another_community_is_unknown(refusal: Refusal) -> None:
    assert refusal("groups.getById", group_id=5)[0] == 100


@pytest.mark.parametrize(
    "method",
    [
        "groups.getLongPollServer",
        "groups.getLongPollSettings",
        "groups.setLongPollSettings",
        "groups.isMember",
        "groups.getCallbackConfirmationCode",
        "groups.getCallbackServers",
        "messages.isMessagesFromGroupAllowed",
    ],
)
def test_another_community_is_closed(refusal: Refusal, method: str) -> None:
    assert refusal(method, group_id=5) == (15, "Access denied: you should be group admin")
    assert refusal(method)[0] == 100


def test_long_poll_can_be_switched_off(ask: Ask, refusal: Refusal) -> None:
    ask("groups.setLongPollSettings", **GROUP, enabled=0)

    assert refusal("groups.getLongPollServer", **GROUP) == (
        100,
        "One of the parameters specified was missing or invalid: longpoll for this group is not enabled",
    )


def test_settings_of_long_poll_change_only_what_is_named(ask: Ask) -> None:
    ask("groups.setLongPollSettings", **GROUP, message_reply=1, message_allow=0)

    settings = ask("groups.getLongPollSettings", **GROUP)
    assert (settings["is_enabled"], settings["api_version"]) == (True, "5.199")
    assert [settings["events"][name] for name in ("message_reply", "message_allow", "message_new")] == [
        1,
        0,
        1,
    ]


def test_an_event_that_is_switched_off_is_not_told(vk: Vk, ask: Ask) -> None:
    ask("groups.setLongPollSettings", **GROUP, message_new=0)

    vk.says(ANNA, "Есть кто?")

    assert vk.take_updates() == []


def test_own_messages_are_told_of_when_asked_for(vk: Vk, ask: Ask) -> None:
    ask("groups.setLongPollSettings", **GROUP, message_reply=1, message_edit=1)

    ask("messages.send", peer_id=ANNA, random_id=3, message="Да")
    ask("messages.edit", peer_id=ANNA, cmid=2, message="Нет")

    told = vk.take_updates()
    assert [(event["type"], event["object"]["text"], event["object"]["out"]) for event in told] == [
        ("message_reply", "Да", 1),
        ("message_edit", "Нет", 1),
    ]


def test_a_version_of_events_is_a_version(refusal: Refusal) -> None:
    assert refusal("groups.setLongPollSettings", **GROUP, api_version="new")[0] == 100


def test_a_key_tells_its_rights(vk: Vk, ask: Ask) -> None:
    vk.rights = {"messages", "wall"}

    assert ask("groups.getTokenPermissions") == {
        "mask": 12288,
        "permissions": [{"name": "messages", "setting": 4096}, {"name": "wall", "setting": 8192}],
    }


@pytest.mark.parametrize(
    ("right", "method"),
    [
        ("messages", "messages.send"),
        ("photos", "photos.getMessagesUploadServer"),
        ("docs", "docs.save"),
        ("wall", "wall.post"),
        ("manage", "groups.getLongPollServer"),
    ],
)
def test_a_key_without_the_right_is_refused(vk: Vk, refusal: Refusal, right: str, method: str) -> None:
    vk.rights.remove(right)

    assert refusal(method) == (
        15,
        "Access denied: no access to call this method. It cannot be called with current scopes.",
    )


def test_membership_is_told(vk: Vk, ask: Ask) -> None:
    vk.members = {ANNA}

    assert ask("groups.isMember", **GROUP, user_id=ANNA) == 1
    assert ask("groups.isMember", **GROUP, user_ids=f"{ANNA},{BORIS}") == [
        {"user_id": ANNA, "member": 1},
        {"user_id": BORIS, "member": 0},
    ]


def test_permission_to_write_is_told(vk: Vk, ask: Ask) -> None:
    vk.unblocks(BORIS)
    vk.blocks(ANNA)

    allowed = [
        ask("messages.isMessagesFromGroupAllowed", **GROUP, user_id=person) for person in (ANNA, BORIS, 9999)
    ]

    assert allowed == [{"is_allowed": 0}, {"is_allowed": 1}, {"is_allowed": 0}]


def test_the_callback_server_is_told(vk: Vk, ask: Ask) -> None:
    assert ask("groups.getCallbackServers", **GROUP) == {"count": 0, "items": []}

    vk.connect_callback("http://bot.test/vk", "secret")

    (server,) = ask("groups.getCallbackServers", **GROUP)["items"]
    assert (server["url"], server["status"]) == ("http://bot.test/vk", "unconfigured")


@pytest.mark.parametrize("method", ["messages.getHistory", "execute", "auth.restore", "nonsense"])
def test_a_method_we_do_not_have_is_unknown(refusal: Refusal, method: str) -> None:
    assert refusal(method) == (3, "Unknown method passed")


@pytest.mark.parametrize(
    ("token", "words"),
    [
        ("wrong", "User authorization failed: invalid access_token (4)."),
        ("", "User authorization failed: no access_token passed."),
    ],
)
def test_a_wrong_token_is_refused(refusal: Refusal, token: str, words: str) -> None:
    assert refusal("users.get", token=token) == (5, words)


def test_an_administrators_token_is_wrong_where_there_is_none(clock: HandClock) -> None:
    vk = Vk(token="sandbox", group_id=777, clock=clock)

    with pytest.raises(VkRefusal, match="invalid access_token"):
        vk.call("users.get", {}, token="admin")


def test_an_administrators_token_is_no_key_of_the_community(refusal: Refusal) -> None:
    assert refusal("messages.send", token="admin") == (7, "Permission to perform this action is denied")


def test_the_twenty_first_call_at_once_is_refused(clock: HandClock) -> None:
    vk = Vk(token="sandbox", group_id=777, clock=clock)

    def call() -> int:
        try:
            vk.call("groups.getById", {}, token="sandbox")
        except VkRefusal as refusal:
            return refusal.code
        return 0

    codes = [call() for _ in range(200)]

    assert codes[:20] == [0] * 20
    assert 6 in codes


def test_without_a_rate_nothing_is_too_many(ask: Ask) -> None:
    for _ in range(200):
        ask("groups.getById")


def test_a_world_put_away_comes_back_the_same(vk: Vk, ask: Ask, clock: HandClock, picture: Upload) -> None:
    vk.sends_photo(ANNA, picture, "Афиша")
    ask("messages.send", peer_id=ANNA, random_id=9, message="Видим", keyboard={"buttons": []})
    vk.suggests(ANNA, "кружок")
    again = Vk(token="sandbox", group_id=777, clock=clock)
    again.host = vk.host

    again.load(vk.dump())

    assert again.messages(ANNA) == vk.messages(ANNA)
    assert again.people[ANNA] == Person(id=ANNA, name="Анна", surname="Смирнова", username="anna")
    assert again.dump() == vk.dump()
    assert again.take_updates() == vk.take_updates()


def test_a_press_that_can_no_longer_be_answered_is_not_kept(vk: Vk, clock: HandClock) -> None:
    vk.presses_made["old"] = Press(person_id=ANNA, at=vk.now())
    clock.move(timedelta(seconds=61))
    vk.presses_made["new"] = Press(person_id=ANNA, at=vk.now())

    assert list(vk.dump()["presses"]) == ["new"]
