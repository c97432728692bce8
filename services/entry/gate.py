"""May this person enter this event? One answer, from which every button, screen and refusal is drawn: the
first thing that is in the way, and with it the next step."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from models.entry import Entry
from models.event import EntryBy, Event, EventState
from models.nomination import Nomination
from models.person import Person
from models.role import RoleKind
from models.school import School
from models.stage import Site
from services.actor import Actor
from services.class_keeper import schools_kept
from services.entry.arrival import Arrival, newcoming_of
from services.entry.audience import Misfit, Newcoming, fitting, grade_of, is_for_pupils, misfit
from services.entry.membership import entered_in
from services.entry.seat import Choice, full, seats_of
from services.event.phase import ALIVE, closes_at, opens_at, phase_of
from services.refusal import Refusal
from services.standing import DRAFT_STEPS, Step, Versions, standing_of


class Bar(StrEnum):
    """What is in the way. The order is the order in which it is asked."""

    NOT_SHOWN = "not_shown"
    CANCELLED = "cancelled"
    OVER = "over"
    # In it already: there is an entry to be shown.
    ENTERED = "entered"
    NOT_YET = "not_yet"
    CLOSED = "closed"
    # Only mentors enter, and this is none.
    MENTORS_ONLY = "mentors_only"
    KIND = "kind"
    GRADE = "grade"
    MEMBERS_ONLY = "members_only"
    # The profile is not filled in, or its grade not said anew: `step` tells which step is next.
    PROFILE = "profile"
    # A consent is missing, one's own or a guardian's: `step` tells whose.
    CONSENT = "consent"
    # No seat is free; a place in the queue is.
    FULL = "full"


# What stands in the way of entering for good, and not only until something is done.
PASSABLE = frozenset({Bar.FULL})
# Then a mentor has nothing to bring pupils to, either.
NOBODY_BRINGS = frozenset({Bar.NOT_SHOWN, Bar.CANCELLED, Bar.OVER, Bar.CLOSED})
# Built once: they are asked with every entry, and at every look at a card.
NOMINATIONS = (
    select(Nomination)
    .where(Nomination.event_id == bindparam("event_id"), Nomination.closed_at.is_(None))
    .order_by(Nomination.position, Nomination.id)
)
SITES = select(Site).where(Site.event_id == bindparam("event_id"), Site.closed_at.is_(None)).order_by(Site.id)


@dataclass(eq=False)
class NotAdmitted(Refusal):
    """The gate did not open. The sentence is found by what is in the way."""

    key = "refusal-entry-not-admitted"
    bar: Bar
    step: Step = Step.NONE
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    bar: Bar | None
    step: Step = Step.NONE
    # When registration opens, where it is not open yet; when it closed, where it has.
    at: datetime | None = None
    # The live entries of the person in this event.
    entries: tuple[Entry, ...] = ()
    # Among several nominations there is one that they are not in yet.
    may_enter_more: bool = False
    # Keeps pupils, and may enter them: a class, or teams.
    may_bring: bool = False
    person: Person | None = None
    # Held here, it is not read again as long as the transaction lasts.
    school: School | None = None

    @property
    def may_enter(self) -> bool:
        return self.bar is None or self.bar in PASSABLE

    @property
    def waits(self) -> bool:
        return self.bar is Bar.FULL


@dataclass(frozen=True, slots=True)
class Asking:
    """Who asks, what the consents' newest texts are, and which nomination they have chosen, if they have."""

    actor: Actor
    versions: Versions
    nomination_id: int | None = None
    # Read since the event is held, by whoever enters it.
    arrival: Arrival | None = None


def verdict(session: Session, event: Event, asking: Asking) -> Verdict:
    """What a card says to this person: with whatever else they may do besides entering themselves."""
    found = judged(session, event, asking)
    if found.bar is None and found.person is not None and _is_full(session, event, asking, found.person):
        found = replace(found, bar=Bar.FULL)
    return with_pupils(session, event, asking, found)


def with_pupils(session: Session, event: Event, asking: Asking, found: Verdict) -> Verdict:
    """With the answer to whether they may enter others, which nobody needs who enters themselves."""
    may_bring = found.bar not in NOBODY_BRINGS and _may_bring(session, event, asking.actor)
    return replace(found, may_bring=may_bring)


def judged(session: Session, event: Event, asking: Asking) -> Verdict:
    """What is in the way of this person, as long as there are seats: of those one asks when one takes one."""
    arrival = asking.arrival
    newcoming = newcoming_of(session, asking.actor.id) if arrival is None else arrival.newcoming
    if newcoming is None:
        return Verdict(Bar.NOT_SHOWN)
    person, school = newcoming.person, newcoming.school
    is_new = arrival is not None and not arrival.offered.entries
    entries = () if is_new else tuple(entered_in(session, event.id, person.id))
    shut = shut_for_all(event, asking.actor.now)
    if shut is not None and not (entries and shut.bar in {Bar.CLOSED, Bar.NOT_YET}):
        return replace(shut, entries=entries, person=person, school=school)
    if entries:
        more = shut is None and _more_open(session, event, person, entries)
        if not more or asking.nomination_id in {entry.nomination_id for entry in entries}:
            return Verdict(Bar.ENTERED, entries=entries, may_enter_more=more, person=person, school=school)
    found = _personal(session, event, newcoming, asking) or Verdict(None)
    asked_for_more = bool(entries) and asking.nomination_id is None
    return Verdict(
        Bar.ENTERED if asked_for_more else found.bar,
        found.step,
        found.at,
        entries,
        may_enter_more=bool(entries) and found.may_enter,
        person=person,
        school=school,
    )


