from services.refusal import Refusal


class NewsNotFound(Refusal):
    """Never there, not out yet, or not meant for whoever asks: nobody is told which."""

    key = "refusal-news-not-found"


class NewsRemoved(Refusal):
    """It was out, and has been taken down."""

    key = "refusal-news-removed"


class NewsWithoutEvent(Refusal):
    """Its event is gone, or was never named: there is nothing to register for."""

    key = "refusal-news-without-event"


class SchoolNotFollowed(Refusal):
    """The post is the consortium's own: there is no school to follow, or to hear no more of."""

    key = "refusal-news-without-school"
