"""Screens that are drawn anew in their place when what they show has changed."""

import inspect
from collections.abc import Awaitable, Callable, Mapping
from functools import cached_property
from typing import Any

from handlers.screen import Screen
from handlers.translation import Translator
from services.people import Speaker

# Draws one subject for one reader: None when there is nothing of it left to show them.
Drawer = Callable[..., Awaitable[Screen | None]]
GIVEN = frozenset({"subject_id", "speaker", "t"})
SEPARATOR = ":"


def subject_of(name: str, subject_id: int) -> str:
    """«team:17»."""
    return f"{name}{SEPARATOR}{subject_id}"


class Drawers:
    """Who draws what, by the word before the colon. A drawer names what it needs, as a handler does."""

    def __init__(self, drawers: Callable[[], Mapping[str, Drawer]], services: Mapping[str, Any]) -> None:
        """The drawers are asked for when there is something to draw: until then their rooms may be closed."""
        self._open = drawers
        self._services = services

    @cached_property
    def _drawers(self) -> Mapping[str, Drawer]:
        drawers = self._open()
        for name, drawer in drawers.items():
            unknown = self._asked(drawer) - GIVEN - self._services.keys()
            if unknown:
                raise ValueError(f"Nobody gives {', '.join(sorted(unknown))} to the drawer of {name!r}.")
        return drawers

    async def draw(self, subject: str, speaker: Speaker, t: Translator) -> Screen | None:
        name, _, number = subject.partition(SEPARATOR)
        drawer = self._drawers.get(name)
        if drawer is None or not number.isdecimal():
            return None  # of a room that has been taken out of the house since
        given: dict[str, Any] = {"subject_id": int(number), "speaker": speaker, "t": t}
        asked = self._asked(drawer)
        return await drawer(**{one: given[one] if one in given else self._services[one] for one in asked})

    @staticmethod
    def _asked(drawer: Drawer) -> set[str]:
        return set(inspect.signature(drawer).parameters)
