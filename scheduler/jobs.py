"""Every timer of the bot. A job holds no state: it asks a service, and a restart loses nothing."""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import NamedTuple

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from scheduler.announcing import Announcer
from scheduler.delivery import Courier
from scheduler.digesting import Digester
from scheduler.publishing import Publisher
from scheduler.reaching import ReachCounter
from services.broadcast.running import Broadcasting
from services.entry.offer import Offers
from services.event.advance import EventClock
from services.event.pending import PendingEntries
from services.inbox import Inbox
from services.routine import Routines

SWEEP_EVERY = timedelta(hours=1)
LOOK_AGAIN_EVERY = timedelta(minutes=1)
# A glance at an index, nearly always.
DELIVER_EVERY = timedelta(seconds=1)
RECOVER_EVERY = timedelta(minutes=1)
LAPSE_EVERY = timedelta(minutes=1)
ADVANCE_EVERY = timedelta(minutes=1)
PENDING_TOLD_EVERY = timedelta(minutes=1)
# A glance at a row, nearly always; and of a broadcast the ledger has three seconds ahead.
BROADCAST_EVERY = timedelta(seconds=1)
# Nearly always a look at a row or two.
ANNOUNCE_EVERY = timedelta(minutes=1)
# A look at the clock, and from Monday to Wednesday at a row.
DIGEST_EVERY = timedelta(minutes=1)
# A glance at an index, nearly always.
PUBLISH_EVERY = timedelta(seconds=1)
COUNT_EVERY = timedelta(hours=1)
# Nearly always a look at a row or two; and whoever moves the sandbox's clock sees September come.
NIGHT_LOOKED_FOR_EVERY = timedelta(minutes=1)


class Job(NamedTuple):
    id: str
    every: timedelta
    do: Callable[[], Awaitable[None]]
    # How often at once. More than once is for what knows by itself that it is at it.
    at_once: int = 1


def jobs(
    inbox: Inbox, routines: Routines, courier: Courier, *, look_again: Callable[[], Awaitable[None]]
) -> list[Job]:
    """`look_again` takes up the letters of the inbox that a trouble has left behind."""
    return [
        Job("sweep_inbox", SWEEP_EVERY, inbox.sweep),
        Job("look_again", LOOK_AGAIN_EVERY, look_again),
        # Of a run that takes minutes the next one asks what has become due meanwhile, and ends.
        Job("deliver", DELIVER_EVERY, courier.run, at_once=2),
        Job("nightly", NIGHT_LOOKED_FOR_EVERY, routines.do_what_is_due),
        Job("recover_deliveries", RECOVER_EVERY, courier.recover),
    ]


def lapses(offers: Offers) -> Job:
    """Seats that were offered and not taken in time go on to the next."""
    return Job("lapse_offers", LAPSE_EVERY, offers.sweep)


def advances(events: EventClock) -> Job:
    """What the clock has brought about is written: closed registration, a beginning, an end."""
    return Job("advance_events", ADVANCE_EVERY, events.advance)


def pending_told(entries: PendingEntries) -> Job:
    """Whoever runs an event hears of entries that wait for them."""
    return Job("tell_of_pending_entries", PENDING_TOLD_EVERY, entries.tell)


def broadcasts_go_on(broadcasting: Broadcasting) -> Job:
    """Whom a broadcast goes to is written a portion ahead, and whoever watches it sees how far it is."""
    return Job("go_on_with_broadcasts", BROADCAST_EVERY, broadcasting.run)


def announces(announcer: Announcer) -> Job:
    """News of events that have been published."""
    return Job("announce_events", ANNOUNCE_EVERY, announcer.run)


def digests_news(digester: Digester) -> Job:
    """The news of the week that is over, on Monday morning."""
    return Job("digest_news", DIGEST_EVERY, digester.run)


def publishes(publisher: Publisher) -> Job:
    """Each public place by itself: pictures that are brought to one keep no other waiting."""
    # A post with its pictures takes longer than a second, and the next run ends at once.
    return Job(f"publish_{publisher.place.value}", PUBLISH_EVERY, publisher.run, at_once=2)


def counts_reach(counter: ReachCounter) -> Job:
    """How many have seen what stands at the public places."""
    return Job("count_reach", COUNT_EVERY, counter.run)


def timetable(all_jobs: list[Job]) -> AsyncIOScheduler:
    """Intervals only: whatever is due at an hour asks the injected clock, which APScheduler does not know."""
    scheduler = AsyncIOScheduler(timezone="UTC")
    for job in all_jobs:
        scheduler.add_job(
            job.do,
            "interval",
            seconds=job.every.total_seconds(),
            id=job.id,
            coalesce=True,
            max_instances=job.at_once,
            # Late is better than never: a job looks at what is due now, however late it is asked.
            misfire_grace_time=None,
        )
    return scheduler
