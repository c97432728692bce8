from collections.abc import Iterator

from handlers.language import screens as language
from handlers.translation import Translator
from tests.handlers.menu.worst import homes
from tests.handlers.worst import Drawn


def answers(t: Translator) -> Iterator[Drawn]:
    yield language.languages, language.languages(t)
    for home in homes():
        yield language.language_chosen, language.language_chosen(home, t)
