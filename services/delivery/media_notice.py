from dataclasses import dataclass

from services.workplace import Workplace


@dataclass(frozen=True, slots=True)
class CorrectionNotice:
    """A school says that a number of its publications is wrong."""

    place: Workplace
    who: str
    words: str
