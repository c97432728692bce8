"""A calendar of one's own."""

from bot.capability.parts import Parts
from services.feed.feeds import CalendarFeeds


def made_of(parts: Parts) -> dict[str, object]:
    return {"calendar_feeds": CalendarFeeds(parts.store, parts.clock, administrators=parts.administrators)}
