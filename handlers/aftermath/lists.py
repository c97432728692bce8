"""The attendance list of a video platform, in the chat: looked through, written, and decided name by name."""

from collections.abc import Mapping

from handlers.action import Action
from handlers.actions import Handler
from handlers.aftermath import list_screens
from handlers.aftermath.actions import (
    AskAttendance,
    DecideUnsure,
    GiveAttendance,
    ShowUnsure,
    TakeBackUnsure,
    WriteAttendance,
)
from handlers.attachment import Attachment, AttachmentKind
from handlers.screen import Screen
from handlers.translation import Translator
from services.people import Speaker
from services.refusal import AttachmentWanted
from services.sheet import NotASheet
from services.webinar.attendance_import import AttendanceLists
from services.webinar.attendance_list import FILE_BYTES
from services.webinar.attendance_unsure import AttendanceUnsure


async def ask_attendance(
    action: AskAttendance, speaker: Speaker, attendance_lists: AttendanceLists, t: Translator
) -> Screen:
    return list_screens.list_asked(
        await attendance_lists.open(action.event_id, actor_id=speaker.person_id), t
    )


async def give_attendance(
    action: GiveAttendance,
    attachment: Attachment | None,
    speaker: Speaker,
    attendance_lists: AttendanceLists,
    t: Translator,
) -> Screen:
    await attendance_lists.open(action.event_id, actor_id=speaker.person_id)
    if attachment is None:
        raise AttachmentWanted
    if attachment.kind is AttachmentKind.PHOTO:
        # Of a photo nothing would be read: it need not be downloaded for that.
        raise NotASheet(attachment.name)
    content = await attachment.read(FILE_BYTES)
    shown = await attendance_lists.preview(
        action.event_id, attachment.name, content, actor_id=speaker.person_id
    )
    return list_screens.preview(shown, t)


async def write_attendance(
    action: WriteAttendance, speaker: Speaker, attendance_lists: AttendanceLists, t: Translator
) -> Screen:
    done = await attendance_lists.write(action.draft_id, actor_id=speaker.person_id)
    return list_screens.written(done, t)


async def show_unsure(
    action: ShowUnsure, speaker: Speaker, attendance_unsure: AttendanceUnsure, t: Translator
) -> Screen:
    return list_screens.unsure(await attendance_unsure.look(action.event_id, actor_id=speaker.person_id), t)


async def decide_unsure(
    action: DecideUnsure, speaker: Speaker, attendance_unsure: AttendanceUnsure, t: Translator
) -> Screen:
    shown = await attendance_unsure.decide(action.line_id, action.person_id, actor_id=speaker.person_id)
    return list_screens.unsure(shown, t)


async def take_back_unsure(
    action: TakeBackUnsure, speaker: Speaker, attendance_unsure: AttendanceUnsure, t: Translator
) -> Screen:
    shown = await attendance_unsure.take_back(action.line_id, actor_id=speaker.person_id)
    return list_screens.unsure(shown, t)


def actions() -> Mapping[type[Action], Handler]:
    return {
        AskAttendance: ask_attendance,
        GiveAttendance: give_attendance,
        WriteAttendance: write_attendance,
        ShowUnsure: show_unsure,
        DecideUnsure: decide_unsure,
        TakeBackUnsure: take_back_unsure,
    }
