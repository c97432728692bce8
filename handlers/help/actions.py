from handlers.action import Action


class ShowHelp(Action, name="help"):
    pass
