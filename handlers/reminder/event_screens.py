"""Of what the people of an event are reminded, for whoever runs it, and when that reaches them."""

from collections.abc import Iterator
from typing import Final
from zoneinfo import ZoneInfo

from handlers.desk.actions import ShowDesk
from handlers.event.actions import ShowMaking
from handlers.label import cut
from handlers.naming import event_title
from handlers.reminder import moment_screens
from handlers.reminder.event_actions import (
    LeaveEventMoment,
    PreviewEventReminders,
    ResetEventReminders,
    SetEventLead,
    ShowEventMoment,
    ShowEventReminders,
    StopEventMoment,
)
from handlers.reminder.lines import lead_name, leads_line
from handlers.reminder.moment_screens import Choosing
from handlers.screen import Button, Row, Screen
from handlers.translation import Translator
from models.event import Event, EventState
from models.reminder import ReminderMoment
from services.reminder.setting import PREVIEWED, Coming, Setting

TITLE_CHARACTERS, STAGE_CHARACTERS = 150, 60
# As many as a message holds.
SHOWN: Final = 12
UNPUBLISHED: Final = frozenset({EventState.DRAFT, EventState.SUBMITTED})


def setting(shown: Setting, t: Translator) -> Screen:
    event_id = shown.event.id
    lines = [
        t(
            "reminder-moment-line",
            name=t.plain(f"reminder-moment-{moment}"),
            leads=leads_line(moment, leads, t),
        )
        for moment, leads in shown.leads.items()
    ]
    buttons = [
        Button(t.plain(f"reminder-moment-{moment}"), ShowEventMoment(event_id, moment))
        for moment in shown.leads
    ]
    rows = tuple(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2))
    look = Button(t.plain("reminder-button-preview"), PreviewEventReminders(event_id))
    reset = Button(t.plain("reminder-button-reset"), ResetEventReminders(event_id))
    whole = (look, reset) if shown.chosen else (look,)
    text = "\n".join((_title(shown, t), "", *lines, "", t("reminder-event-hint")))
    return Screen(text, (*rows, whole, (_to_event(shown.event, t),)))


def moment(shown: Setting, of: ReminderMoment, t: Translator) -> Screen:
    event_id = shown.event.id
    if of not in shown.leads:
        return setting(shown, t)
    choosing = Choosing(
        of,
        shown.leads[of],
        is_chosen=of in shown.chosen,
        set_lead=lambda lead, wanted: SetEventLead(event_id, of, lead, wanted),
        stop=StopEventMoment(event_id, of),
        leave=LeaveEventMoment(event_id, of),
        back=_back(event_id, t),
    )
    return moment_screens.moment(choosing, t("reminder-as-usual"), t)


def preview(shown: Setting, t: Translator) -> Screen:
    """Each by three clocks: a quiet hour may have put it off in one place and not in another."""
    coming = shown.coming[:SHOWN]
    lines = [_coming(one, t) for one in coming] or [t("reminder-preview-none")]
    if len(shown.coming) > SHOWN:
        lines.append(t("reminder-preview-more", count=len(shown.coming) - SHOWN))
    row: Row = (_back(shown.event.id, t),)
    return Screen("\n\n".join((_title(shown, t), t("reminder-preview"), *lines)), (row,))


def _coming(one: Coming, t: Translator) -> str:
    name = t.plain(f"reminder-moment-{one.moment}")
    stage = f" · {cut(one.stage, STAGE_CHARACTERS)}" if one.stage else ""
    head = t("reminder-coming", name=f"{name}{stage}", lead=lead_name(one.moment, one.lead, t))
    return "\n".join((head, *_by_clocks(one, t)))


def _by_clocks(one: Coming, t: Translator) -> Iterator[str]:
    """The hour of the place itself: that is what is read there."""
    for zone, at in zip(PREVIEWED, one.at, strict=True):
        place = t.plain(f"reminder-clock-{zone.rpartition('/')[2].lower()}")
        if at is None:
            yield t("reminder-clock-missed", place=place)
            continue
        here = at.astimezone(ZoneInfo(zone))
        yield t("reminder-clock", place=place, day=t.day(here), time=f"{here:%H:%M}")


def _title(shown: Setting, t: Translator) -> str:
    return t("reminder-event-title", title=cut(event_title(shown.event, t), TITLE_CHARACTERS))


def _back(event_id: int, t: Translator) -> Button:
    return Button(t.plain("reminder-button-back"), ShowEventReminders(event_id))


def _to_event(event: Event, t: Translator) -> Button:
    """What nobody can enter yet has no desk."""
    if event.state in UNPUBLISHED:
        return Button(t.plain("making-button-making"), ShowMaking(event.id))
    return Button(t.plain("notice-button-desk"), ShowDesk(event.id))
