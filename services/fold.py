"""Names as they are looked up: neither database folds Russian case, and nobody types «ё» twice alike."""

import re

SIGNS = re.compile(r"[^\w]+")


def folded(*names: str | None) -> str:
    """The words of the names, each once, with a space before each, so that beginnings can be found."""
    words = SIGNS.sub(" ", " ".join(name for name in names if name).casefold().replace("ё", "е")).split()
    return "".join(f" {word}" for word in dict.fromkeys(words))
