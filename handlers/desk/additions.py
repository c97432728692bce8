"""Somebody is entered by hand: who, of which class and school, in which nomination and on which site."""

from collections.abc import Mapping

from handlers.action import Action
from handlers.actions import Handler
from handlers.desk import addition_screens, entry_screens
from handlers.desk.addition_actions import (
    AskAddition,
    AskTeammate,
    BeAnother,
    BeNew,
    FindAddition,
    FindTeammate,
    PickAdditionSchool,
    PickNomination,
    PickPerson,
    PickSite,
    ShowAddition,
    TurnAddition,
    TypeAdditionGrade,
    TypeAdditionSchool,
    WriteAddition,
)
from handlers.screen import Screen
from handlers.translation import Translator
from services.desk.decisions import DeskAdditions
from services.people import Speaker


async def ask(action: AskAddition, speaker: Speaker, desk_additions: DeskAdditions, t: Translator) -> Screen:
    return addition_screens.asked(await desk_additions.ask(action.event_id, actor_id=speaker.person_id), t)


async def find(
    action: FindAddition, words: str, speaker: Speaker, desk_additions: DeskAdditions, t: Translator
) -> Screen:
    shown = await desk_additions.begin(action.event_id, words, actor_id=speaker.person_id)
    return addition_screens.addition(shown, t)


async def ask_teammate(
    action: AskTeammate, speaker: Speaker, desk_additions: DeskAdditions, t: Translator
) -> Screen:
    shown = await desk_additions.ask_for_team(action.entry_id, actor_id=speaker.person_id)
    return addition_screens.teammate_asked(shown, t)


async def find_teammate(
    action: FindTeammate, words: str, speaker: Speaker, desk_additions: DeskAdditions, t: Translator
) -> Screen:
    shown = await desk_additions.begin(
        action.event_id, words, actor_id=speaker.person_id, entry_id=action.entry_id
    )
    return addition_screens.addition(shown, t)


async def show(
    action: ShowAddition, speaker: Speaker, desk_additions: DeskAdditions, t: Translator
) -> Screen:
    shown = await desk_additions.look(action.draft_id, actor_id=speaker.person_id)
    return addition_screens.addition(shown, t)


async def turn(
    action: TurnAddition, speaker: Speaker, desk_additions: DeskAdditions, t: Translator
) -> Screen:
    shown = await desk_additions.look(action.draft_id, actor_id=speaker.person_id)
    return addition_screens.addition(shown, t, page=action.page)


async def pick_person(
    action: PickPerson, speaker: Speaker, desk_additions: DeskAdditions, t: Translator
) -> Screen:
    shown = await desk_additions.pick(action.draft_id, action.person_id, actor_id=speaker.person_id)
    return addition_screens.addition(shown, t)


async def be_new(action: BeNew, speaker: Speaker, desk_additions: DeskAdditions, t: Translator) -> Screen:
    shown = await desk_additions.be_new(action.draft_id, actor_id=speaker.person_id)
    return addition_screens.addition(shown, t)


async def type_grade(
    action: TypeAdditionGrade, words: str, speaker: Speaker, desk_additions: DeskAdditions, t: Translator
) -> Screen:
    shown = await desk_additions.grade(action.draft_id, words, actor_id=speaker.person_id)
    return addition_screens.addition(shown, t)


async def type_school(
    action: TypeAdditionSchool, words: str, speaker: Speaker, desk_additions: DeskAdditions, t: Translator
) -> Screen:
    found = await desk_additions.find_schools(action.draft_id, words, actor_id=speaker.person_id)
    return addition_screens.schools_found(action, found, t)


async def pick_school(
    action: PickAdditionSchool, speaker: Speaker, desk_additions: DeskAdditions, t: Translator
) -> Screen:
    shown = await desk_additions.school(action.draft_id, action.school_id, actor_id=speaker.person_id)
    return addition_screens.addition(shown, t)


async def be_another(
    action: BeAnother, speaker: Speaker, desk_additions: DeskAdditions, t: Translator
) -> Screen:
    shown = await desk_additions.be_another(action.draft_id, actor_id=speaker.person_id)
    return addition_screens.addition(shown, t)


async def pick_nomination(
    action: PickNomination, speaker: Speaker, desk_additions: DeskAdditions, t: Translator
) -> Screen:
    shown = await desk_additions.nomination(action.draft_id, action.nomination_id, actor_id=speaker.person_id)
    return addition_screens.addition(shown, t)


async def pick_site(
    action: PickSite, speaker: Speaker, desk_additions: DeskAdditions, t: Translator
) -> Screen:
    shown = await desk_additions.site(action.draft_id, action.site_id, actor_id=speaker.person_id)
    return addition_screens.addition(shown, t)


async def write(
    action: WriteAddition, speaker: Speaker, desk_additions: DeskAdditions, t: Translator
) -> Screen:
    return entry_screens.card(await desk_additions.write(action.draft_id, actor_id=speaker.person_id), t)


def actions() -> Mapping[type[Action], Handler]:
    return {
        AskAddition: ask,
        FindAddition: find,
        AskTeammate: ask_teammate,
        FindTeammate: find_teammate,
        ShowAddition: show,
        TurnAddition: turn,
        PickPerson: pick_person,
        BeNew: be_new,
        TypeAdditionGrade: type_grade,
        TypeAdditionSchool: type_school,
        PickAdditionSchool: pick_school,
        BeAnother: be_another,
        PickNomination: pick_nomination,
        PickSite: pick_site,
        WriteAddition: write,
    }
