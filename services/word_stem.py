"""Words as a search sees them: without case, endings and the difference of ё and е."""

import re
from functools import lru_cache

from snowballstemmer import stemmer

WORD = re.compile(r"[^\W_]+")
_RUSSIAN, _ENGLISH = stemmer("russian"), stemmer("english")
CYRILLIC = re.compile(r"[а-я]")
# So short a word is a name of its own: the stemmer would take «ИИ» for a form of «и».
SHORT_CHARACTERS = 2


@lru_cache(maxsize=4096)
def stem(word: str) -> str:
    plain = word.lower().replace("ё", "е")
    if len(plain) <= SHORT_CHARACTERS:
        return plain
    stemmed: str = (_RUSSIAN if CYRILLIC.search(plain) else _ENGLISH).stemWord(plain)
    return stemmed


def stems(text: str) -> list[str]:
    return [stem(word) for word in WORD.findall(text)]


def searchable(*texts: str) -> str:
    """What is kept beside a row: each stem after a space, so that a search finds beginnings of words."""
    return "".join(f" {word}" for word in dict.fromkeys(stems(" ".join(texts))))
