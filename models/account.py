from enum import StrEnum

from sqlalchemy import BigInteger, ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base


class MessengerName(StrEnum):
    TELEGRAM = "telegram"
    VK = "vk"


class Account(Base):
    """A person's address in one messenger, and what the bot last asked there."""

    __tablename__ = "accounts"
    __table_args__ = (UniqueConstraint("messenger", "external_id"), Index(None, "person_id"))

    id: Mapped[int] = mapped_column(primary_key=True)
    messenger: Mapped[MessengerName]
    external_id: Mapped[int] = mapped_column(BigInteger)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"))
    # The packed action that the next typed words belong to: a half-typed answer survives a restart.
    awaits: Mapped[str | None] = mapped_column(String(255))
    # A platform said that nothing can be delivered here; any sign of life undoes it.
    reachable: Mapped[bool] = mapped_column(default=True)
