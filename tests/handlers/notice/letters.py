"""A post as its readers get it, and the report of its end, at their worst."""

from collections.abc import Iterator

from handlers.notice import broadcast, table
from handlers.translation import Translator
from models.delivery import DeliveryKind
from models.event import LINK_CHARACTERS
from models.post import POST_CHARACTERS, NewsTopic
from services.broadcast.notice import BroadcastNotice, GoneNotice, PostNotice
from tests.handlers.broadcast.worst import TALLY
from tests.handlers.worst import LARGEST_ID, Drawn

LINK = f"https://example.org/{'a' * (LINK_CHARACTERS - 20)}"


def letters_of(t: Translator) -> Iterator[Drawn]:
    for html in (f"<b>{'&lt;' * POST_CHARACTERS}</b>", "Роботы победили"):
        for link in (LINK, ""):
            notice = PostNotice(LARGEST_ID, html, link, (), NewsTopic.CONTESTS, None, takes_entries=True)
            yield broadcast.post, broadcast.post(notice, t)
            yield broadcast.renewed, broadcast.renewed(notice, t)
            yield table.draw, table.draw(DeliveryKind.POST_TOLD, notice, t)
    yield broadcast.renewed, broadcast.renewed(GoneNotice(LARGEST_ID), t)
    for is_stopped in (True, False):
        done = BroadcastNotice(LARGEST_ID, "<" * POST_CHARACTERS, TALLY, is_stopped)
        yield broadcast.done, broadcast.done(done, t)
