"""What becomes of news that were sent in: accepted, given back with words, declined, taken down."""

from collections.abc import Callable

from sqlalchemy.orm import Session

from models.post import REMARK_CHARACTERS, CopyState, Post, PostState
from services.actor import Actor
from services.broadcast.letters import renew_letters
from services.clock import Clock
from services.event.reading import read_text
from services.post import part
from services.post.copying import call_off, held_copies, take_down_copies
from services.post.drafting import require_worth_sending
from services.post.history import PostDeed, history_of
from services.post.refusal import NotPlannedAnyMore, PostNotYours, PostWithoutAuthor
from services.post.review import Review, is_own, look, refuse_as_decided, review_of
from services.post.right import decided_post
from services.post.state import change_state
from services.right import Administrators
from services.store import Store

Deed = Callable[[Session, int, Actor], Review]
# From which an editor decides.
OPEN = (PostState.SUBMITTED, PostState.RETURNED)
# From which it can be given back: also what was accepted, as long as none has seen it.
RETURNABLE = (PostState.SUBMITTED, PostState.ACCEPTED)


class Decisions:
    def __init__(self, store: Store, clock: Clock, *, administrators: Administrators) -> None:
        self._store = store
        self._clock = clock
        self._administrators = administrators

    async def look(self, post_id: int, *, actor_id: int, seen: PostState | None = None) -> Review:
        """Where the editor has seen it in a state, it is refused as soon as it is in another."""
        return await self._store.read(_look_as_seen, post_id, seen, self._actor(actor_id))

    async def history(self, post_id: int, *, actor_id: int) -> tuple[Review, tuple[PostDeed, ...]]:
        return await self._store.read(_look_with_history, post_id, self._actor(actor_id))

    async def accept(self, post_id: int, *, actor_id: int) -> Review:
        return await self._do(accept, post_id, actor_id)

    async def give_back(
        self, post_id: int, typed: str, *, actor_id: int, seen: PostState | None = None
    ) -> Review:
        remark = read_text(typed, REMARK_CHARACTERS)
        return await self._store.write(give_back, post_id, remark, self._actor(actor_id), seen=seen)

    async def decline(
        self, post_id: int, typed: str, *, actor_id: int, seen: PostState | None = None
    ) -> Review:
        remark = read_text(typed, REMARK_CHARACTERS)
        return await self._store.write(decline, post_id, remark, self._actor(actor_id), seen=seen)

    async def take_down(self, post_id: int, *, actor_id: int) -> Review:
        return await self._do(take_down, post_id, actor_id)

    async def _do(self, deed: Deed, post_id: int, actor_id: int) -> Review:
        return await self._store.write(deed, post_id, self._actor(actor_id))

    def _actor(self, person_id: int) -> Actor:
        return Actor(person_id, self._administrators, self._clock())


def accept(session: Session, post_id: int, actor: Actor) -> Review:
    """Pressed once more by the same editor it changes nothing; another one hears who was quicker."""
    post = decided_post(session, actor, post_id, locked=True)
    if post.state is PostState.ACCEPTED and post.decided_by == actor.id:
        return review_of(session, post, actor)
    if post.state is not PostState.DRAFT:
        _require(session, post, (*OPEN, PostState.DECLINED))
    elif not is_own(post, actor):
        raise PostNotYours
    require_worth_sending(session, post)
    change_state(session, post, PostState.ACCEPTED, actor)
    return review_of(session, post, actor)


def give_back(
    session: Session, post_id: int, remark: str, actor: Actor, *, seen: PostState | None = None
) -> Review:
    post = decided_post(session, actor, post_id, locked=True)
    _require_seen(session, post, seen)
    _require(session, post, RETURNABLE)
    if post.author_id is None and post.school_id is None:
        raise PostWithoutAuthor
    _keep_in(session, post, actor)
    change_state(session, post, PostState.RETURNED, actor, remark=remark)
    return review_of(session, post, actor)


def decline(
    session: Session, post_id: int, remark: str, actor: Actor, *, seen: PostState | None = None
) -> Review:
    post = decided_post(session, actor, post_id, locked=True)
    _require_seen(session, post, seen)
    _require(session, post, (*OPEN, PostState.ACCEPTED))
    _keep_in(session, post, actor)
    change_state(session, post, PostState.DECLINED, actor, remark=remark)
    return review_of(session, post, actor)


def take_down(session: Session, post_id: int, actor: Actor) -> Review:
    """Everywhere at once. Pressed once more, it is tried once more where it has not come off."""
    post = decided_post(session, actor, post_id, locked=True)
    if post.state is not PostState.REMOVED:
        _require(session, post, (PostState.ACCEPTED, PostState.PUBLISHED))
        change_state(session, post, PostState.REMOVED, actor)
        renew_letters(session, post.id, now=actor.now)
    take_down_copies(session, post, actor)
    return review_of(session, post, actor)


def _keep_in(session: Session, post: Post, actor: Actor) -> None:
    """Nothing of it goes out any more; what is out, or on its way, cannot be kept in."""
    copies = held_copies(session, post)
    inside = (CopyState.PENDING, CopyState.FAILED)
    if any(copy.state not in inside or part.out(copy.parts) for copy in copies.values()):
        raise NotPlannedAnyMore
    for place in copies:
        call_off(session, post, place, actor)
    post.publish_at = None


def _look_as_seen(session: Session, post_id: int, seen: PostState | None, actor: Actor) -> Review:
    post = decided_post(session, actor, post_id)
    _require_seen(session, post, seen)
    return review_of(session, post, actor)


def _require_seen(session: Session, post: Post, seen: PostState | None) -> None:
    """What somebody has decided meanwhile is not undone by a button that was drawn before."""
    if seen is not None and post.state is not seen:
        refuse_as_decided(session, post)


def _require(session: Session, post: Post, states: tuple[PostState, ...]) -> None:
    if post.state not in states:
        refuse_as_decided(session, post)


def _look_with_history(session: Session, post_id: int, actor: Actor) -> tuple[Review, tuple[PostDeed, ...]]:
    review = look(session, post_id, actor)
    return review, history_of(session, post_id, review.post.written_at)
