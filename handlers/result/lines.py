"""What stands in a line of more than one screen of this room."""

from collections.abc import Mapping
from datetime import datetime

from handlers.label import cut
from handlers.naming import event_title
from handlers.result.actions import ShowResults
from handlers.screen import Button
from handlers.translation import Translator
from models.nomination import Nomination
from models.result import ResultKind
from services.result.award import ROMAN, Award
from services.result.scope import Scope
from services.result.view import Group, Tally

TITLE_CHARACTERS, NAME_CHARACTERS, NOTE_CHARACTERS = 150, 60, 60


def head(scope: Scope, t: Translator) -> str:
    """What it is, of which event, and of which of its stages."""
    event = scope.event
    lines = [
        f"<b>{t('results-title')}</b>",
        t("as-it-is", text=cut(event_title(event, t), TITLE_CHARACTERS)),
    ]
    if scope.stage is not None:
        lines.append(t("results-stage", stage=cut(scope.stage.title, TITLE_CHARACTERS)))
    return "\n".join(lines)


def award_line(award: Award, t: Translator) -> str:
    """As it stands, with no HTML: to be a sentence's variable."""
    number = "" if award.number is None else str(award.number)
    if award.kind is ResultKind.DIPLOMA and award.number is not None:
        number = ROMAN[award.number]
    said = t.plain(f"result-{award.kind}", number=number)
    return t.plain("result-noted", result=said, note=cut(award.note, NOTE_CHARACTERS)) if award.note else said


def entry_line(number: int, name: str, t: Translator) -> str:
    return t.plain("result-entry", number=str(number), name=cut(name, NAME_CHARACTERS)).strip()


def group_line(group: Group, t: Translator) -> str:
    """«Робототехника, 5–7 классы», or empty where there is nothing to be told apart."""
    title = "" if group.nomination is None else cut(group.nomination.title, NAME_CHARACTERS)
    grades = str(group.grade or "") or _grades(group.nomination)
    if not grades:
        return title
    said = t.plain("result-grades", grades=grades)
    return t.plain("result-group", title=title, grades=said) if title else said


def counts_line(kinds: Mapping[ResultKind, int], t: Translator) -> str:
    """«победителей — 3, призёров — 5»: those that there are."""
    return " · ".join(
        t(f"result-count-{kind}", count=str(kinds[kind])) for kind in ResultKind if kinds.get(kind)
    )


def state_lines(scope: Scope, tally: Tally, t: Translator) -> list[str]:
    """How many there are of what, and who knows it."""
    lines = [t("results-counts", recorded=tally.recorded, all=tally.recorded + tally.without)]
    if tally.recorded:
        lines.append(counts_line(tally.kinds, t))
    if tally.published_at is not None:
        when = moment(tally.published_at, scope.event.zone, t)
        lines.append(t("results-published", when=when))
    if tally.unpublished:
        lines.append(t("results-unpublished", count=tally.unpublished))
    return lines


def moment(at: datetime, zone: str, t: Translator) -> str:
    return t.hours(at, at, zone)


def results_button(scope: Scope, t: Translator) -> Button:
    return Button(t.plain("results-button-all"), ShowResults(scope.event.id, scope.stage_id))


def _grades(nomination: Nomination | None) -> str:
    first, last = (None, None) if nomination is None else (nomination.grade_from, nomination.grade_to)
    if first is None or last is None:
        return str(first or last or "")
    return str(first) if first == last else f"{first}–{last}"
