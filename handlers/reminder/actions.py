from handlers.action import Action, Question
from models.reminder import ReminderMoment


class ShowReminders(Action, name="reminders"):
    """Of what one is reminded and when, and what can be changed about it."""


class ShowMoments(Action, name="remindof"):
    """Everything one may be reminded of, each with its leads."""


class ShowMoment(Action, name="remindwhen"):
    moment: ReminderMoment


class SetLead(Action, name="remindat"):
    """Be reminded so long before (1), or no longer (0). Pressed twice it says the same."""

    moment: ReminderMoment
    lead: int
    wanted: int


class StopMoment(Action, name="remindoff"):
    moment: ReminderMoment


class LeaveMoment(Action, name="remindus"):
    """As is usual, or as the organiser of each event wants it."""

    moment: ReminderMoment


class ShowQuiet(Action, name="quiet"):
    pass


class SetQuiet(Action, name="quietat"):
    """From one hour to another; the same hour twice is no quiet at all."""

    starts: int
    ends: int


class TypeQuiet(Question, name="quiettype"):
    """«22-8»."""


class LeaveQuiet(Action, name="quietus"):
    pass


class SetUrgentQuiet(Action, name="quieturgent"):
    """Quiet also from what begins within the hour (1), or not (0)."""

    wanted: int


class SetDigest(Action, name="digest"):
    wanted: int


class ResetReminders(Action, name="remindreset"):
    """Everything as it was before anything was chosen."""
