from dataclasses import dataclass
from typing import ClassVar


class Refusal(Exception):  # noqa: N818  an answer, not an error
    """The domain said no. Its key finds the sentence; its attributes are the sentence's variables."""

    key: ClassVar[str]


@dataclass(eq=False)
class WordsTooLong(Refusal):
    key = "refusal-words-too-long"
    most: int


class EventNotFound(Refusal):
    key = "refusal-event-not-found"


class SearchNotFound(Refusal):
    key = "refusal-search-not-found"


class NothingToLookFor(Refusal):
    key = "refusal-nothing-to-look-for"
