"""What somebody has typed to look for, carried by the buttons to the other pages of what was found."""

from collections.abc import Callable

from handlers.action import PACKED_BYTES, SEPARATOR, Action

# A list of so many pages nobody turns.
LAST_PAGE = 9_999_999


def carried(words: str, at: Callable[[str, int], Action]) -> str:
    """As many of the words as every page's button holds. These alone are looked for, on every page alike.

    Whole words: half of one may be another. Whatever all of them would have found is found by the first too.
    """
    kept = words.replace(SEPARATOR, " ").split()
    while len(kept) > 1 and not _fits(" ".join(kept), at):
        kept.pop()
    text = " ".join(kept)
    while not _fits(text, at):
        text = text[:-1]
    return text


def _fits(words: str, at: Callable[[str, int], Action]) -> bool:
    return len(at(words, LAST_PAGE).pack().encode()) <= PACKED_BYTES
