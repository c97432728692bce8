from typing import NamedTuple


class Figure(NamedTuple):
    """One measured number, as one line of `make bench` shows it."""

    name: str
    value: float | None  # None: this machine lacks what it takes; shown as "skipped"
    unit: str
