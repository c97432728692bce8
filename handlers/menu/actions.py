from dataclasses import dataclass

from handlers.action import Action


@dataclass(frozen=True)
class Start(Action, name="start"):
    """Said at the first meeting, and by whoever wants to begin anew."""


@dataclass(frozen=True)
class ShowMenu(Action, name="menu"):
    pass


@dataclass(frozen=True)
class Cancel(Action, name="cancel"):
    """Leave whatever was asked unanswered."""


@dataclass(frozen=True)
class Misunderstand(Action, name="what"):
    """Typed words that nothing awaited and no command goes by."""
