from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base
from models.event import LINK_CHARACTERS

MATERIAL_CHARACTERS = 200


class Material(Base):
    """What stays of an event for those who registered: slides, a link, the recording."""

    __tablename__ = "materials"
    __table_args__ = (
        CheckConstraint("file_id IS NOT NULL OR link <> ''", name="file_or_link"),
        Index(None, "event_id"),
        Index(None, "file_id"),
        Index(None, "added_by"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    event_id: Mapped[int] = mapped_column(ForeignKey("events.id", ondelete="CASCADE"))
    title: Mapped[str] = mapped_column(String(MATERIAL_CHARACTERS))
    link: Mapped[str] = mapped_column(String(LINK_CHARACTERS), default="")
    file_id: Mapped[int | None] = mapped_column(ForeignKey("files.id"))
    is_recording: Mapped[bool] = mapped_column(default=False)
    added_by: Mapped[int | None] = mapped_column(ForeignKey("people.id", ondelete="SET NULL"))
    added_at: Mapped[datetime]
