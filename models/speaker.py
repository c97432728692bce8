from datetime import datetime

from sqlalchemy import ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base
from models.person import NAME_CHARACTERS

TOPIC_CHARACTERS = 300
QUESTION_CHARACTERS = 1_000


class Speaker(Base):
    """Somebody who speaks at an event, of any school, with what they speak about."""

    __tablename__ = "speakers"
    __table_args__ = (
        Index(None, "event_id"),
        Index(None, "person_id"),
        Index(None, "school_id"),
        # The number of a row that is gone is never another's: old buttons name it.
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    event_id: Mapped[int] = mapped_column(ForeignKey("events.id", ondelete="CASCADE"))
    position: Mapped[int]
    # As it is shown; whoever it is need not be in the bot.
    name: Mapped[str] = mapped_column(String(NAME_CHARACTERS))
    topic: Mapped[str] = mapped_column(String(TOPIC_CHARACTERS), default="")
    school_id: Mapped[str | None] = mapped_column(ForeignKey("schools.id"))
    # Who it is in the bot, once they have come by their link: then questions and numbers reach them.
    person_id: Mapped[int | None] = mapped_column(ForeignKey("people.id", ondelete="SET NULL"))


class ListenerQuestion(Base):
    """What somebody who has registered wants to hear about, asked before it begins."""

    __tablename__ = "listener_questions"
    __table_args__ = (
        Index(None, "event_id"),
        Index(None, "person_id"),
        Index(None, "speaker_id"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    event_id: Mapped[int] = mapped_column(ForeignKey("events.id", ondelete="CASCADE"))
    # Of nobody by name: of whoever can answer.
    speaker_id: Mapped[int | None] = mapped_column(ForeignKey("speakers.id", ondelete="SET NULL"))
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"))
    words: Mapped[str] = mapped_column(Text)
    asked_at: Mapped[datetime]
    # Taken back by who asked, or put away by an organiser.
    hidden_at: Mapped[datetime | None]
