"""A webinar before and while it is held."""

from bot.capability.parts import Parts
from services.webinar.joining import Joinings
from services.webinar.proof import Proofs
from services.webinar.webinars import Lineups, ListenerQuestions, RoomSetups, Speakings


def made_of(parts: Parts) -> dict[str, object]:
    store, clock, versions, administrators = parts.store, parts.clock, parts.versions, parts.administrators
    return {
        "lineups": Lineups(store, clock, parts.schools, administrators=administrators),
        "listener_questions": ListenerQuestions(store, clock, administrators=administrators),
        "proofs": Proofs(store, clock, administrators=administrators),
        "room_setups": RoomSetups(store, clock, administrators=administrators),
        "speakings": Speakings(store, clock, administrators=administrators),
        "webinar_doors": Joinings(store, clock, versions, administrators=administrators),
    }
