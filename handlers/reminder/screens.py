"""What one is reminded of, and what of it can be otherwise."""

from typing import Final

from handlers.clock_line import clock_line
from handlers.joining.actions import ShowAccounts
from handlers.news.actions import ChooseTopics
from handlers.profile.actions import ShowProfile
from handlers.reminder import moment_screens
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
from handlers.reminder.lines import leads_line
from handlers.reminder.moment_screens import Choosing
from handlers.screen import Button, Row, Screen
from handlers.translation import Translator
from models.reminder import ReminderMoment
from services.delivery.quiet import Quiet
from services.reminder.wish import Wish

# Beside what is usual; anything else is typed.
OFFERED: Final = (Quiet(21, 9), Quiet(23, 7))
NO_QUIET: Final = Quiet(0, 0)
BEFORE: Final = (ReminderMoment.EVE, ReminderMoment.SOON, ReminderMoment.START)


def reminders(wish: Wish, t: Translator) -> Screen:
    """In three lines, what one gets."""
    before = "; ".join(_said(moment, wish, t) for moment in BEFORE if wish.leads[moment])
    deadlines = leads_line(ReminderMoment.CLOSING, wish.leads[ReminderMoment.CLOSING], t)
    text = "\n".join(
        (
            t("reminder-title"),
            "",
            t("reminder-before", leads=before or t.plain("reminder-never")),
            t("reminder-deadlines", leads=deadlines),
            _quiet_line(wish, t),
            *_digest_line(wish, t),
            t("reminder-news") if wish.wants_news else t("reminder-no-news"),
        )
    )
    rows: list[Row] = [
        (
            Button(t.plain("reminder-button-moments"), ShowMoments()),
            Button(t.plain("reminder-button-quiet"), ShowQuiet()),
        )
    ]
    if wish.wants_digest is not None:
        key = "reminder-button-no-digest" if wish.wants_digest else "reminder-button-digest"
        rows.append((Button(t.plain(key), SetDigest(0 if wish.wants_digest else 1)),))
    rows.append((Button(t.plain("reminder-button-news"), ChooseTopics()),))
    if wish.has_several_messengers:
        rows.append((Button(t.plain("reminder-button-messenger"), ShowAccounts()),))
    if not wish.is_as_usual:
        rows.append((Button(t.plain("reminder-button-reset"), ResetReminders()),))
    return Screen(text, (*rows, (Button(t.plain("profile-button-back"), ShowProfile()),)))


def moments(wish: Wish, t: Translator) -> Screen:
    lines = [
        t(
            "reminder-moment-line",
            name=t.plain(f"reminder-moment-{moment}"),
            leads=leads_line(moment, wish.leads[moment], t),
        )
        for moment in ReminderMoment
    ]
    buttons = [Button(t.plain(f"reminder-moment-{moment}"), ShowMoment(moment)) for moment in ReminderMoment]
    rows = tuple(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2))
    return Screen("\n".join((t("reminder-moments"), "", *lines)), (*rows, _back(t)))


def moment(wish: Wish, of: ReminderMoment, t: Translator) -> Screen:
    choosing = Choosing(
        of,
        wish.leads[of],
        is_chosen=of in wish.chosen,
        set_lead=lambda lead, wanted: SetLead(of, lead, wanted),
        stop=StopMoment(of),
        leave=LeaveMoment(of),
        back=Button(t.plain("reminder-button-all-moments"), ShowMoments()),
    )
    return moment_screens.moment(choosing, t("reminder-as-organiser"), t)


def quiet(wish: Wish, t: Translator) -> Screen:
    """Those that are asked for most are a press; any other is typed."""
    urgent = "reminder-urgent-quiet" if wish.quiet_for_urgent else "reminder-urgent-comes"
    lines = [_quiet_line(wish, t), t(urgent), t("reminder-quiet-asked")]
    usual = wish.usual_quiet
    rows: list[Row] = [
        (Button(t.plain("reminder-button-quiet-usual", **_hours(usual)), LeaveQuiet()),),
        tuple(Button(t.plain("reminder-span", **_hours(one)), SetQuiet(*one)) for one in OFFERED),
        (Button(t.plain("reminder-button-no-quiet"), SetQuiet(*NO_QUIET)),),
    ]
    if wish.quiet is not None:
        key = "reminder-button-urgent-comes" if wish.quiet_for_urgent else "reminder-button-urgent-quiet"
        rows.append((Button(t.plain(key), SetUrgentQuiet(0 if wish.quiet_for_urgent else 1)),))
    return Screen("\n\n".join(lines), (*rows, _back(t)), asks=TypeQuiet())


def _said(of: ReminderMoment, wish: Wish, t: Translator) -> str:
    return leads_line(of, wish.leads[of], t)


def _quiet_line(wish: Wish, t: Translator) -> str:
    clock = clock_line(wish.clock, t)
    if wish.quiet is None:
        return t("reminder-quiet-none", clock=clock)
    key = "reminder-quiet-all" if wish.quiet_for_urgent else "reminder-quiet"
    return t(key, clock=clock, **_hours(wish.quiet))


def _digest_line(wish: Wish, t: Translator) -> tuple[str, ...]:
    return (t("reminder-digest"),) if wish.wants_digest else ()


def _hours(span: Quiet) -> dict[str, str]:
    return {"starts": f"{span.starts}:00", "ends": f"{span.ends}:00"}


def _back(t: Translator) -> Row:
    return (Button(t.plain("reminder-button-back"), ShowReminders()),)
