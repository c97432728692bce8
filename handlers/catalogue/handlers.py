from collections.abc import Mapping

from handlers.action import Action
from handlers.actions import Handler
from handlers.addresses import Addresses
from handlers.catalogue import card_screens, choices, screens
from handlers.catalogue.actions import (
    AskWords,
    ChooseAudience,
    ChooseKind,
    ChooseMonth,
    ComeToEvent,
    FindWords,
    LookForWords,
    NarrowEvents,
    OpenEvent,
    ShareEvent,
    ShowCard,
    ShowEvents,
)
from handlers.screen import Screen, Show
from handlers.translation import Translator
from models.entry import EntrySource
from services.catalogue import Catalogue
from services.entry.card import EventCards
from services.people import Speaker


async def show_events(action: ShowEvents, speaker: Speaker, catalogue: Catalogue, t: Translator) -> Screen:
    size = screens.EVENTS_ON_A_PAGE
    page = await catalogue.page(action.selection, speaker, number=action.page, size=size)
    return screens.events(action, page, t)


async def show_card(action: ShowCard, speaker: Speaker, event_cards: EventCards, t: Translator) -> Screen:
    shown = await event_cards.card(action.event_id, person_id=speaker.person_id)
    return card_screens.card(shown, action, EntrySource.CATALOGUE, t)


async def open_event(action: OpenEvent, speaker: Speaker, event_cards: EventCards, t: Translator) -> Screen:
    return await come_to_event(ComeToEvent(action.event_id, EntrySource.LINK), speaker, event_cards, t)


async def come_to_event(
    action: ComeToEvent, speaker: Speaker, event_cards: EventCards, t: Translator
) -> Screen:
    shown = await event_cards.card(action.event_id, person_id=speaker.person_id)
    return card_screens.card(shown, ShowEvents(), action.source, t)


async def share_event(action: ShareEvent, catalogue: Catalogue, addresses: Addresses, t: Translator) -> Show:
    card = await catalogue.card(action.event_id)
    return screens.shared(card, addresses.links(OpenEvent(action.event_id)), action, t)


async def narrow_events(action: NarrowEvents, t: Translator) -> Screen:
    return choices.narrowing(action, t)


async def choose_kind(action: ChooseKind, speaker: Speaker, catalogue: Catalogue, t: Translator) -> Screen:
    return choices.kinds(action, await catalogue.kinds(action.selection, speaker), t)


async def choose_audience(
    action: ChooseAudience, speaker: Speaker, catalogue: Catalogue, t: Translator
) -> Screen:
    return choices.audiences(action, await catalogue.audiences(action.selection, speaker), t)


async def choose_month(action: ChooseMonth, speaker: Speaker, catalogue: Catalogue, t: Translator) -> Screen:
    return choices.months(action, await catalogue.months(action.selection, speaker), t)


async def ask_words(action: AskWords, t: Translator) -> Screen:
    return screens.words_asked(action, t)


async def find_words(action: FindWords, speaker: Speaker, catalogue: Catalogue, t: Translator) -> Screen:
    return await look_for_words(LookForWords(), action.words, speaker, catalogue, t)


async def look_for_words(
    action: LookForWords, words: str, speaker: Speaker, catalogue: Catalogue, t: Translator
) -> Screen:
    search_id = await catalogue.look_for(words, person_id=speaker.person_id)
    found = ShowEvents(action.kind, action.audience, action.month, search_id)
    return await show_events(found, speaker, catalogue, t)


def actions() -> Mapping[type[Action], Handler]:
    return {
        ShowEvents: show_events,
        ShowCard: show_card,
        OpenEvent: open_event,
        ComeToEvent: come_to_event,
        ShareEvent: share_event,
        NarrowEvents: narrow_events,
        ChooseKind: choose_kind,
        ChooseAudience: choose_audience,
        ChooseMonth: choose_month,
        AskWords: ask_words,
        FindWords: find_words,
        LookForWords: look_for_words,
    }
