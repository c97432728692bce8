"""What a plan would do, what it has done, and the table to fill in."""

from handlers.label import cut
from handlers.menu.screens import back_row
from handlers.office.actions import ShowOffice
from handlers.plan.actions import GetPlanTemplate, KeepPlan, PublishPlan, SendPlan, ShowPlan
from handlers.refused_rows import refused_document
from handlers.screen import Button, Document, Row, Screen, Show
from handlers.translation import Translator
from models.event import EventState
from models.person import Language
from services.event.plan_draft import PlanWritten
from services.event.plan_import import PlanPreview
from services.event.plan_step import PlanShown
from services.sheet.outcome import Outcome, RefusedRow

REFUSED_TOLD = 8
TITLE_CHARACTERS, NAME_CHARACTERS, SCHOOL_CHARACTERS, IGNORED_CHARACTERS = 60, 60, 40, 200
REFUSED_CHARACTERS, CHANGES_CHARACTERS = 1800, 80


def file_asked(t: Translator) -> Screen:
    rows = ((Button(t.plain("plan-button-template"), GetPlanTemplate()),), _leave(t))
    return Screen(t("plan-file-asked"), rows, asks=SendPlan())


def preview(shown: PlanPreview, t: Translator) -> Show:
    """More refused rows than a message holds come as a text beside it."""
    outcome = shown.outcome
    told = [f"{t('plan-preview', name=cut(shown.name, NAME_CHARACTERS))}\n{_counts(outcome, t)}"]
    if shown.shown:
        told.append("\n".join(_shown(one, t) for one in shown.shown))
        left = outcome.new + outcome.changed - len(shown.shown)
        if left > 0:
            told[-1] += f"\n{t('plan-preview-others', count=left)}"
    refused = _fitting(outcome, t)
    told += refused
    more = len(outcome.refused) - len(refused)
    if more > 0:
        told.append(t("plan-preview-more", count=more))
    if shown.ignored:
        told.append(t("plan-preview-ignored", names=cut(", ".join(shown.ignored), IGNORED_CHARACTERS)))
    changes = outcome.new + outcome.changed
    told.append(t("plan-preview-question") if changes else t("plan-preview-nothing"))
    rows = (*_write_rows(shown, t), (Button(t.plain("plan-button-another"), ShowPlan()), *_leave(t)))
    screen = Screen("\n\n".join(told), rows, asks=SendPlan())
    return Show((_all_refused(outcome, t), screen) if more > 0 else (screen,))


def written(done: PlanWritten, t: Translator) -> Screen:
    told = [t("plan-written-already")] if done.is_old else []
    told.append(
        t("plan-written", new=done.new, changed=done.changed, unchanged=done.unchanged, refused=done.refused)
    )
    if done.new and done.state is EventState.SUBMITTED:
        told.append(t("plan-written-submitted"))
    elif done.new and done.state is EventState.PUBLISHED:
        told.append(t("plan-written-published"))
    elif done.new:
        told.append(t("plan-written-drafts"))
    if done.is_otherwise and not done.is_old:
        told.append(t("plan-written-otherwise"))
    return Screen("\n\n".join(told), ((Button(t.plain("plan-button-another"), ShowPlan()), *_leave(t)),))


def template(content: bytes, t: Translator) -> Show:
    file = Document(t.plain("plan-template-name"), content, t("plan-template-caption"))
    return Show((file, file_asked(t)))


def _write_rows(shown: PlanPreview, t: Translator) -> tuple[Row, ...]:
    new, changes = shown.outcome.new, shown.outcome.new + shown.outcome.changed
    if not changes:
        return ()
    if not new:
        return ((Button(t.plain("plan-button-write", count=changes), KeepPlan(shown.draft_id)),),)
    if not shown.may_publish:
        return ((Button(t.plain("plan-button-submit", count=changes), KeepPlan(shown.draft_id)),),)
    return (
        (Button(t.plain("plan-button-publish", count=changes), PublishPlan(shown.draft_id)),),
        (Button(t.plain("plan-button-keep", count=changes), KeepPlan(shown.draft_id)),),
    )


def _leave(t: Translator) -> Row:
    return (Button(t.plain("plan-button-office"), ShowOffice()), *back_row(t))


def _counts(outcome: Outcome, t: Translator) -> str:
    return t(
        "plan-preview-counts",
        new=outcome.new,
        changed=outcome.changed,
        unchanged=outcome.unchanged,
        refused=len(outcome.refused),
    )


def _shown(one: PlanShown, t: Translator) -> str:
    when = t.days if one.when.whole_days else t.hours
    days = when(one.when.starts_at, one.when.ends_at, one.zone)
    title = cut(one.title, TITLE_CHARACTERS)
    if one.is_new:
        school = one.organiser if t.language is Language.RU else one.organiser_en
        return t("plan-line-new", title=title, days=days, school=cut(school, SCHOOL_CHARACTERS))
    changes = cut(", ".join(t.plain(f"plan-column-{column}") for column in one.changes), CHANGES_CHARACTERS)
    return t("plan-line-changed", title=title, days=days, changes=changes)


def _fitting(outcome: Outcome, t: Translator) -> list[str]:
    """As many of the refused as a message has room for."""
    lines, room = [], REFUSED_CHARACTERS
    for row in outcome.refused[:REFUSED_TOLD]:
        line = _refused(row, t)
        room -= len(line)
        if room < 0:
            break
        lines.append(line)
    return lines


def _refused(row: RefusedRow, t: Translator) -> str:
    return t("plan-refused", row=row.number, title=cut(row.title, TITLE_CHARACTERS), reason=_reason(row, t))


def _reason(row: RefusedRow, t: Translator) -> str:
    return t.plain(f"plan-trouble-{row.trouble}", detail=row.detail)


def _all_refused(outcome: Outcome, t: Translator) -> Document:
    lines = (
        t.plain("plan-refused", row=row.number, title=row.title, reason=_reason(row, t))
        for row in outcome.refused
    )
    return refused_document(t.plain("plan-refused-name"), lines, t("plan-refused-caption"))
