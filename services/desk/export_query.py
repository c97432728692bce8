"""What an export asks the database: queries that are the same in every piece but for where it begins."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Integer, Select, String, bindparam, func, select, tuple_, type_coerce
from sqlalchemy.orm import Session, aliased

from models.entry import Entry, EntryAnswer, EntryMember
from models.event_question import EventQuestion
from models.person import Person
from services.desk.consent_gap import lacks_consent
from services.desk.export_cell import Answers
from services.desk.export_plan import Plan
from services.desk.filter import conditions
from services.desk.inside import is_inside
from services.piecemeal import ROWS_IN_A_PIECE

# Of tables and not of classes, and past the session, which would look at every row: rows by the hundred
# thousand are read in half the time.
_ENTRIES, _MEMBERS, _PEOPLE = Entry.__table__.c, EntryMember.__table__.c, Person.__table__.c
# As the database has them: to make something of each value costs more than to read it, and a word that only
# finds another need not become what it is a word for.
_STATUS = type_coerce(_ENTRIES.status, String)
_CALLED = func.coalesce(func.nullif(_PEOPLE.full_name, ""), _PEOPLE.name)


def rows_of(session: Session, query: Select[Any], **places: int) -> Sequence[Any]:
    return session.connection().execute(query, places).all()


def entries_of(planned: Plan) -> Select[Any]:
    captain, mentor = aliased(Person), aliased(Person)
    return (
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
        .where(_where(planned), Entry.number > bindparam("after"))
        .order_by(Entry.number)
        .limit(ROWS_IN_A_PIECE)
    )


def people_of(planned: Plan) -> Select[Any]:
    """Of those entries: by their numbers from first to last, which costs less than to name each of them."""
    return (
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
        .where(_where(planned), Entry.number.between(bindparam("first"), bindparam("last")), is_inside())
        .order_by(Entry.number, EntryMember.id)
    )


def answers_of(session: Session, ids: Sequence[int], questions: Sequence[EventQuestion]) -> Answers:
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


def members_of(planned: Plan) -> Select[Any]:
    """Whoever is in an entry, with it; after a place of the two."""
    place, after_it = tuple_(Entry.number, EntryMember.id), tuple_(bindparam("number"), bindparam("member"))
    return (
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
        .where(_where(planned), is_inside(), place > after_it)
        .order_by(Entry.number, EntryMember.id)
        .limit(ROWS_IN_A_PIECE)
    )


def _where(planned: Plan) -> Any:
    return conditions(planned.event, planned.filter, planned.version)
