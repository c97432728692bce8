"""Posts on their way, those who write and decide, and places where everything may be done."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from models.person import Person
from models.post import CopyState, NewsTopic, Place, Post, PostCopy, PostState
from models.role import Role, RoleKind
from services.post.powers import Boards, Powers
from services.post.reason import Reason
from services.store import Store
from tests.clock import NOON
from tests.entering import LYCEUM
from tests.rows import a_profile, all_of, stored

EVERYTHING = Powers(can_publish=True, can_edit=True, can_remove=True, takes_pictures=True)
# As with the community's key alone.
NO_USER_TOKEN = Powers(
    can_publish=True, can_edit=False, can_remove=False, takes_pictures=False, lacks=Reason.NO_USER_TOKEN
)
NO_RIGHT = Powers(
    can_publish=False, can_edit=False, can_remove=False, takes_pictures=False, lacks=Reason.NO_RIGHT
)
BOTH = frozenset(Place)


def a_post(html: str = "Наши роботы победили", **facts: Any) -> Post:
    """Sent in by the lyceum, unless said otherwise."""
    usual: dict[str, Any] = {
        "state": PostState.SUBMITTED,
        "topic": NewsTopic.SCHOOL_LIFE,
        "html": html,
        "school_id": LYCEUM,
        "written_at": NOON,
        "submitted_at": NOON,
    }
    return Post(**usual | facts)


def a_copy(post: Post, place: Place = Place.WALL, **facts: Any) -> PostCopy:
    """Out, unless said otherwise."""
    is_out = facts.setdefault("state", CopyState.PUBLISHED) is CopyState.PUBLISHED
    usual: dict[str, Any] = {"published_at": NOON, "parts": [{"ids": [45]}]} if is_out else {"parts": []}
    return PostCopy(post_id=post.id, place=place, **usual | facts)


async def an_editor(store: Store, full_name: str = "Орлова Ольга", **facts: Any) -> Person:
    """Of the consortium: who decides."""
    person = a_profile(full_name, **facts)
    await stored(store, person)
    await stored(store, Role(person_id=person.id, kind=RoleKind.EDITOR, school_id=None))
    return person


async def a_writer(store: Store, full_name: str = "Петрова Мария", school_id: str = LYCEUM) -> Person:
    """A school's own editor."""
    person = a_profile(full_name)
    await stored(store, person)
    await stored(store, Role(person_id=person.id, kind=RoleKind.EDITOR, school_id=school_id))
    return person


def boards(wall: Powers = EVERYTHING, channel: Powers = EVERYTHING) -> Boards:
    known = Boards()
    let_do(known, wall, channel)
    return known


def let_do(known: Boards, wall: Powers = EVERYTHING, channel: Powers = EVERYTHING) -> None:
    async def of_wall() -> Powers:
        return wall

    async def of_channel() -> Powers:
        return channel

    known.know(Place.WALL, of_wall)
    known.know(Place.CHANNEL, of_channel)


async def copies(store: Store) -> Sequence[tuple[Place, CopyState, datetime | None]]:
    rows = await all_of(store, PostCopy.place, PostCopy.state, PostCopy.try_at)
    return [(place, state, try_at) for place, state, try_at in rows]


async def state_of(store: Store, post: Post) -> PostState:
    return await store.read(lambda session: session.get_one(Post, post.id).state)
