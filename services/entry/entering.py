"""An entry is made: by whoever enters, by a mentor, by an organiser. All of them end here."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, cast

from sqlalchemy import Table, bindparam, insert, update
from sqlalchemy.orm import Session
from sqlalchemy.orm.attributes import set_committed_value

from models.entry import Entry, EntryChange, EntryDeed, EntryMember, EntrySource, EntryStatus
from models.event import Event
from models.nomination import Nomination
from models.stage import Site
from services.entry.audience import fitting
from services.entry.gate import nominations_of, sites_of
from services.entry.hold import hold_people, hold_school_id
from services.entry.membership import is_taken
from services.entry.refusal import AlreadyEntered, NominationNotFound, SiteNotFound, TeamFull, TeamTitleTaken
from services.entry.seat import Choice, seats_of, take
from services.entry.title import is_title_taken
from services.fold import folded
from services.known import known
from services.prepared import Prepared
from services.reminder.fresh import remind_new

ENTRIES = cast(Table, Entry.__table__)
WRITE_ENTRY = Prepared(insert(ENTRIES).returning(ENTRIES.c.id))
WRITE_MEMBER = Prepared(insert(cast(Table, EntryMember.__table__)))
WRITE_CHANGE = Prepared(insert(cast(Table, EntryChange.__table__)))
_EVENTS = cast(Table, Event.__table__)
NEXT_NUMBER = Prepared(
    update(_EVENTS).where(_EVENTS.c.id == bindparam("of_event")).values(next_number=_EVENTS.c.next_number + 1)
)


@dataclass(frozen=True, slots=True)
class NewEntry:
    """Everything that an entry is made of. Whether it may be is the caller's to ask."""

    source: EntrySource
    choice: Choice
    grade: int | None
    people: Sequence[int]
    title: str = ""
    captain_id: int | None = None
    mentor_id: int | None = None
    # An organiser's own: nobody has to accept it.
    accepted: bool = False
    # Seen since the event is held: none of them is in it, in whichever nomination.
    are_free: bool = False


def check_choice(session: Session, event: Event, choice: Choice, grade: int | None) -> None:
    """A nomination and a site of this event, open and for that grade; one of them where there are any."""
    nominations = nominations_of(session, event.id)
    if _is_wrong(choice.nomination_id, nominations, fitting(nominations, grade)):
        raise NominationNotFound
    sites = sites_of(session, event.id)
    if _is_wrong(choice.site_id, sites, sites):
        raise SiteNotFound


def make_entry(session: Session, event: Event, new: NewEntry, *, by: int | None, now: datetime) -> Entry:
    """With a seat where one is free, else at the end of the queue. The caller holds the event's row."""
    # Whoever is erased or joined with another, and a school that is merged away, comes before or after.
    people = hold_people(session, new.people)
    school_id = hold_school_id(session, new.choice.school_id)
    choice = replace(new.choice, school_id=school_id)
    if len(people) > (event.team_max or 1):
        raise TeamFull(event.team_max or 1)
    for person_id in () if new.are_free else people:
        if is_taken(session, event.id, new.choice.nomination_id, person_id):
            raise AlreadyEntered
    key = folded(new.title)
    if key and is_title_taken(session, event.id, key):
        raise TeamTitleTaken
    full = take(session, event.id, seats_of(session, event, choice))
    status = EntryStatus.WAITING if full is not None else first_status(event, accepted=new.accepted)
    entry = _written(
        session,
        {
            "event_id": event.id,
            "number": event.next_number,
            "status": status,
            "title": new.title,
            "title_key": key,
            "nomination_id": new.choice.nomination_id,
            "site_id": new.choice.site_id,
            "school_id": choice.school_id,
            "grade": new.grade,
            "captain_id": new.captain_id,
            "mentor_id": new.mentor_id,
            "entered_by": by,
            "source": new.source,
            "size": len(people),
            "most": event.team_max or 1,
            "join_code": None,
            "entered_at": now,
            "queued_at": None if full is None else now,
            "offered_until": None,
            "reason": "",
            "revision": 1,
        },
    )
    NEXT_NUMBER.run(session, {"of_event": event.id})
    set_committed_value(event, "next_number", event.next_number + 1)
    _write_people(session, entry, people, by=by, now=now)
    remind_new(session, event, entry, people, now=now)
    return entry


def _written(session: Session, values: Mapping[str, Any]) -> Entry:
    """The row, known to the session as if it had been read."""
    ((entry_id,),) = WRITE_ENTRY.rows(session, values)
    row = {"id": entry_id, **values}
    return known(session, Entry, [row[column.key] for column in ENTRIES.c])


def _write_people(
    session: Session, entry: Entry, people: Sequence[int], *, by: int | None, now: datetime
) -> None:
    """Who is in it from the beginning, and the first lines of its history."""
    line: dict[str, Any] = {"entry_id": entry.id, "at": now, "by_id": by, "was": ""}
    lines = [line | {"deed": EntryDeed.ENTERED, "became": entry.status.value}]
    lines += [line | {"deed": EntryDeed.JOINED, "became": str(person_id)} for person_id in people]
    WRITE_CHANGE.run(session, *lines)
    member: dict[str, Any] = {
        "entry_id": entry.id,
        "event_id": entry.event_id,
        "nomination_key": entry.nomination_id or 0,
        "joined_at": now,
        "left_at": None,
    }
    if people:
        WRITE_MEMBER.run(session, *(member | {"person_id": person_id} for person_id in people))


def first_status(event: Event, *, accepted: bool = False) -> EntryStatus:
    """Of an entry that has a seat."""
    return EntryStatus.PENDING if event.needs_approval and not accepted else EntryStatus.CONFIRMED


def _is_wrong(
    chosen: int | None, open_ones: Sequence[Nomination | Site], possible: Sequence[Nomination | Site]
) -> bool:
    if chosen is None:
        return bool(open_ones)
    return chosen not in {one.id for one in possible}
