"""Russian words in Latin letters, as they stand in ids and in the English names of places."""

import re

from services.plain_text import plain

_SOUNDS = {
    **dict(zip("абвгдеёзийклмнопрстуфыэ", "abvgdeeziiklmnoprstufye", strict=True)),
    "ж": "zh",
    "й": "y",
    "х": "kh",
    "ц": "ts",
    "ч": "ch",
    "ш": "sh",
    "щ": "shch",
    "ъ": "",
    "ь": "",
    "ю": "yu",
    "я": "ya",
}
_CAPITALS = {letter.upper(): sound.capitalize() for letter, sound in _SOUNDS.items()}
_TABLE = str.maketrans(_SOUNDS | _CAPITALS)
# «-ский» and «-ный» are written short in the names of places and schools.
_ADJECTIVE = re.compile(r"(?:ий|ый)\b")
_NOT_OF_AN_ID = re.compile(r"[^a-z0-9]+")


def latin(text: str) -> str:
    return _ADJECTIVE.sub("y", text).translate(_TABLE)


def latin_id(*words: str, most: int) -> str:
    """The words as an id that a button carries: small letters, digits and hyphens."""
    whole = _NOT_OF_AN_ID.sub("-", latin(plain(" ".join(words))).lower()).strip("-")
    if len(whole) <= most:
        return whole
    # Cut between words, unless the first of them is too long already.
    return whole[:most].rpartition("-")[0] or whole[:most]
