"""The wall and the channel on the page: what people put up there past the bot."""

import pytest
from playwright.async_api import expect

from tests.browser.visitor import Visitor

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_who_runs_the_wall_writes_there_past_the_bot(visitor: Visitor) -> None:
    page = visitor.page

    await page.locator("[data-role=feed-hand] [data-role=post]").click()
    await page.locator("[data-role=post-text]").fill("Написано рукой")
    await page.locator("[data-role=post-dialog] [type=submit]").click()

    newest = visitor.part("posts").locator("[data-role=post]").first
    await expect(newest).to_contain_text("Написано рукой")


async def test_the_channel_takes_no_suggestions(visitor: Visitor) -> None:
    hand = visitor.page.locator("[data-role=feed-hand]")
    await expect(hand.locator("[data-role=suggest]")).to_be_visible()

    await visitor.page.locator("[data-feed=telegram][data-role=feed-tab]").click()

    await expect(hand.locator("[data-role=post]")).to_be_visible()
    await expect(hand.locator("[data-role=suggest]")).to_have_count(0)


async def test_a_button_under_a_post_of_the_channel_leads_to_the_bot(visitor: Visitor) -> None:
    await visitor.page.locator("[data-feed=telegram][data-role=feed-tab]").click()
    letter = {
        "chat_id": "@engineers",
        "text": "Приходите",
        "reply_markup": {
            "inline_keyboard": [[{"text": "Записаться", "url": "https://t.me/engineers_bot?start=ne"}]]
        },
    }
    await visitor.page.request.post("/bot777000:sandbox/sendMessage", data=letter)

    await visitor.part("posts").get_by_role("link", name="Записаться").first.click()

    await expect(visitor.telegram.messages.first).to_be_visible()
