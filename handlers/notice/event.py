"""What becomes of an event, told to those who take part, who made it, or who has to look at it."""

from datetime import datetime

from handlers.catalogue.actions import ShowEvents
from handlers.desk.actions import OpenDeskEntries, ShowDesk
from handlers.entry.actions import ShowEntries
from handlers.event.actions import ShowMaking, ShowSubmitted
from handlers.label import cut
from handlers.notice.lines import about, event_row, period, reason, title, together, when
from handlers.screen import Button, Row, Screen
from handlers.translation import Translator
from models.event import Event
from models.person import Language
from services.delivery.notice import EventNotice, StageNotice
from services.desk.filter import Which

LETTER_CHARACTERS = 3000


def moved(notice: EventNotice, t: Translator) -> Screen:
    """Both times by the reader's clock: what stands in a diary has to be found there first."""
    event = notice.event
    text = together(
        f"{t('notice-event-moved')}\n<b>{title(event, t)}</b>",
        t("notice-event-moved-times", was=_before(notice, t), became=when(event, t)),
        t("notice-event-moved-next"),
    )
    return Screen(text, (event_row(event, t), _entries_row(t)))


def stage_moved(notice: StageNotice, t: Translator) -> Screen:
    event, stage = notice.event, notice.stage
    became = period(stage.starts_at, stage.ends_at, event, t, whole_days=stage.whole_days)
    named = t("as-it-is", text=stage.title)
    text = together(
        f"{t('notice-stage-moved')}\n<b>{title(event, t)}</b>\n{named}",
        t("notice-event-moved-times", was=_before(notice, t), became=became),
        t("notice-event-moved-next"),
    )
    return Screen(text, (event_row(event, t), _entries_row(t)))


def entries_waiting(notice: EventNotice, t: Translator) -> Screen:
    """Once a day, whoever runs the event: how many wait by now, and the list of them."""
    text = together(t("notice-entries-waiting", count=notice.waiting), about(notice.event, t))
    waiting = Button(t.plain("notice-button-waiting"), OpenDeskEntries(notice.event.id, Which.PENDING))
    return Screen(text, ((waiting,),))


def cancelled(notice: EventNotice, t: Translator) -> Screen:
    text = together(
        t("notice-event-cancelled"),
        about(notice.event, t),
        reason(str(notice.body.get("reason") or ""), t),
        t("notice-event-cancelled-next"),
    )
    other = Button(t.plain("notice-button-events"), ShowEvents())
    return Screen(text, ((other,), _entries_row(t)))


def submitted(notice: EventNotice, t: Translator) -> Screen:
    if notice.waiting > 1 or "events" in notice.body:
        return _submitted_together(notice, t)
    headline = t("notice-event-submitted", school=_school(notice.event, t))
    return Screen(together(headline, about(notice.event, t)), (_making_row(notice.event, t),))


def _submitted_together(notice: EventNotice, t: Translator) -> Screen:
    """A plan: how many wait now, and the list that has them all."""
    school = _school(notice.event, t)
    text = t("notice-events-submitted", school=school, count=notice.waiting)
    return Screen(text, ((Button(t.plain("notice-button-submitted"), ShowSubmitted()),),))


def accepted(notice: EventNotice, t: Translator) -> Screen:
    text = together(t("notice-event-accepted"), about(notice.event, t), t("notice-event-accepted-next"))
    desk = Button(t.plain("notice-button-desk"), ShowDesk(notice.event.id))
    return Screen(text, ((desk,), event_row(notice.event, t)))


def returned(notice: EventNotice, t: Translator) -> Screen:
    text = together(
        t("notice-event-returned"),
        about(notice.event, t),
        reason(str(notice.body.get("remark") or ""), t),
        t("notice-event-returned-next"),
    )
    return Screen(text, (_making_row(notice.event, t),))


def organiser_wrote(notice: EventNotice, t: Translator) -> Screen:
    """The text as it is, with whoever answers for it above: the reader knows the event, not its organiser."""
    event = notice.event
    sender = t("notice-organiser-wrote", school=_school(event, t))
    letter = t("as-it-is", text=cut(str(notice.body["text"]), LETTER_CHARACTERS))
    text = together(f"{sender}\n<b>{title(event, t)}</b>", letter)
    return Screen(text, (event_row(event, t), _entries_row(t)))


def _before(notice: EventNotice | StageNotice, t: Translator) -> str:
    body = notice.body
    return period(
        datetime.fromisoformat(str(body["was_starts"])),
        datetime.fromisoformat(str(body["was_ends"])),
        notice.event,
        t,
        whole_days=bool(body["was_whole_days"]),
    )


def _school(event: Event, t: Translator) -> str:
    school = event.organiser
    return (school.name_en if t.language is Language.EN else "") or school.name


def _entries_row(t: Translator) -> Row:
    return (Button(t.plain("notice-button-entries"), ShowEntries()),)


def _making_row(event: Event, t: Translator) -> Row:
    return (Button(t.plain("notice-button-making"), ShowMaking(event.id)),)
