"""«Мои заявки»: the list of one's own."""

from handlers.catalogue.actions import ShowEvents
from handlers.entry.actions import ShowEntries, ShowEntry, ShowForm
from handlers.entry.lines import NAME_CHARACTERS, bare_title, next_step
from handlers.feed.actions import ShowFeed
from handlers.label import cut, told_apart
from handlers.menu.actions import ShowMenu
from handlers.menu.screens import back_row
from handlers.screen import LABEL_CHARACTERS, Button, Row, Screen
from handlers.speaking.actions import ShowSpeakings
from handlers.translation import Translator
from handlers.turning import turning
from services.entry.entries import ENTRIES_ON_A_PAGE, EntryLine, MyEntries

LIST_TITLE_CHARACTERS = 120


def entries(shown: MyEntries, t: Translator) -> Screen:
    """«Мои заявки»: each with its light, its number and what is next."""
    talks = (Button(t.plain("speaking-button-mine-brief"), ShowSpeakings()),) if shown.has_talks else ()
    if not shown.lines.total and not shown.begun:
        find = Button(t.plain("menu-button-events"), ShowEvents())
        calendar = Button(t.plain("feed-button"), ShowFeed())
        text = f"<b>{t('entries-title')}</b>\n\n{t('entries-empty')}"
        return Screen(text, ((find,), *((talks,) if talks else ()), (calendar, *back_row(t))))
    first = (shown.lines.number - 1) * ENTRIES_ON_A_PAGE + 1
    blocks = [f"<b>{t('entries-title')}</b>"]
    if shown.begun:
        blocks.append(t("entries-begun", title=bare_title(shown.begun[0], t)))
    blocks += [_list_line(number, line, t) for number, line in enumerate(shown.lines.rows, first)]
    if shown.lines.pages > 1:
        blocks.append(t("entry-page", page=str(shown.lines.number), pages=str(shown.lines.pages)))
    titles = [line.name or bare_title(line.event, t) for line in shown.lines.rows]
    room = LABEL_CHARACTERS - len(f"{first + ENTRIES_ON_A_PAGE}. ")
    rows: list[Row] = [
        (Button(f"{number}. {label}", ShowEntry(line.entry.id)),)
        for number, (line, label) in enumerate(
            zip(shown.lines.rows, told_apart(titles, room), strict=True), first
        )
    ]
    foot = [Button(t.plain("entry-button-go-on"), ShowForm(event.id)) for event in shown.begun[:1]]
    foot += turning(shown.lines, ShowEntries)
    foot += (*talks, Button(t.plain("feed-button"), ShowFeed()))
    menu = Button(t.plain("catalogue-button-menu"), ShowMenu())
    return Screen("\n\n".join(blocks), (*rows, (*foot, menu)))


def _list_line(number: int, line: EntryLine, t: Translator) -> str:
    event, entry = line.event, line.entry
    day = (
        t.brief_days(event.starts_at, event.ends_at, event.zone)
        if event.whole_days
        else t.brief_hours(event.starts_at, event.ends_at, event.zone)
    )
    light = t(f"entry-light-{line.standing.light}")
    title = t("as-it-is", text=cut(bare_title(event, t), LIST_TITLE_CHARACTERS))
    if line.name and not entry.title:
        name = t(
            "entry-brief-person", number=str(entry.number), name=cut(line.name, NAME_CHARACTERS), day=day
        )
    else:
        kind = "entry-brief-team" if entry.title else "entry-brief"
        name = t(kind, number=str(entry.number), title=cut(entry.title, NAME_CHARACTERS), day=day)
    after = (
        t("entry-place", place=line.place) if line.place is not None else next_step(line.standing, event, t)
    )
    return f"{number}. {light} <b>{title}</b>\n{name}\n{after}"
