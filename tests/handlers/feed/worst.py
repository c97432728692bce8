from collections.abc import Iterator

from handlers.addresses import Addresses
from handlers.feed import screens
from handlers.screen import FILE_NAME_CHARACTERS
from handlers.translation import Translator
from services.feed.feeds import Feed
from tests.handlers.worst import Drawn

# As long as an address of a machine may be.
PUBLIC_URL = "https://" + ".".join(["a" * 62] * 4) + "/" + "b" * 100


def answers(t: Translator) -> Iterator[Drawn]:
    for addresses in (Addresses(), Addresses(PUBLIC_URL)):
        for shown in (Feed(), Feed("A" * 43)):
            for drawing in (screens.feed, screens.opened, screens.renewed, screens.closed):
                yield drawing, drawing(shown, addresses, t)
    yield screens.guide, screens.guide(t)
    for asking in (screens.renewing, screens.closing):
        yield asking, asking(Feed("A" * 43), t)
    yield screens.taken, screens.taken("a" * FILE_NAME_CHARACTERS, b"BEGIN", t)
