"""The stages of an event."""

from collections.abc import Mapping

from handlers.action import Action
from handlers.actions import Handler
from handlers.event import stage_screens as screens
from handlers.event.list_actions import (
    AddStages,
    AskStageField,
    RaiseStage,
    RemoveStage,
    SetStageField,
    ShowStage,
    ShowStages,
    TypeStageField,
)
from handlers.screen import Screen
from handlers.translation import Translator
from services.event.stage_list import EventStages
from services.people import Speaker


async def show_stages(
    action: ShowStages, speaker: Speaker, event_stages: EventStages, t: Translator
) -> Screen:
    shown = await event_stages.listed(action.event_id, actor_id=speaker.person_id)
    return screens.stages(shown, t)


async def add_stages(
    action: AddStages, words: str, speaker: Speaker, event_stages: EventStages, t: Translator
) -> Screen:
    shown = await event_stages.add(action.event_id, words, actor_id=speaker.person_id)
    return screens.stages(shown, t)


async def show_stage(action: ShowStage, speaker: Speaker, event_stages: EventStages, t: Translator) -> Screen:
    shown = await event_stages.look(action.stage_id, actor_id=speaker.person_id)
    return screens.stage(shown, t)


async def ask_stage(
    action: AskStageField, speaker: Speaker, event_stages: EventStages, t: Translator
) -> Screen:
    shown = await event_stages.look(action.stage_id, actor_id=speaker.person_id)
    return screens.stage_field_asked(shown, action.field, t)


async def type_stage(
    action: TypeStageField, words: str, speaker: Speaker, event_stages: EventStages, t: Translator
) -> Screen:
    shown = await event_stages.set(action.stage_id, action.field, words, actor_id=speaker.person_id)
    return screens.stage(shown, t, said=t("making-written"))


async def set_stage(
    action: SetStageField, speaker: Speaker, event_stages: EventStages, t: Translator
) -> Screen:
    shown = await event_stages.set(action.stage_id, action.field, action.value, actor_id=speaker.person_id)
    return screens.stage(shown, t, said=t("making-written"))


async def raise_stage(
    action: RaiseStage, speaker: Speaker, event_stages: EventStages, t: Translator
) -> Screen:
    shown = await event_stages.move_up(action.stage_id, actor_id=speaker.person_id)
    return screens.stages(shown, t)


async def remove_stage(
    action: RemoveStage, speaker: Speaker, event_stages: EventStages, t: Translator
) -> Screen:
    shown = await event_stages.remove(action.stage_id, actor_id=speaker.person_id)
    return screens.stages(shown, t)


def actions() -> Mapping[type[Action], Handler]:
    return {
        ShowStages: show_stages,
        AddStages: add_stages,
        ShowStage: show_stage,
        AskStageField: ask_stage,
        TypeStageField: type_stage,
        SetStageField: set_stage,
        RaiseStage: raise_stage,
        RemoveStage: remove_stage,
    }
