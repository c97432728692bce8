from handlers.action import Action
from models.reminder import ReminderMoment


class ShowEventReminders(Action, name="evremind"):
    """Of what the people of an event are reminded, for whoever runs it."""

    event_id: int


class ShowEventMoment(Action, name="evremindwhen"):
    event_id: int
    moment: ReminderMoment


class SetEventLead(Action, name="evremindat"):
    event_id: int
    moment: ReminderMoment
    lead: int
    wanted: int


class StopEventMoment(Action, name="evremindoff"):
    event_id: int
    moment: ReminderMoment


class LeaveEventMoment(Action, name="evremindus"):
    event_id: int
    moment: ReminderMoment


class ResetEventReminders(Action, name="evremindreset"):
    event_id: int


class PreviewEventReminders(Action, name="evremindlook"):
    """When each of them comes, by clocks from one end of the country to the other."""

    event_id: int
