"""Why a table was not taken. Every refusal names its file: several may have been sent."""

from dataclasses import dataclass

from services.refusal import Refusal


@dataclass(eq=False)
class NotASheet(Refusal):
    key = "refusal-sheet-not-a-sheet"
    name: str


@dataclass(eq=False)
class OldSheet(Refusal):
    """A table, but not one that we read: .xls, .xlsb, .ods."""

    key = "refusal-sheet-old"
    name: str


@dataclass(eq=False)
class SheetLocked(Refusal):
    key = "refusal-sheet-locked"
    name: str


@dataclass(eq=False)
class SheetTooLarge(Refusal):
    key = "refusal-sheet-too-large"
    name: str
    megabytes: int
    rows: int
    columns: int


@dataclass(eq=False)
class SheetEmpty(Refusal):
    key = "refusal-sheet-empty"
    name: str


@dataclass(eq=False)
class HeaderNotFound(Refusal):
    """Which columns are missing, and what stands where they were looked for."""

    key = "refusal-sheet-header"
    wanted: str
    seen: str
