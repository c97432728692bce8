from enum import StrEnum

from sqlalchemy import JSON, CheckConstraint, ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base

LAST_HOUR = 23


class ReminderMoment(StrEnum):
    """What one is reminded of. Its leads are days where it is told in the evening, else minutes."""

    # Days before it begins, at six in the evening of the reader's own clock.
    EVE = "eve"
    # Minutes before it begins.
    SOON = "soon"
    # When it begins, with the button that leads in.
    START = "start"
    # Minutes before registration closes, to whoever has something to finish.
    CLOSING = "closing"
    # Minutes before a work is due that has not been sent.
    WORK = "work"
    # Days before a stage begins, in the evening.
    STAGE = "stage"
    # Minutes before an offered seat goes on to the next.
    OFFER = "offer"


class EventReminder(Base):
    """What its organiser has chosen for an event in place of what is usual. No leads: nobody is reminded."""

    __tablename__ = "event_reminders"
    __table_args__ = (UniqueConstraint("event_id", "moment"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    event_id: Mapped[int] = mapped_column(ForeignKey("events.id", ondelete="CASCADE"))
    moment: Mapped[ReminderMoment]
    leads: Mapped[list[int]] = mapped_column(JSON)


class PersonReminder(Base):
    """What a person has chosen for themselves: it goes before what an organiser has chosen."""

    __tablename__ = "person_reminders"
    __table_args__ = (UniqueConstraint("person_id", "moment"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"))
    moment: Mapped[ReminderMoment]
    leads: Mapped[list[int]] = mapped_column(JSON)


class Preference(Base):
    """How a person wants to be written to, where that is not as usual. Most people have no row."""

    __tablename__ = "preferences"
    __table_args__ = (
        CheckConstraint("(quiet_from IS NULL) = (quiet_to IS NULL)", name="quiet_has_both_hours"),
        CheckConstraint(f"quiet_from BETWEEN 0 AND {LAST_HOUR}", name="quiet_from_an_hour"),
        CheckConstraint(f"quiet_to BETWEEN 0 AND {LAST_HOUR}", name="quiet_to_an_hour"),
    )

    person_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), primary_key=True)
    # Hours of the person's own clock; the same hour twice is no quiet at all, none the usual.
    quiet_from: Mapped[int | None]
    quiet_to: Mapped[int | None]
    # Quiet also from what begins within the hour.
    quiet_for_urgent: Mapped[bool] = mapped_column(default=False)
    wants_digest: Mapped[bool] = mapped_column(default=True)
    wants_news: Mapped[bool] = mapped_column(default=True)


class CalendarFeed(Base):
    """The secret address at which a person's own calendar looks for their events."""

    __tablename__ = "calendar_feeds"
    __table_args__ = (Index(None, "token", unique=True),)

    person_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), primary_key=True)
    token: Mapped[str] = mapped_column(String(43))
