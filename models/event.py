from datetime import datetime
from enum import StrEnum

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import Base
from models.school import School

FIRST_GRADE, LAST_GRADE = 1, 11
LINK_CHARACTERS = 500
TITLE_CHARACTERS = 300


class EventKind(StrEnum):
    WEBINAR = "webinar"
    CONTEST = "contest"
    CONFERENCE = "conference"
    OLYMPIAD = "olympiad"
    ONLINE_GAME = "online_game"
    HACKATHON = "hackathon"
    MEETING = "meeting"
    SEMINAR = "seminar"
    INTERNSHIP = "internship"
    EXCURSION = "excursion"
    OTHER = "other"


class EventFormat(StrEnum):
    ONLINE = "online"
    ONSITE = "onsite"
    REMOTE = "remote"
    MIXED = "mixed"


class EventLevel(StrEnum):
    INTERREGIONAL = "interregional"
    NATIONAL = "national"
    REGIONAL = "regional"
    OPEN = "open"
    INTERNATIONAL = "international"


class EventDirection(StrEnum):
    """What an event is about, as the year's report counts it. The format and the kind are other questions."""

    RESEARCH = "research"
    TECHNICAL = "technical"
    IT = "it"
    AEROSPACE = "aerospace"
    INTELLECTUAL = "intellectual"
    MATHEMATICS = "mathematics"
    PHYSICS = "physics"
    SHIPBUILDING = "shipbuilding"
    VR = "vr"
    PEDAGOGY = "pedagogy"
    MANAGEMENT = "management"
    OTHER = "other"


