from typing import Any

import pytest

from sandbox.fault import Faults, Kind
from sandbox.vk.core import Vk
from tests.bot.check.inspection import GROUP, NOWHERE, USER_TOKEN, Installation

PUBLIC = "http://127.0.0.1:1"
SECRET = "s3cret"
ALL_ON = dict.fromkeys(("message_new", "message_event", "message_allow", "message_deny", "wall_post_new"), 1)
UNSEEN_ABILITIES = "! ВКонтакте: включены ли сообщения и возможности ботов, ключу сообщества не показывают"
UNREAD_CALLBACK = "! ВКонтакте: не видно настроек Callback API: Unknown method passed"


async def test_a_community_that_is_set_up_is_told_with_what_cannot_be_seen(
    installation: Installation,
) -> None:
    said = await installation.checked()

    assert said.about("ВКонтакте") == [
        "✓ ВКонтакте: ключ действует, сообщество — «Консорциум»",
        "✓ ВКонтакте: права ключа — manage, messages, photos, docs, wall",
        "✓ ВКонтакте: Long Poll включён",
        "✓ ВКонтакте: Long Poll версии 5.199, все нужные события включены",
        UNSEEN_ABILITIES,
        (
            "! ВКонтакте: VK_USER_TOKEN пуст — записи на стене выходят без картинок,"
            " изменить или удалить их бот не может"
        ),
    ]


async def test_a_wrong_key_is_said_with_the_way_to_a_new_one(installation: Installation) -> None:
    said = await installation.checked(VK_TOKEN="wrong")

    assert said.about("ВКонтакте") == [
        "✗ ВКонтакте: ключ из VK_TOKEN не подходит: User authorization failed: invalid access_token (4)."
    ]
    assert "«Ключи доступа» → «Создать ключ»" in said.advice("✗")[0]


async def test_an_address_where_nobody_listens_is_a_finding(installation: Installation) -> None:
    said = await installation.checked(VK_API_URL=NOWHERE)

    assert said.about("ВКонтакте") == ["✗ ВКонтакте: 127.0.0.1:1 недоступен: соединиться не удалось"]
    assert said.advice("✗")[0].startswith("Проверьте VK_API_URL (сейчас http://127.0.0.1:1)")


@pytest.mark.parametrize(
    ("kind", "words"),
    [("refuse", "недоступен: соединиться не удалось"), ("502", "отвечает не так, как отвечает ВКонтакте")],
)
async def test_a_network_that_breaks_is_a_finding(
    installation: Installation, faults: Faults, kind: Kind, words: str
) -> None:
    faults.order("vk", "*", kind, times=100)

    said = await installation.checked()

    assert [line.endswith(words) for line in said.about("ВКонтакте")] == [True]


async def test_an_answer_that_is_not_vks_is_a_finding(
    installation: Installation, answers: dict[str, Any]
) -> None:
    answers["groups.getById"] = {"response": []}

    said = await installation.checked()

    assert [line.endswith("отвечает не так, как отвечает ВКонтакте") for line in said.about("ВКонтакте")] == [
        True
    ]


async def test_a_key_of_another_community_is_wrong(installation: Installation) -> None:
    said = await installation.checked(VK_GROUP_ID="5")

    assert said.about("ВКонтакте", "✗") == ["✗ ВКонтакте: ключ принадлежит сообществу 777, а VK_GROUP_ID=5"]
    assert said.advice("✗")[0].startswith("Впишите в .env VK_GROUP_ID=777")


async def test_a_blocked_community_is_wrong(installation: Installation, answers: dict[str, Any]) -> None:
    group = {"id": GROUP, "name": "Клуб", "deactivated": "banned"}
    answers["groups.getById"] = {"response": {"groups": [group]}}

    said = await installation.checked()

    assert said.about("ВКонтакте", "✗") == ["✗ ВКонтакте: сообщество закрыто (заблокировано)"]


async def test_each_right_that_the_key_lacks_is_named(installation: Installation, vk: Vk) -> None:
    vk.rights -= {"wall", "docs"}

    said = await installation.checked()

    assert said.about("ВКонтакте", "✗") == [
        "✗ ВКонтакте: у ключа нет права на файлы (docs)",
        "✗ ВКонтакте: у ключа нет права на стену (wall)",
    ]


async def test_without_the_right_to_manage_the_settings_cannot_be_seen(
    installation: Installation, vk: Vk
) -> None:
    vk.rights.discard("manage")

    said = await installation.checked()

    assert said.about("ВКонтакте", "✗") == [
        "✗ ВКонтакте: у ключа нет права на управление сообществом (manage)"
    ]
    assert said.about("ВКонтакте: не видно настроек Long Poll", "!") != []


async def test_long_poll_has_to_be_on_with_its_version_and_events(installation: Installation, vk: Vk) -> None:
    vk.feed.is_enabled, vk.feed.api_version = False, "5.103"
    vk.feed.enabled -= {"message_event", "message_deny"}

    said = await installation.checked()

    assert said.about("ВКонтакте", "✗") == [
        "✗ ВКонтакте: Long Poll выключен, а PUBLIC_URL пуст — боту неоткуда узнавать о сообщениях",
        "✗ ВКонтакте: Long Poll шлёт события версии 5.103, а нужна 5.199",
        "✗ ВКонтакте: Long Poll не сообщает о событии message_event: кнопки будут крутиться без ответа",
        "✗ ВКонтакте: Long Poll не сообщает о событии message_deny: бот не узнает, что ему запретили писать",
    ]
    assert said.advice("✗")[2].endswith(
        "«Long Poll API» → «Типы событий» → «Сообщения» → «Действие с сообщением»."
    )


