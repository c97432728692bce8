from datetime import datetime
from enum import StrEnum

from sqlalchemy import JSON, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base


class DraftKind(StrEnum):
    # Pupils read from lines or a file, shown and not yet said «yes» to.
    CLASS = "class"
    # Members read from a file.
    MEMBERS = "members"
    # A school that is not in the list, until it is told which one it may be.
    SCHOOL = "school"
    # A member that an administrator adds by hand, field by field.
    MEMBER = "member"
    # A school that an administrator is about to merge into another.
    MERGE = "merge"
    # An event of which not even the days are known.
    EVENT = "event"
    # An event that is about to be cancelled, with the reason.
    CANCELLATION = "cancellation"
    # The plan of a year, read from a file.
    PLAN = "plan"
    # A class, or several teams, on their way into an event.
    ENTRIES = "entries"
    # One entry, asked about step by step: nothing is lost when a deadline passes meanwhile.
    ENTRY = "entry"
    # Results, read from a file.
    RESULTS = "results"
    # Somebody whom an organiser is about to enter by hand.
    ADDITION = "addition"
    # What an organiser is about to write to participants.
    LETTER = "letter"
    # The attendance list of a video platform, read from a file.
    ATTENDANCE = "attendance"
    # Numbers of publications, read from a file.
    MEDIA = "media"


class Draft(Base):
    """Something longer than a button that a person has begun and not finished. Nothing of it counts yet."""

    __tablename__ = "drafts"
    __table_args__ = (
        Index(None, "person_id"),
        Index(None, "made_at"),
        # The number of a row that is gone is never another's: old buttons and notes name it.
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"))
    kind: Mapped[DraftKind]
    body: Mapped[dict[str, object]] = mapped_column(JSON)
    made_at: Mapped[datetime]
