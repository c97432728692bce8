"""Reminders of an entry made just now: nearly always of one person, who has never wanted them otherwise."""

from collections import defaultdict
from collections.abc import Collection
from datetime import datetime
from typing import Any, Final, NamedTuple, cast

from sqlalchemy import BindParameter, Table, bindparam, exists, insert, select
from sqlalchemy.orm import Session

from models.account import Account
from models.delivery import Delivery, DeliveryState
from models.entry import Entry
from models.event import Event
from models.person import Person
from models.reminder import EventReminder, PersonReminder, Preference
from models.stage import Stage
from services.delivery.quiet import usual_quiet
from services.event.phase import ALIVE
from services.prepared import Prepared
from services.reminder.moment import Reader, due_for
from services.reminder.part import REMINDED, Part, occasions_for, take_part
from services.reminder.plan import remind, row_of
from services.reminder.preset import usual

_EVENT: BindParameter[int] = bindparam("event_id")
_PERSON: BindParameter[int] = bindparam("person_id")
LOOK: Final = Prepared(
    select(
        exists().where(Account.person_id == _PERSON),
        exists().where(Stage.event_id == _EVENT),
        exists().where(EventReminder.event_id == _EVENT),
        exists().where(PersonReminder.person_id == _PERSON),
        exists().where(Preference.person_id == _PERSON),
        exists().where(Delivery.person_id == _PERSON, Delivery.event_id == _EVENT),
    )
)
WRITE: Final = Prepared(insert(cast(Table, Delivery.__table__)))
UNTOUCHED: Final[dict[str, Any]] = {
    "state": DeliveryState.PENDING,
    "reason": "",
    "handed_at": None,
    "attempts": 0,
    "messenger": None,
    "message_id": None,
    "settled_at": None,
}


class Seen(NamedTuple):
    """Which of what decides about reminders there is any of."""

    # Whoever has no messenger is reminded of nothing.
    account: bool
    stages: bool
    of_event: bool
    of_person: bool
    preference: bool
    # Told of this event before: it may be the same reminder.
    told: bool

    @property
    def is_usual(self) -> bool:
        return not any(self[1:])


def remind_new(
    session: Session, event: Event, entry: Entry, people: Collection[int], *, now: datetime
) -> None:
    """Nobody was reminded of this entry before, and perhaps of another."""
    if entry.status not in REMINDED or event.state not in ALIVE:
        return
    parts: defaultdict[int, Part] = defaultdict(Part)
    for person_id in (*people, entry.captain_id, entry.mentor_id):
        if person_id is not None:
            take_part(parts[person_id], entry, person_id)
    if len(parts) == 1:
        ((person_id, part),) = parts.items()
        (row,) = LOOK.rows(session, {"event_id": event.id, "person_id": person_id})
        seen = Seen(*row)
        if not seen.account:
            return
        if seen.is_usual:
            _plan_usual(session, event, part, session.get_one(Person, person_id), now=now)
            return
    remind(session, event, parts.keys(), now=now)


def _plan_usual(session: Session, event: Event, part: Part, person: Person, *, now: datetime) -> None:
    quiet = usual_quiet(session, person)
    reader = Reader(person.id, person.zone, quiet, quiet_for_urgent=False, leads=usual(event))
    rows = [
        {**row_of(due, event.id, now=now), **UNTOUCHED, "try_at": due.at}
        for occasion in occasions_for(event, (), part)
        for due in due_for(occasion, reader)
        if due.at > now
    ]
    if rows:
        WRITE.run(session, *rows)
