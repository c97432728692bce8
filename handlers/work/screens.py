"""A work, for those who send it."""

from handlers.entry.actions import ShowEntry
from handlers.label import cut
from handlers.menu.screens import back_row
from handlers.screen import Button, Document, Row, Screen, Show
from handlers.translation import Translator
from handlers.work.actions import GiveWork, SendWork, TakeWork
from handlers.work.lines import (
    FILE_CHARACTERS,
    NAME_CHARACTERS,
    entry_name,
    megabytes,
    moment,
    school_of,
    title_of,
)
from services.kept_file import FileContent
from services.work.view import WORK_MEGABYTES, SentWork, WorkBar, WorkView


def work(view: WorkView, t: Translator) -> Screen:
    """What was sent before, until when it may be replaced, and what is awaited; or why nothing is."""
    if view.bar is not None:
        return _told(view, t, _bar(view, t))
    until = t.deadline(view.due_at, view.event.zone)
    asked = t(f"work-asked-{view.stage.work}", most=WORK_MEGABYTES)
    screen = _told(view, t, f"{t('work-until', until=until)}\n{t('work-replaced')}", asked)
    return Screen(screen.text, screen.rows, asks=GiveWork(view.entry.id, view.stage.id))


def given(view: WorkView, t: Translator) -> Screen:
    """It is taken; another file is not awaited, so that the next of an album does not replace the first."""
    if view.bar is not None:
        return work(view, t)
    again = Button(t.plain("work-button-again"), SendWork(view.entry.id, view.stage.id))
    until = t("work-taken-until", until=t.deadline(view.due_at, view.event.zone))
    screen = _told(view, t, until, headline=t("work-taken"))
    return Screen(screen.text, ((again,), *screen.rows))


def taken(file: FileContent, t: Translator) -> Show:
    return Show((Document(file.name, file.content, t("work-file-caption")),))


def sent_line(sent: SentWork, zone: str, t: Translator) -> str:
    """What it is, when it came and from whom."""
    when = moment(sent.work.sent_at, zone, t)
    if sent.file is None:
        told = t("work-sent-link", link=sent.work.link)
    else:
        size = megabytes(sent.file.size)
        told = t("work-sent-file", name=cut(sent.file.name, FILE_CHARACTERS), size=size)
    who = cut(sent.by, NAME_CHARACTERS)
    lines = [told, t("work-sent-by", when=when, who=who) if who else t("work-sent-when", when=when)]
    if sent.work.times > 1:
        lines.append(t("work-times", count=sent.work.times))
    return "\n".join(lines)


def look_rows(sent: SentWork, entry_id: int, t: Translator) -> tuple[Row, ...]:
    """A link stands in the text: of a mistyped one, a platform refuses the button with its message."""
    if sent.file is None:
        return ()
    return ((Button(t.plain("work-button-file"), TakeWork(entry_id, sent.work.stage_id)),),)


def _told(view: WorkView, t: Translator, *paragraphs: str, headline: str = "") -> Screen:
    name = entry_name(view.entry.number, view.entry.title, t)
    title = f"<b>{t('work-title', stage=view.stage.title)}</b>"
    head = f"{title}\n{title_of(view.event, t)}\n{t('work-of', entry=name)}"
    said = t("work-none") if view.sent is None else sent_line(view.sent, view.event.zone, t)
    text = "\n\n".join(one for one in (headline, head, said, *paragraphs) if one)
    rows: list[Row] = [] if view.sent is None else list(look_rows(view.sent, view.entry.id, t))
    rows.append((Button(t.plain("work-button-entry"), ShowEntry(view.entry.id)), *back_row(t)))
    return Screen(text, tuple(rows))


def _bar(view: WorkView, t: Translator) -> str:
    until, school = t.deadline(view.due_at, view.event.zone), school_of(view.organiser, t)
    if view.bar is WorkBar.LATE:
        return t("work-bar-late", until=until, school=school)
    return t(f"work-bar-{view.bar}", school=school)
