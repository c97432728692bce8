"""How the bot presents itself: its name, its descriptions, its commands."""

import json
import re
from collections import UserDict
from typing import Any

from sandbox.telegram.field import Fields
from sandbox.telegram.refusal import bad_request

LONGEST_NAME = 64  # characters, Bot API: setMyName
LONGEST_DESCRIPTION = 512  # characters, Bot API: setMyDescription
LONGEST_SHORT_DESCRIPTION = 120  # characters, Bot API: setMyShortDescription
MOST_COMMANDS = 100  # for one scope and language, Bot API: setMyCommands
LONGEST_COMMAND_DESCRIPTION = 256  # characters, Bot API: BotCommand
COMMAND = re.compile(r"[a-z0-9_]{1,32}")
LANGUAGE = re.compile(r"[a-z]{2}|")
DEFAULT_SCOPE = {"type": "default"}


class Profile(UserDict[str, Any]):
    """What was set, under what, for which language."""

    def say(self, what: str, fields: Fields, *, field: str, longest: int) -> bool:
        value = fields.text(field)
        if len(value) > longest:
            raise bad_request(f"{field.replace('_', ' ')} is too long")
        self._set(_key(what, fields), value)
        return True

    def tell(self, what: str, fields: Fields, *, field: str) -> dict[str, str]:
        return {field: self.get(_key(what, fields), self.get(what, ""))}

    def set_commands(self, fields: Fields) -> bool:
        raw = fields.structure("commands", refusal="can't parse commands JSON object")
        if not isinstance(raw, list):
            raise bad_request("can't parse commands JSON object")
        if len(raw) > MOST_COMMANDS:
            raise bad_request("BOT_COMMANDS_TOO_MUCH")
        self._set(_scope(fields), [_command(item) for item in raw])
        return True

    def delete_commands(self, fields: Fields) -> bool:
        self._set(_scope(fields), None)
        return True

    def commands(self, fields: Fields) -> list[dict[str, str]]:
        commands: list[dict[str, str]] = self.get(_scope(fields), [])
        return commands

    def _set(self, key: str, value: Any) -> None:
        if value:
            self[key] = value
        else:
            self.pop(key, None)


def _command(item: Any) -> dict[str, str]:
    if not isinstance(item, dict):
        raise bad_request("can't parse BotCommand: expected an Object")
    command, description = (str(item.get(name, "")).strip() for name in ("command", "description"))
    command = command.removeprefix("/")
    if not COMMAND.fullmatch(command):
        raise bad_request("BOT_COMMAND_INVALID")
    if not description:
        raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    if len(description) > LONGEST_COMMAND_DESCRIPTION:
        raise bad_request(f"command description length must not exceed {LONGEST_COMMAND_DESCRIPTION}")
    return {"command": command, "description": description}


def _scope(fields: Fields) -> str:
    refusal = "can't parse BotCommandScope JSON object"
    scope = fields.structure("scope", refusal=refusal) or DEFAULT_SCOPE
    if not isinstance(scope, dict) or "type" not in scope:
        raise bad_request(refusal)
    return _key(f"commands {json.dumps(scope, sort_keys=True)}", fields)


def _key(what: str, fields: Fields) -> str:
    language = fields.text("language_code")
    if not LANGUAGE.fullmatch(language):
        raise bad_request("invalid language code specified")
    return f"{what} {language}".strip()
