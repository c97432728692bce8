"""A million messages wait, and ten thousand of them are due within one minute: how late they are.

The messenger below takes everything at once: what is measured is the way from the moment when a message is
due to the call that sends it, with the looking, claiming, drawing and writing down that it takes. The peer
holds the same load as one APScheduler job each, in a file, and its jobs do nothing at all.
"""

import asyncio
import gc
import pickle
import statistics
import time
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from apscheduler.jobstores.sqlalchemy import SQLAlchemyJobStore
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.date import DateTrigger
from sqlalchemy import insert, text
from sqlalchemy.orm import Session
from typing_extensions import override

from benchmarks.broadcasting import MS_IN_S, Post, heartbeat, poll, resident_mb
from benchmarks.figure import Figure
from benchmarks.store import postgres_database
from bot.steady import keep_steady
from handlers.living import Drawers
from handlers.screen import Screen
from models.account import MessengerName
from models.delivery import Delivery, DeliveryKind, DeliveryState, Rank
from scheduler.delivery import Courier
from scheduler.drawing import Drawing
from scheduler.outlet import Outlet, Pace, Said, Verdict
from scheduler.sending import Sending

WAITING: Final = 1_000_000
DUE: Final = 10_000
DUE_SECONDS: Final = 60.0
# Before the first is due, and after the last one: a poll and what it finds.
LEAD_SECONDS, GRACE_SECONDS = 3.0, 4.0
PEOPLE: Final = 1_000
PORTION: Final = 20_000
DONE: Final = Said(Verdict.DONE, message_id=1)
_late: list[float] = []


class PromptOutlet(Outlet):
    """It takes everything at once, and notes how late it was."""

    name = MessengerName.TELEGRAM
    keeps_keys = False
    pace = Pace(1_000)

    def __init__(self, post: Post) -> None:
        self._post = post
        self.late: list[float] = []

    @override
    async def turn(self, rank: Rank) -> None: ...

    @override
    async def send(self, chat_ids: Sequence[int], screen: Screen, *, key: str) -> Sequence[Said]:
        due_at = datetime.fromisoformat(key.split(":", 2)[2])
        self.late += [(self._post.clock() - due_at).total_seconds()] * len(chat_ids)
        return [DONE] * len(chat_ids)

    @override
    async def edit(self, chat_id: int, message_id: int, screen: Screen, *, key: str) -> Said:
        return DONE


async def figures() -> AsyncIterator[Figure]:
    async with Post.opened(PEOPLE, MessengerName.TELEGRAM) as post:
        without_backlog = resident_mb()
        ours = await _minute(post)
        yield Figure("delivery.lateness_p50_s_1m", statistics.median(ours.late), "s")
        yield Figure("delivery.lateness_p99_s_1m", _p99(ours.late), "s")
        yield Figure("delivery.lateness_max_s_1m", max(ours.late), "s")
        yield Figure("delivery.lost_1m", DUE - len(ours.late), f"of {DUE}")
        yield Figure("delivery.rss_mb_1m", resident_mb(), "MB")
        yield Figure("delivery.rss_added_mb_1m", resident_mb() - without_backlog, "MB")
        yield Figure("delivery.loop_blocked_max_ms_1m", max(ours.loop_late) * MS_IN_S, "ms")
        yield Figure("delivery.cpu_s_1m", ours.cpu_s, "s of 60")
    async for figure in _postgres():
        yield figure
    peer = await _apscheduler()
    yield Figure("delivery.apscheduler_lateness_p99_s_1m", _p99(peer.late), "s")
    yield Figure("delivery.apscheduler_lost_1m", DUE - len(peer.late), f"of {DUE}")
    yield Figure("delivery.apscheduler_loop_blocked_max_ms_1m", max(peer.loop_late) * MS_IN_S, "ms")
    yield Figure("delivery.apscheduler_cpu_s_1m", peer.cpu_s, "s of 60")
    # Ours draws the message and writes down what became of it; the peer's job does nothing.
    yield Figure("delivery.ratio_to_apscheduler_jobs", ours.cpu_s / peer.cpu_s, "ratio of processor time")


async def _postgres() -> AsyncIterator[Figure]:
    late: list[float] = []
    async with postgres_database() as url:
        if url is not None:
            address = url.render_as_string(hide_password=False)
            async with Post.opened(PEOPLE, MessengerName.TELEGRAM, url=address) as post:
                late = (await _minute(post)).late
    yield Figure("delivery.lateness_p50_s_1m_postgres", statistics.median(late) if late else None, "s")
    yield Figure("delivery.lateness_p99_s_1m_postgres", _p99(late) if late else None, "s")
    yield Figure("delivery.lateness_max_s_1m_postgres", max(late) if late else None, "s")


class Minute:
    def __init__(self) -> None:
        self.late: list[float] = []
        self.loop_late: list[float] = []
        self.cpu_s = 0.0

    @asynccontextmanager
    async def lived(self) -> AsyncIterator[None]:
        gc.collect()
        keep_steady()
        async with heartbeat(self.loop_late):
            began = time.process_time()
            yield
            self.cpu_s = time.process_time() - began


