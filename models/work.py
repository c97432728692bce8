from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base
from models.event import LINK_CHARACTERS


class Work(Base):
    """What an entry has sent in for a stage: the last of it, which is what the jury will see."""

    __tablename__ = "works"
    __table_args__ = (
        UniqueConstraint("entry_id", "stage_id"),
        CheckConstraint("file_id IS NOT NULL OR link <> ''", name="file_or_link"),
        Index(None, "stage_id"),
        Index(None, "file_id"),
        Index(None, "sent_by"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    entry_id: Mapped[int] = mapped_column(ForeignKey("entries.id", ondelete="CASCADE"))
    stage_id: Mapped[int] = mapped_column(ForeignKey("stages.id"))
    file_id: Mapped[int | None] = mapped_column(ForeignKey("files.id"))
    link: Mapped[str] = mapped_column(String(LINK_CHARACTERS), default="")
    sent_by: Mapped[int | None] = mapped_column(ForeignKey("people.id", ondelete="SET NULL"))
    sent_at: Mapped[datetime]
    # How often something was sent, this one included.
    times: Mapped[int] = mapped_column(default=1)
