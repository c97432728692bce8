"""The attendance list of the video platform: looked through, written, and asked about name by name."""

import asyncio
from collections.abc import Collection, Mapping
from dataclasses import asdict, dataclass, replace
from datetime import timedelta
from typing import Any

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from models.attendance import ListedAttendee
from models.audit import Deed
from models.draft import Draft, DraftKind
from models.event import Event
from models.person import Person
from services.actor import Actor
from services.audit import note
from services.clock import Clock
from services.event.right import run_event
from services.insertion import insert_new
from services.right import Administrators
from services.store import Store
from services.webinar.aftermath_refusal import AttendanceDraftLost
from services.webinar.attendance_list import AttendanceList, ListedName, UnreadRow, longest_minutes, read_list
from services.webinar.attendance_match import Names, likenesses, of_consortium, registered_names
from services.webinar.attendance_name import Likeness
from services.webinar.attendance_settling import is_enough, least_minutes, settle
from services.webinar.attendance_unsure import unsure_lines
from services.webinar.registered import refuse_before_start

DRAFT_TTL = timedelta(days=2)
UNREAD_KEPT = 20


@dataclass(frozen=True, slots=True)
class AttendancePreview:
    """What a list would do. Nothing of it is written."""

    draft_id: int
    event: Event
    # People, and how often they came in.
    people: int
    connections: int
    recognised: int
    unsure: int
    # Of the recognised, who was there for long enough.
    enough: int
    least_minutes: int
    has_minutes: bool
    unread: tuple[UnreadRow, ...]
    unread_count: int

    @property
    def unknown(self) -> int:
        return self.people - self.recognised - self.unsure


@dataclass(frozen=True, slots=True)
class AttendanceWritten:
    event: Event
    people: int
    recognised: int
    # Whom somebody has to look at.
    unsure: int = 0
    # It was written by an earlier press.
    is_old: bool = False


class AttendanceLists:
    def __init__(self, store: Store, clock: Clock, *, administrators: Administrators) -> None:
        self._store = store
        self._clock = clock
        self._administrators = administrators

    async def open(self, event_id: int, *, actor_id: int) -> Event:
        """Asked before a file is downloaded."""
        return await self._store.read(opened, event_id, self._actor(actor_id))

    async def preview(self, event_id: int, name: str, content: bytes, *, actor_id: int) -> AttendancePreview:
        event = await self.open(event_id, actor_id=actor_id)
        listed = await asyncio.to_thread(read_list, content, name, longest=longest_minutes(event))
        people = await self._store.read(registered_names, event_id)
        likely = await asyncio.to_thread(likenesses, people, [one.name for one in listed.names])
        return await self._store.write(keep, event_id, listed, likely, self._actor(actor_id))

    async def write(self, draft_id: int, *, actor_id: int) -> AttendanceWritten:
        """Matched anew with those who are registered by now. Written twice it is written once."""
        actor = self._actor(actor_id)
        event_id, names, people = await self._store.read(drafted, draft_id, actor)
        likely = await asyncio.to_thread(likenesses, people, names)
        likely |= await self._store.read(of_consortium, event_id, [one for one in names if not likely[one]])
        done = await self._store.write(write, draft_id, likely, actor)
        return replace(done, unsure=len(await unsure_lines(self._store, done.event.id, actor)))

    def _actor(self, person_id: int) -> Actor:
        return Actor(person_id, self._administrators, self._clock())


def opened(session: Session, event_id: int, actor: Actor) -> Event:
    event = run_event(session, actor, event_id)
    refuse_before_start(event, actor.now)
    return event


def keep(
    session: Session, event_id: int, listed: AttendanceList, likely: Mapping[str, Likeness], actor: Actor
) -> AttendancePreview:
    """What was sent before and not written is forgotten: the last file counts."""
    event = opened(session, event_id, actor)
    draft = Draft(
        person_id=actor.id,
        kind=DraftKind.ATTENDANCE,
        body={"event_id": event_id, "names": [asdict(one) for one in listed.names], "written": None},
        made_at=actor.now,
    )
    session.add(draft)
    session.flush()
    mine = (Draft.person_id == actor.id, Draft.kind == DraftKind.ATTENDANCE, Draft.id != draft.id)
    session.execute(delete(Draft).where(*mine))
    known = [one for one in listed.names if likely[one.name].exact is not None]
    minutes: dict[int | None, int] = {}
    for one in known:
        whose = likely[one.name].exact
        minutes[whose] = minutes.get(whose, 0) + one.minutes
    return AttendancePreview(
        draft_id=draft.id,
        event=event,
        people=len(listed.names) - len(known) + len(minutes),
        connections=listed.connections,
        recognised=len(minutes),
        unsure=sum(1 for one in listed.names if likely[one.name].alike),
        enough=sum(1 for of_one in minutes.values() if is_enough(of_one, event)),
        least_minutes=least_minutes(event),
        has_minutes=listed.has_minutes,
        unread=listed.unread[:UNREAD_KEPT],
        unread_count=len(listed.unread),
    )


