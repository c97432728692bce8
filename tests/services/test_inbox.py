import asyncio
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from models.account import MessengerName
from models.inbox import InboxUpdate, UpdateOutcome
from services.inbox import KEY_TTL, POISON_BODY_TTL, Envelope, Inbox
from services.store import Store
from tests.clock import HandClock

TELEGRAM, VK = MessengerName.TELEGRAM, MessengerName.VK
MOMENT = timedelta(seconds=1)


@pytest.fixture
def inbox(store: Store, clock: HandClock) -> Inbox:
    return Inbox(store, clock)


def envelopes(*keys: str) -> list[Envelope]:
    return [Envelope(key, lane="1", body=f"the body of {key}") for key in keys]


async def kept(store: Store) -> dict[str, tuple[UpdateOutcome, str | None]]:
    """Each update by its key: what came of it, and what is left of it."""

    def rows(session: Session) -> dict[str, tuple[UpdateOutcome, str | None]]:
        return {row.key: (row.outcome, row.body) for row in session.scalars(select(InboxUpdate))}

    return await store.read(rows)


async def test_what_is_accepted_waits_in_the_order_it_came(inbox: Inbox) -> None:
    letters = await inbox.accept(TELEGRAM, envelopes("3", "1", "2"))

    assert [letter.body for letter in letters] == ["the body of 3", "the body of 1", "the body of 2"]
    assert await inbox.waiting() == letters


async def test_later_batches_come_after_earlier_ones(inbox: Inbox) -> None:
    first = await inbox.accept(TELEGRAM, envelopes("9"))
    second = await inbox.accept(VK, envelopes("1"))

    assert await inbox.waiting() == first + second


async def test_a_repeat_within_a_batch_is_left_out_and_the_first_stays(inbox: Inbox) -> None:
    one, other = Envelope("1", "1", "first"), Envelope("1", "1", "repeated")

    letters = await inbox.accept(VK, [one, other])

    assert [letter.body for letter in letters] == ["first"]
    assert await inbox.waiting() == letters


async def test_a_repeat_in_a_later_batch_is_left_out_even_when_it_was_handled(inbox: Inbox) -> None:
    (letter,) = await inbox.accept(VK, envelopes("1"))
    await inbox.close(letter.id, UpdateOutcome.HANDLED)

    letters = await inbox.accept(VK, envelopes("1", "2"))

    assert [letter.body for letter in letters] == ["the body of 2"]


async def test_the_same_key_of_the_other_messenger_is_another_update(inbox: Inbox) -> None:
    await inbox.accept(VK, envelopes("1"))

    assert len(await inbox.accept(TELEGRAM, envelopes("1"))) == 1


async def test_one_update_brought_by_many_at_once_is_given_to_one(inbox: Inbox) -> None:
    brought = await asyncio.gather(*(inbox.accept(VK, envelopes("1")) for _ in range(12)))

    assert sorted(len(letters) for letters in brought) == [0] * 11 + [1]


async def test_the_same_updates_in_another_order_do_not_stop_each_other(inbox: Inbox) -> None:
    keys = [str(number) for number in range(50)]

    brought = await asyncio.gather(
        inbox.accept(VK, envelopes(*keys)), inbox.accept(VK, envelopes(*reversed(keys)))
    )

    assert sum(len(letters) for letters in brought) == 50


async def test_everything_of_a_long_absence_is_accepted_at_once(inbox: Inbox) -> None:
    letters = await inbox.accept(VK, envelopes(*(str(number) for number in range(7_000))))

    assert len({letter.id for letter in letters}) == 7_000


async def test_a_messenger_that_was_never_read_has_no_cursor(inbox: Inbox) -> None:
    assert await inbox.cursor(VK) is None


async def test_the_cursor_moves_with_each_batch_and_each_messenger_has_its_own(inbox: Inbox) -> None:
    await inbox.accept(VK, envelopes("1"), cursor="10")
    await inbox.accept(TELEGRAM, envelopes("1"), cursor="500")
    await inbox.accept(VK, [], cursor="11")

    assert (await inbox.cursor(VK), await inbox.cursor(TELEGRAM)) == ("11", "500")


async def test_a_batch_without_a_cursor_leaves_it_where_it_was(inbox: Inbox) -> None:
    await inbox.accept(VK, [], cursor="10")
    await inbox.accept(VK, envelopes("1"))

    assert await inbox.cursor(VK) == "10"


async def test_a_batch_that_cannot_be_written_does_not_move_the_cursor(inbox: Inbox) -> None:
    await inbox.accept(VK, [], cursor="10")
    broken: Any = Envelope("2", lane="1", body={"not": "text"})  # type: ignore[arg-type]

    with pytest.raises(DBAPIError):
        await inbox.accept(VK, [*envelopes("1"), broken], cursor="11")

    assert await inbox.cursor(VK) == "10"
    assert await inbox.waiting() == []


@pytest.mark.parametrize("outcome", [UpdateOutcome.HANDLED, UpdateOutcome.SKIPPED, UpdateOutcome.FAILED])
async def test_nothing_that_was_written_stays_when_it_has_been_dealt_with(
    inbox: Inbox, store: Store, outcome: UpdateOutcome
) -> None:
    (letter,) = await inbox.accept(VK, envelopes("1"))

    await inbox.close(letter.id, outcome)

    assert await kept(store) == {"1": (outcome, None)}
    assert await inbox.waiting() == []


async def test_what_could_not_be_read_is_kept_for_a_week(
    inbox: Inbox, store: Store, clock: HandClock
) -> None:
    (letter,) = await inbox.accept(VK, envelopes("1"))
    await inbox.close(letter.id, UpdateOutcome.POISON)

    clock.move(POISON_BODY_TTL)
    await inbox.sweep()
    assert await kept(store) == {"1": (UpdateOutcome.POISON, "the body of 1")}

    clock.move(MOMENT)
    await inbox.sweep()
    assert await kept(store) == {"1": (UpdateOutcome.POISON, None)}


async def test_a_key_is_remembered_for_a_month(inbox: Inbox, store: Store, clock: HandClock) -> None:
    (letter,) = await inbox.accept(VK, envelopes("1"))
    await inbox.close(letter.id, UpdateOutcome.HANDLED)

    clock.move(KEY_TTL)
    await inbox.sweep()
    assert list(await kept(store)) == ["1"]

    clock.move(MOMENT)
    await inbox.sweep()
    assert await kept(store) == {}


async def test_what_waits_is_never_swept_away(inbox: Inbox, store: Store, clock: HandClock) -> None:
    await inbox.accept(VK, envelopes("1"))

    clock.move(KEY_TTL * 12)
    await inbox.sweep()

    assert await kept(store) == {"1": (UpdateOutcome.WAITING, "the body of 1")}


async def test_zero_bytes_and_halves_of_characters_are_written_and_read_back(inbox: Inbox) -> None:
    raw = {"text": "zero \0, half \ud83d, whole 🤖"}

    (letter,) = await inbox.accept(VK, [Envelope.seal(raw, key=None, lane="1")])

    assert await inbox.waiting() == [letter]
    assert letter.body == r'{"text": "zero \u0000, half \ud83d, whole \ud83e\udd16"}'


def test_an_update_without_a_key_is_told_from_others_by_what_it_says() -> None:
    said, repeated, other = (
        Envelope.seal(raw, key=None, lane="1") for raw in ({"a": 1, "b": 2}, {"b": 2, "a": 1}, {"a": 2})
    )

    assert said.key == repeated.key != other.key
