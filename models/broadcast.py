from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import JSON, CheckConstraint, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base
from models.partial_index import PartialIndex
from models.post import NewsTopic


class BroadcastState(StrEnum):
    # An audience is being chosen: nothing goes out.
    DRAFT = "draft"
    # It waits for its hour, or goes out: whom it goes to is written to the ledger a portion ahead.
    RUNNING = "running"
    PAUSED = "paused"
    STOPPED = "stopped"
    DONE = "done"


class Broadcast(Base):
    """A post on its way to people, each by their own messenger. Its messages are rows of the ledger."""

    __tablename__ = "broadcasts"
    __table_args__ = (
        Index(None, "post_id"),
        Index(None, "author_id"),
        # Of one post one may be under way.
        PartialIndex(
            "uq_broadcasts_post_id_open",
            "post_id",
            unique=True,
            where="state IN ('draft', 'running', 'paused')",
        ),
        PartialIndex(
            "ix_broadcasts_state_open",
            "state",
            where="state IN ('running', 'paused')",
        ),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    post_id: Mapped[int] = mapped_column(ForeignKey("posts.id", ondelete="CASCADE"))
    author_id: Mapped[int | None] = mapped_column(ForeignKey("people.id", ondelete="SET NULL"))
    state: Mapped[BroadcastState] = mapped_column(default=BroadcastState.DRAFT)
    # Who is told: `services/broadcast/audience.py` reads and writes it.
    audience: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    # It waits for nobody's morning.
    is_urgent: Mapped[bool] = mapped_column(default=False)
    # When it is to begin; none: at once.
    begins_at: Mapped[datetime | None]
    # How many it was to reach when it was said «yes» to.
    expected: Mapped[int] = mapped_column(default=0)
    # Everybody up to this person's number stands in the ledger, if they belong to the audience.
    filled_to: Mapped[int] = mapped_column(default=0)
    is_filled: Mapped[bool] = mapped_column(default=False)
    made_at: Mapped[datetime]
    begun_at: Mapped[datetime | None]
    ended_at: Mapped[datetime | None]
    # Grows when its progress is drawn anew.
    revision: Mapped[int] = mapped_column(default=0)
    # Grows when the letters that are out are to read otherwise, or no more.
    letters_revision: Mapped[int] = mapped_column(default=0)
    # Since when they are to; none: all of them have been seen to.
    renews_at: Mapped[datetime | None]
    # Everybody up to this person's number has been written to the ledger for that.
    renewed_to: Mapped[int] = mapped_column(default=0)


class PostButton(StrEnum):
    READ = "read"
    REGISTER = "register"
    NOT_INTERESTED = "not_interested"


class PostSource(StrEnum):
    """Where somebody saw the post whose button they pressed."""

    LETTER = "letter"
    CHANNEL = "channel"
    WALL = "wall"
    # The news in the bot's own menu.
    FEED = "feed"


class PostPress(Base):
    """Somebody has pressed a button of a post: counted once a person, by where they saw it."""

    __tablename__ = "post_presses"
    __table_args__ = (UniqueConstraint("post_id", "person_id", "button", "source"), Index(None, "person_id"))

    id: Mapped[int] = mapped_column(primary_key=True)
    post_id: Mapped[int] = mapped_column(ForeignKey("posts.id", ondelete="CASCADE"))
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"))
    button: Mapped[PostButton]
    source: Mapped[PostSource]
    pressed_at: Mapped[datetime]


class Follow(Base):
    """That somebody wants news of a topic or a school, or wants none of them. No row: as usual."""

    __tablename__ = "follows"
    __table_args__ = (
        UniqueConstraint("person_id", "topic"),
        UniqueConstraint("person_id", "school_id"),
        CheckConstraint("(topic IS NULL) <> (school_id IS NULL)", name="topic_or_school"),
        Index(None, "school_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"))
    topic: Mapped[NewsTopic | None]
    school_id: Mapped[str | None] = mapped_column(ForeignKey("schools.id"))
    is_wanted: Mapped[bool]
    since: Mapped[datetime]
