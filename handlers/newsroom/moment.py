"""Places and minutes as buttons carry them."""

from collections.abc import Collection
from datetime import UTC, datetime

from models.post import Place
from services.post.weighing import Wish

MINUTE_SECONDS = 60
LETTERS = {Place.CHANNEL: "c", Place.WALL: "w"}


def letters_of(places: Collection[Place]) -> str:
    return "".join(LETTERS[place] for place in Place if place in places)


def wish_of(letters: str, at: int | None) -> Wish:
    places = frozenset(place for place, letter in LETTERS.items() if letter in letters)
    return Wish(places, None if at is None else moment_of(at))


def minute_of(at: datetime | None) -> int | None:
    return None if at is None else int(at.timestamp()) // MINUTE_SECONDS


def moment_of(minute: int) -> datetime:
    return datetime.fromtimestamp(minute * MINUTE_SECONDS, UTC)
