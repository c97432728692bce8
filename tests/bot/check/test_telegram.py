from typing import Any

import pytest

from sandbox.fault import Faults, Kind
from sandbox.telegram.core import Telegram
from tests.bot.check.inspection import NOWHERE, Installation

PUBLIC = "http://127.0.0.1:1"


async def test_a_bot_that_polls_is_told_with_its_channel(installation: Installation) -> None:
    said = await installation.checked()

    assert said.about("Telegram") == [
        "✓ Telegram: токен действует, бот — @engineers_bot",
        "✓ Telegram: бот сам спрашивает обновления, webhook не установлен; ждут ответа: 0",
        "✓ Telegram: канал @engineers («Консорциум инженеров»), бот может публиковать, менять и удалять",
    ]


async def test_a_wrong_token_is_said_with_the_way_to_the_right_one(installation: Installation) -> None:
    said = await installation.checked(TELEGRAM_TOKEN="1:wrong")

    assert said.about("Telegram") == ["✗ Telegram: токен из TELEGRAM_TOKEN не подходит"]
    assert said.advice("✗")[0].startswith("@BotFather → /mybots → выберите бота → API Token.")


async def test_an_address_where_nobody_listens_is_a_finding(installation: Installation) -> None:
    said = await installation.checked(TELEGRAM_API_URL=NOWHERE)

    assert said.about("Telegram") == ["✗ Telegram: 127.0.0.1:1 недоступен: соединиться не удалось"]
    assert said.advice("✗")[0].startswith("Проверьте TELEGRAM_API_URL (сейчас http://127.0.0.1:1)")


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("refuse", "✗ Telegram: 127.0.0.1 недоступен: соединиться не удалось"),
        ("502", "✗ Telegram: 127.0.0.1 отвечает не так, как отвечает Telegram"),
    ],
)
async def test_a_network_that_breaks_is_a_finding(
    installation: Installation, faults: Faults, kind: Kind, words: str
) -> None:
    faults.order("telegram", "*", kind, times=100)

    said = await installation.checked()

    assert [without_port(line) for line in said.about("Telegram")] == [words]


async def test_a_webhook_that_is_left_is_pointed_out(installation: Installation, telegram: Telegram) -> None:
    telegram.call("setWebhook", {"url": "https://old.example.org/telegram"})

    said = await installation.checked()

    assert said.is_good
    assert said.about("Telegram", "!") == [
        "! Telegram: установлен webhook на old.example.org, хотя PUBLIC_URL пуст"
    ]


async def test_a_webhook_that_is_not_there_yet_is_pointed_out(installation: Installation) -> None:
    said = await installation.checked(PUBLIC_URL=PUBLIC)

    assert said.about("Telegram", "!") == [
        "! Telegram: задан PUBLIC_URL, но webhook на 127.0.0.1:1 ещё не установлен"
    ]


async def test_a_webhook_without_errors_is_good(installation: Installation, telegram: Telegram) -> None:
    telegram.call("setWebhook", {"url": f"{PUBLIC}/telegram"})

    said = await installation.checked(PUBLIC_URL=PUBLIC)

    assert "✓ Telegram: webhook установлен на 127.0.0.1:1, ошибок нет" in said.about("Telegram")


@pytest.mark.parametrize(
    ("pending", "words"),
    [
        (3, "✗ Telegram: не может доставить обновления на 127.0.0.1:1 (ждут: 3): Read timeout expired"),
        (
            0,
            (
                "! Telegram: доставка на 127.0.0.1:1 прерывалась, теперь всё доставлено."
                " Последняя ошибка: Read timeout expired"
            ),
        ),
    ],
)
async def test_the_errors_of_a_webhook_count_while_something_waits(
    installation: Installation, answers: dict[str, Any], pending: int, words: str
) -> None:
    info = {"url": f"{PUBLIC}/telegram", "pending_update_count": pending}
    answers["getWebhookInfo"] = {
        "ok": True,
        "result": info | {"last_error_date": 1, "last_error_message": "Read timeout expired"},
    }

    said = await installation.checked(PUBLIC_URL=PUBLIC)

    assert words in said.about("Telegram")


async def test_an_unknown_channel_is_wrong(installation: Installation) -> None:
    said = await installation.checked(TELEGRAM_CHANNEL="engineers")

    assert said.about("Telegram", "✗") == [
        "✗ Telegram: канал engineers не найден: Bad Request: chat not found"
    ]


async def test_a_group_is_no_channel(installation: Installation, answers: dict[str, Any]) -> None:
    answers["getChat"] = {"ok": True, "result": {"id": -1001, "type": "supergroup", "title": "Чат"}}

    said = await installation.checked()

    assert said.about("Telegram", "✗") == ["✗ Telegram: @engineers — не канал, а группа"]


@pytest.mark.parametrize(
    "member",
    [
        {"ok": True, "result": {"status": "member"}},
        {"ok": False, "error_code": 400, "description": "Bad Request: member list is inaccessible"},
    ],
)
async def test_a_bot_that_is_no_administrator_is_told_how_to_become_one(
    installation: Installation, answers: dict[str, Any], member: dict[str, Any]
) -> None:
    answers["getChatMember"] = member

    said = await installation.checked()

    assert said.about("Telegram", "✗") == ["✗ Telegram: бот не администратор канала @engineers"]
    assert "«Добавить администратора»" in said.advice("✗")[0]


async def test_each_right_that_is_missing_is_named_as_it_is_on_the_screen(
    installation: Installation, answers: dict[str, Any]
) -> None:
    member = {"status": "administrator", "can_post_messages": True, "can_edit_messages": False}
    answers["getChatMember"] = {"ok": True, "result": member}

    said = await installation.checked()

    assert said.about("Telegram", "✗") == [
        "✗ Telegram: в канале @engineers у бота нет права «Изменение публикаций»",
        "✗ Telegram: в канале @engineers у бота нет права «Удаление публикаций»",
    ]


async def test_no_channel_is_no_fault(installation: Installation) -> None:
    said = await installation.checked(TELEGRAM_CHANNEL="")

    assert said.is_good
    assert said.about("Telegram", "!") == [
        "! Telegram: канал не задан — TELEGRAM_CHANNEL пуст, новости туда не публикуются"
    ]


def without_port(line: str) -> str:
    begin, _, rest = line.partition("127.0.0.1:")
    return f"{begin}127.0.0.1{rest[rest.index(' ') :]}"
