from collections.abc import Mapping

from handlers.action import Action
from handlers.actions import Handler
from handlers.office import screens
from handlers.office.actions import ShowOffice
from handlers.screen import Screen
from handlers.translation import Translator
from services.people import People, Speaker


async def show_office(speaker: Speaker, people: People, t: Translator) -> Screen:
    return screens.office(await people.rights(speaker.person_id), t)


def actions() -> Mapping[type[Action], Handler]:
    return {ShowOffice: show_office}
