"""Who is appointed to what, and who is where."""

from bot.capability.parts import Parts
from services.appointment import Appointments
from services.directory import Directory
from services.outside_school import OutsideSchools


def made_of(parts: Parts) -> dict[str, object]:
    store, clock, versions, administrators = parts.store, parts.clock, parts.versions, parts.administrators
    return {
        "appointments": Appointments(store, clock, parts.schools, administrators=administrators),
        "directory": Directory(store, clock, versions, parts.schools, administrators=administrators),
        "outside_schools": OutsideSchools(store, clock, parts.schools, versions),
    }
