from collections.abc import Mapping

from handlers.action import Action
from handlers.actions import Handler
from handlers.attachment import MEGABYTE, Attachment
from handlers.screen import Screen, Show
from handlers.translation import Translator
from handlers.work import list_screens, screens
from handlers.work.actions import (
    FindWork,
    GiveWork,
    PackWorks,
    SendWork,
    ShowMissingWorks,
    ShowWork,
    ShowWorks,
    TakeWork,
)
from services.people import Speaker
from services.work.collecting import CollectedWorks
from services.work.packing import WorkPacks
from services.work.sending import Works
from services.work.view import WORK_MEGABYTES


async def send_work(action: SendWork, speaker: Speaker, works: Works, t: Translator) -> Screen:
    view = await works.look(action.entry_id, action.stage_id, person_id=speaker.person_id)
    return screens.work(view, t)


async def give_work(
    action: GiveWork, words: str, attachment: Attachment | None, speaker: Speaker, works: Works, t: Translator
) -> Screen:
    of = (action.entry_id, action.stage_id)
    if attachment is None:
        return screens.given(await works.send_link(*of, words, person_id=speaker.person_id), t)
    view = await works.may_send(*of, person_id=speaker.person_id)
    if view.bar is not None:
        return screens.work(view, t)
    content = await attachment.read(WORK_MEGABYTES * MEGABYTE)
    view = await works.send_file(*of, attachment.name, content, person_id=speaker.person_id)
    return screens.given(view, t)


async def take_work(action: TakeWork, speaker: Speaker, works: Works, t: Translator) -> Show:
    file = await works.take(action.entry_id, action.stage_id, person_id=speaker.person_id)
    return screens.taken(file, t)


async def show_works(
    action: ShowWorks, speaker: Speaker, collected_works: CollectedWorks, t: Translator
) -> Screen:
    shown = await collected_works.listed(
        action.event_id, action.stage_id, page=action.page, actor_id=speaker.person_id
    )
    return list_screens.works(shown, t)


async def show_missing(
    action: ShowMissingWorks, speaker: Speaker, collected_works: CollectedWorks, t: Translator
) -> Screen:
    shown = await collected_works.missing(action.stage_id, page=action.page, actor_id=speaker.person_id)
    return list_screens.missing(shown, t)


async def show_work(
    action: ShowWork, speaker: Speaker, collected_works: CollectedWorks, t: Translator
) -> Screen:
    shown = await collected_works.look(action.entry_id, action.stage_id, actor_id=speaker.person_id)
    return list_screens.one_work(shown, t)


async def find_work(
    action: FindWork, words: str, speaker: Speaker, collected_works: CollectedWorks, t: Translator
) -> Screen:
    shown = await collected_works.find(action.stage_id, words, actor_id=speaker.person_id)
    return list_screens.one_work(shown, t)


async def pack_works(action: PackWorks, speaker: Speaker, work_packs: WorkPacks, t: Translator) -> Show:
    pack = await work_packs.pack(action.stage_id, action.part, t.language, actor_id=speaker.person_id)
    return list_screens.packed(pack, t)


def actions() -> Mapping[type[Action], Handler]:
    return {
        SendWork: send_work,
        GiveWork: give_work,
        TakeWork: take_work,
        ShowWorks: show_works,
        ShowMissingWorks: show_missing,
        ShowWork: show_work,
        FindWork: find_work,
        PackWorks: pack_works,
    }
