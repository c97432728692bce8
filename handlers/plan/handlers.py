"""The plan of a year as a file, in the chat: looked through, and written."""

from collections.abc import Mapping

from handlers.action import Action
from handlers.actions import Handler
from handlers.attachment import Attachment
from handlers.plan import screens
from handlers.plan.actions import GetPlanTemplate, KeepPlan, PublishPlan, SendPlan, ShowPlan
from handlers.screen import Screen, Show
from handlers.translation import Translator
from services.event.plan_import import PlanImports
from services.event.plan_row import FILE_BYTES
from services.people import Speaker
from services.refusal import AttachmentWanted


async def show_plan(speaker: Speaker, plan_imports: PlanImports, t: Translator) -> Screen:
    await plan_imports.refuse_strangers(actor_id=speaker.person_id)
    return screens.file_asked(t)


async def send_plan(
    attachment: Attachment | None, speaker: Speaker, plan_imports: PlanImports, t: Translator
) -> Show:
    await plan_imports.refuse_strangers(actor_id=speaker.person_id)
    if attachment is None:
        raise AttachmentWanted
    content = await attachment.read(FILE_BYTES)
    shown = await plan_imports.preview(content, name=attachment.name, actor_id=speaker.person_id)
    return screens.preview(shown, t)


async def publish_plan(
    action: PublishPlan, speaker: Speaker, plan_imports: PlanImports, t: Translator
) -> Screen:
    done = await plan_imports.write(action.draft_id, publish=True, actor_id=speaker.person_id)
    return screens.written(done, t)


async def keep_plan(action: KeepPlan, speaker: Speaker, plan_imports: PlanImports, t: Translator) -> Screen:
    done = await plan_imports.write(action.draft_id, publish=False, actor_id=speaker.person_id)
    return screens.written(done, t)


async def get_template(speaker: Speaker, plan_imports: PlanImports, t: Translator) -> Show:
    content = await plan_imports.template(t.language, actor_id=speaker.person_id)
    return screens.template(content, t)


def actions() -> Mapping[type[Action], Handler]:
    return {
        ShowPlan: show_plan,
        SendPlan: send_plan,
        PublishPlan: publish_plan,
        KeepPlan: keep_plan,
        GetPlanTemplate: get_template,
    }
