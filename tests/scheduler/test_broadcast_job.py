from datetime import timedelta

from scheduler.jobs import broadcasts_go_on
from services.store import Store
from tests.clock import HandClock
from tests.entering import a_ground
from tests.services.broadcast.sending import a_newsroom, readers


async def test_a_broadcast_goes_on_each_time_its_timer_asks(store: Store, clock: HandClock) -> None:
    await a_ground(store)
    newsroom = await a_newsroom(store, clock)
    (reader,) = await readers(store)
    job = broadcasts_go_on(newsroom.broadcasting)

    await job.do()
    assert await newsroom.told() == []
    await newsroom.says_yes()
    await job.do()

    assert await newsroom.told() == [reader.id]
    assert timedelta() < job.every <= timedelta(seconds=1)
