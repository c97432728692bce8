"""What a place will not show of a post as it was written, said before it goes anywhere."""

from dataclasses import dataclass
from enum import StrEnum

from models.event import EventState
from models.post import POST_CHARACTERS, PostFileKind
from services.post.formatting import read
from services.post.length import CAPTION_UNITS, MESSAGE_UNITS, seen_units
from services.post.preview import (
    ChannelMessage,
    body_of,
    channel_messages,
    unseen_in_vk_messages,
    unseen_on_wall,
)
from services.post.rich import Style
from services.post.view import PostView

MESSAGE_STYLES = 100


class Caution(StrEnum):
    # It is not sent in like that.
    TOO_LONG = "too_long"
    # VK's wall shows letters alone.
    WALL_FORMATTING = "wall_formatting"
    # Where words lead is written behind them there.
    WALL_LINKS = "wall_links"
    # What was to be hidden stands there for everybody.
    WALL_SPOILER = "wall_spoiler"
    VK_MESSAGES = "vk_messages"
    # Under an album there is room for the beginning alone.
    LONG_CAPTION = "long_caption"
    LONG_TEXT = "long_text"
    # Of one message Telegram reads so much formatting, and passes over the rest.
    MUCH_FORMATTING = "much_formatting"
    # Telegram takes pictures and documents apart.
    FILES_APART = "files_apart"
    NO_WORDS = "no_words"
    EVENT_CANCELLED = "event_cancelled"


@dataclass(frozen=True, slots=True)
class Told:
    """A caution with the number that belongs to it: signs, or messages."""

    caution: Caution
    count: int = 0


def cautions(post: PostView) -> tuple[Told, ...]:
    html = body_of(post.html, post.link)
    wall, kinds = unseen_on_wall(html), {one.picture.kind for one in post.files}
    messages = channel_messages(html, post.all_files)
    with_words = sum(bool(one.html) for one in messages)
    length = seen_units(post.html)
    told = {
        Caution.TOO_LONG: length > POST_CHARACTERS,
        Caution.EVENT_CANCELLED: post.event is not None and post.event.state is EventState.CANCELLED,
        Caution.NO_WORDS: bool(post.files) and not html,
        Caution.WALL_FORMATTING: bool(set(wall) - {Style.LINK, Style.SPOILER}),
        Caution.WALL_LINKS: Style.LINK in wall,
        Caution.WALL_SPOILER: Style.SPOILER in wall,
        Caution.VK_MESSAGES: bool(unseen_in_vk_messages(html)),
        Caution.LONG_CAPTION: bool(post.pictures) and seen_units(html) > CAPTION_UNITS,
        Caution.LONG_TEXT: not post.pictures and seen_units(html) > MESSAGE_UNITS,
        Caution.MUCH_FORMATTING: max(map(_formatted, messages), default=0) > MESSAGE_STYLES,
        Caution.FILES_APART: len(kinds) == len(PostFileKind),
    }
    counts = {
        Caution.TOO_LONG: length,
        Caution.LONG_CAPTION: with_words,
        Caution.LONG_TEXT: with_words,
        Caution.MUCH_FORMATTING: MESSAGE_STYLES,
    }
    return tuple(Told(one, counts.get(one, 0)) for one, is_so in told.items() if is_so)


def _formatted(message: ChannelMessage) -> int:
    return len(read(message.html).stretches)
