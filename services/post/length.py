"""How long a text is to the platforms: as it is seen, in units of UTF-16, never less than they count."""

from typing import Final

from services.post.headline import words_of

# Under an album, a photo or a document; and as a message of its own.
CAPTION_UNITS: Final = 1024
MESSAGE_UNITS: Final = 4096


def units(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def seen_units(html: str) -> int:
    """Of the messengers' common HTML."""
    return units(words_of(html))
