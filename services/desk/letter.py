"""A message of an organiser to those whom a filter shows: written, looked at, and sent once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import Select, exists, func, select, union
from sqlalchemy.orm import Session

from models.account import Account
from models.audit import Deed
from models.delivery import DeliveryKind
from models.draft import Draft, DraftKind
from models.entry import Entry, EntryMember
from models.event import Event
from services.actor import Actor
from services.audit import note
from services.delivery.ledger import Message, tell
from services.desk.filter import Filter, conditions
from services.desk.inside import is_inside
from services.desk.organiser import Organiser
from services.desk.refusal import DeskDraftGone, LetterEmpty, LetterTooLong, NobodyToWriteTo
from services.desk.view import own_view
from services.event.right import run_event
from services.plain_text import UNSEEN

# With the event's title above it, it is one message in either messenger.
LETTER_CHARACTERS = 3000
# Of one transaction: nobody else waits longer than for these.
TOLD_AT_ONCE = 500


class Audience(StrEnum):
    MEMBERS = "m"
    # Captains and mentors; and where an entry has neither, the person whose it is.
    LEADERS = "l"


@dataclass(frozen=True, slots=True)
class Letter:
    draft_id: int
    event: Event
    text: str
    audience: Audience
    people: int
    reachable: int
    # To how many it went; nothing, until it has gone.
    sent: int | None


def write_letter(session: Session, view_id: int, typed: str, actor: Organiser) -> int:
    """Keep the text with the filter as it is now; answers the draft's id."""
    view, event = own_view(session, actor, view_id)
    text = read_letter(typed)
    body = {
        "event_id": event.id,
        "filter": view.filter.body(),
        "text": text,
        "audience": Audience.MEMBERS.value,
    }
    draft = Draft(person_id=actor.id, kind=DraftKind.LETTER, body=body, made_at=actor.now)
    session.add(draft)
    session.flush()
    return draft.id


def choose_audience(session: Session, draft_id: int, audience: Audience, actor: Organiser) -> None:
    draft, _ = _own(session, draft_id, actor, locked=True)
    if draft.body.get("sent") is None:
        draft.body = {**draft.body, "audience": audience.value}


def letter(session: Session, draft_id: int, actor: Organiser) -> Letter:
    draft, event = _own(session, draft_id, actor)
    body: Mapping[str, Any] = draft.body
    people = _addressed(event, body, actor.version).subquery()
    reachable = exists().where(Account.person_id == people.c.person_id, Account.reachable)
    total, reached = session.execute(
        select(func.count(), func.count().filter(reachable)).select_from(people)
    ).one()
    return Letter(
        draft.id, event, str(body["text"]), Audience(body["audience"]), total, reached, body.get("sent")
    )


def recipients(session: Session, draft_id: int, actor: Organiser) -> list[int]:
    """Those who can be written to; nobody, where it has gone already."""
    draft, event = _own(session, draft_id, actor)
    if draft.body.get("sent") is not None:
        return []
    people = _addressed(event, draft.body, actor.version).subquery()
    ids = session.scalars(
        select(people.c.person_id)
        .where(exists().where(Account.person_id == people.c.person_id, Account.reachable))
        .order_by(people.c.person_id)
    ).all()
    if not ids:
        raise NobodyToWriteTo
    return list(ids)


def tell_some(session: Session, draft_id: int, people: Sequence[int], actor: Organiser) -> None:
    """The letter is the cause, so a second press and a second attempt tell nobody twice."""
    draft, event = _own(session, draft_id, actor)
    message = Message(
        DeliveryKind.ORGANISER_WROTE, f"letter:{draft.id}", event.id, {"text": draft.body["text"]}
    )
    tell(session, message, people, now=draft.made_at)


def seal(session: Session, draft_id: int, count: int, actor: Organiser) -> None:
    draft, event = _own(session, draft_id, actor, locked=True)
    if draft.body.get("sent") is None:
        draft.body = {**draft.body, "sent": count}
        note(
            session,
            Deed.LETTER_SENT,
            at=actor.now,
            actor_id=actor.id,
            school_id=event.organiser_id,
            detail=f"{event.id}: {count}",
        )


def read_letter(typed: str) -> str:
    text = UNSEEN.sub("", typed).strip()
    if not text:
        raise LetterEmpty
    if len(text) > LETTER_CHARACTERS:
        raise LetterTooLong(LETTER_CHARACTERS, len(text))
    return text


def _own(session: Session, draft_id: int, actor: Actor, *, locked: bool = False) -> tuple[Draft, Event]:
    draft = session.get(Draft, draft_id, with_for_update=locked or None, populate_existing=locked)
    if draft is None or draft.person_id != actor.id or draft.kind is not DraftKind.LETTER:
        raise DeskDraftGone
    return draft, run_event(session, actor, int(str(draft.body["event_id"])))


def _addressed(event: Event, body: Mapping[str, Any], version: str) -> Select[Any]:
    """Each person once, under the name `person_id`."""
    where = conditions(event, Filter.read(body["filter"]), version)
    members = (
        select(EntryMember.person_id).join(Entry, Entry.id == EntryMember.entry_id).where(where, is_inside())
    )
    if Audience(body["audience"]) is Audience.MEMBERS:
        return members.distinct()
    led_by_nobody = Entry.captain_id.is_(None) & Entry.mentor_id.is_(None)
    leaders = union(
        select(Entry.captain_id.label("person_id")).where(where, Entry.captain_id.is_not(None)),
        select(Entry.mentor_id.label("person_id")).where(where, Entry.mentor_id.is_not(None)),
        members.where(led_by_nobody),
    ).subquery()
    return select(leaders.c.person_id)
