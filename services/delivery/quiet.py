"""Quiet hours, by the clock of whoever is written to."""

from datetime import date, datetime, time, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from models.person import Person
from models.reminder import Preference
from services.entry.audience import grade_of
from services.grade import LAST_GRADE_UNDER_FOURTEEN


class Quiet(NamedTuple):
    """From one hour to another, mostly over midnight."""

    starts: int
    ends: int


USUAL = Quiet(22, 8)
OF_THE_YOUNGEST = Quiet(20, 8)
# Whoever has wished for nothing else has one of these two, and this one holds the other.
WIDEST = OF_THE_YOUNGEST
A_DAY = timedelta(days=1)


def quiet_of(session: Session, person: Person, preference: Preference | None) -> Quiet | None:
    """Nothing, where somebody wants no quiet at all."""
    if preference is not None and preference.quiet_from is not None and preference.quiet_to is not None:
        chosen = Quiet(preference.quiet_from, preference.quiet_to)
        return None if chosen.starts == chosen.ends else chosen
    return usual_quiet(session, person)


def usual_quiet(session: Session, person: Person) -> Quiet:
    grade = grade_of(session, person)
    return OF_THE_YOUNGEST if grade is not None and grade <= LAST_GRADE_UNDER_FOURTEEN else USUAL


def quiet_around(quiet: Quiet | None, at: datetime, zone: str) -> tuple[datetime, datetime] | None:
    """The quiet time, from and to, that a moment falls into; nothing where one may write."""
    if quiet is None:
        return None
    clock = ZoneInfo(zone)
    today = at.astimezone(clock).date()
    for day in (today - A_DAY, today):
        starts, ends = _span(quiet, day, clock)
        if starts <= at < ends:
            return starts, ends
    return None


def _span(quiet: Quiet, day: date, clock: ZoneInfo) -> tuple[datetime, datetime]:
    """The quiet that begins on that day."""
    last = day if quiet.starts < quiet.ends else day + A_DAY
    starts = datetime.combine(day, time(quiet.starts), clock)
    ends = datetime.combine(last, time(quiet.ends), clock)
    return starts.astimezone(ZoneInfo("UTC")), ends.astimezone(ZoneInfo("UTC"))
