"""What somebody has typed as the text of news, read into formatting that every place is asked to show.

The messengers hand over what was formatted by their own means as HTML. In what is left as letters tags may
be typed by hand, and stars around **bold** words: both are understood as what they were meant for.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from html import unescape
from html.parser import HTMLParser
from typing import Final
from urllib.parse import urlsplit

from typing_extensions import override

from models.event import LINK_CHARACTERS
from services.post.length import units
from services.post.rich import Rich, Stretch, Style, orderly

STYLE_OF_TAG: Final = {
    "b": Style.BOLD,
    "strong": Style.BOLD,
    "i": Style.ITALIC,
    "em": Style.ITALIC,
    "u": Style.UNDERLINE,
    "ins": Style.UNDERLINE,
    "s": Style.STRIKE,
    "strike": Style.STRIKE,
    "del": Style.STRIKE,
    "code": Style.CODE,
    "pre": Style.CODE,
    "blockquote": Style.QUOTE,
    "tg-spoiler": Style.SPOILER,
    "a": Style.LINK,
}
# They say where a line ends, and style nothing.
LINE_TAGS: Final = {"br": "\n", "p": "\n"}
TYPED_TAG: Final = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9-]*)((?:\s[^<>]*)?)/?>")
TYPED_ADDRESS: Final = re.compile(r"""\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.IGNORECASE)
STARS: Final = re.compile(r"(?<![\w*])\*\*(?=[^\s*])([^*\n]*[^\s*])\*\*(?![\w*])")
EMPTY_LINES: Final = re.compile(r"\n[ \t]*\n(?:[ \t]*\n)+")
SPACES_AT_LINE_END: Final = re.compile(r"[ \t]+(?=\n)")
WEB: Final = frozenset({"http", "https"})


class Flaw(StrEnum):
    """Something in what was typed that did not become what it may have been meant for."""

    TAGS = "tags"
    LINK = "link"


@dataclass(frozen=True, slots=True)
class Cleaned:
    """In our own HTML, with nothing in it that was not understood."""

    rich: Rich
    flaws: tuple[Flaw, ...] = ()

    @property
    def html(self) -> str:
        return self.rich.html()

    @property
    def length(self) -> int:
        """As a reader sees it."""
        return units(self.rich.text)


@dataclass(frozen=True, slots=True)
class _Change:
    start: int
    end: int
    words: str = ""


def clean(written: str) -> Cleaned:
    """Of the messengers' HTML, in which whatever was typed as letters is escaped."""
    rich, dropped = _with_sound_links(read(written))
    rich, is_broken = _with_typed_tags(rich)
    rich, dropped_typed = _with_sound_links(rich)
    rich = _with_stars(rich)
    rich = _tidy(rich)
    flaws = [Flaw.TAGS] if is_broken else []
    if dropped or dropped_typed:
        flaws.append(Flaw.LINK)
    return Cleaned(Rich(rich.text, tuple(orderly(rich))), tuple(flaws))


def read(html: str) -> Rich:
    """The HTML that we have written, or a messenger has; a tag that says nothing to us is left out."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return Rich("".join(reader.words), tuple(reader.stretches))


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.words: list[str] = []
        self.stretches: list[Stretch] = []
        self._place = 0
        self._open: list[tuple[str, int, str]] = []

    @override
    def set_cdata_mode(self, *_: object, **__: object) -> None:
        """Of no tag the words are anything but words."""

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._open.append((tag, self._place, dict(attrs).get("href") or ""))

    @override
    def handle_endtag(self, tag: str) -> None:
        found = next((one for one in reversed(self._open) if one[0] == tag), None)
        if found is None:
            return
        self._open.remove(found)
        _, start, url = found
        if (style := STYLE_OF_TAG.get(tag)) is not None and start < self._place:
            self.stretches.append(Stretch(style, start, self._place, url))

    @override
    def handle_data(self, data: str) -> None:
        self.words.append(data)
        self._place += len(data)

    @override
    def handle_entityref(self, name: str) -> None:
        self.handle_data(unescape(f"&{name};"))

    @override
    def handle_charref(self, name: str) -> None:
        self.handle_data(unescape(f"&#{name};"))


def is_web_address(url: str) -> bool:
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
    except ValueError:
        return False
    no_space = not any(sign.isspace() for sign in url)
    return parts.scheme.lower() in WEB and "." in host and no_space and len(url) <= LINK_CHARACTERS


def _with_sound_links(rich: Rich) -> tuple[Rich, bool]:
    """What leads nowhere on the web, or to one messenger's people, keeps its words and no address."""
    sound = tuple(one for one in rich.stretches if one.style is not Style.LINK or is_web_address(one.url))
    return replace(rich, stretches=sound), len(sound) < len(rich.stretches)


