from collections.abc import Mapping

from handlers.action import Action
from models.account import MessengerName


class Addresses:
    """Where the bot is found in each messenger, so that a link can lead to a screen."""

    def __init__(self) -> None:
        self._doors: dict[MessengerName, str] = {}

    def know(self, messenger: MessengerName, door: str) -> None:
        """The platform has told who we are there: a link is this address with the payload added."""
        self._doors[messenger] = door

    def links(self, action: Action) -> Mapping[MessengerName, str]:
        return {messenger: door + action.link() for messenger, door in self._doors.items()}
