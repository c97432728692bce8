from collections.abc import Iterator
from datetime import UTC, datetime

from handlers.reminder import event_screens, moment_screens, screens
from handlers.reminder.actions import LeaveMoment, SetLead, ShowMoments, StopMoment
from handlers.reminder.moment_screens import Choosing
from handlers.screen import Button
from handlers.translation import Translator
from models.event import EventState
from models.reminder import ReminderMoment
from models.stage import STAGE_CHARACTERS
from services.delivery.quiet import Quiet
from services.own_clock import OwnClock
from services.reminder.preset import CHOICES
from services.reminder.setting import Coming, Setting
from services.reminder.wish import Wish
from tests.handlers.notice.worst import the_worst_event
from tests.handlers.worst import Drawn

AT = datetime(2026, 9, 30, 20, tzinfo=UTC)
CLOCK = OwnClock("<" * 100, "<" * 100, 765, is_chosen=True)
NOTHING = dict.fromkeys(ReminderMoment, ())


def the_worst_wish(*, everything: bool) -> Wish:
    return Wish(
        clock=CLOCK,
        leads=CHOICES if everything else NOTHING,
        chosen=frozenset(ReminderMoment) if everything else frozenset(),
        quiet=Quiet(22, 10) if everything else None,
        usual_quiet=Quiet(20, 10),
        is_quiet_chosen=everything,
        quiet_for_urgent=everything,
        wants_digest=everything,
        has_several_messengers=True,
        wants_news=not everything,
    )


def answers(t: Translator) -> Iterator[Drawn]:
    for everything in (True, False):
        wish = the_worst_wish(everything=everything)
        yield screens.reminders, screens.reminders(wish, t)
        yield screens.moments, screens.moments(wish, t)
        yield screens.quiet, screens.quiet(wish, t)
        for moment in ReminderMoment:
            yield screens.moment, screens.moment(wish, moment, t)
        yield from _of_event(t, everything=everything)
    yield moment_screens.moment, moment_screens.moment(_choosing(), "<" * 100, t)


def _choosing() -> Choosing:
    of = ReminderMoment.SOON
    back = Button("←", ShowMoments())
    return Choosing(
        of,
        CHOICES[of],
        is_chosen=True,
        set_lead=lambda lead, wanted: SetLead(of, lead, wanted),
        stop=StopMoment(of),
        leave=LeaveMoment(of),
        back=back,
    )


def _of_event(t: Translator, *, everything: bool) -> Iterator[Drawn]:
    event = the_worst_event()
    event.state = EventState.PUBLISHED if everything else EventState.DRAFT
    coming = [
        Coming(moment, lead, "&" * STAGE_CHARACTERS, (AT, None, AT))
        for moment in ReminderMoment
        for lead in CHOICES[moment]
    ]
    leads = CHOICES if everything else NOTHING
    chosen = frozenset(ReminderMoment) if everything else frozenset()
    setting = Setting(event, leads, chosen, tuple(coming) if everything else ())
    yield event_screens.setting, event_screens.setting(setting, t)
    yield event_screens.preview, event_screens.preview(setting, t)
    for moment in ReminderMoment:
        yield event_screens.moment, event_screens.moment(setting, moment, t)
    gone = Setting(event, {}, frozenset())
    yield event_screens.moment, event_screens.moment(gone, ReminderMoment.SOON, t)
