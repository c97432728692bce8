"""Lists of pupils between two presses: a mentor's own, for two days, and nobody's pupils yet."""

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from models.draft import Draft, DraftKind
from services.actor import Actor
from services.class_plan import ClassList
from services.refusal import Refusal
from services.retention import PERIODS, Kept

# A long list comes in several messages, and each of them is looked at by itself.
MOST_LISTS = 10


class ListLost(Refusal):
    """Too old, or another's: nobody is told which."""

    key = "refusal-class-list-lost"


def kept_for_later(session: Session, listed: ClassList, actor: Actor) -> Draft:
    draft = Draft(person_id=actor.id, kind=DraftKind.CLASS, body=listed.packed(), made_at=actor.now)
    session.add(draft)
    session.flush()
    mine = (Draft.person_id == actor.id, Draft.kind == DraftKind.CLASS)
    newest = select(Draft.id).where(*mine).order_by(Draft.id.desc()).limit(MOST_LISTS)
    session.execute(delete(Draft).where(*mine, Draft.id.not_in(newest)))
    return draft


def draft_of(session: Session, list_id: int, actor: Actor, *, locked: bool = False) -> Draft:
    draft = session.get(Draft, list_id, with_for_update=locked or None, populate_existing=locked)
    if draft is None or draft.person_id != actor.id or draft.kind is not DraftKind.CLASS:
        raise ListLost
    if draft.made_at <= actor.now - PERIODS[Kept.DRAFT]:
        raise ListLost
    return draft
