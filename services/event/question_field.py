"""One fact of a question at a time: read from what was typed or pressed, as the columns it is kept in."""

from collections.abc import Sequence
from enum import StrEnum
from typing import Any, Final

from models.event_question import (
    CHOICES_OF_A_QUESTION,
    QUESTION_CHARACTERS,
    EventQuestion,
    QuestionKind,
    QuestionScope,
)
from services.event.line import lines_of
from services.event.making_refusal import ChoicesWanted, ListTooLong, MakingChoiceWanted
from services.event.plan_word import find_yes
from services.event.reading import read_line

OF_CHOICES: Final = frozenset({QuestionKind.CHOICE, QuestionKind.SEVERAL})
# Fewer are no choice.
LEAST_CHOICES: Final = 2


class QuestionField(StrEnum):
    LABEL = "label"
    KIND = "kind"
    SCOPE = "scope"
    REQUIRED = "required"
    # What one chooses from: one of them, or several.
    ONE_OF = "one_of"
    SEVERAL_OF = "several_of"


def read_question(field: QuestionField, typed: str, question: EventQuestion) -> dict[str, Any]:
    match field:
        case QuestionField.LABEL:
            return {"label": read_line(typed, QUESTION_CHARACTERS)}
        case QuestionField.REQUIRED:
            said = find_yes(typed)
            return {"required": question.required if said is None else said}
        case QuestionField.ONE_OF:
            return {"choices": read_choices(lines_of(typed)), "kind": QuestionKind.CHOICE}
        case QuestionField.SEVERAL_OF:
            return {"choices": read_choices(lines_of(typed)), "kind": QuestionKind.SEVERAL}
        case QuestionField.SCOPE:
            return {"scope": _chosen(QuestionScope, typed)}
    kind = _chosen(QuestionKind, typed)
    if kind in OF_CHOICES and not question.choices:
        raise ChoicesWanted
    return {"kind": kind}


def read_choices(lines: Sequence[str]) -> list[str]:
    choices = list(dict.fromkeys(read_line(line, QUESTION_CHARACTERS) for line in lines))
    if len(choices) < LEAST_CHOICES:
        raise ChoicesWanted
    if len(choices) > CHOICES_OF_A_QUESTION:
        raise ListTooLong(CHOICES_OF_A_QUESTION)
    return choices


def _chosen(kinds: type[StrEnum], typed: str) -> StrEnum:
    if typed not in {member.value for member in kinds}:
        raise MakingChoiceWanted
    return kinds(typed)
