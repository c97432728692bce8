"""A post to people: to whom, how many, for how long, and how far it is."""

from handlers.action import Action, Question
from services.broadcast.audience import Part


class ShowBroadcast(Action, name="bc"):
    """Of a post: the audience while it is chosen, and later how far it is or what came of it."""

    post_id: int


class ChooseAudience(Action, name="bca"):
    """What may be chosen in one part of it."""

    post_id: int
    part: Part
    page: int = 1


class FindChoice(Question, name="bcf"):
    """One of many, by some words of its name."""

    post_id: int
    part: Part


class ToggleChoice(Action, name="bct"):
    post_id: int
    part: Part
    key: int
    page: int = 1


class ClearChoice(Action, name="bcx"):
    """Anybody again, as far as this part goes."""

    post_id: int
    part: Part


class Hurry(Action, name="bcu"):
    """It waits for nobody's morning (1), or does (0)."""

    post_id: int
    is_urgent: int


class AskBroadcast(Action, name="bcq"):
    """The numbers once more, and «yes»."""

    post_id: int


class StartBroadcast(Action, name="bcy"):
    """To those whose numbers were shown: another choice is another revision."""

    post_id: int
    revision: int


class WatchBroadcast(Action, name="bcw"):
    broadcast_id: int


class PauseBroadcast(Action, name="bcp"):
    broadcast_id: int


class ResumeBroadcast(Action, name="bcr"):
    broadcast_id: int


class AskStop(Action, name="bcs"):
    broadcast_id: int


class StopBroadcast(Action, name="bce"):
    broadcast_id: int


class RenewBroadcast(Action, name="bcn"):
    """The same post to others, when the last broadcast of it is over."""

    post_id: int
