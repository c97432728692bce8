"""Results as a table: what it is like, what it would do, and what it has done."""

from handlers.label import cut
from handlers.menu.screens import back_row
from handlers.refused_rows import refused_document
from handlers.result.actions import GetResultTable, SendResults, ShowResultFile, WriteResults
from handlers.result.lines import NAME_CHARACTERS, counts_line, head, results_button
from handlers.screen import Button, Document, Row, Screen, Show
from handlers.translation import Translator
from services.result.exchange import ResultPreview, ResultsWritten
from services.result.scope import Scope
from services.sheet.outcome import Outcome, RefusedRow

REFUSED_TOLD = 10


def file_asked(scope: Scope, t: Translator) -> Screen:
    table = Button(t.plain("results-button-table"), GetResultTable(scope.event.id, scope.stage_id))
    text = f"{head(scope, t)}\n\n{t('results-file-asked')}"
    rows = ((table,), (results_button(scope, t), *back_row(t)))
    return Screen(text, rows, asks=SendResults(scope.event.id, scope.stage_id))


def table(scope: Scope, content: bytes, t: Translator) -> Show:
    file = Document(t.plain("results-table-name"), content, t("results-table-caption"))
    return Show((file, file_asked(scope, t)))


def preview(shown: ResultPreview, t: Translator) -> Show:
    """More refused rows than a message holds come as a text beside it."""
    scope, outcome = shown.scope, shown.outcome
    changes = outcome.new + outcome.changed
    told = [f"{t('results-preview', name=cut(shown.name, NAME_CHARACTERS))}\n{_counts(outcome, t)}"]
    if changes:
        told.append(counts_line(shown.kinds, t))
    told += [_refused(row, t) for row in outcome.refused[:REFUSED_TOLD]]
    more = len(outcome.refused) - REFUSED_TOLD
    if more > 0:
        told.append(t("results-preview-more", count=more))
    if shown.told:
        told.append(t("results-preview-told", count=shown.told))
    told.append(t("results-preview-question") if changes else t("results-preview-nothing"))
    rows: list[Row] = []
    if changes:
        label = t.plain("results-button-write", count=str(changes))
        rows.append((Button(label, WriteResults(shown.draft_id)),))
    rows.append((results_button(scope, t), *back_row(t)))
    asks = SendResults(scope.event.id, scope.stage_id)
    screen = Screen("\n\n".join((head(scope, t), *told)), tuple(rows), asks=asks)
    return Show((_all_refused(outcome, t), screen) if more > 0 else (screen,))


def written(done: ResultsWritten, t: Translator) -> Screen:
    scope = done.scope
    said = t(
        "results-written", new=done.new, changed=done.changed, unchanged=done.unchanged, refused=done.refused
    )
    told = [head(scope, t), said]
    if done.is_old:
        told.insert(1, t("results-written-already"))
    if done.new:
        told.append(t("results-written-next"))
    another = Button(t.plain("results-button-another"), ShowResultFile(scope.event.id, scope.stage_id))
    return Screen("\n\n".join(told), ((results_button(scope, t),), (another, *back_row(t))))


def _counts(outcome: Outcome, t: Translator) -> str:
    return t(
        "results-preview-counts",
        new=outcome.new,
        changed=outcome.changed,
        unchanged=outcome.unchanged,
        refused=len(outcome.refused),
    )


def _refused(row: RefusedRow, t: Translator) -> str:
    return t("results-refused", row=row.number, title=row.title, reason=_reason(row, t))


def _reason(row: RefusedRow, t: Translator) -> str:
    return t.plain(f"results-trouble-{row.trouble}", detail=row.detail)


def _all_refused(outcome: Outcome, t: Translator) -> Document:
    lines = (
        t.plain("results-refused", row=row.number, title=row.title, reason=_reason(row, t))
        for row in outcome.refused
    )
    return refused_document(t.plain("results-refused-name"), lines, t("results-refused-caption"))
