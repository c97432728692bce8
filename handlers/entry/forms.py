"""The way into an event: each press and each word is one step further."""

from collections.abc import Mapping

from handlers.action import Action
from handlers.actions import Handler
from handlers.entry import answers, form_screens
from handlers.entry.actions import (
    DropForm,
    Enter,
    EnterQueue,
    FinishForm,
    FinishInQueue,
    ListNominations,
    ListSites,
    PickNomination,
    PickSite,
    ShowForm,
    TypeNomination,
    TypeSite,
)
from handlers.screen import Screen
from handlers.translation import Translator
from services.entry.signing_up import SigningUps
from services.people import Speaker


async def enter(action: Enter, speaker: Speaker, signing_ups: SigningUps, t: Translator) -> Screen:
    me = speaker.person_id
    return form_screens.progress(await signing_ups.come(action.event_id, action.source, person_id=me), me, t)


async def enter_queue(action: EnterQueue, speaker: Speaker, signing_ups: SigningUps, t: Translator) -> Screen:
    me = speaker.person_id
    shown = await signing_ups.come(action.event_id, action.source, person_id=me, may_wait=True)
    return form_screens.progress(shown, me, t)


async def show_form(action: ShowForm, speaker: Speaker, signing_ups: SigningUps, t: Translator) -> Screen:
    me = speaker.person_id
    return form_screens.progress(await signing_ups.look(action.event_id, person_id=me), me, t)


async def drop_form(action: DropForm, speaker: Speaker, signing_ups: SigningUps, t: Translator) -> Screen:
    await signing_ups.forget(action.event_id, person_id=speaker.person_id)
    return form_screens.dropped(action.event_id, t)


async def finish_form(action: FinishForm, speaker: Speaker, signing_ups: SigningUps, t: Translator) -> Screen:
    me = speaker.person_id
    return form_screens.progress(await signing_ups.finish(action.event_id, person_id=me), me, t)


async def finish_in_queue(
    action: FinishInQueue, speaker: Speaker, signing_ups: SigningUps, t: Translator
) -> Screen:
    me = speaker.person_id
    return form_screens.progress(
        await signing_ups.finish(action.event_id, person_id=me, may_wait=True), me, t
    )


async def list_nominations(
    action: ListNominations, speaker: Speaker, signing_ups: SigningUps, t: Translator
) -> Screen:
    me = speaker.person_id
    shown = await signing_ups.nominations(action.event_id, page=action.page, person_id=me)
    return form_screens.progress(shown, me, t)


async def pick_nomination(
    action: PickNomination, speaker: Speaker, signing_ups: SigningUps, t: Translator
) -> Screen:
    me = speaker.person_id
    shown = await signing_ups.choose_nomination(action.event_id, action.nomination_id, person_id=me)
    return form_screens.progress(shown, me, t)


async def list_sites(action: ListSites, speaker: Speaker, signing_ups: SigningUps, t: Translator) -> Screen:
    me = speaker.person_id
    shown = await signing_ups.sites(action.event_id, page=action.page, person_id=me)
    return form_screens.progress(shown, me, t)


async def pick_site(action: PickSite, speaker: Speaker, signing_ups: SigningUps, t: Translator) -> Screen:
    me = speaker.person_id
    shown = await signing_ups.choose_site(action.event_id, action.site_id, person_id=me)
    return form_screens.progress(shown, me, t)


async def type_nomination(
    action: TypeNomination, words: str, speaker: Speaker, signing_ups: SigningUps, t: Translator
) -> Screen:
    me = speaker.person_id
    return form_screens.progress(
        await signing_ups.type_nomination(action.event_id, words, person_id=me), me, t
    )


async def type_site(
    action: TypeSite, words: str, speaker: Speaker, signing_ups: SigningUps, t: Translator
) -> Screen:
    me = speaker.person_id
    return form_screens.progress(await signing_ups.type_site(action.event_id, words, person_id=me), me, t)


def actions() -> Mapping[type[Action], Handler]:
    return {
        Enter: enter,
        EnterQueue: enter_queue,
        ShowForm: show_form,
        DropForm: drop_form,
        FinishForm: finish_form,
        FinishInQueue: finish_in_queue,
        ListNominations: list_nominations,
        PickNomination: pick_nomination,
        ListSites: list_sites,
        PickSite: pick_site,
        TypeNomination: type_nomination,
        TypeSite: type_site,
        **answers.actions(),
    }
