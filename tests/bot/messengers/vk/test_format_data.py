import json
from typing import Any

import pytest

from bot.messengers.vk.event import update
from bot.messengers.vk.format_data import entities
from tests.bot.messengers.vk.scripted import GROUP_ID, a_message

BOLD = {"type": "bold", "offset": 0, "length": 3}


@pytest.mark.parametrize("as_text", [True, False])
def test_what_vk_formats_is_said_as_telegram_would(*, as_text: bool) -> None:
    link = {"type": "url", "offset": 4, "length": 2, "url": "https://a.ru"}
    said: Any = {"version": "1", "items": [BOLD, link]}

    assert entities(json.dumps(said) if as_text else said, "Ура 🎉") == [BOLD, link | {"type": "text_link"}]


@pytest.mark.parametrize(
    "said",
    [
        None,
        "{",
        "[]",
        5,
        {"items": "bold"},
        {"items": [5, {}, {"type": "bold"}]},
        {"items": [BOLD | {"type": "crossed"}]},
        {"items": [BOLD | {"offset": -1}]},
        {"items": [BOLD | {"length": 0}]},
        {"items": [BOLD | {"length": 4}]},
        {"items": [BOLD | {"offset": True}]},
        {"items": [BOLD | {"type": "url", "url": 5}]},
    ],
)
def test_what_is_not_well_made_is_left_out(said: object) -> None:
    assert entities(said, "Ура") == []


def test_a_message_brings_its_formatting() -> None:
    made = update(a_message("Ура!", format_data={"items": [BOLD]}), group_id=GROUP_ID)

    assert made is not None
    assert (made["message"]["text"], made["message"]["entities"]) == ("Ура!", [BOLD])


def test_words_that_were_changed_on_the_way_lose_formatting_that_would_shift() -> None:
    made = update(a_message("Ура!", format_data={"items": [BOLD]}, ref="ne"), group_id=GROUP_ID)

    assert made is not None
    assert made["message"]["text"] == "/start ne Ура!"
    assert "entities" not in made["message"]


def test_a_video_is_told_of() -> None:
    video = {"type": "video", "video": {"id": 7, "owner_id": 5, "duration": 90, "width": 1, "height": 2}}
    made = update(a_message("смотрите", attachments=[video]), group_id=GROUP_ID)

    assert made is not None
    assert (made["message"]["video"]["file_id"], made["message"]["caption"]) == ("video5_7", "смотрите")
