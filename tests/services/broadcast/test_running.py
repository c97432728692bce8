"""Whom a broadcast goes to is written ahead: nobody twice, nobody lost, whatever happens meanwhile."""

import asyncio
from datetime import datetime, timedelta

import pytest
from sqlalchemy import delete
from sqlalchemy.orm import Session

from models.audit import AuditLine, Deed
from models.broadcast import Broadcast, BroadcastState
from models.delivery import Delivery, DeliveryKind, DeliveryState
from models.event import Event, EventState
from models.person import Person
from models.post import Post, PostState
from models.role import Role, RoleKind
from services.broadcast.audience import Part
from services.broadcast.broadcasts import Broadcasts
from services.broadcast.filling import Stride
from services.broadcast.holding import HOLD
from services.broadcast.refusal import BroadcastChanged, BroadcastToNobody, BroadcastTooEarly
from services.broadcast.tally import ASLEEP, HELD
from services.delivery.ledger import Message, tell
from services.delivery.outbox import Outbox
from services.delivery.settling import Settled
from services.person_merge import merge_people
from services.post.refusal import PostNotYours
from services.store import Store
from tests.clock import NOON, HandClock
from tests.entering import LYCEUM, a_ground
from tests.rows import a_profile, all_of, stored
from tests.services.broadcast.sending import A_WHILE, Newsroom, a_newsroom, readers
from tests.services.news.posted import a_post

SENT, SKIPPED = DeliveryState.SENT, DeliveryState.SKIPPED
A_MOMENT = timedelta(seconds=1)


@pytest.fixture
async def newsroom(store: Store, clock: HandClock) -> Newsroom:
    await a_ground(store)
    return await a_newsroom(store, clock)


def arrives(row: Delivery) -> None:
    row.state, row.settled_at = SENT, NOON


async def a_broadcast(store: Store) -> Broadcast:
    def body(session: Session) -> Broadcast:
        return session.get_one(Broadcast, 1)

    return await store.read(body)


async def test_everybody_is_written_to_once_and_told_of_the_end(newsroom: Newsroom) -> None:
    people = await readers(newsroom.store, 3)
    view = await newsroom.says_yes()

    await newsroom.goes_on(3)
    assert await newsroom.told() == [person.id for person in people]
    await newsroom.change(arrives)
    await newsroom.goes_on(2)

    broadcast = await a_broadcast(newsroom.store)
    assert view.reckoning.told == 0
    assert (broadcast.state, broadcast.expected) == (BroadcastState.DONE, 3)
    done = await all_of(newsroom.store, Delivery.kind, Delivery.person_id)
    assert done.count((DeliveryKind.BROADCAST_DONE, newsroom.editor.id)) == 1
    tally = await newsroom.tally(1)
    assert (tally.total, tally.sent, tally.settled) == (3, 3, 3)


async def test_the_ledger_is_filled_no_further_ahead_than_there_is_room(newsroom: Newsroom) -> None:
    newsroom.strides(Stride(portion=2, ahead=4))
    people = await readers(newsroom.store, 7)
    await newsroom.says_yes()

    await newsroom.goes_on(3)
    assert await newsroom.told() == [person.id for person in people[:4]]
    await newsroom.change(arrives)
    # Another program, as after a restart.
    newsroom.strides(Stride(portion=2, ahead=4))
    await newsroom.goes_on(3)

    assert sorted(await newsroom.told()) == [person.id for person in people]


async def test_whoever_is_made_one_of_two_meanwhile_is_told_once(newsroom: Newsroom) -> None:
    """The one had their turn and could not be reached, the other has it yet."""
    newsroom.strides(Stride(portion=2, ahead=2))
    (early,) = await readers(newsroom.store, reachable=False)
    first, second = await readers(newsroom.store, 2)
    (late,) = await readers(newsroom.store)
    await newsroom.says_yes()
    await newsroom.goes_on()
    assert await newsroom.told() == [first.id, second.id]

    await merges(newsroom.store, kept=early, gone=late)
    await newsroom.change(arrives)
    await newsroom.goes_on(4)
    await newsroom.change(arrives)
    await newsroom.goes_on(3)

    assert sorted(await newsroom.told()) == [early.id, first.id, second.id]
    assert (await a_broadcast(newsroom.store)).state is BroadcastState.DONE


