"""The attendance list of a video platform: asked for, looked through, and its names one after another."""

from handlers.aftermath.actions import (
    AskAttendance,
    DecideUnsure,
    GiveAttendance,
    ShowOutcome,
    ShowUnsure,
    TakeBackUnsure,
    WriteAttendance,
)
from handlers.label import cut, told_apart
from handlers.menu.screens import back_row
from handlers.naming import event_title, place_name
from handlers.screen import LABEL_CHARACTERS, Button, Row, Screen
from handlers.translation import Translator
from models.event import Event
from services.webinar.attendance_import import AttendancePreview, AttendanceWritten
from services.webinar.attendance_settling import least_minutes
from services.webinar.attendance_unsure import Candidate, Unsure

UNREAD_TOLD, UNREAD_CHARACTERS = 5, 60
NAME_CHARACTERS, PLACE_CHARACTERS = 100, 120


def list_asked(event: Event, t: Translator) -> Screen:
    text = "\n\n".join(
        (_head(event, t), t("attendance-asked"), t("attendance-rule", least=least_minutes(event)))
    )
    return Screen(text, ((_back(event, t), *back_row(t)),), asks=GiveAttendance(event.id))


def preview(shown: AttendancePreview, t: Translator) -> Screen:
    """Nothing of it is written yet."""
    counts = [
        t("attendance-people", people=shown.people, connections=shown.connections),
        t("attendance-recognised", count=shown.recognised),
    ]
    if shown.unsure:
        counts.append(t("attendance-unsure", count=shown.unsure))
    if shown.unknown:
        counts.append(t("attendance-unknown", count=shown.unknown))
    rule = (
        t("attendance-enough", count=shown.enough, least=shown.least_minutes)
        if shown.has_minutes
        else t("attendance-no-minutes")
    )
    parts = [_head(shown.event, t), "\n".join(counts), rule]
    if shown.unread_count:
        lines = [
            t("attendance-unread-line", row=str(row.number), text=cut(row.text, UNREAD_CHARACTERS))
            for row in shown.unread[:UNREAD_TOLD]
        ]
        if shown.unread_count > len(lines):
            lines.append(t("attendance-unread-more", count=shown.unread_count - len(lines)))
        parts.append("\n".join((t("attendance-unread", count=shown.unread_count), *lines)))
    parts.append(t("attendance-question"))
    write = Button(t.plain("attendance-button-write"), WriteAttendance(shown.draft_id))
    return Screen(
        "\n\n".join(parts),
        ((write,), (_back(shown.event, t), *back_row(t))),
        asks=GiveAttendance(shown.event.id),
    )


def written(done: AttendanceWritten, t: Translator) -> Screen:
    event = done.event
    told = [t("attendance-written-already")] if done.is_old else []
    told.append(t("attendance-written", people=done.people, recognised=done.recognised))
    rows: list[Row] = []
    if done.unsure:
        told.append(t("attendance-written-unsure", count=done.unsure))
        rows.append(
            (Button(t.plain("attendance-button-unsure", count=str(done.unsure)), ShowUnsure(event.id)),)
        )
    another = Button(t.plain("attendance-button-another"), AskAttendance(event.id))
    return Screen("\n\n".join(told), (*rows, (_back(event, t), another), back_row(t)))


def unsure(shown: Unsure, t: Translator) -> Screen:
    """One name with those whose it may be; or that all are looked at."""
    event, line = shown.event, shown.line
    rows: list[Row] = []
    if line is None:
        text = f"{_head(event, t)}\n\n{t('attendance-all-seen')}"
    else:
        listed = t(
            "attendance-is-it" if len(shown.candidates) == 1 else "attendance-which",
            name=cut(line.name, NAME_CHARACTERS),
            minutes=line.minutes,
        )
        told = [_candidate(number, one, t) for number, one in enumerate(shown.candidates, 1)]
        left = t("attendance-left", count=shown.left)
        text = "\n\n".join((_head(event, t), listed, "\n".join(told), left))
        room = LABEL_CHARACTERS - len("1. ")
        labels = told_apart([one.name for one in shown.candidates], room)
        rows += [
            (Button(f"{number}. {label}", DecideUnsure(line.id, one.person_id)),)
            for number, (label, one) in enumerate(zip(labels, shown.candidates, strict=True), 1)
        ]
        rows.append((Button(t.plain("attendance-button-nobody"), DecideUnsure(line.id)),))
    undo: Row = ()
    if shown.last is not None:
        undo = (Button(t.plain("attendance-button-undo"), TakeBackUnsure(shown.last.id)),)
    return Screen(text, (*rows, (*undo, _back(event, t), *back_row(t))))


def _candidate(number: int, one: Candidate, t: Translator) -> str:
    place = t.plain("outcome-no-school") if one.place is None else place_name(one.place, t)
    name = cut(one.name, NAME_CHARACTERS)
    return t("attendance-candidate", number=str(number), name=name, place=cut(place, PLACE_CHARACTERS))


def _head(event: Event, t: Translator) -> str:
    return f"<b>{t('attendance-title')}</b>\n{t('as-it-is', text=event_title(event, t))}"


def _back(event: Event, t: Translator) -> Button:
    return Button(t.plain("outcome-button-back"), ShowOutcome(event.id))
