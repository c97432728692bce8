"""A mentor enters a class, or several teams, in one pass."""

from collections.abc import Mapping

from handlers.action import Action
from handlers.actions import Handler
from handlers.attachment import Attachment
from handlers.bringing import choice_screens, screens
from handlers.bringing.actions import (
    BringAll,
    BringFrom,
    BringPupils,
    EnterLoad,
    GiveTeamForm,
    OfferNominations,
    OfferSites,
    PickPupils,
    ShowLoad,
    TakeNomination,
    TakeSite,
    TypeNomination,
    TypeSite,
)
from handlers.screen import Screen, Show
from handlers.translation import Translator
from services.entry.bringing import FILE_BYTES, Bringings
from services.entry.bringing_look import is_unclear
from services.people import Speaker


async def bring_pupils(action: BringPupils, speaker: Speaker, bringings: Bringings, t: Translator) -> Screen:
    found = await bringings.begin(action.event_id, None, actor_id=speaker.person_id)
    return screens.begun(action.event_id, found, t)


async def bring_from(action: BringFrom, speaker: Speaker, bringings: Bringings, t: Translator) -> Screen:
    found = await bringings.begin(action.event_id, action.school_id, actor_id=speaker.person_id)
    return screens.begun(action.event_id, found, t)


async def give_team_form(action: GiveTeamForm, speaker: Speaker, bringings: Bringings, t: Translator) -> Show:
    found = await bringings.begin(action.event_id, action.school_id, actor_id=speaker.person_id)
    return screens.with_form(action.event_id, found, t)


async def bring_all(action: BringAll, speaker: Speaker, bringings: Bringings, t: Translator) -> Screen:
    shown = await bringings.pick_all(action.event_id, action.school_id, actor_id=speaker.person_id)
    return screens.load(shown, t)


async def pick_pupils(
    action: PickPupils,
    words: str,
    attachment: Attachment | None,
    speaker: Speaker,
    bringings: Bringings,
    t: Translator,
) -> Screen:
    at, me = (action.event_id, action.school_id), speaker.person_id
    if attachment is None:
        return screens.load(await bringings.pick(*at, words, actor_id=me), t)
    content = await attachment.read(FILE_BYTES)
    return screens.load(await bringings.read_file(*at, attachment.name, content, actor_id=me), t)


async def show_load(action: ShowLoad, speaker: Speaker, bringings: Bringings, t: Translator) -> Screen:
    return screens.load(await bringings.preview(action.load_id, actor_id=speaker.person_id), t)


async def offer_nominations(
    action: OfferNominations, speaker: Speaker, bringings: Bringings, t: Translator
) -> Screen:
    shown = await bringings.preview(action.load_id, actor_id=speaker.person_id)
    return choice_screens.nominations(shown, action.page, t)


async def take_nomination(
    action: TakeNomination, speaker: Speaker, bringings: Bringings, t: Translator
) -> Screen:
    shown = await bringings.choose_nomination(
        action.load_id, action.nomination_id, actor_id=speaker.person_id
    )
    return choice_screens.next_choice(shown, t)


async def offer_sites(action: OfferSites, speaker: Speaker, bringings: Bringings, t: Translator) -> Screen:
    shown = await bringings.preview(action.load_id, actor_id=speaker.person_id)
    return choice_screens.sites(shown, action.page, t)


async def take_site(action: TakeSite, speaker: Speaker, bringings: Bringings, t: Translator) -> Screen:
    shown = await bringings.choose_site(action.load_id, action.site_id, actor_id=speaker.person_id)
    return choice_screens.next_choice(shown, t)


async def type_nomination(
    action: TypeNomination, words: str, speaker: Speaker, bringings: Bringings, t: Translator
) -> Screen:
    shown = await bringings.type_nomination(action.load_id, words, actor_id=speaker.person_id)
    return choice_screens.next_choice(shown, t)


async def type_site(
    action: TypeSite, words: str, speaker: Speaker, bringings: Bringings, t: Translator
) -> Screen:
    shown = await bringings.type_site(action.load_id, words, actor_id=speaker.person_id)
    return choice_screens.sites(shown, 1, t) if is_unclear(shown) else choice_screens.next_choice(shown, t)


async def enter_load(action: EnterLoad, speaker: Speaker, bringings: Bringings, t: Translator) -> Screen:
    return screens.load(await bringings.bring(action.load_id, actor_id=speaker.person_id), t)


def actions() -> Mapping[type[Action], Handler]:
    return {
        BringPupils: bring_pupils,
        BringFrom: bring_from,
        GiveTeamForm: give_team_form,
        BringAll: bring_all,
        PickPupils: pick_pupils,
        ShowLoad: show_load,
        OfferNominations: offer_nominations,
        TakeNomination: take_nomination,
        OfferSites: offer_sites,
        TakeSite: take_site,
        TypeNomination: type_nomination,
        TypeSite: type_site,
        EnterLoad: enter_load,
    }
