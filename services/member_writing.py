"""What a members' list changes, written: what takes time is found out before anybody has to wait."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import func, insert, select
from sqlalchemy.orm import Session

from models.school import School, SchoolAlias, SchoolKind, SchoolStanding
from models.union import Union, UnionPlace
from services.insertion import insert_new
from services.member_making import settled_member
from services.member_place import put_in_place
from services.member_plan import PLAIN, Plan, Planner, Step
from services.member_row import MemberRow
from services.sheet.outcome import RefusedRow

# Any number that no other lock of the database has.
LIST_LOCK = 2_026_112_101

Seen = tuple[tuple[Any, ...], ...]


@dataclass(frozen=True, slots=True)
class Drawn:
    """A plan made beside the writers: with its new members, and with what was there when it was made."""

    plan: Plan
    members: Sequence[Mapping[str, Any]]
    seen: Seen


def draw(session: Session, rows: Iterable[MemberRow | RefusedRow]) -> Drawn:
    # Looked at first: whatever is changed while the plan is made tells the two apart.
    seen = _seen(session)
    plan = Planner(session).plan(rows)
    members = [settled_member(step.row, step.school_id) for step in plan.steps if step.is_new]
    return Drawn(plan, members, seen)


def write_plan(
    session: Session, drawn: Drawn, rows: Iterable[MemberRow | RefusedRow], *, now: datetime
) -> Plan:
    """The plan that was written: made anew if anything that it was made of is otherwise by now."""
    _one_after_another(session)
    if _seen(session) != drawn.seen:
        drawn = draw(session, rows)
    steps = drawn.plan.steps
    if drawn.members:
        session.execute(insert(School), list(drawn.members))
    _change_all(session, [step for step in steps if step.changes])
    aliases = [{"school_id": step.school_id, "name": name} for step in steps for name in step.aliases]
    insert_new(session, SchoolAlias, aliases, returning=(SchoolAlias.id,))
    _join(session, [(union, step.school_id) for step in steps for union in step.unions], now)
    session.flush()
    return drawn.plan


def _one_after_another(session: Session) -> None:
    """Of two lists at once the second waits, and is compared with what the first has written.

    SQLite has one writer anyway; there may be no row yet that could be locked.
    """
    if session.get_bind().dialect.name == "postgresql":
        session.execute(select(func.pg_advisory_xact_lock(LIST_LOCK)))


def _seen(session: Session) -> Seen:
    """All that a plan is made of, in so few words that comparing them takes a moment."""
    queries = (
        select(School.id, School.revision).order_by(School.id),
        select(SchoolAlias.id).order_by(SchoolAlias.id),
        select(Union.id, Union.name).order_by(Union.id),
        select(UnionPlace.union_id, UnionPlace.school_id, UnionPlace.until).order_by(UnionPlace.id),
    )
    return tuple(tuple(map(tuple, session.execute(query))) for query in queries)


def _change_all(session: Session, steps: Sequence[Step]) -> None:
    ids = [step.school_id for step in steps]
    schools = {one.id: one for one in session.scalars(select(School).where(School.id.in_(ids)))}
    for step in steps:
        _change(session, schools[step.school_id], step.changes)


def _change(session: Session, school: School, changes: Mapping[str, str]) -> None:
    put_in_place(
        session,
        school,
        city=changes.get("city", school.city),
        region=changes.get("region", school.region),
    )
    for name in PLAIN:
        if name in changes:
            setattr(school, name, changes[name])
    if "kind" in changes:
        school.kind = SchoolKind(changes["kind"])
    school.standing = SchoolStanding.MEMBER


def _join(session: Session, pairs: Sequence[tuple[int, str]], now: datetime) -> None:
    """The file tells no date: whoever was in it before is in it again from today."""
    if not pairs:
        return
    rows = session.execute(select(UnionPlace.union_id, UnionPlace.school_id))
    been = {(row.union_id, row.school_id) for row in rows}
    today = now.date().isoformat()
    session.add_all(
        UnionPlace(
            union_id=union_id, school_id=school_id, since=today if (union_id, school_id) in been else ""
        )
        for union_id, school_id in pairs
    )
