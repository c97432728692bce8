"""What a visitor's hand does on the page and what the eye sees there."""

import json
from typing import Any

from playwright.async_api import Locator, Page, expect


class Chat:
    """One messenger on the page."""

    def __init__(self, page: Page, side: str) -> None:
        self._page = page
        self.side = side
        self.root = page.locator(f"[data-side={side}]")
        self.messages = self.part("message")
        self.last = self.messages.last
        self.field = self.part("field")
        self.persona = self.part("persona")
        self.toast = self.part("toast-text")

    def part(self, role: str) -> Locator:
        return self.root.locator(f"[data-role={role}]")

    def button(self, label: str) -> Locator:
        """The newest of that name: older ones stand above it."""
        return self.part("button").filter(has_text=label).last

    async def starts(self) -> None:
        await self.part("start").click()
        await expect(self.button("Помощь")).to_be_visible()

    async def says(self, text: str) -> None:
        await self.field.fill(text)
        await self.field.press("Enter")

    async def asks(self, text: str) -> Locator:
        """Say it and wait for what comes back: the bot's message after our own."""
        said = await self.messages.count()
        await self.says(text)
        answer = self.messages.nth(said + 1)
        await expect(answer).to_have_attribute("data-from", "bot")
        return answer

    async def presses(self, label: str) -> None:
        await self.button(label).click()

    async def opens_a_card(self) -> None:
        await self.presses("Ближайшие события")
        await self.presses("1. ")
        await expect(self.last).to_contain_text("Чтобы записаться")

    async def chooses_to(self, deed: str) -> None:
        await self.part("more").click()
        await self.part(deed).click()

    async def attaches(self, kind: str, *, name: str, content: bytes, media_type: str) -> None:
        await self.part("attach").click()
        async with self._page.expect_file_chooser() as chooser:
            await self.part(f"attach-{kind}").click()
        file: Any = {"name": name, "mimeType": media_type, "buffer": content}
        await (await chooser.value).set_files(file)
        await self.part("send").click()

    async def becomes(self, key: str) -> None:
        await self.persona.click()
        await self.root.locator(f"[data-role=choose-persona][data-key={key}]").click()


class Visitor:
    """Somebody with the page open: new to the bot on either side, until they choose to be somebody else."""

    def __init__(self, page: Page, newcomer: dict[str, Any]) -> None:
        self.page = page
        self.newcomer = newcomer
        self.telegram = Chat(page, "telegram")
        self.vk = Chat(page, "vk")
        self.complaints: list[str] = []
        page.on("console", self._hear)
        page.on("pageerror", lambda error: self.complaints.append(f"error: {error}"))
        page.on("requestfailed", lambda request: self.complaints.append(f"failed: {request.url}"))

    async def comes(self) -> None:
        being = json.dumps({side: self.newcomer[f"{side}_id"] for side in ("telegram", "vk")})
        await self.page.add_init_script(f"localStorage['sandbox.person'] ??= '{being}'")
        await self.page.goto("/")
        for chat in (self.telegram, self.vk):
            await expect(chat.persona).to_contain_text(self.newcomer["name"])

    def chat(self, side: str) -> Chat:
        return self.telegram if side == "telegram" else self.vk

    def part(self, role: str) -> Locator:
        return self.page.locator(f"[data-role={role}]")

    def tab(self, name: str) -> Locator:
        return self.page.locator(f"[data-role=tab][data-tab={name}]")

    async def tabs_to(self, place: Locator) -> None:
        """Reach it by the Tab key alone, as somebody without a mouse does."""
        for _ in range(60):
            if await place.evaluate("node => node === document.activeElement"):
                return
            await self.page.keyboard.press("Tab")
        raise AssertionError(f"the Tab key does not lead to {place}")

    def _hear(self, message: Any) -> None:
        if message.type in {"error", "warning"}:
            self.complaints.append(f"{message.type}: {message.text}")
