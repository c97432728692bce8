"""The list of entries, and what it is filtered by."""

from handlers.desk.actions import FindDeskEntries, ShowDeskEntries
from handlers.desk.entry_actions import ShowDeskEntry
from handlers.desk.filter_actions import (
    DropDeskWords,
    ResetDeskView,
    SetConsentGap,
    SetFullness,
    SetWhich,
    ShowDeskDimensions,
    ShowDeskFilter,
    ShowShares,
    ShowWhich,
)
from handlers.desk.whole_actions import ShowDeskDeeds
from handlers.desk.wording import (
    MARKS,
    SHORT,
    counted,
    desk_button,
    event_title,
    filter_line,
    place,
    share_name,
)
from handlers.label import cut
from handlers.screen import Button, Row, Screen
from handlers.translation import Translator
from handlers.turning import turning
from services.desk.desks import FilterShown
from services.desk.filter import Dimension, Fullness, Which
from services.desk.listed import EntryList, Line

STATUS_ROWS = (
    (Which.LIVE,),
    (Which.PENDING, Which.CONFIRMED),
    (Which.WAITING, Which.OFFERED),
    (Which.DECLINED, Which.WITHDRAWN, Which.LAPSED),
    (Which.ALL,),
)
CHOSEN = "✅"


def entries(shown: EntryList, t: Translator) -> Screen:
    """Words typed under the list are looked for in it."""
    view, lines = shown.view, shown.lines
    head = [t("desk-list", title=event_title(shown.event, t, SHORT))]
    asked = filter_line(view.filter, shown.values, t)
    if asked:
        head.append(t("desk-list-filter", filter=asked))
    head.append(t("as-it-is", text=counted(lines.total, shown.people, shown.event, t)))
    if lines.pages > 1:
        head.append(t("desk-page", page=str(lines.number), pages=str(lines.pages)))
    told = [_line(line, t) for line in lines.rows]
    numbers = tuple(
        Button(t.plain("desk-button-number", number=str(line.number)), ShowDeskEntry(line.entry_id))
        for line in lines.rows
    )
    turns = tuple(turning(lines, lambda page: ShowDeskEntries(view.id, page)))
    rows: list[Row] = [numbers] if numbers else []
    rows += [turns] if turns else []
    if told:
        rows.append(
            (_filter_button(view.id, t), Button(t.plain("desk-button-list-deeds"), ShowDeskDeeds(view.id)))
        )
        told.append(t("desk-list-how"))
    else:
        rows.append((_filter_button(view.id, t), *_reset(shown, t)))
        told.append(t("desk-list-nothing") if not view.filter.is_usual else t("desk-list-empty"))
    rows.append((desk_button(view.event_id, t),))
    return Screen("\n\n".join(("\n".join(head), *told)), tuple(rows), asks=FindDeskEntries(view.id))


def filter_(shown: FilterShown, t: Translator) -> Screen:
    view, wanted = shown.view, shown.view.filter
    asked = filter_line(wanted, shown.values, t)
    text = t("desk-filter", filter=asked) if asked else t("desk-filter-none")
    lacking = Button(
        _chosen(t.plain("desk-lacks-consent"), is_chosen=wanted.lacks_consent),
        SetConsentGap(view.id, 0 if wanted.lacks_consent else 1),
    )
    rows: list[Row] = [
        (
            Button(t.plain("desk-button-which"), ShowWhich(view.id)),
            Button(t.plain("desk-button-dimensions"), ShowDeskDimensions(view.id)),
        ),
        (lacking,),
    ]
    if shown.event.is_for_teams:
        rows.append(tuple(_fullness(shown, fullness, t) for fullness in Fullness))
    clearing: list[Button] = []
    if wanted.words:
        clearing.append(Button(t.plain("desk-button-no-words"), DropDeskWords(view.id)))
    if not wanted.is_usual:
        clearing.append(Button(t.plain("desk-button-reset"), ResetDeskView(view.id)))
    rows += [tuple(clearing)] if clearing else []
    rows.append((Button(t.plain("desk-button-show"), ShowDeskEntries(view.id)),))
    return Screen(text, tuple(rows), asks=FindDeskEntries(view.id))


def dimensions(shown: FilterShown, t: Translator) -> Screen:
    view = shown.view
    named = dict(zip(view.filter.values, shown.values, strict=True))
    buttons = []
    for dimension in Dimension:
        label = t.plain(f"desk-by-{dimension}")
        if dimension in named:
            label = _chosen(share_name(named[dimension], dimension, t), is_chosen=True)
        buttons.append(Button(cut(label), ShowShares(view.id, dimension)))
    rows = tuple(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2))
    back = (Button(t.plain("desk-button-filter"), ShowDeskFilter(view.id)),)
    return Screen(t("desk-dimensions"), (*rows, back))


def statuses(shown: FilterShown, t: Translator) -> Screen:
    view = shown.view
    rows = tuple(
        tuple(
            Button(
                _chosen(t.plain(f"desk-which-{which}"), is_chosen=which is view.filter.which),
                SetWhich(view.id, which),
            )
            for which in row
        )
        for row in STATUS_ROWS
    )
    back = (Button(t.plain("desk-button-filter"), ShowDeskFilter(view.id)),)
    return Screen(t("desk-statuses"), (*rows, back))


def _line(line: Line, t: Translator) -> str:
    """Who, from where, into what."""
    name = t.plain("desk-line-team", title=line.title, size=line.size) if line.title else line.who
    said = t(
        "desk-line",
        mark=MARKS[line.status],
        number=str(line.number),
        name=cut(name, SHORT) or t.plain("desk-nobody"),
    )
    about = [place(line.school, t)]
    if line.grade is not None:
        about.append(t.plain("desk-grade", grade=str(line.grade)))
    if line.nomination:
        about.append(cut(line.nomination, SHORT))
    told = [said, t("as-it-is", text=" · ".join(about))]
    if line.unconsented:
        told.append(t("desk-line-unconsented", count=line.unconsented))
    return "\n".join(told)


def _fullness(shown: FilterShown, fullness: Fullness, t: Translator) -> Button:
    now = shown.view.filter.fullness
    label = _chosen(t.plain(f"desk-fullness-{fullness}"), is_chosen=now is fullness)
    return Button(label, SetFullness(shown.view.id, None if now is fullness else fullness))


def _filter_button(view_id: int, t: Translator) -> Button:
    return Button(t.plain("desk-button-filter"), ShowDeskFilter(view_id))


def _reset(shown: EntryList, t: Translator) -> Row:
    if shown.view.filter.is_usual:
        return ()
    return (Button(t.plain("desk-button-reset"), ResetDeskView(shown.view.id)),)


def _chosen(label: str, *, is_chosen: bool) -> str:
    return f"{CHOSEN} {label}" if is_chosen else label
