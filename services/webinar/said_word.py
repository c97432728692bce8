"""Whether the word that was typed is the one that was said aloud: by ear, in a hurry, on any keyboard."""

from typing import Final

from services.fold import SIGNS
from services.typing_slip import readings

# So short a word becomes another one by a single letter.
EXACT_CHARACTERS: Final = 4


def is_said(typed: str, word: str) -> bool:
    """Case, ё, blanks and signs do not count; of a longer word one slip is let pass."""
    wanted = _bare(word)
    return any(_is_near(_bare(reading), wanted) for reading in {typed, *readings(typed.casefold())})


def _bare(text: str) -> str:
    return SIGNS.sub("", text.casefold().replace("ё", "е"))


def _is_near(typed: str, wanted: str) -> bool:
    if typed == wanted:
        return True
    if len(wanted) <= EXACT_CHARACTERS or abs(len(typed) - len(wanted)) > 1:
        return False
    return _is_one_slip(typed, wanted)


def _is_one_slip(typed: str, wanted: str) -> bool:
    """A letter more, a letter less, another letter, or two neighbours that have changed places."""
    same = next((at for at, (a, b) in enumerate(zip(typed, wanted, strict=False)) if a != b), len(typed))
    one, other = typed[same:], wanted[same:]
    return (
        one[1:] == other[1:]
        or one[1:] == other
        or one == other[1:]
        or (one[:2] == other[1::-1] and one[2:] == other[2:])
    )
