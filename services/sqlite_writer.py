import asyncio
from asyncio import AbstractEventLoop, Future
from collections.abc import Callable
from contextlib import suppress
from queue import Empty, SimpleQueue
from threading import Thread
from typing import Any, NamedTuple, TypeVar

from sqlalchemy import Connection, Engine
from sqlalchemy.orm import Session

T = TypeVar("T")

# One commit for all that wait: the disk is asked once. More at a time would keep the first of them waiting.
LARGEST_GROUP = 200


class StoreClosedError(Exception):
    """The store was asked to write after it had been closed."""


class Job(NamedTuple):
    body: Callable[[Session], Any]
    done: Future[Any]


class Outcome(NamedTuple):
    job: Job
    result: Any = None
    error: BaseException | None = None


class Writer:
    """The one thread that writes. Bodies that wait together share a commit, each within a savepoint.

    A body that raises takes back its own changes alone. When the group as a whole cannot be committed
    (the disk is full) nothing of it was done, and each body is tried once more by itself, so that one body's
    trouble is never another's.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._jobs: SimpleQueue[Job | None] = SimpleQueue()
        self._closed = False
        self._thread = Thread(target=self._work, name="writer", daemon=True)
        self._thread.start()

    async def run(self, body: Callable[[Session], T]) -> T:
        if self._closed:
            raise StoreClosedError
        done: Future[T] = asyncio.get_running_loop().create_future()
        self._jobs.put(Job(body, done))
        # An asker who has gone does not take the job back: what was asked for is written.
        return await done

    async def close(self) -> None:
        if not self._closed:
            self._closed = True
            self._jobs.put(None)
            await asyncio.to_thread(self._thread.join)

    def _work(self) -> None:
        while group := self._next_group():
            self._tell(self._commit(group))
        self._engine.dispose()

    def _next_group(self) -> list[Job]:
        """Whatever waits, at least one; nothing when the writer is to end."""
        job = self._jobs.get()
        group: list[Job] = []
        with suppress(Empty):
            while job is not None:
                group.append(job)
                if len(group) == LARGEST_GROUP:
                    return group
                job = self._jobs.get_nowait()
            self._jobs.put(None)
        return group

    def _commit(self, group: list[Job]) -> list[Outcome]:
        begun = False
        try:
            with self._engine.begin() as connection:
                begun = True
                return [_within_savepoint(connection, job) for job in group]
        except Exception as error:  # noqa: BLE001  whatever it is, the waiting ones must be told
            if len(group) == 1 or not begun:
                # A locked file lets nobody in. Asked for each alone, it would keep the last waiting longest.
                return [Outcome(job, error=error) for job in group]
        return [outcome for job in group for outcome in self._commit([job])]

    @staticmethod
    def _tell(outcomes: list[Outcome]) -> None:
        by_loop: dict[AbstractEventLoop, list[Outcome]] = {}
        for outcome in outcomes:
            by_loop.setdefault(outcome.job.done.get_loop(), []).append(outcome)
        for loop, of_loop in by_loop.items():
            with suppress(RuntimeError):  # the loop has closed: nobody waits any more
                loop.call_soon_threadsafe(_resolve, of_loop)


def _within_savepoint(connection: Connection, job: Job) -> Outcome:
    with Session(connection, join_transaction_mode="create_savepoint", expire_on_commit=False) as session:
        try:
            result = job.body(session)
            session.commit()
        except Exception as error:
            session.rollback()
            if not _is_begun(connection):
                # A full disk makes SQLite take back the whole group, and not only what this body did.
                raise
            return Outcome(job, error=error)
    return Outcome(job, result=result)


def _is_begun(connection: Connection) -> bool:
    driver: Any = connection.connection.driver_connection
    return bool(driver.in_transaction)


def _resolve(outcomes: list[Outcome]) -> None:
    for job, result, error in outcomes:
        if job.done.done():
            continue
        if error is None:
            job.done.set_result(result)
        elif isinstance(error, StopIteration):
            # A future will not carry it, and the ones behind it in the group would wait for ever.
            job.done.set_exception(RuntimeError("The body of a transaction raised StopIteration."))
        else:
            job.done.set_exception(error)
