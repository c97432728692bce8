"""A fact of an event is set: what would break entries is refused, and what follows from it is done."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from models.entry import Entry
from models.event import Event, EventHost, EventState
from models.school import School
from models.seat import SeatScope
from models.union import Union, UnionKind
from services.actor import Actor
from services.entry.seat import set_capacity, set_per_school
from services.entry.state import LIVE, call_next
from services.event.concerned import has_entries
from services.event.field import EventField, Reading, read_field
from services.event.history import write
from services.event.making_refusal import (
    EntriesAreIn,
    MakingChoiceWanted,
    TeamsAreLarger,
    WindowBackwards,
    WindowClosesLate,
)
from services.event.phase import ALIVE, closes_at
from services.event.refusal import EventStateForbids
from services.event.search import event_words
from services.event.state import change_state
from services.plain_text import plain
from services.reminder.plan import remind
from services.webinar.link_call import follow_link

# What a calendar shows, and what people search by.
IN_A_CALENDAR: Final = frozenset({"title", "summary", "place", "format", "link"})
# What decides of what, and when, people are reminded, besides the days, which are moved.
REMINDED_BY: Final = frozenset({"registration_closes_at", "kind"})
SEARCHED: Final = frozenset({"title", "summary", "place", "co_organisers"})


def set_field(session: Session, event: Event, field: EventField, typed: str, actor: Actor) -> bool:
    """Whether anything is otherwise now. The caller holds the event's row and has asked for rights."""
    if event.state is EventState.CANCELLED:
        raise EventStateForbids(event.state)
    values = _read(session, event, field, typed, actor)
    return set_values(session, event, values, by=actor.id, now=actor.now)


def set_values(
    session: Session, event: Event, values: Mapping[str, Any], *, by: int | None, now: datetime
) -> bool:
    """The same of columns that were read elsewhere. `by` nobody, it is the command line."""
    _refuse(session, event, values)
    changed = write(session, event, values, by=by, now=now)
    if changed & IN_A_CALENDAR:
        event.revision += 1
    if changed & SEARCHED:
        search_anew(session, event)
    session.flush()
    _follow(session, event, changed, by=by, now=now)
    return bool(changed)


def search_anew(session: Session, event: Event) -> None:
    hosts = select(EventHost.school_id).where(EventHost.event_id == event.id)
    schools = session.scalars(select(School).where((School.id == event.organiser_id) | School.id.in_(hosts)))
    event.search = event_words(event, *schools)


def _read(session: Session, event: Event, field: EventField, typed: str, actor: Actor) -> Mapping[str, Any]:
    if field is EventField.CLUSTER:
        return {"cluster_id": _cluster(session, typed)}
    return read_field(field, typed, Reading(event.zone, actor.now))


def _cluster(session: Session, typed: str) -> int | None:
    """By its number, which a button carries, or by its name."""
    if typed == "-":
        return None
    clusters = session.scalars(select(Union).where(Union.kind == UnionKind.CLUSTER)).all()
    said = plain(typed).casefold()
    for cluster in clusters:
        if said in {str(cluster.id), cluster.name.casefold()}:
            return cluster.id
    raise MakingChoiceWanted


def _refuse(session: Session, event: Event, values: Mapping[str, Any]) -> None:
    if "team_max" in values:
        _refuse_team(session, event, values["team_max"])
    if "registration_opens_at" in values or "registration_closes_at" in values or "freezes_at" in values:
        _refuse_window(event, values)


def _refuse_team(session: Session, event: Event, most: int | None) -> None:
    if (event.team_max is None) != (most is None) and has_entries(session, event.id):
        raise EntriesAreIn
    if most is None:
        return
    largest = session.scalars(
        select(func.max(Entry.size)).where(Entry.event_id == event.id, Entry.status.in_(LIVE))
    ).one()
    if (largest or 0) > most:
        raise TeamsAreLarger(largest)


def _refuse_window(event: Event, values: Mapping[str, Any]) -> None:
    opens = values.get("registration_opens_at", event.registration_opens_at)
    closes = values.get("registration_closes_at", event.registration_closes_at)
    freezes = values.get("freezes_at", event.freezes_at)
    for until in (closes, freezes):
        if until is not None and until > event.ends_at:
            raise WindowClosesLate(event.ends_at)
    if opens is not None and opens > (closes or event.starts_at):
        raise WindowBackwards(closes or event.starts_at)


def _follow(
    session: Session, event: Event, changed: frozenset[str], *, by: int | None, now: datetime
) -> None:
    """What else is kept in step with a column."""
    if "team_max" in changed and event.team_max is not None:
        session.execute(
            update(Entry)
            .where(Entry.event_id == event.id, Entry.status.in_(LIVE))
            .values(most=event.team_max)
        )
    if "capacity" in changed:
        set_capacity(session, event, SeatScope.EVENT, "", event.capacity)
    if "per_school" in changed:
        set_per_school(session, event, event.per_school)
    if changed & {"capacity", "per_school"} and event.state in ALIVE:
        call_next(session, event, now=now)
    if "registration_closes_at" in changed:
        reopen(session, event, by=by, now=now)
    if changed & REMINDED_BY:
        remind(session, event, now=now)
    if "link" in changed:
        follow_link(session, event, now=now)


def reopen(session: Session, event: Event, *, by: int | None, now: datetime) -> None:
    """Whoever gives people longer wants them to come: registration that has closed is open again."""
    if event.state is EventState.REGISTRATION_CLOSED and closes_at(event) > now:
        change_state(session, event, EventState.PUBLISHED, by=by, now=now)
