"""Whoever has a post as a message of their own has it as it reads by now, and hears nothing of that."""

from datetime import timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from models.account import Account, MessengerName
from models.broadcast import Broadcast
from models.delivery import Delivery, DeliveryKind, DeliveryState, Rank
from services.broadcast.filling import Stride
from services.broadcast.letters import Letters, letters_of
from services.broadcast.notice import GoneNotice, PostNotice
from services.delivery.outbox import Outbox
from services.delivery.sorting import Sorted, Sorting
from services.post.deciding import Decisions
from services.post.writing import Writing
from services.store import Store
from tests.clock import NOON, HandClock
from tests.entering import VERSIONS, a_ground
from tests.rows import an_account, stored
from tests.services.broadcast.sending import Newsroom, a_newsroom, readers

SPOKEN = frozenset(MessengerName)
RENEWED = DeliveryKind.POST_RENEWED


@pytest.fixture
async def newsroom(store: Store, clock: HandClock) -> Newsroom:
    await a_ground(store)
    return await a_newsroom(store, clock)


def arrives(row: Delivery) -> None:
    row.state, row.settled_at = DeliveryState.SENT, NOON
    row.messenger, row.message_id = MessengerName.TELEGRAM, 1000 + row.person_id


async def corrects(newsroom: Newsroom, words: str = "Роботы победили все") -> None:
    writing = Writing(newsroom.store, newsroom.clock, administrators=())
    await writing.replace_words(newsroom.post.id, words, actor_id=newsroom.editor.id)


async def takes_down(newsroom: Newsroom) -> None:
    decisions = Decisions(newsroom.store, newsroom.clock, administrators=())
    await decisions.take_down(newsroom.post.id, actor_id=newsroom.editor.id)


async def renewals(newsroom: Newsroom) -> list[Delivery]:
    def body(session: Session) -> list[Delivery]:
        return list(session.scalars(select(Delivery).where(Delivery.kind == RENEWED).order_by(Delivery.id)))

    return await newsroom.store.read(body)


async def letters(newsroom: Newsroom) -> Letters:
    def body(session: Session) -> Letters:
        return letters_of(session, newsroom.post.id, now=newsroom.clock())

    return await newsroom.store.read(body)


async def is_over(newsroom: Newsroom) -> bool:
    def body(session: Session) -> bool:
        return session.get_one(Broadcast, 1).renews_at is None

    return await newsroom.store.read(body)


async def sorted_now(newsroom: Newsroom) -> list[Sorted]:
    claims = await Outbox(newsroom.store, newsroom.clock).claim()
    renewed = [one for one in claims if one.kind is RENEWED]
    return await Sorting(newsroom.store, newsroom.clock, VERSIONS).sort(renewed, SPOKEN)


async def was_sent(newsroom: Newsroom, count: int = 2) -> list[int]:
    people = await readers(newsroom.store, count)
    await newsroom.says_yes()
    await newsroom.goes_on()
    await newsroom.change(arrives)
    await newsroom.goes_on(2)
    return [person.id for person in people]


async def test_each_who_has_it_gets_one_row_for_each_correction(newsroom: Newsroom) -> None:
    newsroom.strides(Stride(portion=2, ahead=100))
    people = await was_sent(newsroom, 5)

    await corrects(newsroom)
    await newsroom.goes_on(3)
    # Another program, as after a restart.
    newsroom.strides(Stride(portion=2, ahead=100))
    await newsroom.goes_on(2)

    rows = await renewals(newsroom)
    assert [row.person_id for row in rows] == people
    assert {(row.cause, row.rank) for row in rows} == {("broadcast:1:r1", Rank.BROADCAST)}
    assert await letters(newsroom) == Letters(told=5, on_the_way=5)
    assert not await is_over(newsroom)
    await newsroom.change(arrives)
    await newsroom.goes_on()
    assert await is_over(newsroom)
    assert await letters(newsroom) == Letters(told=5, changed=5)


