"""Which message of whose chat a letter with news has become: it is changed there, and nowhere else."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.delivery import Delivery, DeliveryState
from services.broadcast.letters import LETTERS
from services.broadcast.tally import OPEN_STATES, cause_of
from services.delivery.claim import Claim
from services.delivery.telling import Outdated, id_in
from services.people import Speaker


class LetterAwaited(Exception):  # noqa: N818  an answer, not an error
    """It is on its way: whether it arrives, and as which message, is known in a moment."""


def letter_in_chat(session: Session, claim: Claim, speakers: Sequence[Speaker]) -> tuple[Speaker, int]:
    letter = session.scalars(
        select(Delivery)
        .where(
            Delivery.kind.in_(LETTERS),
            Delivery.cause == cause_of(id_in(claim.body.get("broadcast_id")) or 0),
            Delivery.person_id == claim.person_id,
        )
        .execution_options(populate_existing=True)
    ).first()
    if letter is None:
        raise Outdated("letter_lost")
    if letter.state is DeliveryState.PENDING and letter.handed_at is None:
        # It was put off: when it goes out it says the newest.
        raise Outdated("told_already")
    if letter.state in OPEN_STATES:
        raise LetterAwaited
    if letter.state is not DeliveryState.SENT or letter.message_id is None:
        raise Outdated("letter_lost")
    there = [one for one in speakers if one.address.messenger is letter.messenger]
    if len(there) != 1:
        # Numbers of messages are each dialog's own in VK: of two dialogs the wrong one could be changed.
        raise Outdated("letter_lost")
    return there[0], letter.message_id
