"""What stands under a post at a public place, for whoever reads it there: one word, and where it leads."""

from handlers.addresses import Addresses
from handlers.news.actions import RegisterFromPost
from handlers.translation import Translator
from models.account import MessengerName
from models.broadcast import PostSource
from models.post import Place

SOURCES = {Place.CHANNEL: PostSource.CHANNEL, Place.WALL: PostSource.WALL}
# Whoever reads it there has that messenger; where the bot is not in it, the other one is better than none.
NEAREST = {
    Place.CHANNEL: (MessengerName.TELEGRAM, MessengerName.VK),
    Place.WALL: (MessengerName.VK, MessengerName.TELEGRAM),
}

Link = tuple[str, str]


def entrance(addresses: Addresses, post_id: int, place: Place, t: Translator) -> tuple[Link, ...]:
    """To the event of the post; none as long as no platform has told what the bot is called."""
    doors = addresses.links(RegisterFromPost(post_id, SOURCES[place]))
    door = next((doors[name] for name in NEAREST[place] if name in doors), None)
    return () if door is None else ((t.plain("card-button-enter"), door),)
