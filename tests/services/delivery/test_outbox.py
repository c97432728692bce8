import asyncio
from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta

import pytest
from sqlalchemy import select, update
from sqlalchemy.orm import Session

from models.account import MessengerName
from models.delivery import Delivery, DeliveryKind, DeliveryState, Rank
from services.delivery.claim import KEY_TTL, LEASE, Claim
from services.delivery.due import is_due_at
from services.delivery.outbox import SILENCE, Outbox
from services.delivery.settling import Settled
from services.store import Store
from tests.clock import NOON, HandClock
from tests.entering import a_ground
from tests.rows import a_profile, all_of, stored
from tests.services.delivery.telling import became, deliveries, states, wrote

SECOND = timedelta(seconds=1)


@pytest.fixture
def outbox(store: Store, clock: HandClock) -> Outbox:
    return Outbox(store, clock)


async def given_letters(store: Store, count: int = 1) -> None:
    event, people = await a_ground(store), [a_profile() for _ in range(count)]
    await stored(store, *people)
    await wrote(store, event, *people)


async def handed_over(outbox: Outbox, messenger: MessengerName = MessengerName.TELEGRAM) -> Claim:
    (claim,) = await outbox.claim()
    await outbox.hand_over({claim: messenger})
    return claim


async def test_what_is_due_later_is_left_alone(store: Store, outbox: Outbox, clock: HandClock) -> None:
    await given_letters(store)
    clock.now = NOON - SECOND

    assert not await outbox.is_due()
    assert await outbox.claim() == []


async def test_several_workers_take_each_delivery_once(store: Store, clock: HandClock) -> None:
    await given_letters(store, 40)
    workers = [Outbox(store, clock) for _ in range(4)]

    taken = await asyncio.gather(*(worker.claim(15) for worker in workers for _ in range(2)))

    assert Counter(claim.id for claims in taken for claim in claims) == Counter(range(1, 41))


async def test_what_a_worker_has_claimed_and_died_over_is_taken_by_the_next_when_the_lease_is_over(
    store: Store, outbox: Outbox, clock: HandClock
) -> None:
    await given_letters(store)
    (dead,) = await outbox.claim()

    assert not await outbox.is_due()
    clock.move(LEASE)
    (alive,) = await outbox.claim()

    assert alive.id == dead.id


async def test_whoever_comes_back_from_the_dead_sends_nothing(
    store: Store, outbox: Outbox, clock: HandClock
) -> None:
    await given_letters(store)
    (slow,) = await outbox.claim()
    clock.move(LEASE)
    (quick,) = await outbox.claim()

    assert await outbox.hand_over({slow: MessengerName.VK}) == set()
    assert await outbox.hand_over({quick: MessengerName.VK}) == {quick.id}


async def test_what_was_being_sent_in_telegram_when_its_worker_died_is_never_repeated(
    store: Store, outbox: Outbox, clock: HandClock
) -> None:
    await given_letters(store)
    await handed_over(outbox)
    clock.move(SILENCE)

    await outbox.recover()

    assert await became(store) == [(DeliveryState.UNKNOWN, "died")]
    clock.move(timedelta(days=1))
    assert not await outbox.is_due()


async def test_what_was_being_sent_in_vk_is_sent_again_while_vk_knows_its_key(
    store: Store, outbox: Outbox, clock: HandClock
) -> None:
    await given_letters(store)
    first = await handed_over(outbox, MessengerName.VK)
    clock.move(SILENCE)

    await outbox.recover()
    (again,) = await outbox.claim()

    assert (again.key, again.handed_at, again.is_key_expired) == (first.key, NOON, False)


async def test_an_hour_after_it_was_first_sent_nobody_knows_any_more(
    store: Store, outbox: Outbox, clock: HandClock
) -> None:
    await given_letters(store)
    await handed_over(outbox, MessengerName.VK)
    clock.move(SILENCE)
    await outbox.recover()
    clock.now = NOON + KEY_TTL

    (late,) = await outbox.claim()

    assert late.is_key_expired


@pytest.mark.parametrize("messenger", list(MessengerName))
async def test_what_a_clock_an_hour_ahead_was_sending_is_never_repeated(
    store: Store, outbox: Outbox, clock: HandClock, messenger: MessengerName
) -> None:
    """How long ago that was it does not tell; VK may have forgotten the key."""
    await given_letters(store)
    clock.move(timedelta(hours=1))
    await handed_over(outbox, messenger)
    clock.now = NOON + timedelta(minutes=1)

    await outbox.recover(timedelta())

    assert await states(store) == [DeliveryState.UNKNOWN]


