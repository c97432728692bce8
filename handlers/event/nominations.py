"""The nominations of an event."""

from collections.abc import Mapping

from handlers.action import Action
from handlers.actions import Handler
from handlers.event import nomination_screens as screens
from handlers.event.list_actions import (
    AddNominations,
    CloseNomination,
    PickNomination,
    RaiseNomination,
    ReopenNomination,
    RewriteNomination,
    ShowNomination,
    ShowNominations,
)
from handlers.screen import Screen
from handlers.translation import Translator
from services.event.nomination_list import EventNominations
from services.people import Speaker

# As many as there are rows for.
PICKED = 5


async def show_nominations(
    action: ShowNominations, speaker: Speaker, event_nominations: EventNominations, t: Translator
) -> Screen:
    shown = await event_nominations.listed(action.event_id, actor_id=speaker.person_id, page=action.page)
    return screens.nominations(shown, t)


async def add_nominations(
    action: AddNominations, words: str, speaker: Speaker, event_nominations: EventNominations, t: Translator
) -> Screen:
    shown = await event_nominations.add(action.event_id, words, actor_id=speaker.person_id)
    return screens.nominations(shown, t)


async def pick_nomination(
    action: PickNomination, speaker: Speaker, event_nominations: EventNominations, t: Translator
) -> Screen:
    shown = await event_nominations.listed(
        action.event_id, actor_id=speaker.person_id, page=action.page, size=PICKED
    )
    return screens.nominations_to_pick(shown, t)


async def show_nomination(
    action: ShowNomination, speaker: Speaker, event_nominations: EventNominations, t: Translator
) -> Screen:
    shown = await event_nominations.look(action.nomination_id, actor_id=speaker.person_id)
    return screens.nomination(shown, t)


async def rewrite_nomination(
    action: RewriteNomination,
    words: str,
    speaker: Speaker,
    event_nominations: EventNominations,
    t: Translator,
) -> Screen:
    shown = await event_nominations.rewrite(action.nomination_id, words, actor_id=speaker.person_id)
    return screens.nomination_or_all(shown, t)


async def raise_nomination(
    action: RaiseNomination, speaker: Speaker, event_nominations: EventNominations, t: Translator
) -> Screen:
    shown = await event_nominations.move_up(action.nomination_id, actor_id=speaker.person_id)
    return screens.nomination(shown, t)


async def close_nomination(
    action: CloseNomination, speaker: Speaker, event_nominations: EventNominations, t: Translator
) -> Screen:
    shown = await event_nominations.close(action.nomination_id, actor_id=speaker.person_id)
    return screens.nominations(shown, t)


async def reopen_nomination(
    action: ReopenNomination, speaker: Speaker, event_nominations: EventNominations, t: Translator
) -> Screen:
    shown = await event_nominations.reopen(action.nomination_id, actor_id=speaker.person_id)
    return screens.nomination(shown, t)


def actions() -> Mapping[type[Action], Handler]:
    return {
        ShowNominations: show_nominations,
        AddNominations: add_nominations,
        PickNomination: pick_nomination,
        ShowNomination: show_nomination,
        RewriteNomination: rewrite_nomination,
        RaiseNomination: raise_nomination,
        CloseNomination: close_nomination,
        ReopenNomination: reopen_nomination,
    }