class EventState(StrEnum):
    """How far an event is. From published to finished the clock leads; an organiser may be quicker."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    PUBLISHED = "published"
    REGISTRATION_CLOSED = "registration_closed"
    RUNNING = "running"
    FINISHED = "finished"
    CANCELLED = "cancelled"


class EntryBy(StrEnum):
    """Who may make an entry: whoever it is for and their mentor, or mentors alone (the youngest pupils)."""

    ANYONE = "anyone"
    MENTORS = "mentors"


class SplitBy(StrEnum):
    """What the parts are called into which an event is split for those who enter."""

    NOMINATION = "nomination"
    DIRECTION = "direction"


class Event(Base):
    """Something a school of the consortium holds for the others."""

    __tablename__ = "events"
    __table_args__ = (
        CheckConstraint("starts_at <= ends_at", name="ends_after_start"),
        CheckConstraint("grade_from <= grade_to", name="grades_in_order"),
        CheckConstraint("college_from <= college_to", name="college_years_in_order"),
        CheckConstraint("(team_min IS NULL) = (team_max IS NULL)", name="team_has_both_sizes"),
        CheckConstraint("team_min >= 1 AND team_min <= team_max", name="team_sizes_in_order"),
        CheckConstraint("capacity >= 1", name="capacity_of_some"),
        CheckConstraint("per_school >= 1", name="per_school_of_some"),
        CheckConstraint("registration_opens_at <= registration_closes_at", name="opens_before_it_closes"),
        Index(None, "ends_at"),
        Index(None, "organiser_id"),
        Index(None, "state"),
        Index(None, "regulation_id"),
        # The number of a draft that was deleted is never another's: old buttons and links name it.
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    # What the season's plan calls the event, so that loading the plan again changes it and adds nothing.
    slug: Mapped[str | None] = mapped_column(String(80), unique=True)
    kind: Mapped[EventKind]
    title: Mapped[str] = mapped_column(String(TITLE_CHARACTERS))
    title_en: Mapped[str] = mapped_column(String(TITLE_CHARACTERS))
    summary: Mapped[str] = mapped_column(Text)
    summary_en: Mapped[str] = mapped_column(Text)
    organiser_id: Mapped[str] = mapped_column(ForeignKey("schools.id"))
    co_organisers: Mapped[str] = mapped_column(String(500), default="")

    starts_at: Mapped[datetime]
    ends_at: Mapped[datetime]
    # The clock of the place. A period of whole days is read by it, whoever reads.
    zone: Mapped[str] = mapped_column(String(64))
    whole_days: Mapped[bool]

    format: Mapped[EventFormat]
    place: Mapped[str] = mapped_column(String(200), default="")
    place_en: Mapped[str] = mapped_column(String(200), default="")
    level: Mapped[EventLevel]

    grade_from: Mapped[int | None]
    grade_to: Mapped[int | None]
    for_colleges: Mapped[bool] = mapped_column(default=False)
    for_teachers: Mapped[bool] = mapped_column(default=False)
    # Years of a college, where not all of them are invited.
    college_from: Mapped[int | None]
    college_to: Mapped[int | None]
    for_heads: Mapped[bool] = mapped_column(default=False)
    members_only: Mapped[bool] = mapped_column(default=False)
    direction: Mapped[EventDirection | None]
    cluster_id: Mapped[int | None] = mapped_column(ForeignKey("unions.id", ondelete="SET NULL"))

    # When entries are taken; with no hour named, from the publication on and until the beginning.
    registration_opens_at: Mapped[datetime | None]
    registration_closes_at: Mapped[datetime | None]
    # Until then an entry is changed freely, and later by request; with none named, until registration closes.
    freezes_at: Mapped[datetime | None]
    entry_by: Mapped[EntryBy] = mapped_column(default=EntryBy.ANYONE)
    needs_approval: Mapped[bool] = mapped_column(default=False)
    # Both or none: an event with sizes is entered by teams.
    team_min: Mapped[int | None]
    team_max: Mapped[int | None]
    # How many entries: people, or teams.
    capacity: Mapped[int | None]
    per_school: Mapped[int | None]
    split_by: Mapped[SplitBy] = mapped_column(default=SplitBy.NOMINATION)
    # How long a freed seat is held for whoever is next in the queue.
    offer_hours: Mapped[int] = mapped_column(default=24)
    link: Mapped[str] = mapped_column(String(LINK_CHARACTERS), default="")
    regulation_id: Mapped[int | None] = mapped_column(ForeignKey("files.id", ondelete="SET NULL"))

    copied_from_id: Mapped[int | None] = mapped_column(ForeignKey("events.id", ondelete="SET NULL"))
    author_id: Mapped[int | None] = mapped_column(ForeignKey("people.id", ondelete="SET NULL"))
    # What an administrator said when they gave a submitted event back; why a cancelled one was cancelled.
    remark: Mapped[str] = mapped_column(Text, default="")
    # The next entry's number. Whoever takes it holds the event's row, so one event's entries go in turn.
    next_number: Mapped[int] = mapped_column(default=1)
    # Grows when what a calendar shows is changed.
    revision: Mapped[int] = mapped_column(default=0)
    state: Mapped[EventState]
    # Stems of every word a person may search by: neither database folds Russian case or endings alike.
    search: Mapped[str] = mapped_column(Text)

    organiser: Mapped[School] = relationship(lazy="raise_on_sql")

    @property
    def is_for_teams(self) -> bool:
        return self.team_max is not None


class EventHost(Base):
    """One more school that runs an event beside its organiser; its organisers may do what theirs may."""

    __tablename__ = "event_hosts"
    __table_args__ = (UniqueConstraint("event_id", "school_id"), Index(None, "school_id"))

    id: Mapped[int] = mapped_column(primary_key=True)
    event_id: Mapped[int] = mapped_column(ForeignKey("events.id", ondelete="CASCADE"))
    school_id: Mapped[str] = mapped_column(ForeignKey("schools.id"))


class EventDeed(StrEnum):
    STATE = "state"
    # Its days or hours: `was` and `became` are moments.
    MOVED = "moved"
    # A field of it: `field` says which.
    EDITED = "edited"


class EventChange(Base):
    """A line of an event's history: who changed what, from what, to what."""

    __tablename__ = "event_changes"
    __table_args__ = (Index(None, "event_id"), Index(None, "by_id"))

    id: Mapped[int] = mapped_column(primary_key=True)
    event_id: Mapped[int] = mapped_column(ForeignKey("events.id", ondelete="CASCADE"))
    at: Mapped[datetime]
    # Nobody: the clock, or an import from the command line.
    by_id: Mapped[int | None] = mapped_column(ForeignKey("people.id", ondelete="SET NULL"))
    deed: Mapped[EventDeed]
    field: Mapped[str] = mapped_column(String(40), default="")
    was: Mapped[str] = mapped_column(Text, default="")
    became: Mapped[str] = mapped_column(Text, default="")
