"""Works and results."""

from bot.capability.parts import Parts
from services.result.exchange import ResultTables
from services.result.publishing import ResultPublishing
from services.result.results import Results
from services.work.collecting import CollectedWorks
from services.work.packing import WorkPacks
from services.work.sending import Works


def made_of(parts: Parts) -> dict[str, object]:
    store, clock, administrators = parts.store, parts.clock, parts.administrators
    return {
        "collected_works": CollectedWorks(store, clock, administrators=administrators),
        "result_publishing": ResultPublishing(store, clock, administrators=administrators),
        "result_tables": ResultTables(store, clock, administrators=administrators),
        "results": Results(store, clock, administrators=administrators),
        "work_packs": WorkPacks(store, clock, parts.shelf, administrators=administrators),
        "works": Works(store, clock, parts.shelf, administrators=administrators),
    }
