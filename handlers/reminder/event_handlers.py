from collections.abc import Mapping

from handlers.action import Action
from handlers.actions import Handler
from handlers.reminder import event_screens
from handlers.reminder.event_actions import (
    LeaveEventMoment,
    PreviewEventReminders,
    ResetEventReminders,
    SetEventLead,
    ShowEventMoment,
    ShowEventReminders,
    StopEventMoment,
)
from handlers.screen import Screen
from handlers.translation import Translator
from services.people import Speaker
from services.reminder.setting import EventReminders


async def show_setting(
    action: ShowEventReminders, speaker: Speaker, event_reminders: EventReminders, t: Translator
) -> Screen:
    return event_screens.setting(
        await event_reminders.setting(action.event_id, actor_id=speaker.person_id), t
    )


async def show_moment(
    action: ShowEventMoment, speaker: Speaker, event_reminders: EventReminders, t: Translator
) -> Screen:
    shown = await event_reminders.setting(action.event_id, actor_id=speaker.person_id)
    return event_screens.moment(shown, action.moment, t)


async def set_lead(
    action: SetEventLead, speaker: Speaker, event_reminders: EventReminders, t: Translator
) -> Screen:
    shown = await event_reminders.set_lead(
        action.event_id,
        action.moment,
        action.lead,
        wanted=bool(action.wanted),
        actor_id=speaker.person_id,
    )
    return event_screens.moment(shown, action.moment, t)


async def stop_moment(
    action: StopEventMoment, speaker: Speaker, event_reminders: EventReminders, t: Translator
) -> Screen:
    shown = await event_reminders.stop(action.event_id, action.moment, actor_id=speaker.person_id)
    return event_screens.moment(shown, action.moment, t)


async def leave_moment(
    action: LeaveEventMoment, speaker: Speaker, event_reminders: EventReminders, t: Translator
) -> Screen:
    shown = await event_reminders.leave(action.event_id, action.moment, actor_id=speaker.person_id)
    return event_screens.moment(shown, action.moment, t)


async def reset(
    action: ResetEventReminders, speaker: Speaker, event_reminders: EventReminders, t: Translator
) -> Screen:
    shown = await event_reminders.leave(action.event_id, None, actor_id=speaker.person_id)
    return event_screens.setting(shown, t)


async def preview(
    action: PreviewEventReminders, speaker: Speaker, event_reminders: EventReminders, t: Translator
) -> Screen:
    return event_screens.preview(
        await event_reminders.setting(action.event_id, actor_id=speaker.person_id), t
    )


def actions() -> Mapping[type[Action], Handler]:
    return {
        ShowEventReminders: show_setting,
        ShowEventMoment: show_moment,
        SetEventLead: set_lead,
        StopEventMoment: stop_moment,
        LeaveEventMoment: leave_moment,
        ResetEventReminders: reset,
        PreviewEventReminders: preview,
    }
