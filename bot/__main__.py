"""python -m bot run | sandbox | migrate | check | demo | find-school | import-members | import-plan"""

import asyncio
import gc
import os
import sys
from argparse import ArgumentParser
from collections.abc import Coroutine
from typing import Any

# Imports make a hundred thousand objects and no garbage; looking for some is a sixth of the whole start.
gc.disable()

from bot.deferred_schemas import defer_schemas  # noqa: E402  the collector rests first
from bot.journal import keep_journal  # noqa: E402  the collector rests first
from bot.settings import Settings, WrongSetting, read_settings  # noqa: E402  the collector rests first
from bot.steady import keep_steady  # noqa: E402  the collector rests first

FAILURE, WRONG_SETTING, INTERRUPTED = 1, 2, 130
# What a shell tells of somebody who spoke to nobody any more, as in `| head`.
UNHEARD = 141
# Whoever asked them may have heard enough; a pipe that breaks elsewhere is a trouble.
ANSWERING = frozenset({"check", "find-school", "import-members", "import-plan"})
NO_TOKENS = {"telegram_token": "", "vk_token": "", "vk_user_token": ""}
# They speak to no messenger, and so even wrong tokens are none of their business.
WITHOUT_TOKENS = frozenset({"sandbox", "find-school", "import-members", "import-plan"})
# They start in a third of the time, without the library that messengers are spoken to through.
WITHOUT_AIOGRAM = frozenset({"migrate", "find-school", "import-members", "import-plan"})


def main() -> int:
    arguments = vars(_parser().parse_args())
    answers = arguments["command"] in ANSWERING
    try:
        outcome = _obey(arguments)
        sys.stdout.flush()
    except BrokenPipeError:
        if not answers:
            raise
        # What is left unsaid shall not be complained of at the very end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return UNHEARD
    return outcome


def _parser() -> ArgumentParser:
    parser = ArgumentParser(prog="python -m bot")
    commands = parser.add_subparsers(dest="command", required=True)
    for name, command in {"run": _run, "sandbox": _sandbox, "migrate": _migrate, "demo": _demo}.items():
        commands.add_parser(name).set_defaults(obey=command)
    check = commands.add_parser("check")
    check.set_defaults(obey=_check)
    check.add_argument("--language", choices=("ru", "en"), default=_machine_language())
    find_school = commands.add_parser("find-school")
    find_school.set_defaults(obey=_find_school)
    find_school.add_argument("words", nargs="+", help="what a school is called; - reads one query a line")
    import_members = commands.add_parser("import-members")
    import_members.set_defaults(obey=_import_members)
    import_members.add_argument("file", help="the members' list, CSV or XLSX")
    import_members.add_argument("--dry-run", action="store_true", help="write nothing")
    import_members.add_argument("--language", choices=("ru", "en"), default=_machine_language())
    import_plan = commands.add_parser("import-plan")
    import_plan.set_defaults(obey=_import_plan)
    import_plan.add_argument("file", help="the plan of a year, CSV or XLSX")
    import_plan.add_argument("--dry-run", action="store_true", help="write nothing")
    import_plan.add_argument("--publish", action="store_true", help="show new events to everybody")
    import_plan.add_argument("--language", choices=("ru", "en"), default=_machine_language())
    return parser


def _obey(arguments: dict[str, Any]) -> int:
    """What is left of the arguments are the command's own, by their names."""
    name, obey = arguments.pop("command"), arguments.pop("obey")
    if name not in WITHOUT_AIOGRAM:
        # Before anything else imports aiogram: it would build some six hundred schemas, and we need few.
        defer_schemas()
    try:
        settings = read_settings(**(NO_TOKENS if name in WITHOUT_TOKENS else {}))
        keep_journal(settings.log_level)
        return int(obey(settings, **arguments))
    except WrongSetting as wrong:
        return _complain(wrong)
    except KeyboardInterrupt:  # before there was anything that could be drained
        return INTERRUPTED
    except BaseExceptionGroup as group:
        if name in ANSWERING and group.split(BrokenPipeError)[1] is None:
            raise BrokenPipeError from None
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
    from bot import sandbox  # noqa: PLC0415  only this command needs it

    here = sandbox.settings_in_sandbox(settings)
    _migrate(here)
    _live(sandbox.run_in_sandbox(here))
    return 0


def _live(life: Coroutine[None, None, None]) -> None:
    keep_steady()
    asyncio.run(life)


def _migrate(settings: Settings) -> int:
    from bot.migration import migrate  # noqa: PLC0415  only this command needs it

    migrate(settings.database_url)
    return 0


def _check(settings: Settings, language: str) -> int:
    from bot.check.run import check  # noqa: PLC0415  only this command needs it
    from models.person import Language  # noqa: PLC0415  only this command needs it

    return 0 if asyncio.run(check(settings, Language(language))) else FAILURE


def _machine_language() -> str:
    return "en" if os.environ.get("LANG", "").startswith("en") else "ru"


def _demo(settings: Settings) -> int:
    from bot.demo.loading import load_demo  # noqa: PLC0415  only this command needs it

    _migrate(settings)
    asyncio.run(load_demo(settings))
    return 0


def _find_school(settings: Settings, words: list[str]) -> int:
    from bot.find_school import find_school  # noqa: PLC0415  only this command needs it

    _migrate(settings)
    find_school(settings, words)
    return 0


def _import_members(settings: Settings, file: str, language: str, *, dry_run: bool) -> int:
    from bot.import_members import import_members  # noqa: PLC0415  only this command needs it
    from models.person import Language  # noqa: PLC0415  only this command needs it

    _migrate(settings)
    return import_members(settings, file, Language(language), dry_run=dry_run)


def _import_plan(settings: Settings, file: str, language: str, *, dry_run: bool, publish: bool) -> int:
    from bot.import_plan import import_plan  # noqa: PLC0415  only this command needs it
    from models.person import Language  # noqa: PLC0415  only this command needs it

    _migrate(settings)
    return import_plan(settings, file, Language(language), dry_run=dry_run, publish=publish)


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
