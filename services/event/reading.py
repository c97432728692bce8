"""What makers of an event type, as texts, links, numbers and grades."""

import re
from typing import Final

from models.event import FIRST_GRADE, LAST_GRADE, LINK_CHARACTERS
from services.event.making_refusal import (
    MakingGradesWanted,
    MakingLinkWanted,
    MakingNumberWanted,
    MakingTextTooLong,
    MakingTextWanted,
)
from services.event.plan_word import is_nothing
from services.plain_text import UNSEEN, plain

WORD: Final = re.compile(r"\w")
SPAN: Final = re.compile(r"\D*(\d{1,3})(?:\s*[-–—]\s*(\d{1,3}))?\D*")
LINK: Final = re.compile(r"https?://[^\s<>\"]+\.[^\s<>\"]+", re.IGNORECASE)
NO_SCHEME: Final = re.compile(r"[\w-]+(?:\.[\w-]+)+(?:[/?#]\S*)?")


def read_line(typed: str, most: int) -> str:
    """A text of one line, which there has to be."""
    text = plain(typed)
    if WORD.search(text) is None:
        raise MakingTextWanted
    if len(text) > most:
        raise MakingTextTooLong(most)
    return text


def read_optional_line(typed: str, most: int) -> str:
    return "" if is_nothing(typed) else read_line(typed, most)


def read_text(typed: str, most: int) -> str:
    """A text of several lines."""
    lines = (plain(UNSEEN.sub("", line)) for line in typed.splitlines())
    text = re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()
    if WORD.search(text) is None:
        raise MakingTextWanted
    if len(text) > most:
        raise MakingTextTooLong(most)
    return text


def read_link(typed: str) -> str:
    text = plain(typed)
    if is_nothing(text):
        return ""
    if NO_SCHEME.fullmatch(text):
        text = f"https://{text}"
    if LINK.fullmatch(text) is None:
        raise MakingLinkWanted
    if len(text) > LINK_CHARACTERS:
        raise MakingTextTooLong(LINK_CHARACTERS)
    return text


def read_number(typed: str, least: int, most: int) -> int | None:
    """Nothing, where there is to be no limit."""
    if is_nothing(typed):
        return None
    digits = "".join(typed.split())
    if not (digits.isascii() and digits.isdecimal()) or not least <= int(digits[:9]) <= most:
        raise MakingNumberWanted(least, most)
    return int(digits)


def read_span(typed: str, least: int, most: int) -> tuple[int, int] | None:
    """«5-7», «5–7 классы», «4»; nothing, where it says that there is none."""
    if is_nothing(typed):
        return None
    found = SPAN.fullmatch(plain(typed))
    if found is None:
        raise MakingNumberWanted(least, most)
    first = int(found[1])
    last = int(found[2] or first)
    if not least <= first <= last <= most:
        raise MakingNumberWanted(least, most)
    return first, last


def read_grades(typed: str) -> tuple[int, int] | None:
    try:
        return read_span(typed, FIRST_GRADE, LAST_GRADE)
    except MakingNumberWanted:
        raise MakingGradesWanted from None
