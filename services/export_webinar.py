"""What is kept of a person who came to an event, asked, spoke there, or left something for others."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import ColumnElement, Label

from models.attendance import Attendance, JoinPress, ListedAttendee
from models.base import Base
from models.event import Event
from models.feedback import Feedback
from models.kept_file import KeptFile
from models.material import Material
from models.speaker import ListenerQuestion, Speaker
from services.export_source import Column, Section, Source

EVENT: Label[Any] = Event.title.label("event")


def _event(by: Column) -> tuple[type[Base], ColumnElement[bool]]:
    return Event, Event.id == by


WEBINAR_SOURCES: Mapping[Section, tuple[Source, ...]] = {
    Section.ATTENDANCES: (
        Source(
            Attendance.person_id,
            (
                EVENT,
                Attendance.pressed_at,
                Attendance.confirmed_at,
                Attendance.confirmed_by,
                Attendance.answer,
                Attendance.minutes,
            ),
            via=(_event(Attendance.event_id),),
        ),
    ),
    Section.JOINS: (Source(JoinPress.person_id, (EVENT, JoinPress.at), via=(_event(JoinPress.event_id),)),),
    Section.LISTED: (
        Source(
            ListedAttendee.person_id,
            (EVENT, ListedAttendee.name.label("listed_name"), ListedAttendee.minutes),
            via=(_event(ListedAttendee.event_id),),
        ),
    ),
    Section.ASKED: (
        Source(
            ListenerQuestion.person_id,
            (EVENT, ListenerQuestion.words, ListenerQuestion.asked_at, ListenerQuestion.hidden_at),
            via=(_event(ListenerQuestion.event_id),),
        ),
    ),
    Section.FEEDBACKS: (
        Source(
            Feedback.person_id,
            (EVENT, Feedback.score, Feedback.words, Feedback.given_at.label("said_at")),
            via=(_event(Feedback.event_id),),
        ),
    ),
    Section.TALKS: (
        Source(
            Speaker.person_id,
            (EVENT, Speaker.name.label("speaker_name"), Speaker.topic),
            via=(_event(Speaker.event_id),),
        ),
    ),
    Section.MATERIALS: (
        Source(
            Material.added_by,
            (EVENT, Material.title, KeptFile.name.label("file_name"), Material.link, Material.added_at),
            via=(_event(Material.event_id), (KeptFile, KeptFile.id == Material.file_id)),
        ),
    ),
}
