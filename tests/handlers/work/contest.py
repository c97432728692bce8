"""A contest whose stage asks for a work, those who enter it, and whoever runs it."""

from datetime import timedelta
from typing import Any

from models.account import Account
from models.entry import Entry, EntryMember, EntrySource, EntryStatus
from models.event import Event
from models.stage import Stage, WorkWanted
from tests.clock import NOON
from tests.entering import a_stage
from tests.handlers.entry.entrants import a_pupil_at, an_open_event, an_organiser_at
from tests.rows import all_of, stored
from tests.talk.house import House
from tests.talk.talker import Talker

DUE = NOON + timedelta(days=5)


async def a_contest(house: House, wanted: WorkWanted = WorkWanted.FILE, **facts: Any) -> tuple[Event, Stage]:
    """A contest in ten days; works are due in five."""
    event = await an_open_event(house.store, **facts)
    stage = a_stage(event, "Проекты", work=wanted, work_due_at=DUE)
    await stored(house.store, stage)
    return event, stage


async def an_entrant(
    house: House,
    event: Event,
    number: int = 1,
    status: EntryStatus = EntryStatus.CONFIRMED,
    **facts: Any,
) -> tuple[Talker, Entry]:
    """A pupil with an entry of their own; its number is theirs."""
    talker = await a_pupil_at(house, number)
    entry = await an_entry(house, event, number, status, [await person_id(house, talker)], **facts)
    return talker, entry


async def an_entry(
    house: House, event: Event, number: int, status: EntryStatus, people: list[int], **facts: Any
) -> Entry:
    usual: dict[str, Any] = {
        "event_id": event.id,
        "number": number,
        "status": status,
        "source": EntrySource.CATALOGUE,
        "entered_at": NOON,
        "size": len(people),
        "most": max(1, len(people)),
        "grade": 10,
        "queued_at": NOON if status is EntryStatus.WAITING else None,
    }
    entry = Entry(**usual | facts)
    await stored(house.store, entry)
    members = [
        EntryMember(
            entry_id=entry.id,
            event_id=event.id,
            nomination_key=entry.nomination_id or 0,
            person_id=one,
            joined_at=NOON,
        )
        for one in people
    ]
    await stored(house.store, *members)
    return entry


async def person_id(house: House, talker: Talker) -> int:

    rows: list[Any] = await all_of(house.store, Account.external_id, Account.person_id)
    found: dict[int, int] = dict(rows)
    return found[talker.id]


async def olga_at(house: House) -> Talker:
    """Who runs it."""
    olga = await an_organiser_at(house)
    await olga.says("/menu")
    return olga
