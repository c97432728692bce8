"""What may be typed instead of pressed: /commands, and the plain words for them in every language."""

from collections.abc import Iterator, Mapping

from handlers.action import Action
from handlers.translation import words_of
from models.person import Language

# «Меню!», «меню», "/menu" and "/menu@our_bot" are one command.
ORNAMENTS = " \t\n/!.…?,«»“”„\"'🏠📅🔎🌐❓❔✖️"
LONGEST_COMMAND = 40
WAYS_OUT = frozenset({"cancel", "menu"})


class Commands:
    def __init__(self, actions: Mapping[str, Action]) -> None:
        """Each command has its action, and its words under `command-<name>` in the locales."""
        self._actions = dict(actions)
        self._names = {
            word.strip(): name
            for name in actions
            for language in Language
            for word in (name, *words_of(language).text(f"command-{name}", {}).split(","))
        }

    def __iter__(self) -> Iterator[str]:
        return iter(self._actions)

    def find_unmistakable(self, text: str) -> Action | None:
        """A command to somebody who was asked for words, and may well answer with one of ours.

        A slash or a picture of the bottom keyboard is no word; and there must always be a plain way out.
        """
        command = self.find(text)
        plain = text[:1].isalnum() and command not in {self._actions[name] for name in WAYS_OUT}
        return None if plain else command

    def find(self, text: str) -> Action | None:
        if len(text) > LONGEST_COMMAND:
            return None
        word = text.partition("@")[0] if text.startswith("/") else text
        name = self._names.get(word.strip(ORNAMENTS).lower().replace("ё", "е"))
        return None if name is None else self._actions[name]


def captions(actions: Mapping[str, Action]) -> dict[Language, dict[str, str]]:
    """What each command is for, where a messenger lists them. /start is not listed: there it is a button."""
    return {
        language: {
            name: words_of(language).text(f"command-about-{name}", {}) for name in actions if name != "start"
        }
        for language in Language
    }