async def test_of_who_is_written_ahead_there_are_no_more_than_there_is_room(newsroom: Newsroom) -> None:
    newsroom.strides(Stride(portion=2, ahead=4))
    people = [*await was_sent(newsroom, 7)]
    await newsroom.goes_on(3)
    await newsroom.change(arrives)
    await newsroom.goes_on(3)
    await newsroom.change(arrives)

    await corrects(newsroom)
    await newsroom.goes_on(3)

    assert [row.person_id for row in await renewals(newsroom)] == people[:4]


async def test_it_goes_to_the_message_that_was_sent_whatever_the_hour(newsroom: Newsroom) -> None:
    people = await was_sent(newsroom)
    newsroom.clock.move(timedelta(hours=12))

    await corrects(newsroom)
    await newsroom.goes_on()

    found = await sorted_now(newsroom)
    assert [one.open[0].message_id for one in found] == [1000 + person_id for person_id in people]
    assert all(isinstance(one.notice, PostNotice) and not one.reason for one in found)
    assert {one.again_in for one in found} == {None}


async def test_what_is_corrected_again_meanwhile_is_changed_once(newsroom: Newsroom) -> None:
    await was_sent(newsroom, 1)
    await corrects(newsroom)
    await newsroom.goes_on()

    await takes_down(newsroom)
    await newsroom.goes_on()

    old, new = await sorted_now(newsroom)
    assert (old.reason, new.reason) == ("told_already", "")
    assert isinstance(new.notice, GoneNotice)


async def test_what_is_just_being_sent_is_waited_for(newsroom: Newsroom) -> None:
    """It says the old words, maybe; it must not stay so."""
    await readers(newsroom.store)
    await newsroom.says_yes()
    await newsroom.goes_on()
    outbox = Outbox(newsroom.store, newsroom.clock)
    claims = await outbox.claim()
    await outbox.hand_over(dict.fromkeys(claims, MessengerName.TELEGRAM))

    await corrects(newsroom)
    await newsroom.goes_on()
    (waits,) = await sorted_now(newsroom)
    await newsroom.change(lambda row: arrives(row) if row.kind is not RENEWED else None)
    newsroom.clock.move(timedelta(minutes=3))
    (goes,) = await sorted_now(newsroom)

    assert (waits.waits, waits.open) == ("letter_awaited", ())
    assert len(goes.open) == 1


async def test_whoever_has_not_got_it_yet_gets_the_new_words_alone(newsroom: Newsroom) -> None:
    await readers(newsroom.store)
    await newsroom.says_yes()
    await newsroom.goes_on()

    await corrects(newsroom)
    await newsroom.goes_on(2)

    assert await renewals(newsroom) == []


async def test_of_two_dialogs_of_one_messenger_neither_is_guessed_at(newsroom: Newsroom) -> None:
    (person_id,) = await was_sent(newsroom, 1)
    await stored(
        newsroom.store,
        an_account(newsroom.editor, 987_654, MessengerName.TELEGRAM),
    )

    def becomes_theirs(session: Session) -> None:
        account = session.scalars(select(Account).where(Account.external_id == 987_654)).one()
        account.person_id = person_id

    await newsroom.store.write(becomes_theirs)
    await corrects(newsroom)
    await newsroom.goes_on()

    (found,) = await sorted_now(newsroom)
    assert found.reason == "letter_lost"


async def test_taken_down_twice_it_is_said_once(newsroom: Newsroom) -> None:
    await was_sent(newsroom, 2)

    await takes_down(newsroom)
    await newsroom.goes_on()
    await takes_down(newsroom)
    await newsroom.goes_on(2)

    assert [row.cause for row in await renewals(newsroom)] == ["broadcast:1:r1"] * 2


async def test_what_died_while_it_was_changed_is_changed_again(newsroom: Newsroom) -> None:
    await was_sent(newsroom, 1)
    await corrects(newsroom)
    await newsroom.goes_on()
    outbox = Outbox(newsroom.store, newsroom.clock)
    claims = await outbox.claim()
    await outbox.hand_over(dict.fromkeys(claims, MessengerName.TELEGRAM))

    newsroom.clock.move(timedelta(hours=2))
    await outbox.recover()

    (found,) = await sorted_now(newsroom)
    assert (len(found.open), found.claim.is_key_expired) == (1, False)
