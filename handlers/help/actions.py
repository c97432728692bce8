from dataclasses import dataclass

from handlers.action import Action


@dataclass(frozen=True)
class ShowHelp(Action, name="help"):
    pass
