"""News that are made by themselves: digests, and what is said of new events."""

from collections.abc import Mapping

from handlers.action import Action
from handlers.actions import Handler
from handlers.media import screens
from handlers.media.actions import MakeDigest, SetAnnouncing
from handlers.media.digest import digest
from handlers.post.actions import ShowPost
from handlers.screen import Screen
from handlers.translation import MOSCOW, Translator, translator
from models.person import Language
from services.media.counts import MediaCounts
from services.people import Speaker
from services.post.announcing import Announcements
from services.post.digest import NewsDigests


async def make_digest(action: MakeDigest, speaker: Speaker, news_digests: NewsDigests) -> Action:
    """Whoever has pressed is taken to the draft, also to one that was made before."""
    gathered = await news_digests.gather(action.span, actor_id=speaker.person_id)
    words = digest(gathered, translator(Language.RU, zone=MOSCOW))
    return ShowPost(await news_digests.draft(gathered, words, actor_id=speaker.person_id))


async def set_announcing(
    action: SetAnnouncing,
    speaker: Speaker,
    announcements: Announcements,
    media_counts: MediaCounts,
    t: Translator,
) -> Screen:
    rule = await announcements.settle(action.rule, actor_id=speaker.person_id)
    return screens.tools(await media_counts.tools(None, actor_id=speaker.person_id), rule, t)


def actions() -> Mapping[type[Action], Handler]:
    return {MakeDigest: make_digest, SetAnnouncing: set_announcing}
