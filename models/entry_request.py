from datetime import datetime
from enum import StrEnum

from sqlalchemy import JSON, ForeignKey, Index, Text
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base
from models.partial_index import PartialIndex


class RequestKind(StrEnum):
    """What is asked for. The first goes to those who manage the team, the others to the organiser."""

    # To be let into a team.
    JOIN = "join"
    # After the freeze.
    ADD = "add"
    LEAVE = "leave"
    REPLACE = "replace"
    TITLE = "title"
    NOMINATION = "nomination"
    SITE = "site"
    ANSWER = "answer"
    WITHDRAW = "withdraw"


class RequestState(StrEnum):
    OPEN = "open"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    # Taken back by whoever asked, or overtaken by what happened meanwhile.
    RECALLED = "recalled"


class EntryRequest(Base):
    """Something about an entry that somebody else has to say yes to."""

    __tablename__ = "entry_requests"
    __table_args__ = (
        # Asking twice asks once.
        PartialIndex(
            "uq_entry_requests_entry_id_kind_person_id_open",
            "entry_id",
            "kind",
            "person_id",
            unique=True,
            where="state = 'open'",
        ),
        Index(None, "event_id", "state"),
        Index(None, "person_id"),
        Index(None, "by_id"),
        Index(None, "decided_by"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    event_id: Mapped[int] = mapped_column(ForeignKey("events.id"))
    entry_id: Mapped[int] = mapped_column(ForeignKey("entries.id", ondelete="CASCADE"))
    kind: Mapped[RequestKind]
    # Whom it is about: who wants in, who leaves, or whoever asks.
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"))
    by_id: Mapped[int | None] = mapped_column(ForeignKey("people.id", ondelete="SET NULL"))
    # What is to become of it, as the kind needs it: ids, and what was typed.
    body: Mapped[dict[str, object]] = mapped_column(JSON, default=dict)
    state: Mapped[RequestState] = mapped_column(default=RequestState.OPEN)
    made_at: Mapped[datetime]
    decided_at: Mapped[datetime | None]
    decided_by: Mapped[int | None] = mapped_column(ForeignKey("people.id", ondelete="SET NULL"))
    reason: Mapped[str] = mapped_column(Text, default="")
