import json
from typing import Any

import pytest
from aiogram.types import (
    ForceReply,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
    ReplyMarkupUnion,
)

from bot.messengers.vk.error import VkCannot
from bot.messengers.vk.keyboard import keyboard


def read(markup: ReplyMarkupUnion) -> Any:
    return json.loads(keyboard(markup) or "null")


def inline(*rows: int, label: str = "A", data: str = "a:1") -> InlineKeyboardMarkup:
    button = InlineKeyboardButton(text=label, callback_data=data)
    return InlineKeyboardMarkup(inline_keyboard=[[button] * width for width in rows])


def bottom(*rows: int) -> ReplyKeyboardMarkup:
    return ReplyKeyboardMarkup(keyboard=[[KeyboardButton(text="A")] * width for width in rows])


def test_inline_buttons_call_back_or_open_a_link() -> None:
    press = InlineKeyboardButton(text="Записаться", callback_data="event:sign:7")
    link = InlineKeyboardButton(text="Сайт", url="https://vk.com")

    assert read(InlineKeyboardMarkup(inline_keyboard=[[press], [link]])) == {
        "inline": True,
        "buttons": [
            [
                {
                    "action": {
                        "type": "callback",
                        "label": "Записаться",
                        "payload": '{"data":"event:sign:7"}',
                    },
                    "color": "secondary",
                }
            ],
            [{"action": {"type": "open_link", "link": "https://vk.com", "label": "Сайт"}}],
        ],
    }


@pytest.mark.parametrize(
    ("style", "color"), [("danger", "negative"), ("success", "positive"), ("primary", "primary")]
)
def test_a_style_is_a_color(style: str, color: str) -> None:
    button = InlineKeyboardButton(text="A", callback_data="a", style=style)

    assert read(InlineKeyboardMarkup(inline_keyboard=[[button]]))["buttons"][0][0]["color"] == color


def test_bottom_buttons_say_their_label() -> None:
    markup = ReplyKeyboardMarkup(keyboard=[[KeyboardButton(text="Меню")]], one_time_keyboard=True)

    assert read(markup) == {
        "one_time": True,
        "inline": False,
        "buttons": [[{"action": {"type": "text", "label": "Меню"}, "color": "secondary"}]],
    }


def test_the_bottom_keyboard_is_taken_away_by_an_empty_one() -> None:
    assert read(ReplyKeyboardRemove()) == {"buttons": []}


@pytest.mark.parametrize("markup", [None, inline(), inline(0)])
def test_no_buttons_are_no_keyboard(markup: ReplyMarkupUnion | None) -> None:
    assert keyboard(markup) is None


@pytest.mark.parametrize("markup", [inline(5, 5), inline(1, 1, 1, 1, 1, 5), inline(1, label="я" * 40)])
def test_what_vk_still_takes_passes(markup: ReplyMarkupUnion) -> None:
    assert keyboard(markup) is not None


@pytest.mark.parametrize(
    "markup",
    [
        inline(6),
        inline(5, 5, 1),
        inline(1, 1, 1, 1, 1, 1, 1),
        inline(1, label=""),
        inline(1, label="я" * 41),
        inline(1, data="a" * 250),
        bottom(6),
        bottom(*[1] * 11),
        bottom(*[5] * 9),
        ForceReply(),
        InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text="A", switch_inline_query="")]]),
        ReplyKeyboardMarkup(keyboard=[[KeyboardButton(text="A", request_contact=True)]]),
    ],
)
def test_what_vk_would_refuse_is_a_loud_mistake(markup: ReplyMarkupUnion) -> None:
    with pytest.raises(VkCannot):
        keyboard(markup)
