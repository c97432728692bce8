from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base

BEST_SCORE = 5


class Feedback(Base):
    """What somebody who was registered says of an event: a number, and words if they like."""

    __tablename__ = "feedbacks"
    __table_args__ = (
        UniqueConstraint("event_id", "person_id"),
        CheckConstraint(f"score BETWEEN 1 AND {BEST_SCORE}", name="score_of_five"),
        Index(None, "person_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    event_id: Mapped[int] = mapped_column(ForeignKey("events.id", ondelete="CASCADE"))
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"))
    score: Mapped[int]
    words: Mapped[str] = mapped_column(Text, default="")
    given_at: Mapped[datetime]
