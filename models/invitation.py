from datetime import datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base
from models.role import RoleKind

DIGEST_CHARACTERS = 64


class InvitationKind(StrEnum):
    # To a parent, to answer for a child.
    GUARDIAN = "guardian"
    # To somebody, to take a role.
    ROLE = "role"
    # To a pupil whom a mentor has entered: this record is you.
    CLAIM = "claim"
    # To oneself, from the other messenger.
    JOIN = "join"
    # To whoever speaks at an event: this talk is yours.
    SPEAKER = "speaker"


class Invitation(Base):
    """A link or a code that works once and not for ever. Only its digest is kept."""

    __tablename__ = "invitations"
    __table_args__ = (
        Index(None, "subject_id"),
        Index(None, "creator_id"),
        Index(None, "speaker_id"),
        Index(None, "expires_at"),
        # The number of a row that is gone is never another's: old buttons and notes name it.
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[InvitationKind]
    digest: Mapped[str] = mapped_column(String(DIGEST_CHARACTERS), unique=True)
    creator_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"))
    # Whom it is about: the child, the entered pupil, oneself.
    subject_id: Mapped[int | None] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"))
    # Which of an event's speakers somebody is invited to be.
    speaker_id: Mapped[int | None] = mapped_column(ForeignKey("speakers.id", ondelete="CASCADE"))
    role: Mapped[RoleKind | None]
    school_id: Mapped[str | None] = mapped_column(ForeignKey("schools.id"))
    created_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    used_at: Mapped[datetime | None]
    used_by: Mapped[int | None] = mapped_column(ForeignKey("people.id", ondelete="SET NULL"))
    revoked_at: Mapped[datetime | None]


class CodeAttempt(Base):
    """A wrong code was typed: after a few of them one has to wait."""

    __tablename__ = "code_attempts"
    __table_args__ = (Index(None, "person_id", "at"), Index(None, "digest"))

    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int | None] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"))
    # Of the address it was typed from, once the person has been deleted: the count goes on.
    digest: Mapped[str | None] = mapped_column(String(DIGEST_CHARACTERS))
    at: Mapped[datetime]
