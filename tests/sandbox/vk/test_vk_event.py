import pytest

from sandbox.upload import Upload
from sandbox.vk.core import Vk
from tests.clock import HandClock
from tests.sandbox.vk.vk_talk import Ask, Json

ANNA, BORIS = 2001, 2002
NOTES = Upload(name="rules.pdf", content=b"%PDF-1.7", content_type="application/pdf")


def told(vk: Vk) -> Json:
    """Give the object of the only new event."""
    (event,) = vk.take_updates()
    thing: Json = event["object"]
    return thing


def test_a_message_is_told_in_the_newest_shape(vk: Vk, clock: HandClock) -> None:
    vk.says(ANNA, "Когда турнир?")

    (event,) = vk.take_updates()
    assert {name: event[name] for name in ("type", "group_id", "v")} == {
        "type": "message_new",
        "group_id": 777,
        "v": "5.199",
    }
    assert len(event["event_id"]) == 40
    assert event["object"]["message"] == {
        "date": int(clock().timestamp()),
        "from_id": ANNA,
        "id": 2,
        "version": 10000002,
        "out": 0,
        "fwd_messages": [],
        "important": False,
        "is_hidden": False,
        "attachments": [],
        "conversation_message_id": 2,
        "text": "Когда турнир?",
        "peer_id": ANNA,
        "random_id": 0,
    }


@pytest.mark.parametrize(("person", "language"), [(ANNA, 0), (BORIS, 3)])
def test_the_client_tells_what_it_can_and_its_language(vk: Vk, person: int, language: int) -> None:
    vk.says(person, "Привет")

    client = told(vk)["client_info"]
    assert (client["keyboard"], client["inline_keyboard"], client["lang_id"]) == (True, True, language)
    assert "callback" in client["button_actions"]


def test_numbers_in_a_conversation_are_its_own(vk: Vk) -> None:
    vk.says(BORIS, "Hello")

    message = told(vk)["message"]
    assert (message["id"], message["conversation_message_id"]) == (2, 1)


def test_the_start_button_brings_its_payload_as_a_text(vk: Vk) -> None:
    vk.says(BORIS, "Начать")

    assert told(vk)["message"]["payload"] == '{"command":"start"}'


def test_the_word_of_the_start_button_is_only_a_word_later(vk: Vk) -> None:
    vk.says(ANNA, "Начать")

    assert "payload" not in told(vk)["message"]


@pytest.mark.parametrize(("person", "text"), [(ANNA, "Начать"), (BORIS, "Start")])
def test_a_link_brings_its_ref_with_the_first_words(vk: Vk, person: int, text: str) -> None:
    vk.opens_link(person, "event-12")

    message = told(vk)["message"]
    assert (message["text"], message["ref"]) == (text, "event-12")
    assert ("payload" in message) == (person == BORIS)


def test_blocking_and_coming_back_are_told(vk: Vk) -> None:
    vk.blocks(ANNA)
    vk.unblocks(ANNA)

    assert [(event["type"], event["object"]) for event in vk.take_updates()] == [
        ("message_deny", {"user_id": ANNA}),
        ("message_allow", {"user_id": ANNA, "key": ""}),
    ]


def test_a_photo_is_told_in_its_sizes(vk: Vk, picture: Upload) -> None:
    vk.sends_photo(ANNA, picture, "Мы на турнире")

    message = told(vk)["message"]
    photo = message["attachments"][0]["photo"]
    shown = vk.messages(ANNA)[-1]
    assert message["text"] == shown["text"] == "Мы на турнире"
    assert photo["owner_id"] == ANNA
    assert photo["sizes"][-1]["url"] == f"{vk.host}{shown['photo']}"


def test_photos_chosen_together_are_one_message(vk: Vk, picture: Upload) -> None:
    vk.sends_album(ANNA, [picture, picture, picture], "Мы на турнире")

    message = told(vk)["message"]
    assert message["text"] == "Мы на турнире"
    assert [thing["type"] for thing in message["attachments"]] == ["photo", "photo", "photo"]
    assert len(vk.messages(ANNA)[-1]["photos"]) == 3


def test_a_photo_of_a_person_can_be_sent_on_with_its_key(vk: Vk, ask: Ask, picture: Upload) -> None:
    vk.sends_photo(ANNA, picture)
    photo = told(vk)["message"]["attachments"][0]["photo"]

    ask(
        "messages.send",
        peer_id=ANNA,
        random_id=0,
        attachment=f"photo{ANNA}_{photo['id']}_{photo['access_key']}",
    )

    assert vk.messages(ANNA)[-1]["photo"] == vk.messages(ANNA)[-2]["photo"]


def test_a_document_is_told_with_its_name(vk: Vk) -> None:
    vk.sends_document(ANNA, NOTES)

    document = told(vk)["message"]["attachments"][0]["doc"]
    assert (document["title"], document["ext"], document["size"], document["type"]) == (
        "rules.pdf",
        "pdf",
        8,
        1,
    )
    assert vk.messages(ANNA)[-1]["document"]["name"] == "rules.pdf"


def test_a_sticker_and_a_voice_message_are_told(vk: Vk) -> None:
    vk.sends_sticker(ANNA)
    vk.sends_voice(ANNA)

    kinds = [event["object"]["message"]["attachments"][0]["type"] for event in vk.take_updates()]
    assert kinds == ["sticker", "audio_message"]
    assert vk.messages(ANNA)[-2]["sticker"]
    assert vk.messages(ANNA)[-1]["voice"]


def test_older_communities_are_told_flat(vk: Vk) -> None:
    vk.api_version = "5.80"

    vk.says(ANNA, "Привет")

    (event,) = vk.take_updates()
    thing = event["object"]
    assert "v" not in event
    assert (thing["text"], thing["from_id"], thing["peer_id"]) == ("Привет", ANNA, ANNA)
    assert not {"client_info", "message", "version"} & set(thing)


def test_the_oldest_communities_are_told_in_other_words(vk: Vk, picture: Upload) -> None:
    vk.api_version = "5.50"

    vk.sends_photo(ANNA, picture, "Привет")

    thing = told(vk)
    assert (thing["body"], thing["user_id"], thing["read_state"], thing["title"]) == ("Привет", ANNA, 0, "")
    assert thing["attachments"][0]["type"] == "photo"
    assert not {"text", "from_id", "peer_id"} & set(thing)


def test_the_version_of_events_is_set_by_the_bot_too(vk: Vk, ask: Ask) -> None:
    ask("groups.setLongPollSettings", group_id=777, api_version="5.103")

    vk.says(ANNA, "Привет")

    message = told(vk)["message"]
    assert "version" not in message


def test_events_taken_once_are_not_given_again(vk: Vk) -> None:
    vk.says(ANNA, "Привет")

    assert len(vk.take_updates()) == 1
    assert vk.take_updates() == []


def test_who_is_not_here_does_nothing(vk: Vk) -> None:
    with pytest.raises(LookupError):
        vk.says(9999, "Привет")


def test_every_change_is_noticed(vk: Vk, ask: Ask) -> None:
    seen: list[int] = []
    vk.on_change = lambda: seen.append(len(vk.messages(ANNA)))

    vk.says(ANNA, "Привет")
    ask("messages.send", peer_id=ANNA, random_id=0, message="Привет")

    assert seen == [2, 3]
