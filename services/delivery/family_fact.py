"""What a child and those who answer for it are told of its consents, as it stands when it is sent."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.consent import ConsentPurpose
from models.delivery import DeliveryKind
from models.paper import Paper, PaperReason, PaperState
from models.person import Person, PersonKind
from services.delivery.notice import ConsentNotice
from services.delivery.telling import Outdated, Telling, id_in
from services.entry.begun import NOTHING_BEGUN
from services.entry.going_on import begun_by
from services.guardianship import answers_for
from services.standing import Light, consents_in_force, standing_of

PAPER_STATES = {
    DeliveryKind.PAPER_ACCEPTED: PaperState.ACCEPTED,
    DeliveryKind.PAPER_DECLINED: PaperState.DECLINED,
}


def signed_facts(session: Session, telling: Telling) -> ConsentNotice:
    """The child's own: what a parent has signed holds, and opens what it was wanted for."""
    child = _child(session, telling.reader.id)
    version = str(telling.body["version"])
    if consents_in_force(session, child.id).get(ConsentPurpose.PROCESSING) != version:
        raise Outdated("consent_changed")
    return ConsentNotice(
        child.id,
        "",
        ConsentPurpose.PROCESSING,
        is_ready=_is_ready(session, child, version),
        begun=begun_by(session, telling.reader),
    )


def paper_facts(session: Session, telling: Telling) -> ConsentNotice:
    paper_id = id_in(telling.body.get("paper_id")) or 0
    # Without its photo, which is large.
    paper = session.execute(
        select(Paper.child_id, Paper.purpose, Paper.state, Paper.reason).where(Paper.id == paper_id)
    ).one_or_none()
    if paper is None:
        raise Outdated("paper_gone")
    if paper.state is not PAPER_STATES[telling.kind] or paper.reason == PaperReason.REPLACED:
        raise Outdated("paper_replaced")
    child, reader = _child(session, paper.child_id), session.get_one(Person, telling.reader.id)
    is_own = reader.id == child.id
    if not (is_own or answers_for(session, reader, child)):
        raise Outdated("not_theirs")
    version = consents_in_force(session, child.id).get(paper.purpose)
    if telling.kind is DeliveryKind.PAPER_ACCEPTED and version is None:
        raise Outdated("consent_changed")
    is_main = paper.purpose is ConsentPurpose.PROCESSING
    return ConsentNotice(
        child.id,
        "" if is_own else child.full_name or child.name,
        paper.purpose,
        is_ready=is_main and version is not None and _is_ready(session, child, version),
        begun=begun_by(session, telling.reader) if is_own else NOTHING_BEGUN,
        reason=paper.reason,
    )


def _child(session: Session, child_id: int) -> Person:
    child = session.get(Person, child_id)
    if child is None or child.kind is not PersonKind.PUPIL:
        raise Outdated("no_pupil")
    return child


def _is_ready(session: Session, child: Person, version: str) -> bool:
    """By the text that was signed: whether it is still today's the next step says."""
    return standing_of(session, child, {ConsentPurpose.PROCESSING: version}).light is Light.READY
