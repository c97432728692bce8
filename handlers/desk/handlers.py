"""The organiser's desk: events, numbers, lists and their filter."""

from collections.abc import Mapping

from handlers.action import Action
from handlers.actions import Handler
from handlers.desk import additions, entries, filter_screens, lists, screens
from handlers.desk.actions import (
    FindDesk,
    FindDeskEntries,
    OpenDeskEntries,
    ShowDesk,
    ShowDeskEntries,
    ShowDeskHistory,
    ShowDeskMore,
    ShowDesks,
    ShowFoundDesks,
    ShowNumbers,
)
from handlers.desk.filter_actions import (
    DropDeskWords,
    DropShare,
    PickShare,
    ResetDeskView,
    SetConsentGap,
    SetFullness,
    SetWhich,
    ShowDeskDimensions,
    ShowDeskFilter,
    ShowShares,
    ShowWhich,
)
from handlers.found import carried
from handlers.screen import Screen
from handlers.translation import Translator
from services.desk.desks import Desks
from services.people import Speaker


async def show_desks(action: ShowDesks, speaker: Speaker, desks: Desks, t: Translator) -> Screen:
    return screens.desks(await desks.events(actor_id=speaker.person_id, page=action.page), t)


async def find_desk(words: str, speaker: Speaker, desks: Desks, t: Translator) -> Screen:
    kept = carried(words, ShowFoundDesks)
    return screens.desks(await desks.events(actor_id=speaker.person_id, words=kept), t)


async def show_found(action: ShowFoundDesks, speaker: Speaker, desks: Desks, t: Translator) -> Screen:
    shown = await desks.events(actor_id=speaker.person_id, page=action.page, words=action.words)
    return screens.desks(shown, t)


async def show_desk(action: ShowDesk, speaker: Speaker, desks: Desks, t: Translator) -> Screen:
    return screens.desk(await desks.overview(action.event_id, actor_id=speaker.person_id), t)


async def show_more(action: ShowDeskMore, speaker: Speaker, desks: Desks, t: Translator) -> Screen:
    return screens.more(await desks.overview(action.event_id, actor_id=speaker.person_id), t)


async def show_history(action: ShowDeskHistory, speaker: Speaker, desks: Desks, t: Translator) -> Screen:
    shown = await desks.history(action.event_id, actor_id=speaker.person_id, page=action.page)
    return screens.history(shown, t)


async def show_numbers(action: ShowNumbers, speaker: Speaker, desks: Desks, t: Translator) -> Screen:
    return screens.numbers(await desks.everything(action.event_id, actor_id=speaker.person_id), t)


async def show_shares(action: ShowShares, speaker: Speaker, desks: Desks, t: Translator) -> Screen:
    shown = await desks.shares(action.view_id, action.dimension, actor_id=speaker.person_id, page=action.page)
    return screens.shares(shown, t)


async def pick_share(action: PickShare, speaker: Speaker, desks: Desks, t: Translator) -> Screen:
    shown = await desks.choose_like(
        action.view_id, action.dimension, action.like_id, actor_id=speaker.person_id
    )
    return filter_screens.entries(shown, t)


async def drop_share(action: DropShare, speaker: Speaker, desks: Desks, t: Translator) -> Screen:
    shown = await desks.drop(action.view_id, action.dimension, actor_id=speaker.person_id)
    return filter_screens.entries(shown, t)


async def open_entries(action: OpenDeskEntries, speaker: Speaker, desks: Desks, t: Translator) -> Screen:
    shown = await desks.open(action.event_id, action.which, actor_id=speaker.person_id)
    return filter_screens.entries(shown, t)


async def show_entries(action: ShowDeskEntries, speaker: Speaker, desks: Desks, t: Translator) -> Screen:
    shown = await desks.entries(action.view_id, actor_id=speaker.person_id, page=action.page)
    return filter_screens.entries(shown, t)


async def find_entries(
    action: FindDeskEntries, words: str, speaker: Speaker, desks: Desks, t: Translator
) -> Screen:
    shown = await desks.look_for(action.view_id, words, actor_id=speaker.person_id)
    return filter_screens.entries(shown, t)


async def show_filter(action: ShowDeskFilter, speaker: Speaker, desks: Desks, t: Translator) -> Screen:
    return filter_screens.filter_(await desks.filter(action.view_id, actor_id=speaker.person_id), t)


async def show_dimensions(
    action: ShowDeskDimensions, speaker: Speaker, desks: Desks, t: Translator
) -> Screen:
    return filter_screens.dimensions(await desks.filter(action.view_id, actor_id=speaker.person_id), t)


async def show_which(action: ShowWhich, speaker: Speaker, desks: Desks, t: Translator) -> Screen:
    return filter_screens.statuses(await desks.filter(action.view_id, actor_id=speaker.person_id), t)


async def set_which(action: SetWhich, speaker: Speaker, desks: Desks, t: Translator) -> Screen:
    shown = await desks.choose_status(action.view_id, action.which, actor_id=speaker.person_id)
    return filter_screens.entries(shown, t)


async def set_fullness(action: SetFullness, speaker: Speaker, desks: Desks, t: Translator) -> Screen:
    shown = await desks.choose_fullness(action.view_id, action.fullness, actor_id=speaker.person_id)
    return filter_screens.entries(shown, t)


async def set_consent_gap(action: SetConsentGap, speaker: Speaker, desks: Desks, t: Translator) -> Screen:
    shown = await desks.choose_consent(action.view_id, lacks=bool(action.lacks), actor_id=speaker.person_id)
    return filter_screens.entries(shown, t)


async def drop_words(action: DropDeskWords, speaker: Speaker, desks: Desks, t: Translator) -> Screen:
    shown = await desks.drop_words(action.view_id, actor_id=speaker.person_id)
    return filter_screens.entries(shown, t)


async def reset_view(action: ResetDeskView, speaker: Speaker, desks: Desks, t: Translator) -> Screen:
    return filter_screens.entries(await desks.reset(action.view_id, actor_id=speaker.person_id), t)


def actions() -> Mapping[type[Action], Handler]:
    return {
        ShowDesks: show_desks,
        FindDesk: find_desk,
        ShowFoundDesks: show_found,
        ShowDesk: show_desk,
        ShowDeskMore: show_more,
        ShowDeskHistory: show_history,
        ShowNumbers: show_numbers,
        ShowShares: show_shares,
        PickShare: pick_share,
        DropShare: drop_share,
        OpenDeskEntries: open_entries,
        ShowDeskEntries: show_entries,
        FindDeskEntries: find_entries,
        ShowDeskFilter: show_filter,
        ShowDeskDimensions: show_dimensions,
        ShowWhich: show_which,
        SetWhich: set_which,
        SetFullness: set_fullness,
        SetConsentGap: set_consent_gap,
        DropDeskWords: drop_words,
        ResetDeskView: reset_view,
        **lists.actions(),
        **entries.actions(),
        **additions.actions(),
    }
