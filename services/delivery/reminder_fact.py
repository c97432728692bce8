"""Whether a reminder is still true when it is sent, and what it reminds of."""

from collections.abc import Callable, Mapping
from datetime import datetime

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from models.delivery import DeliveryKind
from models.entry import Entry, EntryMember, EntryStatus
from models.event import Event
from models.speaker import Speaker
from models.stage import Site, Stage
from models.work import Work
from services.delivery.notice import ReminderNotice
from services.delivery.telling import Outdated, Telling, id_in, told_event
from services.entry.choosing import beside
from services.entry.entry_view import city_of
from services.entry.form import form_of
from services.entry.lead import leads
from services.entry.light import EntryStep, standings
from services.event.phase import ALIVE, closes_at

# It counted down to another moment than that which is true now: the new one has its own reminders.
MOVED = "moved"
# No seat, or not theirs any more.
NOT_COMING = "not_coming"
NOTHING_TO_DO = "nothing_to_do"
GOING_ON = (EntryStatus.PENDING, EntryStatus.CONFIRMED)
UNFINISHED = frozenset({EntryStep.SMALL, EntryStep.ANSWERS, EntryStep.CONSENTS})


def reminder_facts(session: Session, telling: Telling) -> ReminderNotice:
    event = told_event(session, telling.event_id)
    if event.state not in ALIVE:
        raise Outdated(f"event_{event.state}")
    return FACTS_OF[telling.kind](session, event, telling)


def _of_beginning(session: Session, event: Event, telling: Telling) -> ReminderNotice:
    at = _unmoved(event.starts_at, telling)
    entries = _entries(session, event, telling, (EntryStatus.CONFIRMED,))
    if not entries and not _speaks(session, event, telling.reader.id):
        raise Outdated(NOT_COMING)
    entry = _own_first(session, entries, telling.reader.id) if entries else None
    return ReminderNotice(event, at, telling.reader.now, entry)


def _of_stage(session: Session, event: Event, telling: Telling) -> ReminderNotice:
    stage = _stage(session, telling)
    at = _unmoved(stage.starts_at, telling)
    entries = _entries(session, event, telling, (EntryStatus.CONFIRMED,))
    if not entries:
        raise Outdated(NOT_COMING)
    entry = _own_first(session, entries, telling.reader.id)
    return ReminderNotice(event, at, telling.reader.now, entry, stage, _place(session, entry, stage))


def _of_work(session: Session, event: Event, telling: Telling) -> ReminderNotice:
    stage = _stage(session, telling)
    at = _unmoved(stage.work_due_at, telling)
    entries = _entries(session, event, telling, GOING_ON)
    if not entries:
        raise Outdated(NOT_COMING)
    sent = set(
        session.scalars(
            select(Work.entry_id).where(
                Work.stage_id == stage.id, Work.entry_id.in_([entry.id for entry in entries])
            )
        )
    )
    owing = [entry for entry in entries if entry.id not in sent]
    if not owing:
        raise Outdated(NOTHING_TO_DO)
    entry = _own_first(session, owing, telling.reader.id)
    return ReminderNotice(event, at, telling.reader.now, entry, stage, others=len(owing) - 1)


def _of_closing(session: Session, event: Event, telling: Telling) -> ReminderNotice:
    """Of a form that lies half filled in, or of what a captain or a mentor has still to finish."""
    at = _unmoved(closes_at(event), telling)
    led = [
        entry
        for entry in _entries(session, event, telling, GOING_ON)
        if leads(session, entry, telling.reader)
    ]
    found = standings(session, led, {event.id: event}, telling.versions, telling.reader.now)
    lacking = [entry for entry in led if found[entry.id].step in UNFINISHED]
    if lacking:
        step = found[lacking[0].id].step
        others = len(lacking) - 1
        return ReminderNotice(event, at, telling.reader.now, lacking[0], step=step, others=others)
    if form_of(session, telling.reader.id, event.id) is None:
        raise Outdated(NOTHING_TO_DO)
    return ReminderNotice(event, at, telling.reader.now, None)


def _of_offer(session: Session, event: Event, telling: Telling) -> ReminderNotice:
    entry = session.get(Entry, id_in(telling.body.get("entry_id")) or 0)
    if entry is None or entry.status is not EntryStatus.OFFERED or entry.offered_until is None:
        raise Outdated(NOTHING_TO_DO)
    at = _unmoved(entry.offered_until, telling)
    if entry not in _entries(session, event, telling, (EntryStatus.OFFERED,)):
        raise Outdated(NOT_COMING)
    return ReminderNotice(event, at, telling.reader.now, entry)


def _unmoved(at: datetime | None, telling: Telling) -> datetime:
    if at is None or at.isoformat() != telling.body.get("at"):
        raise Outdated(MOVED)
    return at


def _stage(session: Session, telling: Telling) -> Stage:
    stage = session.get(Stage, id_in(telling.body.get("stage_id")) or 0)
    if stage is None:
        raise Outdated("stage_gone")
    return stage


def _place(session: Session, entry: Entry, stage: Stage) -> str:
    """The place that the entry has chosen, if it is one of this stage's; else the stage's own."""
    site = None if entry.site_id is None else session.get(Site, entry.site_id)
    if site is None or site.stage_id != stage.id:
        return stage.place
    where = beside(site.title, city_of(session, site))
    return f"{site.title}, {where}" if where else site.title


def _entries(
    session: Session, event: Event, telling: Telling, statuses: tuple[EntryStatus, ...]
) -> list[Entry]:
    """Those the reader is in or leads. Whoever is a mentor no longer is reminded of nobody's."""
    reader = telling.reader
    inside = exists().where(
        EntryMember.entry_id == Entry.id, EntryMember.person_id == reader.id, EntryMember.left_at.is_(None)
    )
    rows = session.execute(
        select(Entry, inside.label("inside"))
        .where(
            Entry.event_id == event.id,
            Entry.status.in_(statuses),
            inside | (Entry.captain_id == reader.id) | (Entry.mentor_id == reader.id),
        )
        .order_by(Entry.id)
    )
    return [row[0] for row in rows if row.inside or leads(session, row[0], reader)]


def _speaks(session: Session, event: Event, person_id: int) -> bool:
    asked = exists().where(Speaker.event_id == event.id, Speaker.person_id == person_id)
    return session.scalars(select(asked)).one()


def _own_first(session: Session, entries: list[Entry], person_id: int) -> Entry:
    own = session.scalars(
        select(EntryMember.entry_id).where(
            EntryMember.entry_id.in_([entry.id for entry in entries]),
            EntryMember.person_id == person_id,
            EntryMember.left_at.is_(None),
        )
    ).first()
    return next((entry for entry in entries if entry.id == own), entries[0])


FACTS_OF: Mapping[DeliveryKind, Callable[[Session, Event, Telling], ReminderNotice]] = {
    DeliveryKind.REMINDER_EVE: _of_beginning,
    DeliveryKind.REMINDER_SOON: _of_beginning,
    DeliveryKind.REMINDER_START: _of_beginning,
    DeliveryKind.REMINDER_CLOSING: _of_closing,
    DeliveryKind.REMINDER_WORK: _of_work,
    DeliveryKind.REMINDER_STAGE: _of_stage,
    DeliveryKind.REMINDER_OFFER: _of_offer,
}
