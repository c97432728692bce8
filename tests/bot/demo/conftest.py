import csv
from pathlib import Path

import pytest

DEMONSTRATION = Path(__file__).parents[3] / "bot" / "demo"

Rows = list[dict[str, str]]


@pytest.fixture
def files() -> dict[str, Rows]:
    """Read the three files by name; a line wider or narrower than its header is an error here already."""
    return {name: rows(DEMONSTRATION / f"{name}.csv") for name in ("schools", "events", "personas")}


@pytest.fixture
def schools(files: dict[str, Rows]) -> Rows:
    return files["schools"]


@pytest.fixture
def events(files: dict[str, Rows]) -> Rows:
    return files["events"]


@pytest.fixture
def personas(files: dict[str, Rows]) -> Rows:
    return files["personas"]


def rows(path: Path) -> Rows:
    with path.open(encoding="utf-8", newline="") as file:
        header, *lines = csv.reader(file, strict=True)
    return [dict(zip(header, line, strict=True)) for line in lines]
