"""An event is begun, and then changed fact by fact."""

from collections.abc import Mapping

from handlers.action import Action
from handlers.actions import Handler
from handlers.event import (
    beginning_screens,
    copies,
    hosts,
    nomination_screens,
    nominations,
    questions,
    screens,
    sites,
    stages,
    state_screens,
    states,
)
from handlers.event.actions import (
    AskEventField,
    AskMove,
    ChooseEventKind,
    FindMakingSchool,
    MakeAnew,
    MakeEvent,
    MoveEvent,
    PickEventKind,
    SetEventField,
    ShowMaking,
    ShowPart,
    TypeEventDays,
    TypeEventField,
    TypeEventTitle,
    TypeMove,
)
from handlers.screen import Screen
from handlers.translation import Translator
from services.event.field import EventField
from services.event.making import Makings
from services.event.moving import MoveWeighed
from services.event.nomination_list import EventNominations
from services.people import Speaker
from services.school import Schools


async def make_event(action: MakeEvent, speaker: Speaker, makings: Makings, t: Translator) -> Screen:
    me = speaker.person_id
    if action.school_id is None:
        return beginning_screens.begun(await makings.begun(actor_id=me), t)
    return beginning_screens.next_asked(await makings.begin(action.school_id, actor_id=me), t)


async def make_anew(speaker: Speaker, makings: Makings, t: Translator) -> Screen:
    return beginning_screens.begun(await makings.schools(actor_id=speaker.person_id), t)


async def find_making_school(words: str, speaker: Speaker, schools: Schools, t: Translator) -> Screen:
    return beginning_screens.schools_found(await schools.find(words, person_id=speaker.person_id), t)


async def type_title(
    action: TypeEventTitle, words: str, speaker: Speaker, makings: Makings, t: Translator
) -> Screen:
    told = await makings.name(action.draft_id, words, actor_id=speaker.person_id)
    return beginning_screens.next_asked(told, t)


async def choose_kind(action: ChooseEventKind, speaker: Speaker, makings: Makings, t: Translator) -> Screen:
    told = await makings.look_at(action.draft_id, actor_id=speaker.person_id)
    return beginning_screens.kinds(told, action.page, t)


async def pick_kind(action: PickEventKind, speaker: Speaker, makings: Makings, t: Translator) -> Screen:
    told = await makings.choose_kind(action.draft_id, action.kind, actor_id=speaker.person_id)
    return beginning_screens.next_asked(told, t)


async def type_days(
    action: TypeEventDays, words: str, speaker: Speaker, makings: Makings, t: Translator
) -> Screen:
    shown = await makings.date(action.draft_id, words, actor_id=speaker.person_id)
    return screens.making(shown, t, said=t("making-born"))


async def show_making(action: ShowMaking, speaker: Speaker, makings: Makings, t: Translator) -> Screen:
    return screens.making(await makings.look(action.event_id, actor_id=speaker.person_id), t)


async def show_part(action: ShowPart, speaker: Speaker, makings: Makings, t: Translator) -> Screen:
    return screens.part(await makings.look(action.event_id, actor_id=speaker.person_id), action.part, t)


async def ask_field(action: AskEventField, speaker: Speaker, makings: Makings, t: Translator) -> Screen:
    shown = await makings.look(action.event_id, actor_id=speaker.person_id)
    return screens.field_asked(shown, action.field, action.page, t)


async def type_field(
    action: TypeEventField, words: str, speaker: Speaker, makings: Makings, t: Translator
) -> Screen:
    shown = await makings.set(action.event_id, action.field, words, actor_id=speaker.person_id)
    return screens.part(shown, screens.PART_OF[action.field], t, said=t("making-written"))


async def set_field(
    action: SetEventField,
    speaker: Speaker,
    makings: Makings,
    event_nominations: EventNominations,
    t: Translator,
) -> Screen:
    me = speaker.person_id
    shown = await makings.set(action.event_id, action.field, action.value, actor_id=me)
    if action.field is EventField.SPLIT_BY:
        listed = await event_nominations.listed(action.event_id, actor_id=me)
        return nomination_screens.nominations(listed, t)
    return screens.part(shown, screens.PART_OF[action.field], t)


async def ask_move(action: AskMove, speaker: Speaker, makings: Makings, t: Translator) -> Screen:
    return state_screens.move_asked(await makings.look(action.event_id, actor_id=speaker.person_id), t)


async def type_move(
    action: TypeMove, words: str, speaker: Speaker, makings: Makings, t: Translator
) -> Screen:
    found = await makings.reschedule(action.event_id, words, actor_id=speaker.person_id)
    if isinstance(found, MoveWeighed):
        return state_screens.move_weighed(found, t)
    return screens.making(found, t, said=t("making-written"))


async def move_event(action: MoveEvent, speaker: Speaker, makings: Makings, t: Translator) -> Screen:
    shown = await makings.move(action.event_id, action.to, action.revision, actor_id=speaker.person_id)
    return screens.making(shown, t, said=t("making-moved"))


def actions() -> Mapping[type[Action], Handler]:
    return {
        MakeEvent: make_event,
        MakeAnew: make_anew,
        FindMakingSchool: find_making_school,
        TypeEventTitle: type_title,
        ChooseEventKind: choose_kind,
        PickEventKind: pick_kind,
        TypeEventDays: type_days,
        ShowMaking: show_making,
        ShowPart: show_part,
        AskEventField: ask_field,
        TypeEventField: type_field,
        SetEventField: set_field,
        AskMove: ask_move,
        TypeMove: type_move,
        MoveEvent: move_event,
        **copies.actions(),
        **hosts.actions(),
        **nominations.actions(),
        **questions.actions(),
        **sites.actions(),
        **stages.actions(),
        **states.actions(),
    }
