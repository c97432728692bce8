"""What the bot says on its own, by the program as it runs: over HTTP, through faults and kill -9."""

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path

import pytest
from aiohttp import ClientSession
from sqlalchemy import select
from sqlalchemy.orm import Session

from models.account import Account, MessengerName
from models.delivery import DeliveryState
from models.person import Person
from models.reminder import Preference
from services.store import Store, open_store
from tests.bot.running import Page, bot, rows, sandbox, until
from tests.bot.test_process import SEND
from tests.clock import NOON
from tests.entering import a_ground
from tests.rows import stored
from tests.services.delivery.telling import LETTER, wrote

# The program runs by the real clock.
LONG_AGO = NOON - timedelta(days=365)


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    (tmp_path / "sandbox").mkdir()
    with sandbox(tmp_path / "sandbox") as listening:
        yield listening


@pytest.fixture
async def page(address: str) -> AsyncIterator[Page]:
    async with ClientSession(address) as session:
        yield Page(session)


@asynccontextmanager
async def store_of(folder: Path) -> AsyncIterator[Store]:
    """The bot's own database, beside the bot."""
    store = open_store(f"sqlite:///{folder / 'bot.db'}")
    yield store
    await store.close()


async def write_to(folder: Path, side: str, external_id: int) -> None:
    def found(session: Session) -> Person:
        return session.scalars(
            select(Person)
            .join(Account, Account.person_id == Person.id)
            .where(Account.messenger == MessengerName(side), Account.external_id == external_id)
        ).one()

    async with store_of(folder) as store:
        person = await store.read(found)
        # The program runs by the real clock, and the reader is awake by it.
        await stored(store, Preference(person_id=person.id, quiet_from=0, quiet_to=0))
        await wrote(store, await a_ground(store), person, now=LONG_AGO)


def state(folder: Path) -> DeliveryState:
    ((value,),) = rows(folder, "SELECT state FROM deliveries")
    return DeliveryState(value)


async def times_heard(page: Page, side: str, person_id: int) -> int:
    return sum(LETTER in said for said in await page.heard(side, person_id))


@pytest.mark.parametrize(
    ("side", "kind", "outcome"),
    [
        ("telegram", "delay", DeliveryState.SENT),
        ("telegram", "flood", DeliveryState.SENT),
        # Nobody can ask Telegram whether it has come; it has, and is not said twice.
        ("telegram", "drop", DeliveryState.UNKNOWN),
        ("vk", "delay", DeliveryState.SENT),
        ("vk", "drop", DeliveryState.SENT),
        ("vk", "502", DeliveryState.SENT),
    ],
)
async def test_a_letter_arrives_once_whatever_happens_to_its_sending(
    address: str, page: Page, tmp_path: Path, side: str, kind: str, outcome: DeliveryState
) -> None:
    anna = await page.welcome()
    with bot(address, tmp_path):
        await page.starts(side, anna[side])
        await page.hears(side, anna[side], "Главное меню")
        await page.orders_fault(server=side, method=SEND[side], kind=kind, seconds=0.5)

        await write_to(tmp_path, side, anna[side])

        await page.hears(side, anna[side], LETTER)
        await until(lambda: _is(tmp_path, outcome))
    assert await times_heard(page, side, anna[side]) == 1


@pytest.mark.parametrize(
    ("side", "outcome"), [("telegram", DeliveryState.UNKNOWN), ("vk", DeliveryState.SENT)]
)
async def test_kill_9_between_a_letter_and_its_answer_doubles_nothing(
    address: str, page: Page, tmp_path: Path, side: str, outcome: DeliveryState
) -> None:
    anna = await page.welcome()
    with bot(address, tmp_path) as first:
        await page.starts(side, anna[side])
        await page.hears(side, anna[side], "Главное меню")
        await page.orders_fault(server=side, method=SEND[side], kind="delay", seconds=600)
        await write_to(tmp_path, side, anna[side])
        await page.hears(side, anna[side], LETTER)
        first.kill()
    assert state(tmp_path) is DeliveryState.SENDING

    with bot(address, tmp_path):
        await until(lambda: _is(tmp_path, outcome))

    assert await times_heard(page, side, anna[side]) == 1


async def _is(folder: Path, wanted: DeliveryState) -> bool:
    return state(folder) is wanted
