from enum import StrEnum

from sqlalchemy import CheckConstraint, ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base


class SeatScope(StrEnum):
    """What a number of seats is counted for. The key names which: a site, a nomination, a school."""

    EVENT = "event"
    SITE = "site"
    NOMINATION = "nomination"
    SCHOOL = "school"


class SeatCount(Base):
    """How many entries hold a seat, and how many may. A seat too many is refused by the table itself."""

    __tablename__ = "seat_counts"
    __table_args__ = (
        UniqueConstraint("event_id", "scope", "key"),
        CheckConstraint("taken >= 0", name="none_given_back_twice"),
        CheckConstraint("capacity IS NULL OR taken <= capacity", name="none_too_many"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    event_id: Mapped[int] = mapped_column(ForeignKey("events.id", ondelete="CASCADE"))
    scope: Mapped[SeatScope]
    # Empty of the event itself; else the id of the site, of the nomination, or of the school.
    key: Mapped[str] = mapped_column(String(64), default="")
    taken: Mapped[int] = mapped_column(default=0)
    capacity: Mapped[int | None]
