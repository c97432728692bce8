"""The works of a stage, for whoever runs the event."""

from handlers.desk.actions import ShowDesk
from handlers.event.actions import ShowMaking
from handlers.label import cut, told_apart
from handlers.menu.screens import back_row
from handlers.naming import place_name
from handlers.result.actions import ShowResult
from handlers.screen import Button, Document, Row, Screen, Show
from handlers.translation import Translator
from handlers.turning import turning
from handlers.work.actions import FindWork, PackWorks, ShowMissingWorks, ShowWork, ShowWorks
from handlers.work.lines import (
    FILE_CHARACTERS,
    brief_moment,
    entry_name,
    megabytes,
    title_of,
)
from handlers.work.screens import look_rows, sent_line
from services.work.collecting import OneWork, StageWorks, WorkLine, WorkStages
from services.work.packing import WorkPack

STAGES_SHOWN, LOST_SHOWN = 8, 10


def works(shown: StageWorks | WorkStages, t: Translator) -> Screen:
    if isinstance(shown, WorkStages):
        return _stages(shown, t)
    lines = [_line(line, shown, t) for line in shown.lines.rows]
    said = "\n".join(lines) if lines else t("works-none")
    text = "\n\n".join((_head(shown, t), said, t("works-how")) if lines else (_head(shown, t), said))
    return Screen(text, _rows(shown, t), asks=FindWork(shown.stage.id) if lines else None)


def missing(shown: StageWorks, t: Translator) -> Screen:
    """By number: these are reminded by telephone, or by a message from the desk."""
    names = [t("as-it-is", text=entry_name(line.number, line.name, t)) for line in shown.lines.rows]
    said = f"{t('works-missing')}\n" + "\n".join(names) if names else t("works-all-sent")
    turns = tuple(turning(shown.lines, lambda page: ShowMissingWorks(shown.stage.id, page)))
    back = Button(t.plain("works-button-list"), ShowWorks(shown.event.id, shown.stage.id))
    rows = (*((turns,) if turns else ()), (back, *back_row(t)))
    return Screen(f"{_head(shown, t)}\n\n{said}", rows)


def one_work(shown: OneWork, t: Translator) -> Screen:
    name = entry_name(shown.entry.number, shown.name, t)
    lines = [f"<b>{t('as-it-is', text=name)}</b>", t("work-title", stage=shown.stage.title)]
    if shown.nomination:
        lines.append(t("works-nomination", title=cut(shown.nomination, FILE_CHARACTERS)))
    if shown.school is not None:
        lines.append(t("works-school", school=place_name(shown.school, t)))
    result = Button(t.plain("works-button-result"), ShowResult(shown.entry.id, None))
    back = Button(t.plain("works-button-list"), ShowWorks(shown.event.id, shown.stage.id))
    text = "\n".join(lines) + "\n\n" + sent_line(shown.sent, shown.event.zone, t)
    rows = (*look_rows(shown.sent, shown.entry.id, t), (result,), (back, *back_row(t)))
    return Screen(text, rows)


def packed(pack: WorkPack, t: Translator) -> Show:
    """One part, and the button to the next: each is as large as a messenger takes."""
    part, parts = str(pack.part), str(pack.parts)
    name = t.plain("works-zip-part", part=part, parts=parts) if pack.parts > 1 else t.plain("works-zip")
    caption = t("works-zip-caption", count=pack.works, size=megabytes(len(pack.content)))
    said = [t("works-zip-part-sent", part=part, parts=parts) if pack.parts > 1 else t("works-zip-sent")]
    if pack.part == 1:
        said.append(t("works-zip-list"))
    if pack.lost:
        lost = "\n".join(t("as-it-is", text=cut(one, FILE_CHARACTERS)) for one in pack.lost[:LOST_SHOWN])
        said.append(f"{t('works-zip-lost', count=len(pack.lost))}\n{lost}")
    rows: list[Row] = []
    if pack.part < pack.parts:
        label = t.plain("works-button-part", part=str(pack.part + 1), parts=parts)
        rows.append((Button(label, PackWorks(pack.stage.id, pack.part + 1)),))
    back = Button(t.plain("works-button-list"), ShowWorks(pack.event.id, pack.stage.id))
    screen = Screen("\n\n".join(said), (*rows, (back, *back_row(t))))
    return Show((Document(name, pack.content, caption), screen))


def _stages(shown: WorkStages, t: Translator) -> Screen:
    desk = (Button(t.plain("works-button-desk"), ShowDesk(shown.event.id)), *back_row(t))
    title = f"<b>{t('works-title')}</b>\n{title_of(shown.event, t)}"
    if not shown.stages:
        making = Button(t.plain("works-button-making"), ShowMaking(shown.event.id))
        return Screen(f"{title}\n\n{t('works-no-stages')}", ((making,), desk))
    labels = told_apart([stage.title for stage in shown.stages[:STAGES_SHOWN]])
    buttons = [
        Button(label, ShowWorks(shown.event.id, stage.id))
        for label, stage in zip(labels, shown.stages, strict=False)
    ]
    rows = tuple(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2))
    return Screen(f"{title}\n\n{t('works-which-stage')}", (*rows, desk))


def _head(shown: StageWorks, t: Translator) -> str:
    title = f"<b>{t('works-stage', stage=shown.stage.title)}</b>\n{title_of(shown.event, t)}"
    until = t.deadline(shown.due_at, shown.event.zone)
    counts = t("works-counts", sent=shown.sent, entries=shown.entries)
    return f"{title}\n\n{counts}\n{t('works-until', until=until)}"


def _line(line: WorkLine, shown: StageWorks, t: Translator) -> str:
    file = cut(line.file, FILE_CHARACTERS) if line.file else t.plain("works-link")
    when = "" if line.sent_at is None else brief_moment(line.sent_at, shown.event.zone, t)
    return t("works-line", entry=entry_name(line.number, line.name, t), work=file, when=when)


def _rows(shown: StageWorks, t: Translator) -> tuple[Row, ...]:
    stage_id, rows = shown.stage.id, list[Row]()
    numbers = [
        Button(t.plain("works-button-number", number=str(line.number)), ShowWork(line.entry_id, stage_id))
        for line in shown.lines.rows
    ]
    turns = tuple(turning(shown.lines, lambda page: ShowWorks(shown.event.id, stage_id, page)))
    rows += [row for row in (tuple(numbers), turns) if row]
    if shown.sent < shown.entries:
        count = str(shown.entries - shown.sent)
        rows.append((Button(t.plain("works-button-missing", count=count), ShowMissingWorks(stage_id)),))
    if shown.sent:
        rows.append((Button(t.plain("works-button-zip"), PackWorks(stage_id)),))
    if shown.has_others:
        rows.append((Button(t.plain("works-button-stages"), ShowWorks(shown.event.id)),))
    else:
        rows.append((Button(t.plain("works-button-desk"), ShowDesk(shown.event.id)),))
    return tuple(rows)
