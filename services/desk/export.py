"""The tables that an organiser takes away: read piece by piece, so that a large event needs no more room."""

from sqlalchemy.orm import Session

from models.event import Event
from services.desk.column import Column
from services.desk.export_cell import ID, NUMBER, Read, class_told, member_columns, teller
from services.desk.export_plan import Plan
from services.desk.export_query import (
    answers_of,
    entries_of,
    members_of,
    people_of,
    rows_of,
)
from services.piecemeal import Piece, Place, Reading, next_place

# Beside a team in its sheet; the sheet of participants has them all.
MOST_MEMBERS_BESIDE = 12


def entry_reading(planned: Plan) -> Reading:
    """As many entries as are read at once, in the order of their numbers."""
    entries_query, people_query = entries_of(planned), people_of(planned)
    tellers = [teller(name, planned) for name in planned.columns]
    needs_people = Column.WHO in planned.columns or Column.CONSENT in planned.columns

    def read(session: Session, after: Place) -> Piece:
        entries = rows_of(session, entries_query, after=after[0])
        if not entries:
            return Piece([], None)
        columns = list(zip(*entries, strict=True))
        last = columns[NUMBER][-1]
        names: dict[int, list[str]] = {}
        lacking: set[int] = set()
        people = rows_of(session, people_query, first=columns[NUMBER][0], last=last) if needs_people else ()
        for entry_id, name, _, _, lacks in people:
            names.setdefault(entry_id, []).append(name)
            if lacks:
                lacking.add(entry_id)
        told = Read(columns, names, lacking, answers_of(session, columns[ID], planned.questions))
        return Piece([tell(told) for tell in tellers], next_place(len(entries), (last, 0)))

    return read


def team_reading(planned: Plan) -> Reading:
    """A row for each team, with its people side by side."""
    entries_query, people_query = entries_of(planned), people_of(planned)
    least, beside = planned.event.team_min or 1, members_beside(planned.event)
    words = planned.words

    def read(session: Session, after: Place) -> Piece:
        entries = rows_of(session, entries_query, after=after[0])
        if not entries:
            return Piece([], None)
        first, last = entries[0].number, entries[-1].number
        people: dict[int, list[str]] = {}
        for entry_id, name, grade, letter, _ in rows_of(session, people_query, first=first, last=last):
            of = class_told(grade, letter)
            people.setdefault(entry_id, []).append(f"{name}, {of}" if of else name)
        rows = []
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
        return Piece(list(zip(*rows, strict=True)), next_place(len(entries), (last, 0)))

    return read


def member_reading(planned: Plan) -> Reading:
    """A row for each participant, whosever entry they are in."""
    query = members_of(planned)

    def read(session: Session, after: Place) -> Piece:
        rows = rows_of(session, query, number=after[0], member=after[1])
        if not rows:
            return Piece([], None)
        columns = list(zip(*rows, strict=True))
        answers = answers_of(session, columns[ID], planned.member_questions)
        last = (rows[-1].number, rows[-1].member_id)
        return Piece(member_columns(planned, columns, answers), next_place(len(rows), last))

    return read


def members_beside(event: Event) -> int:
    return min(event.team_max or 1, MOST_MEMBERS_BESIDE)
