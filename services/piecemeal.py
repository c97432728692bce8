"""Large tables are read piece by piece, each while the one before is written, and never held whole."""

import asyncio
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from dataclasses import dataclass

from sqlalchemy.orm import Session

from services.sheet.cell import Block
from services.store import Store

ROWS_IN_A_PIECE = 2_000
# After which row the next piece begins: the number of an entry, and whoever is meant in it.
Place = tuple[int, int]
BEGINNING: Place = (0, 0)


@dataclass(frozen=True, slots=True)
class Piece:
    """Rows, column by column, and after which the next ones come."""

    block: Block
    after: Place | None


# A transaction of its own; its queries are the same in every piece but for where it begins.
Reading = Callable[[Session, Place], Piece]
Asking = Callable[[Reading, Place], Future[Piece]]


def asking(store: Store) -> Asking:
    """Asked of this loop, from the thread that writes: neither waits for more than one piece."""
    loop = asyncio.get_running_loop()
    return lambda reading, after: asyncio.run_coroutine_threadsafe(store.read(reading, after), loop)


def read_ahead(ask: Asking, reading: Reading) -> Iterator[Block]:
    """The next piece is read while this one is written, and no other."""
    coming: Future[Piece] | None = ask(reading, BEGINNING)
    while coming is not None:
        piece = coming.result()
        coming = None if piece.after is None else ask(reading, piece.after)
        if piece.block:
            yield piece.block


def next_place(rows: int, last: Place) -> Place | None:
    """None, where there were fewer than are read at once: they were the last."""
    return last if rows == ROWS_IN_A_PIECE else None