def _with_typed_tags(rich: Rich) -> tuple[Rich, bool]:
    """Understood all together or not at all: half of them would leave the others as crumbs."""
    tags = [tag for tag in TYPED_TAG.finditer(rich.text) if not _is_code(rich, tag.start())]
    if not tags:
        return rich, False
    opened, changes, added = list[re.Match[str]](), list[_Change](), list[tuple[Style, int, int, str]]()
    for tag in tags:
        name = tag[2].lower()
        if name in LINE_TAGS:
            changes.append(_Change(tag.start(), tag.end(), _line_end(tag)))
            continue
        if name not in STYLE_OF_TAG:
            return rich, True
        changes.append(_Change(tag.start(), tag.end()))
        if not tag[1]:
            opened.append(tag)
            continue
        if not opened or opened[-1][2].lower() != name:
            return rich, True
        first = opened.pop()
        added.append((STYLE_OF_TAG[name], first.end(), tag.start(), _address(first)))
    if opened:
        return rich, True
    typed = tuple(Stretch(style, start, end, url) for style, start, end, url in added)
    return _changed(Rich(rich.text, rich.stretches + typed), changes), False


def _with_stars(rich: Rich) -> Rich:
    found = [stars for stars in STARS.finditer(rich.text) if not _is_code(rich, stars.start())]
    bold = tuple(Stretch(Style.BOLD, stars.start(1), stars.end(1)) for stars in found)
    changes = [
        change
        for stars in found
        for change in (_Change(stars.start(), stars.start(1)), _Change(stars.end(1), stars.end()))
    ]
    return _changed(Rich(rich.text, rich.stretches + bold), changes) if found else rich


def _tidy(rich: Rich) -> Rich:
    """Without spaces at the ends of lines, and with one empty line where somebody has left five."""
    for pattern, words in ((SPACES_AT_LINE_END, ""), (EMPTY_LINES, "\n\n")):
        changes = [_Change(found.start(), found.end(), words) for found in pattern.finditer(rich.text)]
        rich = _changed(rich, changes)
    return rich.stripped()


def _changed(rich: Rich, changes: Sequence[_Change]) -> Rich:
    """With other words at some places, and every stretch over the same words as before."""
    if not changes:
        return rich
    pieces, starts, shifts, place, shift = list[str](), [0], [0], 0, 0
    for change in changes:
        pieces += [rich.text[place : change.start], change.words]
        place = change.end
        shift += len(change.words) - (change.end - change.start)
        starts.append(change.end)
        shifts.append(shift)
    pieces.append(rich.text[place:])

    def moved(at: int) -> int:
        number = bisect_right(starts, at) - 1
        following = changes[number] if number < len(changes) else None
        # Within what is taken away: where that began.
        inside = following is not None and following.start < at < following.end
        return (following.start if inside and following else at) + shifts[number]

    stretches = (replace(one, start=moved(one.start), end=moved(one.end)) for one in rich.stretches)
    return Rich("".join(pieces), tuple(one for one in stretches if one.start < one.end))


def _line_end(tag: re.Match[str]) -> str:
    return "" if tag[2].lower() == "p" and not tag[1] else LINE_TAGS[tag[2].lower()]


def _address(tag: re.Match[str]) -> str:
    found = TYPED_ADDRESS.search(tag[3])
    return unescape(found[1] or found[2] or found[3] or "") if found else ""


def _is_code(rich: Rich, place: int) -> bool:
    """Where somebody shows a tag instead of using it."""
    return any(one.style is Style.CODE and one.start <= place < one.end for one in rich.stretches)
