"""What leads to the desk of an event, to its entries and to its requests."""

from handlers.action import Action, Question
from services.desk.filter import Which


class ShowDesks(Action, name="desks"):
    """The events that one runs."""

    page: int = 1


class ShowFoundDesks(Action, name="deskf"):
    """A page of those that the words have found."""

    words: str
    page: int


class FindDesk(Question, name="finddesk"):
    """Words of the event's name."""


class ShowDesk(Action, name="desk"):
    """The desk of one event: numbers, entries, requests, everything that is done there."""

    event_id: int


class ShowDeskMore(Action, name="deskmore"):
    """What is done seldom: edit, poster, works, results, history, doubles."""

    event_id: int


class ShowDeskHistory(Action, name="deskhist"):
    event_id: int
    page: int = 1


class ShowNumbers(Action, name="desknum"):
    """By what to count."""

    event_id: int


class OpenDeskEntries(Action, name="deskopen"):
    """The entries of a status; with none named, what was looked at last."""

    event_id: int
    which: Which | None = None


class ShowDeskEntries(Action, name="desklist"):
    view_id: int
    page: int = 1


class FindDeskEntries(Question, name="deskfind"):
    """A name, a team or a number, typed under the list."""

    view_id: int


class ShowRequests(Action, name="requests"):
    event_id: int
    page: int = 1


class ShowRequest(Action, name="request"):
    """A change after the freeze: for whoever runs the event."""

    request_id: int


class AcceptRequest(Action, name="requestyes"):
    request_id: int


class AskRequestReason(Action, name="requestask"):
    request_id: int


class DeclineRequest(Question, name="requestno"):
    """Why not: whoever asked is told."""

    request_id: int
