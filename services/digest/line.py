"""A week, as it is told on its Monday: a few lines, each of which can be pressed."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from models.event import Event


class DigestKind(StrEnum):
    WORK = "work"
    UNCONSENTED = "unconsented"
    CLOSING = "closing"
    BEGINS = "begins"
    STAGE = "stage"
    NEW = "new"
    UNREACHABLE = "unreachable"


@dataclass(frozen=True, slots=True)
class DigestLine:
    kind: DigestKind
    # Entries, people, or events: whatever the kind counts.
    count: int = 0
    event: Event | None = None
    at: datetime | None = None
    stage: str = ""
    # The first few of the people, by their names.
    names: tuple[str, ...] = ()
    # The reader keeps a class in which they are found; else they are in entries of the reader's own.
    in_class: bool = False
    # How many more of the kind this week brings.
    more: int = 0


@dataclass(frozen=True, slots=True)
class DigestNotice:
    now: datetime
    lines: tuple[DigestLine, ...]
