import random
import signal
from collections.abc import AsyncIterator, Iterator
from contextlib import closing
from pathlib import Path
from sqlite3 import connect

import pytest
from aiohttp import ClientSession

from tests.bot.running import Page, bot, free_port, is_open, rows, running, sandbox, settings, until

SIDES = ("telegram", "vk")
SEND = {"telegram": "sendMessage", "vk": "messages.send"}
GREETING_AND_MENU = 2
MONTH_SECONDS = 30 * 24 * 60 * 60
# Nobody listens at the first port of all.
NOBODY = "http://127.0.0.1:1"


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    (tmp_path / "sandbox").mkdir()
    with sandbox(tmp_path / "sandbox") as listening:
        yield listening


@pytest.fixture
async def page(address: str) -> AsyncIterator[Page]:
    async with ClientSession(address) as session:
        yield Page(session)


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A bot that goes on from test to test, and the address where it is met."""
    folder = tmp_path_factory.mktemp("served")
    with sandbox(folder) as listening, bot(listening, folder):
        yield listening


@pytest.fixture
async def lobby(served: str) -> AsyncIterator[Page]:
    async with ClientSession(served) as session:
        yield Page(session)


@pytest.mark.parametrize("side", SIDES)
async def test_the_bot_answers_whoever_starts_it(lobby: Page, side: str) -> None:
    anna = await lobby.welcome("Анна")

    await lobby.starts(side, anna[side])

    await lobby.hears(side, anna[side], "Главное меню")
    greeting, _ = await lobby.heard(side, anna[side])
    assert greeting.startswith("Здравствуйте, Анна!")


@pytest.mark.parametrize("kind", ["drop", "refuse", "502", "delay", "flood"])
@pytest.mark.parametrize("side", SIDES)
async def test_the_answer_arrives_whatever_happens_to_its_sending(lobby: Page, side: str, kind: str) -> None:
    anna = await lobby.welcome()
    await lobby.orders_fault(server=side, method=SEND[side], kind=kind, seconds=0.5)

    await lobby.starts(side, anna[side])

    await lobby.hears(side, anna[side], "Главное меню")
    heard = await lobby.heard(side, anna[side])
    # Only Telegram cannot be asked whether a message whose answer was lost has come.
    repeats = 1 if (side, kind) == ("telegram", "drop") else 0
    assert len(heard) == GREETING_AND_MENU + repeats


async def test_a_typed_answer_finds_its_question_after_kill_9(
    address: str, page: Page, tmp_path: Path
) -> None:
    anna = await page.welcome()
    with bot(address, tmp_path) as first:
        for side in SIDES:
            await page.says(side, anna[side], "поиск")
            await page.hears(side, anna[side], "Что ищем?")
        first.kill()

    for side in SIDES:
        await page.says(side, anna[side], "робот")

    with bot(address, tmp_path):
        for side in SIDES:
            assert "Ничего не нашлось" in await page.hears(side, anna[side], "робот")


async def test_kill_9_in_the_middle_of_many_answers_leaves_nobody_without_one(
    address: str, page: Page, tmp_path: Path
) -> None:
    people = [await page.welcome(f"Анна {number}") for number in range(30)]
    answered_when_killed = random.randrange(1, 30)  # noqa: S311  any moment will do

    async def has_begun() -> bool:
        return sum(map(bool, (await page.unread("vk")).values())) >= answered_when_killed

    async def all_are_answered() -> bool:
        unread = [count for side in SIDES for count in (await page.unread(side)).values()]
        return min(unread) >= GREETING_AND_MENU

    with bot(address, tmp_path) as first:
        for side in SIDES:
            for person in people:
                await page.starts(side, person[side])
        await until(has_begun)
        first.kill()

    with bot(address, tmp_path) as second:
        await until(all_are_answered)
        second.tell(signal.SIGTERM)
        assert second.wait() == 0

    assert set((await page.unread("vk")).values()) == {GREETING_AND_MENU}
    assert rows(tmp_path, "SELECT DISTINCT outcome FROM inbox") == [("handled",)]
    assert rows(tmp_path, "SELECT count(*) FROM inbox") == [(60,)]


async def test_what_the_database_could_not_take_is_answered_when_it_can(
    address: str, page: Page, tmp_path: Path
) -> None:
    anna = await page.welcome()
    with bot(address, tmp_path) as program:
        rows(tmp_path, "ALTER TABLE inbox RENAME TO elsewhere")
        for side in SIDES:
            await page.starts(side, anna[side])
        program.until(lambda: "receiving_broken" in program.complained)
        program.until(lambda: "telegram_updates_not_accepted" in program.complained)

        rows(tmp_path, "ALTER TABLE elsewhere RENAME TO inbox")

        for side in SIDES:
            await page.hears(side, anna[side], "Главное меню")


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_told_to_stop_the_bot_stops_even_while_no_platform_answers(
    tmp_path: Path, number: signal.Signals
) -> None:
    with running("bot", "run", folder=tmp_path, settings=settings(NOBODY, tmp_path)) as program:
        program.until(lambda: "telegram_poll_failed" in program.complained)
        program.tell(number)

        assert program.wait() == 0

    assert "Traceback" not in program.complained


@pytest.mark.parametrize(
    ("name", "token"), [("TELEGRAM_TOKEN", "777000:not-this-secret"), ("VK_TOKEN", "not-this-secret")]
)
def test_a_token_that_the_platform_does_not_know_stops_the_start_with_its_name(
    served: str, tmp_path: Path, name: str, token: str
) -> None:
    alone = {"TELEGRAM_TOKEN": "", "VK_TOKEN": "", "VK_GROUP_ID": "777", name: token}

    with running("bot", "run", folder=tmp_path, settings=settings(served, tmp_path, **alone)) as program:
        assert program.wait() == 2

    *_, told = program.complained.splitlines()
    assert told.startswith(f"{name}: ")
    assert "Traceback" not in program.complained
    assert "secret" not in program.complained


async def test_called_by_the_messengers_the_bot_answers_each_event_once(
    address: str, page: Page, tmp_path: Path
) -> None:
    listen = f"127.0.0.1:{free_port()}"
    called = settings(
        address,
        tmp_path,
        PUBLIC_URL=f"http://{listen}",
        LISTEN=listen,
        TELEGRAM_WEBHOOK_SECRET="telegram-secret",
        VK_CALLBACK_SECRET="vk-secret",
    )
    anna, boris = await page.welcome("Анна"), await page.welcome("Борис")
    await page.says("vk", anna["vk"], "Начать")  # it is this that lets the community answer her
    with running("bot", "run", folder=tmp_path, settings=called) as program:
        program.until(lambda: program.complained.count("messenger_open") == 2)
        await page.starts("telegram", boris["telegram"])
        await page.hears("telegram", boris["telegram"], "Главное меню")
        async with ClientSession(f"http://{listen}") as platform:
            for _ in range(2):
                async with platform.post("/vk", json=vk_start(anna["vk"])) as answer:
                    assert await answer.text() == "ok"
                headers = {"X-Telegram-Bot-Api-Secret-Token": "telegram-secret"}
                start = telegram_start(boris["telegram"])
                async with platform.post("/telegram", json=start, headers=headers) as answer:
                    assert answer.status == 200
            async with platform.post("/vk", json=vk_start(anna["vk"]) | {"secret": "guessed"}) as answer:
                assert answer.status == 403
            token = "A" * 43
            async with platform.get(f"/calendar/{token}.ics") as answer:
                assert answer.status == 404
            with closing(connect(tmp_path / "bot.db")) as database, database:
                database.execute("INSERT INTO calendar_feeds SELECT id, ? FROM people LIMIT 1", (token,))
            async with platform.get(f"/calendar/{token}.ics") as answer:
                assert (answer.status, answer.content_type) == (200, "text/calendar")
        await page.hears("vk", anna["vk"], "Главное меню")
        program.tell(signal.SIGTERM)
        assert program.wait() == 0

    assert len(await page.heard("vk", anna["vk"])) == GREETING_AND_MENU
    assert len(await page.heard("telegram", boris["telegram"])) == GREETING_AND_MENU * 2


def vk_start(person: int) -> dict[str, object]:
    message = {
        "id": 1,
        "conversation_message_id": 1,
        "date": 1,
        "from_id": person,
        "peer_id": person,
        "text": "Начать",
    }
    return {
        "group_id": 777,
        "type": "message_new",
        "event_id": "the-same",
        "v": "5.199",
        "object": {"message": message, "client_info": {"lang_id": 0}},
        "secret": "vk-secret",
    }


def telegram_start(person: int) -> dict[str, object]:
    message = {
        "message_id": 1,
        "date": 1,
        "from": {"id": person, "is_bot": False, "first_name": "Борис"},
        "chat": {"id": person, "type": "private", "first_name": "Борис"},
        "text": "/start",
    }
    return {"update_id": 7, "message": message}


def test_a_database_is_migrated_by_a_command_of_its_own(tmp_path: Path) -> None:
    database = {"DATABASE_URL": f"sqlite:///{tmp_path / 'new' / 'bot.db'}"}

    with running("bot", "migrate", folder=tmp_path, settings=database) as program:
        assert program.wait() == 0

    assert rows(tmp_path / "new", "SELECT count(*) FROM events") == [(0,)]


def test_the_demonstration_loaded_twice_is_there_once(tmp_path: Path) -> None:
    database = {"DATABASE_URL": f"sqlite:///{tmp_path / 'bot.db'}"}
    loaded: list[tuple[int, int]] = []
    for _ in range(2):
        with running("bot", "demo", folder=tmp_path, settings=database) as program:
            assert program.wait() == 0
        loaded += rows(tmp_path, "SELECT (SELECT count(*) FROM events), (SELECT count(*) FROM people)")

    assert loaded == [(86, 11)] * 2


@pytest.mark.parametrize(
    "url", ["sqlite:////proc/nobody/bot.db", "postgresql://bot:password@127.0.0.1:1/bot"]
)
def test_a_database_that_cannot_be_had_stops_the_start_with_one_line(tmp_path: Path, url: str) -> None:
    with running("bot", "migrate", folder=tmp_path, settings={"DATABASE_URL": url}) as program:
        assert program.wait() == 2

    assert program.complained.startswith("DATABASE_URL: ")
    assert len(program.complained.splitlines()) == 1
    assert "password" not in program.complained


def test_a_place_to_listen_that_is_taken_stops_the_start_with_one_line(served: str, tmp_path: Path) -> None:
    taken = served.removeprefix("http://")
    called = settings(NOBODY, tmp_path, PUBLIC_URL="https://bot.example.org", LISTEN=taken)

    with running("bot", "run", folder=tmp_path, settings=called) as program:
        assert program.wait() == 2

    assert program.complained.splitlines()[-1].startswith("LISTEN: ")
    assert "Traceback" not in program.complained


async def test_without_tokens_the_sandbox_opens_and_survives_kill_9(tmp_path: Path) -> None:
    address = f"127.0.0.1:{free_port()}"
    place = {"SANDBOX_LISTEN": address}
    try:
        async with ClientSession(f"http://{address}") as session:
            page = Page(session)
            with running("bot", "run", folder=tmp_path, settings=place) as first:
                first.until(lambda: "The sandbox is open" in first.said)
                anna = (await page.welcome())["telegram"]
                await page.starts("telegram", anna)
                before = await page.hears("telegram", anna, "Впереди")
                first.kill()

            with running("bot", "sandbox", folder=tmp_path, settings=place) as second:
                second.until(lambda: "The sandbox is open" in second.said)
                assert before in await page.heard("telegram", anna)
                await page.moves_clock(MONTH_SECONDS)

                async def the_catalogue_has_moved() -> bool:
                    await page.says("telegram", anna, "меню")
                    return await page.hears("telegram", anna, "Впереди") != before

                await until(the_catalogue_has_moved)
                second.tell(signal.SIGTERM)
                assert second.wait() == 0
    finally:
        # The sandbox is a process of the bot's own, and ends with it.
        await until(lambda: closed(address))


async def closed(address: str) -> bool:
    return not is_open(address)
