"""What an album has been answered so far: its files come one by one, and their answer is one that grows."""

from collections import OrderedDict
from dataclasses import dataclass, field
from typing import Final

# After so many others nobody adds to an album any more; one that is forgotten costs a message more.
ALBUMS_REMEMBERED: Final = 1_000


@dataclass(slots=True)
class Told:
    # The message that is changed in its place.
    message_id: int | None = None
    # Whatever was said to one file need not be said to the next.
    said: set[str] = field(default_factory=set)


class Gathering:
    def __init__(self) -> None:
        self._albums: OrderedDict[tuple[int, str], Told] = OrderedDict()

    def of(self, account_id: int, album: str) -> Told:
        told = self._albums.setdefault((account_id, album), Told())
        self._albums.move_to_end((account_id, album))
        while len(self._albums) > ALBUMS_REMEMBERED:
            self._albums.popitem(last=False)
        return told
