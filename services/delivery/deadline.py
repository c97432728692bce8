"""Until when what is told of an event is any use: whoever reads it later reads of what has passed."""

from collections.abc import Iterator
from datetime import datetime

from services.delivery.notice import EntryNotice, EventNotice, Notice, StageNotice

# What the body of a move says of the time that is true no longer: somebody may still count on it.
WAS = "was_starts"


def deadline_of(notice: Notice | None, now: datetime) -> datetime | None:
    """The first moment ahead before which it has to be read; nothing where it keeps."""
    return min((moment for moment in _moments(notice) if moment > now), default=None)


def _moments(notice: Notice | None) -> Iterator[datetime]:
    if isinstance(notice, EventNotice | EntryNotice | StageNotice):
        yield notice.event.starts_at
        if WAS in notice.body:
            yield datetime.fromisoformat(str(notice.body[WAS]))
    if isinstance(notice, StageNotice):
        yield notice.stage.starts_at
    if isinstance(notice, EntryNotice) and notice.entry.offered_until is not None:
        yield notice.entry.offered_until
