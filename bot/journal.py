"""How log events are written: the time, the level, the event's name and its facts, in one line."""

import logging
import sys
from typing import Final

from typing_extensions import override

# What every record carries anyway; the rest came through `extra`, and is the event's facts.
STANDARD: Final = frozenset(vars(logging.makeLogRecord({}))) | {"message", "asctime", "taskName"}


class Line(logging.Formatter):
    def __init__(self) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s %(message)s%(facts)s")

    @override
    def format(self, record: logging.LogRecord) -> str:
        facts = {
            name: value for name, value in vars(record).items() if name not in STANDARD and name != "facts"
        }
        record.facts = "".join(f" {name}={value}" for name, value in facts.items())
        return super().format(record)


def keep_journal(level: str) -> None:
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(Line())
    logging.basicConfig(level=level, handlers=[handler], force=True)
    # They say in every line what our own events say once.
    for name in ("apscheduler", "aiohttp.access", "aiogram", "alembic"):
        logging.getLogger(name).setLevel(logging.WARNING)
