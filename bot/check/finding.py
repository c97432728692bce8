from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

Fact = str | int


class Mark(StrEnum):
    GOOD = "✓"
    DOUBT = "!"  # the bot runs, and somebody should look
    WRONG = "✗"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was tested, and how it stands. The key is the sentence's; whatever is not good has a
    second sentence, which says what to press where.
    """

    mark: Mark
    key: str
    facts: Mapping[str, Fact]

    @property
    def advice(self) -> str:
        return "" if self.mark is Mark.GOOD else f"{self.key}-advice"


def good(key: str, **facts: Fact) -> Finding:
    return Finding(Mark.GOOD, key, facts)


def doubt(key: str, **facts: Fact) -> Finding:
    return Finding(Mark.DOUBT, key, facts)


def wrong(key: str, **facts: Fact) -> Finding:
    return Finding(Mark.WRONG, key, facts)
