"""What is done with everything that a filter shows: accepted, taken away as a file, written to."""

from collections.abc import Mapping

from handlers.action import Action
from handlers.actions import Handler
from handlers.desk import list_screens, table
from handlers.desk.whole_actions import (
    AcceptAll,
    AskAcceptAll,
    AskLetter,
    ChooseAudience,
    ExportEntries,
    OpenDeskDeeds,
    ResetColumns,
    SendLetter,
    ShowColumns,
    ShowDeskDeeds,
    ShowLetter,
    ToggleColumn,
    WriteLetter,
)
from handlers.screen import Screen, Show
from handlers.translation import Translator
from services.desk.decisions import DeskDecisions, DeskLetters
from services.desk.desks import Desks
from services.desk.exports import DeskExports
from services.desk.filter import Which
from services.people import Speaker


async def show_deeds(action: ShowDeskDeeds, speaker: Speaker, desks: Desks, t: Translator) -> Screen:
    return list_screens.deeds(await desks.entries(action.view_id, actor_id=speaker.person_id), t)


async def open_deeds(action: OpenDeskDeeds, speaker: Speaker, desks: Desks, t: Translator) -> Screen:
    shown = await desks.open(action.event_id, Which.LIVE, actor_id=speaker.person_id)
    return list_screens.deeds(shown, t)


async def ask_accept_all(
    action: AskAcceptAll, speaker: Speaker, desk_decisions: DeskDecisions, t: Translator
) -> Screen:
    asked = await desk_decisions.ask_all(action.view_id, actor_id=speaker.person_id)
    return list_screens.accepting_asked(asked, t)


async def accept_all(
    action: AcceptAll, speaker: Speaker, desk_decisions: DeskDecisions, t: Translator
) -> Screen:
    done = await desk_decisions.accept_all(action.view_id, actor_id=speaker.person_id)
    return list_screens.all_accepted(done, t)


async def show_columns(
    action: ShowColumns, speaker: Speaker, desk_exports: DeskExports, t: Translator
) -> Screen:
    shown = await desk_exports.columns(action.view_id, actor_id=speaker.person_id)
    return list_screens.columns(shown, action.page, t)


async def toggle_column(
    action: ToggleColumn, speaker: Speaker, desk_exports: DeskExports, t: Translator
) -> Screen:
    shown = await desk_exports.toggle(action.view_id, action.column, actor_id=speaker.person_id)
    return list_screens.columns(shown, action.page, t)


async def reset_columns(
    action: ResetColumns, speaker: Speaker, desk_exports: DeskExports, t: Translator
) -> Screen:
    shown = await desk_exports.reset(action.view_id, actor_id=speaker.person_id)
    return list_screens.columns(shown, 1, t)


async def export_entries(
    action: ExportEntries, speaker: Speaker, desk_exports: DeskExports, t: Translator
) -> Show:
    exported = await desk_exports.export(
        action.view_id, table.headings(t), table.words(t), actor_id=speaker.person_id
    )
    return list_screens.exported(exported, action.view_id, t)


async def ask_letter(action: AskLetter, speaker: Speaker, desks: Desks, t: Translator) -> Screen:
    return list_screens.letter_asked(await desks.entries(action.view_id, actor_id=speaker.person_id), t)


async def write_letter(
    action: WriteLetter, words: str, speaker: Speaker, desk_letters: DeskLetters, t: Translator
) -> Screen:
    return list_screens.letter(await desk_letters.write(action.view_id, words, actor_id=speaker.person_id), t)


async def show_letter(
    action: ShowLetter, speaker: Speaker, desk_letters: DeskLetters, t: Translator
) -> Screen:
    return list_screens.letter(await desk_letters.show(action.draft_id, actor_id=speaker.person_id), t)


async def choose_audience(
    action: ChooseAudience, speaker: Speaker, desk_letters: DeskLetters, t: Translator
) -> Screen:
    shown = await desk_letters.choose(action.draft_id, action.audience, actor_id=speaker.person_id)
    return list_screens.letter(shown, t)


async def send_letter(
    action: SendLetter, speaker: Speaker, desk_letters: DeskLetters, t: Translator
) -> Screen:
    return list_screens.letter(await desk_letters.send(action.draft_id, actor_id=speaker.person_id), t)


def actions() -> Mapping[type[Action], Handler]:
    return {
        ShowDeskDeeds: show_deeds,
        OpenDeskDeeds: open_deeds,
        AskAcceptAll: ask_accept_all,
        AcceptAll: accept_all,
        ShowColumns: show_columns,
        ToggleColumn: toggle_column,
        ResetColumns: reset_columns,
        ExportEntries: export_entries,
        AskLetter: ask_letter,
        WriteLetter: write_letter,
        ShowLetter: show_letter,
        ChooseAudience: choose_audience,
        SendLetter: send_letter,
    }
