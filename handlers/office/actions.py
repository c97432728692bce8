from dataclasses import dataclass

from handlers.action import Action


@dataclass(frozen=True)
class ShowOffice(Action, name="office"):
    """Everything a role opens, in one place."""
