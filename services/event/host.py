"""Schools that run an event beside its organiser, and the paper by which it is run."""

from sqlalchemy import delete
from sqlalchemy.orm import Session

from models.event import Event, EventDeed, EventHost, EventState
from services.actor import Actor
from services.event.history import remember, write
from services.event.making_refusal import HostIsOrganiser
from services.event.refusal import EventStateForbids
from services.event.right import run_event
from services.event.setting import search_anew
from services.event.view import Making, making_of
from services.insertion import insert_new
from services.kept_file import keep
from services.workplace import open_workplace


def add_host(session: Session, event_id: int, school_id: str, actor: Actor) -> Making:
    event = _open_event(session, event_id, actor)
    host = open_workplace(session, school_id, now=actor.now).school_id
    if host == event.organiser_id:
        raise HostIsOrganiser
    if insert_new(session, EventHost, [{"event_id": event_id, "school_id": host}], returning=(EventHost.id,)):
        _hosts_changed(session, event, actor, became=host)
    return making_of(session, event_id, actor)


def remove_host(session: Session, event_id: int, school_id: str, actor: Actor) -> Making:
    event = _open_event(session, event_id, actor)
    # Drawn before: whoever takes their own school out of it runs it no longer.
    gone = session.execute(
        delete(EventHost)
        .where(EventHost.event_id == event_id, EventHost.school_id == school_id)
        .returning(EventHost.id)
    ).all()
    if gone:
        _hosts_changed(session, event, actor, was=school_id)
    return making_of(session, event_id, actor)


def keep_regulation(
    session: Session, event_id: int, *, digest: str, name: str, size: int, actor: Actor
) -> Making:
    event = _open_event(session, event_id, actor)
    file = keep(session, digest=digest, name=name, size=size, person_id=actor.id, now=actor.now)
    write(session, event, {"regulation_id": file.id}, by=actor.id, now=actor.now)
    return making_of(session, event_id, actor)


def remove_regulation(session: Session, event_id: int, actor: Actor) -> Making:
    event = _open_event(session, event_id, actor)
    write(session, event, {"regulation_id": None}, by=actor.id, now=actor.now)
    return making_of(session, event_id, actor)


def _open_event(session: Session, event_id: int, actor: Actor) -> Event:
    event = run_event(session, actor, event_id, locked=True)
    if event.state is EventState.CANCELLED:
        raise EventStateForbids(event.state)
    return event


def _hosts_changed(
    session: Session, event: Event, actor: Actor, *, was: str | None = None, became: str | None = None
) -> None:
    remember(
        session, event, EventDeed.EDITED, by=actor.id, now=actor.now, field="host", was=was, became=became
    )
    session.flush()
    search_anew(session, event)
