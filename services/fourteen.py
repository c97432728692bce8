"""«Тебе уже есть 14?», answered in words."""

import re

from services.fold import folded
from services.refusal import Refusal

FOURTEEN = 14
# Nobody in the grades that are asked is younger or older than these.
AGE = re.compile(r"(?:мне |i am |im |i m )?(?P<age>[1-9]|1\d)(?: (?:лет|года?|years?(?: old)?))?")
YES = frozenset(
    [
        *("да", "ага", "угу", "есть", "уже", "да есть", "да уже", "уже есть", "да уже есть", "мне есть"),
        *("мне уже есть", "мне уже есть 14", "исполнилось", "уже исполнилось"),
        *("yes", "yeah", "yep", "y", "already", "yes already", "yes i am", "i am", "i am 14 now"),
    ]
)
NO = frozenset(
    [
        *("нет", "не", "неа", "ещё нет", "нет ещё", "пока нет", "нет пока", "не исполнилось", "мне нет"),
        *("ещё не исполнилось", "мне ещё нет", "мне ещё нет 14"),
        *("no", "nope", "n", "not yet", "no not yet", "i am not", "no i am not"),
    ]
)


class FourteenNotUnderstood(Refusal):
    key = "refusal-fourteen-not-understood"


def read_fourteen(typed: str) -> bool | None:
    """Yes, no, or neither; an age says it as well."""
    words = folded(typed).strip()
    age = AGE.fullmatch(words)
    if age is not None:
        return int(age["age"]) >= FOURTEEN
    if words in _YES:
        return True
    return False if words in _NO else None


def _folded(answers: frozenset[str]) -> frozenset[str]:
    return frozenset(folded(answer).strip() for answer in answers)


_YES, _NO = _folded(YES), _folded(NO)
