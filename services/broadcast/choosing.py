"""An audience as one question to the database: it is the same for a school and for a hundred thousand."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import ColumnElement, Select, and_, exists, false, or_, select, true
from sqlalchemy.orm import Session, aliased

from models.account import Account, MessengerName
from models.broadcast import Broadcast, Follow
from models.delivery import Delivery, DeliveryKind, DeliveryState
from models.entry import EntryMember
from models.guardianship import Guardianship
from models.person import Person, PersonKind
from models.post import NewsTopic, Post
from models.reminder import Preference
from models.role import Role, RoleKind
from models.school import School, SchoolKind
from models.union import UnionPlace
from services.broadcast.audience import KINDS, ROLES, Audience, Bond, Whom
from services.broadcast.tally import cause_of

NEWS = (DeliveryKind.POST_TOLD, DeliveryKind.POST_URGENT)
# Whoever was left out by an earlier broadcast of the same post may be told by this one.
NEVER_CAME = (DeliveryState.SKIPPED, DeliveryState.FAILED, DeliveryState.MISSED)


class About(NamedTuple):
    """Of a post and its broadcasts, whatever decides who is told."""

    topic: NewsTopic
    school_id: str | None
    event_id: int | None
    # Of earlier broadcasts of the same post: nobody is told twice.
    earlier: Sequence[str]
    now: datetime


def about_post(session: Session, post: Post, broadcast: Broadcast, *, now: datetime) -> About:
    others = select(Broadcast.id).where(Broadcast.post_id == post.id, Broadcast.id != broadcast.id)
    earlier = tuple(cause_of(one) for one in sorted(session.scalars(others)))
    return About(post.topic, post.school_id, post.event_id, earlier, now)


def chosen(audience: Audience, about: About) -> Select[int]:
    """The numbers of those who are told: they belong to it, can be reached, and want to hear of it."""
    return select(Person.id).where(
        belongs(audience, about), is_willing(about), is_reachable(), ~is_told_before(about)
    )


def belongs(audience: Audience, about: About) -> ColumnElement[bool]:
    """Whoever is meant, can they be told or not."""
    place, grade = _Place(audience, about.now), bool(audience.grades)
    said = [_is(one, audience, place) for one in audience.whom]
    whom = or_(*said) if said else _anybody(audience, place, is_graded=grade)
    speaks = Person.language.in_(audience.languages) if audience.languages else true()
    bonds = [_is_bound(one, about) for one in audience.bonds]
    return and_(Person.erased_at.is_(None), Person.blocked_at.is_(None), whom, speaks, *bonds)


def is_willing(about: About) -> ColumnElement[bool]:
    """Has turned off neither all news nor these."""
    off = exists().where(Preference.person_id == Person.id, ~Preference.wants_news)
    unwanted = exists().where(Follow.person_id == Person.id, ~Follow.is_wanted, _of_post(about))
    return and_(~off, ~unwanted)


def is_reachable(messenger: MessengerName | None = None) -> ColumnElement[bool]:
    by = true() if messenger is None else Account.messenger == messenger
    return exists().where(Account.person_id == Person.id, Account.reachable, by)


def is_told_before(about: About) -> ColumnElement[bool]:
    if not about.earlier:
        return false()
    return exists().where(
        Delivery.kind.in_(NEWS),
        Delivery.cause.in_(about.earlier),
        Delivery.person_id == Person.id,
        Delivery.state.not_in(NEVER_CAME),
    )


class _Place:
    """Which schools are meant; with none chosen, any and none."""

    def __init__(self, audience: Audience, now: datetime) -> None:
        of_them: list[ColumnElement[bool]] = []
        if audience.regions:
            of_them.append(School.region.in_(audience.regions))
        if audience.schools:
            of_them.append(School.id.in_(audience.schools))
        if audience.clusters:
            today = now.date().isoformat()
            members = select(UnionPlace.school_id).where(
                UnionPlace.union_id.in_(audience.clusters),
                or_(UnionPlace.until == "", UnionPlace.until > today),
            )
            of_them.append(School.id.in_(members))
        self.is_any = not of_them
        self._schools = select(School.id).where(*of_them)

    def of(self, column: ColumnElement[str | None]) -> ColumnElement[bool]:
        return true() if self.is_any else column.in_(self._schools)


def _is(whom: Whom, audience: Audience, place: _Place) -> ColumnElement[bool]:
    if whom in ROLES:
        return _is_appointed(ROLES[whom], place)
    if whom is Whom.PARENTS:
        return _is_parent(audience, place)
    graded = _is_in_grade(Person, audience) if whom is Whom.PUPILS else true()
    return and_(Person.kind == KINDS[whom], place.of(Person.school_id.expression), graded)


def _anybody(audience: Audience, place: _Place, *, is_graded: bool) -> ColumnElement[bool]:
    """Of a place: its own people, those appointed there, and the parents. Grades leave pupils and parents."""
    if place.is_any and not is_graded:
        return true()
    at_home = place.of(Person.school_id.expression)
    if is_graded:
        pupil = and_(Person.kind == PersonKind.PUPIL, at_home, _is_in_grade(Person, audience))
        return or_(pupil, _has_child(audience, place))
    return or_(at_home, _is_appointed(None, place), _has_child(audience, place))


def _is_appointed(kind: RoleKind | None, place: _Place) -> ColumnElement[bool]:
    of_kind = true() if kind is None else Role.kind == kind
    return exists().where(Role.person_id == Person.id, of_kind, place.of(Role.school_id.expression))


def _is_parent(audience: Audience, place: _Place) -> ColumnElement[bool]:
    child = _has_child(audience, place)
    if audience.grades:
        return child
    return or_(and_(Person.kind == PersonKind.PARENT, place.of(Person.school_id.expression)), child)


def _has_child(audience: Audience, place: _Place) -> ColumnElement[bool]:
    child = aliased(Person)
    graded = _is_in_grade(child, audience) if audience.grades else true()
    return exists(
        select(Guardianship.id)
        .join(child, child.id == Guardianship.child_id)
        .where(Guardianship.guardian_id == Person.id, place.of(child.school_id.expression), graded)
        .correlate(Person)
    )


def _is_in_grade(person: type[Person], audience: Audience) -> ColumnElement[bool]:
    """The second year of a college is no second grade."""
    if not audience.grades:
        return true()
    colleges = select(School.id).where(School.kind == SchoolKind.COLLEGE)
    at_school = or_(person.school_id.is_(None), person.school_id.not_in(colleges))
    return and_(person.grade.in_(audience.grades), at_school)


def _is_bound(bond: Bond, about: About) -> ColumnElement[bool]:
    if bond is Bond.FOLLOWS:
        return exists().where(Follow.person_id == Person.id, Follow.is_wanted, _of_post(about))
    if about.event_id is None:
        return false()
    entered = exists().where(
        EntryMember.event_id == about.event_id,
        EntryMember.person_id == Person.id,
        EntryMember.left_at.is_(None),
    )
    return entered if bond is Bond.PARTICIPATES else ~entered


def _of_post(about: About) -> ColumnElement[bool]:
    school = false() if about.school_id is None else Follow.school_id == about.school_id
    return or_(Follow.topic == about.topic, school)
