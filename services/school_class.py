"""A class, as people write it: «7А», «7 «Б» класс», «7-А», «11»."""

import re
from dataclasses import dataclass

from models.event import FIRST_GRADE, LAST_GRADE
from services.personal_name import TO_CYRILLIC

WORD = r"(?:класс(?:а|ы)?|кл\.?|grade|class|form)(?!\w)"
# A letter in quotation marks or brackets, after a dash, or close to the number; apart from it only at an end,
# because «7 О Ён» may as well be the seventh of a list.
LETTER = r"""(?:
    \s*-?\s*[«"“„'(]\s*(?P<quoted>[^\W\d_])\s*[»"”“')]
  | \s?[-–—/]\s?(?P<dashed>[^\W\d_])(?!\w)
  | (?P<close>[^\W\d_])(?!\w)
  | \s+(?P<apart>[^\W\d_])(?=\s*(?:$|[,;:\t]|WORD))
)""".replace("WORD", WORD)
AFTER = r"""\s*[«"“„'(]?\s*(?P<after>[^\W\d_])\s*[»"”“')]?(?=\s*(?:$|[,;:\t]))"""
# «7-й класс» has no letter.
ORDINAL = rf"\s?-?\s?(?:ы?й|th|st|nd|rd)(?=\s+{WORD})"
CLASS = re.compile(
    rf"""
    (?<![\w.+/])(?<!\d[-,])
    (?P<before>{WORD}\s*[:№]?\s*)?
    (?<!\w)(?P<grade>\d{{1,2}})(?:{ORDINAL}|{LETTER})?
    (?P<word>\s*{WORD}(?:{AFTER})?)?
    (?![\w«"“(])(?![./-]\w)(?!,\d)
    """,
    re.IGNORECASE | re.VERBOSE,
)
LETTERS = ("quoted", "dashed", "close", "apart", "after")


@dataclass(frozen=True, slots=True)
class SchoolClass:
    """The letter is empty where a school has one class of a grade. The grade may be none that there is."""

    grade: int
    letter: str = ""

    @property
    def exists(self) -> bool:
        return FIRST_GRADE <= self.grade <= LAST_GRADE


@dataclass(frozen=True, slots=True)
class Mention:
    """A class in a longer text, and the rest of the text around it."""

    of: SchoolClass
    before: str
    after: str
    # A number alone may be a class, or the number of a line.
    is_plain: bool

    @property
    def rest(self) -> str:
        return f"{self.before} {self.after}"


def read_class(text: str) -> SchoolClass | None:
    """The class that the whole of the text names."""
    found = CLASS.fullmatch(text.strip())
    return None if found is None else _class(found)


def mentions(text: str) -> list[Mention]:
    return [
        Mention(_class(found), text[: found.start()], text[found.end() :], is_plain=_is_plain(found))
        for found in CLASS.finditer(text)
    ]


def read_letter(text: str) -> str | None:
    """One letter, in quotation marks or without them; none where there is something else."""
    letter = text.strip(" «»\"'“”„()")
    return _spelled(letter) if not letter or (len(letter) == 1 and letter.isalpha()) else None


def _class(found: re.Match[str]) -> SchoolClass:
    letter = next((found[name] for name in LETTERS if found[name]), "")
    return SchoolClass(int(found["grade"]), _spelled(letter))


def _spelled(letter: str) -> str:
    """«a», «A» and «а» are one class, whichever keyboard they come from."""
    return letter.upper().translate(TO_CYRILLIC)


def _is_plain(found: re.Match[str]) -> bool:
    return not (found["before"] or found["word"] or any(found[name] for name in LETTERS))
