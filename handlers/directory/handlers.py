from collections.abc import Mapping

from handlers.action import Action
from handlers.actions import Handler
from handlers.directory import card, log, screens
from handlers.directory.actions import (
    WORDS_BYTES,
    AskBlock,
    AskPerson,
    AskPersonSchool,
    AskUnblock,
    BlockPerson,
    FindPerson,
    FindPersonSchool,
    GiveRole,
    MovePerson,
    Reach,
    ShowAudit,
    ShowFound,
    ShowPerson,
    ShowRoles,
    UnblockPerson,
)
from handlers.screen import Screen
from handlers.translation import Translator
from services.directory import Directory
from services.people import Speaker


async def ask_person(speaker: Speaker, directory: Directory, t: Translator) -> Screen:
    await directory.refuse_strangers(actor_id=speaker.person_id)
    return screens.person_asked(t)


async def find_person(words: str, speaker: Speaker, directory: Directory, t: Translator) -> Screen:
    return screens.found(await directory.find(words, actor_id=speaker.person_id, size=WORDS_BYTES), t)


async def show_found(action: ShowFound, speaker: Speaker, directory: Directory, t: Translator) -> Screen:
    found = await directory.find(action.words, actor_id=speaker.person_id, page=action.page, size=WORDS_BYTES)
    return screens.found(found, t)


async def show_person(action: ShowPerson, speaker: Speaker, directory: Directory, t: Translator) -> Screen:
    shown = await directory.card(action.person_id, actor_id=speaker.person_id)
    return card.person(shown, action, speaker.zone, t)


async def ask_block(action: AskBlock, speaker: Speaker, directory: Directory, t: Translator) -> Screen:
    return card.block_asked(await directory.card(action.person_id, actor_id=speaker.person_id), t)


async def block_person(action: BlockPerson, speaker: Speaker, directory: Directory, t: Translator) -> Screen:
    shown = await directory.block(action.person_id, actor_id=speaker.person_id)
    return card.person(shown, ShowPerson(action.person_id), speaker.zone, t)


async def ask_unblock(action: AskUnblock, speaker: Speaker, directory: Directory, t: Translator) -> Screen:
    return card.unblock_asked(await directory.card(action.person_id, actor_id=speaker.person_id), t)


async def unblock_person(
    action: UnblockPerson, speaker: Speaker, directory: Directory, t: Translator
) -> Screen:
    shown = await directory.unblock(action.person_id, actor_id=speaker.person_id)
    return card.person(shown, ShowPerson(action.person_id), speaker.zone, t)


async def ask_person_school(
    action: AskPersonSchool, speaker: Speaker, directory: Directory, t: Translator
) -> Screen:
    shown = await directory.card(action.person_id, actor_id=speaker.person_id)
    return screens.school_asked(shown, t)


async def find_person_school(
    action: FindPersonSchool, words: str, speaker: Speaker, directory: Directory, t: Translator
) -> Screen:
    found = await directory.find_schools(words, actor_id=speaker.person_id)
    return screens.schools_found(action, found, t)


async def move_person(action: MovePerson, speaker: Speaker, directory: Directory, t: Translator) -> Screen:
    shown = await directory.move(action.person_id, action.school_id, actor_id=speaker.person_id)
    return card.person(shown, ShowPerson(action.person_id), speaker.zone, t)


async def show_roles(action: ShowRoles, speaker: Speaker, directory: Directory, t: Translator) -> Screen:
    return card.roles(await directory.card(action.person_id, actor_id=speaker.person_id), t)


async def give_role(action: GiveRole, speaker: Speaker, directory: Directory, t: Translator) -> Screen:
    at_school = action.reach is Reach.SCHOOL
    shown = await directory.give(
        action.person_id, action.kind, at_school=at_school, actor_id=speaker.person_id
    )
    return card.roles(shown, t)


async def show_audit(action: ShowAudit, speaker: Speaker, directory: Directory, t: Translator) -> Screen:
    shown = await directory.audit(action.person_id, action.side, actor_id=speaker.person_id, page=action.page)
    return log.audit(shown, t)


def actions() -> Mapping[type[Action], Handler]:
    return {
        AskPerson: ask_person,
        FindPerson: find_person,
        ShowFound: show_found,
        ShowPerson: show_person,
        AskBlock: ask_block,
        BlockPerson: block_person,
        AskUnblock: ask_unblock,
        UnblockPerson: unblock_person,
        AskPersonSchool: ask_person_school,
        FindPersonSchool: find_person_school,
        MovePerson: move_person,
        ShowRoles: show_roles,
        GiveRole: give_role,
        ShowAudit: show_audit,
    }
