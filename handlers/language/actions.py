from handlers.action import Action
from models.person import Language


class ChooseLanguage(Action, name="languages"):
    pass


class SpeakLanguage(Action, name="language"):
    language: Language
