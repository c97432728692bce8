"""Something of an event is near: what, how near, and the button that does the next thing."""

from handlers.catalogue.actions import OpenEvent
from handlers.entry.actions import AcceptSeat, AnswerNext, DeclineSeat, ShowEntry, ShowForm
from handlers.label import cut
from handlers.living import subject_of
from handlers.notice.lines import entry_name, entry_row, event_row, period, title, together, when
from handlers.notice.nearness import MINUTE, hour, nearness, until
from handlers.reminder.actions import ShowReminders
from handlers.screen import Button, Row, Screen
from handlers.team.actions import Invite, ShowTeam
from handlers.translation import Translator
from handlers.webinar.actions import Connect
from handlers.work.actions import SendWork
from models.entry import Entry
from models.event import Event
from models.stage import Stage
from services.delivery.notice import ReminderNotice
from services.entry.light import EntryStep
from services.webinar.window import has_room

STAGE_CHARACTERS, PLACE_CHARACTERS = 150, 300


def eve(notice: ReminderNotice, t: Translator) -> Screen:
    event = notice.event
    zone = event.zone if event.whole_days else ""
    near = _capital(nearness(notice.at, notice.now, t, zone=zone))
    headline = t("reminder-eve", when=near, kind=_inside(_kind(event, t)))
    return Screen(_titled(headline, event, t, with_days=event.whole_days), _rows(notice, t))


def soon(notice: ReminderNotice, t: Translator) -> Screen:
    event = notice.event
    near = _capital(nearness(notice.at, notice.now, t))
    headline = t("reminder-soon", when=near, kind=_inside(_kind(event, t)))
    return Screen(_titled(headline, event, t), _rows(notice, t))


def start(notice: ReminderNotice, t: Translator) -> Screen:
    """A minute or two late it is on already, and the button is the same."""
    event = notice.event
    key = "reminder-started" if notice.now - notice.at >= MINUTE else "reminder-start"
    text = _titled(t(key, kind=_kind(event, t), time=hour(notice.at, t)), event, t)
    if has_room(event):
        connect = Button(t.plain("webinar-button-connect"), Connect(event.id))
        return Screen(text, ((connect,), (*_entry(notice, t), *event_row(event, t))))
    return Screen(text, _rows(notice, t))


def closing(notice: ReminderNotice, t: Translator) -> Screen:
    event, entry = notice.event, notice.entry
    near = until(notice.at, notice.now, event.zone, t)
    headline = _titled(t("reminder-closing", when=near), event, t)
    if entry is None:
        go_on: Row = (Button(t.plain("reminder-button-go-on"), ShowForm(event.id)),)
        return Screen(together(headline, t("reminder-left-begun")), (go_on, _last(event, t)))
    left = t(f"reminder-left-{notice.step}", entry=entry_name(entry, t))
    rows = (_step_row(entry, notice.step, t), _last(event, t))
    return Screen(together(headline, left, _others(notice, t)), rows)


def work(notice: ReminderNotice, t: Translator) -> Screen:
    event, entry, stage = notice.event, notice.entry, notice.stage
    near = until(notice.at, notice.now, event.zone, t)
    headline = _titled(t("reminder-work", when=near), event, t)
    if entry is None or stage is None:
        return Screen(headline, (_last(event, t),))
    left = t("reminder-work-left", entry=entry_name(entry, t))
    send: Row = (Button(t.plain("reminder-button-work"), SendWork(entry.id, stage.id)),)
    text = together(headline, _stage(stage, t), left, _others(notice, t))
    return Screen(text, (send, entry_row(entry, t)))


def stage(notice: ReminderNotice, t: Translator) -> Screen:
    event, of = notice.event, notice.stage
    zone = event.zone if of is not None and of.whole_days else ""
    headline = t("reminder-stage", when=_capital(nearness(notice.at, notice.now, t, zone=zone)))
    named = "" if of is None else _stage(of, t)
    where = t("reminder-place", place=cut(notice.place, PLACE_CHARACTERS)) if notice.place else ""
    held = "" if of is None else t("notice-when", when=_days(event, of, t))
    facts = "\n".join(line for line in (named, held, where) if line)
    return Screen(together(f"{headline}\n<b>{title(event, t)}</b>", facts), _rows(notice, t))


def offer(notice: ReminderNotice, t: Translator) -> Screen:
    event, entry = notice.event, notice.entry
    near = until(notice.at, notice.now, event.zone, t)
    if entry is None:
        return Screen(_titled(t("reminder-offer", when=near), event, t), (event_row(event, t),))
    text = together(
        _titled(t("reminder-offer", when=near), event, t),
        t("reminder-offer-next", entry=entry_name(entry, t)),
    )
    accept = Button(t.plain("notice-button-accept-seat"), AcceptSeat(entry.id))
    decline = Button(t.plain("notice-button-decline-seat"), DeclineSeat(entry.id))
    return Screen(text, ((accept, decline), entry_row(entry, t)), living=subject_of("offer", entry.id))


def _titled(headline: str, event: Event, t: Translator, *, with_days: bool = False) -> str:
    days = f"\n{t('notice-when', when=when(event, t))}" if with_days else ""
    return f"{headline}\n<b>{title(event, t)}</b>{days}"


def _rows(notice: ReminderNotice, t: Translator) -> tuple[Row, ...]:
    own = _entry(notice, t)
    return (own, _last(notice.event, t)) if own else (_last(notice.event, t),)


def _entry(notice: ReminderNotice, t: Translator) -> Row:
    return () if notice.entry is None else entry_row(notice.entry, t)


def _last(event: Event, t: Translator) -> Row:
    """What it is about, and where fewer of these may be asked for."""
    card = Button(t.plain("notice-button-event"), OpenEvent(event.id))
    return (card, Button(t.plain("reminder-button-less"), ShowReminders()))


def _step_row(entry: Entry, step: EntryStep, t: Translator) -> Row:
    """Straight to where it is done."""
    if step is EntryStep.SMALL:
        return (Button(t.plain("reminder-button-invite"), Invite(entry.id)),)
    if step is EntryStep.ANSWERS:
        return (Button(t.plain("reminder-button-answers"), AnswerNext(entry.id)),)
    shown = ShowTeam(entry.id) if entry.title else ShowEntry(entry.id)
    return (Button(t.plain("reminder-button-consents"), shown),)


def _others(notice: ReminderNotice, t: Translator) -> str:
    return t("reminder-others", count=notice.others) if notice.others else ""


def _stage(of: Stage, t: Translator) -> str:
    return t("as-it-is", text=cut(of.title, STAGE_CHARACTERS))


def _days(event: Event, of: Stage, t: Translator) -> str:
    return period(of.starts_at, of.ends_at, event, t, whole_days=of.whole_days)


def _kind(event: Event, t: Translator) -> str:
    return t.plain(f"event-kind-{event.kind}")


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _inside(words: str) -> str:
    """In the middle of a sentence."""
    return words[:1].lower() + words[1:]
