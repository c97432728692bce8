from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import JSON, CheckConstraint, ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base
from models.event import LINK_CHARACTERS
from models.partial_index import PartialIndex

# As a reader sees them: VK's wall takes more by some accounts, and none of its documents says how much.
POST_CHARACTERS = 12_000
# Both platforms take ten pieces of media a post.
POST_FILES = 10
REMARK_CHARACTERS = 1_000
ORIGIN_CHARACTERS = 80


class NewsTopic(StrEnum):
    """What news are about: each person chooses which of them they want."""

    CONTESTS = "contests"
    WEBINARS = "webinars"
    RESULTS = "results"
    SCHOOL_LIFE = "school_life"
    TEACHERS = "teachers"
    CONSORTIUM = "consortium"


class PostState(StrEnum):
    DRAFT = "draft"
    SUBMITTED = "submitted"
    # An editor asks the author back: the remark says what.
    RETURNED = "returned"
    DECLINED = "declined"
    # An editor has taken it: where and when it goes out, its copies say.
    ACCEPTED = "accepted"
    # Out at every place it was meant for, as far as the platforms took it.
    PUBLISHED = "published"
    # Taken down wherever that could be done.
    REMOVED = "removed"


class PostOrigin(StrEnum):
    """Where it came from. What came from a platform is never sent back there."""

    WRITTEN = "written"
    VK_SUGGESTED = "vk_suggested"
    VK_WALL = "vk_wall"
    TELEGRAM_CHANNEL = "telegram_channel"
    DIGEST = "digest"
    EVENT = "event"


class Post(Base):
    """News: one text, and as many copies of it as places where it goes out."""

    __tablename__ = "posts"
    __table_args__ = (
        Index(None, "state"),
        Index(None, "author_id"),
        Index(None, "decided_by"),
        Index(None, "school_id"),
        Index(None, "event_id"),
        Index(None, "published_at"),
        Index(None, "publish_at"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    state: Mapped[PostState] = mapped_column(default=PostState.DRAFT)
    origin: Mapped[PostOrigin] = mapped_column(default=PostOrigin.WRITTEN)
    # «vk_wall:-123_45»: the same post of a platform is offered once.
    origin_key: Mapped[str | None] = mapped_column(String(ORIGIN_CHARACTERS), unique=True)
    author_id: Mapped[int | None] = mapped_column(ForeignKey("people.id", ondelete="SET NULL"))
    # Whose news it is counted as; nobody's: the consortium's own.
    school_id: Mapped[str | None] = mapped_column(ForeignKey("schools.id"))
    event_id: Mapped[int | None] = mapped_column(ForeignKey("events.id", ondelete="SET NULL"))
    topic: Mapped[NewsTopic] = mapped_column(default=NewsTopic.SCHOOL_LIFE)
    # In the messengers' common HTML, as `services/post/formatting.py` has read and cleaned it.
    html: Mapped[str] = mapped_column(Text, default="")
    link: Mapped[str] = mapped_column(String(LINK_CHARACTERS), default="")
    written_at: Mapped[datetime]
    submitted_at: Mapped[datetime | None]
    decided_at: Mapped[datetime | None]
    decided_by: Mapped[int | None] = mapped_column(ForeignKey("people.id", ondelete="SET NULL"))
    # What an editor said who asked back or declined it.
    remark: Mapped[str] = mapped_column(Text, default="")
    # When its copies are to go out; none: at once.
    publish_at: Mapped[datetime | None]
    # When the first of its copies went out.
    published_at: Mapped[datetime | None]
    # Grows with what readers see, and with nothing else: a copy of a smaller one is out of date.
    revision: Mapped[int] = mapped_column(default=0)


class PostFileKind(StrEnum):
    PHOTO = "photo"
    DOCUMENT = "document"


class PostFile(Base):
    """A picture or a document of a post, in their order."""

    __tablename__ = "post_files"
    __table_args__ = (UniqueConstraint("post_id", "position"), Index(None, "file_id"))

    id: Mapped[int] = mapped_column(primary_key=True)
    post_id: Mapped[int] = mapped_column(ForeignKey("posts.id", ondelete="CASCADE"))
    position: Mapped[int]
    kind: Mapped[PostFileKind]
    file_id: Mapped[int] = mapped_column(ForeignKey("files.id"))


class Place(StrEnum):
    """A public place of the consortium's, where a post stands for everybody."""

    CHANNEL = "channel"
    WALL = "wall"


class CopyState(StrEnum):
    PENDING = "pending"
    # Being handed to the platform: committed before the call.
    SENDING = "sending"
    PUBLISHED = "published"
    # The platform will not take it: the reason says why.
    FAILED = "failed"
    # Handed over, and nobody knows whether it is out: never repeated by itself.
    UNKNOWN = "unknown"
    REMOVED = "removed"


class PostCopy(Base):
    """A post at one place: what is to be done with it there, and what became of it."""

    __tablename__ = "post_copies"
    __table_args__ = (
        UniqueConstraint("post_id", "place"),
        PartialIndex(
            "ix_post_copies_try_at",
            "try_at",
            where="try_at IS NOT NULL",
        ),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    post_id: Mapped[int] = mapped_column(ForeignKey("posts.id", ondelete="CASCADE"))
    place: Mapped[Place]
    state: Mapped[CopyState] = mapped_column(default=CopyState.PENDING)
    # The post's revision that stands there; of what is not out, that is being sent.
    revision: Mapped[int] = mapped_column(default=0)
    is_to_be_removed: Mapped[bool] = mapped_column(default=False)
    # When the publisher is to look at it: to send, to edit, to remove. None: nothing is to be done.
    try_at: Mapped[datetime | None]
    attempts: Mapped[int] = mapped_column(default=0)
    reason: Mapped[str] = mapped_column(String(120), default="")
    # First handed over, as far as nobody knows yet what became of that.
    handed_at: Mapped[datetime | None]
    published_at: Mapped[datetime | None]
    address: Mapped[str] = mapped_column(String(LINK_CHARACTERS), default="")
    # The messages or the post it consists of there, in the words of that place.
    parts: Mapped[list[dict[str, Any]]] = mapped_column(JSON, default=list)
    # As the platform last told; none where it tells nothing.
    views: Mapped[int | None]
    reactions: Mapped[int | None]
    counted_at: Mapped[datetime | None]


class SentFile(Base):
    """What a platform calls a file that it has been sent once: it is not sent again."""

    __tablename__ = "sent_files"
    __table_args__ = (
        UniqueConstraint("digest", "shelf", "kind"),
        CheckConstraint("reference <> ''", name="reference_of_some"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    # Of the bytes, as `KeptFile` has it.
    digest: Mapped[str] = mapped_column(String(64))
    # «telegram», «vk_messages», «vk_wall»: a reference holds at that place alone.
    shelf: Mapped[str] = mapped_column(String(20))
    kind: Mapped[PostFileKind]
    reference: Mapped[str] = mapped_column(String(300))
    sent_at: Mapped[datetime]