def admit(session: Session, event: Event, asking: Asking) -> Verdict:
    """The open gate, or the refusal that says what is in the way. No seat is looked for yet."""
    found = judged(session, event, asking)
    if found.bar is not None:
        raise NotAdmitted(found.bar, found.step, found.at)
    return found


def in_own_way(session: Session, event: Event, asking: Asking) -> Verdict | None:
    """What is in this person's own way where a seat is no question: into a team that has one already."""
    newcoming = newcoming_of(session, asking.actor.id)
    if newcoming is None:
        return Verdict(Bar.NOT_SHOWN)
    found = _personal(session, event, newcoming, asking)
    return None if found is None or found.may_enter else found


def shut_for_all(event: Event, now: datetime) -> Verdict | None:
    """What is in everybody's way."""
    phase = phase_of(event, now)
    if phase in {EventState.DRAFT, EventState.SUBMITTED}:
        return Verdict(Bar.NOT_SHOWN)
    if phase is EventState.CANCELLED:
        return Verdict(Bar.CANCELLED)
    if phase not in ALIVE:
        return Verdict(Bar.OVER, at=event.ends_at)
    opens = opens_at(event)
    if opens is not None and now < opens:
        return Verdict(Bar.NOT_YET, at=opens)
    if phase is not EventState.PUBLISHED:
        return Verdict(Bar.CLOSED, at=min(closes_at(event), now))
    return None


def _personal(session: Session, event: Event, newcoming: Newcoming, asking: Asking) -> Verdict | None:
    """What is in this person's way."""
    person = newcoming.person
    if event.entry_by is EntryBy.MENTORS:
        return Verdict(Bar.MENTORS_ONLY)
    if person.kind is None:
        return Verdict(Bar.PROFILE, Step.KIND)
    agreed = None if asking.arrival is None else asking.arrival.agreed
    standing = standing_of(session, person, asking.versions, agreed)
    if event.for_heads and asking.actor.rights(session).schools(RoleKind.RESPONSIBLE):
        newcoming = replace(newcoming, is_responsible=True)
    reason = misfit(event, newcoming)
    unsaid = standing.step in DRAFT_STEPS or standing.step is Step.GRADE_MOVED
    if reason is not None and not (unsaid and _may_change(reason, standing.step)):
        return Verdict(Bar(reason))
    if unsaid:
        return Verdict(Bar.PROFILE, standing.step)
    return None if standing.step is Step.NONE else Verdict(Bar.CONSENT, standing.step)


def _may_change(reason: Misfit, step: Step) -> bool:
    """Whether what is missing in the profile is just what the event asks for."""
    if reason is Misfit.GRADE:
        return step in {Step.GRADE, Step.GRADE_MOVED, Step.SCHOOL}
    return reason is Misfit.MEMBERS_ONLY and step is Step.SCHOOL


def _is_full(session: Session, event: Event, asking: Asking, person: Person) -> bool:
    """In all or for the school; or in every nomination, or on every site, that could be chosen."""
    choice = Choice(asking.nomination_id, None, person.school_id)
    if full(session, event.id, seats_of(session, event, choice)) is not None:
        return True
    if choice.nomination_id is None:
        nominations = fitting(nominations_of(session, event.id), grade_of(session, person))
        limited = [Choice(nomination_id=one.id) for one in nominations]
        if limited and all(full(session, event.id, seats_of(session, event, one)) for one in limited):
            return True
    sites = [Choice(site_id=site.id) for site in sites_of(session, event.id)]
    return bool(sites) and all(full(session, event.id, seats_of(session, event, one)) for one in sites)


def nominations_of(session: Session, event_id: int) -> list[Nomination]:
    """Those that may still be chosen, in their order."""
    return list(session.scalars(NOMINATIONS, {"event_id": event_id}))


def sites_of(session: Session, event_id: int) -> list[Site]:
    return list(session.scalars(SITES, {"event_id": event_id}))


def _more_open(session: Session, event: Event, person: Person, entries: tuple[Entry, ...]) -> bool:
    taken = {entry.nomination_id for entry in entries}
    return any(
        one.id not in taken for one in fitting(nominations_of(session, event.id), grade_of(session, person))
    )


def _may_bring(session: Session, event: Event, actor: Actor) -> bool:
    """Whoever keeps pupils may enter them into what is for pupils."""
    return is_for_pupils(event) and bool(schools_kept(session, actor))
