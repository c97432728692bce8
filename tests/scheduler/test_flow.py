"""How the bot's own messages flow: who goes first, who goes together, and who keeps nobody waiting."""

import asyncio
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from datetime import timedelta

import pytest
from sqlalchemy import update
from sqlalchemy.orm import Session
from typing_extensions import override

from handlers.screen import Screen
from models.account import Account, MessengerName
from models.delivery import Delivery, DeliveryState, Rank
from models.event import Event
from models.person import Language, Person
from scheduler.dispatch import LARGEST_STOCK, SMALLEST_STOCK
from scheduler.outlet import Pace, Said, Verdict
from services.delivery.outbox import Outbox
from services.store import Store, StoreUnavailableError
from tests.clock import NOON, HandClock
from tests.entering import a_ground
from tests.rows import a_profile, all_of, stored
from tests.scheduler.courier import a_courier
from tests.scheduler.wire import DONE, TELEGRAM, VK, Slow, Stepping, Wire
from tests.services.delivery.telling import became, have_accounts, states, wrote

CLOSED = Said(Verdict.CLOSED, reason="blocked")
FLOOD = Said(Verdict.SILENCE, reason="flood", wait_seconds=40)
# It only turns a hang into a failure.
PATIENCE_SECONDS = 60


async def an_audience(store: Store, count: int, *messengers: MessengerName) -> tuple[Event, list[Person]]:
    event, people = await a_ground(store), [a_profile() for _ in range(count)]
    await stored(store, *people)
    for messenger in messengers or (TELEGRAM,):
        await have_accounts(store, *people, messenger=messenger)
    return event, people


def ranked(session: Session, cause: str, rank: Rank) -> None:
    session.execute(update(Delivery).where(Delivery.cause == cause).values(rank=rank))


def prefer(session: Session, preferred: Mapping[int, MessengerName]) -> None:
    for person_id, messenger in preferred.items():
        session.get_one(Person, person_id).preferred = messenger


async def write(store: Store, event: Event, *people: Person, cause: str, rank: Rank) -> None:
    await wrote(store, event, *people, cause=cause)
    await store.write(ranked, cause, rank)


async def test_in_vk_the_same_words_go_to_a_hundred_in_one_call_and_to_everybody_once(
    store: Store, clock: HandClock
) -> None:
    event, people = await an_audience(store, 230, VK)
    await wrote(store, event, *people)
    vk = Wire(VK)

    await a_courier(store, clock, vk).run()

    assert sorted(chat for chat, _ in vk.sent) == [person.id for person in people]
    # One goes ahead, to see whether the line answers.
    assert vk.calls == [1, 100, 100, 29]
    assert len(set(vk.keys)) == 1


async def test_whoever_reads_something_else_is_told_in_another_call(store: Store, clock: HandClock) -> None:
    event, people = await a_ground(store), [a_profile(), a_profile(), a_profile(language=Language.EN)]
    await stored(store, *people)
    await have_accounts(store, *people, messenger=VK)
    await wrote(store, event, *people[:1], cause="scout")
    await wrote(store, event, *people[1:], cause="letter:1")
    await wrote(store, event, people[0], cause="letter:1")
    vk = Wire(VK)

    await a_courier(store, clock, vk).run()

    assert sorted(vk.calls) == [1, 1, 2]
    assert await states(store) == [DeliveryState.SENT] * 4


async def test_of_those_told_together_each_has_an_outcome_of_their_own(
    store: Store, clock: HandClock
) -> None:
    event, people = await an_audience(store, 4, VK, TELEGRAM)
    await store.write(prefer, dict.fromkeys([person.id for person in people], VK))
    await wrote(store, event, *people)
    later = Said(Verdict.LATER, reason="HTTP 502", is_counted=True)
    vk, telegram = Wire(VK, DONE, DONE, CLOSED, later), Wire(TELEGRAM)

    await a_courier(store, clock, vk, telegram).run()

    assert vk.calls == [1, 3]
    assert [chat for chat, _ in telegram.sent] == [3]
    assert await became(store) == [(DeliveryState.SENT, "")] * 3 + [(DeliveryState.PENDING, "HTTP 502")]
    unreachable = [
        messenger
        for messenger, reachable in await all_of(store, Account.messenger, Account.reachable)
        if not reachable
    ]
    assert unreachable == [VK]


async def test_whose_other_messenger_is_silent_waits_for_it_and_is_not_given_up(
    store: Store, clock: HandClock
) -> None:
    event, people = await an_audience(store, 2, TELEGRAM, VK)
    await store.write(lambda session: session.get_one(Person, people[0].id).__setattr__("preferred", VK))
    await store.write(
        lambda session: session.get_one(Person, people[1].id).__setattr__("preferred", TELEGRAM)
    )
    vk = Stepping(VK, CLOSED)
    courier = a_courier(store, clock, vk, Wire(TELEGRAM, FLOOD))
    await wrote(store, event, *people)

    async with asyncio.timeout(PATIENCE_SECONDS), asyncio.TaskGroup() as together:
        together.create_task(courier.run())
        await until(lambda: bool(courier._sending.lines.quiet()))
        vk.slots.release()
    waiting = await became(store)
    clock.move(timedelta(seconds=40))
    await courier.run()

    assert waiting == [(DeliveryState.PENDING, "line_quiet"), (DeliveryState.PENDING, "flood")]
    assert await states(store) == [DeliveryState.SENT] * 2


