"""Of what people are reminded, and how long before: as is usual, as its organiser wants, as they want."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final

from models.event import Event, EventKind
from models.reminder import ReminderMoment

Leads = Mapping[ReminderMoment, tuple[int, ...]]

HOUR, DAY = 60, 24 * 60
# Those whose leads are days: they come in the evening, by the reader's own clock.
EVENING: Final = frozenset({ReminderMoment.EVE, ReminderMoment.STAGE})
# What one may choose from. More would be a form to fill in, and not a press.
CHOICES: Final[Leads] = MappingProxyType(
    {
        ReminderMoment.EVE: (1, 2, 3, 7),
        ReminderMoment.SOON: (10, 15, 30, HOUR, 2 * HOUR, 3 * HOUR),
        ReminderMoment.START: (0,),
        ReminderMoment.CLOSING: (3 * HOUR, DAY, 3 * DAY),
        ReminderMoment.WORK: (3 * HOUR, DAY, 3 * DAY),
        ReminderMoment.STAGE: (1, 3, 7),
        ReminderMoment.OFFER: (HOUR, 3 * HOUR, 12 * HOUR),
    }
)
# One sits down to them at an hour, and presses a button to be let in.
GATHERINGS: Final = frozenset({EventKind.WEBINAR, EventKind.MEETING, EventKind.SEMINAR})


def usual(event: Event) -> dict[ReminderMoment, tuple[int, ...]]:
    leads: dict[ReminderMoment, tuple[int, ...]] = {
        ReminderMoment.EVE: (1,),
        ReminderMoment.CLOSING: (DAY,),
        ReminderMoment.WORK: (DAY,),
        ReminderMoment.STAGE: (1,),
        ReminderMoment.OFFER: (3 * HOUR,),
    }
    if not event.whole_days:
        leads[ReminderMoment.SOON] = (HOUR,)
    if event.kind in GATHERINGS and not event.whole_days:
        leads[ReminderMoment.START] = (0,)
    return leads


def effective(event: Event, of_event: Leads, of_person: Leads) -> dict[ReminderMoment, tuple[int, ...]]:
    """A person's own word goes first. A beginning that has no hour is not counted down to, whoever asks."""
    chosen = usual(event) | dict(of_event)
    for moment, leads in of_person.items():
        # What this event does not remind of at all, nobody can be reminded of: it has no such moment.
        if moment in chosen:
            chosen[moment] = leads
    if event.whole_days:
        chosen.pop(ReminderMoment.SOON, None)
        chosen.pop(ReminderMoment.START, None)
    return chosen


def cleaned(moment: ReminderMoment, leads: Sequence[int]) -> tuple[int, ...]:
    """Of what is offered, each once, the earliest reminder first. Buttons may be forged."""
    return tuple(sorted(set(leads) & set(CHOICES[moment]), reverse=True))
