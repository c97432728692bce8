from typing import Any

import pytest

from bot.messengers.vk.content import attachment, content, document, photo

PHOTO = {
    "id": 457239018,
    "owner_id": 2001,
    "access_key": "a1b2",
    "sizes": [
        {"type": "s", "url": "https://sun9-1.userapi.com/s.jpg", "width": 75, "height": 56},
        {"type": "x", "url": "https://sun9-1.userapi.com/x.jpg", "width": 604, "height": 453},
        {"type": "r", "url": "https://sun9-1.userapi.com/r.jpg", "width": 900, "height": 600},
    ],
}
DOC = {
    "id": 446688146,
    "owner_id": 2001,
    "title": "Заявка.PDF",
    "size": 4967272,
    "ext": "pdf",
    "url": "https://vk.com/doc2001_446688146?hash=1",
    "date": 1497029386,
    "type": 1,
}


def attached(kind: str, thing: dict[str, Any]) -> dict[str, Any]:
    return {"type": kind, kind: thing}


def test_a_photo_is_its_largest_whole_size() -> None:
    assert photo(PHOTO) == {
        "photo": [
            {
                "file_id": "photo2001_457239018_a1b2 https://sun9-1.userapi.com/x.jpg",
                "file_unique_id": "photo2001_457239018",
                "width": 604,
                "height": 453,
            }
        ]
    }


def test_the_original_of_a_photo_is_taken_only_where_there_are_no_sizes() -> None:
    original = {"type": "base", "url": "https://sun9-1.userapi.com/o.jpg", "width": 8000, "height": 6000}

    with_sizes = photo(PHOTO | {"orig_photo": original})
    alone = photo(PHOTO | {"orig_photo": original, "sizes": []})

    assert with_sizes == photo(PHOTO)
    assert alone["photo"][0]["file_id"] == "photo2001_457239018_a1b2 https://sun9-1.userapi.com/o.jpg"


def test_a_photo_of_an_old_version_is_understood() -> None:
    old = {
        "id": 1,
        "owner_id": -5,
        "photo_75": "https://vk.com/s",
        "photo_807": "https://vk.com/l",
        "width": 9,
    }

    assert photo(old)["photo"][0]["file_id"] == "photo-5_1 https://vk.com/l"


def test_a_document_keeps_its_name_and_address() -> None:
    assert document(DOC) == {
        "document": {
            "file_id": "doc2001_446688146 https://vk.com/doc2001_446688146?hash=1",
            "file_unique_id": "doc2001_446688146",
            "file_name": "Заявка.PDF",
            "file_size": 4967272,
            "mime_type": "application/pdf",
        }
    }


def test_a_documents_name_gets_its_ending() -> None:
    assert document(DOC | {"title": "Заявка"})["document"]["file_name"] == "Заявка.pdf"


def test_stickers_and_voices_are_told_apart() -> None:
    voice = {"id": 1, "owner_id": 2, "duration": 3, "link_ogg": "https://vk.com/v.ogg", "link_mp3": ""}

    sticker, _ = content([attached("sticker", {"sticker_id": 9, "product_id": 1})])
    spoken, _ = content([attached("audio_message", voice)])

    assert (list(sticker), list(spoken)) == (["sticker"], ["voice"])
    assert spoken["voice"]["file_id"] == "audio_message2_1 https://vk.com/v.ogg"


def test_the_first_of_each_kind_is_kept_and_the_rest_is_counted() -> None:
    things = [
        attached("photo", PHOTO),
        attached("photo", PHOTO | {"id": 1}),
        attached("doc", DOC),
        attached("wall", {}),
    ]

    found, left_out = content(things)

    assert list(found) == ["document", "photo"]
    assert found["photo"][0]["file_unique_id"] == "photo2001_457239018"
    assert left_out == 2


@pytest.mark.parametrize("attachments", [None, [], {}, "photo", ["photo", 3]])
def test_what_is_no_list_of_attachments_is_none(attachments: object) -> None:
    assert content(attachments) == ({}, 0)


@pytest.mark.parametrize("key", [None, 5, "", "a b", "../x"])
def test_a_key_that_is_not_vks_is_left_out(key: object) -> None:
    assert attachment("photo", PHOTO | {"access_key": key}) == "photo2001_457239018"
