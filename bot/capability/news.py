"""News for readers."""

from bot.capability.parts import Parts
from services.news.feed import NewsFeed
from services.news.following import Followings


def made_of(parts: Parts) -> dict[str, object]:
    return {
        "followings": Followings(parts.store, parts.clock),
        "news_feed": NewsFeed(parts.store, parts.clock),
    }
