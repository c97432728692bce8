"""Posts that are out, as rows, for tests of what readers do with them."""

from datetime import datetime, timedelta
from typing import Any

from models.broadcast import Broadcast, BroadcastState
from models.delivery import Delivery, DeliveryKind
from models.kept_file import KeptFile
from models.person import Person
from models.post import CopyState, NewsTopic, Place, Post, PostCopy, PostFile, PostFileKind, PostState
from services.store import Store
from tests.clock import NOON
from tests.entering import LYCEUM
from tests.rows import stored

AN_HOUR = timedelta(hours=1)
WALL_ADDRESS, CHANNEL_ADDRESS = "https://vk.com/wall-777_1", "https://t.me/engineers/1"


async def a_post(store: Store, html: str = "Роботы победили", **facts: Any) -> Post:
    """Of the lyceum, out for an hour, unless said otherwise."""
    usual: dict[str, Any] = {
        "html": html,
        "state": PostState.PUBLISHED,
        "school_id": LYCEUM,
        "topic": NewsTopic.CONTESTS,
        "written_at": NOON - 2 * AN_HOUR,
        "published_at": NOON - AN_HOUR,
    }
    post = Post(**usual | facts)
    await stored(store, post)
    return post


async def a_copy(store: Store, post: Post, place: Place = Place.WALL, **facts: Any) -> PostCopy:
    usual: dict[str, Any] = {
        "state": CopyState.PUBLISHED,
        "published_at": post.published_at,
        "address": WALL_ADDRESS if place is Place.WALL else CHANNEL_ADDRESS,
    }
    copy = PostCopy(post_id=post.id, place=place, **usual | facts)
    await stored(store, copy)
    return copy


async def a_file(
    store: Store, post: Post, position: int = 1, *, digest: str = "a" * 64, kind: PostFileKind
) -> None:
    kept = KeptFile(digest=digest, name="photo.png", size=3, kept_at=NOON)
    await stored(store, kept)
    await stored(store, PostFile(post_id=post.id, position=position, kind=kind, file_id=kept.id))


async def was_written_to(store: Store, post: Post, *people: Person, at: datetime = NOON) -> Broadcast:
    """The post went to these people in a broadcast."""
    broadcast = Broadcast(post_id=post.id, state=BroadcastState.DONE, made_at=at, begun_at=at, ended_at=at)
    await stored(store, broadcast)
    cause = f"broadcast:{broadcast.id}"
    await stored(
        store,
        *(
            Delivery(
                kind=DeliveryKind.POST_TOLD,
                cause=cause,
                person_id=person.id,
                due_at=at,
                written_at=at,
                try_at=at,
            )
            for person in people
        ),
    )
    return broadcast
