"""All the rooms of the house: a new capability is added here, and nowhere else."""

from collections.abc import Mapping

from handlers.action import Action
from handlers.actions import Handler
from handlers.catalogue import handlers as catalogue
from handlers.catalogue.actions import AskWords, ShowEvents
from handlers.help import handlers as help_
from handlers.help.actions import ShowHelp
from handlers.language import handlers as language
from handlers.language.actions import ChooseLanguage
from handlers.menu import handlers as menu
from handlers.menu.actions import Cancel, ShowMenu, Start


def tables() -> list[Mapping[type[Action], Handler]]:
    return [menu.actions(), language.actions(), help_.actions(), catalogue.actions()]


def commands() -> dict[str, Action]:
    return {
        "start": Start(),
        "menu": ShowMenu(),
        "events": ShowEvents(),
        "search": AskWords(),
        "help": ShowHelp(),
        "language": ChooseLanguage(),
        "cancel": Cancel(),
    }
