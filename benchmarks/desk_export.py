"""The file of fifty thousand entries, against the very same rows written with openpyxl's write-only mode.

That is what the usual stack would do with them; it is not even charged for reading them from the database.
"""

import asyncio
import gc
import io
import statistics
from collections.abc import AsyncIterator, Mapping, Sequence
from functools import partial
from importlib.util import find_spec
from typing import Any

from benchmarks.figure import Figure
from benchmarks.large_event import ORGANISER, VERSIONS, ZONE, clock
from benchmarks.pairing import in_turns, ratio
from handlers.desk import table
from handlers.translation import translator
from models.person import Language
from services.desk.exports import DeskExports
from services.store import Store

ROUNDS = 3
T = translator(Language.RU, zone=ZONE)
Sheets = Mapping[str, Sequence[Sequence[Any]]]


async def export_figures(store: Store, view_id: int, suffix: str) -> AsyncIterator[Figure]:
    export = partial(_export, DeskExports(store, clock, VERSIONS, administrators=frozenset()), view_id)
    # The first of a process imports what the others find.
    content = await export()
    batches = {"ours": export}
    if find_spec("openpyxl"):
        batches["usual"] = partial(asyncio.to_thread, _usual, _read(content))
    # What was read for the other is not looked through again on our account.
    gc.freeze()
    took = await in_turns(batches, rounds=ROUNDS, warm_up=0)
    yield Figure(f"registration.export_50k_s{suffix}", statistics.median(took["ours"]), "s")
    against = ratio(took["ours"], took["usual"]) if "usual" in took else None
    yield Figure(f"registration.export_ratio_to_openpyxl{suffix}", against, "ratio")


async def _export(exports: DeskExports, view_id: int) -> bytes:
    done = await exports.export(view_id, table.headings(T), table.words(T), actor_id=ORGANISER)
    return done.content


def _read(content: bytes) -> Sheets:
    from python_calamine import CalamineWorkbook  # noqa: PLC0415  only to look at what was written

    book = CalamineWorkbook.from_filelike(io.BytesIO(content))
    return {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}


def _usual(sheets: Sheets) -> bytes:
    """The same sheets by openpyxl, out of memory."""
    from openpyxl import Workbook  # noqa: PLC0415  only to measure against

    content = io.BytesIO()
    written = Workbook(write_only=True)
    for name, rows in sheets.items():
        sheet = written.create_sheet(name)
        for row in rows:
            sheet.append(row)
    written.save(content)
    return content.getvalue()
