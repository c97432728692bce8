"""Everything that can be set, by the environment or by `.env`. Names and meanings: `.env.example`."""

import re
from pathlib import Path
from typing import Annotated, Self
from zoneinfo import available_timezones

from pydantic import (
    AnyHttpUrl,
    Field,
    SecretStr,
    ValidationError,
    ValidationInfo,
    field_validator,
    model_validator,
)
from pydantic_core import ErrorDetails
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict
from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from models.account import MessengerName
from services.address import Address
from services.consent_text import ConsentTexts, WrongConsentText

DATABASES = ("sqlite:///", "sqlite+aiosqlite:///", "postgresql://", "postgresql+asyncpg://")
# What may stand behind the question mark of a PostgreSQL address; the driver understands no more.
POSTGRES_OPTIONS = {
    "host",
    "passfile",
    "port",
    "prepared_statement_cache_size",
    "ssl",
    "target_session_attrs",
}
# Beside a database that is no file.
FILES = Path("data") / "files"
# What Telegram puts into a header of its calls.
WEBHOOK_SIGNS = r"[A-Za-z0-9_-]{0,256}"


class WrongSetting(Exception):  # noqa: N818  shown to a person, as it is
    """One line that names the setting."""


class Settings(BaseSettings):
    model_config = SettingsConfigDict(
        env_file=".env",
        env_file_encoding="utf-8",
        env_ignore_empty=True,
        extra="ignore",
        frozen=True,
        str_strip_whitespace=True,
    )

    # A description says what a wrong value should have looked like.
    telegram_token: SecretStr = SecretStr("")
    telegram_api_url: Annotated[
        AnyHttpUrl, Field(description="is an address, like https://api.telegram.org")
    ] = AnyHttpUrl("https://api.telegram.org")
    telegram_channel: str = ""
    telegram_rate: Annotated[
        float, Field(gt=0, le=1000, description="is a number above 0 and at most 1000, like 30")
    ] = 30
    telegram_webhook_secret: SecretStr = SecretStr("")

    vk_token: SecretStr = SecretStr("")
    vk_group_id: Annotated[int, Field(ge=0, description="is a whole number, like 123456")] = 0
    vk_api_url: Annotated[AnyHttpUrl, Field(description="is an address, like https://api.vk.ru")] = (
        AnyHttpUrl("https://api.vk.ru")
    )
    vk_user_token: SecretStr = SecretStr("")
    vk_rate: Annotated[
        float, Field(gt=0, le=20, description="is a number above 0 and at most 20, like 20")
    ] = 20
    vk_callback_secret: SecretStr = SecretStr("")
    vk_callback_confirmation: str = ""

    database_url: str = "sqlite:///data/bot.db"
    files: str = ""
    admins: Annotated[tuple[Address, ...], NoDecode] = ()
    timezone: str = "Europe/Moscow"
    operator: Annotated[
        str, Field(min_length=1, max_length=200, description="is a name of at most 200 signs")
    ] = "Консорциум по развитию школьного инженерно-технологического образования"
    consent_texts: str = ""
    public_url: str = ""
    listen: str = "127.0.0.1:8081"
    sandbox_listen: str = "127.0.0.1:8080"
    clock_url: str = ""
    log_level: str = "INFO"

    @property
    def has_token(self) -> bool:
        return bool(self.telegram_token.get_secret_value() or self.vk_token.get_secret_value())

    @property
    def files_folder(self) -> Path:
        """Of this database alone: what one knows nothing of, its nightly sweep takes away."""
        if self.files:
            return Path(self.files)
        url = make_url(self.database_url)
        if url.get_backend_name() != "sqlite" or not url.database:
            return FILES
        return Path(url.database).with_suffix(".files")

    @field_validator("telegram_token")
    @classmethod
    def _is_telegram_token(cls, token: SecretStr) -> SecretStr:
        number, colon, rest = token.get_secret_value().partition(":")
        if token.get_secret_value() and not (number.isdecimal() and colon and rest and " " not in rest):
            raise ValueError("a token looks like 123456:ABC-DEF, as BotFather gave it")
        return token

    @field_validator("telegram_webhook_secret")
    @classmethod
    def _is_secret(cls, secret: SecretStr) -> SecretStr:
        if not re.fullmatch(WEBHOOK_SIGNS, secret.get_secret_value()):
            raise ValueError("is made of at most 256 of the signs A-Z, a-z, 0-9, _ and -")
        return secret

    @field_validator("database_url")
    @classmethod
    def _is_known_database(cls, url: str) -> str:
        scheme = next((scheme for scheme in DATABASES if url.startswith(scheme)), url)
        if not url.removeprefix(scheme):
            raise ValueError(f"begins with one of {', '.join(DATABASES)}")
        if ":memory:" in url:
            raise ValueError(
                "a database in memory forgets everything; name a file, like sqlite:///data/bot.db"
            )
        try:
            parts = make_url(url)
        except (ArgumentError, ValueError):
            # What SQLAlchemy says repeats a part of it, and a part of it may be the password.
            raise ValueError("is not an address of a database") from None
        return url if parts.get_backend_name() == "sqlite" else _understood(parts, url)

    @field_validator("admins", mode="before")
    @classmethod
    def _read_admins(cls, text: object) -> object:
        if not isinstance(text, str):
            return text
        return tuple(_address(part.strip()) for part in text.split(",") if part.strip())

    @field_validator("timezone")
    @classmethod
    def _is_zone(cls, zone: str) -> str:
        if zone not in available_timezones():
            raise ValueError("names no zone; one is called like Europe/Moscow or Asia/Novosibirsk")
        return zone

    @field_validator("consent_texts")
    @classmethod
    def _has_texts(cls, folder: str) -> str:
        try:
            ConsentTexts(folder)
        except WrongConsentText as wrong:
            raise ValueError(f"cannot be used: {wrong}") from None
        return folder

    @field_validator("public_url")
    @classmethod
    def _is_public(cls, url: str) -> str:
        if url and not url.startswith(("https://", "http://")):
            raise ValueError("begins with https:// (http:// only behind a test of your own)")
        return url.rstrip("/")

    @field_validator("listen", "sandbox_listen")
    @classmethod
    def _is_place(cls, place: str, about: ValidationInfo) -> str:
        host, _, port = place.rpartition(":")
        if not host or not port.isdecimal() or int(port) > 65535:  # noqa: PLR2004  the last port there is
            example = cls.model_fields[str(about.field_name)].default
            raise ValueError(f"is a host and a port, like {example}")
        return place

    @field_validator("log_level")
    @classmethod
    def _is_level(cls, level: str) -> str:
        if level.upper() not in {"DEBUG", "INFO", "WARNING", "ERROR"}:
            raise ValueError("is DEBUG, INFO, WARNING or ERROR")
        return level.upper()

    @model_validator(mode="after")
    def _vk_is_whole(self) -> Self:
        if self.vk_token.get_secret_value() and not self.vk_group_id:
            raise ValueError("VK_GROUP_ID is needed beside VK_TOKEN: the number of the community")
        return self


