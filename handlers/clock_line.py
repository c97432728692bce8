"""A clock as people know theirs: by a city that keeps it, and by how far it is from Moscow's."""

from handlers.translation import Translator
from models.person import Language
from services.own_clock import OwnClock

HOUR_MINUTES = 60


def clock_line(clock: OwnClock, t: Translator) -> str:
    """As it stands, with no HTML: to be a sentence's variable."""
    place = in_language(clock.place, clock.place_en, t)
    if clock.minutes_from_moscow == 0:
        return t.plain("profile-clock-moscow", place=place)
    return t.plain("profile-clock", place=place, difference=_difference(clock.minutes_from_moscow))


def in_language(russian: str, english: str, t: Translator) -> str:
    return english or russian if t.language is Language.EN else russian


def _difference(minutes: int) -> str:
    hours, rest = divmod(abs(minutes), HOUR_MINUTES)
    sign = "+" if minutes > 0 else "−"
    return f"{sign}{hours}:{rest:02}" if rest else f"{sign}{hours}"
