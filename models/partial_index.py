from typing import Final

from sqlalchemy import Index, text

DATABASES: Final = ("sqlite", "postgresql")


class PartialIndex(Index):
    """Of some of a table's rows alone: both databases know it, each by a keyword of its own.

    To say these keywords loads both dialects, and PostgreSQL's is three megabytes. So it is done when a
    migration is to be written, and what a start reads are the words.
    """

    def __init__(self, name: str, *columns: str, where: str, unique: bool = False) -> None:
        super().__init__(name, *columns, unique=unique)
        self.where = where

    def spell_out(self) -> None:
        for database in DATABASES:
            self.dialect_kwargs[f"{database}_where"] = text(self.where)
