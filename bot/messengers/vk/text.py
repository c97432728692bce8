"""Telegram's HTML as VK understands it: plain text, and a list of what is bold, slanted, underlined, a link.

Offsets are UTF-16 code units, as both messengers count. What VK cannot show (struck out, monospaced, hidden)
stays as plain words; a quotation is slanted.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from html import unescape
from typing import Any, Final, NamedTuple

from aiogram.types import MessageEntity

# VK's schema allows 9000, its guide to editing 4096; what is longer goes out in parts.
TEXT_LIMIT_UNITS: Final = 4096

_TAG: Final = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9-]*)((?:\s[^<>]*)?)>")
_ADDRESS: Final = re.compile(r"""\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+))""", re.IGNORECASE)
_WEB: Final = re.compile(r"https?://", re.IGNORECASE)
_LINK: Final = "url"
_KINDS: Final = {
    **dict.fromkeys(("b", "strong"), "bold"),
    **dict.fromkeys(("i", "em", "blockquote"), "italic"),
    **dict.fromkeys(("u", "ins"), "underline"),
    **dict.fromkeys(("s", "strike", "del", "code", "pre", "span", "tg-spoiler", "tg-emoji"), ""),
    "a": _LINK,
}
_KINDS_OF_ENTITIES: Final = {
    "bold": "bold",
    "italic": "italic",
    "blockquote": "italic",
    "underline": "underline",
    "text_link": _LINK,
}


class HtmlError(ValueError):
    """Text that Telegram would refuse as well."""


class Style(NamedTuple):
    """How a stretch of text looks, or where it leads."""

    kind: str
    offset: int
    length: int
    url: str = ""

    def as_item(self) -> dict[str, Any]:
        item = {"type": self.kind, "offset": self.offset, "length": self.length}
        return item | {"url": self.url} if self.url else item

    def within(self, start: int, end: int) -> "Style":
        """What is left of it between two places, counted from the first of them."""
        offset = max(self.offset, start)
        return self._replace(offset=offset - start, length=min(self.offset + self.length, end) - offset)


@dataclass(frozen=True, slots=True)
class StyledText:
    text: str
    styles: tuple[Style, ...] = ()

    def format_data(self) -> dict[str, Any] | None:
        return {"version": 1, "items": [style.as_item() for style in self.styles]} if self.styles else None

    def stripped(self) -> "StyledText":
        start, end = len(self.text) - len(self.text.lstrip()), len(self.text.rstrip())
        return self.part(start, end) if start or end < len(self.text) else self

    def part(self, start: int, end: int) -> "StyledText":
        first, last = units(self.text[:start]), units(self.text[:end])
        styles = (style.within(first, last) for style in self.styles)
        return StyledText(self.text[start:end], tuple(style for style in styles if style.length > 0))

    def parts(self, limit: int = TEXT_LIMIT_UNITS) -> list["StyledText"]:
        """Pieces that fit into a message each, cut between words where there is a place to cut."""
        pieces, rest = [], self.stripped()
        while units(rest.text) > limit:
            place = _place_to_cut(rest.text, limit)
            pieces.append(rest.part(0, place).stripped())
            rest = rest.part(place, len(rest.text)).stripped()
        return [*pieces, rest]


def units(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def plain(text: str, entities: Iterable[MessageEntity] = ()) -> StyledText:
    styles = (
        Style(kind, entity.offset, entity.length, entity.url or "")
        for entity in entities
        if (kind := _KINDS_OF_ENTITIES.get(entity.type))
    )
    return StyledText(sound(text), tuple(styles)).stripped()


def from_html(source: str) -> StyledText:
    """Read what Telegram would read, and refuse what it would refuse."""
    source, reader, place = sound(source), _Reader(), 0
    for tag in _TAG.finditer(source):
        reader.read(source[place : tag.start()])
        (reader.leave if tag[1] else reader.enter)(tag[2].lower(), tag[3])
        place = tag.end()
    reader.read(source[place:])
    return reader.finish()


def sound(text: str) -> str:
    """Without halves of characters, which nothing on the way to VK can carry."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


@dataclass
class _Reader:
    words: list[str] = field(default_factory=list)
    place: int = 0
    open_tags: list[tuple[str, int, str]] = field(default_factory=list)
    styles: list[Style] = field(default_factory=list)

    def read(self, words: str) -> None:
        if "<" in words:
            raise HtmlError(f"a '<' that begins no tag at character {self.place + words.index('<')}")
        words = unescape(words)
        self.words.append(words)
        self.place += units(words)

    def enter(self, name: str, attributes: str) -> None:
        if name not in _KINDS:
            raise HtmlError(f"unsupported start tag {name!r}")
        found = _ADDRESS.search(attributes)
        self.open_tags.append((name, self.place, unescape(found[1] or found[2] or found[3]) if found else ""))

    def leave(self, name: str, _: str) -> None:
        if not self.open_tags or self.open_tags[-1][0] != name:
            raise HtmlError(f"unexpected end tag {name!r}")
        _, start, url = self.open_tags.pop()
        kind = _KINDS[name]
        # A link with no address, or into another messenger, leads nowhere here: its words stay.
        if kind and self.place > start and (kind != _LINK or _WEB.match(url)):
            self.styles.append(Style(kind, start, self.place - start, url if kind == _LINK else ""))

    def finish(self) -> StyledText:
        if self.open_tags:
            raise HtmlError(f"can't find end tag of {self.open_tags[-1][0]!r}")
        styles = sorted(self.styles, key=lambda style: (style.offset, -style.length))
        return StyledText("".join(self.words), tuple(styles)).stripped()


def _place_to_cut(text: str, limit: int) -> int:
    head = text.encode("utf-16-le", "surrogatepass")[: 2 * limit].decode("utf-16-le", "ignore")
    if text[len(head)].isspace():
        return len(head)
    line = head.rfind("\n")
    if line > len(head) // 2:
        return line
    return max(head.rfind(" "), line, 0) or len(head)
