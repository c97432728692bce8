from collections.abc import Sequence

from typing_extensions import override

from models.post import Place
from scheduler.board import Board, Pinned, Reach, Sheet
from services.post.outcome import Verdict
from services.post.part import Parts
from services.post.powers import NOT_SET_UP, Powers
from services.post.reason import Reason


class Nowhere(Board):
    """A place that this installation has not: what was wanted there is told, and does not wait for ever."""

    messenger = None
    keeps_keys = False

    def __init__(self, place: Place) -> None:
        self.place = place

    @override
    async def powers(self) -> Powers:
        return NOT_SET_UP

    @override
    def words(self, sheet: Sheet) -> None:
        return None

    @override
    async def publish(self, sheet: Sheet, done: Parts = ()) -> Pinned:
        return _refused()

    @override
    async def edit(self, sheet: Sheet, parts: Parts) -> Pinned:
        return _refused()

    @override
    async def remove(self, parts: Parts) -> Pinned:
        return _refused()

    @override
    async def reach(self, copies: Sequence[Parts]) -> Sequence[Reach | None]:
        return [None for _ in copies]


def _refused() -> Pinned:
    return Pinned(Verdict.REFUSED, reason=Reason.NOT_SET_UP)
