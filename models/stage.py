from datetime import datetime
from enum import StrEnum

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base
from models.event import LINK_CHARACTERS, EventFormat

STAGE_CHARACTERS = 200


class WorkWanted(StrEnum):
    """What a stage asks to be sent in."""

    NONE = "none"
    FILE = "file"
    LINK = "link"
    EITHER = "either"


class Stage(Base):
    """A step of an event, in its order: school, region, country; remote, then on site."""

    __tablename__ = "stages"
    __table_args__ = (
        UniqueConstraint("event_id", "position"),
        CheckConstraint("starts_at <= ends_at", name="ends_after_start"),
        # The number of a row that is gone is never another's: old buttons and half-filled forms name it.
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    event_id: Mapped[int] = mapped_column(ForeignKey("events.id", ondelete="CASCADE"))
    position: Mapped[int]
    title: Mapped[str] = mapped_column(String(STAGE_CHARACTERS))
    format: Mapped[EventFormat]
    starts_at: Mapped[datetime]
    ends_at: Mapped[datetime]
    whole_days: Mapped[bool] = mapped_column(default=True)
    place: Mapped[str] = mapped_column(String(STAGE_CHARACTERS), default="")
    link: Mapped[str] = mapped_column(String(LINK_CHARACTERS), default="")
    work: Mapped[WorkWanted] = mapped_column(default=WorkWanted.NONE)
    work_due_at: Mapped[datetime | None]


class Site(Base):
    """One of the places where a stage is held at once. An entry chooses its site."""

    __tablename__ = "sites"
    __table_args__ = (
        UniqueConstraint("stage_id", "title"),
        CheckConstraint("capacity >= 1", name="capacity_of_some"),
        Index(None, "event_id"),
        Index(None, "school_id"),
        # The number of a row that is gone is never another's: old buttons and half-filled forms name it.
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    event_id: Mapped[int] = mapped_column(ForeignKey("events.id", ondelete="CASCADE"))
    stage_id: Mapped[int] = mapped_column(ForeignKey("stages.id", ondelete="CASCADE"))
    # Whose place it is; none of an outside one.
    school_id: Mapped[str | None] = mapped_column(ForeignKey("schools.id"))
    title: Mapped[str] = mapped_column(String(STAGE_CHARACTERS))
    address: Mapped[str] = mapped_column(String(300), default="")
    capacity: Mapped[int | None]
    # Taken off the list: nobody chooses it any more, and whoever has keeps it.
    closed_at: Mapped[datetime | None]
