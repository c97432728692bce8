from collections.abc import Mapping

from handlers.action import Action
from handlers.actions import Handler
from handlers.menu import screens
from handlers.menu.actions import Cancel, Misunderstand, ShowMenu, Start
from handlers.screen import Screen, Show
from handlers.translation import Translator
from services.home import Homes
from services.people import Speaker


async def start(speaker: Speaker, homes: Homes, t: Translator) -> Show:
    home = await homes.home(speaker.person_id)
    return Show((screens.greeting(speaker.name, t), screens.menu(home, t)))


async def show_menu(speaker: Speaker, homes: Homes, t: Translator) -> Screen:
    return screens.menu(await homes.home(speaker.person_id), t)


async def cancel(speaker: Speaker, homes: Homes, t: Translator) -> Screen:
    home = await homes.home(speaker.person_id)
    return screens.cancelled(home, t, asked=speaker.awaits is not None)


async def misunderstand(words: str, speaker: Speaker, homes: Homes, t: Translator) -> Screen:
    return screens.misunderstood(words, await homes.home(speaker.person_id), t)


def actions() -> Mapping[type[Action], Handler]:
    return {Start: start, ShowMenu: show_menu, Cancel: cancel, Misunderstand: misunderstand}
