"""The sandbox as the bot's companion: a process of its own that plays both messengers, and ends with us."""

import asyncio
import sys
from asyncio import TaskGroup
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from pydantic import AnyHttpUrl, SecretStr

from bot.app import App, clock_of, open_database, told_to_stop
from bot.demo.loading import load_news, load_season, made_up_people
from bot.demo.season import PEOPLE, administrators
from bot.settings import Settings, WrongSetting, host_and_port
from bot.sole import sole
from services.people import largest_external_id
from services.store import Store

STATE = Path("data") / "sandbox.json"
DATABASE = "sqlite:///data/sandbox.db"
TELEGRAM_TOKEN, VK_TOKEN, VK_GROUP_ID, CHANNEL = "777000:sandbox", "sandbox", 777, "@engineers"
VK_USER_TOKEN = "sandbox-administrator"  # noqa: S105  everybody's: it opens nothing but the sandbox
# Everybody whom the sandbox makes up has a number below this one; people of the real messengers do not.
LARGEST_SANDBOX_ID = 9_999
# The sandbox of a bot that was killed needs a moment to notice, and holds the port until then.
TRIES, PAUSE_SECONDS = 10, 0.5
FAREWELL_SECONDS = 5


def settings_in_sandbox(settings: Settings) -> Settings:
    """The same installation, talking to the sandbox: no token of the real platforms is used."""
    address = AnyHttpUrl(f"http://{settings.sandbox_listen}")
    given = settings.model_fields_set
    return settings.model_copy(
        update={
            "telegram_token": SecretStr(TELEGRAM_TOKEN),
            "telegram_api_url": address,
            "telegram_channel": CHANNEL,
            "vk_token": SecretStr(VK_TOKEN),
            "vk_group_id": VK_GROUP_ID,
            "vk_api_url": address,
            "vk_user_token": SecretStr(VK_USER_TOKEN),
            "clock_url": f"http://{settings.sandbox_listen}/clock",
            "public_url": "",
            # What is tried in the sandbox is not mixed into what an installation has gathered.
            "database_url": settings.database_url if "database_url" in given else DATABASE,
            # Its sweep would take away what the other database knows.
            "files": settings.files if "database_url" in given else "",
            "admins": (*settings.admins, *administrators()),
        }
    )


async def run_in_sandbox(settings: Settings) -> None:
    stop = told_to_stop()
    async with sole(settings, stop) as is_alone:
        if is_alone:
            await _live(settings, stop)


async def _live(settings: Settings, stop: asyncio.Event) -> None:
    async with (
        companion(settings, stop) as page,
        clock_of(settings) as clock,
        open_database(settings) as store,
    ):
        await refuse_real_people(store)
        await load_season(store, clock, made_up_people(settings))
        await load_news(store, clock)
        sys.stdout.write(f"\n  The sandbox is open: {page}\n  Ctrl-C closes it.\n\n")
        sys.stdout.flush()
        await App(settings, store, clock).run(stop)


async def refuse_real_people(store: Store) -> None:
    """Made-up people have no place among those of a real installation."""
    if await store.read(largest_external_id) > LARGEST_SANDBOX_ID:
        raise WrongSetting(
            "DATABASE_URL: this database knows people of the real messengers. "
            "Set a token to run on them, or leave DATABASE_URL empty to try the sandbox."
        )


@asynccontextmanager
async def companion(settings: Settings, stop: asyncio.Event) -> AsyncIterator[str]:
    """The sandbox, running; answers the address of its page. When it ends by itself, so do we."""
    await _wait_for_the_port(settings)
    process, page = await _start(settings)
    if not page:
        raise WrongSetting(f"SANDBOX_LISTEN: the sandbox cannot listen at {settings.sandbox_listen}")
    async with TaskGroup() as watching:
        watch = watching.create_task(_end_with(process, stop))
        try:
            yield page
        finally:
            watch.cancel()
            await _stop(process)


async def _end_with(process: Process, stop: asyncio.Event) -> None:
    await process.wait()
    stop.set()


async def _wait_for_the_port(settings: Settings) -> None:
    host, port = host_and_port(settings.sandbox_listen)
    for _ in range(TRIES):
        if not await _is_taken(host, port):
            return
        await asyncio.sleep(PAUSE_SECONDS)
    raise WrongSetting(f"SANDBOX_LISTEN: somebody else listens at {settings.sandbox_listen}")


async def _is_taken(host: str, port: int) -> bool:
    try:
        _, writer = await asyncio.open_connection(host, port)
    except OSError:
        return False
    writer.close()
    return True


async def _start(settings: Settings) -> tuple[Process, str]:
    host, port = host_and_port(settings.sandbox_listen)
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "sandbox",
        "--host", host, "--port", str(port),
        "--people", str(PEOPLE),
        "--state", str(STATE),
        "--with-parent",
        stdin=PIPE,
        stdout=PIPE,
        # Ctrl-C is for the bot, which still has something to say to the sandbox before both end.
        start_new_session=True,
    )  # fmt: skip
    assert process.stdout is not None  # noqa: S101  it was asked for
    line = (await process.stdout.readline()).decode()
    return process, line.removeprefix("listening ").strip()


async def _stop(process: Process) -> None:
    assert process.stdin is not None  # noqa: S101  it was asked for
    process.stdin.close()
    try:
        await asyncio.wait_for(process.wait(), FAREWELL_SECONDS)
    except TimeoutError:
        process.kill()
        await process.wait()
