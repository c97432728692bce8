"""HTML as the Bot API reads it: a dozen tags, four named references, and no mercy.

A refusal names the place in bytes of the UTF-8 source, as the real server does.
"""

import re
from dataclasses import dataclass

from sandbox.telegram.entity import Entity, Users, link_entity, ordered, units
from sandbox.telegram.link import WrongLinkError

STYLE_OF_TAG = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
}
TAGS = {*STYLE_OF_TAG, "a", "code", "pre", "blockquote", "tg-emoji"}
# Which attribute of a tag means something, and what its value must begin with.
MEANT = {
    "a": ("href", ""),
    "code": ("class", "language-"),
    "span": ("class", "tg-"),
    "tg-emoji": ("emoji-id", ""),
}
NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
LAST_CODE_POINT = 0x10FFFF
LONGEST_REFERENCE = 10  # characters: what is longer stays in the text as it is

REFERENCE = re.compile(r"&(?:#(?P<decimal>[0-9]+)|#[xX](?P<hexadecimal>[0-9a-fA-F]+)|(?P<name>[a-zA-Z]+));?")
TEXT = re.compile(rb"[^<]+")
TAG_NAME = re.compile(rb"[^\s>]*")
SPACES = re.compile(rb"\s*")
ATTRIBUTE_NAME = re.compile(rb"[^\s=>]*")
NAME_TOKEN = re.compile(rb"[A-Za-z0-9.-]*")


class MarkupError(Exception):
    """The markup can not be read; the message says where and why, in the server's words."""


@dataclass(frozen=True)
class Tag:
    name: str
    argument: str
    offset: int  # in UTF-16 units of the text
    start: int  # in characters of the text


