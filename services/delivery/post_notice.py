"""What whoever writes or decides about news is told of a post."""

from dataclasses import dataclass

from services.post.view import PostView


@dataclass(frozen=True, slots=True)
class NewsNotice:
    """As it stands when it is told."""

    post: PostView
    # Who decided; empty where that is nobody.
    decided_by: str
    # How many wait to be looked at, this one among them.
    waiting: int = 1
