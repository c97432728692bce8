from sqlalchemy import ColumnElement, func, or_, select
from sqlalchemy.orm import aliased

from models.entry import Entry, EntryMember
from services.entry.state import LIVE


def is_inside() -> ColumnElement[bool]:
    """Of a membership beside its entry: in it now, or to the end of an entry that has ended."""
    other = aliased(EntryMember)
    last = (
        select(func.max(other.left_at)).where(other.entry_id == Entry.id).correlate(Entry).scalar_subquery()
    )
    return or_(EntryMember.left_at.is_(None), Entry.status.not_in(LIVE) & (EntryMember.left_at == last))
