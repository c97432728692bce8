"""Writing news: its life from a draft to the editors; its words and pictures are in `contents`."""

from collections.abc import Mapping

from handlers.action import Action
from handlers.actions import Handler
from handlers.post import belonging, contents, desk_screens, preview_screens, screens
from handlers.post.actions import (
    AskThrowPost,
    BeginPost,
    ChooseFirst,
    PreviewPost,
    ShowPost,
    ShowPosts,
    SubmitPost,
    TakePostBack,
    ThrowPost,
    WritePost,
)
from handlers.screen import Screen, Show
from handlers.translation import Translator
from services.people import Speaker
from services.post.drafting import Drafting


async def show_posts(action: ShowPosts, speaker: Speaker, drafting: Drafting, t: Translator) -> Screen:
    return screens.posts(await drafting.mine(page=action.page, actor_id=speaker.person_id), t)


async def show_post(action: ShowPost, speaker: Speaker, drafting: Drafting, t: Translator) -> Screen:
    return desk_screens.desk(await drafting.look(action.post_id, actor_id=speaker.person_id), t)


async def write_post(action: WritePost, speaker: Speaker, drafting: Drafting, t: Translator) -> Screen:
    return screens.beginning(await drafting.write(action.event_id, actor_id=speaker.person_id), t)


async def choose_first(action: ChooseFirst, speaker: Speaker, drafting: Drafting, t: Translator) -> Screen:
    beginning = await drafting.write(action.event_id, actor_id=speaker.person_id)
    return screens.beginning(beginning, t, said=t("post-begin-first"))


async def begin_post(action: BeginPost, speaker: Speaker, drafting: Drafting, t: Translator) -> Screen:
    begun = await drafting.begin(action.school_id, action.event_id, actor_id=speaker.person_id)
    return desk_screens.desk(begun, t)


async def preview_post(action: PreviewPost, speaker: Speaker, drafting: Drafting, t: Translator) -> Show:
    return preview_screens.preview(await drafting.preview(action.post_id, actor_id=speaker.person_id), t)


async def submit_post(action: SubmitPost, speaker: Speaker, drafting: Drafting, t: Translator) -> Screen:
    return desk_screens.desk(await drafting.submit(action.post_id, actor_id=speaker.person_id), t)


async def take_post_back(action: TakePostBack, speaker: Speaker, drafting: Drafting, t: Translator) -> Screen:
    return desk_screens.desk(await drafting.take_back(action.post_id, actor_id=speaker.person_id), t)


async def ask_throw_post(action: AskThrowPost, speaker: Speaker, drafting: Drafting, t: Translator) -> Screen:
    return screens.throwing(await drafting.look(action.post_id, actor_id=speaker.person_id), t)


async def throw_post(action: ThrowPost, speaker: Speaker, drafting: Drafting, t: Translator) -> Screen:
    return screens.thrown(await drafting.throw_away(action.post_id, actor_id=speaker.person_id), t)


def actions() -> Mapping[type[Action], Handler]:
    return {
        ShowPosts: show_posts,
        ShowPost: show_post,
        WritePost: write_post,
        BeginPost: begin_post,
        ChooseFirst: choose_first,
        PreviewPost: preview_post,
        SubmitPost: submit_post,
        TakePostBack: take_post_back,
        AskThrowPost: ask_throw_post,
        ThrowPost: throw_post,
        **contents.actions(),
        **belonging.actions(),
    }
