"""Last year's event, once more."""

from collections.abc import Mapping

from handlers.action import Action
from handlers.actions import Handler
from handlers.event import screens, state_screens
from handlers.event.actions import CopyEvent, FindCopies, ShowCopies, ShowFoundCopies
from handlers.found import carried
from handlers.screen import Screen
from handlers.translation import Translator
from services.event.copying import EventCopies
from services.people import Speaker


async def show_copies(
    action: ShowCopies, speaker: Speaker, event_copies: EventCopies, t: Translator
) -> Screen:
    found = await event_copies.choices(actor_id=speaker.person_id, page=action.page)
    return state_screens.copies(found, t)


async def find_copies(words: str, speaker: Speaker, event_copies: EventCopies, t: Translator) -> Screen:
    kept = carried(words, ShowFoundCopies)
    found = await event_copies.choices(actor_id=speaker.person_id, words=kept)
    return state_screens.copies(found, t, words=kept)


async def show_found(
    action: ShowFoundCopies, speaker: Speaker, event_copies: EventCopies, t: Translator
) -> Screen:
    found = await event_copies.choices(actor_id=speaker.person_id, page=action.page, words=action.words)
    return state_screens.copies(found, t, words=action.words)


async def copy_event(action: CopyEvent, speaker: Speaker, event_copies: EventCopies, t: Translator) -> Screen:
    shown = await event_copies.copy(action.event_id, actor_id=speaker.person_id)
    return screens.making(shown, t, said=t("making-copied"))


def actions() -> Mapping[type[Action], Handler]:
    return {
        ShowCopies: show_copies,
        FindCopies: find_copies,
        ShowFoundCopies: show_found,
        CopyEvent: copy_event,
    }
