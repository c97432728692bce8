"""Who hears of what becomes of a child's consents: the child, and those who answer for it. No mentor does."""

from datetime import datetime

from sqlalchemy.orm import Session

from models.consent import ConsentPurpose
from models.delivery import DeliveryKind
from models.paper import PaperState
from services.consent_text import Document
from services.delivery.ledger import Message, tell
from services.guardianship import guardians_of


def tell_of_signature(session: Session, child_id: int, document: Document, *, by: int, now: datetime) -> None:
    """The child waits for it to enter. Of what is signed for oneself nobody has to be told."""
    if by == child_id or document.purpose is not ConsentPurpose.PROCESSING:
        return
    cause = f"consent:{child_id}:{document.version}:{now.isoformat()}"
    message = Message(DeliveryKind.CONSENT_SIGNED, cause, body={"version": document.version})
    tell(session, message, [child_id], now=now)


def tell_of_sheet(
    session: Session, child_id: int, paper_id: int, state: PaperState, *, by: int, now: datetime
) -> None:
    """A parent who works at the school and has looked at it themselves knows."""
    accepted = state is PaperState.ACCEPTED
    kind = DeliveryKind.PAPER_ACCEPTED if accepted else DeliveryKind.PAPER_DECLINED
    guardians = [guardian.id for guardian in guardians_of(session, child_id)]
    message = Message(kind, f"paper:{paper_id}", body={"paper_id": paper_id})
    people = [child_id, *guardians]
    tell(session, message, [person_id for person_id in people if person_id != by], now=now)
