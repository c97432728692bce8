from datetime import datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, Index, String, Text, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base

SCHOOL_NAME_CHARACTERS = 200


class SchoolKind(StrEnum):
    SCHOOL = "school"
    LYCEUM = "lyceum"
    GYMNASIUM = "gymnasium"
    BOARDING = "boarding"
    UNIVERSITY = "university"
    COLLEGE = "college"
    EXTRA_EDUCATION = "extra_education"
    METHODICAL_CENTER = "methodical_center"
    ENTERPRISE = "enterprise"
    OTHER = "other"


class SchoolStanding(StrEnum):
    # One that has left is a member with a date of leaving: what it did stays its own.
    MEMBER = "member"
    # Somebody said that theirs is not in the list; an administrator has yet to look.
    RECORDED = "recorded"
    # Looked at: a school, and no member.
    OUTSIDE = "outside"
    # Another's double. Whatever it had is the other's now.
    MERGED = "merged"


class School(Base):
    """An organisation of the consortium, or one outside it that somebody comes from.

    The id of a member is the word the members' list uses for it.
    """

    __tablename__ = "schools"
    __table_args__ = (Index(None, "standing"),)

    id: Mapped[str] = mapped_column(String(64), primary_key=True)
    # What people call it, and what fits on a button.
    name: Mapped[str] = mapped_column(String(SCHOOL_NAME_CHARACTERS))
    name_en: Mapped[str] = mapped_column(String(SCHOOL_NAME_CHARACTERS))
    # What its papers call it, whole and short.
    full_name: Mapped[str] = mapped_column(Text, default="")
    short_name: Mapped[str] = mapped_column(Text, default="")
    kind: Mapped[SchoolKind] = mapped_column(default=SchoolKind.SCHOOL)
    city: Mapped[str] = mapped_column(String(100))
    city_en: Mapped[str] = mapped_column(String(100))
    region: Mapped[str] = mapped_column(String(100), default="")
    # Its clock, which its people's is unless they say otherwise.
    zone: Mapped[str] = mapped_column(String(64), default="Europe/Moscow")

    standing: Mapped[SchoolStanding] = mapped_column(default=SchoolStanding.MEMBER)
    # As the papers say it: a day, a month or a year ("2023-05-17", "2023-05", "2020").
    joined_on: Mapped[str] = mapped_column(String(10), default="")
    left_on: Mapped[str] = mapped_column(String(10), default="")
    note: Mapped[str] = mapped_column(Text, default="")

    merged_into_id: Mapped[str | None] = mapped_column(ForeignKey("schools.id"))
    recorded_at: Mapped[datetime | None]
    # Grows with every change: whoever keeps all schools in memory sees by the sum that they are old.
    revision: Mapped[int] = mapped_column(default=1, onupdate=text("revision + 1"))


class SchoolAlias(Base):
    """One more name by which people look for a school. It is added or removed, and never rewritten."""

    __tablename__ = "school_aliases"
    # No number is given twice, so that a removed and an added one together are seen as a change.
    __table_args__ = (UniqueConstraint("school_id", "name"), {"sqlite_autoincrement": True})

    id: Mapped[int] = mapped_column(primary_key=True)
    school_id: Mapped[str] = mapped_column(ForeignKey("schools.id", ondelete="CASCADE"))
    name: Mapped[str] = mapped_column(String(300))
