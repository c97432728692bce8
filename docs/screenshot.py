"""Renew docs/sandbox.png from a fresh sandbox that is running: python docs/screenshot.py [http://127.0.0.1:8080]

A pupil has opened an event's card in Telegram, a teacher a list of events in VK. Chromium and what
requirements-dev.txt brings are needed.
"""
# ruff: noqa: INP001  a command beside its picture, not a module

import asyncio
import json
import shutil
import sys
from pathlib import Path

from playwright.async_api import Locator, Page, async_playwright, expect

PICTURE = Path(__file__).with_name("sandbox.png")
# The pupil of grade 7 and the teacher in Kaliningrad, as bot/demo/personas.csv numbers them.
PEOPLE = {"telegram": 1007, "vk": 2004}
OPTIONS = ["--no-sandbox", "--disable-gpu", "--force-color-profile=srgb"]


async def take(address: str) -> None:
    program = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=program, args=OPTIONS)
        context = await browser.new_context(
            viewport={"width": 1440, "height": 900}, locale="ru-RU", timezone_id="Europe/Moscow"
        )
        await context.add_init_script(f"localStorage['sandbox.person'] = '{json.dumps(PEOPLE)}'")
        page = await context.new_page()
        await page.goto(address)
        await look_for(page.locator("[data-side=telegram]"), "космос", then="1. ")
        await look_for(page.locator("[data-side=vk]"), "физика")
        await tidy(page)
        await page.screenshot(path=PICTURE)
        await browser.close()


async def look_for(chat: Locator, words: str, *, then: str = "") -> None:
    await chat.locator("[data-role=start]").click()
    await expect(chat.locator("[data-role=message]")).to_have_count(3)
    await chat.locator("[data-role=field]").fill(words)
    await chat.locator("[data-role=send]").click()
    for label in filter(None, (f"Найти «{words}»", then)):
        await chat.locator("[data-role=button]").filter(has_text=label).last.click()
    await expect(chat.locator("[data-role=message]").last).to_contain_text(
        "Как участвовать" if then else "Всего"
    )


async def tidy(page: Page) -> None:
    """Make room for the talk, and let what has just come stop moving."""
    for toggle in await page.locator("[data-role=toggle-keyboard]").all():
        await toggle.click()
    await page.locator("h1").click()
    await page.wait_for_timeout(1000)


if __name__ == "__main__":
    asyncio.run(take(sys.argv[1] if len(sys.argv) > 1 else "http://127.0.0.1:8080"))
