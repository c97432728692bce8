from dataclasses import dataclass

from services.refusal import Refusal


class WorkNotWanted(Refusal):
    """The stage asks for none, or is another event's, or is gone."""

    key = "refusal-work-not-wanted"


class WorkFileWanted(Refusal):
    key = "refusal-work-file-wanted"


class WorkLinkWanted(Refusal):
    key = "refusal-work-link-wanted"


class WorkWordsUnread(Refusal):
    """Either would do, and it was neither a file nor a link."""

    key = "refusal-work-words-unread"


class WorkFileEmpty(Refusal):
    key = "refusal-work-file-empty"


class WorkNotSent(Refusal):
    key = "refusal-work-not-sent"


@dataclass(eq=False)
class WorkOfNobody(Refusal):
    """There is no entry of that number, or it takes part no more."""

    key = "refusal-work-of-nobody"
    number: str
