"""The organiser's desk."""

from bot.capability.parts import Parts
from services.desk.decisions import DeskAdditions, DeskDecisions, DeskDoubles, DeskLetters
from services.desk.desks import Desks
from services.desk.exports import DeskExports


def made_of(parts: Parts) -> dict[str, object]:
    store, clock, versions, administrators = parts.store, parts.clock, parts.versions, parts.administrators
    return {
        "desk_additions": DeskAdditions(store, clock, versions, parts.schools, administrators=administrators),
        "desk_decisions": DeskDecisions(store, clock, versions, administrators=administrators),
        "desk_doubles": DeskDoubles(store, clock, versions, administrators=administrators),
        "desk_exports": DeskExports(store, clock, versions, administrators=administrators),
        "desk_letters": DeskLetters(store, clock, versions, administrators=administrators),
        "desks": Desks(store, clock, versions, parts.kept_files, administrators=administrators),
    }
