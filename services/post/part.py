"""What a copy consists of at its place, and what the publisher notes beside it until it is whole.

A part that is up has its numbers there, «ids»; the rest of it is for the place alone.
"""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

IDS, MARK, WITHOUT_PICTURES = "ids", "mark", "without_pictures"

Part = Mapping[str, Any]
Parts = Sequence[Part]


def out(parts: Iterable[Part]) -> list[dict[str, Any]]:
    """What can be seen there."""
    return [dict(part) for part in parts if part.get(IDS)]


def ids(parts: Iterable[Part]) -> list[int]:
    return [number for part in parts for number in part.get(IDS, ())]


def is_without_pictures(parts: Iterable[Part]) -> bool:
    return any(part.get(WITHOUT_PICTURES) for part in parts)


def wishes(parts: Iterable[Part]) -> list[dict[str, Any]]:
    """What an editor has said of it: it outlives every attempt."""
    return [{WITHOUT_PICTURES: True}] if is_without_pictures(parts) else []


def noted(parts: Sequence[Part], words: str | None) -> list[dict[str, Any]]:
    """With the mark by which it is known when the platform tells of it sooner than it answers."""
    mark = [] if words is None else [{MARK: mark_of(words)}]
    return [*wishes(parts), *mark, *out(parts)]


def mark_in(parts: Iterable[Part]) -> str:
    return next((part[MARK] for part in parts if MARK in part), "")


def mark_of(words: str) -> str:
    """However a platform has set the spaces and ends of lines."""
    return hashlib.sha256(" ".join(words.split()).encode("utf-8", "surrogatepass")).hexdigest()
