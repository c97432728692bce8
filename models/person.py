from enum import StrEnum

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base

NAME_CHARACTERS = 100


class Language(StrEnum):
    RU = "ru"
    EN = "en"


class Person(Base):
    """Somebody the bot talks to or about. A person may have several accounts, or none."""

    __tablename__ = "people"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(NAME_CHARACTERS))
    language: Mapped[Language]
    zone: Mapped[str] = mapped_column(String(64))
