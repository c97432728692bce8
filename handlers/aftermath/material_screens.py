"""What participants get of an event, for whoever adds it."""

from handlers.aftermath.actions import (
    CallRecording,
    GiveMaterial,
    RemoveMaterial,
    ShowMaterial,
    ShowMaterials,
    ShowOutcome,
    TakeMaterial,
)
from handlers.label import cut
from handlers.material_line import material_line
from handlers.menu.screens import back_row
from handlers.naming import event_title
from handlers.screen import Button, Row, Screen
from handlers.translation import Translator
from handlers.turning import turning
from models.event import Event
from services.webinar.material import MATERIALS_ON_A_PAGE, MaterialList, OneMaterial

ADDED_TOLD, TITLE_CHARACTERS = 3, 100


def materials(shown: MaterialList, t: Translator) -> Screen:
    """With what was just added above; one more is awaited, so that several come one after another."""
    event, page = shown.event, shown.materials
    first = (page.number - 1) * MATERIALS_ON_A_PAGE + 1
    numbered = list(enumerate(page.rows, first))
    parts = []
    if shown.added:
        titles = ", ".join(cut(one.title, TITLE_CHARACTERS) for one in shown.added[:ADDED_TOLD])
        parts.append(t("materials-added", titles=titles, count=len(shown.added)))
        parts.append(t("materials-told" if shown.audience else "materials-nobody", count=shown.audience))
    parts.append(f"<b>{t('materials-title')}</b>\n{t('as-it-is', text=event_title(event, t))}")
    lines = [material_line(number, material, t) for number, material in numbered]
    parts.append("\n".join(lines) or t("materials-none"))
    parts.append(t("materials-how"))
    buttons = tuple(Button(str(number), ShowMaterial(material.id)) for number, material in numbered)
    turns = tuple(turning(page, lambda number: ShowMaterials(event.id, number)))
    rows: tuple[Row, ...] = (*((buttons,) if buttons else ()), (*turns, _back(event, t), *back_row(t)))
    return Screen("\n\n".join(parts), rows, asks=GiveMaterial(event.id))


def material(shown: OneMaterial, t: Translator) -> Screen:
    row = shown.material
    kind = t.plain("material-button-no-recording" if row.is_recording else "material-button-recording")
    file = () if row.file_id is None else (Button(t.plain("material-button-file"), TakeMaterial(row.id)),)
    rows = (
        (Button(kind, CallRecording(row.id, int(not row.is_recording))),),
        (*file, Button(t.plain("material-button-remove"), RemoveMaterial(row.id))),
        (Button(t.plain("material-button-list"), ShowMaterials(shown.event.id)), *back_row(t)),
    )
    return Screen(f"{material_line(1, row, t)}\n\n{t('material-what')}", rows)


def _back(event: Event, t: Translator) -> Button:
    return Button(t.plain("outcome-button-back"), ShowOutcome(event.id))
