"""The four things that reply_markup may be."""

from dataclasses import dataclass
from typing import Any, Literal

from sandbox.telegram.field import Fields
from sandbox.telegram.link import WrongLinkError, checked, linked_user
from sandbox.telegram.refusal import bad_request

MOST_BUTTONS = 100  # of one inline keyboard; not in the documentation, but the real server refuses more
LONGEST_CALLBACK_DATA = 64  # bytes, Bot API: InlineKeyboardButton
STYLES = {"danger", "success", "primary"}

Button = dict[str, Any]
Rows = list[list[Button]]


@dataclass(frozen=True)
class Markup:
    kind: Literal["inline", "bottom", "remove", "force"]
    rows: Rows
    one_time: bool = False

    def as_inline(self) -> dict[str, Any]:
        return {"reply_markup": {"inline_keyboard": self.rows}}

    def as_bottom(self) -> dict[str, Any] | None:
        """The keyboard under the input field, as the page shows it."""
        if self.kind != "bottom":
            return None
        return {"rows": [[button["text"] for button in row] for row in self.rows], "one_time": self.one_time}


def markup_of(fields: Fields) -> Markup | None:
    raw = fields.structure("reply_markup", refusal="can't parse reply keyboard markup JSON object")
    if raw is None:
        return None
    if not isinstance(raw, dict):
        raise bad_request("object expected as reply markup")
    if "keyboard" in raw:
        rows = _rows(raw, "keyboard", "ReplyKeyboardMarkup")
        bottom = [[_bottom_button(button) for button in row] for row in rows]
        return Markup("bottom", bottom, one_time=_flag(raw, "one_time_keyboard")) if bottom else None
    if "inline_keyboard" in raw:
        return _inline(_rows(raw, "inline_keyboard", "InlineKeyboardMarkup"))
    if _flag(raw, "remove_keyboard"):
        return Markup("remove", [])
    return Markup("force", []) if _flag(raw, "force_reply") else None


def inline_markup_of(fields: Fields) -> Markup | None:
    """For edits and channels, where there is no input field to put another keyboard under."""
    markup = markup_of(fields)
    if markup is not None and markup.kind != "inline":
        raise bad_request("inline keyboard expected")
    return markup


def _rows(raw: dict[str, Any], field: str, kind: str) -> list[list[Any]]:
    rows = raw[field]
    if not isinstance(rows, list):
        raise bad_request(f'field "{field}" must be of type Array')
    if not all(isinstance(row, list) for row in rows):
        raise bad_request(f'field "{field}" of the {kind} must be an Array of Arrays')
    return [row for row in rows if row]


def _flag(raw: dict[str, Any], field: str) -> bool:
    value = raw.get(field, False)
    if not isinstance(value, bool):
        raise bad_request(f'field "{field}" must be of type Boolean')
    return value


def _inline(rows: list[list[Any]]) -> Markup | None:
    if sum(len(row) for row in rows) > MOST_BUTTONS:
        raise bad_request("reply markup is too long")
    buttons = [[_inline_button(button) for button in row] for row in rows]
    return Markup("inline", buttons) if buttons else None


def _inline_button(raw: Any) -> Button:
    button: Button = {"text": _label(raw, "inline keyboard button", "InlineKeyboardButton"), **_look(raw)}
    url, data = raw.get("url"), raw.get("callback_data")
    if isinstance(url, str) and url:
        return {**button, "url": _button_link(url)}
    if not (isinstance(data, str) and data):
        # A sandbox knows no other action than these two: any other looks to it like no action at all.
        raise bad_request(
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
        )
    if len(data.encode()) > LONGEST_CALLBACK_DATA:
        raise bad_request("BUTTON_DATA_INVALID")
    return {**button, "callback_data": data}


def _button_link(url: str) -> str:
    if linked_user(url) is not None:
        return url
    try:
        return checked(url)
    except WrongLinkError as error:
        raise bad_request(f"inline keyboard button URL '{url}' is invalid: {error}") from error


def _bottom_button(raw: Any) -> Button:
    button = {"text": raw} if isinstance(raw, str) else raw
    return {"text": _label(button, "keyboard button", "KeyboardButton")}


def _label(raw: Any, thing: str, kind: str) -> str:
    if not isinstance(raw, dict):
        raise bad_request(f"can't parse {thing}: {kind} must be an Object")
    if "text" not in raw:
        raise bad_request(f"can't parse {thing}: Can't find field \"text\"")
    label = raw["text"]
    if not isinstance(label, str):
        raise bad_request(f'can\'t parse {thing}: Field "text" must be of type String')
    if not label.strip():
        # The real server loses such a button in silence; here the mistake shall be seen.
        raise bad_request(f"{thing} text must be non-empty")
    return label


def _look(raw: dict[str, Any]) -> dict[str, Any]:
    style = raw.get("style")
    if style is None:
        return {}
    if style not in STYLES:
        raise bad_request("can't parse inline keyboard button: Unsupported button style specified")
    return {"style": style}