async def _minute(post: Post) -> Minute:
    outlet, minute = PromptOutlet(post), Minute()
    courier = _courier(post, outlet)
    # The first message of a process builds what the others find ready.
    await post.write_to(1, 1, "first")
    await courier.run()
    outlet.late.clear()
    await _fill(post, WAITING - DUE, _waiting(post.clock() + timedelta(days=1)))
    begins = post.clock() + timedelta(seconds=LEAD_SECONDS)
    await _fill(post, DUE, _due(begins))
    async with asyncio.TaskGroup() as together:
        async with minute.lived():
            polling = together.create_task(poll(courier))
            ends = begins + timedelta(seconds=DUE_SECONDS + GRACE_SECONDS)
            await asyncio.sleep((ends - post.clock()).total_seconds())
        polling.cancel()
    minute.late = outlet.late
    return minute


def _courier(post: Post, outlet: Outlet) -> Courier:
    services = post.services()
    return Courier(
        services.outbox,
        services.sorting,
        Drawing(Drawers(dict, services.by_name)),
        Sending(services.outbox, services.people, services.living, [outlet]),
    )


def _due(begins: datetime) -> Iterator[tuple[str, datetime]]:
    """Evenly over the minute, as reminders of the same few events."""
    step = timedelta(seconds=DUE_SECONDS) / DUE
    return ((f"due-{number // PEOPLE}", begins + step * number) for number in range(DUE))


def _waiting(begins: datetime) -> Iterator[tuple[str, datetime]]:
    """Over the month that follows."""
    step = timedelta(seconds=2.5)
    return ((f"waiting-{number // PEOPLE}", begins + step * number) for number in range(WAITING - DUE))


async def _fill(post: Post, count: int, rows: Iterator[tuple[str, datetime]]) -> None:
    """By the driver's own way for many: what would be added one by one is here from the beginning."""
    for start in range(0, count, PORTION):
        some = [_row(start + number, *row) for number, row in enumerate(islice(rows, PORTION))]
        await post.store.write(_insert, some)
    # What a server does by itself within a minute, and the file never has to.
    await post.store.write(_analyse)


def _insert(session: Session, rows: Sequence[dict[str, Any]]) -> None:
    session.execute(insert(Delivery.__table__), rows)  # type: ignore[arg-type]  # a class has a table, and not a mere selection


def _analyse(session: Session) -> None:
    if session.get_bind().dialect.name == "postgresql":
        session.execute(text("ANALYZE deliveries"))


def _row(number: int, cause: str, due_at: datetime) -> dict[str, Any]:
    return {
        "kind": DeliveryKind.ORGANISER_WROTE,
        "cause": cause,
        "person_id": 1 + number % PEOPLE,
        "event_id": 1,
        "body": {"text": "Начало в 10:00, возьмите паспорт."},
        "due_at": due_at,
        "try_at": due_at,
        "written_at": due_at,
        "state": DeliveryState.PENDING,
        "reason": "",
        "attempts": 0,
        "rank": Rank.USUAL,
    }


async def _apscheduler() -> Minute:
    minute = Minute()
    with TemporaryDirectory() as folder:
        store = SQLAlchemyJobStore(url=f"sqlite:///{Path(folder) / 'jobs.db'}")
        scheduler = AsyncIOScheduler(timezone="UTC", jobstores={"default": store})
        scheduler.start(paused=True)
        tomorrow = datetime.fromtimestamp(time.time(), UTC) + timedelta(days=1)
        _store_jobs(store, WAITING - DUE, _waiting(tomorrow))
        begins = datetime.fromtimestamp(time.time() + LEAD_SECONDS, UTC)
        _store_jobs(store, DUE, _due(begins))
        _late.clear()
        async with minute.lived():
            scheduler.resume()
            await asyncio.sleep(begins.timestamp() + DUE_SECONDS + GRACE_SECONDS - time.time())
        scheduler.shutdown(wait=False)
        store.shutdown()
    minute.late = list(_late)
    return minute


def _store_jobs(store: Any, count: int, jobs: Iterator[tuple[str, datetime]]) -> None:
    """As `add_job` would have stored them, in a few commits and not in one for each."""
    for _ in range(0, count, PORTION):
        some = [_job(name, run_at) for name, run_at in islice(jobs, PORTION)]
        with store.engine.begin() as connection:
            connection.execute(store.jobs_t.insert(), some)


def _job(name: str, run_at: datetime) -> dict[str, Any]:
    # A cause is told to many; a job needs a name of its own.
    name = f"{name}:{run_at.isoformat()}"
    state = {
        "version": 1,
        "id": name,
        "func": "benchmarks.delivery_backlog:note",
        "trigger": DateTrigger(run_at),
        "executor": "default",
        "args": (run_at.timestamp(),),
        "kwargs": {},
        "name": name,
        # Nothing of the peer is lost for being late: any lateness will do.
        "misfire_grace_time": None,
        "coalesce": True,
        "max_instances": 1,
        "next_run_time": run_at,
    }
    return {"id": name, "next_run_time": run_at.timestamp(), "job_state": pickle.dumps(state)}


async def note(due: float) -> None:
    """What a job of the peer does: less than anybody's."""
    _late.append(time.time() - due)


def _p99(late: list[float]) -> float:
    return statistics.quantiles(late, n=100)[-1]