async def test_two_who_both_have_a_row_and_become_one_keep_one_of_them(newsroom: Newsroom) -> None:
    """Though one was told when the other was not written to yet."""
    newsroom.strides(Stride(portion=1, ahead=1))
    first, second = await readers(newsroom.store, 2)
    await newsroom.says_yes()
    await newsroom.goes_on()
    await newsroom.change(arrives)
    await newsroom.goes_on()
    assert await newsroom.told() == [first.id, second.id]

    await merges(newsroom.store, kept=first, gone=second)
    await newsroom.goes_on(3)

    (row,) = await newsroom.rows()
    assert (row.person_id, row.state) == (first.id, SENT)


async def test_who_is_made_one_of_two_is_not_told_again_by_what_was_in_hand(newsroom: Newsroom) -> None:
    """The one has it already, and the other's is claimed."""
    first, second = await readers(newsroom.store, 2)
    await newsroom.says_yes()
    await newsroom.goes_on()
    await newsroom.change(arrives, {second.id})
    outbox = Outbox(newsroom.store, newsroom.clock)
    claims = await outbox.claim()
    assert [one.person_id for one in claims] == [first.id]

    await merges(newsroom.store, kept=first, gone=second)

    assert await outbox.hand_over(dict.fromkeys(claims)) == set()
    (row,) = await newsroom.rows()
    assert (row.person_id, row.state) == (first.id, SENT)


async def test_of_two_broadcasts_neither_waits_for_the_end_of_the_other(newsroom: Newsroom) -> None:
    newsroom.strides(Stride(portion=2, ahead=4))
    await readers(newsroom.store, 9)
    await newsroom.says_yes()
    await also_goes_out(newsroom)

    await newsroom.goes_on()
    newsroom.clock.move(A_WHILE)

    assert [row.cause for row in await newsroom.rows()] == ["broadcast:1"] * 2 + ["broadcast:2"] * 2
    claims = await Outbox(newsroom.store, newsroom.clock).claim()
    assert {one.cause for one in claims} == {"broadcast:1", "broadcast:2"}


async def test_of_two_broadcasts_whoever_was_not_the_last_is_written_next(newsroom: Newsroom) -> None:
    newsroom.strides(Stride(portion=2, ahead=1))
    await readers(newsroom.store, 9)
    await newsroom.says_yes()
    await also_goes_out(newsroom)

    await newsroom.goes_on()
    await newsroom.change(arrives)
    await newsroom.goes_on()

    assert [row.cause for row in await newsroom.rows()] == ["broadcast:1"] * 2 + ["broadcast:2"] * 2


async def test_what_is_urgent_goes_before_a_broadcast_that_has_long_begun(newsroom: Newsroom) -> None:
    newsroom.strides(Stride(portion=2, ahead=4))
    await readers(newsroom.store, 9)
    await newsroom.says_yes()
    await newsroom.goes_on(2)

    await also_goes_out(newsroom, is_urgent=True)
    await newsroom.goes_on()

    claims = await Outbox(newsroom.store, newsroom.clock).claim(2)
    assert [one.cause for one in claims] == ["broadcast:2"] * 2


async def test_whatever_is_told_to_one_goes_before_an_urgent_broadcast(newsroom: Newsroom) -> None:
    """Though it was written later, and is to be looked at later."""
    (reader,) = await readers(newsroom.store)
    await also_goes_out(newsroom, is_urgent=True)
    await newsroom.goes_on()

    await newsroom.store.write(is_answered, reader.id, now=newsroom.clock())

    claims = await Outbox(newsroom.store, newsroom.clock).claim()
    assert [one.kind for one in claims] == [DeliveryKind.POST_ACCEPTED, DeliveryKind.POST_URGENT]


def is_answered(session: Session, person_id: int, *, now: datetime) -> None:
    tell(session, Message(DeliveryKind.POST_ACCEPTED, "post:1:accepted"), [person_id], now=now)


async def also_goes_out(newsroom: Newsroom, *, is_urgent: bool = False) -> None:
    other = await a_post(newsroom.store)
    facts = {"actor_id": newsroom.editor.id}
    await newsroom.broadcasts.open(other.id, **facts)
    view = await newsroom.broadcasts.hurry(other.id, is_urgent=is_urgent, **facts)
    await newsroom.broadcasts.start(other.id, view.revision, **facts)


async def merges(store: Store, *, kept: Person, gone: Person) -> None:
    def body(session: Session) -> None:
        merge_people(session, kept_id=kept.id, gone_id=gone.id, now=NOON)

    await store.write(body)


