"""What stands in the table of results: columns and not whole entries, since there are thousands of them."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Executable, bindparam, func, select
from sqlalchemy.orm import Session

from models.entry import Entry, EntryMember
from models.nomination import Nomination
from models.person import Language, Person
from models.result import Result
from models.school import School
from services.entry.entry_name import TAKING_PART
from services.piecemeal import ROWS_IN_A_PIECE, Piece, Place, Reading, next_place
from services.result.award import Award, word_of
from services.result.scope import Scope


def schools_named(session: Session) -> Mapping[str, str]:
    return {row.id: row.name for row in session.execute(select(School.id, School.name))}


def table_reading(scope: Scope, schools: Mapping[str, str], language: Language) -> Reading:
    """Everybody who takes part, by their numbers, with what is recorded by now."""
    entries_query, people_query, results_query = _entries(scope), _people(scope), _results(scope)

    def read(session: Session, after: Place) -> Piece:
        connection = session.connection()
        entries = connection.execute(entries_query, {"after": after[0]}).all()
        if not entries:
            return Piece([], None)
        ids, numbers, titles, nominations, grades, school_ids = zip(*entries, strict=True)
        first, last = numbers[0], numbers[-1]
        people: dict[int, str] = {}
        for entry_id, name in connection.execute(people_query, {"first": first, "last": last}):
            people.setdefault(entry_id, name)
        awards = {
            entry_id: Award(kind, number, note)
            for entry_id, kind, number, note in connection.execute(results_query, {"ids": ids})
        }
        recorded = [awards.get(one) for one in ids]
        block = [
            numbers,
            [title or people.get(one, "") for one, title in zip(ids, titles, strict=True)],
            nominations,
            grades,
            [schools.get(one or "", "") for one in school_ids],
            [award and word_of(award, language) for award in recorded],
            [award and award.note for award in recorded],
        ]
        return Piece(block, next_place(len(entries), (last, 0)))

    return read


def _entries(scope: Scope) -> Executable:
    return (
        select(Entry.id, Entry.number, Entry.title, Nomination.title, Entry.grade, Entry.school_id)
        .outerjoin(Nomination, Nomination.id == Entry.nomination_id)
        .where(_takes_part(scope), Entry.number > bindparam("after"))
        .order_by(Entry.number)
        .limit(ROWS_IN_A_PIECE)
    )


def _people(scope: Scope) -> Executable:
    """Of those entries, by their numbers; the first of each is whom it is called by."""
    return (
        select(EntryMember.entry_id, func.coalesce(func.nullif(Person.full_name, ""), Person.name))
        .join(Entry, Entry.id == EntryMember.entry_id)
        .join(Person, Person.id == EntryMember.person_id)
        .where(
            _takes_part(scope),
            EntryMember.left_at.is_(None),
            Entry.number.between(bindparam("first"), bindparam("last")),
        )
        .order_by(Entry.number, EntryMember.id)
    )


def _results(scope: Scope) -> Executable:
    """By the ids alone, and not joined: of results that came a moment ago a server believes there are none.

    By whatever else it could find them, it would then look through all of them for each entry, for minutes.
    """
    return select(Result.entry_id, Result.kind, Result.number, Result.note).where(
        Result.entry_id.in_(bindparam("ids", expanding=True)),
        func.coalesce(Result.stage_id, 0) == (scope.stage_id or 0),
    )


def _takes_part(scope: Scope) -> Any:
    return (Entry.event_id == scope.event.id) & Entry.status.in_(TAKING_PART)
