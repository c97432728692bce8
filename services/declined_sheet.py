from sqlalchemy import select
from sqlalchemy.orm import Session, load_only

from models.consent import ConsentPurpose
from models.paper import Paper, PaperReason, PaperState


def declined_reason(session: Session, child_id: int) -> str | None:
    """Why the child's last sheet was not taken; nothing, when it was, or waits, or there is none."""
    last = session.scalars(
        select(Paper)
        .where(Paper.child_id == child_id, Paper.purpose == ConsentPurpose.PROCESSING)
        .order_by(Paper.id.desc())
        .options(load_only(Paper.state, Paper.reason))
        .limit(1)
    ).one_or_none()
    if last is None or last.state is not PaperState.DECLINED or last.reason == PaperReason.REPLACED:
        return None
    return last.reason
