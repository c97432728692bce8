from datetime import datetime
from enum import StrEnum

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base
from models.partial_index import PartialIndex

DEGREES = 3


class ResultKind(StrEnum):
    WINNER = "winner"
    PRIZEWINNER = "prizewinner"
    LAUREATE = "laureate"
    # Of the degree that `number` says.
    DIPLOMA = "diploma"
    # `number` in a ranked contest.
    PLACE = "place"
    SPECIAL = "special"
    PARTICIPANT = "participant"


class Result(Base):
    """What an entry came to, in the whole event or in one stage. Seen by its people once published."""

    __tablename__ = "results"
    __table_args__ = (
        UniqueConstraint("entry_id", "stage_id"),
        PartialIndex(
            "uq_results_entry_id_whole",
            "entry_id",
            unique=True,
            where="stage_id IS NULL",
        ),
        CheckConstraint(
            "(kind IN ('diploma', 'place')) = (number IS NOT NULL)", name="number_where_it_counts"
        ),
        CheckConstraint(f"kind <> 'diploma' OR number BETWEEN 1 AND {DEGREES}", name="degree_of_a_diploma"),
        CheckConstraint("number >= 1", name="number_from_one"),
        Index(None, "event_id"),
        Index(None, "stage_id"),
        Index(None, "recorded_by"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    event_id: Mapped[int] = mapped_column(ForeignKey("events.id"))
    entry_id: Mapped[int] = mapped_column(ForeignKey("entries.id", ondelete="CASCADE"))
    stage_id: Mapped[int | None] = mapped_column(ForeignKey("stages.id"))
    kind: Mapped[ResultKind]
    number: Mapped[int | None]
    # «За оригинальность»: what a special prize is for.
    note: Mapped[str] = mapped_column(String(200), default="")
    recorded_by: Mapped[int | None] = mapped_column(ForeignKey("people.id", ondelete="SET NULL"))
    recorded_at: Mapped[datetime]
    published_at: Mapped[datetime | None]
