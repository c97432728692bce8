"""A post in a line: its light, its first words; and of whom it is."""

from handlers.label import cut
from handlers.naming import place_name
from handlers.translation import Translator
from models.post import PostState
from services.post.view import PostView

HEADLINE_CHARACTERS = 80
LIGHTS = {
    PostState.DRAFT: "✏️",
    PostState.SUBMITTED: "🟡",
    PostState.RETURNED: "🟠",
    PostState.DECLINED: "🔴",
    PostState.ACCEPTED: "🔵",
    PostState.PUBLISHED: "🟢",
    PostState.REMOVED: "⚪️",
}


def title_of(post: PostView, t: Translator, characters: int = HEADLINE_CHARACTERS) -> str:
    """With no HTML. What has no words yet is called so."""
    return cut(post.headline or t.plain("post-wordless"), characters)


def whose(post: PostView, t: Translator) -> str:
    return t.plain("post-consortium") if post.school is None else place_name(post.school, t)
