from datetime import datetime
from enum import StrEnum

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base
from models.partial_index import PartialIndex

TEAM_CHARACTERS = 60
# Folding may make a name longer: a letter may become two.
KEY_CHARACTERS = 2 * TEAM_CHARACTERS
JOIN_CODE_CHARACTERS = 8
LIVE = "status IN ('pending', 'confirmed', 'waiting', 'offered')"


class EntryStatus(StrEnum):
    # An organiser has yet to accept it. Its seat is held.
    PENDING = "pending"
    CONFIRMED = "confirmed"
    # In the queue for a seat.
    WAITING = "waiting"
    # A freed seat is held for it until a moment.
    OFFERED = "offered"
    WITHDRAWN = "withdrawn"
    DECLINED = "declined"
    # The offered seat was not taken in time.
    LAPSED = "lapsed"


class EntrySource(StrEnum):
    """How the entry came to be, for the organiser's numbers."""

    CATALOGUE = "catalogue"
    LINK = "link"
    POSTER = "poster"
    NEWS = "news"
    INVITATION = "invitation"
    MENTOR = "mentor"
    ORGANISER = "organiser"


class Entry(Base):
    """One place in an event: of a person alone, or of a team. It lives on as what it came to."""

    __tablename__ = "entries"
    __table_args__ = (
        UniqueConstraint("event_id", "number"),
        # Of two teams that call themselves alike, people would not know which to join.
        PartialIndex(
            "uq_entries_event_id_title_key_live",
            "event_id",
            "title_key",
            unique=True,
            where=f"title_key <> '' AND {LIVE}",
        ),
        CheckConstraint("size >= 0", name="nobody_left_twice"),
        CheckConstraint("size <= most", name="no_team_too_large"),
        CheckConstraint("(status = 'offered') = (offered_until IS NOT NULL)", name="offer_has_an_end"),
        CheckConstraint("(status = 'waiting') = (queued_at IS NOT NULL)", name="queue_has_a_beginning"),
        Index(None, "event_id", "status"),
        Index(None, "school_id"),
        Index(None, "captain_id"),
        Index(None, "mentor_id"),
        Index(None, "offered_until"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    event_id: Mapped[int] = mapped_column(ForeignKey("events.id"))
    # What people say by telephone: 1, 2, 3 within the event.
    number: Mapped[int]
    status: Mapped[EntryStatus]
    # Of a team; an entry of one person has none.
    title: Mapped[str] = mapped_column(String(TEAM_CHARACTERS), default="")
    title_key: Mapped[str] = mapped_column(String(KEY_CHARACTERS), default="")
    nomination_id: Mapped[int | None] = mapped_column(ForeignKey("nominations.id"))
    site_id: Mapped[int | None] = mapped_column(ForeignKey("sites.id"))
    # Whose school and grade it counts for: as they were when it was made.
    school_id: Mapped[str | None] = mapped_column(ForeignKey("schools.id"))
    grade: Mapped[int | None]
    # Both manage it. A mentor's team may have no captain, and a captain's no mentor.
    captain_id: Mapped[int | None] = mapped_column(ForeignKey("people.id", ondelete="SET NULL"))
    mentor_id: Mapped[int | None] = mapped_column(ForeignKey("people.id", ondelete="SET NULL"))
    entered_by: Mapped[int | None] = mapped_column(ForeignKey("people.id", ondelete="SET NULL"))
    source: Mapped[EntrySource]
    # How many are in it, and how many may be.
    size: Mapped[int] = mapped_column(default=0)
    most: Mapped[int] = mapped_column(default=1)
    # Read out, or sent as a link: whoever has it may join the team. It works until the team is frozen.
    join_code: Mapped[str | None] = mapped_column(String(JOIN_CODE_CHARACTERS), unique=True)
    entered_at: Mapped[datetime]
    queued_at: Mapped[datetime | None]
    offered_until: Mapped[datetime | None]
    # Why an organiser declined it.
    reason: Mapped[str] = mapped_column(Text, default="")
    # Grows with every change: whoever shows it sees that it is old.
    revision: Mapped[int] = mapped_column(default=1)


class EntryMember(Base):
    """Somebody in an entry, until they leave or the entry ends."""

    __tablename__ = "entry_members"
    __table_args__ = (
        # One team per contest and nomination for a person.
        PartialIndex(
            "uq_entry_members_event_id_nomination_key_person_id_live",
            "event_id",
            "nomination_key",
            "person_id",
            unique=True,
            where="left_at IS NULL",
        ),
        Index(None, "entry_id"),
        Index(None, "person_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    entry_id: Mapped[int] = mapped_column(ForeignKey("entries.id", ondelete="CASCADE"))
    # Of the entry, once more: a constraint looks at one table.
    event_id: Mapped[int] = mapped_column(ForeignKey("events.id"))
    # The id of the nomination, or nought where the event has none: NULLs would all be distinct.
    nomination_key: Mapped[int] = mapped_column(default=0)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"))
    joined_at: Mapped[datetime]
    left_at: Mapped[datetime | None]


class EntryAnswer(Base):
    """What was answered to a question of the event: for the whole entry, or by one person."""

    __tablename__ = "entry_answers"
    __table_args__ = (
        UniqueConstraint("entry_id", "question_id", "person_id"),
        PartialIndex(
            "uq_entry_answers_entry_id_question_id_whole",
            "entry_id",
            "question_id",
            unique=True,
            where="person_id IS NULL",
        ),
        Index(None, "person_id"),
        Index(None, "file_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    entry_id: Mapped[int] = mapped_column(ForeignKey("entries.id", ondelete="CASCADE"))
    question_id: Mapped[int] = mapped_column(ForeignKey("event_questions.id"))
    person_id: Mapped[int | None] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"))
    # As it is shown; several choices stand one to a line.
    value: Mapped[str] = mapped_column(Text)
    file_id: Mapped[int | None] = mapped_column(ForeignKey("files.id", ondelete="SET NULL"))
    answered_at: Mapped[datetime]


class EntryDeed(StrEnum):
    ENTERED = "entered"
    STATUS = "status"
    JOINED = "joined"
    LEFT = "left"
    CAPTAIN = "captain"
    MENTOR = "mentor"
    TITLE = "title"
    NOMINATION = "nomination"
    SITE = "site"
    ANSWER = "answer"
    WORK = "work"
    RESULT = "result"


class EntryChange(Base):
    """A line of an entry's history: who, when, from what, to what. Ids and words of ours, no names."""

    __tablename__ = "entry_changes"
    __table_args__ = (Index(None, "entry_id"), Index(None, "by_id"))

    id: Mapped[int] = mapped_column(primary_key=True)
    entry_id: Mapped[int] = mapped_column(ForeignKey("entries.id", ondelete="CASCADE"))
    at: Mapped[datetime]
    # Nobody: the clock.
    by_id: Mapped[int | None] = mapped_column(ForeignKey("people.id", ondelete="SET NULL"))
    deed: Mapped[EntryDeed]
    was: Mapped[str] = mapped_column(String(100), default="")
    became: Mapped[str] = mapped_column(String(100), default="")