async def test_what_waits_to_be_repeated_since_a_clock_was_ahead_is_repeated_never(
    store: Store, outbox: Outbox, clock: HandClock
) -> None:
    await given_letters(store)
    clock.move(timedelta(hours=1))
    claimed = await handed_over(outbox, MessengerName.VK)
    await outbox.settle(
        [Settled(claimed.id, again_in=timedelta(minutes=15), may_have_arrived=True, reason="no answer")]
    )
    clock.now = NOON + timedelta(minutes=1)

    await outbox.recover()

    assert await states(store) == [DeliveryState.UNKNOWN]


async def test_a_clock_that_is_set_right_is_noticed_at_the_next_look(
    store: Store, outbox: Outbox, clock: HandClock
) -> None:
    await given_letters(store)
    clock.move(timedelta(hours=1))
    claimed = await handed_over(outbox, MessengerName.VK)
    await outbox.settle(
        [Settled(claimed.id, again_in=timedelta(minutes=15), may_have_arrived=True, reason="no answer")]
    )
    await outbox.is_due()
    clock.now = NOON + timedelta(minutes=1)

    await outbox.is_due()

    assert await states(store) == [DeliveryState.UNKNOWN]


async def test_what_was_claimed_by_a_clock_an_hour_ahead_is_free_when_the_clock_is_right(
    store: Store, outbox: Outbox, clock: HandClock
) -> None:
    await given_letters(store)
    clock.move(timedelta(hours=1))
    await outbox.claim()
    clock.now = NOON + timedelta(minutes=1)

    await outbox.recover()

    assert len(await outbox.claim()) == 1


async def test_of_two_workers_whose_clocks_differ_by_seconds_neither_takes_the_others_for_dead(
    store: Store, outbox: Outbox, clock: HandClock
) -> None:
    await given_letters(store)
    clock.move(timedelta(seconds=30))
    await handed_over(outbox, MessengerName.VK)
    clock.now = NOON

    assert await outbox.recover() == 0


async def test_a_machine_that_slept_between_claim_and_call_sends_nothing(
    store: Store, outbox: Outbox, clock: HandClock
) -> None:
    await given_letters(store)
    (claimed,) = await outbox.claim()
    clock.move(LEASE)

    assert await outbox.hand_over({claimed: MessengerName.VK}) == set()


async def test_in_vk_what_was_being_sent_for_an_hour_is_unknown(
    store: Store, outbox: Outbox, clock: HandClock
) -> None:
    await given_letters(store)
    await handed_over(outbox, MessengerName.VK)
    clock.move(KEY_TTL)

    await outbox.recover()

    assert await states(store) == [DeliveryState.UNKNOWN]


def make_redraw(session: Session) -> None:
    session.execute(update(Delivery).values(kind=DeliveryKind.REDRAW))


async def test_a_screen_that_was_being_drawn_is_drawn_again(
    store: Store, outbox: Outbox, clock: HandClock
) -> None:
    await given_letters(store)
    await store.write(make_redraw)
    (claim,) = await outbox.claim()
    assert claim.kind is DeliveryKind.REDRAW
    await outbox.hand_over({claim: None})
    clock.move(SILENCE)

    await outbox.recover()

    assert await states(store) == [DeliveryState.PENDING]


async def test_whoever_is_still_sending_is_not_taken_for_dead(
    store: Store, outbox: Outbox, clock: HandClock
) -> None:
    await given_letters(store)
    await handed_over(outbox)
    clock.move(SILENCE - SECOND)

    assert await outbox.recover() == 0
    assert await states(store) == [DeliveryState.SENDING]


async def test_who_has_sent_it_knows_better_than_who_gave_it_up(
    store: Store, outbox: Outbox, clock: HandClock
) -> None:
    await given_letters(store)
    claim = await handed_over(outbox)
    clock.move(SILENCE)
    await outbox.recover()

    await outbox.settle([Settled(claim.id, message_id=7)])

    assert await became(store) == [(DeliveryState.SENT, "")]


async def test_what_is_put_off_comes_again_at_its_time_and_its_due_moment_stays(
    store: Store, outbox: Outbox, clock: HandClock
) -> None:
    await given_letters(store)
    claim = await handed_over(outbox)

    await outbox.settle([Settled(claim.id, reason="flood", again_in=timedelta(minutes=3))])

    clock.move(timedelta(minutes=3) - SECOND)
    assert not await outbox.is_due()
    clock.move(SECOND)
    (again,) = await outbox.claim()
    assert (again.due_at, again.attempts, again.handed_at) == (NOON, 0, None)


