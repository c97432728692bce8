"""Events, people and entries as rows, for tests of what happens at a registration."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any, cast

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.consent import ConsentPurpose, ConsentText
from models.entry import Entry, EntryMember, EntrySource, EntryStatus
from models.event import Event, EventFormat, EventKind, EventLevel, EventState
from models.nomination import Nomination
from models.person import Person, PersonKind
from models.role import Role, RoleKind
from models.seat import SeatCount, SeatScope
from models.stage import Site, Stage
from services.actor import Actor
from services.entry.audience import grade_of
from services.entry.entering import NewEntry, check_choice, make_entry
from services.entry.gate import Asking, admit
from services.entry.hold import hold_entry, hold_event
from services.entry.membership import entered_in
from services.entry.seat import HOLDING, Choice
from services.entry.state import change_status
from services.standing import needs_guardian
from services.store import Store
from tests.clock import NOON
from tests.rows import a_consent, a_profile, a_pupil, a_row_of_school, a_text, all_of, stored

LYCEUM, GYMNASIUM = "lyceum", "gymnasium"
VERSIONS = dict.fromkeys(ConsentPurpose, "1")


def a_row_of_event(title: str = "Кубок роботов", **facts: Any) -> Event:
    """In ten days, for grades 5 to 11, open now, unless said otherwise."""
    usual: dict[str, Any] = {
        "kind": EventKind.CONTEST,
        "title": title,
        "title_en": "",
        "summary": "Сборка и программирование.",
        "summary_en": "",
        "organiser_id": LYCEUM,
        "starts_at": NOON + timedelta(days=10),
        "ends_at": NOON + timedelta(days=10, hours=2),
        "zone": "Europe/Moscow",
        "whole_days": False,
        "format": EventFormat.ONLINE,
        "level": EventLevel.INTERREGIONAL,
        "grade_from": 5,
        "grade_to": 11,
        "state": EventState.PUBLISHED,
        "search": "",
    }
    return Event(**usual | facts)


async def a_ground(store: Store, **facts: Any) -> Event:
    """A lyceum with an event of its own."""
    event = a_row_of_event(**facts)
    await stored(store, a_row_of_school(LYCEUM), a_row_of_school(GYMNASIUM), event)
    return event


async def pupils(store: Store, count: int, **facts: Any) -> list[Person]:
    """Of the tenth grade, with everything that a pupil needs to enter."""
    text = await _text(store)
    people = [a_pupil(f"Ученик Номер{number}", **{"school_id": LYCEUM} | facts) for number in range(count)]
    await stored(store, *people)
    signed = ((person, bool(needs_guardian(person))) for person in people)
    await stored(store, *(a_consent(person, text, by_guardian=guarded) for person, guarded in signed))
    return people


async def a_teacher(store: Store, full_name: str = "Петрова Мария", **facts: Any) -> Person:
    person = a_profile(full_name, **{"kind": PersonKind.TEACHER, "school_id": LYCEUM} | facts)
    await stored(store, person)
    await stored(store, a_consent(person, await _text(store)))
    return person


async def _text(store: Store) -> ConsentText:
    """The newest text about processing, of which there is one."""
    texts = await all_of(store, ConsentText)
    if texts:
        return cast(ConsentText, texts[0][0])
    text = a_text(ConsentPurpose.PROCESSING, "1")
    await stored(store, text)
    return text


async def a_mentor(store: Store, full_name: str = "Петрова Мария", **facts: Any) -> Person:
    """A teacher whom the lyceum has look after pupils."""
    person = await a_teacher(store, full_name, **facts)
    await stored(store, Role(person_id=person.id, kind=RoleKind.MENTOR, school_id=LYCEUM))
    return person


def asking(person: Person | int, *, now: datetime = NOON, nomination_id: int | None = None) -> Asking:
    person_id = person if isinstance(person, int) else person.id
    return Asking(Actor(person_id, frozenset(), now), VERSIONS, nomination_id)


async def entered(  # noqa: PLR0913  who, into what, when, and how they came
    store: Store,
    event: Event,
    person: Person,
    *,
    now: datetime = NOON,
    nomination_id: int | None = None,
    site_id: int | None = None,
    source: EntrySource = EntrySource.CATALOGUE,
) -> Entry:
    """Somebody enters by themselves, in the queue where no seat is free; entered before, they stay in it."""

    def body(session: Session) -> Entry:
        held = hold_event(session, event.id)
        for entry in entered_in(session, held.id, person.id):
            if entry.nomination_id == nomination_id:
                return entry
        admit(session, held, asking(person, now=now, nomination_id=nomination_id))
        who = session.get_one(Person, person.id)
        choice, grade = Choice(nomination_id, site_id, who.school_id), grade_of(session, who)
        check_choice(session, held, choice, grade)
        new = NewEntry(source, choice, grade, (who.id,))
        return make_entry(session, held, new, by=who.id, now=now)

    return await store.write(body)


async def changed(
    store: Store, entry: Entry | int, status: EntryStatus, *, by: int | None = None, now: datetime = NOON
) -> bool:
    """The status of an entry is changed, as everybody changes it."""
    entry_id = entry if isinstance(entry, int) else entry.id

    def body(session: Session) -> bool:
        _, held = hold_entry(session, entry_id)
        return change_status(session, held, status, by=by, now=now)

    return await store.write(body)


async def statuses(store: Store) -> list[EntryStatus]:
    """Of all entries, in the order of their numbers."""
    return [status for _, status in await all_of(store, Entry.number, Entry.status)]


async def holds_what_must_hold(store: Store) -> None:
    """The invariants: every kept count is true, nobody is in twice, sizes are right."""
    await store.read(_must_hold)


def _must_hold(session: Session) -> None:
    columns: dict[SeatScope, Callable[[SeatCount], Any]] = {
        SeatScope.SITE: lambda count: Entry.site_id == int(count.key),
        SeatScope.NOMINATION: lambda count: Entry.nomination_id == int(count.key),
        SeatScope.SCHOOL: lambda count: Entry.school_id == count.key,
    }
    for count in session.scalars(select(SeatCount)):
        query = select(func.count()).where(Entry.event_id == count.event_id, Entry.status.in_(HOLDING))
        if count.scope is not SeatScope.EVENT:
            query = query.where(columns[count.scope](count))
        assert count.taken == session.scalars(query).one(), count.scope
        assert count.capacity is None or count.taken <= count.capacity
    for entry in session.scalars(select(Entry)):
        inside = session.scalars(
            select(func.count()).where(EntryMember.entry_id == entry.id, EntryMember.left_at.is_(None))
        ).one()
        assert entry.size == inside
        assert entry.size <= entry.most


def a_nomination(event: Event, title: str = "Робототехника", position: int = 1, **facts: Any) -> Nomination:
    return Nomination(event_id=event.id, title=title, position=position, **facts)


def a_stage(event: Event, title: str = "Региональный этап", position: int = 1, **facts: Any) -> Stage:
    usual: dict[str, Any] = {
        "event_id": event.id,
        "title": title,
        "position": position,
        "format": EventFormat.ONSITE,
        "starts_at": event.starts_at,
        "ends_at": event.ends_at,
    }
    return Stage(**usual | facts)


def a_site(stage: Stage, title: str = "Лицей № 60", **facts: Any) -> Site:
    return Site(event_id=stage.event_id, stage_id=stage.id, title=title, **facts)
