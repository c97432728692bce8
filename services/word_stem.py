"""Words as a search sees them: without case, endings and the difference of ё and е."""

import re
from collections.abc import Callable
from functools import cache, lru_cache

WORD = re.compile(r"[^\W_]+")
CYRILLIC = re.compile(r"[а-я]")
# So short a word is a name of its own: the stemmer would take «ИИ» for a form of «и».
SHORT_CHARACTERS = 2


@lru_cache(maxsize=4096)
def stem(word: str) -> str:
    plain = word.lower().replace("ё", "е")
    if len(plain) <= SHORT_CHARACTERS:
        return plain
    return _stemmer("russian" if CYRILLIC.search(plain) else "english")(plain)


@cache
def _stemmer(language: str) -> Callable[[str], str]:
    # It brings the stemmers of thirty languages along: three megabytes, and nobody searches at start.
    from snowballstemmer import stemmer  # noqa: PLC0415

    stem_word: Callable[[str], str] = stemmer(language).stemWord
    return stem_word


def stems(text: str) -> list[str]:
    return [stem(word) for word in WORD.findall(text)]


def searchable(*texts: str) -> str:
    """What is kept beside a row: each stem after a space, so that a search finds beginnings of words."""
    return "".join(f" {word}" for word in dict.fromkeys(stems(" ".join(texts))))
