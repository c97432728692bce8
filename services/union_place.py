"""Schools' places in unions, whoever asks for them: the union, the school, or a merge of two schools."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.school import School
from models.union import Union, UnionKind, UnionPart, UnionPlace
from services.paper_date import is_before


@dataclass(frozen=True, slots=True)
class PlaceLine:
    """A school's place in a union, with both their names."""

    id: int
    union_id: int
    union_kind: UnionKind
    union: str
    school_id: str
    school: str
    school_en: str
    part: UnionPart
    since: str
    until: str


def told(place_: UnionPlace, union: Union, school: School) -> PlaceLine:
    return PlaceLine(
        id=place_.id,
        union_id=union.id,
        union_kind=union.kind,
        union=union.name,
        school_id=school.id,
        school=school.name,
        school_en=school.name_en,
        part=place_.part,
        since=place_.since,
        until=place_.until,
    )


def places(session: Session, school_id: str | None = None) -> list[PlaceLine]:
    """Those of today first, heads before the others."""
    query = (
        select(UnionPlace, Union, School)
        .join(Union, Union.id == UnionPlace.union_id)
        .join(School, School.id == UnionPlace.school_id)
    )
    if school_id is not None:
        query = query.where(UnionPlace.school_id == school_id)
    lines = [told(row[0], row[1], row[2]) for row in session.execute(query)]
    parts = (UnionPart.HEAD, UnionPart.DRIVER, UnionPart.MEMBER)
    return sorted(
        lines,
        key=lambda line: (bool(line.until), parts.index(line.part), line.union, line.school, line.since),
    )


def move_places(session: Session, *, gone_id: str, kept_id: str) -> None:
    """Of two equal parts at one time the longer period is kept, from the first day to the last."""
    for moved in session.scalars(
        select(UnionPlace).where(UnionPlace.school_id == gone_id).order_by(UnionPlace.id)
    ):
        same = [
            other
            for other in places_of(session, moved.union_id, kept_id, moved.part)
            if overlap(other.since, other.until, moved.since, moved.until)
        ]
        if not same:
            moved.school_id = kept_id
            session.flush()
            continue
        everything = (*same, moved)
        since = "" if any(not one.since for one in everything) else min(one.since for one in everything)
        until = "" if any(not one.until for one in everything) else max(one.until for one in everything)
        for one in (moved, *same[1:]):
            session.delete(one)
        session.flush()
        same[0].since, same[0].until = since, until
        session.flush()


def overlap(since: str, until: str, other_since: str, other_until: str) -> bool:
    """Without a date it is for ever, on that side. Two that begin alike are one to the table as well."""
    if since == other_since:
        return True
    ends_before = bool(until and other_since) and _ends_by(until, other_since)
    begins_after = bool(other_until and since) and _ends_by(other_until, since)
    return not (ends_before or begins_after)


def _ends_by(until: str, since: str) -> bool:
    """Whoever leaves and comes on one day, or in one month of which no day is known, overlaps nothing."""
    return not is_before(since, until)


def places_of(session: Session, union_id: int, school_id: str, part: UnionPart) -> list[UnionPlace]:
    return list(
        session.scalars(
            select(UnionPlace)
            .where(
                UnionPlace.union_id == union_id, UnionPlace.school_id == school_id, UnionPlace.part == part
            )
            .order_by(UnionPlace.since, UnionPlace.id)
        )
    )