def drafted(session: Session, draft_id: int, actor: Actor) -> tuple[int, list[str], Names]:
    """The event, the names of the list, and those of whoever is registered by now."""
    body: dict[str, Any] = dict(_draft(session, draft_id, actor, locked=False).body)
    event = opened(session, int(body["event_id"]), actor)
    return event.id, [told["name"] for told in body["names"]], registered_names(session, event.id)


def write(session: Session, draft_id: int, likely: Mapping[str, Likeness], actor: Actor) -> AttendanceWritten:
    draft = _draft(session, draft_id, actor)
    body: dict[str, Any] = dict(draft.body)
    event = run_event(session, actor, int(body["event_id"]), locked=True)
    refuse_before_start(event, actor.now)
    if body["written"] is not None:
        return AttendanceWritten(event, body["written"]["people"], body["written"]["known"], is_old=True)
    names = [ListedName(**told) for told in body["names"]]
    registered = {person_id for person_id, _ in registered_names(session, event.id)}
    meant = {name: one.exact for name, one in _still(session, likely, registered).items()}
    _write_lines(session, event, names, meant, actor)
    known = [one for one in meant.values() if one in registered]
    people = len(names) - len(known) + len(set(known))
    # The names are of no more use; how many they were is what a second press is answered with.
    draft.body = {**body, "names": [], "written": {"people": people, "known": len(set(known))}}
    detail = f"{event.id}: {people}, known {len(set(known))}"
    school = event.organiser_id
    note(session, Deed.ATTENDANCE_IMPORTED, at=actor.now, actor_id=actor.id, school_id=school, detail=detail)
    session.flush()
    return AttendanceWritten(event, people, len(set(known)))


def _write_lines(
    session: Session, event: Event, names: list[ListedName], meant: Mapping[str, int | None], actor: Actor
) -> None:
    """What somebody has decided stays decided."""
    rows = session.scalars(select(ListedAttendee).where(ListedAttendee.event_id == event.id))
    lines, new = {row.key: row for row in rows}, []
    touched = set[int | None]()
    for one in names:
        line, whose = lines.get(one.key), meant.get(one.name)
        if line is None:
            of_list = {"name": one.name, "key": one.key, "minutes": one.minutes}
            new.append({"event_id": event.id, "person_id": whose, "is_stranger": False} | of_list)
            touched.add(whose)
            continue
        # A list that was taken in the middle says less than the one of the end, whichever comes first.
        line.minutes = max(line.minutes, one.minutes)
        if line.person_id is None and not line.is_stranger:
            line.person_id = whose
        touched.add(line.person_id)
    session.flush()
    insert_new(session, ListedAttendee, new, returning=(ListedAttendee.id,))
    settle(session, event, (one for one in touched if one is not None), now=actor.now)


def _still(
    session: Session, likely: Mapping[str, Likeness], registered: Collection[int]
) -> dict[str, Likeness]:
    """Since they were compared somebody may have gone: then it is nobody's name."""
    others = {one.exact for one in likely.values()}.difference(registered)
    alive = session.scalars(select(Person.id).where(Person.id.in_(others), Person.erased_at.is_(None)))
    there = {*registered, *alive}
    return {name: one.among(there) for name, one in likely.items()}


def _draft(session: Session, draft_id: int, actor: Actor, *, locked: bool = True) -> Draft:
    draft = session.get(Draft, draft_id, with_for_update=locked or None, populate_existing=True)
    if draft is None or (draft.person_id, draft.kind) != (actor.id, DraftKind.ATTENDANCE):
        raise AttendanceDraftLost
    if draft.made_at <= actor.now - DRAFT_TTL:
        raise AttendanceDraftLost
    return draft
