"""A mentor's class beside an event, and what the mentor has picked of it so far."""

from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.charge import Charge
from models.draft import Draft, DraftKind
from models.entry import Entry, EntryMember, EntryStatus
from models.event import Event
from models.person import Person
from models.school import School
from services.actor import Actor
from services.class_entry import MOST_PUPILS, ClassTooLarge
from services.class_keeper import charges
from services.entry.audience import Newcoming, misfit
from services.entry.bringing_load import Load
from services.entry.bringing_plan import Candidate, Roll
from services.entry.bringing_text import Group, is_all, read_picked, read_teams
from services.entry.gate import Bar, NotAdmitted, nominations_of, shut_for_all
from services.refusal import EventNotFound, Refusal
from services.retention import PERIODS, Kept


class LoadLost(Refusal):
    """Too old, or another's: nobody is told which."""

    key = "refusal-bringing-lost"


def roll_of(session: Session, event: Event, school: School, actor: Actor) -> Roll:
    pupils = charges(session, actor.id, school.id)
    entered = entered_by(session, event.id, [pupil.id for pupil in pupils])
    candidates = [
        Candidate(
            number,
            pupil,
            misfit(event, Newcoming(pupil, school)),
            frozenset(entered.get(pupil.id, set())),
        )
        for number, pupil in enumerate(pupils, 1)
    ]
    return Roll(event, school, nominations_of(session, event.id), candidates, titles_in(session, event.id))


def groups_of(event: Event, words: str, roll: Roll) -> list[Group]:
    if event.is_for_teams:
        return read_teams(words)
    picked = read_picked(words)
    if not is_all(picked):
        return [picked]
    return [Group(1, "", "", tuple(str(one.number) for one in roll.fitting()))]


def titles_in(session: Session, event_id: int) -> frozenset[str]:
    """Folded names of the live teams."""
    ended = (EntryStatus.WITHDRAWN, EntryStatus.DECLINED, EntryStatus.LAPSED)
    live = (Entry.event_id == event_id, Entry.title_key != "", Entry.status.not_in(ended))
    return frozenset(session.scalars(select(Entry.title_key).where(*live)))


def refuse_too_many(session: Session, load: Load, actor: Actor) -> None:
    """The children who are new come into the mentor's class, and that has an end."""
    fresh = sum(len(crew.fresh) for crew in load.crews)
    kept = session.scalars(select(func.count()).select_from(Charge).where(Charge.mentor_id == actor.id)).one()
    if fresh and kept + fresh > MOST_PUPILS:
        raise ClassTooLarge(most=MOST_PUPILS, now=kept)


def entered_by(session: Session, event_id: int, people: list[int]) -> dict[int, set[int | None]]:
    """Of each person, the nominations they are in."""
    rows = session.execute(
        select(EntryMember.person_id, EntryMember.nomination_key).where(
            EntryMember.event_id == event_id,
            EntryMember.person_id.in_(people),
            EntryMember.left_at.is_(None),
        )
    )
    entered: dict[int, set[int | None]] = {}
    for row in rows:
        entered.setdefault(row.person_id, set()).add(row.nomination_key or None)
    return entered


def grades_of_load(session: Session, load: Load) -> dict[int, int | None]:
    return grades_of(session, [person_id for crew in load.crews for person_id in crew.pupils])


def grades_of(session: Session, people: list[int] | tuple[int, ...]) -> dict[int, int | None]:
    rows = session.execute(select(Person.id, Person.grade).where(Person.id.in_(people)))
    return {row.id: row.grade for row in rows}


def event_of(session: Session, event_id: int) -> Event:
    event = session.get(Event, event_id)
    if event is None:
        raise EventNotFound
    return event


def refuse_shut(event: Event, now: datetime) -> None:
    shut = shut_for_all(event, now)
    if shut is not None:
        raise NotAdmitted(shut.bar or Bar.NOT_SHOWN, at=shut.at)


def load_draft(session: Session, load_id: int, actor: Actor, *, locked: bool = False) -> Draft:
    draft = session.get(Draft, load_id, with_for_update=locked or None, populate_existing=locked)
    if draft is None or draft.person_id != actor.id or draft.kind is not DraftKind.ENTRIES:
        raise LoadLost
    if draft.made_at <= actor.now - PERIODS[Kept.DRAFT]:
        raise LoadLost
    return draft
