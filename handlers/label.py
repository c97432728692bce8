from handlers.screen import LABEL_CHARACTERS

ELLIPSIS = "…"


def cut(text: str, characters: int = LABEL_CHARACTERS) -> str:
    """As much of the text as a label holds, without half a space before the dots."""
    if len(text) <= characters:
        return text
    return text[: characters - len(ELLIPSIS)].rstrip(" .,:;«—-") + ELLIPSIS
