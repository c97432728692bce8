"""What the bot itself says in somebody's calendar."""

from handlers.addresses import Addresses
from handlers.catalogue.actions import OpenEvent
from handlers.translation import MOSCOW, Translator, translator
from models.account import MessengerName
from models.person import Language


class FeedWording:
    def __init__(self, addresses: Addresses) -> None:
        self._addresses = addresses

    def name(self, language: Language) -> str:
        return _spoken(language).plain("feed-name")

    def cancelled(self, title: str, language: Language) -> str:
        return _spoken(language).plain("feed-cancelled", title=title)

    def card(self, event_id: int, messenger: MessengerName | None) -> str:
        """In their own messenger; who has none yet is met in any."""
        links = self._addresses.links(OpenEvent(event_id))
        return links.get(messenger, "") if messenger else next(iter(links.values()), "")


def _spoken(language: Language) -> Translator:
    # Of no hour: what is said here has none.
    return translator(language, zone=MOSCOW)
