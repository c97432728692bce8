import sqlite3
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import delete, select, text
from sqlalchemy.orm import Session

from bot.post_room import LEFT_AFTER
from models.account import MessengerName
from models.inbox import InboxUpdate, UpdateOutcome
from services.store import Store
from tests.clock import HandClock
from tests.talk.house import House, inhabited
from tests.talk.talker import Talker

Json = dict[str, Any]
ANNA, NOBODY = 1, 404


def a_start(name: MessengerName, person_id: int, *, key: int = 1) -> Json:
    """The first word of a person, as the messenger tells of it."""
    if name is MessengerName.TELEGRAM:
        chat = {"id": person_id, "type": "private", "first_name": "Анна"}
        sender = {"id": person_id, "is_bot": False, "first_name": "Анна"}
        message = {"message_id": 1, "date": 1, "from": sender, "chat": chat, "text": "/start"}
        return {"update_id": key, "message": message}
    message = {"id": 1, "date": 1, "from_id": person_id, "peer_id": person_id, "text": "Начать"}
    return {"type": "message_new", "group_id": 777, "event_id": str(key), "object": {"message": message}}


def a_poison(name: MessengerName) -> Json:
    if name is MessengerName.TELEGRAM:
        return {"update_id": 100, "message": {"message_id": "not a number"}}
    return {"type": "message_new", "group_id": 777, "event_id": "100", "object": {"message": "not one"}}


def something_not_followed(name: MessengerName) -> Json:
    if name is MessengerName.TELEGRAM:
        return {"update_id": 101, "poll": {"id": "1"}}
    return {"type": "wall_post_new", "group_id": 777, "event_id": "101", "object": {"id": 1}}


async def outcomes(store: Store) -> dict[str, UpdateOutcome]:
    def found(session: Session) -> dict[str, UpdateOutcome]:
        return {row.key: row.outcome for row in session.scalars(select(InboxUpdate))}

    return await store.read(found)


async def bodies(store: Store) -> list[bool]:
    return [
        body is not None for body in await store.read(lambda s: s.scalars(select(InboxUpdate.body)).all())
    ]


def anna_begins(house: House) -> Talker:
    """Her side of the talk; what the bot is told of it, the test says."""
    anna = house.person(ANNA)
    house.server.says(ANNA, "Начать")
    house.server.take_updates()
    return anna


async def received(house: House, *raws: Json) -> None:
    await house.post_room.accept(house.messenger, raws)
    await house.post_room.lanes.idle()


async def test_an_update_that_cannot_be_read_is_kept_and_the_next_one_is_answered(
    house: House, sqlite_store: Store
) -> None:
    anna = anna_begins(house)

    await received(house, a_poison(house.name), a_start(house.name, ANNA))

    assert anna.sees.startswith("Главное меню")
    assert await outcomes(sqlite_store) == {"100": UpdateOutcome.POISON, "1": UpdateOutcome.HANDLED}
    assert await bodies(sqlite_store) == [True, False]


async def test_what_was_written_in_a_poison_is_not_logged(
    house: House, caplog: pytest.LogCaptureFixture
) -> None:
    await received(house, a_poison(house.name))

    logged = "\n".join(f"{vars(record)} {record.exc_text}" for record in caplog.records)
    assert "poison_update" in logged
    assert "not " not in logged


async def test_what_no_conversation_follows_is_skipped(house: House, sqlite_store: Store) -> None:
    await received(house, something_not_followed(house.name))

    assert await outcomes(sqlite_store) == {"101": UpdateOutcome.SKIPPED}
    assert await bodies(sqlite_store) == [False]


async def test_an_update_that_comes_twice_is_answered_once(house: House) -> None:
    anna = anna_begins(house)

    for _ in range(2):
        await received(house, a_start(house.name, ANNA), a_start(house.name, ANNA))

    assert len(anna.heard) == 2


async def test_an_update_that_comes_to_a_new_database_is_not_answered_twice_in_vk(
    sqlite_store: Store, clock: HandClock
) -> None:
    """VK tells by the key of a message, which follows from the update: rows are numbered anew."""
    async with inhabited(House(MessengerName.VK, sqlite_store, clock)) as before:
        anna = anna_begins(before)
        await received(before, a_start(before.name, ANNA))
    heard = anna.heard
    await sqlite_store.write(lambda session: session.execute(delete(InboxUpdate)))

    async with inhabited(House(MessengerName.VK, sqlite_store, clock, server=before.server)) as after:
        await received(after, something_not_followed(after.name), a_start(after.name, ANNA))

    assert await outcomes(sqlite_store) == {"101": UpdateOutcome.SKIPPED, "1": UpdateOutcome.HANDLED}
    assert anna.heard == heard != []


async def test_a_person_who_cannot_be_told_does_not_stop_the_others(
    sqlite_store: Store, clock: HandClock
) -> None:
    async with inhabited(House(MessengerName.TELEGRAM, sqlite_store, clock)) as house:
        anna = anna_begins(house)

        await received(house, a_start(house.name, NOBODY, key=1), a_start(house.name, ANNA, key=2))

        assert anna.sees.startswith("Главное меню")
        assert (await outcomes(sqlite_store))["1"] is UpdateOutcome.FAILED


async def test_what_was_received_before_a_stop_is_answered_at_the_next_start(
    house: House, sqlite_store: Store
) -> None:
    anna = anna_begins(house)
    await house.inbox.accept(house.name, [house.messenger.envelope(a_start(house.name, ANNA))])

    await house.post_room.catch_up()
    await house.post_room.lanes.idle()

    assert anna.sees.startswith("Главное меню")
    assert await outcomes(sqlite_store) == {"1": UpdateOutcome.HANDLED}


async def test_letters_of_a_messenger_that_is_no_longer_spoken_wait(
    sqlite_store: Store, clock: HandClock
) -> None:
    async with inhabited(House(MessengerName.VK, sqlite_store, clock)) as vk:
        await vk.inbox.accept(vk.name, [vk.messenger.envelope(a_start(vk.name, ANNA))])

    async with inhabited(House(MessengerName.TELEGRAM, sqlite_store, clock)) as telegram:
        await telegram.post_room.catch_up()
        await telegram.post_room.lanes.idle()

    assert await outcomes(sqlite_store) == {"1": UpdateOutcome.WAITING}


async def test_the_cursor_is_kept_with_what_was_received(house: House) -> None:
    await house.post_room.accept(house.messenger, [], cursor="17")

    assert await house.post_room.cursor(house.messenger) == "17"


@pytest.mark.parametrize("name", list(MessengerName))
async def test_a_letter_that_cannot_be_taken_off_the_list_is_looked_at_again(
    sqlite_store: Store, clock: HandClock, tmp_path: Path, name: MessengerName
) -> None:
    house = House(name, sqlite_store, clock)
    await sqlite_store.write(lambda session: session.execute(text("PRAGMA busy_timeout=20")))
    await house.post_room.accept(house.messenger, [something_not_followed(name)])
    backup = sqlite3.connect(tmp_path / "bot.db", isolation_level=None)
    backup.execute("BEGIN IMMEDIATE")

    async with inhabited(house):
        await house.post_room.lanes.idle()
        assert await outcomes(sqlite_store) == {"101": UpdateOutcome.WAITING}

        backup.close()
        clock.move(LEFT_AFTER)
        await house.post_room.look_again()
        await house.post_room.lanes.idle()

    assert await outcomes(sqlite_store) == {"101": UpdateOutcome.SKIPPED}
