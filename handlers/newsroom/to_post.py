from handlers.newsroom.actions import ReviewPost
from handlers.screen import Button
from handlers.translation import Translator


def to_post(post_id: int, t: Translator) -> Button:
    """The way back to the whole card."""
    return Button(t.plain("newsroom-button-post"), ReviewPost(post_id))
