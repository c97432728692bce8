"""The tables that an organiser takes away: read piece by piece, so that a large event needs no more room."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Integer, String, func, select, tuple_, type_coerce
from sqlalchemy.orm import Session, aliased

from models.entry import Entry, EntryAnswer, EntryMember
from models.event import Event
from models.event_question import EventQuestion
from models.person import Person
from services.desk.column import Column
from services.desk.consent_gap import lacks_consent
from services.desk.export_cell import ID, NUMBER, Answers, Read, class_told, member_rows, teller
from services.desk.export_plan import Plan
from services.desk.filter import conditions
from services.desk.inside import is_inside
from services.sheet.writer import Value

ROWS_IN_A_PIECE = 2_000
# Beside a team in its sheet; the sheet of participants has them all.
MOST_MEMBERS_BESIDE = 12
# Of tables and not of classes, and past the session, which would look at every row: rows by the hundred
# thousand are read in half the time.
_ENTRIES, _MEMBERS, _PEOPLE = Entry.__table__.c, EntryMember.__table__.c, Person.__table__.c
# As the database has them: to make something of each value costs more than to read it, and a word that only
# finds another need not become what it is a word for.
_STATUS = type_coerce(_ENTRIES.status, String)
_CALLED = func.coalesce(func.nullif(_PEOPLE.full_name, ""), _PEOPLE.name)


@dataclass(frozen=True, slots=True)
class Piece:
    """Rows, and after which the next ones come."""

    rows: list[tuple[Value, ...]]
    after: tuple[int, int] | None


def entry_piece(session: Session, planned: Plan, after: tuple[int, int]) -> Piece:
    """As many entries as are read at once, in the order of their numbers."""
    entries = _entries(session, planned, after)
    if not entries:
        return Piece([], None)
    columns = list(zip(*entries, strict=True))
    names: dict[int, list[str]] = {}
    lacking: set[int] = set()
    for entry_id, name, _, _, lacks in _people(session, planned, entries) if _needs_people(planned) else ():
        names.setdefault(entry_id, []).append(name)
        if lacks:
            lacking.add(entry_id)
    read = Read(columns, names, lacking, _answers(session, columns[ID], planned.questions))
    cells = [teller(name, planned)(read) for name in planned.columns]
    return Piece(list(zip(*cells, strict=True)), _next(entries, (columns[NUMBER][-1], 0)))


def team_piece(session: Session, planned: Plan, after: tuple[int, int]) -> Piece:
    """A row for each team, with its people side by side."""
    entries = _entries(session, planned, after)
    if not entries:
        return Piece([], None)
    people: dict[int, list[str]] = {}
    for entry_id, name, grade, letter, _ in _people(session, planned, entries):
        of = class_told(grade, letter)
        people.setdefault(entry_id, []).append(f"{name}, {of}" if of else name)
    least, beside = planned.event.team_min or 1, members_beside(planned.event)
    words, rows = planned.words, []
    for row in entries:
        school = planned.schools.get(row.school_id or "")
        inside = people.get(row.id, [])[:beside]
        is_complete = words.yes if row.size >= least else words.no
        head = (
            row.number,
            row.title,
            school and school.name,
            school and school.city,
            row.captain,
            row.mentor,
        )
        blank = [None] * (beside - len(inside))
        rows.append((*head, row.size, is_complete, *inside, *blank))
    return Piece(rows, _next(entries, (entries[-1].number, 0)))


def member_piece(session: Session, planned: Plan, after: tuple[int, int]) -> Piece:
    """A row for each participant, whosever entry they are in."""
    place = tuple_(Entry.number, EntryMember.id)
    rows = (
        session.connection()
        .execute(
            select(
                _ENTRIES.id.label("entry_id"),
                _ENTRIES.number,
                _ENTRIES.title,
                _STATUS,
                _ENTRIES.nomination_id,
                _ENTRIES.site_id,
                _MEMBERS.id.label("member_id"),
                _PEOPLE.id.label("person_id"),
                _CALLED,
                _PEOPLE.grade,
                _PEOPLE.letter,
                _PEOPLE.school_id,
                type_coerce(lacks_consent(planned.version), Integer).label("lacks"),
            )
            .select_from(Entry)
            .join(EntryMember, EntryMember.entry_id == Entry.id)
            .join(Person, Person.id == EntryMember.person_id)
            .where(_where(planned), is_inside(), place > tuple_(*after))
            .order_by(Entry.number, EntryMember.id)
            .limit(ROWS_IN_A_PIECE)
        )
        .all()
    )
    if not rows:
        return Piece([], None)
    columns = list(zip(*rows, strict=True))
    answers = _answers(session, columns[ID], planned.member_questions)
    last = rows[-1]
    return Piece(member_rows(planned, columns, answers), _next(rows, (last.number, last.member_id)))


def members_beside(event: Event) -> int:
    return min(event.team_max or 1, MOST_MEMBERS_BESIDE)


def _where(planned: Plan) -> Any:
    return conditions(planned.event, planned.filter, planned.version)


def _entries(session: Session, planned: Plan, after: tuple[int, int]) -> Sequence[Any]:
    captain, mentor = aliased(Person), aliased(Person)
    return (
        session.connection()
        .execute(
            select(
                _ENTRIES.id,
                _ENTRIES.number,
                _STATUS,
                _ENTRIES.title,
                _ENTRIES.size,
                _ENTRIES.school_id,
                _ENTRIES.grade,
                _ENTRIES.nomination_id,
                _ENTRIES.site_id,
                type_coerce(_ENTRIES.source, String),
                type_coerce(_ENTRIES.entered_at, String),
                _ENTRIES.reason,
                captain.full_name.label("captain"),
                mentor.full_name.label("mentor"),
            )
            .select_from(Entry)
            .outerjoin(captain, captain.id == Entry.captain_id)
            .outerjoin(mentor, mentor.id == Entry.mentor_id)
            .where(_where(planned), Entry.number > after[0])
            .order_by(Entry.number)
            .limit(ROWS_IN_A_PIECE)
        )
        .all()
    )


def _needs_people(planned: Plan) -> bool:
    return Column.WHO in planned.columns or Column.CONSENT in planned.columns


def _people(session: Session, planned: Plan, entries: Sequence[Any]) -> Sequence[Any]:
    """Of those entries: by their numbers from first to last, which costs less than to name each of them."""
    return (
        session.connection()
        .execute(
            select(
                _MEMBERS.entry_id,
                _CALLED,
                _PEOPLE.grade,
                _PEOPLE.letter,
                type_coerce(lacks_consent(planned.version), Integer).label("lacks"),
            )
            .select_from(Entry)
            .join(EntryMember, EntryMember.entry_id == Entry.id)
            .join(Person, Person.id == EntryMember.person_id)
            .where(_where(planned), Entry.number.between(entries[0].number, entries[-1].number), is_inside())
            .order_by(Entry.number, EntryMember.id)
        )
        .all()
    )


def _answers(session: Session, ids: Sequence[int], questions: Sequence[EventQuestion]) -> Answers:
    if not questions:
        return {}
    rows = session.execute(
        select(EntryAnswer.entry_id, EntryAnswer.person_id, EntryAnswer.question_id, EntryAnswer.value).where(
            EntryAnswer.entry_id.in_(ids), EntryAnswer.question_id.in_([one.id for one in questions])
        )
    )
    found: dict[tuple[int, int | None], dict[int, str]] = {}
    for entry_id, person_id, question_id, value in rows:
        found.setdefault((entry_id, person_id), {})[question_id] = value
        # Of an entry of one person, and of a mentor, whose answer it is need not be asked.
        found.setdefault((entry_id, None), {}).setdefault(question_id, value)
    return found


def _next(rows: Sequence[Any], last: tuple[int, int]) -> tuple[int, int] | None:
    """Nothing, where there were fewer than are read at once: they were the last."""
    return last if len(rows) == ROWS_IN_A_PIECE else None
