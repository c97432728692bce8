from collections.abc import Mapping

from handlers.action import Action
from handlers.actions import Handler
from handlers.addresses import Addresses
from handlers.classroom import claims, entries, pupil_screens, screens
from handlers.classroom.actions import (
    AskCodes,
    AskRemove,
    CorrectClass,
    CorrectName,
    FindPupil,
    GiveClassFile,
    MakeCode,
    MakeCodes,
    PickPupil,
    RemovePupil,
    ShowClass,
    ShowMissing,
    ShowPupil,
    TypePupilClass,
    TypePupilName,
)
from handlers.joining.actions import UseCode
from handlers.screen import Screen, Show
from handlers.translation import Translator
from services.classroom import Classrooms
from services.people import Speaker


async def show_class(action: ShowClass, speaker: Speaker, classrooms: Classrooms, t: Translator) -> Screen:
    shown = await classrooms.show(action.scope, actor_id=speaker.person_id, page=action.page)
    return screens.whatever(shown, t)


async def pick_pupil(action: PickPupil, speaker: Speaker, classrooms: Classrooms, t: Translator) -> Screen:
    page = await classrooms.names(action.scope, actor_id=speaker.person_id, page=action.page)
    return screens.names(page, t)


async def find_pupil(
    action: FindPupil, words: str, speaker: Speaker, classrooms: Classrooms, t: Translator
) -> Screen:
    shown = await classrooms.find(action.scope, words, actor_id=speaker.person_id)
    return screens.found(shown, words, speaker.zone, t)


async def show_missing(
    action: ShowMissing, speaker: Speaker, classrooms: Classrooms, t: Translator
) -> Screen:
    page = await classrooms.missing(action.scope, actor_id=speaker.person_id, page=action.page)
    return screens.lacking(page, t)


async def give_class_file(
    action: GiveClassFile, speaker: Speaker, classrooms: Classrooms, t: Translator
) -> Show:
    return screens.given_file(await classrooms.all(action.scope, actor_id=speaker.person_id), t)


async def show_pupil(action: ShowPupil, speaker: Speaker, classrooms: Classrooms, t: Translator) -> Screen:
    card = await classrooms.card(action.person_id, actor_id=speaker.person_id)
    return pupil_screens.card(card, speaker.zone, t)


async def make_code(
    action: MakeCode, speaker: Speaker, classrooms: Classrooms, addresses: Addresses, t: Translator
) -> Show:
    made = await classrooms.make_code(action.person_id, actor_id=speaker.person_id)
    return pupil_screens.code_made(made, addresses.links(UseCode(made.plain)), t)


async def ask_codes(action: AskCodes, speaker: Speaker, classrooms: Classrooms, t: Translator) -> Screen:
    return pupil_screens.codes_asked(await classrooms.ask_codes(action.scope, actor_id=speaker.person_id), t)


async def make_codes(action: MakeCodes, speaker: Speaker, classrooms: Classrooms, t: Translator) -> Show:
    return pupil_screens.codes_made(await classrooms.make_codes(action.scope, actor_id=speaker.person_id), t)


async def correct_name(
    action: CorrectName, speaker: Speaker, classrooms: Classrooms, t: Translator
) -> Screen:
    return pupil_screens.name_asked(await classrooms.card(action.person_id, actor_id=speaker.person_id), t)


async def type_pupil_name(
    action: TypePupilName, words: str, speaker: Speaker, classrooms: Classrooms, t: Translator
) -> Screen:
    card = await classrooms.call(action.person_id, words, actor_id=speaker.person_id)
    return pupil_screens.card(card, speaker.zone, t)


async def correct_class(
    action: CorrectClass, speaker: Speaker, classrooms: Classrooms, t: Translator
) -> Screen:
    return pupil_screens.class_asked(await classrooms.card(action.person_id, actor_id=speaker.person_id), t)


async def type_pupil_class(
    action: TypePupilClass, words: str, speaker: Speaker, classrooms: Classrooms, t: Translator
) -> Screen:
    card = await classrooms.move(action.person_id, words, actor_id=speaker.person_id)
    return pupil_screens.card(card, speaker.zone, t)


async def ask_remove(action: AskRemove, speaker: Speaker, classrooms: Classrooms, t: Translator) -> Screen:
    return pupil_screens.removing(await classrooms.card(action.person_id, actor_id=speaker.person_id), t)


async def remove_pupil(
    action: RemovePupil, speaker: Speaker, classrooms: Classrooms, t: Translator
) -> Screen:
    await classrooms.remove(action.person_id, actor_id=speaker.person_id)
    return pupil_screens.removed(t)


def actions() -> Mapping[type[Action], Handler]:
    return {
        ShowClass: show_class,
        PickPupil: pick_pupil,
        FindPupil: find_pupil,
        ShowMissing: show_missing,
        GiveClassFile: give_class_file,
        ShowPupil: show_pupil,
        MakeCode: make_code,
        AskCodes: ask_codes,
        MakeCodes: make_codes,
        CorrectName: correct_name,
        TypePupilName: type_pupil_name,
        CorrectClass: correct_class,
        TypePupilClass: type_pupil_class,
        AskRemove: ask_remove,
        RemovePupil: remove_pupil,
        **entries.actions(),
        **claims.actions(),
    }
