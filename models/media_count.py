from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base


class MediaKind(StrEnum):
    """What the yearly table counts and the bot cannot: somebody enters it by hand."""

    PORTAL = "portal"
    # Publications in «Инженер.Ру», by its four categories.
    LESSON = "lesson"
    EXTRACURRICULAR = "extracurricular"
    THEORY = "theory"
    INTEGRATION = "integration"
    # Points for the school's page on the portal.
    PAGE_POINTS = "page_points"


class MediaCount(Base):
    """How many of them a school has had in a month, and who said so."""

    __tablename__ = "media_counts"
    __table_args__ = (
        UniqueConstraint("school_id", "month", "kind"),
        CheckConstraint("amount >= 0", name="amount_not_negative"),
        Index(None, "entered_by"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    school_id: Mapped[str] = mapped_column(ForeignKey("schools.id"))
    # Its first day.
    month: Mapped[date]
    kind: Mapped[MediaKind]
    amount: Mapped[int]
    entered_by: Mapped[int | None] = mapped_column(ForeignKey("people.id", ondelete="SET NULL"))
    entered_at: Mapped[datetime]
