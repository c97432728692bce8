import json
from collections.abc import Sequence
from typing import Any, Final

from aiogram.types import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
    ReplyMarkupUnion,
)

from bot.messengers.vk.error import VkCannot

INLINE_BUTTONS: Final = 10
INLINE_ROWS: Final = 6
BOTTOM_BUTTONS: Final = 40
BOTTOM_ROWS: Final = 10
ROW_BUTTONS: Final = 5
LABEL_CHARACTERS: Final = 40
PAYLOAD_CHARACTERS: Final = 255

_COLORS: Final = {"danger": "negative", "success": "positive", "primary": "primary"}
# Made once: json.dumps would make its encoder anew for every button.
_json: Final = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def keyboard(markup: ReplyMarkupUnion | None) -> str | None:
    """VK's keyboard as the JSON it wants; raises VkCannot on what VK would refuse with a code 911."""
    if markup is None:
        return None
    if isinstance(markup, ReplyKeyboardRemove):
        return _json({"buttons": []})
    if isinstance(markup, InlineKeyboardMarkup):
        rows = [[_inline(button) for button in row] for row in markup.inline_keyboard if row]
        _hold(rows, most_rows=INLINE_ROWS, most_buttons=INLINE_BUTTONS)
        # An empty one is how Telegram takes the buttons away; VK does so when none is sent.
        return _json({"inline": True, "buttons": rows}) if rows else None
    if isinstance(markup, ReplyKeyboardMarkup):
        rows = [[_bottom(button) for button in row] for row in markup.keyboard if row]
        _hold(rows, most_rows=BOTTOM_ROWS, most_buttons=BOTTOM_BUTTONS)
        return _json({"one_time": bool(markup.one_time_keyboard), "inline": False, "buttons": rows})
    raise VkCannot(f"VK has no {type(markup).__name__}")


def _inline(button: InlineKeyboardButton) -> dict[str, Any]:
    label = _label(button.text)
    if button.url is not None:
        return {"action": {"type": "open_link", "link": button.url, "label": label}}
    if button.callback_data is None:
        raise VkCannot(f"VK has no such button: {button.model_dump(exclude_none=True)}")
    payload = f'{{"data":{_json(button.callback_data)}}}'
    if len(payload) > PAYLOAD_CHARACTERS:
        raise VkCannot(f"a payload of VK has at most {PAYLOAD_CHARACTERS} characters: {payload}")
    return {"action": {"type": "callback", "label": label, "payload": payload}, "color": _color(button)}


def _bottom(button: KeyboardButton) -> dict[str, Any]:
    beyond_words = button.model_dump(exclude_none=True, exclude={"text", "style"})
    if beyond_words:
        raise VkCannot(f"a button under VK's input field sends words only, not {sorted(beyond_words)}")
    return {"action": {"type": "text", "label": _label(button.text)}, "color": _color(button)}


def _color(button: InlineKeyboardButton | KeyboardButton) -> str:
    return _COLORS.get(button.style or "", "secondary")


def _label(text: str) -> str:
    if not 0 < len(text) <= LABEL_CHARACTERS:
        raise VkCannot(f"a label of VK has 1 to {LABEL_CHARACTERS} characters: {text!r}")
    return text


def _hold(rows: Sequence[Sequence[object]], *, most_rows: int, most_buttons: int) -> None:
    widest, total = max(map(len, rows), default=0), sum(map(len, rows))
    if len(rows) > most_rows or widest > ROW_BUTTONS or total > most_buttons:
        raise VkCannot(
            f"{len(rows)} rows up to {widest} wide with {total} buttons; VK takes at most"
            f" {most_rows} rows of {ROW_BUTTONS} with {most_buttons} buttons"
        )
