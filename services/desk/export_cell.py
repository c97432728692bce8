"""What stands in a column of an export: told of some thousand rows at once, and not cell by cell."""

from collections.abc import Callable, Collection, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import Any
from zoneinfo import ZoneInfo

from models.event_question import EventQuestion, QuestionKind
from services.desk.column import Column, question_name
from services.desk.export_plan import Plan
from services.sheet.cell import Value

# Of an entry and a person, by the question; and of the entry, whosever the answer is.
Answers = Mapping[tuple[int, int | None], Mapping[int, str]]
# Which column of the query of entries is which.
ID, NUMBER, STATUS, TITLE, SIZE, SCHOOL, GRADE, NOMINATION, SITE, SOURCE, ENTERED, REASON, CAPTAIN, MENTOR = (
    range(14)
)
NOTHING: Mapping[int, str] = {}
# «2026-11-25 09:30:00.000000», of which the days are few and the moments many.
DAY_CHARACTERS, SECOND_CHARACTERS, DAYS_KNOWN = 10, 19, 512


@dataclass(frozen=True, slots=True)
class Read:
    """Some entries as they were read: every column by itself, and by the entry what is read beside it."""

    columns: Sequence[Sequence[Any]]
    names: Mapping[int, Sequence[str]]
    # Those in which somebody has not consented.
    lacking: Collection[int]
    answers: Answers


Cells = Sequence[Value]
Told = Callable[[Read], Cells]


def teller(name: str, planned: Plan) -> Told:
    """What stands in that column."""
    for question in planned.questions:
        if question_name(question) == name:
            return _answered(question)
    words, zone = planned.words, planned.zone
    tellers: dict[str, Told] = {
        Column.NUMBER: _as_it_is(NUMBER),
        Column.STATUS: _called(STATUS, words.statuses),
        Column.TITLE: _as_it_is(TITLE),
        Column.WHO: lambda read: [", ".join(read.names.get(one, ())) for one in read.columns[ID]],
        Column.SIZE: _as_it_is(SIZE),
        Column.SCHOOL: _called(SCHOOL, {key: school.name for key, school in planned.schools.items()}),
        Column.CITY: _called(SCHOOL, {key: school.city for key, school in planned.schools.items()}),
        Column.REGION: _called(SCHOOL, {key: school.region for key, school in planned.schools.items()}),
        Column.GRADE: _as_it_is(GRADE),
        Column.NOMINATION: _called(NOMINATION, planned.nominations),
        Column.SITE: _called(SITE, planned.sites),
        Column.CAPTAIN: _as_it_is(CAPTAIN),
        Column.MENTOR: _as_it_is(MENTOR),
        Column.CONSENT: lambda read: [
            words.no if one in read.lacking else words.yes for one in read.columns[ID]
        ],
        Column.SOURCE: _called(SOURCE, words.sources),
        Column.ENTERED: lambda read: [local(moment, zone) for moment in read.columns[ENTERED]],
        Column.REASON: _as_it_is(REASON),
    }
    return tellers[name]


def _as_it_is(at: int) -> Told:
    return lambda read: read.columns[at]


def _called(at: int, names: Mapping[Any, str]) -> Told:
    return lambda read: list(map(names.get, read.columns[at]))


def _answered(question: EventQuestion) -> Told:
    return lambda read: [
        typed(question, read.answers.get((one, None), NOTHING).get(question.id)) for one in read.columns[ID]
    ]


def member_columns(planned: Plan, columns: Sequence[Sequence[Any]], answers: Answers) -> list[Cells]:
    """What is told of each participant."""
    (entries, numbers, titles, statuses, nominations, sites, _, people, *person) = columns
    names, grades, letters, school_ids, lacks = person
    words = planned.words
    schools = [planned.schools.get(one) for one in school_ids]
    cells: list[Cells] = [
        numbers,
        *((titles,) if planned.event.team_max is not None else ()),
        names,
        list(map(class_told, grades, letters)),
        [one.name if one else None for one in schools],
        [one.city if one else None for one in schools],
        [one.region if one else None for one in schools],
        *((list(map(planned.nominations.get, nominations)),) if planned.nominations else ()),
        *((list(map(planned.sites.get, sites)),) if planned.sites else ()),
        list(map(words.statuses.get, statuses)),
        [words.no if one else words.yes for one in lacks],
    ]
    for question in planned.member_questions:
        given = (answers.get(key, NOTHING) for key in zip(entries, people, strict=True))
        cells.append([typed(question, one.get(question.id)) for one in given])
    return cells


def class_told(grade: int | None, letter: str) -> str | None:
    return None if grade is None else f"{grade}{letter}"


def typed(question: EventQuestion, value: str | None) -> Value:
    """A number as a number and a date as a date, to be sorted by; whatever else as it was said."""
    if not value:
        return None
    with suppress(ValueError):
        if question.kind is QuestionKind.NUMBER:
            return float(value) if "." in value else int(value)
        if question.kind is QuestionKind.DATE:
            return datetime.strptime(value, "%d.%m.%Y").replace(tzinfo=UTC).date()
    return value


def local(moment: datetime | str, zone: ZoneInfo) -> datetime:
    """By the clock of the place, as a spreadsheet keeps it: without saying whose.

    SQLite knows no moments and keeps a text, of whose zone `UtcDateTime` has taken care.
    """
    if isinstance(moment, str):
        # To the second; its day and its clock stand side by side.
        ahead = _ahead(moment[:DAY_CHARACTERS], zone)
        read = datetime.fromisoformat(moment[:SECOND_CHARACTERS])
        if ahead is not None:
            return read + ahead
        moment = read.replace(tzinfo=UTC)
    return moment.astimezone(zone).replace(tzinfo=None, microsecond=0)


@lru_cache(DAYS_KNOWN)
def _ahead(day: str, zone: ZoneInfo) -> timedelta | None:
    """How far the place's clock is ahead all that day; of a day on which it is put, nothing."""
    begins = datetime.fromisoformat(day).replace(tzinfo=UTC)
    first, last = (moment.astimezone(zone).utcoffset() for moment in (begins, begins + timedelta(days=1)))
    return first if first == last else None
