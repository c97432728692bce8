"""Grades, years of a college and sizes of a team as they stand in a table: from one number to another."""

import re

from models.event import FIRST_GRADE, LAST_GRADE

_TABLE_DATE = re.compile(r"\d{4}-(?P<month>\d{2})-(?P<day>\d{2})(?:T00:00:00)?")
_RANGE = re.compile(r"(?:с|c|от|from)?\s*(?P<first>\d{1,3})(?:\s*(?:-|по|до|to)\s*(?P<last>\d{1,3}))?")
_LIST = re.compile(r"\d+(?:\s*,\s*\d+)*\s*(?:,|и|and)\s*\d+")
_WORDS = re.compile(
    r"\b(?:класс\w*|кл|курс\w*|чел\w*|участник\w*|обучающи\w*|учащи\w*|школьник\w*|студент\w*|grades?|years?"
    r"|people|для)\b\.?"
)
# «5-х», «1-й»: the ending of a numeral.
_ENDINGS = re.compile(r"(?<=\d)-?(?:ый|ой|й|х|е|го|му|м)\b")
_IN_TITLE = re.compile(
    r"\b(?P<first>\d{1,2})(?:-?(?:х|й|го|е))?(?:\s*[-–—]\s*(?P<last>\d{1,2}))?(?:-?(?:х|й|го|е))?\s*класс"
)
_DASHES = re.compile(r"\s*[-‐‑‒–—―−]\s*")
_ROMAN = {"iv": "4", "iii": "3", "ii": "2", "i": "1", "v": "5"}


def read_range(told: str, *, most: int) -> tuple[int, int] | None:
    """«5-7», «8–11 классы», «с 3 по 5», «I–III»; and the fifth of July, which a table has made of «5-7»."""
    found = _ends(told)
    return found if found is not None and 1 <= found[0] <= found[1] <= most else None


def grades_in(title: str) -> tuple[int, int] | None:
    found = _IN_TITLE.search(title.casefold())
    if found is None:
        return None
    first, last = int(found["first"]), int(found["last"] or found["first"])
    return (first, last) if FIRST_GRADE <= first <= last <= LAST_GRADE else None


def _ends(told: str) -> tuple[int, int] | None:
    kept = _TABLE_DATE.fullmatch(told)
    if kept is not None:
        first, last = sorted((int(kept["day"]), int(kept["month"])))
        return first, last
    plain = _DASHES.sub("-", told.casefold().strip())
    plain = re.sub(r"\b(?:iv|v|i{1,3})\b", lambda found: _ROMAN[found[0]], plain)
    plain = " ".join(_ENDINGS.sub("", _WORDS.sub(" ", plain)).split()).strip(" .")
    found = _RANGE.fullmatch(_listed(plain))
    return None if found is None else (int(found["first"]), int(found["last"] or found["first"]))


def _listed(plain: str) -> str:
    """«8, 9, 10» is from the first to the last, if none between them is left out."""
    numbers = [int(one) for one in re.findall(r"\d+", plain)]
    if _LIST.fullmatch(plain) is not None and numbers == list(range(numbers[0], numbers[-1] + 1)):
        return f"{numbers[0]}-{numbers[-1]}"
    return plain
