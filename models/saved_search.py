from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base

SEARCH_CHARACTERS = 100


class SavedSearch(Base):
    """Words a person looked for: a button has 64 bytes and carries the row's id instead of them."""

    __tablename__ = "saved_searches"
    __table_args__ = (UniqueConstraint("person_id", "words"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"))
    words: Mapped[str] = mapped_column(String(SEARCH_CHARACTERS))
