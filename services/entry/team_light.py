"""A team's card shows whose consent is missing: it is drawn anew when a consent comes or goes."""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.entry import Entry, EntryMember
from services.delivery.ledger import redraw


def show_teams_of(session: Session, person_id: int, *, now: datetime) -> None:
    """The teams themselves have not changed, and nobody holds their event: their rows are not touched.

    So each moment stands for a revision of its own.
    """
    teams = session.scalars(
        select(Entry.id)
        .join(EntryMember, EntryMember.entry_id == Entry.id)
        .where(EntryMember.person_id == person_id, EntryMember.left_at.is_(None), Entry.title != "")
        .order_by(Entry.id)
    ).all()
    for entry_id in teams:
        redraw(session, f"team:{entry_id}", revision=int(now.timestamp() * 1000), now=now)
