"""Whose news it is."""

from collections.abc import Mapping

from handlers.action import Action
from handlers.actions import Handler
from handlers.post import desk_screens, school_screens
from handlers.post.actions import ChoosePostSchool, FindPostSchool, SetPostSchool
from handlers.screen import Screen
from handlers.translation import Translator
from services.people import Speaker
from services.post.whose import Belonging


async def choose_post_school(
    action: ChoosePostSchool, speaker: Speaker, belonging: Belonging, t: Translator
) -> Screen:
    return school_screens.schools(await belonging.look(action.post_id, actor_id=speaker.person_id), t)


async def find_post_school(
    action: FindPostSchool, words: str, speaker: Speaker, belonging: Belonging, t: Translator
) -> Screen:
    found = await belonging.find(action.post_id, words, actor_id=speaker.person_id)
    return school_screens.schools(found, t)


async def set_post_school(
    action: SetPostSchool, speaker: Speaker, belonging: Belonging, t: Translator
) -> Screen:
    belongs = await belonging.belong(action.post_id, action.school_id, actor_id=speaker.person_id)
    return desk_screens.desk(belongs, t)


def actions() -> Mapping[type[Action], Handler]:
    return {
        ChoosePostSchool: choose_post_school,
        FindPostSchool: find_post_school,
        SetPostSchool: set_post_school,
    }
