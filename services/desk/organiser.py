from dataclasses import dataclass

from services.actor import Actor


@dataclass(frozen=True, slots=True)
class Organiser(Actor):
    """Whoever acts at a desk, and the newest text of the consent that every participant needs."""

    version: str
