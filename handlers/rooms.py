"""All the rooms of the house: a new capability is added here, and nowhere else."""

from collections.abc import Mapping

from handlers.action import Action
from handlers.actions import Handler
from handlers.appointment import handlers as appointment
from handlers.catalogue import handlers as catalogue
from handlers.catalogue.actions import AskWords, ShowEvents
from handlers.classroom import handlers as classroom
from handlers.classroom.actions import ShowClass
from handlers.consent import handlers as consent
from handlers.directory import handlers as directory
from handlers.guardian import handlers as guardian
from handlers.help import handlers as help_
from handlers.help.actions import ShowHelp
from handlers.joining import handlers as joining
from handlers.joining.actions import EnterCode
from handlers.language import handlers as language
from handlers.language.actions import ChooseLanguage
from handlers.member import handlers as member
from handlers.menu import handlers as menu
from handlers.menu.actions import Cancel, ShowMenu, Start
from handlers.office import handlers as office
from handlers.privacy import handlers as privacy
from handlers.privacy.actions import ShowPrivacy
from handlers.profile import handlers as profile
from handlers.profile.actions import ShowProfile
from handlers.school import handlers as school


def tables() -> list[Mapping[type[Action], Handler]]:
    return [
        menu.actions(),
        language.actions(),
        help_.actions(),
        catalogue.actions(),
        office.actions(),
        consent.actions(),
        guardian.actions(),
        school.actions(),
        joining.actions(),
        privacy.actions(),
        profile.actions(),
        appointment.actions(),
        directory.actions(),
        member.actions(),
        classroom.actions(),
    ]


def commands() -> dict[str, Action]:
    return {
        "start": Start(),
        "menu": ShowMenu(),
        "events": ShowEvents(),
        "search": AskWords(),
        "profile": ShowProfile(),
        "class": ShowClass(),
        "code": EnterCode(),
        "privacy": ShowPrivacy(),
        "help": ShowHelp(),
        "language": ChooseLanguage(),
        "cancel": Cancel(),
    }
