"""What is exported: found out once, before the first row is read."""

from collections.abc import Mapping
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.entry import EntrySource, EntryStatus
from models.event import Event
from models.event_question import EventQuestion
from models.nomination import Nomination
from models.school import School
from models.stage import Site
from services.desk.column import chosen_columns, question_name, questions_in_entries, questions_of_members
from services.desk.filter import Filter
from services.desk.organiser import Organiser
from services.desk.view import own_view


@dataclass(frozen=True, slots=True)
class SchoolTold:
    name: str
    city: str
    region: str


@dataclass(frozen=True, slots=True)
class Words:
    """How the reader's language calls what is not text already."""

    statuses: Mapping[EntryStatus, str]
    sources: Mapping[EntrySource, str]
    yes: str
    no: str
    is_english: bool = False


@dataclass(frozen=True, slots=True)
class Plan:
    event: Event
    filter: Filter
    version: str
    columns: tuple[str, ...]
    questions: tuple[EventQuestion, ...]
    member_questions: tuple[EventQuestion, ...]
    schools: Mapping[str, SchoolTold]
    nominations: Mapping[int, str]
    sites: Mapping[int, str]
    words: Words
    zone: ZoneInfo


def plan(session: Session, view_id: int, words: Words, actor: Organiser) -> Plan:
    view, event = own_view(session, actor, view_id)
    columns = chosen_columns(session, view, event)
    questions = [one for one in questions_in_entries(session, event) if question_name(one) in columns]
    english = words.is_english
    rows = session.execute(
        select(School.id, School.name, School.name_en, School.city, School.city_en, School.region)
    )
    schools = {
        row.id: SchoolTold(
            (english and row.name_en) or row.name, (english and row.city_en) or row.city, row.region
        )
        for row in rows
    }
    return Plan(
        event,
        view.filter,
        actor.version,
        tuple(columns),
        tuple(questions),
        tuple(questions_of_members(session, event)),
        schools,
        _titles(session, Nomination, event),
        _titles(session, Site, event),
        words,
        ZoneInfo(event.zone),
    )


def _titles(session: Session, table: type[Nomination | Site], event: Event) -> dict[int, str]:
    rows = session.execute(select(table.id, table.title).where(table.event_id == event.id))
    return {row.id: row.title for row in rows}
