"""A line of a list that is typed instead of pressed: by its number, or by how its words begin."""

from collections.abc import Sequence
from enum import StrEnum
from typing import Protocol, TypeVar

from services.fold import folded
from services.listing import Listing, listing

# No list is longer than that; more digits than these are no number of a line.
NUMBER_DIGITS = 4


class Typed(StrEnum):
    """What became of the words."""

    NOTHING = "nothing"
    ONE = "one"
    SEVERAL = "several"
    NONE = "none"


class Line(Protocol):
    @property
    def title(self) -> str: ...

    @property
    def place(self) -> str: ...


T = TypeVar("T", bound=Line)


def narrowed(lines: Sequence[T], words: str, *, page: int, size: int) -> tuple[Listing[T], Typed]:
    """Those that are meant, on one page; all of them where nothing was typed, or nothing is called so."""
    if not words.strip():
        return listing(lines, number=page, size=size), Typed.NOTHING
    found = [lines[at] for at in matching(words, [(one.title, one.place) for one in lines])]
    if not found:
        return listing(lines, number=page, size=size), Typed.NONE
    # Whoever sees but a part of them types another letter: such a list has no pages of its own.
    shown = Listing(tuple(found[:size]), 1, 1, len(found))
    return shown, Typed.ONE if len(found) == 1 else Typed.SEVERAL


def matching(words: str, names: Sequence[tuple[str, str]]) -> tuple[int, ...]:
    """Where in the list they stand, from nought: each has a title and a place."""
    number = words.strip().strip("№.) ")
    is_number = number.isascii() and number.isdecimal() and len(number) <= NUMBER_DIGITS
    if is_number and 1 <= int(number) <= len(names):
        return (int(number) - 1,)
    typed = folded(words)
    if not typed:
        return ()
    whole = tuple(at for at, (title, _) in enumerate(names) if folded(title) == typed)
    if len(whole) == 1:
        return whole
    return tuple(
        at for at, name in enumerate(names) if all(f" {word}" in folded(*name) for word in typed.split())
    )


def beside(title: str, place: str) -> str:
    """Where it is, unless its title tells already."""
    return "" if is_told(place, title) else place


def own_city_first(lines: Sequence[T], city: str) -> list[T]:
    """What is near is looked for first; the others keep their order."""
    return sorted(lines, key=lambda line: not is_told(city, line.title, line.place))


def is_told(city: str, *names: str) -> bool:
    told = folded(*names).split()
    return all(word in told for word in folded(city).split())
