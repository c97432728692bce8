"""Whoever decides about news: the queue, decisions, where and when a post goes out, the media plan."""

from handlers.action import Action
from services.post.queue import Pile


class ShowNewsroom(Action, name="nrh"):
    """Everything about news that somebody who writes or decides may do."""


class ShowQueue(Action, name="nr"):
    page: int = 1


class ShowPile(Action, name="nrq"):
    """Another pile: what is accepted, what is out, what was declined, what has gone wrong."""

    pile: Pile
    page: int = 1


class ReviewPost(Action, name="nrr"):
    """A post as whoever decides sees it, in whatever state."""

    post_id: int


class ShowPostHistory(Action, name="nrz"):
    post_id: int


class ShowMediaPlan(Action, name="nrp"):
    """What goes out on which day. Weeks from this one."""

    week: int = 0


class ShowPlanDay(Action, name="nrd"):
    """By the number that the day has in the calendar."""

    day: int
    page: int = 1
