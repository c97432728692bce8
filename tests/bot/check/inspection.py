from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise

from bot.check.run import check
from bot.clock import system_clock
from bot.settings import read_settings
from models.person import Language

TELEGRAM_TOKEN, VK_TOKEN, USER_TOKEN = "777000:hush-telegram", "hush-community", "hush-administrator"
GROUP = 777
# Nobody listens at the first port.
NOWHERE = "http://127.0.0.1:1"


@dataclass
class Said:
    is_good: bool
    text: str

    def about(self, subject: str, marks: str = "✓!✗") -> list[str]:
        """The lines of a subject, without the advice below them."""
        marked = [line for line in self.text.splitlines() if line.startswith(tuple(marks))]
        return [line for line in marked if line[2:].startswith(subject)]

    def advice(self, mark: str) -> list[str]:
        """What to press, for everything that has this mark."""
        lines = self.text.splitlines()
        return [below.strip() for line, below in pairwise(lines) if line.startswith(mark)]


@dataclass
class Installation:
    environment: dict[str, str]

    async def checked(
        self, *, language: Language = Language.RU, now: Callable[[], datetime] = system_clock, **changes: str
    ) -> Said:
        given = {name.lower(): value for name, value in (self.environment | changes).items() if value}
        lines: list[str] = []
        is_good = await check(read_settings(_env_file=None, **given), language, now=now, write=lines.append)
        return Said(is_good, "".join(lines))
