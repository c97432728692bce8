import asyncio
import os
import sys
from pathlib import Path
from typing import Any

import pytest

from models.person import Language
from tests.bot.check.inspection import GROUP, NOWHERE, Installation

ROOT = Path(__file__).parents[3]


async def test_where_all_is_well_nothing_is_wrong(installation: Installation) -> None:
    said = await installation.checked()

    assert said.is_good
    assert said.about("", "✗") == []
    assert said.text.endswith("\nБот может работать. Посмотрите на строки с «!».\n")


async def test_one_thing_that_is_wrong_is_enough(installation: Installation) -> None:
    said = await installation.checked(TELEGRAM_CHANNEL="@nobody")

    assert not said.is_good
    assert said.text.endswith("\nНеисправность одна. Исправьте строки с «✗» и запустите проверку снова.\n")


async def test_english_is_spoken_to_whoever_wants_it(installation: Installation) -> None:
    said = await installation.checked(language=Language.EN, TELEGRAM_CHANNEL="@nobody")

    assert "✗ Telegram: the channel @nobody is not found: Bad Request: chat not found\n" in said.text
    assert said.text.endswith("\nOne thing is wrong. Mend the lines with “✗” and run the check again.\n")


async def test_without_messengers_it_says_what_run_would_do(installation: Installation) -> None:
    said = await installation.checked(TELEGRAM_TOKEN="", VK_TOKEN="", VK_GROUP_ID="")

    assert said.is_good
    assert said.about("", "!") == [
        "! Настройки: не задан ни TELEGRAM_TOKEN, ни VK_TOKEN — `python -m bot run` откроет песочницу",
        "! Telegram: не настроен — TELEGRAM_TOKEN пуст",
        "! ВКонтакте: не настроен — VK_TOKEN пуст",
        "! Часы: сверить их не с чем — ни один мессенджер не назвал времени",
    ]


async def test_settings_are_told_by_their_names_alone(installation: Installation) -> None:
    said = await installation.checked()

    assert said.about("Настройки") == [
        (
            "✓ Настройки прочитаны. Заданы: ADMINS, DATABASE_URL, TELEGRAM_API_URL, TELEGRAM_CHANNEL,"
            " TELEGRAM_TOKEN, VK_API_URL, VK_GROUP_ID, VK_TOKEN"
        )
    ]


async def test_a_borrowed_clock_and_the_lack_of_administrators_are_pointed_out(
    installation: Installation,
) -> None:
    said = await installation.checked(ADMINS="", CLOCK_URL=NOWHERE)

    assert said.about("Настройки", "!") == [
        "! Настройки: в ADMINS никого — у бота нет администратора",
        "! Настройки: задан CLOCK_URL — бот живёт не по часам машины",
    ]


@pytest.mark.parametrize("url", ["", NOWHERE])
async def test_no_secret_is_ever_told(installation: Installation, answers: dict[str, Any], url: str) -> None:
    echo = "you sent 777000:hush-telegram, hush-community, hush-administrator, hush-webhook, hush-callback"
    answers["getChat"] = {"ok": False, "error_code": 400, "description": echo}
    answers["getWebhookInfo"] = {"ok": True, "result": {"url": f"https://u:hush-telegram@h/{echo}"}}
    answers["groups.getTokenPermissions"] = {"error": {"error_code": 15, "error_msg": echo}}
    answers["users.get"] = {"error": {"error_code": 5, "error_msg": echo}}
    if url:
        installation.environment |= {"TELEGRAM_API_URL": url, "VK_API_URL": url}

    said = await installation.checked(
        VK_USER_TOKEN="hush-administrator",
        VK_CALLBACK_SECRET="hush-callback",
        TELEGRAM_WEBHOOK_SECRET="hush-webhook",
        DATABASE_URL="postgresql://bot:hush-database@127.0.0.1:1/bot",
        PUBLIC_URL="" if url else "http://127.0.0.1:1",
    )

    assert "✗" in said.text
    assert "hush" not in said.text


async def test_what_a_platform_says_stays_in_its_line(
    installation: Installation, answers: dict[str, Any]
) -> None:
    group = {"id": GROUP, "name": "Клуб\n✗ Всё сломано\x1b[31m"}
    answers["groups.getById"] = {"response": {"groups": [group]}}

    said = await installation.checked()

    assert said.about("ВКонтакте: ключ") == [
        "✓ ВКонтакте: ключ действует, сообщество — «Клуб ✗ Всё сломано [31m»"
    ]


@pytest.mark.parametrize(
    ("arguments", "changes", "code", "words"),
    [
        ((), {"LANG": "C.UTF-8"}, 0, "Бот может работать."),
        ((), {"LANG": "en_US.UTF-8"}, 0, "The bot can work."),
        (("--language", "ru"), {"LANG": "en_US.UTF-8", "VK_TOKEN": "wrong"}, 1, "Неисправность одна."),
    ],
)
async def test_the_command_tells_its_outcome_by_the_exit_code(
    installation: Installation,
    tmp_path: Path,
    arguments: tuple[str, ...],
    changes: dict[str, str],
    code: int,
    words: str,
) -> None:
    environment = os.environ | installation.environment | changes | {"PYTHONPATH": str(ROOT)}
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "check", *arguments),
        cwd=tmp_path,
        env=environment | {"PYTHONIOENCODING": "utf-8"},
        stdout=asyncio.subprocess.PIPE,
    )

    output, _ = await process.communicate()

    assert (process.returncode, words in output.decode()) == (code, True)
