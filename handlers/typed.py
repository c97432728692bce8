"""What somebody has typed: as letters, and as HTML with the formatting that their messenger gave it."""

from html import escape

from aiogram.types import Message

from handlers.legible import legible

START = "/start"


def unlinked(words: str) -> tuple[str | None, str]:
    """The payload of the link somebody came by, and what was said beside it: in VK people say something."""
    command, _, rest = words.partition(" ")
    if command != START or not rest:
        return None, words
    payload, _, said = rest.strip().partition(" ")
    return payload, said


def formatted_words(message: Message, words: str) -> str:
    """The same words in the messengers' HTML: what was typed as letters is escaped."""
    if not (message.entities or message.caption_entities):
        return escape(words, quote=False)
    return unlinked(legible(message.html_text))[1]
