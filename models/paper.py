from datetime import datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, Index, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base
from models.consent import ConsentPurpose


class PaperState(StrEnum):
    WAITING = "waiting"
    ACCEPTED = "accepted"
    DECLINED = "declined"


class PaperReason(StrEnum):
    """Why a sheet was declined, in a word; whoever checks it may use words of their own instead."""

    UNREADABLE = "unreadable"
    UNSIGNED = "unsigned"
    OTHER_NAMES = "other_names"
    OTHER_TEXT = "other_text"
    # The document has changed since the sheet was sent.
    NEW_TEXT = "new_text"
    # Nobody has looked at it in time.
    EXPIRED = "expired"
    # A newer sheet or a signature has come instead of it.
    REPLACED = "replaced"


class Paper(Base):
    """The photo of a signed sheet. Its picture is blanked as soon as it was checked."""

    __tablename__ = "papers"
    __table_args__ = (
        Index(None, "child_id"),
        Index(None, "state"),
        # The number of a row that is gone is never another's: old buttons and notes name it.
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    child_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"))
    purpose: Mapped[ConsentPurpose]
    # What stands on it: whoever accepts it accepts this, whatever the document is by then.
    text_id: Mapped[int | None] = mapped_column(ForeignKey("consent_texts.id"))
    sent_by: Mapped[int | None] = mapped_column(ForeignKey("people.id", ondelete="SET NULL"))
    sent_at: Mapped[datetime]
    file_name: Mapped[str] = mapped_column(String(200))
    content: Mapped[bytes | None] = mapped_column(LargeBinary)
    state: Mapped[PaperState] = mapped_column(default=PaperState.WAITING)
    checked_by: Mapped[int | None] = mapped_column(ForeignKey("people.id", ondelete="SET NULL"))
    checked_at: Mapped[datetime | None]
    reason: Mapped[str] = mapped_column(String(300), default="")
