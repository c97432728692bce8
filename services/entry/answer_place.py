"""Where an answer belongs, as a button carries it."""

from dataclasses import dataclass
from enum import StrEnum


class AnswerOf(StrEnum):
    """What an answer belongs to: a form that is being filled in, by its event, or an entry."""

    FORM = "f"
    ENTRY = "e"


@dataclass(frozen=True, slots=True)
class Place:
    """Which question is answered, where, and for whom."""

    of: AnswerOf
    of_id: int
    question_id: int
    person_id: int | None = None
