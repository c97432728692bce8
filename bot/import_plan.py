"""python -m bot import-plan FILE: the plan of a year, written at once or looked through."""

import asyncio
from pathlib import Path

from bot.clock import system_clock
from bot.command_line import ALL_REFUSED, WRITTEN, complain, say, speak_utf8
from bot.settings import Settings
from handlers.translation import Translator, translator
from models.person import Language
from services.event.plan_import import PlanImports
from services.event.plan_row import FILE_BYTES, PlanFile, read_plan
from services.refusal import Refusal
from services.sheet.outcome import Outcome, RefusedRow
from services.store import open_store


def import_plan(settings: Settings, name: str, language: Language, *, dry_run: bool, publish: bool) -> int:
    """Every valid row is written, and each that is refused is told with its number and why."""
    speak_utf8()
    t = translator(language, zone=settings.timezone)
    try:
        with Path(name).open("rb") as opened:
            # One byte more than is taken shows that there is too much.
            file = read_plan(opened.read(FILE_BYTES + 1), Path(name).name)
    except OSError as error:
        return complain(t.plain("plan-import-no-file", name=name, reason=error.strerror or ""))
    except Refusal as refusal:
        return complain(t.plain(refusal.key, **vars(refusal)))
    outcome = asyncio.run(_bring_in(settings, file, dry_run=dry_run, publish=publish))
    _tell(file, outcome, t, dry_run=dry_run)
    return ALL_REFUSED if file.lines and len(outcome.refused) == len(file.lines) else WRITTEN


async def _bring_in(settings: Settings, file: PlanFile, *, dry_run: bool, publish: bool) -> Outcome:
    store = open_store(settings.database_url)
    try:
        imports = PlanImports(store, system_clock, administrators=settings.admins)
        deed = imports.look if dry_run else imports.bring_in
        return await deed(file, publish=publish)
    finally:
        await store.close()


def _tell(file: PlanFile, outcome: Outcome, t: Translator, *, dry_run: bool) -> None:
    for row in outcome.refused:
        say(refused_line(row, t))
    if file.ignored:
        say(t.plain("plan-import-ignored", names=", ".join(file.ignored)))
    counts = {"new": outcome.new, "changed": outcome.changed, "unchanged": outcome.unchanged}
    told = t.plain("plan-import-counts", **counts, refused=len(outcome.refused))
    say(told)
    if dry_run:
        say(t.plain("plan-import-dry-run"))


def refused_line(row: RefusedRow, t: Translator) -> str:
    reason = t.plain(f"plan-trouble-{row.trouble}", detail=row.detail)
    return t.plain("plan-refused", row=row.number, title=row.title, reason=reason)
