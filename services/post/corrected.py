"""The author is told that another has changed what they wrote."""

from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from models.delivery import DeliveryKind
from models.post import Post
from services.actor import Actor
from services.delivery.ledger import Message, tell

# Somebody corrects a word here and a word there: the author is told of all of it together.
TOGETHER = timedelta(minutes=10)


def tell_of_correction(session: Session, post: Post, actor: Actor) -> None:
    if post.author_id is None or post.author_id == actor.id:
        return
    message = Message(
        DeliveryKind.POST_CORRECTED, f"post:{post.id}:corrected", post.event_id, {"post_id": post.id}
    )
    tell(session, message, [post.author_id], now=actor.now, due_at=_end_of_portion(actor.now))


def _end_of_portion(now: datetime) -> datetime:
    """The same moment for whatever is corrected until then: one row, and one message."""
    minutes = TOGETHER // timedelta(minutes=1)
    passed = timedelta(minutes=now.minute % minutes, seconds=now.second, microseconds=now.microsecond)
    return now - passed + TOGETHER
