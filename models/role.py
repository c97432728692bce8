from datetime import datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base
from models.partial_index import PartialIndex


class RoleKind(StrEnum):
    """What somebody was appointed to. Nobody gets a role by saying so."""

    MENTOR = "mentor"
    RESPONSIBLE = "responsible"
    ORGANISER = "organiser"
    EDITOR = "editor"
    ADMINISTRATOR = "administrator"


class Role(Base):
    """What somebody is in the consortium, at a school or (with none named) in the whole of it."""

    __tablename__ = "roles"
    __table_args__ = (
        UniqueConstraint("person_id", "kind", "school_id"),
        # NULLs are distinct to the constraint above: a role in the whole consortium needs its own.
        PartialIndex(
            "uq_roles_person_id_kind_everywhere",
            "person_id",
            "kind",
            unique=True,
            where="school_id IS NULL",
        ),
        Index(None, "school_id"),
        # The number of a row that is gone is never another's: old buttons and notes name it.
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"))
    kind: Mapped[RoleKind]
    school_id: Mapped[str | None] = mapped_column(ForeignKey("schools.id"))
    appointed_at: Mapped[datetime | None]
    appointed_by: Mapped[int | None] = mapped_column(ForeignKey("people.id", ondelete="SET NULL"))
