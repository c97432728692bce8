"""News for readers: the newest, each whole, and what one wants to hear of."""

from handlers.action import Action
from models.broadcast import PostSource
from models.post import NewsTopic
from services.news.feed import Feed
from services.news.following import About
from services.news.interest import Stance


class ShowNews(Action, name="ne", linked=True):
    page: int = 1
    feed: Feed = Feed.MINE


class ReadPost(Action, name="ner", linked=True):
    """The whole of it with its pictures; counted once for each place it was seen at."""

    post_id: int
    source: PostSource = PostSource.FEED


class RegisterFromPost(Action, name="neg", linked=True):
    """To the card of its event."""

    post_id: int
    source: PostSource = PostSource.FEED


class NotInterested(Action, name="nen"):
    """Asks of what: of this topic, of this school, or of all news."""

    post_id: int


class TakeStance(Action, name="nei"):
    """More of what this post is about, no more of it, or as with everything else."""

    post_id: int
    about: About
    stance: Stance


class ChooseTopics(Action, name="net"):
    """What one wants to hear of: topics, schools, all or nothing."""


class ChooseTopic(Action, name="nes"):
    """Follow it, hear of it as usual, or hear nothing of it. Pressed twice it says the same."""

    topic: NewsTopic
    stance: Stance


class WantNews(Action, name="nea"):
    """Be sent any news at all (1), or none (0)."""

    wanted: int


class ShowFollowed(Action, name="nef"):
    """The schools that one follows, and those that one wants to hear nothing of."""

    page: int = 1


class LeaveSchool(Action, name="nel"):
    """As with every other school again."""

    school_id: str
    page: int
