from dataclasses import dataclass

from services.refusal import Refusal


@dataclass(eq=False)
class AnswerTooLong(Refusal):
    key = "refusal-answer-too-long"
    most: int
    now: int


class AnswerNotNumber(Refusal):
    key = "refusal-answer-number"


class AnswerNotDate(Refusal):
    key = "refusal-answer-date"


class AnswerNotLink(Refusal):
    key = "refusal-answer-link"


class AnswerNotChoice(Refusal):
    """Typed where there are buttons, and it is none of them."""

    key = "refusal-answer-choice"


class AnswerNotFile(Refusal):
    key = "refusal-answer-file"


class AnswerWanted(Refusal):
    """Skipped, and it may not be."""

    key = "refusal-answer-wanted"


class QuestionNotAsked(Refusal):
    """Taken off the list meanwhile, of another event, or not theirs to answer."""

    key = "refusal-answer-not-asked"


class FormLost(Refusal):
    """Entered by now, or begun so long ago that it was thrown away."""

    key = "refusal-entry-form-lost"


class RequestNotFound(Refusal):
    """Of another event, or never there."""

    key = "refusal-request-not-found"
