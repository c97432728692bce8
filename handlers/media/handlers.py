from collections.abc import Mapping

from handlers.action import Action
from handlers.actions import Handler
from handlers.media import entering, making, screens
from handlers.media.actions import ExportCounts, ShowCounts, ShowSchoolCounts, ShowTools
from handlers.media.wording import words_of_book
from handlers.screen import Screen, Show
from handlers.translation import Translator
from services.media.counts import MediaCounts
from services.media.export import MediaExports
from services.people import Speaker
from services.post.announcing import Announcements


async def show_counts(
    action: ShowCounts, speaker: Speaker, media_counts: MediaCounts, t: Translator
) -> Screen:
    shown = await media_counts.page(action.year, page=action.page, actor_id=speaker.person_id)
    return screens.counts(shown, t)


async def show_school(
    action: ShowSchoolCounts, speaker: Speaker, media_counts: MediaCounts, t: Translator
) -> Screen:
    shown = await media_counts.school(action.school_id, action.year, actor_id=speaker.person_id)
    return screens.school(shown, t)


async def show_tools(
    action: ShowTools,
    speaker: Speaker,
    media_counts: MediaCounts,
    announcements: Announcements,
    t: Translator,
) -> Screen:
    shown = await media_counts.tools(action.year, actor_id=speaker.person_id)
    return screens.tools(shown, await announcements.rule(actor_id=speaker.person_id), t)


async def export(action: ExportCounts, speaker: Speaker, media_exports: MediaExports, t: Translator) -> Show:
    year = await media_exports.year(action.year, actor_id=speaker.person_id)
    book = await media_exports.export(year, words_of_book(year, t), actor_id=speaker.person_id)
    return screens.exported(book, t)


def actions() -> Mapping[type[Action], Handler]:
    return {
        ShowCounts: show_counts,
        ShowSchoolCounts: show_school,
        ShowTools: show_tools,
        ExportCounts: export,
        **entering.actions(),
        **making.actions(),
    }
