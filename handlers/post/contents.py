"""What news consist of: words, pictures, what they are about."""

from collections.abc import Mapping

from handlers.action import Action
from handlers.actions import Handler
from handlers.attachment import LARGEST_BYTES, Attachment, AttachmentKind
from handlers.post import content_screens, desk_screens, file_screens
from handlers.post.actions import (
    AddToPost,
    AskPostLink,
    ChoosePostEvent,
    ChoosePostTopic,
    FindPostEvent,
    GivePostLink,
    PlacePostFile,
    RemovePostFile,
    RemovePostLink,
    ReplacePostText,
    SetPostEvent,
    SetPostTopic,
    ShowPostFile,
    ShowPostFiles,
    ShowPostText,
)
from handlers.screen import Screen, Show
from handlers.translation import Translator
from services.people import Speaker
from services.post.drafting import Drafting
from services.post.event_choice import EventChoices
from services.post.file_kind import refuse_video
from services.post.files import Contents
from services.post.writing import Writing


async def add_to_post(
    action: AddToPost,
    formatted: str,
    attachment: Attachment | None,
    speaker: Speaker,
    contents: Contents,
    t: Translator,
) -> Screen:
    post_id, actor_id = action.post_id, speaker.person_id
    if attachment is None:
        return desk_screens.desk(await contents.add_words(post_id, formatted, actor_id=actor_id), t)
    refuse_video(attachment.name)
    await contents.may_add(post_id, actor_id=actor_id)
    content = await attachment.read(LARGEST_BYTES)
    is_photo = attachment.kind is AttachmentKind.PHOTO
    added = await contents.add(
        post_id, attachment.name, content, formatted, is_photo=is_photo, actor_id=actor_id
    )
    return file_screens.added(added, t)


async def show_post_text(action: ShowPostText, speaker: Speaker, drafting: Drafting, t: Translator) -> Show:
    return content_screens.text(await drafting.look(action.post_id, actor_id=speaker.person_id), t)


async def replace_post_text(
    action: ReplacePostText, formatted: str, speaker: Speaker, writing: Writing, t: Translator
) -> Screen:
    replaced = await writing.replace_words(action.post_id, formatted, actor_id=speaker.person_id)
    return desk_screens.desk(replaced, t)


async def show_post_files(
    action: ShowPostFiles, speaker: Speaker, contents: Contents, t: Translator
) -> Screen:
    shown = await contents.listed(action.post_id, page=action.page, actor_id=speaker.person_id)
    return file_screens.files(shown, t)


async def show_post_file(action: ShowPostFile, speaker: Speaker, contents: Contents, t: Translator) -> Show:
    return file_screens.one_file(await contents.look(action.file_id, actor_id=speaker.person_id), t)


async def place_post_file(
    action: PlacePostFile, speaker: Speaker, contents: Contents, t: Translator
) -> Screen:
    placed = await contents.place(action.file_id, action.number, actor_id=speaker.person_id)
    return file_screens.files(placed, t)


async def remove_post_file(
    action: RemovePostFile, speaker: Speaker, contents: Contents, t: Translator
) -> Screen:
    return file_screens.files(await contents.remove(action.file_id, actor_id=speaker.person_id), t)


async def choose_post_topic(
    action: ChoosePostTopic, speaker: Speaker, drafting: Drafting, t: Translator
) -> Screen:
    return content_screens.topics(await drafting.look(action.post_id, actor_id=speaker.person_id), t)


async def set_post_topic(action: SetPostTopic, speaker: Speaker, writing: Writing, t: Translator) -> Screen:
    chosen = await writing.set_topic(action.post_id, action.topic, actor_id=speaker.person_id)
    return desk_screens.desk(chosen, t)


async def choose_post_event(
    action: ChoosePostEvent, speaker: Speaker, event_choices: EventChoices, t: Translator
) -> Screen:
    near = await event_choices.nearest(action.post_id, page=action.page, actor_id=speaker.person_id)
    return content_screens.events(near, t)


async def find_post_event(
    action: FindPostEvent, words: str, speaker: Speaker, event_choices: EventChoices, t: Translator
) -> Screen:
    found = await event_choices.find(action.post_id, words, actor_id=speaker.person_id)
    return content_screens.events(found, t)


async def set_post_event(action: SetPostEvent, speaker: Speaker, writing: Writing, t: Translator) -> Screen:
    chosen = await writing.set_event(action.post_id, action.event_id, actor_id=speaker.person_id)
    return desk_screens.desk(chosen, t)


async def ask_post_link(action: AskPostLink, speaker: Speaker, drafting: Drafting, t: Translator) -> Screen:
    return content_screens.link(await drafting.look(action.post_id, actor_id=speaker.person_id), t)


async def give_post_link(
    action: GivePostLink, words: str, speaker: Speaker, writing: Writing, t: Translator
) -> Screen:
    given = await writing.set_link(action.post_id, words, actor_id=speaker.person_id)
    return desk_screens.desk(given, t)


async def remove_post_link(
    action: RemovePostLink, speaker: Speaker, writing: Writing, t: Translator
) -> Screen:
    return desk_screens.desk(await writing.remove_link(action.post_id, actor_id=speaker.person_id), t)


def actions() -> Mapping[type[Action], Handler]:
    return {
        AddToPost: add_to_post,
        ShowPostText: show_post_text,
        ReplacePostText: replace_post_text,
        ShowPostFiles: show_post_files,
        ShowPostFile: show_post_file,
        PlacePostFile: place_post_file,
        RemovePostFile: remove_post_file,
        ChoosePostTopic: choose_post_topic,
        SetPostTopic: set_post_topic,
        ChoosePostEvent: choose_post_event,
        FindPostEvent: find_post_event,
        SetPostEvent: set_post_event,
        AskPostLink: ask_post_link,
        GivePostLink: give_post_link,
        RemovePostLink: remove_post_link,
    }
