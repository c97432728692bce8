from datetime import datetime
from enum import IntEnum, StrEnum
from typing import Any

from sqlalchemy import JSON, BigInteger, ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.account import MessengerName
from models.base import Base
from models.partial_index import PartialIndex

CAUSE_CHARACTERS = 80


class DeliveryKind(StrEnum):
    """Which message it is: its screen is drawn when it is sent, in the reader's language of that moment."""

    ENTRY_ACCEPTED = "entry_accepted"
    ENTRY_DECLINED = "entry_declined"
    ENTRY_ENTERED = "entry_entered"
    ENTRY_MOVED = "entry_moved"
    ENTRY_WITHDRAWN = "entry_withdrawn"
    SEAT_OFFERED = "seat_offered"
    SEAT_LAPSED = "seat_lapsed"
    EVENT_MOVED = "event_moved"
    EVENT_CANCELLED = "event_cancelled"
    EVENT_SUBMITTED = "event_submitted"
    EVENT_ACCEPTED = "event_accepted"
    EVENT_RETURNED = "event_returned"
    TEAM_JOINED = "team_joined"
    TEAM_LEFT = "team_left"
    TEAM_CAPTAIN = "team_captain"
    REQUEST_MADE = "request_made"
    REQUEST_ACCEPTED = "request_accepted"
    REQUEST_DECLINED = "request_declined"
    RESULT_PUBLISHED = "result_published"
    ORGANISER_WROTE = "organiser_wrote"
    REMINDER_EVE = "reminder_eve"
    REMINDER_SOON = "reminder_soon"
    REMINDER_START = "reminder_start"
    REMINDER_CLOSING = "reminder_closing"
    REMINDER_WORK = "reminder_work"
    REMINDER_STAGE = "reminder_stage"
    REMINDER_OFFER = "reminder_offer"
    DIGEST = "digest"
    QUESTION_ASKED = "question_asked"
    PROOF_WANTED = "proof_wanted"
    LINK_ADDED = "link_added"
    FEEDBACK_WANTED = "feedback_wanted"
    MATERIAL_ADDED = "material_added"
    SPEAKER_THANKED = "speaker_thanked"
    ENTRIES_WAITING = "entries_waiting"
    STAGE_MOVED = "stage_moved"
    CONSENT_SIGNED = "consent_signed"
    PAPER_ACCEPTED = "paper_accepted"
    PAPER_DECLINED = "paper_declined"
    # Two names for one message: the second waits for nobody's morning.
    POST_TOLD = "post_told"
    POST_URGENT = "post_urgent"
    POST_SUBMITTED = "post_submitted"
    POST_OFFERED = "post_offered"
    POST_RETURNED = "post_returned"
    POST_DECLINED = "post_declined"
    POST_ACCEPTED = "post_accepted"
    # Another has changed what the author wrote.
    POST_CORRECTED = "post_corrected"
    POST_PUBLISHED = "post_published"
    # A copy of it did not go out, could not be changed or taken down, or nobody knows.
    POST_TROUBLE = "post_trouble"
    # No message of its own: a letter that somebody has got is changed in its place.
    POST_RENEWED = "post_renewed"
    BROADCAST_DONE = "broadcast_done"
    # A school says that a number of its publications is wrong.
    MEDIA_CORRECTION = "media_correction"
    # No message: a screen that the person has open is drawn anew.
    REDRAW = "redraw"


class Rank(IntEnum):
    """Which of those that are due goes first."""

    URGENT = 0
    USUAL = 1
    # To many at once: it keeps nobody else waiting.
    BROADCAST = 2


class DeliveryState(StrEnum):
    PENDING = "pending"
    # Taken by a worker for a while.
    CLAIMED = "claimed"
    # Being handed to the platform: committed before the call.
    SENDING = "sending"
    SENT = "sent"
    SKIPPED = "skipped"
    FAILED = "failed"
    MISSED = "missed"
    # Handed over, and nobody knows whether it arrived: never repeated by itself.
    UNKNOWN = "unknown"


def _when_due(context: Any) -> datetime:
    due_at: datetime = context.get_current_parameters()["due_at"]
    return due_at


class Delivery(Base):
    """A message of the bot's own: written in the transaction of its cause, sent when it is due."""

    __tablename__ = "deliveries"
    __table_args__ = (
        UniqueConstraint("kind", "cause", "person_id", "due_at"),
        PartialIndex(
            "ix_deliveries_open",
            "rank",
            "try_at",
            # Thousands are due at one moment: those, too, are found in their order.
            "id",
            where="state IN ('pending', 'claimed', 'sending')",
        ),
        # Few at any time, however many wait.
        PartialIndex(
            "ix_deliveries_sending",
            "try_at",
            where="state = 'sending'",
        ),
        Index(None, "person_id"),
        Index(None, "event_id"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[DeliveryKind]
    # What brought it about: the same cause tells the same person once.
    cause: Mapped[str] = mapped_column(String(CAUSE_CHARACTERS))
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"))
    event_id: Mapped[int | None] = mapped_column(ForeignKey("events.id", ondelete="CASCADE"))
    # What the screen needs besides what can be looked up when it is drawn.
    body: Mapped[dict[str, object]] = mapped_column(JSON, default=dict)
    due_at: Mapped[datetime]
    # From then on it is true no longer: not sent by then, it is missed.
    expires_at: Mapped[datetime | None]
    rank: Mapped[int] = mapped_column(default=Rank.USUAL)
    written_at: Mapped[datetime]
    state: Mapped[DeliveryState] = mapped_column(default=DeliveryState.PENDING)
    # Why it was skipped or failed.
    reason: Mapped[str] = mapped_column(String(60), default="")
    # When it is to be looked at: its due moment, or until when it is put off, or claimed; of what is being
    # sent, since when it is.
    try_at: Mapped[datetime] = mapped_column(default=_when_due)
    # First handed over, and nobody knows whether it arrived then.
    handed_at: Mapped[datetime | None]
    attempts: Mapped[int] = mapped_column(default=0)
    # Where it went, and as which message there.
    messenger: Mapped[MessengerName | None]
    message_id: Mapped[int | None] = mapped_column(BigInteger)
    settled_at: Mapped[datetime | None]


class LivingScreen(Base):
    """A screen in somebody's chat that is drawn anew in its place when what it shows has changed."""

    __tablename__ = "living_screens"
    __table_args__ = (UniqueConstraint("account_id", "subject"), Index(None, "subject"))

    id: Mapped[int] = mapped_column(primary_key=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("accounts.id", ondelete="CASCADE"))
    # What it shows: «team:17».
    subject: Mapped[str] = mapped_column(String(40))
    message_id: Mapped[int] = mapped_column(BigInteger)
