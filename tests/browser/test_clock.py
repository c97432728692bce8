import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import pytest
import pytest_asyncio
from playwright.async_api import expect

from tests.browser.visitor import Chat, Visitor

pytestmark = pytest.mark.asyncio(loop_scope="session")

PATIENCE_SECONDS = 30


@pytest_asyncio.fixture(loop_scope="session")
async def moving(visitor: Visitor) -> AsyncIterator[Visitor]:
    """Somebody who moves the clock, which is everybody's: it is put right after them."""
    yield visitor
    await visitor.page.request.post("/clock", data={"offset": 0})


async def test_a_day_forward_is_a_day_later_on_the_clock(moving: Visitor) -> None:
    reading = moving.part("clock-reading")
    await moving.page.request.post("/clock", data={"at": "2027-03-08T12:00:00+03:00"})
    await expect(reading).to_contain_text("8 марта 2027")

    await moving.part("clock-day").click()
    await expect(reading).to_contain_text("9 марта 2027")

    await moving.part("clock-now").click()
    await expect(moving.part("clock-now")).to_be_disabled()


async def test_what_has_ended_by_the_date_is_gone_from_the_catalogue(moving: Visitor, side: str) -> None:
    chat = moving.chat(side)
    await chat.starts()
    await expect(await chat.asks("события")).to_contain_text("1. ")

    await moving.part("clock-date").click()
    after_the_season = datetime.now(UTC) + timedelta(days=500)  # noqa: TID251  the page's own calendar
    await moving.part("clock-field").fill(f"{after_the_season:%Y-%m-%dT12:00}")
    await moving.part("clock-field").press("Enter")

    await expect(moving.part("clock-reading")).to_contain_text(f"{after_the_season:%Y}")
    await hears_in_the_end(chat, "события", "Событий пока нет")


async def hears_in_the_end(chat: Chat, question: str, answer: str) -> None:
    """The bot looks at the clock on the page four times a second: until it has, it answers by the old one."""
    async with asyncio.timeout(PATIENCE_SECONDS):
        while answer not in await (await chat.asks(question)).inner_text():
            pass
