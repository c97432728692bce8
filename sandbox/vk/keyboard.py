"""Keyboards as the server takes them: each limit is checked, each refusal names the place."""

import json
from collections.abc import Iterable
from typing import Any

from sandbox.vk.refusal import BAD_KEYBOARD, VkRefusal

# Limits of "Keyboards for bots" in VK's documentation.
INLINE_ROWS = 6
INLINE_BUTTONS = 10
BOTTOM_ROWS = 10
BOTTOM_BUTTONS = 40
COLUMNS = 5
LABEL_CHARACTERS = 40
PAYLOAD_CHARACTERS = 255

_COLORS = {"primary", "secondary", "negative", "positive", "default"}
_COLORED = {"text", "callback"}
_LABELLED = {"text", "callback", "open_link", "open_app"}
_ACTION_FIELDS = {
    "text": {"label", "payload"},
    "callback": {"label", "payload"},
    "open_link": {"label", "link", "payload"},
    "open_app": {"label", "app_id", "owner_id", "hash", "payload"},
    "location": {"payload"},
    "vkpay": {"hash", "payload"},
}

Json = dict[str, Any]


def read(text: str) -> Json:
    """Check a keyboard and return it with payloads as JSON texts, as the server keeps them."""
    try:
        keyboard = json.loads(text)
    except ValueError:
        raise _invalid("keyboard is not a valid json") from None
    if not isinstance(keyboard, dict):
        raise _invalid("keyboard should be an object")
    if set(keyboard) - {"one_time", "inline", "buttons"}:
        raise _invalid("keyboard contains unknown fields")
    inline, one_time = _boolean(keyboard, "inline"), _boolean(keyboard, "one_time")
    if inline and one_time:
        raise _invalid("one_time property can't be used with inline keyboard")
    return {"one_time": one_time, "inline": inline, "buttons": _rows(keyboard.get("buttons"), inline=inline)}


def shown(keyboard: Json) -> Json:
    """Give the keyboard in the words of a message object, where a secondary button is a default one."""
    rows = [[_shown_button(button) for button in row] for row in keyboard["buttons"]]
    return {**keyboard, "buttons": rows}


def button_at(keyboard: Json | None, row: int, column: int) -> Json:
    rows = keyboard["buttons"] if keyboard else []
    if not (0 <= row < len(rows) and 0 <= column < len(rows[row])):
        raise LookupError(f"no button [{row}][{column}]")
    button: Json = rows[row][column]
    return button


def _shown_button(button: Json) -> Json:
    return {**button, "color": "default"} if button.get("color") == "secondary" else button


def _boolean(keyboard: Json, name: str) -> bool:
    value = keyboard.get(name, False)
    if not isinstance(value, bool):
        raise _invalid(f"{name} property should be boolean")
    return value


def _rows(rows: object, *, inline: bool) -> list[list[Json]]:
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise _invalid("buttons should be an array of arrays")
    if len(rows) > (INLINE_ROWS if inline else BOTTOM_ROWS):
        raise _invalid("buttons contain too much rows")
    if sum(map(len, rows)) > (INLINE_BUTTONS if inline else BOTTOM_BUTTONS):
        raise _invalid("keyboard contains too much buttons")
    return [_row(number, row) for number, row in enumerate(rows)]


def _row(number: int, row: list[object]) -> list[Json]:
    if not row:
        raise _invalid(f"row {number} is empty")
    if len(row) > COLUMNS:
        raise _invalid(f"row {number} contains too much columns")
    return [_button(f"button [{number}][{column}]", button) for column, button in enumerate(row)]


def _button(place: str, button: object) -> Json:
    if not isinstance(button, dict) or not isinstance(button.get("action"), dict):
        raise _invalid(f"{place} should contain an action")
    if set(button) - {"action", "color"}:
        raise _invalid(f"{place} contains unknown fields")
    action = _action(place, button["action"])
    if "color" not in button:
        return {"action": action}
    if action["type"] not in _COLORED or button["color"] not in _COLORS:
        raise _invalid(f"{place} has invalid color")
    return {"action": action, "color": button["color"]}


def _action(place: str, action: Json) -> Json:
    kind = action.get("type")
    if kind not in _ACTION_FIELDS:
        raise _invalid(f"{place} has invalid action type")
    if set(action) - _ACTION_FIELDS[kind] - {"type"}:
        raise _invalid("action contains unknown fields")
    if kind in _LABELLED:
        _check_label(place, action.get("label"))
    if kind == "open_link":
        _check_link(place, action.get("link"))
    if "payload" not in action:
        return action
    return {**action, "payload": _payload(place, action["payload"])}


def _check_label(place: str, label: object) -> None:
    if not isinstance(label, str) or not label:
        raise _invalid(f"{place} label should be at least 1 letters length")
    if len(label) > LABEL_CHARACTERS:
        raise _invalid(f"{place} label should be at most {LABEL_CHARACTERS} letters length")


def _check_link(place: str, link: object) -> None:
    if not isinstance(link, str) or not link.startswith(("http://", "https://")) or _has_space(link):
        raise _invalid(f"{place} has invalid link")


def _has_space(text: Iterable[str]) -> bool:
    return any(character.isspace() for character in text)


def _payload(place: str, payload: object) -> str:
    """Both a JSON text and a JSON value are taken; what returns to the bot is always the text."""
    if payload is None:
        raise _invalid(f"{place} payload should be a json")
    if isinstance(payload, str):
        text = payload
        _check_json(place, text)
    else:
        text = json.dumps(payload, ensure_ascii=False, separators=(",", ":"))
    if len(text) > PAYLOAD_CHARACTERS:
        raise _invalid(f"{place} payload should be at most {PAYLOAD_CHARACTERS} letters length")
    return text


def _check_json(place: str, text: str) -> None:
    try:
        json.loads(text)
    except ValueError:
        raise _invalid(f"{place} payload should be a json") from None


def _invalid(detail: str) -> VkRefusal:
    return VkRefusal(BAD_KEYBOARD, detail)
