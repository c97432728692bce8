"""python -m bot run | sandbox | migrate | check | demo"""

import asyncio
import gc
import os
import sys
from argparse import ArgumentParser
from collections.abc import Coroutine
from functools import partial

from bot.deferred_schemas import defer_schemas

# Imports make a hundred thousand objects and no garbage; looking for some is a sixth of the whole start.
gc.disable()
# Before anything else imports aiogram: it would build some six hundred schemas, and we need a few of them.
defer_schemas()

from bot.journal import keep_journal  # noqa: E402
from bot.settings import Settings, WrongSetting, read_settings  # noqa: E402

FAILURE, WRONG_SETTING, INTERRUPTED = 1, 2, 130
NO_TOKENS = {"telegram_token": "", "vk_token": "", "vk_user_token": ""}


def main() -> int:
    commands = {"run": _run, "sandbox": _sandbox, "migrate": _migrate, "check": _check, "demo": _demo}
    parser = ArgumentParser(prog="python -m bot")
    parser.add_argument("command", choices=commands)
    parser.add_argument("--language", choices=("ru", "en"), default=_machine_language(), help="of the check")
    arguments = parser.parse_args()
    commands["check"] = partial(_check, language=arguments.language)
    command = commands[arguments.command]
    try:
        # The sandbox ignores tokens, and so even wrong ones are none of its business.
        settings = read_settings(**(NO_TOKENS if arguments.command == "sandbox" else {}))
        keep_journal(settings.log_level)
        return command(settings)
    except WrongSetting as wrong:
        return _complain(wrong)
    except KeyboardInterrupt:  # before there was anything that could be drained
        return INTERRUPTED
    except BaseExceptionGroup as group:
        wrong_settings, others = group.split(WrongSetting)
        if others is not None or wrong_settings is None:
            raise
        return _complain(_first(wrong_settings))


def _run(settings: Settings) -> int:
    if not settings.has_token:
        return _sandbox(settings)
    from bot import app  # noqa: PLC0415  a command imports what it needs, and not what the others need

    _migrate(settings)
    _live(app.run_until_told(settings))
    return 0


def _sandbox(settings: Settings) -> int:
    from bot import sandbox  # noqa: PLC0415  see above

    here = sandbox.settings_in_sandbox(settings)
    _migrate(here)
    _live(sandbox.run_in_sandbox(here))
    return 0


def _live(life: Coroutine[None, None, None]) -> None:
    # What the imports made stays as long as we do: the collector need not look through it again.
    gc.freeze()
    gc.enable()
    asyncio.run(life)


def _migrate(settings: Settings) -> int:
    from bot.migration import migrate  # noqa: PLC0415  see above

    migrate(settings.database_url)
    return 0


def _check(settings: Settings, language: str = "ru") -> int:
    from bot.check.run import check  # noqa: PLC0415  see above
    from models.person import Language  # noqa: PLC0415  see above

    return 0 if asyncio.run(check(settings, Language(language))) else FAILURE


def _machine_language() -> str:
    return "en" if os.environ.get("LANG", "").startswith("en") else "ru"


def _demo(settings: Settings) -> int:
    from bot.demo.loading import load_demo  # noqa: PLC0415  see above

    _migrate(settings)
    asyncio.run(load_demo(settings))
    return 0


def _first(group: BaseExceptionGroup[WrongSetting]) -> WrongSetting:
    error: BaseException = group
    while isinstance(error, BaseExceptionGroup):
        error = error.exceptions[0]
    assert isinstance(error, WrongSetting)  # noqa: S101  the group was split by it
    return error


def _complain(wrong: WrongSetting) -> int:
    sys.stderr.write(f"{wrong}\n")
    return WRONG_SETTING


if __name__ == "__main__":
    sys.exit(main())
