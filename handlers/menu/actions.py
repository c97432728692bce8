from handlers.action import Action


class Start(Action, name="start"):
    """Said at the first meeting, and by whoever wants to begin anew."""


class ShowMenu(Action, name="menu"):
    pass


class Cancel(Action, name="cancel"):
    """Leave whatever was asked unanswered."""


class Misunderstand(Action, name="what"):
    """Typed words that nothing awaited and no command goes by."""
