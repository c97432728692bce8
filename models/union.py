from enum import StrEnum

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base


class UnionKind(StrEnum):
    CLUSTER = "cluster"
    COMMISSION = "commission"
    DEPARTMENT = "department"


class UnionPart(StrEnum):
    MEMBER = "member"
    # The head of a cluster; of a commission, the school whose head chairs it.
    HEAD = "head"
    # школа-драйвер
    DRIVER = "driver"


class Union(Base):
    """A cluster, commission or department: members that do something together for some years."""

    __tablename__ = "unions"
    __table_args__ = (UniqueConstraint("kind", "name"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[UnionKind]
    name: Mapped[str] = mapped_column(String(200))


class UnionPlace(Base):
    """A school's place in a union, from one date to another. Dates are as the papers say them."""

    __tablename__ = "union_places"
    __table_args__ = (UniqueConstraint("union_id", "school_id", "part", "since"), Index(None, "school_id"))

    id: Mapped[int] = mapped_column(primary_key=True)
    union_id: Mapped[int] = mapped_column(ForeignKey("unions.id", ondelete="CASCADE"))
    school_id: Mapped[str] = mapped_column(ForeignKey("schools.id"))
    part: Mapped[UnionPart] = mapped_column(default=UnionPart.MEMBER)
    since: Mapped[str] = mapped_column(String(10), default="")
    until: Mapped[str] = mapped_column(String(10), default="")
