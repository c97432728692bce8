"""What the local VK answers and tells, judged by the schema that VK publishes."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from sandbox.upload import Upload
from sandbox.vk import group
from sandbox.vk.core import METHODS, Vk
from sandbox.vk.refusal import WORDS
from tests.clock import HandClock
from tests.sandbox.vk.vk_talk import Ask, Json

jsonschema: Any = pytest.importorskip("jsonschema")
referencing: Any = pytest.importorskip("referencing.jsonschema")

ANNA, BORIS = 2001, 2002
ADMIN = {"token": "admin"}
BASE = "https://schema.test/"
NOTES = Upload(name="rules.pdf", content=b"%PDF-1.7", content_type="application/pdf")
KEYBOARD = {
    "inline": True,
    "buttons": [
        [{"action": {"type": "callback", "label": "Да", "payload": {"a": 1}}, "color": "secondary"}],
        [{"action": {"type": "open_link", "label": "Сайт", "link": "https://example.org"}}],
    ],
}
BOLD = {"version": 1, "items": [{"type": "bold", "offset": 0, "length": 2}]}

Judge = Callable[[str, object], None]


def modern(schema: Any) -> Any:
    """Turn the old "required": true at a property into a list at its object."""
    if isinstance(schema, list):
        return [modern(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    turned = {name: modern(part) for name, part in schema.items() if name != "required"}
    properties = schema.get("properties", {})
    needed = [
        name for name, part in properties.items() if isinstance(part, dict) and part.get("required") is True
    ]
    return turned | ({"required": needed} if needed else {})


@pytest.fixture(scope="module")
def judge(published: Json) -> Judge:
    """Say of a value whether it is what a definition of the published schema describes."""
    registry = referencing.EMPTY_REGISTRY
    for path, definitions in published["files"].items():
        contents = {"definitions": modern(definitions)}
        registry = registry.with_resource(f"{BASE}{path}", referencing.DRAFT202012.create_resource(contents))

    def judge(reference: str, value: object) -> None:
        schema = {"$ref": BASE + reference.removeprefix("../")}
        jsonschema.Draft202012Validator(schema, registry=registry).validate(value)

    return judge


@pytest.fixture
def fits(published: Json, judge: Judge) -> Callable[..., None]:
    """Say of an answer of a method whether it is the one the method promises."""

    def fits(method: str, answer: object, *, kind: str = "response") -> None:
        judge(published["methods"][method]["responses"][kind]["$ref"], {"response": answer})

    return fits


@pytest.fixture
def tells(vk: Vk, judge: Judge) -> Callable[[str], None]:
    """Say of the newest event whether it is in an envelope and of the kind it says."""

    def tells(kind: str) -> None:
        event = vk.take_updates()[-1]
        assert event["type"] == kind
        judge("callback/objects.json#/definitions/callback_base", event)
        judge(f"callback/objects.json#/definitions/callback_{kind}", event["object"])

    return tells


Fits = Callable[..., None]
Tells = Callable[[str], None]


def test_every_method_we_have_is_published(published: Json) -> None:
    assert set(METHODS) <= set(published["methods"])


def test_every_setting_of_long_poll_is_published(published: Json) -> None:
    parameters = published["methods"]["groups.setLongPollSettings"]["parameters"]

    told = published["files"]["groups/objects.json"]["groups_long_poll_events"]["properties"]
    assert set(group.EVENTS) <= {parameter["name"] for parameter in parameters} | set(told)


@pytest.mark.parametrize(
    ("method", "params"),
    [
        (
            "users.get",
            {"user_ids": f"{ANNA},{BORIS}", "fields": "domain,screen_name,can_write_private_message"},
        ),
        ("groups.getById", {"group_id": 777}),
        ("groups.getLongPollServer", {"group_id": 777}),
        ("groups.getLongPollSettings", {"group_id": 777}),
        ("groups.setLongPollSettings", {"group_id": 777, "enabled": 1}),
        ("groups.getTokenPermissions", {}),
        ("groups.isMember", {"group_id": 777, "user_id": ANNA}),
        ("groups.getCallbackConfirmationCode", {"group_id": 777}),
        ("messages.setActivity", {"peer_id": ANNA, "type": "typing"}),
        ("messages.isMessagesFromGroupAllowed", {"group_id": 777, "user_id": ANNA}),
        ("photos.getMessagesUploadServer", {}),
        ("photos.getWallUploadServer", {"group_id": 777, **ADMIN}),
        ("docs.getMessagesUploadServer", {"peer_id": ANNA}),
        ("wall.post", {"owner_id": -777, "message": "Турнир"}),
        ("wall.get", {"owner_id": -777, **ADMIN}),
    ],
)
def test_answers_are_as_published(ask: Ask, fits: Fits, method: str, params: dict[str, Any]) -> None:
    fits(method, ask(method, **params))


def test_the_answer_about_members_is_as_published(ask: Ask, fits: Fits) -> None:
    fits("groups.isMember", ask("groups.isMember", group_id=777, user_ids=ANNA), kind="userIdsResponse")


def test_the_answer_about_callback_servers_is_as_published(vk: Vk, ask: Ask, fits: Fits) -> None:
    vk.connect_callback("http://bot.test/vk", "secret")

    fits("groups.getCallbackServers", ask("groups.getCallbackServers", group_id=777))


def test_answers_about_messages_are_as_published(vk: Vk, ask: Ask, fits: Fits, picture: Upload) -> None:
    vk.sends_photo(ANNA, picture)
    vk.sends_sticker(ANNA)
    vk.sends_voice(ANNA)

    one = ask(
        "messages.send", peer_id=ANNA, random_id=3, message="Идёте?", keyboard=KEYBOARD, format_data=BOLD
    )
    many = ask("messages.send", peer_ids=f"{ANNA},{BORIS}", random_id=4, message="Всем")
    fits("messages.send", one, kind="deprecatedResponse")
    fits("messages.send", many, kind="userIdsResponse")
    fits("messages.edit", ask("messages.edit", peer_id=ANNA, cmid=5, message="Ждём", keyboard=KEYBOARD))
    numbers = {"peer_id": ANNA, "conversation_message_ids": "1,2,3,4,5,6"}
    fits("messages.getByConversationMessageId", ask("messages.getByConversationMessageId", **numbers))
    fits("messages.getById", ask("messages.getById", message_ids="1,2,3,4,5,6"))
    press = vk.presses(ANNA, 5, 0, 0)
    fits(
        "messages.sendMessageEventAnswer",
        ask("messages.sendMessageEventAnswer", event_id=press, user_id=ANNA, peer_id=ANNA),
    )
    fits("messages.delete", ask("messages.delete", peer_id=ANNA, cmids="1,5,99", delete_for_all=1))


def test_answers_about_uploads_are_as_published(vk: Vk, ask: Ask, fits: Fits, picture: Upload) -> None:
    arrived = vk.upload(ask("photos.getMessagesUploadServer")["upload_url"], "photo", picture)
    fits("photos.saveMessagesPhoto", ask("photos.saveMessagesPhoto", **arrived))
    address = ask("photos.getWallUploadServer", group_id=777, **ADMIN)["upload_url"]
    arrived = vk.upload(address, "photo", picture)
    fits("photos.saveWallPhoto", ask("photos.saveWallPhoto", group_id=777, **arrived, **ADMIN))
    for kind in ("doc", "audio_message"):
        address = ask("docs.getMessagesUploadServer", peer_id=ANNA, type=kind)["upload_url"]
        fits("docs.save", ask("docs.save", **vk.upload(address, "file", NOTES)))


def test_answers_about_the_wall_are_as_published(
    vk: Vk, ask: Ask, fits: Fits, clock: HandClock, picture: Upload
) -> None:
    address = ask("photos.getWallUploadServer", group_id=777, **ADMIN)["upload_url"]
    (photo,) = ask("photos.saveWallPhoto", group_id=777, **vk.upload(address, "photo", picture), **ADMIN)
    attachments = f"photo-777_{photo['id']},https://example.org"
    wall = {"owner_id": -777, **ADMIN}

    ask("wall.post", **wall, message="Турнир", attachments=attachments)
    ask("wall.post", **wall, message="Позже", publish_date=int(clock().timestamp()) + 60)
    clock.move(timedelta(minutes=1))
    fits("wall.get", ask("wall.get", **wall))
    fits("wall.getById", ask("wall.getById", **ADMIN, posts="-777_1"))
    fits("wall.edit", ask("wall.edit", **wall, post_id=1, message="Лекция"))
    fits("wall.delete", ask("wall.delete", **wall, post_id=1))


def test_messages_are_told_as_published(vk: Vk, tells: Tells, picture: Upload) -> None:
    vk.opens_link(BORIS, "event-12")
    tells("message_new")
    vk.sends_photo(ANNA, picture)
    tells("message_new")
    vk.sends_document(ANNA, NOTES)
    tells("message_new")
    vk.sends_sticker(ANNA)
    tells("message_new")
    vk.sends_voice(ANNA)
    tells("message_new")


def test_permissions_are_told_as_published(vk: Vk, tells: Tells) -> None:
    vk.blocks(ANNA)
    tells("message_deny")
    vk.unblocks(ANNA)
    tells("message_allow")


def test_posts_are_told_as_published(vk: Vk, ask: Ask, tells: Tells) -> None:
    ask("wall.post", owner_id=-777, message="Турнир")
    tells("wall_post_new")
    vk.suggests(ANNA, "Кружок")
    tells("wall_post_new")


def test_a_press_is_told_as_published_but_for_its_payload(vk: Vk, ask: Ask, judge: Judge) -> None:
    """The real server gives an object where the schema says a string, and the list lacks its kind."""
    ask("messages.send", peer_id=ANNA, random_id=0, message="Идёте?", keyboard=KEYBOARD)
    vk.presses(ANNA, 2, 0, 0)

    press = vk.take_updates()[-1]["object"]

    assert press["payload"] == {"a": 1}
    judge("callback/objects.json#/definitions/callback_message_event", press | {"payload": ""})


def test_every_refusal_has_the_words_of_its_code(published: Json) -> None:
    words = {error["code"]: error["description"] for error in published["errors"].values()}

    assert {code: words.get(code) for code in WORDS} == WORDS
