"""What an organiser has told step by step becomes an entry, or one more in a team: once."""

from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.delivery import DeliveryKind
from models.draft import Draft
from models.entry import Entry, EntrySource
from models.event import Event
from models.person import Language, Person, PersonKind
from services.actor import Actor
from services.delivery.ledger import Message, tell
from services.desk.addition import Addition, AdditionStep, choice_of, open_event, own_draft
from services.desk.addition_step import look
from services.desk.refusal import AdditionUnfinished
from services.entry import team_change
from services.entry.entering import NewEntry, check_choice, make_entry
from services.entry.hold import hold_entry, hold_school_id
from services.entry.membership import addressees
from services.entry.refusal import EntryStateForbids
from services.entry.state import LIVE
from services.fold import folded
from services.grade import school_year
from services.personal_name import read_name
from services.school_hold import hold_school


def write_addition(session: Session, draft_id: int, actor: Actor) -> int:
    """The entry's id. Pressed twice it is the same entry."""
    draft = own_draft(session, draft_id, actor)
    # The school before the event, as everybody who enters pupils of it takes it.
    hold_school_id(session, _school_of(session, draft))
    event = open_event(session, actor, int(str(draft.body["event_id"])), locked=True)
    draft = own_draft(session, draft_id, actor, locked=True)
    about = look(session, draft_id, actor)
    if about.step is AdditionStep.DONE:
        return int(str(draft.body["done"]))
    if about.step is not AdditionStep.READY:
        raise AdditionUnfinished
    entry = _entered(session, event, draft, about, actor)
    draft.body = {**draft.body, "done": entry.id}
    session.flush()
    return entry.id


def _school_of(session: Session, draft: Draft) -> str | None:
    """Whose seat it will be. Asked as a column: what was read before the lock is not to be remembered."""
    body: dict[str, Any] = draft.body
    if body.get("person_id") is None:
        return body.get("school_id")
    return session.scalars(select(Person.school_id).where(Person.id == body["person_id"])).one_or_none()


def _entered(session: Session, event: Event, draft: Draft, about: Addition, actor: Actor) -> Entry:
    body: dict[str, Any] = draft.body
    if about.team is not None:
        _, team = hold_entry(session, about.team.id)
        if team.status not in LIVE:
            raise EntryStateForbids(team.status)
        person_id = _person(session, body, about, actor)
        team_change.add(session, team, person_id, by=actor.id, now=actor.now)
        return team
    choice = choice_of(body, about)
    check_choice(session, event, choice, about.grade)
    people = () if body.get("title") else (_person(session, body, about, actor),)
    new = NewEntry(
        EntrySource.ORGANISER, choice, about.grade, people, title=body.get("title") or "", accepted=True
    )
    entry = make_entry(session, event, new, by=actor.id, now=actor.now)
    cause = f"entry:{entry.id}:{entry.revision}"
    message = Message(DeliveryKind.ENTRY_ENTERED, cause, event.id, {"entry_id": entry.id})
    tell(session, message, (one for one in addressees(session, entry) if one != actor.id), now=actor.now)
    return entry


def _person(session: Session, body: dict[str, Any], about: Addition, actor: Actor) -> int:
    """Whoever was found; or a record of a child, who may write to the bot and claim it later."""
    if body.get("person_id") is not None:
        return int(body["person_id"])
    if about.place is None or about.place.school_id is None:
        raise AdditionUnfinished
    school = hold_school(session, about.place.school_id)
    today = actor.now.astimezone(ZoneInfo(school.zone)).date()
    person = Person(
        kind=PersonKind.PUPIL,
        name=read_name(about.name).given,
        full_name=about.name,
        search=folded(about.name),
        language=Language.RU,
        zone=school.zone,
        school_id=school.id,
        grade=about.grade,
        letter=about.letter,
        grade_year=school_year(today),
        met_at=actor.now,
        drafted_at=actor.now,
    )
    session.add(person)
    session.flush()
    return person.id
