"""What a team is called: no two live ones of an event alike."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.entry import Entry, EntryStatus

ENDED = (EntryStatus.WITHDRAWN, EntryStatus.DECLINED, EntryStatus.LAPSED)


def is_title_taken(session: Session, event_id: int, key: str, *, besides: int | None = None) -> bool:
    return any(entry_id != besides for entry_id in teams_called(session, event_id, key))


def teams_called(session: Session, event_id: int, key: str) -> Sequence[int]:
    """The live teams of an event that go by that folded name."""
    return session.scalars(
        select(Entry.id).where(Entry.event_id == event_id, Entry.title_key == key, Entry.status.not_in(ENDED))
    ).all()