async def test_of_two_who_say_yes_at_once_one_broadcast_comes(newsroom: Newsroom) -> None:
    await readers(newsroom.store, 2)
    view = await newsroom.broadcasts.open(newsroom.post.id, actor_id=newsroom.editor.id)
    others = [Broadcasts(newsroom.store, newsroom.clock, administrators=()) for _ in range(4)]

    shown = await asyncio.gather(
        *(one.start(newsroom.post.id, view.revision, actor_id=newsroom.editor.id) for one in others)
    )

    assert {(one.id, one.state) for one in shown} == {(1, BroadcastState.RUNNING)}
    deeds = [deed for (deed,) in await all_of(newsroom.store, AuditLine.deed)]
    assert deeds.count(Deed.BROADCAST_STATE) == 1


async def test_who_opens_it_at_once_opens_the_same_draft(newsroom: Newsroom) -> None:
    others = [Broadcasts(newsroom.store, newsroom.clock, administrators=()) for _ in range(4)]

    shown = await asyncio.gather(*(one.open(newsroom.post.id, actor_id=newsroom.editor.id) for one in others))

    assert {one.id for one in shown} == {1}


async def test_yes_to_numbers_that_another_has_changed_is_not_said(newsroom: Newsroom) -> None:
    await readers(newsroom.store)
    view = await newsroom.broadcasts.open(newsroom.post.id, actor_id=newsroom.editor.id)
    await newsroom.broadcasts.hurry(newsroom.post.id, is_urgent=True, actor_id=newsroom.editor.id)

    with pytest.raises(BroadcastChanged):
        await newsroom.broadcasts.start(newsroom.post.id, view.revision, actor_id=newsroom.editor.id)


async def test_to_nobody_nothing_is_begun(newsroom: Newsroom) -> None:
    with pytest.raises(BroadcastToNobody):
        await newsroom.says_yes()

    assert (await a_broadcast(newsroom.store)).state is BroadcastState.DRAFT


async def test_a_stranger_can_do_none_of_it(newsroom: Newsroom) -> None:
    (stranger,) = await readers(newsroom.store)
    await newsroom.says_yes()
    broadcasts, post_id = newsroom.broadcasts, newsroom.post.id

    for attempt in (
        broadcasts.open(post_id, actor_id=stranger.id),
        broadcasts.renew(post_id, actor_id=stranger.id),
        broadcasts.hurry(post_id, is_urgent=True, actor_id=stranger.id),
        broadcasts.start(post_id, 0, actor_id=stranger.id),
        broadcasts.watch(1, actor_id=stranger.id),
        broadcasts.pause(1, actor_id=stranger.id),
        broadcasts.resume(1, actor_id=stranger.id),
        broadcasts.stop(1, actor_id=stranger.id),
    ):
        with pytest.raises(PostNotYours):
            await attempt
    assert (await a_broadcast(newsroom.store)).state is BroadcastState.RUNNING


async def test_who_edits_for_a_school_alone_can_do_none_of_it(newsroom: Newsroom) -> None:
    (editor,) = await readers(newsroom.store)
    of_school = Role(person_id=editor.id, kind=RoleKind.EDITOR, school_id=LYCEUM)
    await stored(newsroom.store, of_school)
    broadcasts, post_id, facts = newsroom.broadcasts, newsroom.post.id, {"actor_id": editor.id}
    await broadcasts.open(post_id, actor_id=newsroom.editor.id)
    key = await a_key(newsroom)

    for attempt in (
        broadcasts.open(post_id, **facts),
        broadcasts.choice(post_id, Part.WHOM, actor_id=editor.id),
        broadcasts.toggle(post_id, Part.WHOM, key, page=1, **facts),
        broadcasts.clear(post_id, Part.WHOM, **facts),
        broadcasts.start(post_id, 0, **facts),
        broadcasts.watch(1, **facts),
        broadcasts.pause(1, **facts),
        broadcasts.stop(1, **facts),
    ):
        with pytest.raises(PostNotYours):
            await attempt
    assert (await a_broadcast(newsroom.store)).state is BroadcastState.DRAFT


async def a_key(newsroom: Newsroom) -> int:
    shown = await newsroom.broadcasts.choice(newsroom.post.id, Part.WHOM, actor_id=newsroom.editor.id)
    return shown.options.rows[0].key


async def test_what_nobody_has_accepted_goes_to_nobody(newsroom: Newsroom) -> None:
    submitted = await a_post(newsroom.store, state=PostState.SUBMITTED, published_at=None)

    with pytest.raises(BroadcastTooEarly):
        await newsroom.broadcasts.open(submitted.id, actor_id=newsroom.editor.id)


async def planned(store: Store, clock: HandClock) -> Newsroom:
    await a_ground(store)
    newsroom = await a_newsroom(
        store, clock, state=PostState.ACCEPTED, published_at=None, publish_at=NOON + A_WHILE * 3
    )
    await readers(store)
    return newsroom


