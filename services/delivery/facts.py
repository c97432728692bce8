"""What a message of the bot's own tells, as it stands when it is sent: or why it is not sent any more."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, exists, select
from sqlalchemy.orm import Session, joinedload

from models.delivery import DeliveryKind
from models.entry import Entry, EntryMember, EntryStatus
from models.entry_request import EntryRequest, RequestKind, RequestState
from models.event import Event, EventState
from models.nomination import Nomination
from models.person import Person
from models.result import Result
from models.stage import Site, Stage
from services.actor import Actor
from services.delivery.notice import Award, EntryNotice, EventNotice, Notice, RequestNotice, ResultNotice
from services.entry.lead import leads
from services.event.phase import SHOWN
from services.event.right import runs

# Of an entry that somebody still counts on.
LIVE = (EntryStatus.PENDING, EntryStatus.CONFIRMED, EntryStatus.WAITING, EntryStatus.OFFERED)
# What an entry has to be for a message about it to be true.
TRUE_OF: Mapping[DeliveryKind, tuple[EntryStatus, ...]] = {
    DeliveryKind.ENTRY_ENTERED: (EntryStatus.PENDING, EntryStatus.CONFIRMED, EntryStatus.WAITING),
    DeliveryKind.ENTRY_ACCEPTED: (EntryStatus.CONFIRMED,),
    DeliveryKind.ENTRY_DECLINED: (EntryStatus.DECLINED,),
    DeliveryKind.ENTRY_MOVED: LIVE,
    DeliveryKind.ENTRY_WITHDRAWN: (EntryStatus.WITHDRAWN,),
    DeliveryKind.SEAT_OFFERED: (EntryStatus.OFFERED,),
    DeliveryKind.SEAT_LAPSED: (EntryStatus.LAPSED,),
    DeliveryKind.TEAM_JOINED: LIVE,
    DeliveryKind.TEAM_LEFT: LIVE,
    DeliveryKind.TEAM_CAPTAIN: LIVE,
}
# What an event has to be, of the messages about the event itself.
TRUE_OF_EVENT: Mapping[DeliveryKind, tuple[EventState, ...]] = {
    DeliveryKind.EVENT_MOVED: tuple(state for state in SHOWN if state is not EventState.CANCELLED),
    DeliveryKind.EVENT_CANCELLED: (EventState.CANCELLED,),
    DeliveryKind.EVENT_SUBMITTED: (EventState.SUBMITTED,),
    DeliveryKind.EVENT_ACCEPTED: tuple(state for state in SHOWN if state is not EventState.CANCELLED),
    DeliveryKind.EVENT_RETURNED: (EventState.DRAFT,),
    DeliveryKind.ORGANISER_WROTE: tuple(EventState),
}
REQUEST_STATES: Mapping[DeliveryKind, RequestState] = {
    DeliveryKind.REQUEST_MADE: RequestState.OPEN,
    DeliveryKind.REQUEST_ACCEPTED: RequestState.ACCEPTED,
    DeliveryKind.REQUEST_DECLINED: RequestState.DECLINED,
}


class Outdated(Exception):  # noqa: N818  an answer, not an error
    """The message is no longer true, or no longer this person's: the reason is kept with its row."""


@dataclass(frozen=True, slots=True)
class Telling:
    """What is told to whom: of the row of a delivery, what its facts are looked up by."""

    kind: DeliveryKind
    event_id: int | None
    body: Mapping[str, object]
    reader: Actor


def facts_of(session: Session, telling: Telling) -> Notice:
    """The facts, or Outdated. Read beside the writers: the next moment may change them, as any message's."""
    if telling.kind in TRUE_OF:
        return _of_entry(session, telling)
    if telling.kind in REQUEST_STATES:
        return _of_request(session, telling)
    if telling.kind is DeliveryKind.RESULT_PUBLISHED:
        return _of_results(session, telling)
    return _of_event(session, telling)


def _of_event(session: Session, telling: Telling) -> EventNotice:
    event = _event(session, telling.event_id)
    if telling.kind is DeliveryKind.EVENT_SUBMITTED and "events" in telling.body:
        return _of_plan(session, event, telling.body)
    if event.state not in TRUE_OF_EVENT[telling.kind]:
        raise Outdated(f"event_{event.state}")
    if telling.kind is DeliveryKind.EVENT_MOVED and not _has_moved(event, telling.body):
        raise Outdated("moved_back")
    return EventNotice(event, telling.body)


def _of_plan(session: Session, event: Event, body: Mapping[str, object]) -> EventNotice:
    brought: Any = body["events"]
    # Asked the other way round: a plan may have more events than a database takes numbers.
    submitted = session.scalars(select(Event.id).where(Event.state == EventState.SUBMITTED))
    waiting = len(set(brought).intersection(submitted))
    if not waiting:
        raise Outdated(f"event_{event.state}")
    return EventNotice(event, body, waiting)


def _has_moved(event: Event, body: Mapping[str, object]) -> bool:
    was = (datetime.fromisoformat(str(body["was_starts"])), datetime.fromisoformat(str(body["was_ends"])))
    return (event.starts_at, event.ends_at, event.whole_days) != (*was, body["was_whole_days"])


