from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Listing(Generic[T]):
    """One page of a list, and how many there are in all."""

    rows: tuple[T, ...]
    number: int
    pages: int
    total: int


def listing(rows: Sequence[T], *, number: int, size: int) -> Listing[T]:
    """The page of that number, or the last one when there are fewer now than the button knew of."""
    pages = max(1, -(-len(rows) // size))
    number = min(max(1, number), pages)
    return Listing(tuple(rows[(number - 1) * size : number * size]), number, pages, len(rows))
