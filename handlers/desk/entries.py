"""One entry at the desk, requests about entries, and children who are in twice."""

from collections.abc import Mapping

from handlers.action import Action
from handlers.actions import Handler
from handlers.desk import double_screens, entry_screens, request_screens
from handlers.desk.actions import AcceptRequest, AskRequestReason, DeclineRequest, ShowRequest, ShowRequests
from handlers.desk.entry_actions import (
    AcceptEntry,
    AskDecline,
    AskWithdraw,
    DeclineEntry,
    GiveAnswerFile,
    MoveEntry,
    ShowDeskAnswers,
    ShowDeskEntry,
    ShowEntryHistory,
    ShowTargets,
    WithdrawEntry,
)
from handlers.desk.whole_actions import MergeDouble, ShowDoubles, WeighDouble
from handlers.screen import Document, Screen, Show
from handlers.translation import Translator
from services.desk.decisions import DeskDecisions, DeskDoubles
from services.desk.desks import Desks
from services.people import Speaker


async def show_entry(action: ShowDeskEntry, speaker: Speaker, desks: Desks, t: Translator) -> Screen:
    return entry_screens.card(await desks.card(action.entry_id, actor_id=speaker.person_id), t)


async def accept(
    action: AcceptEntry, speaker: Speaker, desk_decisions: DeskDecisions, t: Translator
) -> Screen:
    return entry_screens.card(await desk_decisions.accept(action.entry_id, actor_id=speaker.person_id), t)


async def ask_decline(action: AskDecline, speaker: Speaker, desks: Desks, t: Translator) -> Screen:
    return entry_screens.reason_asked(await desks.card(action.entry_id, actor_id=speaker.person_id), t)


async def decline(
    action: DeclineEntry, words: str, speaker: Speaker, desk_decisions: DeskDecisions, t: Translator
) -> Screen:
    shown = await desk_decisions.decline(action.entry_id, words, actor_id=speaker.person_id)
    return entry_screens.card(shown, t)


async def ask_withdraw(action: AskWithdraw, speaker: Speaker, desks: Desks, t: Translator) -> Screen:
    return entry_screens.withdrawal_asked(await desks.card(action.entry_id, actor_id=speaker.person_id), t)


async def withdraw(
    action: WithdrawEntry, speaker: Speaker, desk_decisions: DeskDecisions, t: Translator
) -> Screen:
    return entry_screens.card(await desk_decisions.withdraw(action.entry_id, actor_id=speaker.person_id), t)


async def show_targets(
    action: ShowTargets, speaker: Speaker, desk_decisions: DeskDecisions, t: Translator
) -> Screen:
    shown = await desk_decisions.targets(action.entry_id, action.part, actor_id=speaker.person_id)
    return entry_screens.targets(shown, action.page, t)


async def move(action: MoveEntry, speaker: Speaker, desk_decisions: DeskDecisions, t: Translator) -> Screen:
    shown = await desk_decisions.move(
        action.entry_id, action.part, action.target_id, actor_id=speaker.person_id
    )
    return entry_screens.card(shown, t)


async def show_answers(action: ShowDeskAnswers, speaker: Speaker, desks: Desks, t: Translator) -> Screen:
    shown = await desks.answers(action.entry_id, actor_id=speaker.person_id, page=action.page)
    return entry_screens.answers(shown, t)


async def give_file(action: GiveAnswerFile, speaker: Speaker, desks: Desks) -> Show:
    file = await desks.file(action.answer_id, actor_id=speaker.person_id)
    return Show((Document(file.name, file.content),))


async def show_history(action: ShowEntryHistory, speaker: Speaker, desks: Desks, t: Translator) -> Screen:
    shown = await desks.entry_history(action.entry_id, actor_id=speaker.person_id, page=action.page)
    return entry_screens.history(shown, t)


async def show_doubles(
    action: ShowDoubles, speaker: Speaker, desk_doubles: DeskDoubles, t: Translator
) -> Screen:
    shown = await desk_doubles.list(action.event_id, actor_id=speaker.person_id, page=action.page)
    return double_screens.doubles(shown, t)


async def weigh_double(
    action: WeighDouble, speaker: Speaker, desk_doubles: DeskDoubles, t: Translator
) -> Screen:
    pair = (action.kept_id, action.gone_id)
    shown = await desk_doubles.weigh(action.event_id, pair, actor_id=speaker.person_id)
    return double_screens.weighed(shown, t)


async def merge_double(
    action: MergeDouble, speaker: Speaker, desk_doubles: DeskDoubles, t: Translator
) -> Screen:
    pair = (action.kept_id, action.gone_id)
    shown = await desk_doubles.merge(action.event_id, pair, actor_id=speaker.person_id)
    return double_screens.merged(shown, t)


async def show_requests(
    action: ShowRequests, speaker: Speaker, desk_decisions: DeskDecisions, t: Translator
) -> Screen:
    shown = await desk_decisions.requests(action.event_id, actor_id=speaker.person_id, page=action.page)
    return request_screens.requests(shown, t)


async def show_request(
    action: ShowRequest, speaker: Speaker, desk_decisions: DeskDecisions, t: Translator
) -> Screen:
    shown = await desk_decisions.request(action.request_id, actor_id=speaker.person_id)
    return request_screens.request(shown, t)


async def accept_request(
    action: AcceptRequest, speaker: Speaker, desk_decisions: DeskDecisions, t: Translator
) -> Screen:
    shown = await desk_decisions.decide(action.request_id, accept=True, actor_id=speaker.person_id)
    return request_screens.request(shown, t)


async def ask_request_reason(
    action: AskRequestReason, speaker: Speaker, desk_decisions: DeskDecisions, t: Translator
) -> Screen:
    shown = await desk_decisions.request(action.request_id, actor_id=speaker.person_id)
    return request_screens.reason_asked(shown, t)


async def decline_request(
    action: DeclineRequest, words: str, speaker: Speaker, desk_decisions: DeskDecisions, t: Translator
) -> Screen:
    shown = await desk_decisions.decide(
        action.request_id, accept=False, reason=words, actor_id=speaker.person_id
    )
    return request_screens.request(shown, t)


def actions() -> Mapping[type[Action], Handler]:
    return {
        ShowDeskEntry: show_entry,
        AcceptEntry: accept,
        AskDecline: ask_decline,
        DeclineEntry: decline,
        AskWithdraw: ask_withdraw,
        WithdrawEntry: withdraw,
        ShowTargets: show_targets,
        MoveEntry: move,
        ShowDeskAnswers: show_answers,
        GiveAnswerFile: give_file,
        ShowEntryHistory: show_history,
        ShowDoubles: show_doubles,
        WeighDouble: weigh_double,
        MergeDouble: merge_double,
        ShowRequests: show_requests,
        ShowRequest: show_request,
        AcceptRequest: accept_request,
        AskRequestReason: ask_request_reason,
        DeclineRequest: decline_request,
    }