class Html:
    """One reading of one source."""

    def __init__(self, source: str, users: Users) -> None:
        self._source = source.encode("utf-8", "surrogatepass")
        self._users = users
        self._at = 0
        self._text = ""
        self._open: list[Tag] = []
        self._entities: list[Entity] = []

    def read(self) -> tuple[str, list[Entity]]:
        while self._at < len(self._source):
            if self._source.startswith(b"</", self._at):
                self._close_tag()
            elif self._source.startswith(b"<", self._at):
                self._open_tag()
            else:
                self._text += unescaped(self._next(TEXT))
        if self._open:
            raise MarkupError(f'Can\'t find end tag corresponding to start tag "{self._open[-1].name}"')
        return _whole(self._text), ordered(_without_idle_language(entity) for entity in self._entities)

    def _next(self, pattern: re.Pattern[bytes]) -> str:
        match = pattern.match(self._source, self._at)
        if match is None:
            return ""
        self._at = match.end()
        return match.group().decode("utf-8", "surrogatepass")

    def _sees(self, sign: bytes) -> bool:
        return self._source.startswith(sign, self._at)

    def _is_over(self) -> bool:
        return self._at >= len(self._source)

    def _open_tag(self) -> None:
        begin = self._at
        self._at += 1
        name = self._next(TAG_NAME).lower()
        if self._is_over():
            raise MarkupError(f"Unclosed start tag at byte offset {begin}")
        if name not in TAGS:
            raise MarkupError(f'Unsupported start tag "{name}" at byte offset {begin}')
        argument = self._arguments(name, begin)
        if name == "span" and argument != "spoiler":
            raise MarkupError(f'Tag "span" must have class "tg-spoiler" at byte offset {begin}')
        self._open.append(Tag(name, argument, units(self._text), len(self._text)))

    def _arguments(self, tag: str, begin: int) -> str:
        argument = ""
        self._next(SPACES)
        while not self._sees(b">"):
            name, value = self._attribute(tag, begin)
            wanted, prefix = MEANT.get(tag, ("", ""))
            if name == wanted and value.startswith(prefix):
                argument = value.removeprefix(prefix)
            elif (tag, name) == ("blockquote", "expandable"):
                argument = name
            self._next(SPACES)
        self._at += 1
        return argument

    def _attribute(self, tag: str, begin: int) -> tuple[str, str]:
        name = self._next(ATTRIBUTE_NAME)
        self._next(SPACES)
        if self._is_over():
            raise MarkupError(f'Unclosed start tag "{tag}" at byte offset {begin}')
        if not name:
            raise MarkupError(f'Empty attribute name in the tag "{tag}" at byte offset {begin}')
        if not self._sees(b"="):
            return name, ""
        self._at += 1
        self._next(SPACES)
        if self._is_over():
            raise MarkupError(f'Unclosed start tag "{tag}" at byte offset {begin}')
        value = self._value()
        if self._is_over():
            raise MarkupError(f"Unclosed start tag at byte offset {begin}")
        return name, value

    def _value(self) -> str:
        begin = self._at
        for quote in (b'"', b"'"):
            if self._sees(quote):
                end = self._source.find(quote, begin + 1)
                self._at = len(self._source) if end < 0 else end + 1
                return unescaped(self._source[begin + 1 : self._at - 1].decode("utf-8", "surrogatepass"))
        token = self._next(NAME_TOKEN).lower()
        if self._is_over() or self._source[self._at : self._at + 1] not in b" \t\r\n\v>":
            raise MarkupError(f"Unexpected end of name token at byte offset {begin}")
        return token

    def _close_tag(self) -> None:
        begin = self._at
        if not self._open:
            raise MarkupError(f"Unexpected end tag at byte offset {begin}")
        self._at += 2
        name = self._next(TAG_NAME).lower()
        self._next(SPACES)
        if not self._sees(b">"):
            raise MarkupError(f"Unclosed end tag at byte offset {begin}")
        self._at += 1
        tag = self._open.pop()
        if name and name != tag.name:
            raise MarkupError(
                f'Unmatched end tag at byte offset {begin}, expected "</{tag.name}>", found "</{name}>"'
            )
        length = units(self._text) - tag.offset
        if length:
            self._mark(tag, {"offset": tag.offset, "length": length})

    def _mark(self, tag: Tag, place: Entity) -> None:
        if tag.name in STYLE_OF_TAG:
            self._entities.append({**place, "type": STYLE_OF_TAG[tag.name]})
        elif tag.name == "a":
            self._mark_link(tag, place)
        elif tag.name == "blockquote":
            kind = "expandable_blockquote" if tag.argument else "blockquote"
            self._entities.append({**place, "type": kind})
        elif tag.name == "tg-emoji":
            if not tag.argument.isdecimal():
                raise MarkupError("Invalid custom emoji identifier specified")
            self._entities.append({**place, "type": "custom_emoji", "custom_emoji_id": tag.argument})
        else:
            self._mark_code(tag, place)

    def _mark_link(self, tag: Tag, place: Entity) -> None:
        try:
            self._entities += link_entity(place, tag.argument or self._text[tag.start :], self._users)
        except WrongLinkError:
            return  # the server keeps the words and forgets the link

    def _mark_code(self, tag: Tag, place: Entity) -> None:
        """Code with a language and pre around the same words are one entity: a listing in that language."""
        inner = self._entities[-1] if self._entities else {}
        language = tag.argument or inner.get("language", "")
        if language and {inner.get("type"), tag.name} == {"code", "pre"} and place.items() <= inner.items():
            self._entities[-1] = {**place, "type": "pre", "language": language}
        else:
            self._entities.append({**place, "type": tag.name, "language": tag.argument})


def unescaped(text: str) -> str:
    return REFERENCE.sub(_character, text)


def _character(reference: re.Match[str]) -> str:
    decimal, hexadecimal, name = reference.group("decimal", "hexadecimal", "name")
    if name:
        return NAMED.get(name, reference.group())
    code = int(decimal) if decimal else int(hexadecimal, 16)
    too_long = len(reference.group().rstrip(";")) >= LONGEST_REFERENCE
    return reference.group() if too_long or not 0 < code < LAST_CODE_POINT else chr(code)


def _whole(text: str) -> str:
    try:
        return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le")
    except UnicodeDecodeError as error:
        raise MarkupError(
            "Text contains invalid Unicode characters after decoding HTML entities,"
            " check for unmatched surrogate code units"
        ) from error


def _without_idle_language(entity: Entity) -> Entity:
    """Code in a line of text has no language, whatever its class said."""
    if entity["type"] == "pre" and entity["language"]:
        return entity
    return {key: value for key, value in entity.items() if key != "language"}
