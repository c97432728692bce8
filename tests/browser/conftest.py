import shutil
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import AsyncExitStack
from typing import Any

import pytest
import pytest_asyncio
from playwright.async_api import APIRequestContext, Browser, async_playwright, expect

from tests.browser.installation import Installation
from tests.browser.visitor import Visitor
from tests.requirement import lacking

PROGRAMS = ("chromium", "chromium-browser", "google-chrome")
# Nothing may be asked of the network, and colours are the same on every machine.
OPTIONS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--force-color-profile=srgb",
]  # fmt: skip
# How long a busy machine may take; what happens is shown at once.
PATIENCE_MS = 30_000

Visit = Callable[..., Awaitable[Visitor]]


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def chromium() -> AsyncIterator[Browser]:
    program = next(filter(None, map(shutil.which, PROGRAMS)), None)
    if program is None:
        lacking("browser", "none of " + ", ".join(PROGRAMS) + " is installed")
    expect.set_options(timeout=PATIENCE_MS)
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=program, args=OPTIONS)
        yield browser
        await browser.close()


@pytest.fixture(scope="session")
def installation(chromium: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installation]:
    """One bot for all: each visitor is somebody new, so none meets what another has done."""
    assert chromium.is_connected()
    installation = Installation(tmp_path_factory.mktemp("installation"))
    try:
        installation.start()
        yield installation
    finally:
        installation.close()
    assert "Traceback" not in installation.complained


@pytest_asyncio.fixture(loop_scope="session")
async def visit(chromium: Browser, installation: Installation) -> AsyncIterator[Visit]:
    """Opens the page as somebody new; the test fails if the browser complained of anything."""
    visitors: list[Visitor] = []
    async with AsyncExitStack() as contexts:

        async def open_page(*, name: str = "Вера", width: int = 1440, **options: Any) -> Visitor:
            context = await chromium.new_context(
                base_url=installation.address,
                viewport={"width": width, "height": 900},
                locale="ru-RU",
                timezone_id="Europe/Moscow",
                **options,
            )
            contexts.push_async_callback(context.close)
            context.set_default_timeout(PATIENCE_MS)
            visitors.append(Visitor(await context.new_page(), await newcomer(context.request, name)))
            await visitors[-1].comes()
            return visitors[-1]

        yield open_page
    assert [visitor.complaints for visitor in visitors] == [[] for _ in visitors]


@pytest_asyncio.fixture(loop_scope="session")
async def visitor(visit: Visit) -> Visitor:
    return await visit()


@pytest.fixture(params=["telegram", "vk"])
def side(request: pytest.FixtureRequest) -> str:
    return str(request.param)


async def newcomer(request: APIRequestContext, name: str) -> dict[str, Any]:
    answer = await request.post("/page/people", data={"name": name, "surname": "", "language": "ru"})
    person: dict[str, Any] = await answer.json()
    return person
