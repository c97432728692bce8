"""What may be done at the public places. Whoever speaks there knows it, and editors are told before «yes»."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass

from models.post import CopyState, Place
from services.post.reason import Reason
from services.post.view import CopyView


@dataclass(frozen=True, slots=True)
class Powers:
    """What this installation may do there, as far as that is known before it is tried."""

    can_publish: bool
    can_edit: bool
    can_remove: bool
    takes_pictures: bool
    # A word of `Reason` that says what is missing.
    lacks: str = ""


PowersOf = Mapping[Place, Powers]
NOT_SET_UP = Powers(
    can_publish=False, can_edit=False, can_remove=False, takes_pictures=False, lacks=Reason.NOT_SET_UP
)


def out_of_reach(copies: Iterable[CopyView], powers: PowersOf) -> tuple[Place, ...]:
    """Where it is out, and has to be corrected or taken down by hand."""
    return tuple(
        copy.place
        for copy in copies
        if copy.state is CopyState.PUBLISHED
        and not (powers[copy.place].can_edit and powers[copy.place].can_remove)
    )


class Boards:
    """Filled by whoever speaks at a place, as `Addresses` is. Where nobody speaks nothing may be done."""

    def __init__(self) -> None:
        self._looks: dict[Place, Callable[[], Awaitable[Powers]]] = {}

    def know(self, place: Place, look: Callable[[], Awaitable[Powers]]) -> None:
        self._looks[place] = look

    async def powers(self) -> PowersOf:
        """Of all places at once: none keeps a screen waiting for longer than the slowest."""
        known = list(self._looks)
        found = await asyncio.gather(*(self._looks[place]() for place in known))
        return dict.fromkeys(Place, NOT_SET_UP) | dict(zip(known, found, strict=True))
