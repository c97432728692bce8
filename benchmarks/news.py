"""What share of the platforms' rates a post to a hundred thousand people reaches, and what it takes.

Everything of the program runs: whom it goes to is written a portion ahead, the courier sends from a real
SQLite file, and an editor watches how far it is, drawn anew every few seconds. The platforms are on a local
port, take a while to answer, and refuse whatever is above their limit. The peer: the same, unwatched.
"""

import asyncio
import os
import time
from collections.abc import AsyncIterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from sqlalchemy import func, select, text, update
from sqlalchemy.orm import Session

from benchmarks.broadcasting import LETTER, MORNING, MS_IN_S, LimitedPlatform, Post, Report, poll, resident_mb
from benchmarks.delivery import (
    FREE,
    PAID,
    PLAIN_LATENCY_MS,
    SKIP_SECONDS,
    VK_CALLS,
    VK_PEERS,
    telegram_messenger,
    vk_messenger,
)
from benchmarks.figure import Figure
from bot.messengers.messenger import Messenger
from bot.steady import keep_steady
from models import post as posts
from models.account import Account, MessengerName
from models.broadcast import Broadcast, BroadcastState, Follow
from models.delivery import Delivery, LivingScreen
from models.person import Person, PersonKind
from models.reminder import Preference
from models.role import Role, RoleKind
from services.broadcast.audience import Audience, Bond, Whom
from services.broadcast.broadcasts import Broadcasts
from services.broadcast.choosing import about_post
from services.broadcast.reckoning import Reckoning, reckon
from services.broadcast.running import Broadcasting
from services.store import open_store

SECONDS: Final = float(os.environ.get("NEWS_SECONDS", "60"))
# What the first claim and the last answer take besides.
MORE_SECONDS: Final = 4.0
PEOPLE: Final = 100_000
EDITOR_ID: Final = 1
LOOK_SECONDS: Final = 1.0
ROUNDS: Final = 5
AUDIENCES: Final = (
    Audience(),
    Audience(whom=(Whom.PUPILS, Whom.PARENTS), schools=("lyceum",)),
    Audience(bonds=(Bond.NOT_ENTERED,)),
)


@dataclass
class Run:
    """One broadcast, from «yes» until the window is over."""

    report: Report
    # The largest seen, each second.
    rss_mb: list[float] = field(default_factory=list)
    bytes_per_delivery: float = 0.0

    def share(self, rate: float) -> float:
        return self.report.rate(skip_seconds=SKIP_SECONDS) / rate


async def figures() -> AsyncIterator[Figure]:
    refused = 0
    costs = []
    for name, rate in (("news.share_30", FREE), ("news.share_1000", PAID)):
        watched, unwatched = await _telegram(rate, is_watched=True), await _telegram(rate, is_watched=False)
        refused += watched.report.refused + unwatched.report.refused
        costs.append(unwatched.share(rate) - watched.share(rate))
        yield Figure(name, watched.share(rate), f"of {rate} a second")
    rate = VK_CALLS * VK_PEERS
    watched, unwatched = await _vk(is_watched=True), await _vk(is_watched=False)
    refused += watched.report.refused + unwatched.report.refused
    costs.append(unwatched.share(rate) - watched.share(rate))
    yield Figure("news.vk_share", watched.share(rate), f"of {rate} a second")
    yield Figure("news.progress_cost", max(costs), "of the rate, the largest of the three")
    yield Figure("news.refusals", refused, "refusals")
    yield Figure("news.rss_mb_100k", max(watched.rss_mb), "MB")
    yield Figure("news.bytes_per_delivery", watched.bytes_per_delivery, "bytes")
    yield Figure("news.audience_s_100k", await _audience_s(), "s")


async def _telegram(rate: int, *, is_watched: bool) -> Run:
    people = round(rate * (SKIP_SECONDS + SECONDS + MORE_SECONDS))
    async with (
        LimitedPlatform.opened(latency_s=PLAIN_LATENCY_MS / MS_IN_S, telegram=rate) as platform,
        _opened(people, MessengerName.TELEGRAM) as post,
    ):
        return await _broadcast(platform, post, telegram_messenger(platform, rate), is_watched=is_watched)


async def _vk(*, is_watched: bool) -> Run:
    """To a hundred thousand and more: by them memory and disk are measured as well."""
    people = max(PEOPLE, round(VK_CALLS * VK_PEERS * (SKIP_SECONDS + SECONDS + MORE_SECONDS)))
    async with (
        LimitedPlatform.opened(latency_s=PLAIN_LATENCY_MS / MS_IN_S, vk=VK_CALLS) as platform,
        _opened(people, MessengerName.VK) as post,
    ):
        return await _broadcast(platform, post, vk_messenger(platform, post), is_watched=is_watched)


