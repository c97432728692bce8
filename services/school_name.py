"""A name of a school, or what was typed for one, as words and numbers that can be compared."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from services.typing_slip import readings

# Longer than any official name: what comes after it names nothing, and reading takes a bounded time.
LONGEST_TEXT = 400
# No school has a number so long: such a number is kept as one that nobody has.
LONGEST_NUMBER = 6
# So short a word is an abbreviation, and its last vowel is no ending.
WITHOUT_ENDING = 3

_PIECE = re.compile(r"(?P<number>\d+)|(?P<word>[а-я]+)|(?P<sign>[№#])|(?P<plus>\+)")
# The stress, the soft hyphen and what copying from a page brings along.
_UNSEEN = re.compile("[\u0301\u00ad\u200b-\u200f\u2060\ufeff]")
_ALIKE = str.maketrans("ёйыэщ", "еииеш", "ьъ")
_DOUBLED = re.compile(r"([а-я])\1+")
_ENDING = re.compile(r"(?<=..)[аеиоуюя]*(?:ого|его|ому|ему|ими|ами|ями|ах|ях|ом|ем|им|их|[аеиоуюя])$")


@dataclass(frozen=True, slots=True)
class Piece:
    sort: str
    text: str
    gap: str
    """The signs between it and the piece before it."""
    is_glued: bool
    """Not even a space is between them."""


def plain(text: str) -> str:
    """Small letters without ё, stresses and signs that are not seen."""
    clipped = unicodedata.normalize("NFC", text[:LONGEST_TEXT]).casefold().replace("ё", "е")
    return _UNSEEN.sub("", clipped)


def pieces(text: str) -> Iterator[Piece]:
    """The words, numbers and signs of a number in a text that is plain and Cyrillic."""
    end = 0
    for found in _PIECE.finditer(text):
        gap = text[end : found.start()]
        yield _piece(found, gap)
        end = found.end()


def _piece(found: re.Match[str], gap: str) -> Piece:
    is_glued = found.start() > 0 and not gap
    if found.lastgroup == "number":
        # Digits of any script, and without noughts before them.
        return Piece("number", str(int(found[0]))[: LONGEST_NUMBER + 1], gap.strip(), is_glued)
    if found.lastgroup == "plus":
        return Piece("word", "плюс", gap.strip(), is_glued=False)
    return Piece(found.lastgroup or "", found[0], gap.strip(), is_glued)


@lru_cache(maxsize=4096)
def key(word: str) -> str:
    """What all forms and most misspellings of a plain Cyrillic word have in common.

    The stemmer of the other searches would leave «к» of «каи», and knows nothing of words that come out of a
    transliteration: here й, ы and и are one letter, ь and ъ are nothing, and doubled letters are single.
    """
    folded = _DOUBLED.sub(r"\1", word.translate(_ALIKE)).replace("тс", "ц")
    return folded if len(folded) <= WITHOUT_ENDING else _ENDING.sub("", folded)


def written(*texts: str) -> list[str]:
    """The words of our own texts and of the schools' names, in plain Cyrillic letters."""
    chunks = (chunk for text in texts for chunk in text.split())
    return [
        piece.text for chunk in chunks for piece in pieces(readings(plain(chunk))[0]) if piece.sort == "word"
    ]


def keys(*texts: str) -> list[str]:
    return [key(word) for word in written(*texts)]


def short_forms(table: str) -> dict[str, tuple[str, ...]]:
    """What stands left of a colon is typed for the words on the right of it."""
    lines = (line.split(":") for line in table.strip().splitlines())
    return {typed: tuple(keys(meant)) for several, meant in lines for typed in keys(several)}
