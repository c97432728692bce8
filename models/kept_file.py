from datetime import datetime

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base

FILE_NAME_CHARACTERS = 200
DIGEST_CHARACTERS = 64


class KeptFile(Base):
    """A file that somebody sent and that is kept: a regulation, a work, an answer.

    The row says what it is; its bytes lie on the shelf under their digest, once for all equal files.
    """

    __tablename__ = "files"
    __table_args__ = (Index(None, "digest"), Index(None, "person_id"), {"sqlite_autoincrement": True})

    id: Mapped[int] = mapped_column(primary_key=True)
    digest: Mapped[str] = mapped_column(String(DIGEST_CHARACTERS))
    name: Mapped[str] = mapped_column(String(FILE_NAME_CHARACTERS))
    size: Mapped[int]
    person_id: Mapped[int | None] = mapped_column(ForeignKey("people.id", ondelete="SET NULL"))
    kept_at: Mapped[datetime]
