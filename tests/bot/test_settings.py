import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.sandbox import settings_in_sandbox
from bot.settings import Settings, WrongSetting, host_and_port, read_settings
from models.account import MessengerName
from services.address import Address
from tests.bot.running import running

SECRET = "secret-of-ours"
EXAMPLE = Path(__file__).parents[2] / ".env.example"

Read = Callable[..., Settings]


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Read:
    """Read the settings of a folder and an environment with nothing in them but what is given."""
    monkeypatch.chdir(tmp_path)
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)

    def read_given(**given: str) -> Settings:
        for name, value in given.items():
            monkeypatch.setenv(name, value)
        return read_settings()

    return read_given


def test_nothing_has_to_be_set(read: Read) -> None:
    settings = read()

    assert not settings.has_token
    assert settings.database_url == "sqlite:///data/bot.db"
    assert (settings.timezone, settings.listen, settings.log_level) == (
        "Europe/Moscow",
        "127.0.0.1:8081",
        "INFO",
    )
    assert (settings.telegram_rate, settings.vk_rate) == (30, 20)
    assert str(settings.telegram_api_url) == "https://api.telegram.org/"
    assert str(settings.vk_api_url) == "https://api.vk.ru/"


@pytest.mark.parametrize(
    ("given", "folder"),
    [
        ({}, "data/bot.files"),
        ({"DATABASE_URL": "sqlite:////var/lib/consortium-bot/bot.db"}, "/var/lib/consortium-bot/bot.files"),
        ({"DATABASE_URL": "postgresql://bot@localhost/bot"}, "data/files"),
        ({"FILES": "/srv/files"}, "/srv/files"),
    ],
)
def test_every_database_has_a_folder_of_files_of_its_own(
    read: Read, given: dict[str, str], folder: str
) -> None:
    assert read(**given).files_folder == Path(folder)


def test_the_sandbox_sweeps_no_folder_of_the_installation(read: Read) -> None:
    assert settings_in_sandbox(read(FILES="/srv/files")).files_folder == Path("data/sandbox.files")


@pytest.mark.parametrize("given", [{"TELEGRAM_TOKEN": "123:abc"}, {"VK_TOKEN": "abc", "VK_GROUP_ID": "7"}])
def test_either_messenger_may_be_absent(read: Read, given: dict[str, str]) -> None:
    assert read(**given).has_token


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("TELEGRAM_TOKEN", SECRET),
        ("TELEGRAM_TOKEN", f"abc:{SECRET}"),
        ("TELEGRAM_TOKEN", f"123: {SECRET}"),
        ("TELEGRAM_API_URL", "telegram"),
        ("TELEGRAM_RATE", "0"),
        ("TELEGRAM_RATE", "fast"),
        ("TELEGRAM_RATE", "nan"),
        ("TELEGRAM_WEBHOOK_SECRET", f"{SECRET}!"),
        ("TELEGRAM_WEBHOOK_SECRET", SECRET * 30),
        ("VK_GROUP_ID", "-7"),
        ("VK_GROUP_ID", "club7"),
        ("VK_API_URL", "vk"),
        ("VK_RATE", "21"),
        ("DATABASE_URL", "bot.db"),
        ("DATABASE_URL", "sqlite:///"),
        ("DATABASE_URL", "postgresql://"),
        ("DATABASE_URL", "sqlite:///:memory:"),
        ("DATABASE_URL", f"postgresql://bot:{SECRET}@host/bot?channel_binding=require"),
        ("DATABASE_URL", f"mysql://bot:{SECRET}@host/bot"),
        ("DATABASE_URL", f"postgresql://bot:{SECRET}@host:port/bot"),
        ("ADMINS", "1001"),
        ("ADMINS", "telegram:anna"),
        ("ADMINS", "telegram:1001 vk:2002"),
        ("ADMINS", "whatsapp:1"),
        ("TIMEZONE", "Moscow"),
        ("TIMEZONE", "../etc/passwd"),
        ("PUBLIC_URL", "bot.example.org"),
        ("LISTEN", "8081"),
        ("LISTEN", "localhost"),
        ("LISTEN", "localhost:99999"),
        ("SANDBOX_LISTEN", ":8080"),
        ("LOG_LEVEL", "LOUD"),
    ],
)
def test_a_wrong_setting_is_named_in_one_line_without_any_secret(read: Read, name: str, value: str) -> None:
    with pytest.raises(WrongSetting) as wrong:
        read(**{name: value})

    assert str(wrong.value).startswith(f"{name}: ")
    assert len(str(wrong.value).splitlines()) == 1
    assert SECRET not in str(wrong.value)


@pytest.mark.parametrize(
    ("name", "value", "line"),
    [
        ("VK_GROUP_ID", "club7", "VK_GROUP_ID: is a whole number, like 123456"),
        ("TELEGRAM_RATE", "fast", "TELEGRAM_RATE: is a number above 0 and at most 1000, like 30"),
        ("VK_RATE", "21", "VK_RATE: is a number above 0 and at most 20, like 20"),
        ("TELEGRAM_API_URL", "telegram", "TELEGRAM_API_URL: is an address, like https://api.telegram.org"),
        ("VK_API_URL", "ftp://vk", "VK_API_URL: is an address, like https://api.vk.ru"),
        ("SANDBOX_LISTEN", "8080", "SANDBOX_LISTEN: is a host and a port, like 127.0.0.1:8080"),
        ("LISTEN", "8081", "LISTEN: is a host and a port, like 127.0.0.1:8081"),
    ],
)
def test_a_wrong_setting_is_told_what_it_should_look_like(
    read: Read, name: str, value: str, line: str
) -> None:
    with pytest.raises(WrongSetting) as wrong:
        read(**{name: value})

    assert str(wrong.value) == line