def read_settings(**given: object) -> Settings:
    """The settings; what is given outdoes the environment."""
    try:
        return Settings(**given)  # type: ignore[arg-type]
    except ValidationError as error:
        raise WrongSetting(_told(error.errors()[0])) from None
    except UnicodeDecodeError:
        raise WrongSetting(".env: is not a text in UTF-8") from None
    except PermissionError:
        raise WrongSetting(".env: this user cannot read it") from None
    except OSError as error:
        raise WrongSetting(f".env: {error.strerror}") from None


def _told(error: ErrorDetails) -> str:
    name = "_".join(str(part) for part in error["loc"])
    message = error["msg"].removeprefix("Value error, ")
    if not name:
        return message
    if error["type"] != "value_error":  # pydantic's own words are for whoever writes programs
        message = Settings.model_fields[name].description or message
    return f"{name.upper()}: {message}"


def _understood(parts: URL, url: str) -> str:
    """The address as the driver reads it: others call `sslmode` what it calls `ssl`."""
    if "sslmode" in parts.query:
        mode = parts.query["sslmode"]
        parts = parts.difference_update_query(["sslmode"]).update_query_dict({"ssl": mode})
        url = parts.render_as_string(hide_password=False)
    if unknown := sorted(set(parts.query) - POSTGRES_OPTIONS):
        raise ValueError(f"{unknown[0]} is not understood behind the question mark; leave it out")
    return url


def host_and_port(place: str) -> tuple[str, int]:
    host, _, port = place.rpartition(":")
    return host.strip("[]"), int(port)


def _address(text: str) -> Address:
    messenger, _, number = text.partition(":")
    if messenger not in set(MessengerName) or not number.isdecimal():
        raise ValueError(f"{text!r} is not like telegram:1001 or vk:2002")
    return Address(MessengerName(messenger), int(number))
