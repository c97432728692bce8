"""What is to happen when an event is published: settled once, for all of them."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

from sqlalchemy.orm import Session

from models.audit import Deed
from models.news_rule import NewsRule
from services.actor import Actor
from services.audit import note
from services.insertion import put
from services.post.right import require_decider

RULE: Final = "announcing"


class Announcing(StrEnum):
    """Short words: buttons carry them."""

    OFF = "off"
    # News of it wait among the others: one press accepts them.
    QUEUE = "queue"
    # They go out by themselves, on the word of whoever has settled it so.
    ALONE = "alone"


@dataclass(frozen=True, slots=True)
class AnnouncingRule:
    rule: Announcing = Announcing.QUEUE
    set_by: int | None = None
    set_at: datetime | None = None


def announcing_rule(session: Session) -> AnnouncingRule:
    row = session.get(NewsRule, RULE, populate_existing=True)
    return AnnouncingRule() if row is None else AnnouncingRule(Announcing(row.value), row.set_by, row.set_at)


def set_announcing(session: Session, rule: Announcing, actor: Actor) -> AnnouncingRule:
    require_decider(session, actor)
    was = announcing_rule(session)
    if was.rule is rule and was.set_by is not None:
        # Pressed twice, it stays on the word of whoever said it first.
        return was
    row = {"name": RULE, "value": str(rule), "set_by": actor.id, "set_at": actor.now}
    put(session, NewsRule, row, key=("name",))
    note(session, Deed.NEWS_RULE_SET, at=actor.now, actor_id=actor.id, detail=f"{was.rule}>{rule}")
    session.flush()
    return announcing_rule(session)