def test_white_space_around_a_token_is_not_a_part_of_it(read: Read) -> None:
    settings = read(TELEGRAM_TOKEN=" 123:abc ", VK_TOKEN="abc ", VK_GROUP_ID=" 7 ")

    assert settings.telegram_token.get_secret_value() == "123:abc"
    assert settings.vk_token.get_secret_value() == "abc"


@pytest.mark.parametrize(
    ("content", "mode", "line"),
    [(b"VK_RATE=5", 0, ".env: this user cannot read it"), (b"\xff", 0o600, ".env: is not a text in UTF-8")],
)
def test_a_file_that_cannot_be_read_is_named(
    read: Read, tmp_path: Path, content: bytes, mode: int, line: str
) -> None:
    file = tmp_path / ".env"
    file.write_bytes(content)
    file.chmod(mode)
    if mode == 0 and os.access(file, os.R_OK):
        pytest.skip("root reads every file")

    with pytest.raises(WrongSetting) as wrong:
        read()

    assert str(wrong.value) == line


def test_the_mode_of_encryption_is_told_to_the_driver_in_its_word(read: Read) -> None:
    settings = read(DATABASE_URL="postgresql://bot:p%40ss@host/bot?sslmode=require")

    assert settings.database_url == "postgresql://bot:p%40ss@host/bot?ssl=require"


def test_a_vk_token_needs_the_number_of_its_community(read: Read) -> None:
    with pytest.raises(WrongSetting, match=r"^VK_GROUP_ID is needed beside VK_TOKEN") as wrong:
        read(VK_TOKEN=SECRET)

    assert SECRET not in str(wrong.value)


@pytest.mark.parametrize(
    "url",
    [
        "sqlite:///data/bot.db",
        "sqlite:////var/lib/bot/bot.db",
        "sqlite+aiosqlite:///data/bot.db",
        "postgresql://bot:password@host/bot",
        "postgresql+asyncpg://bot@host:5432/bot",
    ],
)
def test_every_database_of_the_contract_is_known(read: Read, url: str) -> None:
    assert read(DATABASE_URL=url).database_url == url


def test_administrators_are_named_by_messenger_and_number(read: Read) -> None:
    assert read(ADMINS=" telegram:1001, vk:2002 ,").admins == (
        Address(MessengerName.TELEGRAM, 1001),
        Address(MessengerName.VK, 2002),
    )


def test_an_empty_setting_is_one_that_was_not_set(read: Read) -> None:
    settings = read(TELEGRAM_TOKEN="", DATABASE_URL="", VK_RATE="", ADMINS="")

    assert settings == read()


def test_settings_are_read_from_a_file_and_the_environment_wins(read: Read, tmp_path: Path) -> None:
    lines = ["# ours", "TIMEZONE=Asia/Omsk", "VK_RATE=5", "SOMETHING_ELSE=1"]
    (tmp_path / ".env").write_text("\n".join(lines), encoding="utf-8")

    settings = read(VK_RATE="7")

    assert (settings.timezone, settings.vk_rate) == ("Asia/Omsk", 7)


def test_every_setting_is_explained_in_the_example_and_no_other(read: Read) -> None:
    explained = re.findall(r"^([A-Z_]+)=", EXAMPLE.read_text(encoding="utf-8"), re.MULTILINE)

    assert sorted(explained) == sorted(name.upper() for name in type(read()).model_fields)


def test_the_example_as_it_stands_changes_nothing(read: Read, tmp_path: Path) -> None:
    usual = read()

    (tmp_path / ".env").write_text(EXAMPLE.read_text(encoding="utf-8"), encoding="utf-8")

    assert read() == usual


def test_secrets_are_not_shown_with_the_settings(read: Read) -> None:
    settings = read(TELEGRAM_TOKEN=f"1:{SECRET}", VK_TOKEN=SECRET, VK_GROUP_ID="7", VK_CALLBACK_SECRET=SECRET)

    assert SECRET not in repr(settings)


@pytest.mark.parametrize(
    ("place", "host", "port"), [("127.0.0.1:80", "127.0.0.1", 80), ("[::1]:8081", "::1", 8081)]
)
def test_a_place_is_a_host_and_a_port(place: str, host: str, port: int) -> None:
    assert host_and_port(place) == (host, port)


def test_a_wrong_setting_stops_the_program_with_exit_code_2_and_one_line(tmp_path: Path) -> None:
    wrong = {"TELEGRAM_TOKEN": f"1:{SECRET}", "TIMEZONE": "Moscow"}

    with running("bot", "run", folder=tmp_path, settings=wrong) as program:
        assert program.wait() == 2

    (line,) = program.complained.splitlines()
    assert line.startswith("TIMEZONE: ")
    assert SECRET not in line
