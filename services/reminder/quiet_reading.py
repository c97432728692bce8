"""Quiet hours as people type them: «22-8», «с 22 до 8», «22:00–08:00»."""

import re
from typing import Final

from models.reminder import LAST_HOUR
from services.delivery.quiet import Quiet
from services.reminder.refusal import QuietNotUnderstood

HOUR: Final = r"(\d{1,2})(?:[:.]00)?"
SPAN: Final = re.compile(rf"(?:с|from)?\s*{HOUR}\s*(?:-|–|—|до|to|till|until|\s)\s*{HOUR}", re.IGNORECASE)
# The end of a day, as some write it.
MIDNIGHT = LAST_HOUR + 1


def read_quiet(typed: str) -> Quiet:
    found = SPAN.fullmatch(typed.strip())
    if found is None:
        raise QuietNotUnderstood
    starts, ends = (0 if int(hour) == MIDNIGHT else int(hour) for hour in found.groups())
    return checked_quiet(starts, ends)


def checked_quiet(starts: int, ends: int) -> Quiet:
    """Of a button that may be forged."""
    if not (0 <= starts <= LAST_HOUR and 0 <= ends <= LAST_HOUR):
        raise QuietNotUnderstood
    return Quiet(starts, ends)
