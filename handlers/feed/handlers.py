from collections.abc import Mapping

from handlers.action import Action
from handlers.actions import Handler
from handlers.addresses import Addresses
from handlers.feed import screens
from handlers.feed.actions import (
    AskCloseFeed,
    AskRenewFeed,
    CloseFeed,
    OpenFeed,
    RenewFeed,
    ShowFeed,
    ShowFeedGuide,
    TakeOwnEvents,
)
from handlers.feed.wording import FeedWording
from handlers.screen import Screen, Show
from handlers.translation import Translator
from services.feed.feeds import CalendarFeeds
from services.people import Speaker


async def show_feed(
    speaker: Speaker, calendar_feeds: CalendarFeeds, addresses: Addresses, t: Translator
) -> Screen:
    return screens.feed(await calendar_feeds.look(speaker.person_id), addresses, t)


async def open_feed(
    speaker: Speaker, calendar_feeds: CalendarFeeds, addresses: Addresses, t: Translator
) -> Screen:
    return screens.opened(await calendar_feeds.open(speaker.person_id), addresses, t)


async def show_guide(t: Translator) -> Screen:
    return screens.guide(t)


async def ask_renew(speaker: Speaker, calendar_feeds: CalendarFeeds, t: Translator) -> Screen:
    return screens.renewing(await calendar_feeds.look(speaker.person_id), t)


async def renew_feed(
    action: RenewFeed, speaker: Speaker, calendar_feeds: CalendarFeeds, addresses: Addresses, t: Translator
) -> Screen:
    renewed = await calendar_feeds.renew(speaker.person_id, action.mark)
    return screens.renewed(renewed, addresses, t)


async def ask_close(speaker: Speaker, calendar_feeds: CalendarFeeds, t: Translator) -> Screen:
    return screens.closing(await calendar_feeds.look(speaker.person_id), t)


async def close_feed(
    action: CloseFeed, speaker: Speaker, calendar_feeds: CalendarFeeds, addresses: Addresses, t: Translator
) -> Screen:
    return screens.closed(await calendar_feeds.withdraw(speaker.person_id, action.mark), addresses, t)


async def take_own_events(
    speaker: Speaker, calendar_feeds: CalendarFeeds, addresses: Addresses, t: Translator
) -> Show:
    name, content = await calendar_feeds.file(speaker.person_id, FeedWording(addresses))
    return screens.taken(name, content, t)


def actions() -> Mapping[type[Action], Handler]:
    return {
        ShowFeed: show_feed,
        OpenFeed: open_feed,
        ShowFeedGuide: show_guide,
        AskRenewFeed: ask_renew,
        RenewFeed: renew_feed,
        AskCloseFeed: ask_close,
        CloseFeed: close_feed,
        TakeOwnEvents: take_own_events,
    }
