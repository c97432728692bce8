"""What is typed or pressed, read as an answer."""

from typing import Any

import pytest

from models.event_question import ANSWER_CHARACTERS, EventQuestion, QuestionKind, QuestionScope
from services.entry.answer import marks_of, read_marks, read_typed
from services.entry.answer_refusal import (
    AnswerNotChoice,
    AnswerNotDate,
    AnswerNotLink,
    AnswerNotNumber,
    AnswerTooLong,
    AnswerWanted,
)
from services.entry.question import Given, asked_of, choices_of
from services.event.question_list import answers_of
from services.refusal import Refusal

SIZES = ["S", "M", "L, с карманом"]


def a_question(kind: QuestionKind, **facts: Any) -> EventQuestion:
    usual: dict[str, Any] = {"id": 1, "kind": kind, "choices": SIZES, "required": True}
    return EventQuestion(**usual | {"scope": QuestionScope.PERSON} | facts)


@pytest.mark.parametrize(
    ("kind", "typed", "kept"),
    [
        (QuestionKind.TEXT, "  две\n\nстроки ", "две\nстроки"),
        (QuestionKind.NUMBER, "1 200,5", "1200.5"),
        (QuestionKind.NUMBER, "−3", "-3"),
        (QuestionKind.DATE, "5 мая 2026", "05.05.2026"),
        (QuestionKind.DATE, "25.11.2026", "25.11.2026"),
        (QuestionKind.LINK, "disk.yandex.ru/i/1", "https://disk.yandex.ru/i/1"),
        (QuestionKind.LINK, "http://школа.рф", "http://школа.рф"),
        (QuestionKind.YES_NO, "Да!", "да"),
        (QuestionKind.YES_NO, "no", "нет"),
        (QuestionKind.CHOICE, "m", "M"),
        (QuestionKind.CHOICE, "3", "L, с карманом"),
        (QuestionKind.SEVERAL, "m, s", "S\nM"),
        (QuestionKind.SEVERAL, "L, с карманом", "L, с карманом"),
    ],
)
def test_an_answer_is_kept_as_it_is_shown(kind: QuestionKind, typed: str, kept: str) -> None:
    assert read_typed(a_question(kind), typed) == kept


@pytest.mark.parametrize(
    ("kind", "typed", "refusal"),
    [
        (QuestionKind.TEXT, "а" * (ANSWER_CHARACTERS + 1), AnswerTooLong),
        (QuestionKind.TEXT, " \n ", AnswerWanted),
        (QuestionKind.NUMBER, "много", AnswerNotNumber),
        (QuestionKind.NUMBER, "1" * 30, AnswerNotNumber),
        (QuestionKind.DATE, "31.02.2026", AnswerNotDate),
        (QuestionKind.DATE, "май 2026", AnswerNotDate),
        (QuestionKind.LINK, "сейчас пришлю", AnswerNotLink),
        (QuestionKind.LINK, "javascript:alert(1)", AnswerNotLink),
        (QuestionKind.CHOICE, "XXL", AnswerNotChoice),
        (QuestionKind.CHOICE, "4", AnswerNotChoice),
        (QuestionKind.SEVERAL, "s, XXL", AnswerNotChoice),
        (QuestionKind.YES_NO, "наверное", AnswerNotChoice),
    ],
)
def test_what_is_no_answer_is_refused(kind: QuestionKind, typed: str, refusal: type[Refusal]) -> None:
    with pytest.raises(refusal):
        read_typed(a_question(kind), typed)


def test_choices_are_said_by_their_bits_and_back() -> None:
    several = a_question(QuestionKind.SEVERAL)

    assert read_marks(several, 0b101) == "S\nL, с карманом"
    assert marks_of(several, "S\nL, с карманом") == 0b101
    assert read_marks(a_question(QuestionKind.TEXT, choices=[], required=False), 0) == ""


@pytest.mark.parametrize(("kind", "marks"), [(QuestionKind.CHOICE, 0b11), (QuestionKind.TEXT, 0b1)])
def test_forged_bits_are_no_choice(kind: QuestionKind, marks: int) -> None:
    choices = SIZES if kind is QuestionKind.CHOICE else []

    with pytest.raises(AnswerNotChoice):
        read_marks(a_question(kind, choices=choices), marks)


def test_what_depends_on_an_answer_that_is_asked_no_more_is_not_asked() -> None:
    first = a_question(QuestionKind.YES_NO, id=1)
    second = a_question(QuestionKind.YES_NO, id=2, shown_if_id=1, shown_if_value="да")
    third = a_question(QuestionKind.TEXT, id=3, shown_if_id=2, shown_if_value="да")
    given = {1: Given("нет"), 2: Given("да")}

    asked = asked_of([first, second, third], given, {QuestionScope.PERSON})

    assert asked == [first]


def test_what_another_question_may_hang_on_is_what_is_answered() -> None:
    lunch = a_question(QuestionKind.YES_NO, id=1)

    assert answers_of(lunch) == list(choices_of(lunch)) == ["да", "нет"]
