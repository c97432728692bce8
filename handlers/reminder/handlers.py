from collections.abc import Mapping

from handlers.action import Action
from handlers.actions import Handler
from handlers.reminder import event_handlers, screens
from handlers.reminder.actions import (
    LeaveMoment,
    LeaveQuiet,
    ResetReminders,
    SetDigest,
    SetLead,
    SetQuiet,
    SetUrgentQuiet,
    ShowMoment,
    ShowMoments,
    ShowQuiet,
    ShowReminders,
    StopMoment,
    TypeQuiet,
)
from handlers.screen import Screen
from handlers.translation import Translator
from services.people import Speaker
from services.reminder.wish import Wishes


async def show_reminders(speaker: Speaker, wishes: Wishes, t: Translator) -> Screen:
    return screens.reminders(await wishes.wish(speaker.person_id), t)


async def show_moments(speaker: Speaker, wishes: Wishes, t: Translator) -> Screen:
    return screens.moments(await wishes.wish(speaker.person_id), t)


async def show_moment(action: ShowMoment, speaker: Speaker, wishes: Wishes, t: Translator) -> Screen:
    return screens.moment(await wishes.wish(speaker.person_id), action.moment, t)


async def set_lead(action: SetLead, speaker: Speaker, wishes: Wishes, t: Translator) -> Screen:
    wanted = bool(action.wanted)
    wish = await wishes.set_lead(speaker.person_id, action.moment, action.lead, wanted=wanted)
    return screens.moment(wish, action.moment, t)


async def stop_moment(action: StopMoment, speaker: Speaker, wishes: Wishes, t: Translator) -> Screen:
    return screens.moment(await wishes.stop(speaker.person_id, action.moment), action.moment, t)


async def leave_moment(action: LeaveMoment, speaker: Speaker, wishes: Wishes, t: Translator) -> Screen:
    return screens.moment(await wishes.leave(speaker.person_id, action.moment), action.moment, t)


async def show_quiet(speaker: Speaker, wishes: Wishes, t: Translator) -> Screen:
    return screens.quiet(await wishes.wish(speaker.person_id), t)


async def set_quiet(action: SetQuiet, speaker: Speaker, wishes: Wishes, t: Translator) -> Screen:
    return screens.quiet(await wishes.be_quiet(speaker.person_id, action.starts, action.ends), t)


async def type_quiet(words: str, speaker: Speaker, wishes: Wishes, t: Translator) -> Screen:
    return screens.quiet(await wishes.type_quiet(speaker.person_id, words), t)


async def leave_quiet(speaker: Speaker, wishes: Wishes, t: Translator) -> Screen:
    return screens.quiet(await wishes.leave_quiet(speaker.person_id), t)


async def set_urgent(action: SetUrgentQuiet, speaker: Speaker, wishes: Wishes, t: Translator) -> Screen:
    wish = await wishes.be_quiet_for_urgent(speaker.person_id, wanted=bool(action.wanted))
    return screens.quiet(wish, t)


async def set_digest(action: SetDigest, speaker: Speaker, wishes: Wishes, t: Translator) -> Screen:
    return screens.reminders(await wishes.want_digest(speaker.person_id, wanted=bool(action.wanted)), t)


async def reset(speaker: Speaker, wishes: Wishes, t: Translator) -> Screen:
    return screens.reminders(await wishes.reset(speaker.person_id), t)


def actions() -> Mapping[type[Action], Handler]:
    return {
        ShowReminders: show_reminders,
        ShowMoments: show_moments,
        ShowMoment: show_moment,
        SetLead: set_lead,
        StopMoment: stop_moment,
        LeaveMoment: leave_moment,
        ShowQuiet: show_quiet,
        SetQuiet: set_quiet,
        TypeQuiet: type_quiet,
        LeaveQuiet: leave_quiet,
        SetUrgentQuiet: set_urgent,
        SetDigest: set_digest,
        ResetReminders: reset,
        **event_handlers.actions(),
    }
