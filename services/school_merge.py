"""A school that turned out to be another: whatever it had becomes the other's, and its name leads there.

The registry below names every column that refers to a school. A test holds it against the tables, so that no
new one is forgotten.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import delete, exists, func, select, update
from sqlalchemy.orm import InstrumentedAttribute, Session, aliased

from models.audit import AuditLine, Deed
from models.broadcast import Follow
from models.entry import Entry
from models.event import Event, EventHost
from models.invitation import Invitation
from models.media_count import MediaCount
from models.person import Person
from models.post import Post
from models.role import Role
from models.school import School, SchoolAlias, SchoolStanding
from models.seat import SeatCount, SeatScope
from models.speaker import Speaker
from models.stage import Site
from models.union import UnionPlace
from services.audit import note
from services.insertion import insert_new
from services.member_place import set_clocks
from services.member_refusal import MergedElsewhere, MergeIntoItself, MergeOfMember, SchoolIsMerged
from services.refusal import SchoolNotFound
from services.union_place import move_places

ALIAS_CHARACTERS = 300

Move = Callable[[Session, str, str], None]


@dataclass(frozen=True, slots=True)
class Moved:
    """How much goes over with a school."""

    people: int
    roles: int
    # Held by it, alone or beside others.
    events: int
    entries: int
    invitations: int
    places: int
    aliases: int


def merge_schools(
    session: Session, *, gone_id: str, kept_id: str, actor_id: int | None, now: datetime
) -> School:
    """The school that is kept. Merging twice changes nothing; there is no way back."""
    _hold_events(session, gone_id)
    # Locked in one order, so that two who merge crosswise wait for each other and not for ever.
    query = select(School).where(School.id.in_({gone_id, kept_id})).order_by(School.id)
    session.scalars(query.with_for_update()).all()
    gone, kept = mergeable(session, gone_id=gone_id, kept_id=kept_id)
    if gone.merged_into_id is not None:
        return kept
    for move in MOVES.values():
        if move is not None:
            move(session, gone.id, kept.id)
    _keep_names(session, gone, kept)
    gone.standing, gone.merged_into_id = SchoolStanding.MERGED, kept.id
    # Whoever keeps all schools in memory sees by the revision that the kept one has new names.
    kept.revision = School.revision + 1
    note(session, Deed.SCHOOL_MERGED, at=now, actor_id=actor_id, school_id=kept.id, detail=gone.id)
    session.flush()
    return kept


def mergeable(session: Session, *, gone_id: str, kept_id: str) -> tuple[School, School]:
    """Both of them, or why not. One that went into the other already may be asked for again."""
    schools = {
        school.id: school
        for school in session.scalars(select(School).where(School.id.in_({gone_id, kept_id})))
    }
    if gone_id not in schools or kept_id not in schools:
        raise SchoolNotFound
    gone, kept = schools[gone_id], schools[kept_id]
    if gone is kept:
        raise MergeIntoItself
    if kept.merged_into_id is not None:
        raise SchoolIsMerged
    if gone.merged_into_id not in {None, kept.id}:
        raise MergedElsewhere(session.get_one(School, gone.merged_into_id).name)
    if gone.standing is SchoolStanding.MEMBER and kept.standing is not SchoolStanding.MEMBER:
        raise MergeOfMember
    return gone, kept


def moved(session: Session, school_id: str) -> Moved:
    return Moved(
        people=_count(session, Person.school_id, school_id),
        roles=_count(session, Role.school_id, school_id),
        events=_count(session, Event.organiser_id, school_id)
        + _count(session, EventHost.school_id, school_id),
        entries=_count(session, Entry.school_id, school_id),
        invitations=_count(session, Invitation.school_id, school_id),
        places=_count(session, UnionPlace.school_id, school_id),
        aliases=_count(session, SchoolAlias.school_id, school_id),
    )


def _hold_events(session: Session, gone_id: str) -> None:
    """Events where its seats are counted: before the school itself, as by whoever enters one."""
    counted = select(SeatCount.event_id).where(SeatCount.scope == SeatScope.SCHOOL, SeatCount.key == gone_id)
    query = select(Event).where(Event.id.in_(counted)).order_by(Event.id)
    session.scalars(query.with_for_update(), execution_options={"populate_existing": True}).all()


def _count(session: Session, column: InstrumentedAttribute[Any], school_id: str) -> int:
    return session.scalars(select(func.count()).where(column == school_id)).one()


def _over(column: InstrumentedAttribute[Any]) -> Move:
    def move(session: Session, gone_id: str, kept_id: str) -> None:
        session.execute(
            update(column.class_)
            .where(column == gone_id)
            .values({column.key: kept_id})
            .execution_options(synchronize_session=False)
        )

    return move


def _move_people(session: Session, gone_id: str, kept_id: str) -> None:
    _over(Person.school_id)(session, gone_id, kept_id)
    set_clocks(session, kept_id, session.get_one(School, kept_id).zone)


def _move_roles(session: Session, gone_id: str, kept_id: str) -> None:
    """What somebody holds at both is held once."""
    held = {
        (row.person_id, row.kind)
        for row in session.execute(select(Role.person_id, Role.kind).where(Role.school_id == kept_id))
    }
    for role in session.scalars(select(Role).where(Role.school_id == gone_id)):
        if (role.person_id, role.kind) in held:
            session.delete(role)
        else:
            role.school_id = kept_id
    session.flush()


def _move_hosts(session: Session, gone_id: str, kept_id: str) -> None:
    """A school holds an event once: as its organiser, or beside it."""
    twin = aliased(EventHost)
    is_host = exists().where(twin.event_id == EventHost.event_id, twin.school_id == kept_id)
    holds = exists().where(Event.id == EventHost.event_id, Event.organiser_id.in_((gone_id, kept_id)))
    for school_id, doubled in ((gone_id, is_host), (gone_id, holds), (kept_id, holds)):
        session.execute(
            delete(EventHost)
            .where(EventHost.school_id == school_id, doubled)
            .execution_options(synchronize_session=False)
        )
    _over(EventHost.school_id)(session, gone_id, kept_id)


def _move_entries(session: Session, gone_id: str, kept_id: str) -> None:
    """Together they may have more seats than one school may: nobody loses theirs by that."""
    _over(Entry.school_id)(session, gone_id, kept_id)
    counted = select(SeatCount).where(SeatCount.scope == SeatScope.SCHOOL)
    kept = {count.event_id: count for count in session.scalars(counted.where(SeatCount.key == kept_id))}
    for count in session.scalars(counted.where(SeatCount.key == gone_id)).all():
        other = kept.get(count.event_id)
        if other is None:
            count.key = kept_id
            continue
        other.taken += count.taken
        if other.capacity is not None:
            other.capacity = max(other.capacity, other.taken)
        session.delete(count)
    session.flush()


def _move_places(session: Session, gone_id: str, kept_id: str) -> None:
    move_places(session, gone_id=gone_id, kept_id=kept_id)


def _move_aliases(session: Session, gone_id: str, kept_id: str) -> None:
    names = session.scalars(select(SchoolAlias.name).where(SchoolAlias.school_id == gone_id)).all()
    _add_aliases(session, kept_id, names)
    session.execute(delete(SchoolAlias).where(SchoolAlias.school_id == gone_id))


def _move_follows(session: Session, gone_id: str, kept_id: str) -> None:
    """Of the kept school somebody has said already what they want."""
    twin = aliased(Follow)
    doubled = exists().where(twin.person_id == Follow.person_id, twin.school_id == kept_id)
    session.execute(
        delete(Follow)
        .where(Follow.school_id == gone_id, doubled)
        .execution_options(synchronize_session=False)
    )
    _over(Follow.school_id)(session, gone_id, kept_id)


def _move_counts(session: Session, gone_id: str, kept_id: str) -> None:
    """What was counted of both in a month is counted of one."""
    rows = select(MediaCount).where(MediaCount.school_id == kept_id)
    kept = {(count.month, count.kind): count for count in session.scalars(rows)}
    for count in session.scalars(select(MediaCount).where(MediaCount.school_id == gone_id)).all():
        other = kept.get((count.month, count.kind))
        if other is None:
            count.school_id = kept_id
            continue
        other.amount += count.amount
        session.delete(count)
    session.flush()


def _keep_names(session: Session, gone: School, kept: School) -> None:
    own = {kept.name, kept.name_en, kept.full_name, kept.short_name, ""}
    names = dict.fromkeys((gone.name, gone.name_en, gone.full_name, gone.short_name))
    _add_aliases(session, kept.id, [name for name in names if name not in own])


def _add_aliases(session: Session, school_id: str, names: Any) -> None:
    rows = [{"school_id": school_id, "name": name[:ALIAS_CHARACTERS]} for name in dict.fromkeys(names)]
    insert_new(session, SchoolAlias, rows, returning=(SchoolAlias.id,))


# Nothing is done to the log: what was done to a school is told of that school for ever.
MOVES: Mapping[InstrumentedAttribute[Any], Move | None] = {
    Person.school_id: _move_people,
    Role.school_id: _move_roles,
    EventHost.school_id: _move_hosts,
    Event.organiser_id: _over(Event.organiser_id),
    Entry.school_id: _move_entries,
    Site.school_id: _over(Site.school_id),
    Speaker.school_id: _over(Speaker.school_id),
    Invitation.school_id: _over(Invitation.school_id),
    Post.school_id: _over(Post.school_id),
    Follow.school_id: _move_follows,
    MediaCount.school_id: _move_counts,
    UnionPlace.school_id: _move_places,
    SchoolAlias.school_id: _move_aliases,
    School.merged_into_id: _over(School.merged_into_id),
    AuditLine.school_id: None,
}
