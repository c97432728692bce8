from collections import Counter
from collections.abc import Sequence

from handlers.screen import LABEL_CHARACTERS

ELLIPSIS = "…"
# Titles that begin with as many equal letters look the same on two buttons.
ALIKE_CHARACTERS = 24


def cut(text: str, characters: int = LABEL_CHARACTERS) -> str:
    """As much of the text as a label holds, without half a space before the dots."""
    if len(text) <= characters:
        return text
    return text[: characters - len(ELLIPSIS)].rstrip(" .,:;«—-") + ELLIPSIS


def cut_inside(text: str, characters: int = LABEL_CHARACTERS) -> str:
    """Both ends of the text: for stages of one contest, which differ in their last words."""
    if len(text) <= characters:
        return text
    head = (characters - len(ELLIPSIS)) // 2
    tail = characters - len(ELLIPSIS) - head
    return text[:head].rstrip() + ELLIPSIS + text[-tail:].lstrip()


def told_apart(titles: Sequence[str], characters: int = LABEL_CHARACTERS) -> list[str]:
    """The titles as labels that stand one under another."""
    beginnings = Counter(title[:ALIKE_CHARACTERS] for title in titles)
    return [
        cut(title, characters) if beginnings[title[:ALIKE_CHARACTERS]] == 1 else cut_inside(title, characters)
        for title in titles
    ]
