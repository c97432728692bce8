from dataclasses import dataclass

from handlers.action import Action
from models.person import Language


@dataclass(frozen=True)
class ChooseLanguage(Action, name="languages"):
    pass


@dataclass(frozen=True)
class SpeakLanguage(Action, name="language"):
    language: Language
