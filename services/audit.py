"""The audit log: who did what, when, to whom. A line is written in the transaction of the deed itself."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.orm import Session, aliased

from models.audit import AuditLine, Deed
from models.person import Person
from models.role import RoleKind
from services.workplace import CONSORTIUM, Workplace, workplaces

# Of one person. What is older stands in the table, for whoever asks the database itself.
ENTRIES_READ = 200


class AuditSide(StrEnum):
    """Whose lines: of what was done to a person, or of what the person did."""

    ABOUT = "about"
    BY = "by"


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """A line of the log for a reader, with names. Who is gone, and the program itself, have none."""

    at: datetime
    deed: Deed
    actor: str | None
    subject: str | None
    place: Workplace
    role: RoleKind | None


def note(  # noqa: PLR0913  a line of the log has so many columns
    session: Session,
    deed: Deed,
    *,
    at: datetime,
    actor_id: int | None,
    subject_id: int | None = None,
    school_id: str | None = None,
    role: RoleKind | None = None,
    detail: str = "",
) -> None:
    """`detail` is for a number or an id: the log outlives the people in it, so no name stands there."""
    session.add(
        AuditLine(
            deed=deed,
            at=at,
            actor_id=actor_id,
            subject_id=subject_id,
            school_id=school_id,
            role=role,
            detail=detail,
        )
    )


def entries(session: Session, person_id: int, side: AuditSide) -> list[AuditEntry]:
    """The newest first, and so many as anybody reads."""
    actor, subject = aliased(Person), aliased(Person)
    column = AuditLine.subject_id if side is AuditSide.ABOUT else AuditLine.actor_id
    rows = session.execute(
        select(AuditLine, actor.full_name, actor.name, subject.full_name, subject.name)
        .outerjoin(actor, actor.id == AuditLine.actor_id)
        .outerjoin(subject, subject.id == AuditLine.subject_id)
        .where(column == person_id)
        .order_by(AuditLine.id.desc())
        .limit(ENTRIES_READ)
    ).all()
    places = workplaces(session, (row[0].school_id for row in rows))
    return [
        AuditEntry(
            line.at,
            line.deed,
            actor_full or actor_name or None,
            subject_full or subject_name or None,
            places.get(line.school_id or "", CONSORTIUM),
            line.role,
        )
        for line, actor_full, actor_name, subject_full, subject_name in rows
    ]
