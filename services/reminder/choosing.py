"""The leads of one moment, as they are after a press. Buttons may be forged, and may be pressed twice."""

from collections.abc import Sequence
from typing import Final

from models.event import Event, EventKind
from models.reminder import ReminderMoment
from services.reminder.preset import Leads, cleaned, usual

# Of a gathering at an hour, which has every moment there is.
USUAL: Final[Leads] = usual(Event(kind=EventKind.WEBINAR, whole_days=False))


def with_lead(moment: ReminderMoment, leads: Sequence[int], lead: int, *, wanted: bool) -> tuple[int, ...]:
    others = [one for one in leads if one != lead]
    return cleaned(moment, [*others, lead] if wanted else others)
