from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base


class School(Base):
    """An organisation of the consortium. Its id is the word the members' list uses for it."""

    __tablename__ = "schools"

    id: Mapped[str] = mapped_column(String(64), primary_key=True)
    name: Mapped[str] = mapped_column(String(200))
    name_en: Mapped[str] = mapped_column(String(200))
    city: Mapped[str] = mapped_column(String(100))
    city_en: Mapped[str] = mapped_column(String(100))
