from handlers.action import Action
from services.delivery.deliveries import Outcome


class ShowEventDeliveries(Action, name="evtold"):
    """What the people of an event were told by the bot itself, and what became of it."""

    event_id: int
    outcome: Outcome | None = None
    page: int = 1


class ShowBroadcastDeliveries(Action, name="bctold"):
    """The same of a post to people, for whoever decides about news."""

    broadcast_id: int
    outcome: Outcome | None = None
    page: int = 1


class ShowPersonDeliveries(Action, name="told"):
    """The same of one person, for administrators."""

    person_id: int
    outcome: Outcome | None = None
    page: int = 1
