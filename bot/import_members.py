"""python -m bot import-members FILE: the members' list, written at once or looked through."""

import asyncio
from pathlib import Path

from bot.clock import system_clock
from bot.command_line import ALL_REFUSED, WRITTEN, complain, say, speak_utf8
from bot.settings import Settings
from handlers.translation import Translator, translator
from models.person import Language
from services.member_import import FILE_BYTES, MemberImports, Rows, rows_of
from services.refusal import Refusal
from services.sheet.outcome import Outcome, RefusedRow
from services.store import open_store


def import_members(settings: Settings, file: str, language: Language, *, dry_run: bool) -> int:
    """Every valid row is written, and each that is refused is told with its number and why."""
    speak_utf8()
    t = translator(language, zone=settings.timezone)
    try:
        with Path(file).open("rb") as opened:
            # One byte more than is taken shows that there is too much.
            rows = rows_of(opened.read(FILE_BYTES + 1), Path(file).name)
    except OSError as error:
        return complain(t.plain("member-import-no-file", name=file, reason=error.strerror or ""))
    except Refusal as refusal:
        return complain(t.plain(refusal.key, **vars(refusal)))
    outcome = asyncio.run(_bring_in(settings, rows, dry_run=dry_run))
    _tell(outcome, t, dry_run=dry_run)
    return ALL_REFUSED if rows and len(outcome.refused) == len(rows) else WRITTEN


async def _bring_in(settings: Settings, rows: Rows, *, dry_run: bool) -> Outcome:
    store = open_store(settings.database_url)
    try:
        imports = MemberImports(store, system_clock, administrators=settings.admins)
        return await (imports.look(rows) if dry_run else imports.bring_in(rows))
    finally:
        await store.close()


def _tell(outcome: Outcome, t: Translator, *, dry_run: bool) -> None:
    for row in outcome.refused:
        say(refused_line(row, t))
    counts = {"new": outcome.new, "changed": outcome.changed, "unchanged": outcome.unchanged}
    told = t.plain("member-import-counts", **counts, refused=len(outcome.refused))
    say(told)
    if dry_run:
        say(t.plain("member-import-dry-run"))


def refused_line(row: RefusedRow, t: Translator) -> str:
    reason = t.plain(f"member-trouble-{row.trouble}", detail=row.detail)
    return t.plain("member-import-refused", row=row.number, title=row.title, reason=reason)
