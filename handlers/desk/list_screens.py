"""What is done with everything that a filter shows."""

from handlers.desk.actions import ShowDeskEntries
from handlers.desk.whole_actions import (
    AcceptAll,
    AskAcceptAll,
    AskLetter,
    ChooseAudience,
    ExportEntries,
    ResetColumns,
    SendLetter,
    ShowColumns,
    ShowDeskDeeds,
    ToggleColumn,
    WriteLetter,
)
from handlers.desk.wording import SHORT, counted, desk_button, desk_row, event_title, filter_line
from handlers.label import cut
from handlers.screen import LABEL_CHARACTERS, Button, Document, Row, Screen, Show
from handlers.translation import Translator
from handlers.turning import turning
from services.desk.column import Choice
from services.desk.decisions import Asked
from services.desk.exports import ColumnChoice, Exported
from services.desk.letter import Audience, Letter
from services.desk.listed import EntryList
from services.listing import listing

COLUMNS_ON_A_PAGE, IN_A_ROW = 6, 2
CHOSEN, NOT_CHOSEN = "✅", "▫️"
ENDING = ".xlsx"


def deeds(shown: EntryList, t: Translator) -> Screen:
    view = shown.view
    asked = filter_line(view.filter, shown.values, t) or t.plain("desk-everything")
    text = t(
        "desk-deeds",
        title=event_title(shown.event, t),
        filter=asked,
        counted=counted(shown.lines.total, shown.people, shown.event, t),
    )
    accept = Button(t.plain("desk-button-accept-all", count=str(shown.pending)), AskAcceptAll(view.id))
    rows: list[Row] = [(accept,)] if shown.pending else []
    rows += [
        (
            Button(t.plain("desk-button-export"), ExportEntries(view.id)),
            Button(t.plain("desk-button-columns"), ShowColumns(view.id)),
        ),
        (Button(t.plain("desk-button-letter"), AskLetter(view.id)),),
        (Button(t.plain("desk-button-list"), ShowDeskEntries(view.id)), desk_button(view.event_id, t)),
    ]
    return Screen(text, tuple(rows))


def accepting_asked(asked: Asked, t: Translator) -> Screen:
    back = (
        Button(t.plain("desk-button-list"), ShowDeskEntries(asked.view_id)),
        desk_button(asked.event_id, t),
    )
    if not asked.count:
        return Screen(t("desk-accept-nobody"), (back,))
    yes = Button(t.plain("desk-button-accept-yes", count=str(asked.count)), AcceptAll(asked.view_id))
    return Screen(t("desk-accept-question", count=asked.count), ((yes,), back))


def all_accepted(done: Asked, t: Translator) -> Screen:
    back = (Button(t.plain("desk-button-list"), ShowDeskEntries(done.view_id)), desk_button(done.event_id, t))
    return Screen(t("desk-accepted-all", count=done.count), (back,))


def columns(shown: ColumnChoice, page: int, t: Translator) -> Screen:
    view = shown.view
    rows = listing(shown.columns, number=page, size=COLUMNS_ON_A_PAGE)
    buttons = [
        Button(_column(choice, t), ToggleColumn(view.id, choice.name, rows.number)) for choice in rows.rows
    ]
    toggles = tuple(tuple(buttons[at : at + IN_A_ROW]) for at in range(0, len(buttons), IN_A_ROW))
    turns = tuple(turning(rows, lambda number: ShowColumns(view.id, number)))
    text = t("desk-columns", chosen=str(sum(one.is_chosen for one in shown.columns)), of=str(rows.total))
    usual = (Button(t.plain("desk-button-usual"), ResetColumns(view.id)),) if view.columns else ()
    done = Button(t.plain("desk-button-done"), ShowDeskDeeds(view.id))
    # Ten buttons at most: the pages come before the way back to the usual columns.
    last = (done,) if len(turns) > 1 else (*usual, done)
    return Screen(text, (*toggles, *((turns,) if turns else ()), last))


def exported(shown: Exported, view_id: int, t: Translator) -> Show:
    name = f"{t.plain('desk-file-name', title=cut(shown.title, SHORT))}{ENDING}"
    file = Document(name, shown.content)
    back = (Button(t.plain("desk-button-list"), ShowDeskEntries(view_id)), desk_button(shown.event_id, t))
    return Show((file, Screen(t("desk-exported", count=shown.count), (back,))))


def letter_asked(shown: EntryList, t: Translator) -> Screen:
    view = shown.view
    asked = filter_line(view.filter, shown.values, t) or t.plain("desk-everything")
    text = t(
        "desk-letter-asked", filter=asked, counted=counted(shown.lines.total, shown.people, shown.event, t)
    )
    back = (Button(t.plain("desk-button-list"), ShowDeskEntries(view.id)), desk_button(view.event_id, t))
    return Screen(text, (back,), asks=WriteLetter(view.id))


def letter(shown: Letter, t: Translator) -> Screen:
    """The text as it will be read, and to whom it goes; or that it has gone."""
    event_id = shown.event.id
    text = t("desk-letter", title=event_title(shown.event, t), text=shown.text)
    if shown.sent is not None:
        return Screen(f"{text}\n\n{t('desk-letter-sent', count=shown.sent)}", (desk_row(event_id, t),))
    whom = t(
        "desk-letter-to", count=shown.people, audience=t.plain(f"desk-audience-{shown.audience.name.lower()}")
    )
    left = shown.people - shown.reachable
    reach = t("desk-letter-reach-all")
    if left:
        key = "desk-letter-reach" if shown.reachable else "desk-letter-nobody"
        reach = t(key, reachable=shown.reachable, left=left)
    other = Audience.LEADERS if shown.audience is Audience.MEMBERS else Audience.MEMBERS
    change = Button(t.plain(f"desk-button-to-{other.name.lower()}"), ChooseAudience(shown.draft_id, other))
    send = Button(t.plain("desk-button-send", count=str(shown.reachable)), SendLetter(shown.draft_id))
    rows: tuple[Row, ...] = ((send,),) if shown.reachable else ()
    return Screen(f"{text}\n\n{whom} {reach}", (*rows, (change,), desk_row(event_id, t)))


def _column(choice: Choice, t: Translator) -> str:
    label = choice.label or t.plain(f"desk-column-{choice.name}")
    return cut(f"{CHOSEN if choice.is_chosen else NOT_CHOSEN} {label}", LABEL_CHARACTERS)
