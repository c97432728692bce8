"""Schools beside the organiser, and the regulation."""

from collections.abc import Mapping

from handlers.action import Action
from handlers.actions import Handler
from handlers.attachment import LARGEST_BYTES, Attachment
from handlers.event import host_screens
from handlers.event.actions import (
    AddHost,
    AskRegulation,
    FindHost,
    GiveRegulation,
    RemoveHost,
    RemoveRegulation,
    SendRegulation,
    ShowHosts,
)
from handlers.screen import Screen, Show
from handlers.translation import Translator
from services.event.making import Makings
from services.kept_file import KeptFiles
from services.people import Speaker
from services.refusal import AttachmentWanted
from services.school import Schools


async def show_hosts(action: ShowHosts, speaker: Speaker, makings: Makings, t: Translator) -> Screen:
    return host_screens.hosts(await makings.look(action.event_id, actor_id=speaker.person_id), t)


async def find_host(
    action: FindHost, words: str, speaker: Speaker, schools: Schools, t: Translator
) -> Screen:
    found = await schools.find(words, person_id=speaker.person_id)
    return host_screens.hosts_found(action.event_id, found, t)


async def add_host(action: AddHost, speaker: Speaker, makings: Makings, t: Translator) -> Screen:
    shown = await makings.add_host(action.event_id, action.school_id, actor_id=speaker.person_id)
    return host_screens.hosts(shown, t)


async def remove_host(action: RemoveHost, speaker: Speaker, makings: Makings, t: Translator) -> Screen:
    shown = await makings.remove_host(action.event_id, action.school_id, actor_id=speaker.person_id)
    return host_screens.hosts(shown, t)


async def ask_regulation(action: AskRegulation, speaker: Speaker, makings: Makings, t: Translator) -> Screen:
    return host_screens.regulation(await makings.look(action.event_id, actor_id=speaker.person_id), t)


async def send_regulation(
    action: SendRegulation, attachment: Attachment | None, speaker: Speaker, makings: Makings, t: Translator
) -> Screen:
    if attachment is None:
        raise AttachmentWanted
    content = await attachment.read(LARGEST_BYTES)
    shown = await makings.keep_regulation(
        action.event_id, attachment.name, content, actor_id=speaker.person_id
    )
    return host_screens.regulation(shown, t)


async def give_regulation(
    action: GiveRegulation, speaker: Speaker, makings: Makings, kept_files: KeptFiles, t: Translator
) -> Show:
    shown = await makings.look(action.event_id, actor_id=speaker.person_id)
    file = await kept_files.read(shown.event.regulation_id or 0)
    return host_screens.regulation_given(shown, file, t)


async def remove_regulation(
    action: RemoveRegulation, speaker: Speaker, makings: Makings, t: Translator
) -> Screen:
    shown = await makings.remove_regulation(action.event_id, actor_id=speaker.person_id)
    return host_screens.regulation(shown, t)


def actions() -> Mapping[type[Action], Handler]:
    return {
        ShowHosts: show_hosts,
        FindHost: find_host,
        AddHost: add_host,
        RemoveHost: remove_host,
        AskRegulation: ask_regulation,
        SendRegulation: send_regulation,
        GiveRegulation: give_regulation,
        RemoveRegulation: remove_regulation,
    }