async def _broadcast(platform: LimitedPlatform, post: Post, messenger: Messenger, *, is_watched: bool) -> Run:
    courier, broadcasting = post.courier(messenger), Broadcasting(post.store, post.clock)
    # The first message of a process builds what the others find ready.
    await post.write_to(EDITOR_ID, 1, "letter:0")
    await courier.run()
    await platform.report()
    keep_steady()
    size = await post.store.read(_bytes)
    await _say_yes(post)
    if is_watched:
        await post.store.write(_watch)
    run = Run(Report(0, ()))
    async with asyncio.TaskGroup() as together:
        going = [together.create_task(poll(courier)), together.create_task(_go_on(broadcasting))]
        ends = time.monotonic() + SKIP_SECONDS + SECONDS
        while time.monotonic() < ends:
            await asyncio.sleep(LOOK_SECONDS)
            run.rss_mb.append(resident_mb())
        run.report = await platform.report()
        written = await post.store.read(_written)
        run.bytes_per_delivery = (await post.store.read(_bytes) - size) / written
        await courier.close()
        for task in going:
            task.cancel()
    await messenger.close()
    return run


async def _go_on(broadcasting: Broadcasting) -> None:
    """As the program's timer."""
    while True:
        await broadcasting.run()
        await asyncio.sleep(LOOK_SECONDS)


async def _say_yes(post: Post) -> None:
    broadcasts = Broadcasts(post.store, post.clock, administrators=())
    view = await broadcasts.open(1, actor_id=EDITOR_ID)
    started = await broadcasts.start(1, view.revision, actor_id=EDITOR_ID)
    assert started.state is BroadcastState.RUNNING  # noqa: S101  nothing else would be worth measuring


async def _audience_s() -> float:
    """The slowest of some, each at its best: the numbers that are shown before «yes»."""
    async with _opened(PEOPLE, MessengerName.TELEGRAM) as post:
        await post.store.write(_vary)
        slowest = 0.0
        for audience in AUDIENCES:
            times = []
            for _ in range(ROUNDS):
                began = time.perf_counter()
                found = await post.store.read(_reckon, audience)
                times.append(time.perf_counter() - began)
                assert found.told  # noqa: S101  an audience of nobody is counted sooner
            slowest = max(slowest, min(times))
    return slowest


@asynccontextmanager
async def _opened(people: int, messenger: MessengerName) -> AsyncIterator[Post]:
    """Filled by another process: what a hundred thousand people take of memory is not the broadcast's."""
    with TemporaryDirectory() as folder:
        address = f"sqlite:///{Path(folder) / 'post.db'}"
        with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as others:
            await asyncio.get_running_loop().run_in_executor(others, _seed, address, people, messenger)
        store = open_store(address)
        try:
            yield Post(store)
        finally:
            await store.close()


def _seed(address: str, people: int, messenger: MessengerName) -> None:
    async def seed() -> None:
        async with Post.opened(people, messenger, url=address) as post:
            await post.store.write(_write_news)

    asyncio.run(seed())


def _write_news(session: Session) -> None:
    state = posts.PostState.PUBLISHED
    session.add(posts.Post(html=LETTER, state=state, school_id="lyceum", event_id=1, written_at=MORNING))
    session.add(Role(person_id=EDITOR_ID, kind=RoleKind.EDITOR))


def _watch(session: Session) -> None:
    account_id = session.scalars(select(Account.id).where(Account.person_id == EDITOR_ID)).one()
    session.add(LivingScreen(account_id=account_id, subject="broadcast:1", message_id=1))


def _vary(session: Session) -> None:
    """Some of every sort, so that no question is answered by the first glance."""
    session.execute(update(Person).where(Person.id % 3 == 0).values(kind=PersonKind.TEACHER))
    session.execute(update(Person).where(Person.id % 2 == 0).values(school_id="lyceum"))
    session.add_all(Preference(person_id=number, wants_news=False) for number in range(1, PEOPLE, 20))
    session.add_all(
        Follow(person_id=number, topic=posts.NewsTopic.SCHOOL_LIFE, is_wanted=False, since=MORNING)
        for number in range(2, PEOPLE, 20)
    )
    session.add_all(
        Account(messenger=MessengerName.VK, external_id=number, person_id=number)
        for number in range(3, PEOPLE, 3)
    )
    session.execute(update(Account).where(Account.id % 7 == 0).values(reachable=False))


def _reckon(session: Session, audience: Audience) -> Reckoning:
    post = session.get_one(posts.Post, 1)
    about = about_post(session, post, Broadcast(id=0, post_id=1), now=MORNING)
    return reckon(session, audience, about, is_urgent=False)


def _written(session: Session) -> int:
    return session.scalars(select(func.count()).select_from(Delivery)).one()


def _bytes(session: Session) -> int:
    pages = session.scalars(text("PRAGMA page_count")).one()
    size: int = pages * session.scalars(text("PRAGMA page_size")).one()
    return size
