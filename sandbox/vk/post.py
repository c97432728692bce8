"""Posts on the community's wall: published, put off until later, suggested by people."""

from dataclasses import asdict, dataclass, field
from typing import Any

DAY_SECONDS = 24 * 60 * 60
GUID_SECONDS = 60 * 60  # "guid": keeps from posting the same twice, for an hour

Json = dict[str, Any]


@dataclass
class Post:
    """kind: post, postpone or suggest. made_at differs from date while a post waits for its time."""

    id: int
    from_id: int
    text: str
    date: int
    kind: str
    made_at: int
    attachments: list[Json] = field(default_factory=list)
    guid: str = ""
    created_by: int = 0
    signer_id: int = 0
    postponed_id: int = 0
    edited_at: int = 0
    likes: int = 0
    views: int = 0

    def as_json(self, owner_id: int) -> Json:
        optional = {
            "attachments": self.attachments,
            "created_by": self.created_by,
            "signer_id": self.signer_id,
            "postponed_id": self.postponed_id,
            "edited": self.edited_at,
        }
        return {
            "inner_type": "wall_wallpost",
            "id": self.id,
            "from_id": self.from_id,
            "owner_id": owner_id,
            "date": self.date,
            "marked_as_ads": 0,
            "post_type": self.kind,
            "text": self.text,
            "can_edit": 1,
            "can_delete": 1,
            "comments": {"count": 0},
            "likes": {"count": self.likes},
            "views": {"count": self.views},
            "is_favorite": False,
        } | {name: value for name, value in optional.items() if value}


@dataclass
class Wall:
    posts: list[Post] = field(default_factory=list)
    last_id: int = 0

    def next_id(self) -> int:
        self.last_id += 1
        return self.last_id

    def find(self, post_id: int) -> Post | None:
        return next((post for post in self.posts if post.id == post_id), None)

    def of_kind(self, *kinds: str) -> list[Post]:
        return [post for post in self.posts if post.kind in kinds]

    def repeat_of(self, guid: str, now: int) -> Post | None:
        fresh = (post for post in self.posts if guid and now - post.made_at < GUID_SECONDS)
        return next((post for post in fresh if post.guid == guid), None)

    def published_within_a_day(self, now: int) -> int:
        return sum(now - post.date < DAY_SECONDS for post in self.of_kind("post"))

    def publish(self, post: Post, now: int) -> None:
        """Turn a waiting post into a published one, which is a post with a number of its own."""
        if post.kind == "postpone":
            post.postponed_id = post.id
        self.posts.remove(post)
        post.id, post.kind, post.date = self.next_id(), "post", now
        self.posts.append(post)

    def due(self, now: int) -> list[Post]:
        waiting = [post for post in self.of_kind("postpone") if post.date <= now]
        return sorted(waiting, key=lambda post: post.date)

    def dump(self) -> Json:
        return {"posts": [asdict(post) for post in self.posts], "last_id": self.last_id}

    @classmethod
    def load(cls, state: Json) -> "Wall":
        return cls([Post(**post) for post in state["posts"]], state["last_id"])
