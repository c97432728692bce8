"""Text as it is kept: in one spelling of every letter, and without signs that nobody sees."""

import re
import unicodedata

# Control signs, soft hyphens, zero-width spaces and joiners, marks of direction, halves of broken pairs.
UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\ufe00-\ufe0f\ufeff\ufff9-\uffff\ud800-\udfff]"
)


def plain(text: str) -> str:
    """One line, trimmed, with single spaces: what a person sees of the text, and nothing else."""
    if text.isascii() and text.isprintable():
        return " ".join(text.split())
    return " ".join(UNSEEN.sub("", unicodedata.normalize("NFC", text)).split())
