"""Numbers, the picture, the table, materials and thanks, for whoever runs an event."""

from collections.abc import Mapping

from handlers.action import Action
from handlers.actions import Handler
from handlers.aftermath import material_screens, outcome_screens
from handlers.aftermath.actions import (
    CallRecording,
    DrawOutcome,
    ExportAttendance,
    GiveMaterial,
    PreviewThanks,
    RemoveMaterial,
    ShowMaterial,
    ShowMaterials,
    ShowOutcome,
    ShowSources,
)
from handlers.aftermath.chart import chart
from handlers.aftermath.table import words_of_table
from handlers.attachment import LARGEST_BYTES, Attachment
from handlers.screen import Screen, Show
from handlers.translation import Translator
from services.people import Speaker
from services.webinar.attendance_export import AttendanceExports
from services.webinar.chart import Charts
from services.webinar.material import Materials
from services.webinar.number import OutcomeNumbers
from services.webinar.thanks import ThanksLetters


async def show_outcome(
    action: ShowOutcome, speaker: Speaker, outcome_numbers: OutcomeNumbers, t: Translator
) -> Screen:
    return outcome_screens.outcome(await outcome_numbers.look(action.event_id, actor_id=speaker.person_id), t)


async def show_sources(
    action: ShowSources, speaker: Speaker, outcome_numbers: OutcomeNumbers, t: Translator
) -> Screen:
    return outcome_screens.sources(await outcome_numbers.look(action.event_id, actor_id=speaker.person_id), t)


async def draw_outcome(
    action: DrawOutcome, speaker: Speaker, outcome_numbers: OutcomeNumbers, charts: Charts, t: Translator
) -> Show:
    shown = await outcome_numbers.look(action.event_id, actor_id=speaker.person_id)
    return outcome_screens.drawn(shown, await charts.draw(chart(shown, t)), t)


async def export_attendance(
    action: ExportAttendance, speaker: Speaker, attendance_exports: AttendanceExports, t: Translator
) -> Show:
    words = words_of_table(t)
    table = await attendance_exports.export(action.event_id, words, actor_id=speaker.person_id)
    return outcome_screens.exported(table, t)


async def preview_thanks(
    action: PreviewThanks, speaker: Speaker, thanks_letters: ThanksLetters, t: Translator
) -> Screen:
    shown = await thanks_letters.preview(action.event_id, actor_id=speaker.person_id)
    return outcome_screens.thanks(shown, t)


async def show_materials(
    action: ShowMaterials, speaker: Speaker, materials: Materials, t: Translator
) -> Screen:
    shown = await materials.listed(action.event_id, page=action.page, actor_id=speaker.person_id)
    return material_screens.materials(shown, t)


async def give_material(
    action: GiveMaterial,
    words: str,
    attachment: Attachment | None,
    speaker: Speaker,
    materials: Materials,
    t: Translator,
) -> Screen:
    event_id, actor_id = action.event_id, speaker.person_id
    if attachment is None:
        return material_screens.materials(await materials.add_links(event_id, words, actor_id=actor_id), t)
    await materials.may_add(event_id, actor_id=actor_id)
    content = await attachment.read(LARGEST_BYTES)
    added = await materials.add_file(event_id, attachment.name, words, content, actor_id=actor_id)
    return material_screens.materials(added, t)


async def show_material(
    action: ShowMaterial, speaker: Speaker, materials: Materials, t: Translator
) -> Screen:
    return material_screens.material(await materials.look(action.material_id, actor_id=speaker.person_id), t)


async def call_recording(
    action: CallRecording, speaker: Speaker, materials: Materials, t: Translator
) -> Screen:
    shown = await materials.call_recording(
        action.material_id, is_one=bool(action.is_one), actor_id=speaker.person_id
    )
    return material_screens.material(shown, t)


async def remove_material(
    action: RemoveMaterial, speaker: Speaker, materials: Materials, t: Translator
) -> Screen:
    return material_screens.materials(
        await materials.remove(action.material_id, actor_id=speaker.person_id), t
    )


def actions() -> Mapping[type[Action], Handler]:
    return {
        ShowOutcome: show_outcome,
        ShowSources: show_sources,
        DrawOutcome: draw_outcome,
        ExportAttendance: export_attendance,
        PreviewThanks: preview_thanks,
        ShowMaterials: show_materials,
        GiveMaterial: give_material,
        ShowMaterial: show_material,
        CallRecording: call_recording,
        RemoveMaterial: remove_material,
    }
