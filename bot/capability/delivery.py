"""What became of what the bot has said on its own."""

from bot.capability.parts import Parts
from services.delivery.deliveries import Deliveries


def made_of(parts: Parts) -> dict[str, object]:
    return {"deliveries": Deliveries(parts.store, parts.clock, administrators=parts.administrators)}
