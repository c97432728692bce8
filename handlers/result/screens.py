"""The results of an event, for whoever runs it: whole, and one by one."""

from collections.abc import Iterator, Sequence

from handlers.desk.actions import ShowDesk
from handlers.label import cut, told_apart
from handlers.menu.screens import back_row
from handlers.naming import place_name
from handlers.result.actions import (
    AskPublishResults,
    AskRest,
    AskResultDetail,
    ChooseResultStage,
    DropResult,
    GiveResult,
    PickResult,
    ShowResult,
    ShowResultFile,
    ShowResults,
    TypeResult,
    TypeResultDetail,
    TypeResults,
)
from handlers.result.lines import (
    TITLE_CHARACTERS,
    award_line,
    entry_line,
    group_line,
    head,
    moment,
    results_button,
    state_lines,
)
from handlers.screen import Button, Row, Screen
from handlers.translation import Translator
from handlers.turning import turning
from models.result import DEGREES, ResultKind
from models.stage import Stage
from services.result.award import LAST_PLACE, NOTE_CHARACTERS, ROMAN
from services.result.results import RefusedLine, TypedResults
from services.result.scope import Scope, award_of
from services.result.view import OneResult, ResultLine, ResultList

STAGES_SHOWN, REFUSED_SHOWN = 8, 10


def results(shown: ResultList, t: Translator) -> Screen:
    scope, tally = shown.scope, shown.tally
    paragraphs = [head(scope, t), "\n".join(state_lines(scope, tally, t))]
    if shown.done is not None:
        paragraphs.insert(0, t("results-rest-done", count=shown.done))
    paragraphs += _grouped(shown.lines.rows, t)
    if shown.lines.pages > 1:
        paragraphs.append(t("results-page", page=str(shown.lines.number), pages=str(shown.lines.pages)))
    if tally.recorded or tally.without:
        paragraphs.append(t("results-how"))
    else:
        paragraphs.append(t("results-nobody"))
    asks = TypeResults(scope.event.id, scope.stage_id)
    return Screen("\n\n".join(paragraphs), _rows(shown, t), asks=asks)


def stages(scope: Scope, found: Sequence[Stage], t: Translator) -> Screen:
    event_id = scope.event.id
    whole = Button(t.plain("results-button-whole"), ShowResults(event_id))
    labels = told_apart([stage.title for stage in found[:STAGES_SHOWN]])
    buttons = [
        Button(label, ShowResults(event_id, stage.id)) for label, stage in zip(labels, found, strict=False)
    ]
    rows = tuple(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2))
    desk = Button(t.plain("results-button-desk"), ShowDesk(event_id))
    return Screen(f"{head(scope, t)}\n\n{t('results-of-what')}", ((whole,), *rows, (desk,)))


def picking(shown: ResultList, t: Translator) -> Screen:
    """Whose result: by a press, or by the number typed."""
    scope = shown.scope
    lines = [_line(line, t) for line in shown.lines.rows] or [t("results-nobody")]
    numbers = tuple(
        Button(
            t.plain("result-button-number", number=str(line.entry.number)),
            ShowResult(line.entry.id, scope.stage_id),
        )
        for line in shown.lines.rows
    )
    turns = tuple(turning(shown.lines, lambda page: PickResult(scope.event.id, scope.stage_id, page)))
    left = t("results-left", count=shown.tally.without)
    text = "\n\n".join((head(scope, t), left, "\n".join(lines), t("results-pick-how")))
    rows = (*(row for row in (numbers, turns) if row), (results_button(scope, t), *back_row(t)))
    return Screen(text, rows, asks=TypeResults(scope.event.id, scope.stage_id))


def one_result(shown: OneResult, t: Translator, *, said: str = "") -> Screen:
    scope, line = shown.scope, shown.line
    result = line.result
    said = t("result-given") if shown.is_given else said
    about = [f"<b>{t('as-it-is', text=entry_line(line.entry.number, line.name, t))}</b>"]
    group = group_line(line.group, t)
    about += [t("as-it-is", text=group)] if group else []
    about += [t("results-school", school=place_name(shown.school, t))] if shown.school is not None else []
    if scope.stage is not None:
        about.append(t("results-stage", stage=cut(scope.stage.title, TITLE_CHARACTERS)))
    stands = t("result-none") if result is None else t("result-is", result=award_line(award_of(result), t))
    if result is not None and result.published_at is not None:
        when = moment(result.published_at, scope.event.zone, t)
        stands += f"\n{t('result-published', when=when)}"
    text = "\n\n".join(one for one in (said, "\n".join(about), stands, t("result-how")) if one)
    return Screen(text, _kind_rows(shown, t), asks=TypeResult(line.entry.id, scope.stage_id))


