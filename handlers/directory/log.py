"""The audit log of one person: who, what, when, to whom."""

from handlers.directory.actions import ShowAudit, ShowPerson
from handlers.naming import person_name, place_name
from handlers.screen import Button, Screen
from handlers.translation import MOSCOW, Translator
from handlers.turning import turning
from services.audit import AuditEntry
from services.directory import AuditPage
from services.workplace import CONSORTIUM


def audit(page: AuditPage, t: Translator) -> Screen:
    name = person_name(page.name, t)
    lines = [_line(entry, t) for entry in page.entries.rows] or [t("directory-audit-empty")]
    header = t(f"directory-audit-{page.side}", name=name)
    turns = tuple(turning(page.entries, lambda number: ShowAudit(page.person_id, page.side, number)))
    back = (Button(t.plain("directory-button-card"), ShowPerson(page.person_id)),)
    return Screen("\n\n".join((header, *lines)), (*((turns,) if turns else ()), back))


def _line(entry: AuditEntry, t: Translator) -> str:
    """The hour by the reader's clock, with Moscow's beside it."""
    actor = entry.actor or t.plain("directory-audit-nobody")
    facts = [t("directory-audit-line", name=actor, deed=t.plain(f"directory-deed-{entry.deed}"))]
    if entry.role is not None:
        facts.append(t("as-it-is", text=t.plain(f"role-{entry.role}")))
    if entry.place != CONSORTIUM:
        facts.append(t("as-it-is", text=place_name(entry.place, t)))
    if entry.subject is not None and entry.subject != entry.actor:
        facts.append(t("directory-audit-subject", name=entry.subject))
    return "\n".join((t.hours(entry.at, entry.at, MOSCOW), " · ".join(facts)))
