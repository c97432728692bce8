"""The sites of a stage."""

from collections.abc import Mapping

from handlers.action import Action
from handlers.actions import Handler
from handlers.event import site_screens as screens
from handlers.event.list_actions import (
    AddSites,
    CloseSite,
    PickSite,
    ReopenSite,
    RewriteSite,
    ShowSite,
    ShowSites,
)
from handlers.screen import Screen
from handlers.translation import Translator
from services.event.site_list import EventSites
from services.people import Speaker

# As many as there are rows for.
PICKED = 5


async def show_sites(action: ShowSites, speaker: Speaker, event_sites: EventSites, t: Translator) -> Screen:
    shown = await event_sites.listed(action.stage_id, actor_id=speaker.person_id, page=action.page)
    return screens.sites(shown, t)


async def add_sites(
    action: AddSites, words: str, speaker: Speaker, event_sites: EventSites, t: Translator
) -> Screen:
    shown = await event_sites.add(action.stage_id, words, actor_id=speaker.person_id)
    return screens.sites(shown, t)


async def pick_site(action: PickSite, speaker: Speaker, event_sites: EventSites, t: Translator) -> Screen:
    shown = await event_sites.listed(
        action.stage_id, actor_id=speaker.person_id, page=action.page, size=PICKED
    )
    return screens.sites_to_pick(shown, t)


async def show_site(action: ShowSite, speaker: Speaker, event_sites: EventSites, t: Translator) -> Screen:
    shown = await event_sites.look(action.site_id, actor_id=speaker.person_id)
    return screens.site(shown, t)


async def rewrite_site(
    action: RewriteSite, words: str, speaker: Speaker, event_sites: EventSites, t: Translator
) -> Screen:
    shown = await event_sites.rewrite(action.site_id, words, actor_id=speaker.person_id)
    return screens.site_or_sites(shown, t)


async def close_site(action: CloseSite, speaker: Speaker, event_sites: EventSites, t: Translator) -> Screen:
    shown = await event_sites.close(action.site_id, actor_id=speaker.person_id)
    return screens.sites(shown, t)


async def reopen_site(action: ReopenSite, speaker: Speaker, event_sites: EventSites, t: Translator) -> Screen:
    shown = await event_sites.reopen(action.site_id, actor_id=speaker.person_id)
    return screens.site(shown, t)


def actions() -> Mapping[type[Action], Handler]:
    return {
        ShowSites: show_sites,
        AddSites: add_sites,
        PickSite: pick_site,
        ShowSite: show_site,
        RewriteSite: rewrite_site,
        CloseSite: close_site,
        ReopenSite: reopen_site,
    }
