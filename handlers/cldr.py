"""What Babel knows of a language, less what is never said.

It reads a language whole and keeps it: the names of units, of currencies, of all other languages. Those are
four of its five megabytes, held for as long as the bot runs.
"""

from collections.abc import MutableMapping
from typing import Any, Final, cast

from babel import localedata
from babel.core import get_global

# What every language inherits from.
ROOT: Final = "root"
UNSAID: Final = (
    "compact_currency_formats",
    "compact_decimal_formats",
    "compound_unit_patterns",
    "currency_names",
    "currency_names_plural",
    "date_fields",
    "languages",
    "scripts",
    "unit_display_names",
    "unit_patterns",
)


def load_what_is_said(language: str) -> None:
    """To be called before Babel is asked of the language: then its memory goes to whatever comes next."""
    for name in (ROOT, language):
        _forget(localedata.load(name), UNSAID)
    # Whom a language is guessed for, and where it is spoken: ours are chosen by people.
    for guesses in (get_global("likely_subtags"), get_global("territory_languages")):
        cast("MutableMapping[str, Any]", guesses).clear()


def _forget(data: MutableMapping[str, Any], sections: tuple[str, ...]) -> None:
    for section in sections:
        data.pop(section, None)
