"""The stages of an event, in their order."""

from typing import Final

from handlers.event.list_actions import (
    AddStages,
    AskStageField,
    RaiseStage,
    RemoveStage,
    SetStageField,
    ShowSites,
    ShowStage,
    ShowStages,
    TypeStageField,
)
from handlers.event.pasted import told
from handlers.event.screens import in_pairs, to_making
from handlers.label import cut, told_apart
from handlers.screen import Button, Screen
from handlers.translation import Translator
from models.event import EventFormat
from models.stage import Stage, WorkWanted
from services.event.field import NOTHING
from services.event.stage_list import StageField, StageList, StageView

# More stages than there are buttons for nobody has held.
STAGES_SHOWN, TITLE_CHARACTERS = 8, 80
# Until when works are due is asked where it is said that there are any.
FIELDS: Final = (
    StageField.WHEN,
    StageField.FORMAT,
    StageField.PLACE,
    StageField.LINK,
    StageField.WORK,
)
OPTIONAL: Final = frozenset({StageField.PLACE, StageField.LINK, StageField.DUE})


def stages(shown: StageList, t: Translator) -> Screen:
    event_id = shown.event.id
    lines = [_stage_line(number, one, shown, t) for number, one in enumerate(shown.stages[:STAGES_SHOWN], 1)]
    listed = "\n\n".join(lines) if lines else t("making-stages-none")
    text = "\n\n".join((*told(shown.pasted, t), t("making-stages"), listed, t("making-stages-hint")))
    picked = shown.stages[:STAGES_SHOWN]
    labels = told_apart([f"{number}. {one.title}" for number, one in enumerate(picked, 1)])
    buttons = [Button(label, ShowStage(one.id)) for label, one in zip(labels, picked, strict=True)]
    return Screen(text, (*in_pairs(buttons), (to_making(event_id, t),)), asks=AddStages(event_id))


def stage(shown: StageView, t: Translator, *, said: str = "") -> Screen:
    one = shown.stage
    lines = [
        t("making-line", name=t.plain(f"making-stage-{field}"), value=_value(shown, field, t))
        for field in StageField
        if field is not StageField.TITLE
    ]
    text = "\n".join((*((said, "") if said else ()), t("making-stage", title=one.title), *lines))
    text = "\n".join((text, *_sites_line(shown, t)))
    rename = Button(t.plain("making-button-rename"), AskStageField(one.id, StageField.TITLE))
    fields = [Button(t.plain(f"making-stage-{field}"), AskStageField(one.id, field)) for field in FIELDS]
    sites = () if shown.sites_elsewhere else (Button(t.plain("making-button-sites"), ShowSites(one.id)),)
    up = () if shown.is_first else (Button("⬆️", RaiseStage(one.id)),)
    last = (
        Button(t.plain("making-button-stages-back"), ShowStages(one.event_id)),
        *up,
        Button(t.plain("making-button-stage-delete"), RemoveStage(one.id)),
    )
    return Screen(text, tuple(row for row in (*in_pairs([rename, *fields]), sites, last) if row))


def stage_field_asked(shown: StageView, field: StageField, t: Translator) -> Screen:
    one = shown.stage
    name = t.plain(f"making-stage-{field}")
    text = t("making-asked", name=name, value=_value(shown, field, t))
    choices = {
        StageField.FORMAT: [(t.plain(f"event-format-{kind}"), kind.value) for kind in EventFormat],
        StageField.WORK: [(t.plain(f"making-work-{kind}"), kind.value) for kind in WorkWanted],
    }.get(field, [])
    if field in OPTIONAL:
        choices = [(t.plain(f"making-stage-none-{field}"), NOTHING)]
    buttons = [Button(label, SetStageField(one.id, field, value)) for label, value in choices]
    if field is StageField.WORK:
        buttons.append(Button(t.plain("making-stage-due"), AskStageField(one.id, StageField.DUE)))
    back = Button(t.plain("making-button-back"), ShowStage(one.id))
    text = f"{text}\n\n{t(f'making-stage-ask-{field}')}"
    return Screen(text, (*in_pairs(buttons), (back,)), asks=TypeStageField(one.id, field))


def _stage_line(number: int, one: Stage, shown: StageList, t: Translator) -> str:
    title = t("making-title", title=cut(one.title, TITLE_CHARACTERS))
    notes = [t.plain(f"event-format-{one.format}")]
    if one.work is not WorkWanted.NONE:
        notes.append(t.plain(f"making-work-{one.work}"))
    if shown.sites.get(one.id):
        notes.append(t.plain("making-count-sites", count=shown.sites[one.id]))
    return f"{number}. {title}\n{_when(one, shown.event.zone, t)}\n{' · '.join(notes)}"


def _sites_line(shown: StageView, t: Translator) -> list[str]:
    if shown.sites:
        return [t("making-count-sites", count=shown.sites)]
    return [t("making-sites-elsewhere")] if shown.sites_elsewhere else []


def _value(shown: StageView, field: StageField, t: Translator) -> str:
    one = shown.stage
    if field is StageField.DUE:
        due = one.work_due_at
        return t.plain("making-stage-none-due") if due is None else t.hours(due, due, shown.event.zone)
    return {
        StageField.TITLE: one.title,
        StageField.WHEN: _when(one, shown.event.zone, t),
        StageField.FORMAT: t.plain(f"event-format-{one.format}"),
        StageField.PLACE: one.place or t.plain("making-stage-none-place"),
        StageField.LINK: one.link or t.plain("making-stage-none-link"),
        StageField.WORK: t.plain(f"making-work-{one.work}"),
    }[field]


def _when(one: Stage, zone: str, t: Translator) -> str:
    if one.whole_days:
        return t.days(one.starts_at, one.ends_at, zone)
    return t.hours(one.starts_at, one.ends_at, zone)
