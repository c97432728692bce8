"""Whoever decides and has a card open sees it change: a copy is out, or another editor was quicker."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.account import Account
from models.delivery import DeliveryKind, LivingScreen
from services.actor import Actor
from services.delivery.ledger import Message, tell

# What a living screen that shows a post as whoever decides sees it is called.
SUBJECT = "review"


def redraw_post(session: Session, post_id: int, actor: Actor) -> None:
    """Not for whoever acts: they have been answered, and the answer says more than the card."""
    subject = f"{SUBJECT}:{post_id}"
    others = session.scalars(
        select(Account.person_id)
        .join(LivingScreen, LivingScreen.account_id == Account.id)
        .where(LivingScreen.subject == subject, Account.person_id != actor.id)
    ).all()
    cause = f"{subject}:{int(actor.now.timestamp() * 1000)}"
    tell(session, Message(DeliveryKind.REDRAW, cause, body={"subject": subject}), others, now=actor.now)
