"""How each entry stands, and its one next step: every light and «what is missing» is drawn from this."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.consent import Consent, ConsentPurpose, ConsentText
from models.entry import Entry, EntryStatus
from models.event import Event, EventState
from models.event_question import EventQuestion
from models.person import Person
from models.result import Result
from models.stage import Stage, WorkWanted
from models.work import Work
from services.entry.duty import Inside, insides
from services.entry.state import LIVE
from services.event.phase import is_frozen, phase_of
from services.standing import Versions, counts


class EntryLight(StrEnum):
    """The worst first."""

    DECLINED = "declined"
    WAITING = "waiting"
    READY = "ready"
    PAST = "past"


class EntryStep(StrEnum):
    """What is next for an entry. The order is that in which it is told."""

    OFFERED = "offered"
    SMALL = "small"
    # Too few, and nobody can be called any more: the organiser alone decides.
    SMALL_LATE = "small_late"
    ANSWERS = "answers"
    CONSENTS = "consents"
    PENDING = "pending"
    QUEUE = "queue"
    # All is there but what has to be sent.
    WORK = "work"
    DECLINED = "declined"
    CANCELLED = "cancelled"
    GONE = "gone"
    PAST = "past"
    # It has come to something already, and the event goes on: in one of its stages, or in the whole.
    STAGE_RESULT = "stage_result"
    RESULT = "result"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class EntryStanding:
    step: EntryStep
    # How many of its people are not consented for.
    unconsented: int = 0
    # Until when the next work is awaited, where one is.
    due_at: datetime | None = None

    @property
    def light(self) -> EntryLight:
        return LIGHTS.get(self.step, EntryLight.WAITING)


LIGHTS = {
    EntryStep.NONE: EntryLight.READY,
    EntryStep.STAGE_RESULT: EntryLight.READY,
    EntryStep.RESULT: EntryLight.READY,
    EntryStep.DECLINED: EntryLight.DECLINED,
    EntryStep.CANCELLED: EntryLight.PAST,
    EntryStep.GONE: EntryLight.PAST,
    EntryStep.PAST: EntryLight.PAST,
}
OF_STATUS = {
    EntryStatus.OFFERED: EntryStep.OFFERED,
    EntryStatus.PENDING: EntryStep.PENDING,
    EntryStatus.WAITING: EntryStep.QUEUE,
    EntryStatus.DECLINED: EntryStep.DECLINED,
    EntryStatus.WITHDRAWN: EntryStep.GONE,
    EntryStatus.LAPSED: EntryStep.GONE,
}


def standings(
    session: Session, entries: Sequence[Entry], events: Mapping[int, Event], versions: Versions, now: datetime
) -> dict[int, EntryStanding]:
    """Of many at once, in as many questions to the database as of one."""
    current = [entry for entry in entries if _is_current(entry, events[entry.event_id], now)]
    inside = insides(session, current)
    consented = consented_of(session, {one for each in inside.values() for one in each.members}, versions)
    questions = _questions(session, {entry.event_id for entry in current})
    found = {entry.id: EntryStanding(_ended(entry, events[entry.event_id])) for entry in entries}
    due = _due(session, current, now)
    for entry in current:
        here, is_late = inside[entry.id], is_frozen(events[entry.event_id], now)
        unconsented = sum(person_id not in consented for person_id in here.members)
        step = _step(here, events[entry.event_id], questions[entry.event_id], unconsented)
        if step is EntryStep.SMALL and is_late:
            step = EntryStep.SMALL_LATE
        if step is EntryStep.NONE and entry.id in due:
            step = EntryStep.WORK
        found[entry.id] = EntryStanding(step, unconsented, due.get(entry.id))
    quiet = [number for number, one in found.items() if one.step in {EntryStep.NONE, EntryStep.PENDING}]
    for number, step in _results(session, quiet).items():
        found[number] = replace(found[number], step=step)
    return found


def consented_of(session: Session, people: Collection[int], versions: Versions) -> set[int]:
    """Those of them for whom the newest text is consented to, by whoever has to."""
    rows = session.execute(
        select(Person, Consent.by_guardian, Consent.way)
        .join_from(Consent, Person, Person.id == Consent.person_id)
        .join(ConsentText, ConsentText.id == Consent.text_id)
        .where(
            Consent.person_id.in_(people),
            Consent.purpose == ConsentPurpose.PROCESSING,
            Consent.withdrawn_at.is_(None),
            ConsentText.version == versions[ConsentPurpose.PROCESSING],
        )
    )
    return {row[0].id for row in rows if counts(row[0], by_guardian=row.by_guardian, way=row.way)}


def worst(found: Iterable[EntryStanding]) -> EntryLight:
    lights = {one.light for one in found}
    return next((light for light in EntryLight if light in lights), EntryLight.PAST)


def _is_current(entry: Entry, event: Event, now: datetime) -> bool:
    over = phase_of(event, now) in {EventState.FINISHED, EventState.CANCELLED}
    return entry.status in LIVE and not over


def _ended(entry: Entry, event: Event) -> EntryStep:
    """Of one that nothing is awaited of any more."""
    if event.state is EventState.CANCELLED:
        return EntryStep.CANCELLED
    return EntryStep.PAST if entry.status in LIVE else OF_STATUS[entry.status]


def _step(inside: Inside, event: Event, questions: Sequence[EventQuestion], unconsented: int) -> EntryStep:
    entry = inside.entry
    if entry.status is EntryStatus.OFFERED:
        return EntryStep.OFFERED
    if event.team_min is not None and entry.size < event.team_min:
        return EntryStep.SMALL
    duties = [duty for duty in inside.duties(questions) if duty.question.required]
    if any(inside.lacks(duty) for duty in duties):
        return EntryStep.ANSWERS
    if unconsented:
        return EntryStep.CONSENTS
    return OF_STATUS.get(entry.status, EntryStep.NONE)


def _results(session: Session, entries: Sequence[int]) -> dict[int, EntryStep]:
    """What is published; who is told of the whole waits for nothing any more."""
    found: dict[int, EntryStep] = {}
    if not entries:
        return found
    published = select(Result.entry_id, Result.stage_id).where(
        Result.entry_id.in_(entries), Result.published_at.is_not(None)
    )
    for row in session.execute(published.order_by(Result.stage_id.is_(None))):
        found[row.entry_id] = EntryStep.RESULT if row.stage_id is None else EntryStep.STAGE_RESULT
    return found


def _due(session: Session, entries: Sequence[Entry], now: datetime) -> dict[int, datetime]:
    """By when each of them has to send the next of its works; those that owe none are not in it."""
    ids = [entry.id for entry in entries if entry.status is EntryStatus.CONFIRMED]
    if not ids:
        return {}
    rows = session.execute(
        select(Entry.id, func.min(Stage.work_due_at))
        .join(Stage, Stage.event_id == Entry.event_id)
        .outerjoin(Work, (Work.stage_id == Stage.id) & (Work.entry_id == Entry.id))
        .where(Entry.id.in_(ids), Stage.work != WorkWanted.NONE, Stage.work_due_at > now, Work.id.is_(None))
        .group_by(Entry.id)
    )
    return {entry_id: due_at for entry_id, due_at in rows if due_at is not None}


def _questions(session: Session, events: Collection[int]) -> Mapping[int, list[EventQuestion]]:
    found: dict[int, list[EventQuestion]] = defaultdict(list)
    rows = session.scalars(
        select(EventQuestion)
        .where(EventQuestion.event_id.in_(events), EventQuestion.retired_at.is_(None))
        .order_by(EventQuestion.position, EventQuestion.id)
    )
    for question in rows:
        found[question.event_id].append(question)
    return found
