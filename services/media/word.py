"""Numbers as people type them: «портал 3», «уроки — 2», a line each or all in one."""

import re
from typing import Final

from models.media_count import MediaKind
from services.media.refusal import CountsUnread, CountTooLarge

MOST_AMOUNT: Final = 100_000
LINE_CHARACTERS: Final = 60
# What a number of that kind is called; the beginning of a word is enough.
STEMS: Final = {
    "портал": MediaKind.PORTAL,
    "portal": MediaKind.PORTAL,
    "урок": MediaKind.LESSON,
    "урочн": MediaKind.LESSON,
    "lesson": MediaKind.LESSON,
    "внеуро": MediaKind.EXTRACURRICULAR,
    "extra": MediaKind.EXTRACURRICULAR,
    "теори": MediaKind.THEORY,
    "метод": MediaKind.THEORY,
    "theory": MediaKind.THEORY,
    "интеграц": MediaKind.INTEGRATION,
    "integrat": MediaKind.INTEGRATION,
    "страниц": MediaKind.PAGE_POINTS,
    "балл": MediaKind.PAGE_POINTS,
    "page": MediaKind.PAGE_POINTS,
    "point": MediaKind.PAGE_POINTS,
}
LINES: Final = re.compile(r"[\n;,]+")
WORD: Final = re.compile(r"[^\W\d_]+")
NUMBER: Final = re.compile(r"(?<!\d)\d+(?!\d)")
# A dash alone for a number: nothing is known, which is not nought.
# «портал -5»: less than none was published by nobody. «портал - 5» and «портал-5» are five.
NEGATIVE: Final = re.compile(r"(?:^|\s)[-\u2212–—]\d")
NOTHING: Final = re.compile(r"(?:^|\s)[-—–]\s*$")

# None: nothing is known of it any more.
Amounts = dict[MediaKind, int | None]


def read_counts(typed: str) -> Amounts:
    """Every line, or a refusal that shows the one that was not understood."""
    lines = [line.strip() for line in LINES.split(typed.casefold().replace("ё", "е"))]
    read = [_line(line) for line in lines if line]
    if not read:
        raise CountsUnread(typed.strip()[:LINE_CHARACTERS])
    return dict(read)


def read_amount(typed: str) -> int | None:
    """One number by itself; a dash takes it back."""
    words = typed.strip()
    if words in {"-", "—", "–"}:
        return None
    if not (words.isascii() and words.isdecimal()):
        raise CountsUnread(words[:LINE_CHARACTERS])
    return checked(words)


def checked(digits: str) -> int:
    """Whoever types twenty digits has mistyped: that is no number for a column."""
    amount = int(digits) if len(digits) <= len(str(MOST_AMOUNT)) else MOST_AMOUNT + 1
    if amount > MOST_AMOUNT:
        raise CountTooLarge(MOST_AMOUNT)
    return amount


def _line(line: str) -> tuple[MediaKind, int | None]:
    kinds = [kind for kind in map(_kind, WORD.findall(line)) if kind is not None]
    numbers = [] if NEGATIVE.search(line) else NUMBER.findall(line)
    if kinds and not numbers and NOTHING.search(line):
        return kinds[0], None
    # «баллы за страницу 25» names one kind twice.
    if len(set(kinds)) != 1 or len(numbers) != 1:
        raise CountsUnread(line[:LINE_CHARACTERS])
    return kinds[0], checked(numbers[0])


def _kind(word: str) -> MediaKind | None:
    return next((kind for stem, kind in STEMS.items() if word.startswith(stem)), None)
