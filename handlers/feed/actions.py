from handlers.action import Action


class ShowFeed(Action, name="feed", linked=True):
    """«Мой календарь»: where one's own events are looked for by a telephone's calendar."""


class OpenFeed(Action, name="feedopen"):
    """An address for whoever has none."""


class ShowFeedGuide(Action, name="feedguide"):
    """Where in which calendar the address is entered."""


class AskRenewFeed(Action, name="askfeednew"):
    """What becomes of the old address. Nothing has become of it yet."""


class RenewFeed(Action, name="feednew"):
    """Another address in the place of the one that is meant."""

    mark: str


class AskCloseFeed(Action, name="askfeedoff"):
    pass


class CloseFeed(Action, name="feedoff"):
    mark: str


class TakeOwnEvents(Action, name="ownics"):
    """All of one's own events as a file, as they are now."""
