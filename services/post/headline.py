"""What a post is called where there is no room for the whole of it: its first line."""

import re
from html import unescape

from services.plain_text import plain

TAG = re.compile(r"</?[a-zA-Z][^<>]*>")


def words_of(html: str) -> str:
    """As it reads, without a word of formatting."""
    return unescape(TAG.sub("", html))


def headline(html: str) -> str:
    """Its first line that says something; nothing where there is none."""
    return next((line for line in map(plain, words_of(html).splitlines()) if line), "")


def is_blank(html: str) -> bool:
    return not headline(html)
