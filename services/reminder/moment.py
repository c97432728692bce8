"""When somebody is reminded, by their own clock, and until when it is any use."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from models.delivery import DeliveryKind
from models.event import Event
from models.reminder import ReminderMoment
from models.stage import Stage, WorkWanted
from services.delivery.quiet import Quiet, quiet_around
from services.delivery.rank import keeps_quiet
from services.event.phase import closes_at
from services.reminder.preset import EVENING, Leads

SIX_IN_THE_EVENING: Final = time(18)
# Whoever is reminded later than that of a beginning has missed it, or is there.
STARTING: Final = timedelta(minutes=15)
KINDS: Final = {
    ReminderMoment.EVE: DeliveryKind.REMINDER_EVE,
    ReminderMoment.SOON: DeliveryKind.REMINDER_SOON,
    ReminderMoment.START: DeliveryKind.REMINDER_START,
    ReminderMoment.CLOSING: DeliveryKind.REMINDER_CLOSING,
    ReminderMoment.WORK: DeliveryKind.REMINDER_WORK,
    ReminderMoment.STAGE: DeliveryKind.REMINDER_STAGE,
    ReminderMoment.OFFER: DeliveryKind.REMINDER_OFFER,
}


@dataclass(frozen=True, slots=True)
class Occasion:
    """Something that will come at a moment, of which somebody is reminded before."""

    moment: ReminderMoment
    # What it is of: «event:17», «stage:5».
    cause: str
    at: datetime
    expires_at: datetime
    # By which clock its day is read, where it is of whole days.
    zone: str = ""
    body: dict[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Reader:
    """What of a person decides when they are reminded."""

    id: int
    zone: str
    quiet: Quiet | None
    quiet_for_urgent: bool
    leads: Leads


@dataclass(frozen=True, slots=True)
class Due:
    occasion: Occasion
    reader: Reader
    lead: int
    at: datetime
    expires_at: datetime

    @property
    def kind(self) -> DeliveryKind:
        return KINDS[self.occasion.moment]


def occasions_of(event: Event) -> Iterator[Occasion]:
    """Of the event itself, for whoever comes."""
    cause = f"event:{event.id}"
    zone = event.zone if event.whole_days else ""
    yield Occasion(ReminderMoment.EVE, cause, event.starts_at, event.starts_at, zone)
    if not event.whole_days:
        yield Occasion(ReminderMoment.SOON, cause, event.starts_at, event.starts_at)
        late = min(event.starts_at + STARTING, event.ends_at)
        yield Occasion(ReminderMoment.START, cause, event.starts_at, max(late, event.starts_at))


def closing_of(event: Event) -> Occasion:
    return Occasion(ReminderMoment.CLOSING, f"event:{event.id}", closes_at(event), closes_at(event))


def occasions_of_stage(event: Event, stage: Stage) -> Iterator[Occasion]:
    body: dict[str, object] = {"stage_id": stage.id}
    zone = event.zone if stage.whole_days else ""
    cause = f"stage:{stage.id}"
    yield Occasion(ReminderMoment.STAGE, cause, stage.starts_at, stage.starts_at, zone, body)
    if stage.work is not WorkWanted.NONE and stage.work_due_at is not None:
        yield Occasion(ReminderMoment.WORK, cause, stage.work_due_at, stage.work_due_at, body=body)


def due_for(occasion: Occasion, reader: Reader) -> Iterator[Due]:
    """All that is in time for it. What of it has passed by now is its caller's to know."""
    until = _until(occasion, reader)
    for lead in reader.leads.get(occasion.moment, ()):
        at = _undisturbed(occasion, reader, _raw(occasion, reader, lead), until)
        if at <= until:
            yield Due(occasion, reader, lead, at, until)


def _raw(occasion: Occasion, reader: Reader, lead: int) -> datetime:
    if occasion.moment not in EVENING:
        return occasion.at - timedelta(minutes=lead)
    day = occasion.at.astimezone(ZoneInfo(occasion.zone or reader.zone)).date() - timedelta(days=lead)
    return datetime.combine(day, SIX_IN_THE_EVENING, ZoneInfo(reader.zone)).astimezone(UTC)


def _until(occasion: Occasion, reader: Reader) -> datetime:
    """A whole day comes later to whoever lives further west: its eve is not over before theirs is."""
    if not occasion.zone:
        return occasion.expires_at
    day = occasion.at.astimezone(ZoneInfo(occasion.zone)).date()
    comes = datetime.combine(day, time(), ZoneInfo(reader.zone)).astimezone(UTC)
    return max(occasion.expires_at, comes)


def _undisturbed(occasion: Occasion, reader: Reader, at: datetime, until: datetime) -> datetime:
    """At the end of quiet hours if that is in time, else at their beginning."""
    if not keeps_quiet(KINDS[occasion.moment], also_urgent=reader.quiet_for_urgent):
        return at
    around = quiet_around(reader.quiet, at, reader.zone)
    if around is None:
        return at
    starts, ends = around
    return ends if ends < until else starts
