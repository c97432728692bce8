from datetime import datetime
from enum import StrEnum

from sqlalchemy import JSON, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base

QUESTION_CHARACTERS = 300
ANSWER_CHARACTERS = 2000
# One button each, as many as a list of buttons over pages may sensibly have.
CHOICES_OF_A_QUESTION = 30


class QuestionKind(StrEnum):
    TEXT = "text"
    NUMBER = "number"
    CHOICE = "choice"
    SEVERAL = "several"
    YES_NO = "yes_no"
    DATE = "date"
    FILE = "file"
    LINK = "link"


class QuestionScope(StrEnum):
    """Who answers: the entry as a whole, each of its people, or its mentor."""

    ENTRY = "entry"
    PERSON = "person"
    MENTOR = "mentor"


class EventQuestion(Base):
    """What the organiser of one event asks besides everything that is known of a person."""

    __tablename__ = "event_questions"
    __table_args__ = (
        Index(None, "event_id"),
        # The number of a row that is gone is never another's: old buttons and half-filled forms name it.
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    event_id: Mapped[int] = mapped_column(ForeignKey("events.id", ondelete="CASCADE"))
    position: Mapped[int]
    kind: Mapped[QuestionKind]
    scope: Mapped[QuestionScope] = mapped_column(default=QuestionScope.ENTRY)
    label: Mapped[str] = mapped_column(String(QUESTION_CHARACTERS))
    choices: Mapped[list[str]] = mapped_column(JSON, default=list)
    required: Mapped[bool] = mapped_column(default=True)
    # Asked only where that earlier question of the same scope has this answer among its own.
    shown_if_id: Mapped[int | None] = mapped_column(ForeignKey("event_questions.id", ondelete="SET NULL"))
    shown_if_value: Mapped[str] = mapped_column(String(QUESTION_CHARACTERS), default="")
    # Asked no longer: what was answered to it stays.
    retired_at: Mapped[datetime | None]