async def test_conversations_do_without_news_of_the_wall(installation: Installation, vk: Vk) -> None:
    vk.feed.enabled.discard("wall_post_new")

    said = await installation.checked()

    assert said.is_good
    assert said.about("ВКонтакте: Long Poll", "!") == [
        "! ВКонтакте: Long Poll не сообщает о событии wall_post_new: бот не узнает о новых записях на стене"
    ]


async def test_a_callback_server_that_is_confirmed_is_good(
    installation: Installation, vk: Vk, answers: dict[str, Any]
) -> None:
    connect(vk, status="ok")
    answers["groups.getCallbackSettings"] = {"response": {"api_version": "5.199", "events": ALL_ON}}

    said = await installation.checked(PUBLIC_URL=PUBLIC, VK_CALLBACK_SECRET=SECRET)

    assert said.about("ВКонтакте")[2:4] == [
        "✓ ВКонтакте: сервер Callback API на 127.0.0.1:1 подтверждён",
        "✓ ВКонтакте: Callback API версии 5.199, все нужные события включены",
    ]


async def test_a_callback_server_has_to_be_confirmed_and_to_know_the_secret(
    installation: Installation, vk: Vk
) -> None:
    connect(vk, status="failed")

    said = await installation.checked(PUBLIC_URL=PUBLIC, VK_CALLBACK_SECRET="another")

    assert said.about("ВКонтакте")[2:5] == [
        "✗ ВКонтакте: секретный ключ сервера Callback API не тот, что в VK_CALLBACK_SECRET",
        "✗ ВКонтакте: сервер Callback API на 127.0.0.1:1 не прошёл подтверждение",
        UNREAD_CALLBACK,
    ]


async def test_a_callback_server_has_to_be_there(installation: Installation) -> None:
    said = await installation.checked(PUBLIC_URL=PUBLIC)

    assert said.about("ВКонтакте", "✗") == [
        "✗ ВКонтакте: задан PUBLIC_URL, а VK_CALLBACK_SECRET пуст — бот не верит ни одному событию",
        "✗ ВКонтакте: среди серверов Callback API нет адреса http://127.0.0.1:1/vk",
    ]


async def test_an_administrator_sees_what_the_key_does_not(
    installation: Installation, answers: dict[str, Any]
) -> None:
    answers["users.get"] = {"response": [{"id": 2001}]}
    answers["account.getAppPermissions"] = {"response": 4 | 8192 | 262144}
    group = {"id": GROUP, "name": "Клуб", "is_admin": 1, "can_message": 1}
    answers["groups.getById"] = {"response": {"groups": [group]}}
    answers["groups.getSettings"] = {"response": {"bots_capabilities": 1}}

    said = await installation.checked(VK_USER_TOKEN=USER_TOKEN)

    assert said.about("ВКонтакте")[4:] == [
        "✓ ВКонтакте: VK_USER_TOKEN действует, его владелец — id2001",
        "✓ ВКонтакте: сообщения сообщества включены",
        "✓ ВКонтакте: возможности ботов включены",
    ]


async def test_an_administrator_sees_what_is_off(installation: Installation, answers: dict[str, Any]) -> None:
    answers["account.getAppPermissions"] = {"response": 4 | 262144}
    group = {"id": GROUP, "name": "Клуб", "is_admin": 0, "can_message": 0}
    answers["groups.getById"] = {"response": {"groups": [group]}}
    answers["groups.getSettings"] = {"response": {"bots_capabilities": 0}}

    said = await installation.checked(VK_USER_TOKEN=USER_TOKEN)

    assert said.about("ВКонтакте", "✗") == [
        "✗ ВКонтакте: у VK_USER_TOKEN нет права wall",
        "✗ ВКонтакте: владелец VK_USER_TOKEN не администратор сообщества 777",
        "✗ ВКонтакте: сообществу нельзя написать — сообщения выключены",
        "✗ ВКонтакте: возможности ботов выключены — ВКонтакте откажет в каждой клавиатуре (ошибка 912)",
    ]


async def test_a_wrong_token_of_an_administrator_is_wrong(installation: Installation) -> None:
    said = await installation.checked(VK_USER_TOKEN="wrong")

    assert said.about("ВКонтакте", "!✗") == [
        (
            "✗ ВКонтакте: токен из VK_USER_TOKEN не подходит:"
            " User authorization failed: invalid access_token (4)."
        ),
        UNSEEN_ABILITIES,
    ]


async def test_what_a_server_does_not_tell_an_administrator_is_left_to_the_eye(
    installation: Installation,
) -> None:
    said = await installation.checked(VK_USER_TOKEN=USER_TOKEN)

    assert said.is_good
    assert said.about("ВКонтакте", "!") == [
        "! ВКонтакте: не видно прав владельца VK_USER_TOKEN: Unknown method passed",
        "! ВКонтакте: не видно, включены ли сообщения сообщества",
        "! ВКонтакте: не видно возможностей бота: Unknown method passed",
    ]


def connect(vk: Vk, *, status: str) -> None:
    vk.connect_callback(f"{PUBLIC}/vk", SECRET)
    assert vk.feed.callback is not None
    vk.feed.callback.status = status
