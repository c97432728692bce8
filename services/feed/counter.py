"""A calendar gone wild does no harm: it is given the same page again, and then it is asked to wait."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from services.feed.page import Page

# Programs that are given a new address look several times in the first seconds, and must not be put off.
MOST, WITHIN = 30, timedelta(minutes=1)
FRESH = timedelta(seconds=10)


@dataclass(frozen=True, slots=True)
class Copy:
    """A page as it was given."""

    digest: str
    # Since when this process has seen it so.
    since: datetime
    made_at: datetime
    # For as long as it is fresh; written down only when somebody wants it whole.
    page: Page | None = None
    content: bytes | None = None


@dataclass(slots=True)
class _Reader:
    begins: datetime
    asked: int = 0
    copy: Copy | None = None


class Counter:
    """What was given to whom of late: kept in memory alone, and the pages themselves for seconds."""

    def __init__(self) -> None:
        self._readers: dict[int, _Reader] = {}
        # Those whose page is still in memory, the oldest first.
        self._fresh: dict[int, datetime] = {}

    def wait(self, person_id: int, now: datetime) -> timedelta | None:
        """Note that somebody asks; how long they have to wait, where they have asked too often."""
        reader = self._readers.setdefault(person_id, _Reader(now))
        if not timedelta() <= now - reader.begins < WITHIN:
            reader.begins, reader.asked = now, 0
        reader.asked += 1
        return reader.begins + WITHIN - now if reader.asked > MOST else None

    def fresh(self, person_id: int, now: datetime) -> Copy | None:
        copy = self._readers[person_id].copy
        return copy if copy is not None and timedelta() <= now - copy.made_at < FRESH else None

    def take(self, person_id: int, page: Page, now: datetime) -> Copy:
        """The page as it is now; it goes back to the moment at which it came to be so."""
        self._let_go(now)
        was, digest = self._readers[person_id].copy, page.digest
        # As coarse as HTTP tells moments.
        since = was.since if was is not None and was.digest == digest else now.replace(microsecond=0)
        self._fresh.pop(person_id, None)
        self._fresh[person_id] = now
        return self._keep(person_id, Copy(digest, since, now, page))

    def write(self, person_id: int, copy: Copy, content: bytes) -> None:
        self._keep(person_id, replace(copy, content=content))

    def _keep(self, person_id: int, copy: Copy) -> Copy:
        self._readers[person_id].copy = copy
        return copy

    def _let_go(self, now: datetime) -> None:
        for person_id in [one for one, at in self._fresh.items() if now - at >= FRESH]:
            del self._fresh[person_id]
            copy = self._readers[person_id].copy
            if copy is not None:
                self._keep(person_id, replace(copy, page=None, content=None))
