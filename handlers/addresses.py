from collections.abc import Mapping

from handlers.action import Action
from models.account import MessengerName

# Below the installation's own address, if it has one.
FEED_PATH = "/calendar/{token}.ics"


class Addresses:
    """Where the bot is found in each messenger, so that a link can lead to a screen; and beside them."""

    def __init__(self, public_url: str = "") -> None:
        self.public_url = public_url
        self._doors: dict[MessengerName, str] = {}
        self._without: set[MessengerName] = set()

    def know(self, messenger: MessengerName, door: str) -> None:
        """The platform has told who we are there: a link is this address with the payload added."""
        self._doors[messenger] = door

    def know_none(self, messenger: MessengerName) -> None:
        """The platform has refused to say it: nobody need wait for that."""
        self._without.add(messenger)

    def is_told(self, messenger: MessengerName) -> bool:
        """Whether more than is known by now will ever be."""
        return messenger in self._doors or messenger in self._without

    def links(self, action: Action) -> Mapping[MessengerName, str]:
        return {messenger: door + action.link() for messenger, door in self._doors.items()}

    def feed(self, token: str) -> str:
        """Where a calendar looks for what is somebody's own."""
        return self.public_url + FEED_PATH.format(token=token)
