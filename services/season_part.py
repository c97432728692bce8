"""What an event of the season's plan is made of, besides itself. It is put in once: whoever runs the event
changes it afterwards, and loading the plan again does not take that back."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from models.event import EventFormat
from models.event_question import EventQuestion, QuestionKind, QuestionScope
from models.nomination import Nomination
from models.school import School
from models.stage import Site, Stage, WorkWanted


@dataclass(frozen=True, slots=True)
class PlannedSite:
    """At a school of the plan, with so many seats."""

    school_id: str
    capacity: int | None = None


@dataclass(frozen=True, slots=True)
class PlannedStage:
    title: str
    starts_at: datetime
    ends_at: datetime
    format: EventFormat
    place: str = ""
    work: WorkWanted = WorkWanted.NONE
    work_due_at: datetime | None = None
    sites: Sequence[PlannedSite] = ()


@dataclass(frozen=True, slots=True)
class PlannedNomination:
    title: str
    grade_from: int | None = None
    grade_to: int | None = None
    capacity: int | None = None


@dataclass(frozen=True, slots=True)
class PlannedQuestion:
    label: str
    kind: QuestionKind
    scope: QuestionScope
    choices: Sequence[str] = ()
    required: bool = True
    # The label of an earlier question, and the answer to it that brings this one up.
    shown_if: str = ""
    shown_if_value: str = ""


@dataclass(frozen=True, slots=True)
class Parts:
    stages: Sequence[PlannedStage] = ()
    nominations: Sequence[PlannedNomination] = ()
    questions: Sequence[PlannedQuestion] = ()


def put_in(session: Session, event_id: int, parts: Parts) -> None:
    """Whatever kind of part the event has already, it keeps as it is."""
    if not _has(session, Stage, event_id):
        for position, stage in enumerate(parts.stages, 1):
            _put_stage(session, event_id, position, stage)
    if not _has(session, Nomination, event_id):
        for position, nomination in enumerate(parts.nominations, 1):
            session.add(
                Nomination(
                    event_id=event_id,
                    position=position,
                    title=nomination.title,
                    grade_from=nomination.grade_from,
                    grade_to=nomination.grade_to,
                    capacity=nomination.capacity,
                )
            )
    if not _has(session, EventQuestion, event_id):
        _put_questions(session, event_id, parts.questions)
    session.flush()


def _put_stage(session: Session, event_id: int, position: int, planned: PlannedStage) -> None:
    stage = Stage(
        event_id=event_id,
        position=position,
        title=planned.title,
        format=planned.format,
        starts_at=planned.starts_at,
        ends_at=planned.ends_at,
        place=planned.place,
        work=planned.work,
        work_due_at=planned.work_due_at,
    )
    session.add(stage)
    session.flush()
    for site in planned.sites:
        school = session.get_one(School, site.school_id)
        session.add(
            Site(
                event_id=event_id,
                stage_id=stage.id,
                school_id=school.id,
                title=f"{school.city}, {school.name}",
                capacity=site.capacity,
            )
        )


def _put_questions(session: Session, event_id: int, planned: Sequence[PlannedQuestion]) -> None:
    known: dict[str, int] = {}
    for position, question in enumerate(planned, 1):
        row = EventQuestion(
            event_id=event_id,
            position=position,
            kind=question.kind,
            scope=question.scope,
            label=question.label,
            choices=list(question.choices),
            required=question.required,
            shown_if_id=known.get(question.shown_if),
            shown_if_value=question.shown_if_value,
        )
        session.add(row)
        session.flush()
        known[question.label] = row.id


def _has(
    session: Session, table: type[Stage] | type[Nomination] | type[EventQuestion], event_id: int
) -> bool:
    return session.scalars(select(exists().where(table.event_id == event_id))).one()
