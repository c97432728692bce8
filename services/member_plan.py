"""What a members' list changes: decided of all its rows together, by what is there at that moment."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.school import School, SchoolAlias, SchoolStanding
from models.union import Union, UnionKind, UnionPlace
from services.fold import folded
from services.member_likeness import Likeness, Likenesses
from services.member_making import free_id, title
from services.member_row import MemberRow, MemberTrouble
from services.paper_date import is_before
from services.sheet.outcome import Outcome, RefusedRow

T = TypeVar("T")

PLAIN = ("full_name", "short_name", "joined_on", "left_on", "note")


@dataclass(frozen=True, slots=True)
class Step:
    """A row that is taken: the school it is about, and what of it becomes otherwise."""

    row: MemberRow
    school_id: str
    is_new: bool
    changes: dict[str, str]
    aliases: tuple[str, ...]
    unions: tuple[int, ...]

    @property
    def changes_something(self) -> bool:
        return self.is_new or bool(self.changes or self.aliases or self.unions)


@dataclass(slots=True)
class Plan:
    steps: list[Step] = field(default_factory=list)
    refused: list[RefusedRow] = field(default_factory=list)

    @property
    def outcome(self) -> Outcome:
        new = sum(step.is_new for step in self.steps)
        changed = sum(step.changes_something for step in self.steps) - new
        refused = tuple(sorted(self.refused, key=lambda row: row.number))
        return Outcome(new, changed, len(self.steps) - new - changed, refused)


class _Refused(Exception):  # noqa: N818  an answer, not an error
    def __init__(self, trouble: MemberTrouble, detail: str = "") -> None:
        self.trouble = trouble
        self.detail = detail


class Planner:
    """Everything that rows are compared with, read once."""

    def __init__(self, session: Session) -> None:
        self._schools = {school.id: school for school in session.scalars(select(School).order_by(School.id))}
        members = [one for one in self._schools.values() if one.standing is SchoolStanding.MEMBER]
        self._likenesses = Likenesses(members)
        self._unions = {
            (union.kind, folded(union.name)): union.id for union in session.scalars(select(Union))
        }
        self._joined = {
            (row.school_id, row.union_id)
            for row in session.execute(
                select(UnionPlace.union_id, UnionPlace.school_id).where(UnionPlace.until == "")
            )
        }
        self._aliases = {
            (row.school_id, row.name)
            for row in session.execute(select(SchoolAlias.school_id, SchoolAlias.name))
        }
        self._rows: dict[str, int] = {}

    def plan(self, rows: Iterable[MemberRow | RefusedRow]) -> Plan:
        plan = Plan()
        for row in rows:
            if isinstance(row, RefusedRow):
                plan.refused.append(row)
                continue
            try:
                plan.steps.append(self._step(row))
            except _Refused as refused:
                plan.refused.append(RefusedRow(row.number, row.name[:60], refused.trouble, refused.detail))
        return plan

    def _step(self, row: MemberRow) -> Step:
        named = [self._union(kind, name) for kind in UnionKind for name in row.unions(kind)]
        school_id = row.id or self._id_of(row)
        if school_id in self._rows:
            trouble = MemberTrouble.DOUBLED_ID if row.id else MemberTrouble.DOUBLED
            raise _Refused(trouble, str(self._rows[school_id]))
        school = self._schools.get(school_id)
        if school is None:
            self._refuse_unfit(row)
        elif school.merged_into_id is not None:
            raise _Refused(MemberTrouble.MERGED, self._survivor(school))
        changes = {} if school is None else _changes(school, row)
        self._rows[school_id] = row.number
        if school is None:
            self._likenesses.add(school_id, _likeness(row))
        return Step(
            row=row,
            school_id=school_id,
            is_new=school is None,
            changes=changes,
            aliases=_new_of(row.aliases, school_id, self._aliases),
            # One cell may name one union in two spellings.
            unions=_new_of(named, school_id, self._joined),
        )

    def _union(self, kind: UnionKind, name: str) -> int:
        found = self._unions.get((kind, folded(name)))
        if found is None:
            raise _Refused(MemberTrouble.UNKNOWN_UNION, name[:60])
        return found

    def _id_of(self, row: MemberRow) -> str:
        """Of a row without an id: that of the member it repeats to the letter, or a new one."""
        alike = self._likenesses.find(_likeness(row))
        if alike is None:
            return free_id(row.city or row.region, title(row), {*self._schools, *self._rows})
        known = self._schools.get(alike)
        if known is not None and folded(known.full_name or known.name) == folded(row.name):
            return alike
        raise _Refused(MemberTrouble.ALIKE, alike)

    def _refuse_unfit(self, row: MemberRow) -> None:
        if not (row.city or row.region):
            raise _Refused(MemberTrouble.NO_PLACE)
        alike = self._likenesses.find(_likeness(row))
        if alike is not None:
            raise _Refused(MemberTrouble.ALIKE, alike)

    def _survivor(self, school: School) -> str:
        while school.merged_into_id is not None:
            school = self._schools[school.merged_into_id]
        return school.id


def _changes(school: School, row: MemberRow) -> dict[str, str]:
    """What the row says and the school is not yet. An empty cell says nothing."""
    told = {name: getattr(row, name) for name in (*PLAIN, "city", "region", "kind")}
    changes = {name: value for name, value in told.items() if value and value != getattr(school, name)}
    if not school.full_name and changes.get("full_name") == school.name:
        del changes["full_name"]
    if school.standing is not SchoolStanding.MEMBER:
        changes["standing"] = SchoolStanding.MEMBER
    joined, left = changes.get("joined_on", school.joined_on), changes.get("left_on", school.left_on)
    if joined and left and is_before(left, joined):
        raise _Refused(MemberTrouble.LEFT_BEFORE_JOINED, f"{joined} — {left}")
    return changes


def _new_of(named: Iterable[T], school_id: str, known: Collection[tuple[str, T]]) -> tuple[T, ...]:
    return tuple(one for one in dict.fromkeys(named) if (school_id, one) not in known)


def _likeness(row: MemberRow) -> Likeness:
    return Likeness.of(title(row), city=row.city, region=row.region)


def outcome_of(session: Session, rows: Sequence[MemberRow | RefusedRow]) -> Outcome:
    return Planner(session).plan(rows).outcome
