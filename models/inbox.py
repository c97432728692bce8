from datetime import datetime
from enum import StrEnum

from sqlalchemy import Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.account import MessengerName
from models.base import Base
from models.partial_index import PartialIndex


class UpdateOutcome(StrEnum):
    WAITING = "waiting"
    HANDLED = "handled"
    # Nothing in it for us: a kind of event that the bot does not follow.
    SKIPPED = "skipped"
    # It could not be read. The body stays for a week, for whoever looks into it.
    POISON = "poison"
    # Handling it failed in a way nobody foresaw; the incident is in the log.
    FAILED = "failed"


class InboxUpdate(Base):
    """One raw update of a messenger: written before it is acknowledged, blanked once handled."""

    __tablename__ = "inbox"
    __table_args__ = (
        UniqueConstraint("messenger", "key"),
        PartialIndex(
            "ix_inbox_waiting",
            "id",
            where="outcome = 'waiting'",
        ),
        Index(None, "received_at"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    messenger: Mapped[MessengerName]
    key: Mapped[str] = mapped_column(String(80))
    # The sender: one person's updates are handled in order, different people's side by side.
    lane: Mapped[str] = mapped_column(String(40))
    body: Mapped[str | None] = mapped_column(Text)
    outcome: Mapped[UpdateOutcome]
    received_at: Mapped[datetime]


class Cursor(Base):
    """How far a messenger has been read, where the messenger itself does not remember it for us."""

    __tablename__ = "cursors"

    messenger: Mapped[MessengerName] = mapped_column(primary_key=True)
    position: Mapped[str] = mapped_column(String(80))
