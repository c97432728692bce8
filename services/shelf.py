"""Where the bytes of kept files lie: a folder of the installation, each content once, under its digest."""

import asyncio
import fcntl
import hashlib
import logging
import os
from collections.abc import Awaitable, Callable, Collection, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from secrets import token_hex

from services.clock import Clock
from services.refusal import Refusal
from services.store import StoreUnavailableError

logger = logging.getLogger(__name__)

# How long bytes wait for the row that names them. Their transaction takes a moment; one tried again, minutes.
ROWLESS_TTL = timedelta(days=1)
# So many digests fit into one question to either database.
PORTION = 500
TURNSTILE = ".lock"

# Which of these digests some row names.
Named = Callable[[Collection[str]], Awaitable[Collection[str]]]


class FileNotKept(Refusal):
    """The disk did not take it: full, or not ours to write. Whoever sent it still has it."""

    key = "refusal-file-not-kept"


class FileLost(Refusal):
    """There is no such file any more, or not the whole of it."""

    key = "refusal-file-lost"


class Shelf:
    """Bytes are laid down before the row that names them is written, and taken away after it is gone.

    So a row never waits for its bytes, and bytes that no row came to name are found by the sweep.
    """

    def __init__(self, folder: Path, clock: Clock) -> None:
        self._folder = folder
        self._clock = clock

    async def put(self, content: bytes) -> str:
        """Lay it down for good and answer its digest; the same content once more changes nothing."""
        return await asyncio.to_thread(self._put, content, self._clock())

    async def read(self, digest: str) -> bytes:
        return await asyncio.to_thread(self._read, digest)

    async def sweep(self, named: Named) -> int:
        """Take away what has lain here for a day and no row names; answers how much that was."""
        before, gone = self._clock() - ROWLESS_TTL, 0
        paths = await asyncio.to_thread(self._laid_before, before)
        for first in range(0, len(paths), PORTION):
            portion = paths[first : first + PORTION]
            kept = await named([path.name for path in portion])
            loose = [path for path in portion if path.name not in kept]
            gone += await asyncio.to_thread(self._take_away, loose, before)
        return gone

    def _put(self, content: bytes, now: datetime) -> str:
        digest = hashlib.sha256(content).hexdigest()
        try:
            self._lay_down(self._path(digest), content, now)
        except OSError as error:
            # Told at once and not tried again in silence: a disk stays full for longer than anybody waits.
            logger.error("file_not_kept", extra={"reason": type(error).__name__, "errno": error.errno})  # noqa: TRY400  the number says it all
            raise FileNotKept from None
        return digest

    def _lay_down(self, path: Path, content: bytes, now: datetime) -> None:
        """Under another name until it is whole: a power cut leaves all of it, or nothing."""
        is_new = not path.parent.exists()
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        path.parent.mkdir(mode=0o700, exist_ok=True)
        growing = path.with_name(f".{path.name}.{token_hex(4)}")
        try:
            _write_durably(growing, content)
            # By the clock that the sweep reads, which the sandbox moves.
            os.utime(growing, (now.timestamp(), now.timestamp()))
            with self._turnstile(fcntl.LOCK_SH):
                growing.replace(path)
        finally:
            growing.unlink(missing_ok=True)
        for folder in (path.parent, *([self._folder, self._folder.parent] if is_new else [])):
            _make_durable(folder)

    def _read(self, digest: str) -> bytes:
        try:
            content = self._path(digest).read_bytes()
        except FileNotFoundError:
            content = None
        except OSError as error:
            raise StoreUnavailableError(str(error)) from error
        if content is None or hashlib.sha256(content).hexdigest() != digest:
            logger.error("file_lost", extra={"digest": digest, "is_there": content is not None})
            raise FileLost
        return content

    def _laid_before(self, moment: datetime) -> list[Path]:
        """With what somebody was laying down when the power went."""
        found = (path for path in self._folder.glob("??/*") if path.is_file())
        return [path for path in found if _is_older(path, moment)]

    def _take_away(self, paths: Collection[Path], before: datetime) -> int:
        """What was laid down anew meanwhile stays: its row may be on its way."""
        gone = 0
        for path in paths:
            with self._turnstile(fcntl.LOCK_EX):
                if _is_older(path, before):
                    path.unlink()
                    gone += 1
        return gone

    @contextmanager
    def _turnstile(self, how: int) -> Iterator[None]:
        """Between looking at a file's age and taking it away nobody may lay it down again."""
        with (self._folder / TURNSTILE).open("a") as file:
            fcntl.flock(file, how)
            yield

    def _path(self, digest: str) -> Path:
        # Some hundred files to a folder, where thousands would be slow to list.
        return self._folder / digest[:2] / digest


def _write_durably(path: Path, content: bytes) -> None:
    with path.open("xb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _make_durable(folder: Path) -> None:
    """A name is durable when its folder is."""
    number = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(number)
    finally:
        os.close(number)


def _is_older(path: Path, moment: datetime) -> bool:
    try:
        return path.stat().st_mtime < moment.timestamp()
    except FileNotFoundError:
        return False
