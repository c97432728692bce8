from datetime import datetime

from handlers.translation import Translator
from services.month import Month

DAY_CHARACTERS, MONTH_CHARACTERS = len("2023-05-17"), len("2023-05")


def paper_day(written: str, t: Translator) -> str:
    """A day, a month or a year, as exactly as the papers tell it."""
    if len(written) == DAY_CHARACTERS:
        return t.long_day_and_year(datetime.fromisoformat(written))
    if len(written) == MONTH_CHARACTERS and written >= "2000":
        return t.month(Month.read(written)).lower()
    return written