def detail_asked(shown: OneResult, kind: ResultKind, t: Translator) -> Screen:
    line, stage_id = shown.line, shown.scope.stage_id
    name = t("as-it-is", text=entry_line(line.entry.number, line.name, t))
    most = LAST_PLACE if kind is ResultKind.PLACE else NOTE_CHARACTERS
    asked = t("result-place-asked") if kind is ResultKind.PLACE else t("result-note-asked", most=most)
    back = Button(t.plain("result-button-back"), ShowResult(line.entry.id, stage_id))
    return Screen(
        f"<b>{name}</b>\n\n{asked}", ((back,),), asks=TypeResultDetail(line.entry.id, stage_id, kind)
    )


def typed(done: TypedResults, t: Translator) -> Screen:
    """What has come of the lines; those that were not understood are shown again."""
    scope = done.shown.scope
    told = [t("results-typed", changed=done.changed, unchanged=done.unchanged)]
    if done.refused:
        told.append("\n".join(_refused(line, t) for line in done.refused[:REFUSED_SHOWN]))
    if len(done.refused) > REFUSED_SHOWN:
        told.append(t("results-refused-more", count=len(done.refused) - REFUSED_SHOWN))
    state = "\n".join(state_lines(scope, done.shown.tally, t))
    text = "\n\n".join((*told, head(scope, t), state))
    return Screen(text, _rows(done.shown, t), asks=TypeResults(scope.event.id, scope.stage_id))


def _grouped(lines: Sequence[ResultLine], t: Translator) -> Iterator[str]:
    """Under the name of each nomination, where there are any."""
    group, block = None, list[str]()
    for line in lines:
        if line.group != group:
            if block:
                yield "\n".join(block)
            group, title = line.group, group_line(line.group, t)
            block = [f"<b>{t('as-it-is', text=title)}</b>"] if title else []
        block.append(_line(line, t))
    if block:
        yield "\n".join(block)


def _line(line: ResultLine, t: Translator) -> str:
    name = entry_line(line.entry.number, line.name, t)
    if line.result is None:
        return t("as-it-is", text=name)
    award = award_line(award_of(line.result), t)
    key = "result-line-changed" if line.is_changed else "result-line"
    return t(key, entry=name, result=award)


def _refused(line: RefusedLine, t: Translator) -> str:
    return t(f"results-line-{line.trouble}", text=line.text)


def _rows(shown: ResultList, t: Translator) -> tuple[Row, ...]:
    event_id, stage_id = shown.scope.event.id, shown.scope.stage_id
    rows: list[Row] = []
    if shown.tally.recorded or shown.tally.without:
        rows.append(
            (
                Button(t.plain("results-button-record"), PickResult(event_id, stage_id)),
                Button(t.plain("results-button-file"), ShowResultFile(event_id, stage_id)),
            )
        )
    if shown.tally.without:
        count = str(shown.tally.without)
        rows.append((Button(t.plain("results-button-rest", count=count), AskRest(event_id, stage_id)),))
    if shown.tally.unpublished:
        label = t.plain("results-button-publish", count=str(shown.tally.unpublished))
        rows.append((Button(label, AskPublishResults(event_id, stage_id)),))
    turns = tuple(turning(shown.lines, lambda page: ShowResults(event_id, stage_id, page)))
    rows += [turns] if turns else []
    foot = [Button(t.plain("results-button-desk"), ShowDesk(event_id))]
    if shown.has_stages:
        foot.insert(0, Button(t.plain("results-button-stages"), ChooseResultStage(event_id)))
    return (*rows, tuple(foot))


def _kind_rows(shown: OneResult, t: Translator) -> tuple[Row, ...]:
    """What it is already has no button: pressing it would change nothing."""
    line, stage_id = shown.line, shown.scope.stage_id
    entry_id, now = line.entry.id, None if line.result is None else award_of(line.result)
    give = [
        (Button(t.plain(f"result-button-{kind}"), GiveResult(entry_id, stage_id, kind)), (kind, None))
        for kind in (
            ResultKind.WINNER,
            ResultKind.PRIZEWINNER,
            ResultKind.LAUREATE,
            ResultKind.PARTICIPANT,
        )
    ]
    diplomas = [
        (
            Button(
                t.plain("result-button-diploma", degree=ROMAN[degree]),
                GiveResult(entry_id, stage_id, ResultKind.DIPLOMA, degree),
            ),
            (ResultKind.DIPLOMA, degree),
        )
        for degree in range(1, DEGREES + 1)
    ]
    asked = [
        (Button(t.plain(f"result-button-{kind}"), AskResultDetail(entry_id, stage_id, kind)), (kind, None))
        for kind in (ResultKind.PLACE, ResultKind.SPECIAL)
    ]
    is_published = line.result is not None and line.result.published_at is not None
    held = None if now is None else (now.kind, now.number if now.kind is ResultKind.DIPLOMA else None)
    rows = [
        tuple(button for button, what in row if what != held or is_published)
        for row in (give[:2], give[2:], diplomas, asked)
    ]
    back: Row = (Button(t.plain("result-button-list"), PickResult(shown.scope.event.id, stage_id)),)
    if now is not None and not is_published:
        back = (Button(t.plain("result-button-drop"), DropResult(entry_id, stage_id)), *back)
    return (*(row for row in rows if row), back)
