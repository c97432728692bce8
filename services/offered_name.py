"""What a messenger calls a person, turned into the name that a diploma would have, where that is plain."""

import re

from services.personal_name import read_name
from services.refusal import Refusal

# The ends that Russian surnames have, behind at least two letters.
SURNAME = re.compile(r"\w{2,}(?:[оеё]ва?|[иы]на?|[сц]к(?:ий|ая|ой)|их|ых|енко|юк|чук|ян)")
# «Марина» and «Константин» end as surnames do.
NO_SURNAMES = frozenset(
    [
        *("алина", "ангелина", "антонина", "арина", "валентина", "василина", "галина", "дарина"),
        *("екатерина", "ирина", "карина", "катерина", "кристина", "мадина", "марина", "полина"),
        *("регина", "сабина", "эвелина", "элина", "эльвина", "валентин", "вениамин", "демьян"),
        *("касьян", "константин", "мартин", "севастьян"),
    ]
)


def offered_name(called: str) -> str | None:
    """«Анна Иванова» as «Иванова Анна»; nothing where it is not plain which of two words is the surname."""
    try:
        name = read_name(called)
    except Refusal:
        return None
    if name.patronymic or _is_surname(name.surname) == _is_surname(name.given):
        return None
    return name.full if _is_surname(name.surname) else f"{name.given} {name.surname}"


def _is_surname(word: str) -> bool:
    """Of a double surname the last part tells."""
    last = word.casefold().rpartition("-")[2]
    return last not in NO_SURNAMES and SURNAME.fullmatch(last) is not None
