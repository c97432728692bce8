from datetime import datetime

from sqlalchemy import Index, String
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base
from models.invitation import DIGEST_CHARACTERS


class BlockedAddress(Base):
    """Somebody who was blocked has been deleted: whoever writes from the address again is blocked as well."""

    __tablename__ = "blocked_addresses"
    __table_args__ = (Index(None, "kept_at"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    digest: Mapped[str] = mapped_column(String(DIGEST_CHARACTERS), unique=True)
    blocked_at: Mapped[datetime]
    # Since when nothing else is known of whoever it was.
    kept_at: Mapped[datetime]
