import logging
from collections.abc import Sequence

from scheduler.board import Board
from services.post.reach import Counted, Reaches
from services.store import StoreUnavailableError

logger = logging.getLogger(__name__)


class ReachCounter:
    """Asks each place how many have seen what stands there. What it is not told stays as it was."""

    def __init__(self, reaches: Reaches, boards: Sequence[Board]) -> None:
        self._reaches = reaches
        self._boards = boards

    async def run(self) -> None:
        for board in self._boards:
            try:
                await self._count(board)
            except StoreUnavailableError as error:
                logger.warning("reach_not_counted", extra={"reason": type(error).__name__})

    async def _count(self, board: Board) -> None:
        due = await self._reaches.due(board.place)
        told = await board.reach([one.parts for one in due]) if due else ()
        found = zip(due, told, strict=True)
        counted = {one.copy_id: Counted(*reach) for one, reach in found if reach is not None}
        if counted:
            await self._reaches.note(counted)
