"""Narrow screens, the dark, and a hand without a mouse."""

import pytest
from playwright.async_api import Locator, expect

from tests.browser.conftest import Visit
from tests.browser.visitor import Visitor

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_a_phone_shows_one_part_at_a_time_and_nothing_sticks_out(visit: Visit) -> None:
    visitor = await visit(width=360)
    for name in ("telegram", "vk"):
        await visitor.tab(name).click()
        chat = visitor.chat(name)
        await chat.starts()
        assert await width_sticking_out(visitor) == 0
        await chat.opens_a_card()
        assert await width_sticking_out(visitor) == 0
        await expect(visitor.page.locator(".column:visible")).to_have_count(1)

    await visitor.tab("feeds").click()

    await expect(visitor.part("posts")).to_be_visible()
    assert await width_sticking_out(visitor) == 0


async def test_a_tablet_shows_both_chats_and_keeps_the_wall_behind_a_tab(visit: Visit) -> None:
    visitor = await visit(width=900)

    for chat in (visitor.telegram, visitor.vk):
        await chat.starts()
    assert await width_sticking_out(visitor) == 0
    await visitor.tab("feeds").click()

    await expect(visitor.part("posts")).to_be_visible()
    await expect(visitor.page.locator(".column:visible")).to_have_count(1)
    assert await width_sticking_out(visitor) == 0


async def test_no_mouse_is_needed(visitor: Visitor, side: str) -> None:
    chat, keyboard = visitor.chat(side), visitor.page.keyboard

    await visitor.tabs_to(chat.part("start"))
    await keyboard.press("Enter")
    await expect(chat.last).to_contain_text("Главное меню")
    await visitor.tabs_to(chat.field)
    await keyboard.type("поиск")
    await keyboard.press("Enter")
    await expect(chat.last).to_contain_text("Что ищем?")
    await keyboard.press("Shift+Tab")
    await visitor.tabs_to(chat.button("В меню"))
    await keyboard.press("Enter")

    await expect(chat.last).to_contain_text("Главное меню")


async def test_at_night_the_page_is_dark(visit: Visit) -> None:
    visitor = await visit(color_scheme="dark")

    for chat in (visitor.telegram, visitor.vk):
        await chat.starts()
        await chat.opens_a_card()

    assert await brightness(visitor.page.locator("body")) < 60
    for chat in (visitor.telegram, visitor.vk):
        assert await brightness(chat.last.locator(".bubble")) < 90


async def width_sticking_out(visitor: Visitor) -> int:
    """By how much the page, or anything scrolled within it, is wider than what can be seen of it."""
    parts = visitor.page.locator("html, body, .desk, .scroller, .feed")
    wide: list[int] = await parts.evaluate_all("all => all.map(node => node.scrollWidth - node.clientWidth)")
    return max(wide)


async def brightness(place: Locator) -> float:
    colour: str = await place.evaluate("node => getComputedStyle(node).backgroundColor")
    red, green, blue = (float(part) for part in colour[colour.index("(") + 1 : -1].split(",")[:3])
    return (red + green + blue) / 3
