from collections.abc import Mapping

from handlers.action import Action
from handlers.actions import Handler
from handlers.privacy import screens
from handlers.privacy.actions import (
    AskErase,
    ChooseChild,
    EraseForGood,
    GiveFiles,
    ShowPeriods,
    ShowPrivacy,
    ShowPrivacyOf,
)
from handlers.screen import Screen, Show
from handlers.translation import Translator
from services.people import Speaker
from services.privacy import Privacy
from services.retention import PERIODS


async def show_privacy(speaker: Speaker, privacy: Privacy, t: Translator) -> Screen:
    return screens.kept(await privacy.kept(speaker.person_id, speaker.person_id), t)


async def show_privacy_of(action: ShowPrivacyOf, speaker: Speaker, privacy: Privacy, t: Translator) -> Screen:
    return screens.kept(await privacy.kept(speaker.person_id, action.person_id), t)


async def choose_child(action: ChooseChild, speaker: Speaker, privacy: Privacy, t: Translator) -> Screen:
    kept = await privacy.kept(speaker.person_id, speaker.person_id)
    return screens.children(kept, action.page, t)


async def give_files(action: GiveFiles, speaker: Speaker, privacy: Privacy, t: Translator) -> Show:
    export = await privacy.export(speaker.person_id, action.person_id)
    return screens.files(export, action.person_id, t)


async def show_periods(t: Translator) -> Screen:
    return screens.periods(PERIODS, t)


async def ask_erase(action: AskErase, speaker: Speaker, privacy: Privacy, t: Translator) -> Screen:
    return screens.erasure_asked(await privacy.kept(speaker.person_id, action.person_id), t)


async def erase_for_good(action: EraseForGood, speaker: Speaker, privacy: Privacy, t: Translator) -> Screen:
    return screens.erased(await privacy.erase(speaker.person_id, action.person_id), t)


def actions() -> Mapping[type[Action], Handler]:
    return {
        ShowPrivacy: show_privacy,
        ShowPrivacyOf: show_privacy_of,
        ChooseChild: choose_child,
        GiveFiles: give_files,
        ShowPeriods: show_periods,
        AskErase: ask_erase,
        EraseForGood: erase_for_good,
    }
