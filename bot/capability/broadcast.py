"""News to people."""

from bot.capability.parts import Parts
from services.broadcast.broadcasts import Broadcasts


def made_of(parts: Parts) -> dict[str, object]:
    administrators, paces = parts.administrators, parts.paces
    return {"broadcasts": Broadcasts(parts.store, parts.clock, administrators=administrators, paces=paces)}