async def test_it_begins_with_the_post_it_is_of(store: Store, clock: HandClock) -> None:
    newsroom = await planned(store, clock)

    view = await newsroom.says_yes()
    await newsroom.goes_on(2)
    assert (view.begins_at, await newsroom.told()) == (NOON + A_WHILE * 3, [])
    await newsroom.goes_on(2)

    assert len(await newsroom.told()) == 1


@pytest.mark.parametrize("hours", [-1, 1])
async def test_it_begins_later_or_sooner_when_the_post_does(
    store: Store, clock: HandClock, hours: int
) -> None:
    newsroom = await planned(store, clock)
    await newsroom.says_yes()

    def moved(session: Session) -> None:
        session.get_one(Post, newsroom.post.id).publish_at = NOON + timedelta(hours=hours)

    await store.write(moved)
    await newsroom.goes_on(5)

    assert len(await newsroom.told()) == int(hours < 0)


async def test_a_pause_takes_back_what_is_in_hand_and_resuming_lets_it_go(newsroom: Newsroom) -> None:
    await readers(newsroom.store, 3)
    await newsroom.says_yes()
    await newsroom.goes_on()
    outbox = Outbox(newsroom.store, newsroom.clock)
    claims = await outbox.claim(2)

    await newsroom.broadcasts.pause(1, actor_id=newsroom.editor.id)

    assert await outbox.hand_over(dict.fromkeys(claims)) == set()
    assert await outbox.claim() == []
    assert (await newsroom.tally(1)).waiting == 3
    await newsroom.goes_on(3)
    await newsroom.broadcasts.resume(1, actor_id=newsroom.editor.id)
    assert len(await outbox.claim()) == 3


async def test_a_pause_takes_back_what_was_claimed_while_it_was_pressed(newsroom: Newsroom) -> None:
    """By the clock of whoever presses it is a moment earlier than by that of whoever has claimed."""
    await readers(newsroom.store, 3)
    await newsroom.says_yes()
    await newsroom.goes_on()
    outbox = Outbox(newsroom.store, newsroom.clock)
    earlier = Broadcasts(newsroom.store, HandClock(newsroom.clock() - A_MOMENT), administrators=())
    claims = await outbox.claim(2)

    await earlier.pause(1, actor_id=newsroom.editor.id)

    assert await outbox.hand_over(dict.fromkeys(claims)) == set()


async def test_what_was_put_off_for_a_pause_that_was_over_by_then_waits_for_no_hour(
    newsroom: Newsroom,
) -> None:
    """It was in hand when the pause was seen, and noted after somebody had resumed it."""
    await readers(newsroom.store, 2)
    await newsroom.says_yes()
    await newsroom.goes_on()
    outbox = Outbox(newsroom.store, newsroom.clock)
    claims = await outbox.claim(2)
    await newsroom.broadcasts.resume(1, actor_id=newsroom.editor.id)
    await outbox.settle([Settled(one.id, reason=HELD, again_in=HOLD) for one in claims])

    await newsroom.goes_on(2)

    assert len(await outbox.claim()) == 2


async def test_when_all_have_gone_out_during_a_pause_its_progress_is_shown_once_more(
    newsroom: Newsroom,
) -> None:
    (reader,) = await readers(newsroom.store)
    await newsroom.says_yes()
    await newsroom.goes_on(2)
    outbox = Outbox(newsroom.store, newsroom.clock)
    await outbox.hand_over(dict.fromkeys(await outbox.claim()))
    await newsroom.broadcasts.pause(1, actor_id=newsroom.editor.id)
    await newsroom.goes_on(2)
    before = (await a_broadcast(newsroom.store)).revision

    await newsroom.change(arrives, {reader.id})
    await newsroom.goes_on(3)

    paused = await a_broadcast(newsroom.store)
    assert (paused.state, paused.revision - before) == (BroadcastState.PAUSED, 1)


async def test_a_pause_that_is_forgotten_holds(newsroom: Newsroom) -> None:
    await readers(newsroom.store, 2)
    await newsroom.says_yes()
    await newsroom.goes_on()
    await newsroom.broadcasts.pause(1, actor_id=newsroom.editor.id)

    newsroom.clock.move(HOLD * 2)
    await newsroom.goes_on(3)

    assert (await a_broadcast(newsroom.store)).state is BroadcastState.PAUSED


