from datetime import datetime

from sqlalchemy import JSON, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base


class DeskView(Base):
    """Which entries somebody looks at on the desk of an event, and which columns they export."""

    __tablename__ = "desk_views"
    __table_args__ = (
        Index(None, "person_id", "event_id"),
        Index(None, "event_id"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"))
    event_id: Mapped[int] = mapped_column(ForeignKey("events.id", ondelete="CASCADE"))
    body: Mapped[dict[str, object]] = mapped_column(JSON, default=dict)
    used_at: Mapped[datetime]
