import json
from typing import Any

import pytest

from sandbox.upload import Upload
from sandbox.vk.core import Vk
from tests.sandbox.vk.vk_talk import Ask, Refusal

ANNA, BORIS = 2001, 2002
NOTES = Upload(name="Программа смены.pdf", content=b"%PDF-1.7", content_type="application/pdf")
ADMIN = {"token": "admin"}


@pytest.fixture
def arrived(vk: Vk, ask: Ask, picture: Upload) -> Any:
    """Upload a picture for messages, not saved yet."""
    address = ask("photos.getMessagesUploadServer")["upload_url"]
    return vk.upload(address, "photo", picture)


def test_a_photo_travels_in_three_steps(vk: Vk, ask: Ask, arrived: dict[str, Any], picture: Upload) -> None:
    (photo,) = ask("photos.saveMessagesPhoto", **arrived)

    ask("messages.send", peer_id=ANNA, random_id=0, attachment=f"photo{photo['owner_id']}_{photo['id']}")

    shown = vk.messages(ANNA)[-1]["photo"]
    assert vk.media.files[shown.split("/")[3]] == picture
    assert photo["album_id"] == -64
    assert photo["sizes"][-1]["url"] == f"http://vk.test{shown}"
    assert [(size["type"], size["width"], size["height"]) for size in photo["sizes"]] == [
        ("s", 75, 56),
        ("m", 130, 98),
        ("x", 604, 453),
    ]


def test_an_address_for_photos_has_the_name_we_were_asked_by(ask: Ask) -> None:
    answer = ask("photos.getMessagesUploadServer")

    assert answer["upload_url"].startswith("http://vk.test/vk/upload/")
    assert (answer["album_id"], answer["group_id"]) == (-64, 777)


def test_what_is_no_picture_comes_back_empty_and_is_not_saved(vk: Vk, ask: Ask, refusal: Refusal) -> None:
    address = ask("photos.getMessagesUploadServer")["upload_url"]

    empty = vk.upload(address, "photo", NOTES)

    assert empty["photo"] == "[]"
    assert refusal("photos.saveMessagesPhoto", **empty)[0] == 129


def test_a_picture_in_a_wrong_field_comes_back_empty(vk: Vk, ask: Ask, picture: Upload) -> None:
    address = ask("photos.getMessagesUploadServer")["upload_url"]

    assert vk.upload(address, "document", picture)["photo"] == "[]"


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ({"server": 5}, 118),
        ({"hash": "abc"}, 121),
        ({"hash": ""}, 121),
        ({"photo": ""}, 100),
        ({"photo": "abc"}, 129),
        ({"photo": json.dumps([{"photo": "abc"}])}, 121),
    ],
)
def test_a_photo_is_saved_only_as_it_arrived(
    refusal: Refusal, arrived: dict[str, Any], wrong: dict[str, Any], code: int
) -> None:
    assert refusal("photos.saveMessagesPhoto", **(arrived | wrong))[0] == code


def test_a_photo_for_messages_is_not_saved_for_the_wall(refusal: Refusal, arrived: dict[str, Any]) -> None:
    assert refusal("photos.saveWallPhoto", group_id=777, **arrived, **ADMIN)[0] == 121


def test_an_address_for_who_never_wrote_is_refused(refusal: Refusal) -> None:
    assert refusal("photos.getMessagesUploadServer", peer_id=BORIS)[0] == 901
    assert refusal("docs.getMessagesUploadServer", peer_id=BORIS)[0] == 901


def test_a_document_travels_in_three_steps(vk: Vk, ask: Ask) -> None:
    address = ask("docs.getMessagesUploadServer", peer_id=ANNA, type="doc")["upload_url"]

    saved = ask("docs.save", **vk.upload(address, "file", NOTES))["doc"]
    ask("messages.send", peer_id=ANNA, random_id=0, attachment=f"doc-777_{saved['id']}_{saved['access_key']}")

    shown = vk.messages(ANNA)[-1]["document"]
    assert (saved["title"], saved["ext"], saved["size"]) == ("Программа смены.pdf", "pdf", 8)
    assert (shown["name"], shown["size"]) == ("Программа смены.pdf", 8)
    assert saved["url"] == f"http://vk.test{shown['url']}"


def test_a_document_may_be_named_when_saved(vk: Vk, ask: Ask) -> None:
    address = ask("docs.getMessagesUploadServer", peer_id=ANNA)["upload_url"]

    saved = ask("docs.save", **vk.upload(address, "file", NOTES), title="Программа")

    assert saved["doc"]["title"] == "Программа"


def test_a_voice_message_is_a_document_of_its_own_kind(vk: Vk, ask: Ask) -> None:
    address = ask("docs.getMessagesUploadServer", peer_id=ANNA, type="audio_message")["upload_url"]

    saved = ask("docs.save", **vk.upload(address, "file", NOTES))

    assert saved["type"] == "audio_message"


def test_a_document_needs_somebody_to_be_for(refusal: Refusal) -> None:
    assert refusal("docs.getMessagesUploadServer")[0] == 100


def test_a_document_of_unknown_kind_is_refused(refusal: Refusal) -> None:
    assert refusal("docs.getMessagesUploadServer", peer_id=ANNA, type="film")[0] == 100


@pytest.mark.parametrize(("field", "file"), [("photo", NOTES), ("file", Upload("a.txt", b"", "text/plain"))])
def test_a_document_that_did_not_arrive_is_said_so(vk: Vk, ask: Ask, field: str, file: Upload) -> None:
    address = ask("docs.getMessagesUploadServer", peer_id=ANNA)["upload_url"]

    assert vk.upload(address, field, file)["error"] == "no_file"


@pytest.mark.parametrize("file", ["abc", "abc|def"])
def test_a_document_is_saved_only_as_it_arrived(refusal: Refusal, file: str) -> None:
    assert refusal("docs.save", file=file)[0] == 105


def test_nothing_is_taken_at_an_address_never_given_out(vk: Vk, picture: Upload) -> None:
    with pytest.raises(LookupError):
        vk.upload("/vk/upload/abc", "photo", picture)


@pytest.mark.parametrize("name", ["photo-777_99", "poll-777_1", "photo", "wall-777_5", "https://example.org"])
def test_an_attachment_that_is_not_there_is_refused(refusal: Refusal, name: str) -> None:
    assert refusal("messages.send", peer_id=ANNA, random_id=0, message="?", attachment=name)[0] == 100


def test_an_attachment_with_a_wrong_key_is_refused(
    ask: Ask, refusal: Refusal, arrived: dict[str, Any]
) -> None:
    (photo,) = ask("photos.saveMessagesPhoto", **arrived)

    name = f"photo-777_{photo['id']}_wrong"

    assert refusal("messages.send", peer_id=ANNA, random_id=0, message="?", attachment=name)[0] == 100


def test_ten_attachments_are_the_most(ask: Ask, refusal: Refusal, arrived: dict[str, Any]) -> None:
    (photo,) = ask("photos.saveMessagesPhoto", **arrived)
    name = f"photo-777_{photo['id']}"

    assert ask("messages.send", peer_id=ANNA, random_id=0, attachment=",".join([name] * 10))
    assert refusal("messages.send", peer_id=ANNA, random_id=0, attachment=",".join([name] * 11))[0] == 100
