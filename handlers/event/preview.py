"""The card of an event as everybody will see it, and below it what only its makers see."""

from handlers.catalogue.lines import audience, when, where
from handlers.clock_line import clock_line
from handlers.event.value import field_value
from handlers.label import cut
from handlers.naming import place_name
from handlers.translation import Translator
from models.event import EntryBy, EventState
from services.event.field import EventField
from services.event.lacking import Lacking
from services.event.view import Making

# What a message still holds when all the rest of it is as long as its columns are.
SUMMARY_CHARACTERS, REMARK_CHARACTERS, HOSTS_CHARACTERS = 1000, 400, 300


def preview(shown: Making, t: Translator) -> str:
    event = shown.event
    head = (
        t("making-title", title=event.title),
        f"{t(f'event-kind-{event.kind}')} · {t(f'event-level-{event.level}')}",
    )
    facts = (
        f"🗓 {when(event, t)}",
        f"📍 {where(event, t)}",
        f"👥 {t('making-none-audience') if Lacking.AUDIENCE in shown.lacking else audience(event, t)}",
        f"🏫 {_organisers(shown, t)}",
    )
    summary = (t("as-it-is", text=cut(event.summary, SUMMARY_CHARACTERS)),) if event.summary else ()
    paragraphs = (head, facts, summary, ("———", *_makers_lines(shown, t)))
    return "\n\n".join("\n".join(lines) for lines in paragraphs if lines)


def lacking(shown: Making, t: Translator) -> str:
    return t("making-lacking", what="; ".join(t.plain(f"making-lacking-{what}") for what in shown.lacking))


def _makers_lines(shown: Making, t: Translator) -> list[str]:
    event = shown.event
    lines = [t(f"making-state-{shown.phase}")]
    if event.remark and shown.phase in {EventState.DRAFT, EventState.CANCELLED}:
        lines.append(t("making-remark", remark=cut(event.remark, REMARK_CHARACTERS)))
    if shown.lacking and shown.phase in {EventState.DRAFT, EventState.SUBMITTED}:
        lines.append(lacking(shown, t))
    lines.append(_registration(shown, t))
    lines += [_seats(shown, t), *_parts(shown, t)]
    if shown.entries:
        lines.append(t("making-entries", count=shown.entries))
    return [*lines, t("making-clock", clock=clock_line(shown.clock, t))]


def _registration(shown: Making, t: Translator) -> str:
    said = t(
        "making-registration",
        opens=field_value(shown, EventField.OPENS, t),
        closes=field_value(shown, EventField.CLOSES, t),
    )
    notes = []
    if shown.event.entry_by is EntryBy.MENTORS:
        notes.append(t("making-by-mentors"))
    if shown.event.needs_approval:
        notes.append(t("making-with-approval"))
    return " · ".join((said, *notes))


def _seats(shown: Making, t: Translator) -> str:
    event = shown.event
    parts = [field_value(shown, EventField.TEAM, t)]
    if event.capacity is not None:
        parts.append(t.plain("making-seats", count=event.capacity))
    if event.per_school is not None:
        parts.append(t.plain("making-seats-per-school", count=event.per_school))
    return t("making-team", said=" · ".join(parts))


def _parts(shown: Making, t: Translator) -> list[str]:
    counted = [
        t("making-count-stages", count=shown.stages) if shown.stages else "",
        t("making-count-sites", count=shown.sites) if shown.sites else "",
        t(f"making-count-{shown.event.split_by}s", count=shown.nominations) if shown.nominations else "",
        t("making-count-questions", count=shown.questions) if shown.questions else "",
        t("making-has-regulation") if shown.regulation else "",
    ]
    said = " · ".join(part for part in counted if part)
    return [f"📎 {said}"] if said else []


def _organisers(shown: Making, t: Translator) -> str:
    names = [place_name(shown.event.organiser, t), *(place_name(host, t) for host in shown.hosts)]
    schools = cut("; ".join(names), HOSTS_CHARACTERS)
    return t("as-it-is", text="; ".join(part for part in (schools, shown.event.co_organisers) if part))
