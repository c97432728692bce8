from handlers.action import Action


class ShowOffice(Action, name="office"):
    """Everything a role opens, in one place."""