async def until(is_so: Callable[[], bool]) -> None:
    while not is_so():  # noqa: ASYNC110  no event tells what a courier has in hand
        await asyncio.sleep(0.001)


async def test_one_that_is_slow_keeps_nobody_waiting(store: Store, clock: HandClock) -> None:
    event, people = await an_audience(store, 100)
    await wrote(store, event, *people)
    telegram = Slow(TELEGRAM, people[5].id)

    async with asyncio.timeout(PATIENCE_SECONDS), asyncio.TaskGroup() as together:
        together.create_task(a_courier(store, clock, telegram).run())
        await until(lambda: len(telegram.sent) == 99)
        telegram.may_answer.set()

    assert await states(store) == [DeliveryState.SENT] * 100


async def test_what_one_person_is_told_comes_in_its_order_one_after_the_other(
    store: Store, clock: HandClock
) -> None:
    event, (anna, boris) = await an_audience(store, 2)
    for number in range(3):
        await wrote(store, event, anna, cause=f"letter:{number}", text=f"Письмо {number}")
    await wrote(store, event, boris, cause="other", text="Другое")
    telegram = Slow(TELEGRAM, anna.id)

    async with asyncio.timeout(PATIENCE_SECONDS), asyncio.TaskGroup() as together:
        together.create_task(a_courier(store, clock, telegram).run())
        await telegram.is_reached.wait()
        begun = len(telegram.sent)
        telegram.may_answer.set()

    of_anna = [text for chat, text in telegram.sent if chat == anna.id]
    assert begun == 0
    assert [text.rpartition("Письмо ")[2][0] for text in of_anna] == ["0", "1", "2"]


async def test_what_is_urgent_overtakes_a_broadcast_that_is_in_hand_already(
    store: Store, clock: HandClock
) -> None:
    event, people = await an_audience(store, 300)
    await write(store, event, *people, cause="broadcast", rank=Rank.BROADCAST)
    telegram = Stepping(TELEGRAM)
    courier = a_courier(store, clock, telegram)

    async with asyncio.timeout(PATIENCE_SECONDS), asyncio.TaskGroup() as together:
        together.create_task(courier.run())
        telegram.slots.release()
        await until(lambda: len(telegram.turns) == 1)
        # Its hands are full of the broadcast.
        await courier.run()
        await until(lambda: courier._dispatches[TELEGRAM]._stock.held(Rank.BROADCAST) > SMALLEST_STOCK)
        await write(store, event, *people[-3:], cause="urgent", rank=Rank.URGENT)
        await courier.run()
        await until(lambda: courier._dispatches[TELEGRAM]._stock.held(Rank.URGENT) == 3)
        for _ in range(400):
            telegram.slots.release()

    urgent = [turn for turn, rank in enumerate(telegram.turns) if rank is Rank.URGENT]
    # Behind those alone that were handed over: as many as there are slots in a moment.
    assert urgent[-1] < 10
    assert await states(store) == [DeliveryState.SENT] * 303


async def test_what_is_in_hand_and_under_way_is_bounded_whatever_waits(
    store: Store, clock: HandClock
) -> None:
    event, people = await an_audience(store, 400)
    await wrote(store, event, *people)
    telegram = Stepping(TELEGRAM)
    courier = a_courier(store, clock, telegram)

    async with asyncio.timeout(PATIENCE_SECONDS), asyncio.TaskGroup() as together:
        running = together.create_task(courier.run())
        telegram.slots.release()
        await until(lambda: len(telegram.turns) == 1)
        await until(lambda: courier._dispatches[TELEGRAM]._under_way >= 2)
        for _ in range(50):
            await asyncio.sleep(0.001)
        found = Counter(await states(store))
        running.cancel()

    # At thirty a second: two seconds' worth, and what goes in the next slots.
    assert found[DeliveryState.CLAIMED] + found[DeliveryState.SENDING] <= 2 * SMALLEST_STOCK
    assert found[DeliveryState.SENDING] <= 3


async def test_more_than_the_largest_stock_goes_out_at_any_pace(
    sqlite_store: Store, clock: HandClock
) -> None:
    event, people = await an_audience(sqlite_store, LARGEST_STOCK + 300)
    await wrote(sqlite_store, event, *people)
    telegram = Wire(TELEGRAM)
    telegram.pace = Pace(1_000_000)

    await a_courier(sqlite_store, clock, telegram).run()

    assert len(telegram.sent) == len(people)
    assert Counter(await states(sqlite_store)) == {DeliveryState.SENT: len(people)}


