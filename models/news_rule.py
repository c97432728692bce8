from datetime import datetime

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base


class NewsRule(Base):
    """What whoever decides about news has settled for all times, where that is not as usual."""

    __tablename__ = "news_rules"

    name: Mapped[str] = mapped_column(String(40), primary_key=True)
    value: Mapped[str] = mapped_column(String(40))
    # On whose word it is done: a number alone, for it holds no longer than they decide.
    set_by: Mapped[int]
    set_at: Mapped[datetime]
