"""The numbers of an event as one picture: for a report, a slide, a chat of teachers."""

import asyncio
from dataclasses import asdict, dataclass
from pathlib import Path

from models.person import Language
from services.clock import Clock
from services.page.typesetting import PageForm, typeset

TEMPLATE = Path(__file__).with_name("chart.typ")


@dataclass(frozen=True, slots=True)
class Bar:
    label: str
    value: int
    # What is written behind it.
    said: str


@dataclass(frozen=True, slots=True)
class Part:
    title: str
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """All words of a picture, ready to be set."""

    language: Language
    title: str
    # Large: a number and what it is of.
    numbers: tuple[tuple[str, str], ...]
    parts: tuple[Part, ...]
    foot: str


class Charts:
    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        # One page at a time: each takes thirty megabytes and a core, for a tenth of a second.
        self._press = asyncio.Lock()

    async def draw(self, chart: Chart) -> bytes:
        content = asdict(chart)
        async with self._press:
            return await asyncio.to_thread(typeset, TEMPLATE, "chart", content, PageForm.PNG, self._clock())
