from datetime import datetime
from enum import StrEnum

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base
from models.person import NAME_CHARACTERS

WORD_CHARACTERS = 40
PROOF_QUESTION_CHARACTERS = 200


class Confirmation(StrEnum):
    """By what it is known that somebody was there, and did not only press the button."""

    # The word that was said aloud.
    WORD = "word"
    # One of the two answers in the last minutes.
    POLL = "poll"
    # The attendance list of the video platform.
    LIST = "list"
    # An organiser says so.
    ORGANISER = "organiser"


class ProofKind(StrEnum):
    WORD = "word"
    POLL = "poll"


class JoinPress(Base):
    """One press on the button that leads into the room, as it came: people join, drop out and come again."""

    __tablename__ = "join_presses"
    __table_args__ = (Index(None, "event_id", "person_id"), Index(None, "person_id"))

    id: Mapped[int] = mapped_column(primary_key=True)
    event_id: Mapped[int] = mapped_column(ForeignKey("events.id", ondelete="CASCADE"))
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"))
    at: Mapped[datetime]


class Attendance(Base):
    """One person at one event, however often they came in."""

    __tablename__ = "attendances"
    __table_args__ = (
        UniqueConstraint("event_id", "person_id"),
        CheckConstraint("(confirmed_at IS NULL) = (confirmed_by IS NULL)", name="confirmed_by_something"),
        Index(None, "person_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    event_id: Mapped[int] = mapped_column(ForeignKey("events.id", ondelete="CASCADE"))
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"))
    # The first press; none of whom only a list knows.
    pressed_at: Mapped[datetime | None]
    confirmed_at: Mapped[datetime | None]
    confirmed_by: Mapped[Confirmation | None]
    # Which of the two answers.
    answer: Mapped[int | None]
    # How long the video platform saw them, all their connections together.
    minutes: Mapped[int | None]


class Proof(Base):
    """The second proof of an event: a word that is said aloud, or a question with two answers."""

    __tablename__ = "proofs"

    event_id: Mapped[int] = mapped_column(ForeignKey("events.id", ondelete="CASCADE"), primary_key=True)
    kind: Mapped[ProofKind]
    word: Mapped[str] = mapped_column(String(WORD_CHARACTERS), default="")
    question: Mapped[str] = mapped_column(String(PROOF_QUESTION_CHARACTERS), default="")
    first: Mapped[str] = mapped_column(String(WORD_CHARACTERS), default="")
    second: Mapped[str] = mapped_column(String(WORD_CHARACTERS), default="")


class ListedAttendee(Base):
    """A line of the video platform's attendance list, all connections of one name together."""

    __tablename__ = "listed_attendees"
    __table_args__ = (
        UniqueConstraint("event_id", "key"),
        Index(None, "person_id"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    event_id: Mapped[int] = mapped_column(ForeignKey("events.id", ondelete="CASCADE"))
    name: Mapped[str] = mapped_column(String(NAME_CHARACTERS))
    # The name folded: the same one in the next list is the same line.
    key: Mapped[str] = mapped_column(String(NAME_CHARACTERS))
    minutes: Mapped[int]
    # Who it is; nobody, until somebody has said which of those who look alike.
    person_id: Mapped[int | None] = mapped_column(ForeignKey("people.id", ondelete="SET NULL"))
    # Somebody has looked and said that it is nobody of those.
    is_stranger: Mapped[bool] = mapped_column(default=False)
