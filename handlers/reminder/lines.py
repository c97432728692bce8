"""How the moments and their leads are called, on the screens of a person and of an organiser."""

from collections.abc import Sequence

from handlers.translation import Translator
from models.reminder import ReminderMoment
from services.reminder.preset import DAY, EVENING, HOUR


def leads_line(moment: ReminderMoment, leads: Sequence[int], t: Translator) -> str:
    """«за 1 день, за 3 часа», or that it does not come at all."""
    if not leads:
        return t.plain("reminder-never")
    if moment is ReminderMoment.START:
        return t.plain("reminder-at-start")
    return ", ".join(lead_name(moment, lead, t) for lead in leads)


def lead_name(moment: ReminderMoment, lead: int, t: Translator) -> str:
    if moment is ReminderMoment.START:
        return t.plain("reminder-at-start")
    if moment in EVENING:
        return t.plain("reminder-lead-evening", days=lead)
    if lead % DAY == 0:
        return t.plain("reminder-lead-days", days=lead // DAY)
    if lead % HOUR == 0:
        return t.plain("reminder-lead-hours", hours=lead // HOUR)
    return t.plain("reminder-lead-minutes", minutes=lead)
