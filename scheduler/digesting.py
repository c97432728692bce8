"""The digest of a week is put into words by the clock, for whoever decides to look at."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from handlers.translation import MOSCOW, translator
from models.person import Language

if TYPE_CHECKING:
    from services.post.weekly import WeeklyDigests


class Digester:
    def __init__(self, weekly_digests: "Callable[[], WeeklyDigests]") -> None:
        """The service when it is first asked for: a start need not wait for all that news are made of."""
        self._weekly_digests = weekly_digests

    async def run(self) -> None:
        from handlers.media.digest import digest  # noqa: PLC0415  see above

        weekly_digests = self._weekly_digests()
        gathered = await weekly_digests.due()
        if gathered is not None:
            # The public places speak one language and one clock to everybody.
            await weekly_digests.draft(gathered, digest(gathered, translator(Language.RU, zone=MOSCOW)))
