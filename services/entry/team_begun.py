"""Teams that somebody has begun to make, or was invited to and could not enter yet: the way back."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.draft import Draft, DraftKind
from models.entry import Entry
from models.event import Event
from services.actor import Actor
from services.entry.membership import is_member
from services.entry.state import LIVE
from services.entry.team_draft import OF_A_TEAM
from services.event.phase import SHOWN
from services.retention import PERIODS, Kept

OF_A_JOINING = "join"


@dataclass(frozen=True, slots=True)
class TeamBegun:
    # Of the newest team that is half made; of the newest invitation that was followed.
    draft_id: int | None = None
    code: str = ""


def team_begun(session: Session, actor: Actor) -> TeamBegun:
    draft_id, code = None, ""
    for draft in _drafts(session, actor):
        body = draft.body
        if body.get("kind") == OF_A_TEAM and draft_id is None and body["entry_id"] is None:
            event = session.get(Event, body["event_id"])
            if event is not None and event.state in SHOWN and event.ends_at > actor.now:
                draft_id = draft.id
        elif body.get("kind") == OF_A_JOINING and not code and _is_open(session, str(body["code"]), actor):
            code = str(body["code"])
    return TeamBegun(draft_id, code)


def keep_invitation(session: Session, code: str, actor: Actor) -> None:
    """One for a person: whichever they followed last."""
    for draft in _drafts(session, actor):
        if draft.body.get("kind") == OF_A_JOINING:
            draft.body, draft.made_at = {"kind": OF_A_JOINING, "code": code}, actor.now
            session.flush()
            return
    body: dict[str, object] = {"kind": OF_A_JOINING, "code": code}
    session.add(Draft(person_id=actor.id, kind=DraftKind.ENTRY, body=body, made_at=actor.now))
    session.flush()


def _drafts(session: Session, actor: Actor) -> list[Draft]:
    rows = session.scalars(
        select(Draft)
        .where(
            Draft.person_id == actor.id,
            Draft.kind == DraftKind.ENTRY,
            Draft.made_at > actor.now - PERIODS[Kept.DRAFT],
        )
        .order_by(Draft.id.desc())
    )
    return list(rows)


def _is_open(session: Session, code: str, actor: Actor) -> bool:
    """A code that is void by now, or a team that one is in, is no way to lead anybody."""
    entry = session.scalars(
        select(Entry).where(Entry.join_code == code, Entry.status.in_(LIVE))
    ).one_or_none()
    return entry is not None and not is_member(session, entry.id, actor.id)
