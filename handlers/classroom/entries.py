"""Pupils enter a class: a list is asked for, read, looked through and written."""

from collections.abc import Mapping

from handlers.action import Action
from handlers.actions import Handler
from handlers.attachment import Attachment
from handlers.classroom import entry_screens as screens
from handlers.classroom.actions import (
    AddPupils,
    AskAlike,
    BeAnother,
    BeSame,
    BeSameAll,
    EnterList,
    GiveTemplate,
    SendPupils,
    ShowList,
)
from handlers.screen import Screen, Show
from handlers.translation import Translator
from services.class_entry import LIST_BYTES, ClassEntries
from services.people import Speaker


async def add_pupils(
    action: AddPupils, speaker: Speaker, class_entries: ClassEntries, t: Translator
) -> Screen:
    return screens.asked(await class_entries.begin(action.school_id, actor_id=speaker.person_id), t)


async def give_template(
    action: GiveTemplate, speaker: Speaker, class_entries: ClassEntries, t: Translator
) -> Show:
    return screens.with_template(await class_entries.begin(action.school_id, actor_id=speaker.person_id), t)


async def send_pupils(
    action: SendPupils,
    words: str,
    attachment: Attachment | None,
    speaker: Speaker,
    class_entries: ClassEntries,
    t: Translator,
) -> Show:
    me = speaker.person_id
    if attachment is None:
        return screens.read(await class_entries.read_lines(action.school_id, words, actor_id=me), t)
    content = await attachment.read(LIST_BYTES)
    shown = await class_entries.read_file(action.school_id, attachment.name, content, actor_id=me)
    return screens.read(shown, t)


async def show_list(action: ShowList, speaker: Speaker, class_entries: ClassEntries, t: Translator) -> Screen:
    shown = await class_entries.preview(action.list_id, actor_id=speaker.person_id)
    return screens.preview_or_entered(shown, t)


async def ask_alike(action: AskAlike, speaker: Speaker, class_entries: ClassEntries, t: Translator) -> Screen:
    return screens.next_alike(await class_entries.preview(action.list_id, actor_id=speaker.person_id), t)


async def be_same(action: BeSame, speaker: Speaker, class_entries: ClassEntries, t: Translator) -> Screen:
    shown = await class_entries.tell(
        action.list_id, action.position, action.person_id, is_same=True, actor_id=speaker.person_id
    )
    return screens.next_alike(shown, t)


async def be_another(
    action: BeAnother, speaker: Speaker, class_entries: ClassEntries, t: Translator
) -> Screen:
    shown = await class_entries.tell(
        action.list_id, action.position, action.person_id, is_same=False, actor_id=speaker.person_id
    )
    return screens.next_alike(shown, t)


async def be_same_all(
    action: BeSameAll, speaker: Speaker, class_entries: ClassEntries, t: Translator
) -> Screen:
    return screens.next_alike(await class_entries.recognise(action.list_id, actor_id=speaker.person_id), t)


async def enter_list(
    action: EnterList, speaker: Speaker, class_entries: ClassEntries, t: Translator
) -> Screen:
    shown = await class_entries.enter(action.list_id, actor_id=speaker.person_id)
    return screens.preview_or_entered(shown, t)


def actions() -> Mapping[type[Action], Handler]:
    return {
        AddPupils: add_pupils,
        GiveTemplate: give_template,
        SendPupils: send_pupils,
        ShowList: show_list,
        AskAlike: ask_alike,
        BeSame: be_same,
        BeAnother: be_another,
        BeSameAll: be_same_all,
        EnterList: enter_list,
    }
