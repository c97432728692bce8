from handlers.language.actions import SpeakLanguage
from handlers.menu.screens import back_row, bottom, menu
from handlers.screen import Button, Screen, Show
from handlers.translation import Translator, words_of
from models.person import Language
from services.home import Home


def languages(t: Translator) -> Screen:
    rows = tuple((Button(_label(language, t), SpeakLanguage(language)),) for language in Language)
    return Screen(t("language-text"), (*rows, back_row(t)))


def language_chosen(home: Home, t: Translator) -> Show:
    """The words under the input field change with the language, so they are sent again."""
    return Show((languages(t), Screen(t("language-chosen"), bottom=bottom(t)), menu(home, t)))


def _label(language: Language, t: Translator) -> str:
    """Each language calls itself by its own name: whoever chose wrongly must find the way back."""
    name = words_of(language).text("language-own-name", {})
    return f"✓ {name}" if language is t.language else name
