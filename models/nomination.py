from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base
from models.event import FIRST_GRADE, LAST_GRADE

NOMINATION_CHARACTERS = 200


class Nomination(Base):
    """A part of an event that one enters: a nomination, or a direction within a group of grades."""

    __tablename__ = "nominations"
    __table_args__ = (
        CheckConstraint(
            f"{FIRST_GRADE} <= grade_from AND grade_from <= grade_to AND grade_to <= {LAST_GRADE}",
            name="grades_of_a_school",
        ),
        CheckConstraint("capacity >= 1", name="capacity_of_some"),
        Index(None, "event_id"),
        # The number of a row that is gone is never another's: old buttons and half-filled forms name it.
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    event_id: Mapped[int] = mapped_column(ForeignKey("events.id", ondelete="CASCADE"))
    position: Mapped[int]
    title: Mapped[str] = mapped_column(String(NOMINATION_CHARACTERS))
    # For which grades it is; with none, for everybody whom the event is for.
    grade_from: Mapped[int | None]
    grade_to: Mapped[int | None]
    capacity: Mapped[int | None]
    # Taken off the list: nobody chooses it any more, and whoever has keeps it.
    closed_at: Mapped[datetime | None]

    def is_for(self, grade: int) -> bool:
        return (self.grade_from or FIRST_GRADE) <= grade <= (self.grade_to or LAST_GRADE)
