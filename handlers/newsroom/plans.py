"""The media plan: a week by its days, and a day by its hours."""

from collections.abc import Mapping

from handlers.action import Action
from handlers.actions import Handler
from handlers.newsroom import plan_screens
from handlers.newsroom.actions import ShowMediaPlan, ShowPlanDay
from handlers.screen import Screen
from handlers.translation import Translator
from services.people import Speaker
from services.post.plan import MediaPlans


async def show_media_plan(
    action: ShowMediaPlan, speaker: Speaker, media_plans: MediaPlans, t: Translator
) -> Screen:
    return plan_screens.week(await media_plans.week(action.week, actor_id=speaker.person_id), t)


async def show_plan_day(
    action: ShowPlanDay, speaker: Speaker, media_plans: MediaPlans, t: Translator
) -> Screen:
    shown = await media_plans.day(action.day, actor_id=speaker.person_id)
    return plan_screens.day(shown, action.page, t)


def actions() -> Mapping[type[Action], Handler]:
    return {ShowMediaPlan: show_media_plan, ShowPlanDay: show_plan_day}