async def test_a_stop_waits_for_what_is_under_way_and_leaves_the_rest_to_whoever_comes_next(
    store: Store, clock: HandClock
) -> None:
    event, people = await an_audience(store, 60)
    await wrote(store, event, *people)
    telegram = Slow(TELEGRAM, *(person.id for person in people[1:]))
    courier = a_courier(store, clock, telegram)

    async with asyncio.timeout(PATIENCE_SECONDS), asyncio.TaskGroup() as together:
        together.create_task(courier.run())
        await telegram.is_reached.wait()
        closing = together.create_task(courier.close())
        await asyncio.sleep(0)
        telegram.may_answer.set()
        await closing
    sent = Counter(await states(store))
    await a_courier(store, clock, Wire(TELEGRAM)).run()

    # Those whose calls had begun, and none of what was in hand behind them.
    assert sent[DeliveryState.SENT] < SMALLEST_STOCK
    assert sent[DeliveryState.SENT] + sent[DeliveryState.PENDING] == 60
    assert Counter(await states(store)) == {DeliveryState.SENT: 60}


async def test_what_was_sent_while_the_database_was_away_is_written_down_when_it_is_back(
    store: Store, clock: HandClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    event, people = await an_audience(store, 3)
    await wrote(store, event, *people)
    telegram = Wire(TELEGRAM)
    courier = a_courier(store, clock, telegram)
    settle = Outbox.settle

    async def away(*_: object) -> None:
        raise StoreUnavailableError("locked")

    monkeypatch.setattr(Outbox, "settle", away)
    await courier.run()
    monkeypatch.setattr(Outbox, "settle", settle)
    await courier.run()

    assert sorted(chat for chat, _ in telegram.sent) == [person.id for person in people]
    assert await states(store) == [DeliveryState.SENT] * 3


class Forgetful(Wire):
    """The database is away when it is asked what a picture is called."""

    is_away = True

    @override
    async def send(self, chat_ids: Sequence[int], screen: Screen, *, key: str) -> Sequence[Said]:
        if self.is_away:
            self.is_away = False
            raise StoreUnavailableError("locked")
        return await super().send(chat_ids, screen, key=key)


async def test_what_could_not_be_looked_up_on_its_way_is_said_later_and_not_given_up(
    store: Store, clock: HandClock
) -> None:
    event, people = await an_audience(store, 1)
    await wrote(store, event, *people)
    telegram = Forgetful(TELEGRAM)
    courier = a_courier(store, clock, telegram)

    await courier.run()
    assert await states(store) == [DeliveryState.PENDING]
    clock.move(timedelta(hours=1))
    await courier.run()

    assert await states(store) == [DeliveryState.SENT]


async def test_several_workers_deliver_one_ledger_side_by_side_and_nothing_twice(
    store: Store, clock: HandClock
) -> None:
    event, people = await an_audience(store, 200, VK)
    others = [a_profile() for _ in range(300)]
    await stored(store, *others)
    await have_accounts(store, *others)
    await wrote(store, event, *people, *others)
    wires = [(Wire(TELEGRAM), Wire(VK)) for _ in range(3)]
    for telegram, _ in wires:
        telegram.pace = Pace(1_000)

    await asyncio.gather(*(a_courier(store, clock, *both).run() for both in wires))

    told = Counter(chat for both in wires for wire in both for chat, _ in wire.sent)
    assert told == Counter(person.id for person in [*people, *others])
    assert Counter(await states(store)) == {DeliveryState.SENT: 500}


async def test_what_has_become_due_meanwhile_goes_in_the_same_run(store: Store, clock: HandClock) -> None:
    event, (anna, boris) = await an_audience(store, 2)
    await wrote(store, event, anna)
    telegram = Slow(TELEGRAM, anna.id)
    courier = a_courier(store, clock, telegram)
    clock.now = NOON

    async with asyncio.timeout(PATIENCE_SECONDS), asyncio.TaskGroup() as together:
        together.create_task(courier.run())
        await telegram.is_reached.wait()
        await wrote(store, event, boris, cause="later")
        await courier.run()
        await until(lambda: courier._dispatches[TELEGRAM]._stock.held(Rank.BROADCAST) != 1)
        telegram.may_answer.set()

    assert [chat for chat, _ in telegram.sent] == [anna.id, boris.id]


async def test_for_a_moment_of_silence_the_backlog_is_left_as_it_is(store: Store, clock: HandClock) -> None:
    """VK's code 6 asks for a second; half a million rows are not to be written anew for it."""
    event, people = await an_audience(store, 600)
    await wrote(store, event, *people)
    telegram = Wire(TELEGRAM, Said(Verdict.SILENCE, reason="flood", wait_seconds=1))
    courier = a_courier(store, clock, telegram)

    await courier.run()
    untouched = sum(try_at == NOON for (try_at,) in await all_of(store, Delivery.try_at))
    clock.move(timedelta(seconds=1))
    await courier.run()

    assert untouched >= 600 - SMALLEST_STOCK
    assert Counter(await states(store)) == {DeliveryState.SENT: 600}
    assert {attempts for (attempts,) in await all_of(store, Delivery.attempts)} == {0}
