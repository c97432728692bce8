"""A teacher's classes, and how pupils come into them."""

from bot.capability.parts import Parts
from services.claim import Claims
from services.class_entry import ClassEntries
from services.classroom import Classrooms
from services.code import Codes
from services.joining import Joinings


def made_of(parts: Parts) -> dict[str, object]:
    store, clock, versions, administrators = parts.store, parts.clock, parts.versions, parts.administrators
    return {
        "claims": Claims(store, clock, versions, administrators=administrators),
        "class_entries": ClassEntries(store, clock, administrators=administrators),
        "classrooms": Classrooms(store, clock, versions, administrators=administrators),
        "codes": Codes(store, clock),
        "joinings": Joinings(store, clock),
    }