async def test_stopped_it_goes_to_nobody_else_and_still_adds_up(newsroom: Newsroom) -> None:
    newsroom.strides(Stride(portion=2, ahead=4))
    first, *_ = await readers(newsroom.store, 9)
    await newsroom.says_yes()
    await newsroom.goes_on()
    await newsroom.change(arrives, {first.id})

    await newsroom.broadcasts.stop(1, actor_id=newsroom.editor.id)
    await newsroom.goes_on(2)

    tally = await newsroom.tally(1)
    assert (tally.total, tally.sent, tally.skipped) == (9, 1, (("broadcast_stopped", 8),))
    assert (await a_broadcast(newsroom.store)).ended_at is not None
    assert (await newsroom.broadcasts.resume(1, actor_id=newsroom.editor.id)).state is BroadcastState.STOPPED


async def test_whoever_stops_it_does_not_wait_until_those_who_sleep_are_taken_out(newsroom: Newsroom) -> None:
    sleeper, awake = await readers(newsroom.store, 2)
    await newsroom.says_yes()
    await newsroom.goes_on()
    await newsroom.change(falls_asleep, {sleeper.id})

    await newsroom.broadcasts.stop(1, actor_id=newsroom.editor.id)
    states = {row.person_id: row.state for row in await newsroom.rows()}
    await newsroom.goes_on(2)

    assert states == {sleeper.id: DeliveryState.PENDING, awake.id: SKIPPED}
    assert {row.state for row in await newsroom.rows()} == {SKIPPED}


def falls_asleep(row: Delivery) -> None:
    row.reason, row.try_at = ASLEEP, NOON + timedelta(hours=9)


async def test_what_is_being_sent_when_it_is_stopped_is_waited_for(newsroom: Newsroom) -> None:
    first, second = await readers(newsroom.store, 2)
    await newsroom.says_yes()
    await newsroom.goes_on()
    outbox = Outbox(newsroom.store, newsroom.clock)
    (claim,) = await outbox.claim(1)
    await outbox.hand_over({claim: None})

    await newsroom.broadcasts.stop(1, actor_id=newsroom.editor.id)
    await newsroom.goes_on(3)
    assert (await a_broadcast(newsroom.store)).ended_at is None
    await newsroom.change(arrives, {first.id})
    await newsroom.goes_on(2)

    assert (await a_broadcast(newsroom.store)).ended_at is not None
    states = {row.person_id: row.state for row in await newsroom.rows()}
    assert states == {first.id: SENT, second.id: SKIPPED}


@pytest.mark.parametrize("what", ["post", "event"])
async def test_what_has_become_untrue_stops_by_itself(store: Store, clock: HandClock, what: str) -> None:
    event = await a_ground(store)
    newsroom = await a_newsroom(store, clock, event_id=event.id)
    await readers(store, 2)
    await newsroom.says_yes()
    await newsroom.goes_on()

    def body(session: Session) -> None:
        if what == "post":
            session.get_one(Post, newsroom.post.id).state = PostState.REMOVED
        else:
            session.get_one(Event, event.id).state = EventState.CANCELLED

    await store.write(body)
    await newsroom.goes_on(3)

    reason = "post_gone" if what == "post" else "event_cancelled"
    assert (await newsroom.tally(1)).skipped == ((reason, 2),)
    assert (await a_broadcast(store)).state is BroadcastState.STOPPED


async def test_another_goes_to_those_whom_the_last_one_did_not_reach(newsroom: Newsroom) -> None:
    first, second = await readers(newsroom.store, 2)
    await newsroom.says_yes()
    await newsroom.goes_on()
    await newsroom.change(arrives, {first.id})
    await newsroom.broadcasts.stop(1, actor_id=newsroom.editor.id)
    await newsroom.goes_on(2)

    view = await newsroom.broadcasts.renew(newsroom.post.id, actor_id=newsroom.editor.id)
    assert (view.id, view.reckoning.told, view.reckoning.told_before) == (2, 1, 1)
    await newsroom.says_yes()
    await newsroom.goes_on(2)

    assert [row.person_id for row in await newsroom.rows() if row.cause == "broadcast:2"] == [second.id]


async def test_who_is_gone_altogether_holds_nothing_up(newsroom: Newsroom) -> None:
    people = await readers(newsroom.store, 2)
    await newsroom.says_yes()
    await newsroom.goes_on()

    def body(session: Session) -> None:
        session.execute(delete(Person).where(Person.id == people[0].id))

    await newsroom.store.write(body)
    await newsroom.change(arrives)
    await newsroom.goes_on(3)

    assert (await a_broadcast(newsroom.store)).state is BroadcastState.DONE
    await stored(newsroom.store, a_profile())
