"""Files that people have sent and that are kept: the row says what each is, its bytes lie on the shelf.

Whoever keeps one calls `Shelf.put` first and then, in the transaction of whatever refers to it, `keep`.
"""

import logging
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import PurePath

from sqlalchemy import ColumnElement, and_, delete, exists, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from models.entry import EntryAnswer
from models.event import Event
from models.kept_file import FILE_NAME_CHARACTERS, KeptFile
from models.material import Material
from models.post import PostFile
from models.work import Work
from services.shelf import FileLost, Shelf
from services.store import Store

logger = logging.getLogger(__name__)

# Every column by which a file is some other row's. A test finds those that are missing here.
REFERRING: tuple[InstrumentedAttribute[int | None] | InstrumentedAttribute[int], ...] = (
    Event.regulation_id,
    EntryAnswer.file_id,
    Work.file_id,
    Material.file_id,
    PostFile.file_id,
)


@dataclass(frozen=True, slots=True)
class FileContent:
    """A file as it came, to be sent on."""

    id: int
    name: str
    content: bytes = field(repr=False)


class KeptFiles:
    """To read what is kept. Whether the person may is decided by whoever asks: it depends on whose it is."""

    def __init__(self, store: Store, shelf: Shelf) -> None:
        self._store = store
        self._shelf = shelf

    async def read(self, file_id: int) -> FileContent:
        file = await self._store.read(_row, file_id)
        return FileContent(file.id, file.name, await self._shelf.read(file.digest))

    async def sweep(self) -> None:
        """Nightly: bytes that no row names any more, or that none came to name."""
        gone = await self._shelf.sweep(self._named)
        if gone:
            logger.info("files_swept", extra={"files": gone})

    async def _named(self, digests: Collection[str]) -> set[str]:
        return await self._store.read(_named, digests)


def keep(
    session: Session, *, digest: str, name: str, size: int, person_id: int | None, now: datetime
) -> KeptFile:
    """The row of a file whose bytes lie on the shelf, within the transaction of what refers to it."""
    file = KeptFile(digest=digest, name=_short(name), size=size, person_id=person_id, kept_at=now)
    session.add(file)
    session.flush()
    return file


def find_loose(session: Session, before: datetime, last: int, most: int) -> Sequence[int]:
    """Files that nothing refers to any more: replaced, or sent for what was never finished."""
    loose = select(KeptFile.id).where(KeptFile.kept_at < before, KeptFile.id > last, _is_loose())
    return session.scalars(loose.order_by(KeptFile.id).limit(most)).all()


def forget_loose(session: Session, ids: Sequence[int], _before: datetime, _now: datetime) -> int:
    # Held first: whatever was to refer to one of them has done so by then, and is seen by what follows.
    session.scalars(select(KeptFile.id).where(KeptFile.id.in_(ids)).with_for_update()).all()
    gone = session.execute(
        delete(KeptFile).where(and_(KeptFile.id.in_(ids), _is_loose())).returning(KeptFile.id)
    )
    return len(gone.all())


def _is_loose() -> ColumnElement[bool]:
    return and_(*(~exists().where(column == KeptFile.id) for column in REFERRING))


def _row(session: Session, file_id: int) -> KeptFile:
    file = session.get(KeptFile, file_id)
    if file is None:
        raise FileLost
    return file


def _named(session: Session, digests: Collection[str]) -> set[str]:
    return set(session.scalars(select(KeptFile.digest).where(KeptFile.digest.in_(digests))))


def _short(name: str) -> str:
    """What is too long for the row loses its end, and not its ending: by that a file is opened."""
    ending = PurePath(name).suffix
    if len(ending) >= FILE_NAME_CHARACTERS:
        ending = ""
    return name.removesuffix(ending)[: FILE_NAME_CHARACTERS - len(ending)] + ending
