"""Everything that is kept about a person, in one value: shown as counts, given as files."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.paper import Paper
from models.person import Person
from models.school import School
from services.export_register import PROFILE, SOURCES
from services.export_source import Row, Section


@dataclass(frozen=True, slots=True)
class Export:
    made_at: datetime
    profile: Row
    sections: Mapping[Section, Sequence[Row]]
    # Photos of sheets that nobody has looked at yet.
    pictures: tuple[tuple[str, bytes], ...]

    def as_json(self) -> bytes:
        whole = {"made_at": self.made_at, "profile": self.profile} | {
            section.value: rows for section, rows in self.sections.items()
        }
        text = json.dumps(whole, ensure_ascii=False, indent=2, default=_written)
        return text.encode()


def export_of(session: Session, person: Person, *, now: datetime) -> Export:
    columns = (*PROFILE, School.name.label("school"), School.city.label("school_city"))
    profile = (
        session.execute(
            select(*columns)
            .outerjoin_from(Person, School, Person.school_id == School.id)
            .where(Person.id == person.id)
        )
        .mappings()
        .one()
    )
    pictures = session.execute(
        select(Paper.file_name, Paper.content).where(Paper.child_id == person.id, Paper.content.is_not(None))
    )
    return Export(
        now,
        dict(profile),
        {section: _rows(session, section, person.id) for section in Section},
        tuple((picture.file_name, picture.content) for picture in pictures),
    )


def counts_of(session: Session, person_id: int) -> dict[Section, int]:
    """How much of each there is: what a person sees before they ask for the whole of it."""
    return {
        section: sum(
            session.scalars(source.found(person_id, func.count())).one() for source in SOURCES[section]
        )
        for section in Section
    }


def _rows(session: Session, section: Section, person_id: int) -> list[Row]:
    return [
        dict(row) for source in SOURCES[section] for row in session.execute(source.rows(person_id)).mappings()
    ]


def _written(value: object) -> object:
    # A moment is a date, too.
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(type(value).__name__)
