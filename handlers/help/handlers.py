from collections.abc import Mapping

from handlers.action import Action
from handlers.actions import Handler
from handlers.help import screens
from handlers.help.actions import ShowHelp
from handlers.screen import Screen
from handlers.translation import Translator
from services.people import People, Speaker


async def show_help(speaker: Speaker, people: People, t: Translator) -> Screen:
    return screens.help_for(speaker.kind, await people.rights(speaker.person_id), t)


def actions() -> Mapping[type[Action], Handler]:
    return {ShowHelp: show_help}
