"""What the buttons carry that do something with an event as a whole."""

from handlers.action import Action, Question


class ShowMore(Action, name="mkmore"):
    """What can be done with the event as a whole."""

    event_id: int


class SubmitEvent(Action, name="mksubmit"):
    event_id: int


class RecallEvent(Action, name="mkrecall"):
    event_id: int


class PublishEvent(Action, name="mkpublish"):
    event_id: int


class AcceptEvent(Action, name="mkaccept"):
    event_id: int


class WeighAcceptance(Action, name="mkaskall"):
    """Which of the submitted events would be accepted by one «yes»."""


class AcceptEvents(Action, name="mkall"):
    """All that wait, as they were when that was looked at."""

    seen_id: int


class AskRemark(Action, name="mkreturn"):
    event_id: int


class TypeRemark(Question, name="mkremark"):
    event_id: int


class CloseRegistration(Action, name="mkclose"):
    event_id: int


class OpenRegistration(Action, name="mkopen"):
    event_id: int


class AskCancel(Action, name="mkcancel"):
    event_id: int


class TypeCancelReason(Question, name="mkreason"):
    event_id: int


class CancelEvent(Action, name="mkcancelyes"):
    """Yes: the reason stands in the draft."""

    event_id: int
    draft_id: int


class AskDeleteDraft(Action, name="mkdelask"):
    event_id: int


class DeleteDraft(Action, name="mkdel"):
    event_id: int
