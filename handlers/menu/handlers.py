from collections.abc import Mapping

from handlers.action import Action
from handlers.actions import Handler
from handlers.menu import screens
from handlers.menu.actions import Cancel, Misunderstand, ShowMenu, Start
from handlers.screen import Screen, Show
from handlers.translation import Translator
from services.catalogue import Catalogue
from services.people import Speaker


async def start(speaker: Speaker, catalogue: Catalogue, t: Translator) -> Show:
    ahead = await catalogue.ahead()
    return Show((screens.greeting(speaker.name, t), screens.menu(ahead, t)))


async def show_menu(catalogue: Catalogue, t: Translator) -> Screen:
    return screens.menu(await catalogue.ahead(), t)


async def cancel(speaker: Speaker, catalogue: Catalogue, t: Translator) -> Screen:
    return screens.cancelled(await catalogue.ahead(), t, asked=speaker.awaits is not None)


async def misunderstand(words: str, t: Translator) -> Screen:
    return screens.misunderstood(words, t)


def actions() -> Mapping[type[Action], Handler]:
    return {Start: start, ShowMenu: show_menu, Cancel: cancel, Misunderstand: misunderstand}
