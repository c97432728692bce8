import asyncio
import signal
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import aiohttp

PATIENCE_SECONDS = 60
PEOPLE = "key,telegram_id,vk_id,name\npupil,1001,2001,Анна\n"


@asynccontextmanager
async def sandbox(folder: Path, *options: str) -> AsyncIterator[tuple[Process, aiohttp.ClientSession]]:
    """The sandbox as a process of its own, and a way to speak with it."""
    people = folder / "people.csv"
    people.write_text(PEOPLE, encoding="utf-8")
    fixed = ["--port", "0", "--people", str(people), "--state", str(folder / "state.json")]
    command = [sys.executable, "-m", "sandbox", *fixed, *options]
    process = await asyncio.create_subprocess_exec(*command, stdin=PIPE, stdout=PIPE)
    assert process.stdout is not None
    try:
        async with asyncio.timeout(PATIENCE_SECONDS):
            word, address = (await process.stdout.readline()).decode().split()
            assert word == "listening"
            async with aiohttp.ClientSession(address) as session:
                yield process, session
    finally:
        if process.returncode is None:
            process.kill()
        await process.communicate()


async def test_a_talk_goes_on_after_a_restart(tmp_path: Path) -> None:
    async with sandbox(tmp_path) as (process, page):
        async with page.post("/page/telegram/1001/say", json={"text": "Здравствуйте"}):
            process.send_signal(signal.SIGTERM)
        assert await process.wait() == 0

    async with sandbox(tmp_path) as (_, page), page.ws_connect("/page/live") as socket:
        await socket.send_json({"telegram": {"person": 1001, "presses": []}})
        view = await socket.receive_json()

    assert [message["text"] for message in view["chats"]["telegram"]["messages"]] == ["Здравствуйте"]


async def test_ctrl_c_stops_it_while_the_bot_waits_for_updates(tmp_path: Path) -> None:
    async with sandbox(tmp_path) as (process, session):
        async with session.get("/bot777000:sandbox/getMe") as answer:
            assert (await answer.json())["ok"]
        process.send_signal(signal.SIGINT)

        assert await process.wait() == 0


async def test_with_its_parent_it_ends_when_the_parent_does(tmp_path: Path) -> None:
    async with sandbox(tmp_path, "--with-parent") as (process, _):
        assert process.stdin is not None
        process.stdin.close()

        assert await process.wait() == 0


async def test_a_taken_address_is_told_and_the_file_is_left_to_whoever_has_it(tmp_path: Path) -> None:
    async with sandbox(tmp_path) as (process, page):
        async with page.post("/page/telegram/1001/say", json={"text": "Здравствуйте"}) as response:
            port = response.url.port
        state = str(tmp_path / "state.json")
        command = [sys.executable, "-m", "sandbox", "--port", str(port), "--state", state]
        second = await asyncio.create_subprocess_exec(*command, stdout=PIPE, stderr=PIPE)
        _, told = await second.communicate()
        process.send_signal(signal.SIGTERM)
        await process.wait()

    assert second.returncode == 1
    assert b"in use" in told
    assert "Здравствуйте" in (tmp_path / "state.json").read_text(encoding="utf-8")
