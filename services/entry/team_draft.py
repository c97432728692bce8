"""What has been said of a team that is not made yet: its maker's own, and nobody's team."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.charge import Charge
from models.draft import Draft, DraftKind
from models.event import Event
from models.nomination import Nomination
from models.person import Person, PersonKind
from models.school import School
from models.stage import Site
from services.actor import Actor
from services.class_keeper import schools_kept
from services.entry.audience import fitting, grade_of
from services.entry.choosing import own_city_first
from services.entry.entry_view import city_of
from services.entry.gate import nominations_of
from services.entry.hold import hold_event
from services.entry.membership import is_taken
from services.entry.seat import Choice, full, seats_of
from services.entry.team_refusal import TeamDraftLost
from services.entry.vacancy import vacancy_of
from services.retention import PERIODS, Kept

OF_A_TEAM = "team"


@dataclass(frozen=True, slots=True)
class Choosable:
    id: int
    title: str
    # No seat is free there: it is chosen nevertheless, and waited for.
    is_full: bool
    place: str = ""
    # How many seats are free; nothing where they are not limited.
    left: int | None = None
    # Its line in the whole list: it keeps it where only some of them are shown.
    number: int = 0


def drafts_of(session: Session, actor: Actor, event_id: int) -> Sequence[Draft]:
    """The teams for that event that somebody has begun, the newest first."""
    found = session.scalars(
        select(Draft)
        .where(Draft.person_id == actor.id, Draft.kind == DraftKind.ENTRY)
        .order_by(Draft.id.desc())
    )
    return [
        draft
        for draft in found
        if draft.body.get("kind") == OF_A_TEAM and draft.body["event_id"] == event_id and _lives(draft, actor)
    ]


def draft_of(session: Session, draft_id: int, actor: Actor) -> Draft:
    draft = session.get(Draft, draft_id, populate_existing=True)
    if draft is None or draft.person_id != actor.id or draft.kind is not DraftKind.ENTRY:
        raise TeamDraftLost
    if draft.body.get("kind") != OF_A_TEAM or not _lives(draft, actor):
        raise TeamDraftLost
    return draft


def hold_draft(session: Session, draft_id: int, actor: Actor) -> tuple[Event, Draft]:
    """The event's row is held first, and with it every draft for it."""
    event = hold_event(session, number(draft_of(session, draft_id, actor).body["event_id"]) or 0)
    return event, draft_of(session, draft_id, actor)


def number(value: object) -> int | None:
    return value if isinstance(value, int) else None


def open_to(
    session: Session, event: Event, actor: Actor, *, as_mentor: bool
) -> tuple[Sequence[Nomination], Sequence[Nomination]]:
    """All nominations, and those that this person may choose: for their grade, and not theirs yet."""
    all_of_them = nominations_of(session, event.id)
    if as_mentor:
        return all_of_them, all_of_them
    person = session.get_one(Person, actor.id)
    grade = grade_of(session, person)
    theirs = [
        one for one in fitting(all_of_them, grade) if not is_taken(session, event.id, one.id, person.id)
    ]
    return all_of_them, theirs


def choosable(
    session: Session, event: Event, rows: Sequence[Nomination | Site], *, school_id: str | None
) -> tuple[Choosable, ...]:
    """What is in the city of that school stands first."""
    chosen, vacancy = [], vacancy_of(session, event)
    for row in rows:
        is_site = isinstance(row, Site)
        choice = Choice(None if is_site else row.id, row.id if is_site else None, school_id)
        is_full = full(session, event.id, seats_of(session, event, choice)) is not None
        left = vacancy.at(row) if isinstance(row, Site) else vacancy.within(row)
        place = city_of(session, row) if isinstance(row, Site) else ""
        chosen.append(Choosable(row.id, row.title, is_full, place, left))
    school = None if school_id is None else session.get(School, school_id)
    near = own_city_first(chosen, "" if school is None else school.city)
    return tuple(replace(one, number=number) for number, one in enumerate(near, 1))


def choice_of(session: Session, draft: Draft, actor: Actor) -> Choice:
    """Which seats the team will take, as far as it is said."""
    person, body = session.get_one(Person, actor.id), draft.body
    school_id = school_of_mentor(session, person, actor) if body["as_mentor"] else person.school_id
    return Choice(number(body["nomination_id"]), number(body["site_id"]), school_id)


def school_of_mentor(session: Session, person: Person, actor: Actor) -> str | None:
    """The school for which a mentor enters: their own, where they keep pupils there."""
    kept = schools_kept(session, actor)
    return person.school_id if person.school_id in kept or not kept else kept[0]


def mentor_of(session: Session, pupil: Person) -> int | None:
    """Who has entered this pupil into a class, if that is one person and they are still here."""
    if pupil.kind is not PersonKind.PUPIL:
        return None
    found = session.scalars(
        select(Person)
        .join(Charge, Charge.mentor_id == Person.id)
        .where(
            Charge.pupil_id == pupil.id,
            Person.school_id == pupil.school_id,
            Person.blocked_at.is_(None),
            Person.erased_at.is_(None),
        )
    ).all()
    return found[0].id if len(found) == 1 else None


def _lives(draft: Draft, actor: Actor) -> bool:
    return draft.made_at > actor.now - PERIODS[Kept.DRAFT]
