"""When an event rings in a calendar: as its reader is reminded of it here."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.event import Event
from models.reminder import EventReminder, PersonReminder, ReminderMoment
from models.stage import Stage
from services.reminder.moment import SIX_IN_THE_EVENING
from services.reminder.preset import HOUR, Leads, effective

Chosen = dict[ReminderMoment, tuple[int, ...]]
EVENING = timedelta(hours=SIX_IN_THE_EVENING.hour)


class Alarms:
    """Of one reader: what they have chosen, what organisers have, and what is usual."""

    def __init__(self, session: Session, person_id: int, zone: str, events: Collection[int]) -> None:
        self._zone = ZoneInfo(zone)
        own = session.scalars(select(PersonReminder).where(PersonReminder.person_id == person_id))
        self._own: Chosen = {row.moment: tuple(row.leads) for row in own}
        self._of_events: defaultdict[int, Chosen] = defaultdict(dict)
        for row in session.scalars(select(EventReminder).where(EventReminder.event_id.in_(events))):
            self._of_events[row.event_id][row.moment] = tuple(row.leads)

    def of(self, event: Event, part: Event | Stage) -> tuple[timedelta, ...]:
        """Of the event itself, or of one of its stages; the longest before comes first."""
        leads = effective(event, self._of_events[event.id], self._own)
        first = ReminderMoment.EVE if part is event else ReminderMoment.STAGE
        found = {*self._evenings(part, leads.get(first, ())), *self._minutes(event, part, leads)}
        return tuple(sorted((before for before in found if before >= timedelta()), reverse=True))

    def _evenings(self, part: Event | Stage, days: Iterable[int]) -> Iterator[timedelta]:
        for count in days:
            if part.whole_days:
                # A day begins at midnight wherever the telephone is.
                yield timedelta(days=count) - EVENING
                continue
            day = part.starts_at.astimezone(self._zone).date() - timedelta(days=count)
            yield part.starts_at - datetime.combine(day, SIX_IN_THE_EVENING, self._zone)

    def _minutes(self, event: Event, part: Event | Stage, leads: Leads) -> Iterator[timedelta]:
        if part.whole_days:
            return
        # An event of whole days counts down to nothing, and a stage of it that has an hour does.
        wanted = self._of_events[event.id] | self._own
        soon = leads.get(ReminderMoment.SOON, wanted.get(ReminderMoment.SOON, (HOUR,)))
        for minutes in (*soon, *leads.get(ReminderMoment.START, ())):
            yield timedelta(minutes=minutes)
