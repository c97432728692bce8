"""Events that have been published are put into words, for the queue of news or to go out by themselves."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from handlers.translation import MOSCOW, translator
from models.person import Language

if TYPE_CHECKING:
    from services.post.announcing import Announcements


class Announcer:
    def __init__(self, announcements: "Callable[[], Announcements]") -> None:
        """The service when it is first asked for: a start need not wait for all that news are made of."""
        self._announcements = announcements

    async def run(self) -> None:
        """Each by itself: what is not drafted now is found again in a minute, and nothing is twice."""
        from handlers.announcement import announcement  # noqa: PLC0415  see above

        announcements = self._announcements()
        # The public places speak one language and one clock to everybody.
        t = translator(Language.RU, zone=MOSCOW)
        for event in await announcements.waiting():
            await announcements.draft(event.id, announcement(event, t))
