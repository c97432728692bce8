from datetime import datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base
from models.role import RoleKind


class Deed(StrEnum):
    """What is written to the audit log."""

    ROLE_INVITED = "role_invited"
    ROLE_TAKEN = "role_taken"
    ROLE_GIVEN = "role_given"
    ROLE_WITHDRAWN = "role_withdrawn"
    PERSON_BLOCKED = "person_blocked"
    PERSON_UNBLOCKED = "person_unblocked"
    PERSON_MOVED = "person_moved"
    PERSON_ERASED = "person_erased"
    PEOPLE_JOINED = "people_joined"
    PUPIL_CLAIMED = "pupil_claimed"
    SCHOOL_RECORDED = "school_recorded"
    SCHOOL_ADDED = "school_added"
    SCHOOL_CHANGED = "school_changed"
    SCHOOL_MERGED = "school_merged"
    SCHOOL_ACCEPTED = "school_accepted"
    MEMBERS_IMPORTED = "members_imported"
    PAPER_CHECKED = "paper_checked"
    GUARDIAN_REFUSED = "guardian_refused"
    CLASS_ENTERED = "class_entered"
    CODES_MADE = "codes_made"
    PLAN_IMPORTED = "plan_imported"
    ENTRIES_EXPORTED = "entries_exported"
    ENTRIES_MERGED = "entries_merged"
    WORKS_TAKEN = "works_taken"
    RESULTS_PUBLISHED = "results_published"
    LETTER_SENT = "letter_sent"
    ATTENDANCE_IMPORTED = "attendance_imported"
    POST_STATE = "post_state"
    POST_EDITED = "post_edited"
    POST_PLACED = "post_placed"
    POST_TAKEN_DOWN = "post_taken_down"
    BROADCAST_STATE = "broadcast_state"
    MEDIA_COUNTED = "media_counted"
    NEWS_RULE_SET = "news_rule_set"


class AuditLine(Base):
    """Who did what to whom, and when. Lines are added and never changed."""

    __tablename__ = "audit_lines"
    __table_args__ = (Index(None, "at"), Index(None, "actor_id"), Index(None, "subject_id"))

    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime]
    deed: Mapped[Deed]
    # Nobody: the command line, or the clock.
    actor_id: Mapped[int | None] = mapped_column(ForeignKey("people.id", ondelete="SET NULL"))
    subject_id: Mapped[int | None] = mapped_column(ForeignKey("people.id", ondelete="SET NULL"))
    school_id: Mapped[str | None] = mapped_column(ForeignKey("schools.id"))
    role: Mapped[RoleKind | None]
    # A number or another's id, for the reader of the log; never a name.
    detail: Mapped[str] = mapped_column(String(200), default="")
