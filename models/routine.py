from datetime import datetime

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base


class Routine(Base):
    """When something that is due daily or yearly was last done: a restart neither skips nor repeats it."""

    __tablename__ = "routines"

    name: Mapped[str] = mapped_column(String(40), primary_key=True)
    done_at: Mapped[datetime]
