"""What people choose of reminders, and organisers for their events."""

from bot.capability.parts import Parts
from services.reminder.setting import EventReminders
from services.reminder.wish import Wishes


def made_of(parts: Parts) -> dict[str, object]:
    return {
        "event_reminders": EventReminders(parts.store, parts.clock, administrators=parts.administrators),
        "wishes": Wishes(parts.store, parts.clock),
    }