def _of_entry(session: Session, telling: Telling) -> EntryNotice:
    entry, event = _entry(session, telling)
    if entry.status not in TRUE_OF[telling.kind]:
        raise Outdated(f"entry_{entry.status}")
    if entry.offered_until is not None and entry.offered_until <= telling.reader.now:
        raise Outdated("offer_over")
    manages = _manages(session, telling.reader, entry, event)
    if not (manages or _concerns(session, telling, entry)):
        raise Outdated("not_in_it")
    who, is_about_reader = _whom(session, telling, entry, may_know=manages)
    return EntryNotice(
        event=event,
        entry=entry,
        body=telling.body,
        manages=manages or not event.is_for_teams,
        who=who,
        is_about_reader=is_about_reader,
        nomination=_titled(session, Nomination, entry.nomination_id),
        site=_titled(session, Site, entry.site_id),
    )


def _concerns(session: Session, telling: Telling, entry: Entry) -> bool:
    """Whether it is still theirs. Of an ended entry everybody has left, and whoever leaves is told of it."""
    left = telling.kind is DeliveryKind.TEAM_LEFT and telling.body.get("person_id") == telling.reader.id
    if left or entry.status not in LIVE:
        return True
    return session.scalars(select(exists().where(*_membership(entry, telling.reader.id)))).one()


def _whom(session: Session, telling: Telling, entry: Entry, *, may_know: bool) -> tuple[str, bool]:
    """Whom the message is about, if it is about one of the team, and whether that is the reader."""
    person_id = _id(telling.body.get("person_id"))
    if telling.kind is DeliveryKind.TEAM_CAPTAIN:
        person_id = entry.captain_id
        if person_id is None:
            raise Outdated("no_captain")
    if person_id is None:
        return _child(session, entry, telling.reader) if may_know else "", False
    if telling.kind is not DeliveryKind.TEAM_CAPTAIN:
        is_in = session.scalars(select(exists().where(*_membership(entry, person_id)))).one()
        if is_in != (telling.kind is DeliveryKind.TEAM_JOINED):
            raise Outdated("team_changed")
    is_about_reader = person_id == telling.reader.id
    return _named(session, person_id) if may_know else "", is_about_reader


def _of_request(session: Session, telling: Telling) -> RequestNotice:
    request = session.get(EntryRequest, _id(telling.body.get("request_id")) or 0)
    if request is None:
        raise Outdated("request_gone")
    if request.state is not REQUEST_STATES[telling.kind]:
        raise Outdated(f"request_{request.state}")
    entry, event = _entry_and_event(session, request.entry_id)
    may_decide = telling.kind is not DeliveryKind.REQUEST_MADE or _decides(
        session, telling.reader, request, entry, event
    )
    if not may_decide:
        raise Outdated("not_theirs")
    is_about_reader = request.person_id == telling.reader.id
    return RequestNotice(event, entry, request, _named(session, request.person_id), is_about_reader)


def _decides(session: Session, reader: Actor, request: EntryRequest, entry: Entry, event: Event) -> bool:
    if request.kind is RequestKind.JOIN:
        return _manages(session, reader, entry, event)
    return runs(session, reader, event)


def _of_results(session: Session, telling: Telling) -> ResultNotice:
    entry, event = _entry(session, telling)
    rows = session.execute(
        select(Result, Stage.title)
        .join(Stage, Stage.id == Result.stage_id, isouter=True)
        .where(Result.entry_id == entry.id, Result.published_at.is_not(None))
        # The whole event first, then its steps in their order.
        .order_by(Result.stage_id.is_not(None), Stage.position)
    ).all()
    if not rows:
        raise Outdated("not_published")
    awards = tuple(Award(result, title or "") for result, title in rows)
    may_know = _manages(session, telling.reader, entry, event)
    who = _child(session, entry, telling.reader) if may_know else ""
    return ResultNotice(event, entry, awards, who, is_changed=telling.body.get("changed") is True)


def _child(session: Session, entry: Entry, reader: Actor) -> str:
    """Whose entry it is, for a mentor of many: a team is known by its title, and one's own by being it."""
    if entry.title:
        return ""
    newest = (
        select(EntryMember.person_id).where(EntryMember.entry_id == entry.id).order_by(EntryMember.id.desc())
    )
    person_id = session.scalars(newest.limit(1)).one_or_none()
    return "" if person_id in (None, reader.id) else _named(session, person_id or 0)


def _entry(session: Session, telling: Telling) -> tuple[Entry, Event]:
    entry, event = _entry_and_event(session, _id(telling.body.get("entry_id")) or 0)
    if event.state is EventState.CANCELLED:
        # That it was cancelled is a message of its own.
        raise Outdated("event_cancelled")
    return entry, event


def _entry_and_event(session: Session, entry_id: int) -> tuple[Entry, Event]:
    entry = session.get(Entry, entry_id)
    if entry is None:
        raise Outdated("entry_gone")
    return entry, _event(session, entry.event_id)


def _event(session: Session, event_id: int | None) -> Event:
    event = session.scalars(
        select(Event).where(Event.id == event_id).options(joinedload(Event.organiser))
    ).one_or_none()
    if event is None:
        raise Outdated("event_gone")
    return event


def _manages(session: Session, reader: Actor, entry: Entry, event: Event) -> bool:
    return leads(session, entry, reader) or runs(session, reader, event)


def _membership(entry: Entry, person_id: int) -> tuple[ColumnElement[bool], ...]:
    return (
        EntryMember.entry_id == entry.id,
        EntryMember.person_id == person_id,
        EntryMember.left_at.is_(None),
    )


def _named(session: Session, person_id: int) -> str:
    person = session.get(Person, person_id)
    return "" if person is None else person.full_name or person.name


def _titled(session: Session, table: type[Nomination | Site], row_id: int | None) -> str:
    found = session.scalars(select(table.title).where(table.id == row_id)).one_or_none()
    return found or ""


def _id(value: object) -> int | None:
    return value if isinstance(value, int) else None
