from datetime import datetime
from enum import StrEnum

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from models.account import MessengerName
from models.base import Base
from models.event import FIRST_GRADE, LAST_GRADE

NAME_CHARACTERS = 100
LETTER_CHARACTERS = 2


class Language(StrEnum):
    RU = "ru"
    EN = "en"


class PersonKind(StrEnum):
    """What a person says of themselves. It opens nothing about anybody else: that is what roles are for."""

    PUPIL = "pupil"
    PARENT = "parent"
    TEACHER = "teacher"
    HEAD = "head"
    GUEST = "guest"
    ALUMNUS = "alumnus"


class Person(Base):
    """Somebody the bot talks to or about. A person may have several accounts, or none."""

    __tablename__ = "people"
    __table_args__ = (
        CheckConstraint(f"grade BETWEEN {FIRST_GRADE} AND {LAST_GRADE}", name="grade_of_a_school"),
        Index(None, "school_id"),
        # The number of a row that is gone is never another's: old buttons and notes name it.
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    # What to call the person: the messenger's word for them, until they say themselves.
    name: Mapped[str] = mapped_column(String(NAME_CHARACTERS))
    # Surname and given name, as they stand on a diploma. A draft until its processing is consented to.
    full_name: Mapped[str | None] = mapped_column(String(NAME_CHARACTERS))
    # Both names, folded for looking up: neither database folds Russian case alike.
    search: Mapped[str] = mapped_column(Text, default="")
    language: Mapped[Language]

    zone: Mapped[str] = mapped_column(String(64))
    # The person's own choice, which a change of school leaves alone.
    zone_chosen: Mapped[bool] = mapped_column(default=False)

    kind: Mapped[PersonKind | None]
    school_id: Mapped[str | None] = mapped_column(ForeignKey("schools.id"))
    grade: Mapped[int | None]
    letter: Mapped[str] = mapped_column(String(LETTER_CHARACTERS), default="")
    # The school year in which the grade was right, named by the calendar year it began in.
    grade_year: Mapped[int | None]
    # Moved up on the first of September, and not yet said to be right.
    grade_moved: Mapped[bool] = mapped_column(default=False)
    # «Тебе уже есть 14?», when it was answered and in which grade: it is asked again when the grade moves.
    is_fourteen: Mapped[bool | None]
    fourteen_said_at: Mapped[datetime | None]
    fourteen_grade: Mapped[int | None]

    # Where to write first, of several messengers.
    preferred: Mapped[MessengerName | None]
    met_at: Mapped[datetime]
    # When the first thing about themselves was told: a draft without a consent does not live long.
    drafted_at: Mapped[datetime | None]
    blocked_at: Mapped[datetime | None]
    # Everything personal is gone; the row stays for the numbers that reports need.
    erased_at: Mapped[datetime | None]
