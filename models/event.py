from datetime import datetime
from enum import StrEnum

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import Base
from models.school import School

FIRST_GRADE, LAST_GRADE = 1, 11


class EventKind(StrEnum):
    WEBINAR = "webinar"
    CONTEST = "contest"
    CONFERENCE = "conference"
    OLYMPIAD = "olympiad"
    ONLINE_GAME = "online_game"
    HACKATHON = "hackathon"
    MEETING = "meeting"
    SEMINAR = "seminar"
    INTERNSHIP = "internship"
    EXCURSION = "excursion"
    OTHER = "other"


class EventFormat(StrEnum):
    ONLINE = "online"
    ONSITE = "onsite"
    REMOTE = "remote"
    MIXED = "mixed"


class EventLevel(StrEnum):
    INTERREGIONAL = "interregional"
    NATIONAL = "national"
    REGIONAL = "regional"
    OPEN = "open"
    INTERNATIONAL = "international"


class EventState(StrEnum):
    DRAFT = "draft"
    PUBLISHED = "published"
    CANCELLED = "cancelled"


class Event(Base):
    """Something a school of the consortium holds for the others."""

    __tablename__ = "events"
    __table_args__ = (
        CheckConstraint("starts_at <= ends_at", name="ends_after_start"),
        CheckConstraint("grade_from <= grade_to", name="grades_in_order"),
        Index(None, "ends_at"),
        Index(None, "organiser_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    # What the season's plan calls the event, so that loading the plan again changes it and adds nothing.
    slug: Mapped[str | None] = mapped_column(String(80), unique=True)
    kind: Mapped[EventKind]
    title: Mapped[str] = mapped_column(String(300))
    title_en: Mapped[str] = mapped_column(String(300))
    summary: Mapped[str] = mapped_column(Text)
    summary_en: Mapped[str] = mapped_column(Text)
    organiser_id: Mapped[str] = mapped_column(ForeignKey("schools.id"))
    co_organisers: Mapped[str] = mapped_column(String(500), default="")

    starts_at: Mapped[datetime]
    ends_at: Mapped[datetime]
    # The clock of the place. A period of whole days is read by it, whoever reads.
    zone: Mapped[str] = mapped_column(String(64))
    whole_days: Mapped[bool]

    format: Mapped[EventFormat]
    place: Mapped[str] = mapped_column(String(200), default="")
    place_en: Mapped[str] = mapped_column(String(200), default="")
    level: Mapped[EventLevel]

    grade_from: Mapped[int | None]
    grade_to: Mapped[int | None]
    for_colleges: Mapped[bool] = mapped_column(default=False)
    for_teachers: Mapped[bool] = mapped_column(default=False)
    for_heads: Mapped[bool] = mapped_column(default=False)
    state: Mapped[EventState]
    # Stems of every word a person may search by: neither database folds Russian case or endings alike.
    search: Mapped[str] = mapped_column(Text)

    organiser: Mapped[School] = relationship(lazy="raise_on_sql")
