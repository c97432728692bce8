"""What each person has to do with an event, and of what of it they are reminded accordingly."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import CompoundSelect, select, union
from sqlalchemy.orm import Session

from models.draft import Draft, DraftKind
from models.entry import Entry, EntryMember, EntryStatus
from models.event import Event
from models.reminder import ReminderMoment
from models.speaker import Speaker
from models.stage import Stage
from services.reminder.moment import Occasion, closing_of, occasions_of, occasions_of_stage

# Whoever has a seat comes; whoever waits for a decision has still something to send or to finish.
COMING = (EntryStatus.CONFIRMED,)
GOING_ON = (EntryStatus.PENDING, EntryStatus.CONFIRMED)
REMINDED = (*GOING_ON, EntryStatus.OFFERED)


@dataclass(slots=True)
class Part:
    comes: bool = False
    goes_on: bool = False
    # Something may be left to do before registration closes: begun, or in the hands of a captain or mentor.
    unfinished: bool = False
    # Their entries to which a seat is offered, each with the end of the offer.
    offers: dict[int, datetime] = field(default_factory=dict)


def parts_of(session: Session, event: Event, people: Collection[int] | None) -> defaultdict[int, Part]:
    """Of these people, or of everybody who comes, speaks, leads somebody there or has begun to enter."""
    facts = (Entry.id, Entry.status, Entry.captain_id, Entry.mentor_id, Entry.offered_until)
    joined = (
        select(*facts, EntryMember.person_id)
        .outerjoin(EntryMember, (EntryMember.entry_id == Entry.id) & EntryMember.left_at.is_(None))
        .where(Entry.event_id == event.id, Entry.status.in_(REMINDED))
    )
    if people is not None:
        joined = joined.where(Entry.id.in_(entries_of(people)))
    parts: defaultdict[int, Part] = defaultdict(Part)
    for row in session.execute(joined):
        for person_id in {row.person_id, row.captain_id, row.mentor_id} - {None}:
            if people is None or person_id in people:
                take_part(parts[person_id], row, person_id)
    for person_id in _begun(session, event, people):
        parts[person_id].unfinished = True
    for person_id in _speaking(session, event, people):
        if person_id is not None:
            parts[person_id].comes = True
    return parts


def entries_of(people: Collection[int]) -> CompoundSelect[int]:
    """In which they are, or which they lead. Asked one by one, for each of the three has an index."""
    return union(
        select(EntryMember.entry_id).where(EntryMember.person_id.in_(people), EntryMember.left_at.is_(None)),
        select(Entry.id).where(Entry.captain_id.in_(people)),
        select(Entry.id).where(Entry.mentor_id.in_(people)),
    )


def _begun(session: Session, event: Event, people: Collection[int] | None) -> Sequence[int]:
    """Whoever has begun to enter and not finished."""
    asked = select(Draft.person_id).where(
        Draft.kind == DraftKind.ENTRY, Draft.body["event"].as_integer() == event.id
    )
    if people is not None:
        asked = asked.where(Draft.person_id.in_(people))
    return session.scalars(asked).all()


def _speaking(session: Session, event: Event, people: Collection[int] | None) -> Sequence[int | None]:
    asked = select(Speaker.person_id).where(Speaker.event_id == event.id, Speaker.person_id.is_not(None))
    if people is not None:
        asked = asked.where(Speaker.person_id.in_(people))
    return session.scalars(asked).all()


def take_part(part: Part, entry: Any, person_id: int) -> None:
    """By one more entry, or a row that says the same of it."""
    leaders = {entry.captain_id, entry.mentor_id} - {None}
    part.comes |= entry.status in COMING
    part.goes_on |= entry.status in GOING_ON
    part.unfinished |= entry.status in GOING_ON and person_id in leaders
    if entry.status is EntryStatus.OFFERED and (person_id in leaders or not leaders):
        part.offers[entry.id] = entry.offered_until


def occasions_for(event: Event, stages: Sequence[Stage], part: Part) -> Iterator[Occasion]:
    if part.comes:
        # Where there are stages, an event begins with the first of them.
        begins = {stage.starts_at for stage in stages}
        yield from (
            one for one in occasions_of(event) if one.moment is not ReminderMoment.EVE or one.at not in begins
        )
    if part.unfinished:
        yield closing_of(event)
    for stage in stages if part.goes_on else ():
        for one in occasions_of_stage(event, stage):
            if part.comes or one.moment is ReminderMoment.WORK:
                yield one
    for entry_id, until in part.offers.items():
        body: dict[str, object] = {"entry_id": entry_id}
        yield Occasion(ReminderMoment.OFFER, f"entry:{entry_id}", until, until, body=body)
