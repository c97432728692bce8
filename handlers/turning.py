from collections.abc import Callable, Iterator
from typing import Any

from handlers.action import Action
from handlers.screen import Button
from services.listing import Listing

BACK, ON = "◀️", "▶️"


def turning(shown: Listing[Any], at: Callable[[int], Action]) -> Iterator[Button]:
    """Buttons to the pages beside this one, as far as there are any."""
    if shown.number > 1:
        yield Button(BACK, at(shown.number - 1))
    if shown.number < shown.pages:
        yield Button(ON, at(shown.number + 1))
