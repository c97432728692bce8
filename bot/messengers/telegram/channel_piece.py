"""The messages of which a post consists in the channel, each with a name by which it is found again.

An album cannot grow: pictures that come later are an album of their own behind it. So it depends on what
stands there already of what pieces a post is to consist.
"""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape
from typing import Any, Final

from models.post import POST_FILES, PostFileKind
from scheduler.board import Sheet
from services.post.length import CAPTION_UNITS, seen_units
from services.post.part import IDS, Part, Parts
from services.post.preview import PARAGRAPH, ChannelMessage, body_of, channel_messages
from services.sent_file import KeptPicture

SLOT, SAYS, FILES = "slot", "says", "files"
# Pictures, words and documents, each numbered by itself.
PICTURES, WORDS, DOCUMENTS = "p", "w", "d"
NO_BUTTON: Final = ("", "")


@dataclass(frozen=True, slots=True)
class ChannelPiece:
    slot: str
    html: str = ""
    files: tuple[KeptPicture, ...] = ()
    # A word, and where it leads: under one message alone, for albums have none.
    button: tuple[str, str] = NO_BUTTON

    @property
    def is_album(self) -> bool:
        return len(self.files) > 1

    @property
    def says(self) -> str:
        """Differs when its words or its button do."""
        return hashlib.sha256("\0".join((self.html, *self.button)).encode()).hexdigest()[:16]

    def part(self, ids: Sequence[int]) -> dict[str, Any]:
        digests = [file.digest for file in self.files]
        return {IDS: list(ids), SLOT: self.slot, SAYS: self.says, FILES: digests}


def slotted(parts: Parts, sheet: Sheet) -> list[Part]:
    """Of what was put up by hand perhaps only a number is known: it bears the first piece."""
    has_pictures = any(file.kind is PostFileKind.PHOTO for file in sheet.files)
    usual = {SLOT: f"{PICTURES if has_pictures else WORDS}0", SAYS: "", FILES: None}
    return [part if SLOT in part else usual | dict(part) for part in parts]


def pieces_of(sheet: Sheet, parts: Parts = ()) -> list[ChannelPiece]:
    """In the order in which they are put up."""
    there = {str(part[SLOT]): part for part in parts if part.get(FILES) is not None}
    messages = channel_messages(body_of(sheet.html, sheet.link), sheet.files)
    pieces, words = list[ChannelPiece](), 0
    for message in messages:
        if not message.files:
            pieces.append(ChannelPiece(f"{WORDS}{words}", message.html))
            words += 1
        else:
            pieces += _albums(message, there)
    return _with_button(pieces, sheet.links[0], words) if sheet.links and pieces else pieces


def _albums(message: ChannelMessage, there: Mapping[str, Part]) -> list[ChannelPiece]:
    """As many as stand there already, each no larger than it is, and one more for what is left."""
    kind = PICTURES if message.files[0].kind is PostFileKind.PHOTO else DOCUMENTS
    found, files, html = list[ChannelPiece](), message.files, message.html
    for number in range(POST_FILES * 2):
        if not files:
            break
        slot = f"{kind}{number}"
        room = len(there[slot][IDS]) if slot in there else POST_FILES
        found.append(ChannelPiece(slot, html, files[:room]))
        files, html = files[room:], ""
    return found


def _with_button(pieces: list[ChannelPiece], link: tuple[str, str], words: int) -> list[ChannelPiece]:
    """Under the last words that are no album's; where there are none, as a line of the album's own."""
    bearers = [piece for piece in pieces if not (piece.is_album or piece.slot.startswith(DOCUMENTS))]
    if bearers:
        bearer = bearers[-1]
        return [_replaced(piece, button=link) if piece is bearer else piece for piece in pieces]
    line = f'<a href="{escape(link[1])}">{escape(link[0], quote=False)}</a>'
    first, *others = pieces
    longer = f"{first.html}{PARAGRAPH}{line}" if first.html else line
    if first.slot.startswith(PICTURES) and seen_units(longer) <= CAPTION_UNITS:
        return [_replaced(first, html=longer), *others]
    return [*pieces, ChannelPiece(f"{WORDS}{words}", line)]


def _replaced(
    piece: ChannelPiece, *, html: str | None = None, button: tuple[str, str] = NO_BUTTON
) -> ChannelPiece:
    return ChannelPiece(piece.slot, piece.html if html is None else html, piece.files, button)
