import csv
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any, Self

from sandbox.fault import Server
from sandbox.person import Person


@dataclass(frozen=True)
class Persona:
    """A part that the visitor of the page can play: one human being with an account in each messenger."""

    key: str
    telegram_id: int
    vk_id: int
    name: str
    surname: str = ""
    language: str = "ru"
    about_ru: str = ""
    about_en: str = ""
    zone: str = ""

    def id_on(self, server: Server) -> int:
        return self.telegram_id if server == "telegram" else self.vk_id

    def person_on(self, server: Server) -> Person:
        return Person(
            id=self.id_on(server),
            name=self.name,
            surname=self.surname,
            language=self.language,
            about=self.about_ru,
            zone=self.zone,
        )

    def dump(self) -> dict[str, Any]:
        return asdict(self)

    @classmethod
    def load(cls, row: dict[str, Any]) -> Self:
        """Take what is ours of a row: the file of people tells others more about them."""
        known = {field.name: row[field.name] for field in fields(cls) if field.name in row}
        return cls(**{**known, "telegram_id": int(row["telegram_id"]), "vk_id": int(row["vk_id"])})


class PeopleFileError(Exception):
    """The file of people can not be played from; the message says which line and why."""


def read_people(path: Path) -> list[Persona]:
    with path.open(encoding="utf-8-sig", newline="") as lines:
        return [_persona(row, line) for line, row in enumerate(csv.DictReader(lines), start=2)]


def _persona(row: dict[str, Any], line: int) -> Persona:
    try:
        return Persona.load(row)
    except (KeyError, TypeError, ValueError) as error:
        message = f"line {line} of the people file is not a person: {error}"
        raise PeopleFileError(message) from error
