"""Rows of a file that are not taken, for its author: in a message as far as they fit, and whole beside it."""

from collections.abc import Iterable

from handlers.screen import Document


def refused_document(name: str, lines: Iterable[str], caption: str) -> Document:
    # With a mark at its beginning, so that old editors see Russian letters in it.
    return Document(name, "\n".join(lines).encode("utf-8-sig"), caption)
