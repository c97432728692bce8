from collections.abc import Mapping

from handlers.action import Action
from handlers.actions import Handler
from handlers.language import screens
from handlers.language.actions import ChooseLanguage, SpeakLanguage
from handlers.screen import Screen, Show
from handlers.translation import Translator, translator
from services.home import Homes
from services.people import People, Speaker


async def choose_language(t: Translator) -> Screen:
    return screens.languages(t)


async def speak_language(action: SpeakLanguage, speaker: Speaker, people: People, homes: Homes) -> Show:
    await people.speak(speaker.person_id, action.language)
    t = translator(action.language, zone=speaker.zone, informal=speaker.is_pupil)
    return screens.language_chosen(await homes.home(speaker.person_id), t)


def actions() -> Mapping[type[Action], Handler]:
    return {ChooseLanguage: choose_language, SpeakLanguage: speak_language}