async def test_only_a_message_that_failed_by_itself_uses_up_an_attempt(store: Store, outbox: Outbox) -> None:
    await given_letters(store)
    claim = await handed_over(outbox)

    await outbox.settle([Settled(claim.id, again_in=SECOND, is_counted=True)])

    assert await all_of(store, Delivery.attempts) == [(1,)]


async def test_what_is_due_is_found_by_its_index_and_in_its_order(sqlite_store: Store) -> None:
    def plan(session: Session) -> str:
        asked = select(Delivery).where(Delivery.rank == Rank.BROADCAST, is_due_at(NOON))
        asked = asked.order_by(Delivery.try_at, Delivery.id)
        compiled = asked.compile(session.connection())
        values = tuple("" for _ in compiled.params)
        steps = session.connection().exec_driver_sql(f"EXPLAIN QUERY PLAN {compiled}", values)
        return str(steps.all())

    steps = await sqlite_store.read(plan)
    assert "INDEX ix_deliveries_open (rank=? AND try_at<?)" in steps
    assert "ORDER BY" not in steps


async def test_the_better_rank_is_taken_first_whatever_was_due_before(store: Store, outbox: Outbox) -> None:
    await given_letters(store, 3)
    await store.write(rank_as, {1: Rank.BROADCAST, 2: Rank.USUAL, 3: Rank.URGENT})

    taken = [claim.id for _ in range(3) for claim in await outbox.claim(1)]

    assert taken == [3, 2, 1]


async def test_only_the_ranks_that_are_asked_for_are_taken(store: Store, outbox: Outbox) -> None:
    await given_letters(store, 2)
    await store.write(rank_as, {1: Rank.BROADCAST, 2: Rank.USUAL})

    taken = await outbox.claim(ranks=[Rank.URGENT, Rank.USUAL])

    assert [claim.id for claim in taken] == [2]
    assert await outbox.is_due()


async def test_what_is_true_no_longer_is_missed_in_one_go_and_what_still_is_goes_out(
    store: Store, outbox: Outbox, clock: HandClock
) -> None:
    """The bot was down over the beginning of an event, and a thousand reminders of it wait."""
    await given_letters(store, 60)
    await store.write(expire, range(1, 60), NOON)

    taken = await outbox.claim(20)

    assert [claim.id for claim in taken] == [60]
    found = await became(store)
    assert found == [(DeliveryState.MISSED, "late")] * 59 + [(DeliveryState.CLAIMED, "")]
    assert Counter(await all_of(store, Delivery.settled_at)) == {(clock.now,): 59, (None,): 1}


async def test_of_what_may_have_been_in_time_nobody_says_that_it_was_missed(
    store: Store, outbox: Outbox, clock: HandClock
) -> None:
    await given_letters(store)
    claim = await handed_over(outbox, MessengerName.VK)
    await outbox.settle([Settled(claim.id, again_in=SECOND, may_have_arrived=True)])
    await store.write(expire, [1], NOON)
    clock.move(SECOND)

    assert await outbox.claim() == []
    assert await became(store) == [(DeliveryState.UNKNOWN, "late")]


async def test_many_outcomes_are_written_together_each_as_it_was(store: Store, outbox: Outbox) -> None:
    await given_letters(store, 4)
    claims = await outbox.claim()
    await outbox.hand_over(dict.fromkeys(claims, MessengerName.VK))

    await outbox.settle(
        [
            Settled(1, message_id=10),
            Settled(2, DeliveryState.FAILED, "too long"),
            Settled(3, reason="flood", again_in=SECOND),
            Settled(4, reason="no answer", again_in=SECOND, may_have_arrived=True, is_counted=True),
        ]
    )

    rows = await deliveries(store)
    assert [(row.state, row.message_id, row.reason, row.handed_at, row.attempts) for row in rows] == [
        (DeliveryState.SENT, 10, "", NOON, 0),
        (DeliveryState.FAILED, None, "too long", NOON, 0),
        (DeliveryState.PENDING, None, "flood", None, 0),
        (DeliveryState.PENDING, None, "no answer", NOON, 1),
    ]


def rank_as(session: Session, ranks: Mapping[int, Rank]) -> None:
    for number, rank in ranks.items():
        session.get_one(Delivery, number).rank = rank


def expire(session: Session, ids: Iterable[int], moment: datetime) -> None:
    for number in ids:
        session.get_one(Delivery, number).expires_at = moment
