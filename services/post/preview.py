"""What each place makes of a post: the very words that are published are those that are shown before.

Telegram takes 1,024 signs under an album and 4,096 in a message; what is longer follows in further messages,
parted between paragraphs, lines or words, and nothing is ever left out. VK's wall knows no formatting.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape
from typing import Final

from models.post import POST_FILES, PostFileKind
from services.post.formatting import read
from services.post.length import CAPTION_UNITS, MESSAGE_UNITS, units
from services.post.rich import Rich, Style, orderly
from services.sent_file import KeptPicture

PARAGRAPH: Final = "\n\n"
SENTENCE_END: Final = re.compile(r"[.!?…]»?\s")
# How much of a message is to be used before a better border is worth less than a fuller message.
WELL_FILLED: Final = 0.5


@dataclass(frozen=True, slots=True)
class Piece:
    """One message of the channel: its words, and how many of the pictures stand above them."""

    html: str
    pictures: int = 0


@dataclass(frozen=True, slots=True)
class ChannelMessage:
    """One message of the channel with what is in it: an album, words, or documents."""

    html: str = ""
    files: tuple[KeptPicture, ...] = ()


def body_of(html: str, link: str) -> str:
    """The words, and the post's own link under them unless they have it already."""
    if not link or link in read(html).text or escape(link) in html:
        return html
    shown = escape(link, quote=False)
    return f"{html}{PARAGRAPH}{shown}" if html else shown


def wall_text(html: str) -> str:
    """Without formatting, which the wall shows none of; where words lead is written behind them."""
    rich = read(html)
    pieces, place = list[str](), 0
    for one in orderly(rich):
        words = rich.text[one.start : one.end].strip()
        if one.style is Style.LINK and not _says(words, one.url):
            end = one.start + len(rich.text[one.start : one.end].rstrip())
            pieces += [rich.text[place:end], f" ({one.url})"]
            place = end
    return "".join([*pieces, rich.text[place:]]).strip()


def channel_pieces(html: str, pictures: int) -> list[Piece]:
    """At least one, unless there is nothing at all; the pictures are in the first of them."""
    rich = read(html).stripped()
    if not pictures:
        return [Piece(part.html()) for part in parts(rich, MESSAGE_UNITS)] if rich.text else []
    if units(rich.text) <= CAPTION_UNITS:
        return [Piece(rich.html(), pictures)]
    place = _border_of_caption(rich.text)
    caption, rest = rich.part(0, place).stripped(), rich.part(place, len(rich.text)).stripped()
    following = [Piece(part.html()) for part in parts(rest, MESSAGE_UNITS)]
    return [Piece(caption.html(), pictures), *following]


def channel_messages(html: str, files: Sequence[KeptPicture]) -> list[ChannelMessage]:
    """With the documents behind everything else: Telegram takes them only among themselves."""
    photos = tuple(one for one in files if one.kind is PostFileKind.PHOTO)
    documents = tuple(one for one in files if one.kind is PostFileKind.DOCUMENT)
    said = [
        ChannelMessage(piece.html, photos[: piece.pictures]) for piece in channel_pieces(html, len(photos))
    ]
    return [*said, *(ChannelMessage(files=several) for several in _tens(documents))]


def parts(rich: Rich, limit: int) -> list[Rich]:
    """Each within the limit, formatted as before; between them nothing is lost but spaces and line ends."""
    found, rest = list[Rich](), rich.stripped()
    while units(rest.text) > limit:
        place = _border(rest.text, limit)
        found.append(rest.part(0, place).stripped())
        rest = rest.part(place, len(rest.text)).stripped()
    return [*found, rest]


# What of a text's formatting a place does not show as it is.
UNSEEN_ON_WALL: Final = frozenset(Style)
UNSEEN_IN_VK_MESSAGES: Final = frozenset({Style.SPOILER, Style.STRIKE, Style.CODE})


def unseen_on_wall(html: str) -> list[Style]:
    return [style for style in read(html).styles() if style in UNSEEN_ON_WALL]


def unseen_in_vk_messages(html: str) -> list[Style]:
    return [style for style in read(html).styles() if style in UNSEEN_IN_VK_MESSAGES]


def _border_of_caption(text: str) -> int:
    """A headline or a first paragraph by itself reads better under the pictures than half a paragraph."""
    head = _head(text, CAPTION_UNITS)
    paragraph = head.rfind(PARAGRAPH)
    return paragraph if paragraph > 0 else _border(text, CAPTION_UNITS)


def _border(text: str, limit: int) -> int:
    head = _head(text, limit)
    ways: tuple[Callable[[], int], ...] = (
        lambda: head.rfind(PARAGRAPH),
        lambda: head.rfind("\n"),
        lambda: max((found.end() for found in SENTENCE_END.finditer(head)), default=-1),
    )
    for place in (way() for way in ways):
        if place > len(head) * WELL_FILLED:
            return place
    if text[len(head) : len(head) + 1].isspace():
        return len(head)
    between_words = max(head.rfind(" "), head.rfind("\n"))
    return between_words if between_words > 0 else len(head)


def _head(text: str, limit: int) -> str:
    """As much of it as the limit holds, without half a sign at its end."""
    return text.encode("utf-16-le", "surrogatepass")[: 2 * limit].decode("utf-16-le", "ignore")


def _says(words: str, url: str) -> bool:
    """Whether the words are the address already."""
    return words.rstrip("/").lower() in (url.rstrip("/").lower(), _schemeless(url))


def _schemeless(url: str) -> str:
    return url.partition("://")[2].rstrip("/").lower()


def _tens(files: Sequence[KeptPicture]) -> list[tuple[KeptPicture, ...]]:
    return [tuple(files[first : first + POST_FILES]) for first in range(0, len(files), POST_FILES)]
