"""What somebody types or presses, read as the answer to a question."""

import re
from collections.abc import Callable
from datetime import date
from zlib import crc32

from models.event import LINK_CHARACTERS
from models.event_question import ANSWER_CHARACTERS, EventQuestion, QuestionKind
from services.entry.answer_refusal import (
    AnswerNotChoice,
    AnswerNotDate,
    AnswerNotFile,
    AnswerNotLink,
    AnswerNotNumber,
    AnswerTooLong,
    AnswerWanted,
)
from services.entry.question import BETWEEN, NO, YES, choices_of
from services.fold import folded
from services.paper_date import read_paper_date
from services.plain_text import plain

NUMBER = re.compile(r"[-−]?\d{1,12}([.,]\d{1,6})?")
LINK = re.compile(r"(https?://)?[\w-]+(\.[\w-]+)+([/?#:]\S*)?", re.IGNORECASE)
# A button has room for five digits more.
LIST_MARKS = 100_000
WHOLE_DATE_CHARACTERS = len("2026-11-25")
SAID_YES, SAID_NO = ("да", "yes", "ага", "конечно"), ("нет", "no", "не")


def read_typed(question: EventQuestion, typed: str) -> str:
    """The answer as it is kept, or the refusal that says how to answer."""
    if question.kind is QuestionKind.TEXT:
        return _text(typed)
    return READERS[question.kind](question, plain(typed))


def read_marks(question: EventQuestion, marks: int) -> str:
    """The choices whose bits are set, one to a line; with none of them, nothing is said."""
    choices = choices_of(question)
    if not choices and marks:
        raise AnswerNotChoice
    marked = [choice for number, choice in enumerate(choices) if marks >> number & 1]
    if not marked and question.required:
        raise AnswerWanted
    if len(marked) > 1 and question.kind is not QuestionKind.SEVERAL:
        raise AnswerNotChoice
    return BETWEEN.join(marked)


def list_mark(question: EventQuestion) -> int:
    """A number for this list of choices: another list has another one, so that an old button is known."""
    return crc32(BETWEEN.join(choices_of(question)).encode()) % LIST_MARKS


def marks_of(question: EventQuestion, value: str) -> int:
    """The other way round."""
    said = set(value.split(BETWEEN))
    return sum(1 << number for number, choice in enumerate(choices_of(question)) if choice in said)


def _text(typed: str) -> str:
    """Of several lines, if it was typed so."""
    text = "\n".join(line for line in map(plain, typed.split("\n")) if line)
    if not text:
        raise AnswerWanted
    if len(text) > ANSWER_CHARACTERS:
        raise AnswerTooLong(ANSWER_CHARACTERS, len(text))
    return text


def _number(_question: EventQuestion, typed: str) -> str:
    bare = typed.replace(" ", "")
    if not NUMBER.fullmatch(bare):
        raise AnswerNotNumber
    return bare.replace(",", ".").replace("−", "-")


def _date(_question: EventQuestion, typed: str) -> str:
    told = read_paper_date(typed)
    if told is None or len(told) != WHOLE_DATE_CHARACTERS:
        raise AnswerNotDate
    return f"{date.fromisoformat(told):%d.%m.%Y}"


def _link(_question: EventQuestion, typed: str) -> str:
    if len(typed) > LINK_CHARACTERS or not LINK.fullmatch(typed):
        raise AnswerNotLink
    return typed if typed.lower().startswith("http") else f"https://{typed}"


def _yes_no(_question: EventQuestion, typed: str) -> str:
    said = typed.casefold().strip(" .!")
    if said in SAID_YES:
        return YES
    if said in SAID_NO:
        return NO
    raise AnswerNotChoice


def _choice(question: EventQuestion, typed: str) -> str:
    """By its number in the list, or by its words."""
    choices = question.choices
    if typed.isascii() and typed.isdecimal() and typed not in choices:
        number = int(typed[:4])
        if not 1 <= number <= len(choices):
            raise AnswerNotChoice
        return choices[number - 1]
    meant = [choice for choice in choices if folded(choice) == folded(typed)]
    if len(meant) != 1:
        raise AnswerNotChoice
    return meant[0]


def _several(question: EventQuestion, typed: str) -> str:
    """One to a line, or parted by commas where no choice has one."""
    whole = [choice for choice in question.choices if folded(choice) == folded(typed)]
    parts = [part for part in re.split(r"[,;]", typed) if part.strip()]
    if len(parts) > 1 and not whole:
        said = {_choice(question, plain(part)) for part in parts}
        return BETWEEN.join(choice for choice in question.choices if choice in said)
    return _choice(question, typed)


def _file(_question: EventQuestion, _typed: str) -> str:
    raise AnswerNotFile


READERS: dict[QuestionKind, Callable[[EventQuestion, str], str]] = {
    QuestionKind.NUMBER: _number,
    QuestionKind.DATE: _date,
    QuestionKind.LINK: _link,
    QuestionKind.YES_NO: _yes_no,
    QuestionKind.CHOICE: _choice,
    QuestionKind.SEVERAL: _several,
    QuestionKind.FILE: _file,
}
