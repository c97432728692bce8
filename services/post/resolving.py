"""A copy that is not as it was wanted: tried again, or settled by an editor who has looked at the place."""

import re
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.audit import Deed
from models.post import CopyState, Place, Post, PostCopy, PostState
from services.actor import Actor
from services.audit import note
from services.clock import Clock
from services.plain_text import plain
from services.post import part
from services.post.copying import held_copies
from services.post.known_post import LOOKED_THROUGH
from services.post.living import redraw_post
from services.post.outcome import bring_out
from services.post.refusal import CopyLinkWanted, CopyNotThere
from services.post.review import Review, review_of
from services.post.right import decided_post
from services.right import Administrators
from services.store import Store

# What the address of a post looks like at each place: «…/wall-123_45», «t.me/channel/45».
ADDRESSES: Final = {
    Place.WALL: re.compile(
        r"(?:https?://)?(?:m\.)?vk\.(?:com|ru)/\S*?wall-\d{1,12}_(?P<number>\d{1,9})(?!\d)\S*"
    ),
    Place.CHANNEL: re.compile(r"(?:https?://)?t\.me/(?:c/\d{1,14}|\w{4,40})/(?P<number>\d{1,9})(?:\?\S*)?"),
}
OWNER: Final = re.compile(r"wall-\d+")
# Of these somebody may say what is to become of them.
UNSETTLED = (CopyState.FAILED, CopyState.UNKNOWN)


class Resolutions:
    def __init__(self, store: Store, clock: Clock, *, administrators: Administrators) -> None:
        self._store = store
        self._clock = clock
        self._administrators = administrators

    async def try_again(
        self, post_id: int, place: Place, *, without_pictures: bool = False, actor_id: int
    ) -> Review:
        """What failed; what nobody knows of, and an editor has not found there; what was left as it stood."""
        return await self._store.write(
            try_again, post_id, place, self._actor(actor_id), without_pictures=without_pictures
        )

    async def let_be(self, post_id: int, place: Place, *, actor_id: int) -> Review:
        """Somebody has done it there by hand, or it is not wanted there any more."""
        return await self._store.write(let_be, post_id, place, self._actor(actor_id))

    async def say_it_is_out(self, post_id: int, place: Place, typed: str, *, actor_id: int) -> Review:
        """With its address, if the editor has one: without it nothing can be changed there from here."""
        return await self._store.write(say_it_is_out, post_id, place, typed, self._actor(actor_id))

    def _actor(self, person_id: int) -> Actor:
        return Actor(person_id, self._administrators, self._clock())


def try_again(
    session: Session, post_id: int, place: Place, actor: Actor, *, without_pictures: bool = False
) -> Review:
    post = decided_post(session, actor, post_id, locked=True)
    copy = _held_copy(session, post, place)
    if copy.state in UNSETTLED:
        if post.state is PostState.REMOVED:
            raise CopyNotThere
        copy.state = CopyState.PENDING
        copy.parts = [*_wishes(copy, without_pictures=without_pictures), *part.out(copy.parts)]
    elif not _is_left(copy, post):
        # The publisher has it in hand already.
        return review_of(session, post, actor)
    copy.try_at, copy.handed_at, copy.attempts, copy.reason = actor.now, None, 0, ""
    if copy.state is CopyState.PENDING and not part.out(copy.parts):
        copy.revision = post.revision
    _note(session, post, place, "again", actor)
    return review_of(session, post, actor)


def let_be(session: Session, post_id: int, place: Place, actor: Actor) -> Review:
    post = decided_post(session, actor, post_id, locked=True)
    copy = _held_copy(session, post, place)
    is_left = _is_left(copy, post)
    if copy.state not in UNSETTLED and not is_left:
        raise CopyNotThere
    if copy.is_to_be_removed:
        copy.state, copy.is_to_be_removed, copy.parts = CopyState.REMOVED, False, []
    elif is_left:
        copy.revision = post.revision
    elif part.out(copy.parts):
        # A piece of it is up, and that is to go.
        copy.is_to_be_removed, copy.try_at = True, actor.now
    else:
        session.delete(copy)
    copy.reason, copy.handed_at = "", None
    _note(session, post, place, "let be", actor)
    return review_of(session, post, actor)


def say_it_is_out(session: Session, post_id: int, place: Place, typed: str, actor: Actor) -> Review:
    post = decided_post(session, actor, post_id, locked=True)
    copy = _held_copy(session, post, place)
    if copy.state not in UNSETTLED:
        raise CopyNotThere
    address, number = _address(typed, place)
    if number is not None:
        _refuse_anothers(session, copy, address, number)
        copy.parts = [*part.wishes(copy.parts), {part.IDS: [number]}]
    bring_out(session, post, copy, address, actor)
    _note(session, post, place, "found", actor)
    return review_of(session, post, actor)


def _address(typed: str, place: Place) -> tuple[str, int | None]:
    text = plain(typed)
    if not text:
        return "", None
    found = ADDRESSES[place].fullmatch(text)
    if found is None:
        raise CopyLinkWanted
    address = found[0] if found[0].startswith("http") else f"https://{found[0]}"
    return address, int(found["number"])


def _refuse_anothers(session: Session, copy: PostCopy, address: str, number: int) -> None:
    """Whatever is changed or taken down here later is found by this number alone."""
    others = session.scalars(
        select(PostCopy)
        .where(PostCopy.place == copy.place, PostCopy.id != copy.id)
        .order_by(PostCopy.id.desc())
        .limit(LOOKED_THROUGH)
    ).all()
    owners = {owner for other in others if (owner := _owner(other.address))}
    owner = _owner(address)
    is_elsewhere = owner and owners and owner not in owners
    if is_elsewhere or any(number in part.ids(other.parts) for other in others):
        raise CopyLinkWanted


def _owner(address: str) -> str:
    """Of a post of the wall: «wall-777». A channel has an address by its name and one by its number."""
    found = OWNER.search(address)
    return "" if found is None else found[0]


def _held_copy(session: Session, post: Post, place: Place) -> PostCopy:
    copy = held_copies(session, post).get(place)
    if copy is None or (post.state is PostState.REMOVED and not copy.is_to_be_removed):
        raise CopyNotThere
    return copy


def _is_left(copy: PostCopy, post: Post) -> bool:
    """It stands there as it did: it could be neither changed nor taken down."""
    is_wanted = copy.is_to_be_removed or copy.revision < post.revision
    return copy.state is CopyState.PUBLISHED and copy.try_at is None and is_wanted


def _wishes(copy: PostCopy, *, without_pictures: bool) -> list[dict[str, object]]:
    return [{part.WITHOUT_PICTURES: True}] if without_pictures else part.wishes(copy.parts)


def _note(session: Session, post: Post, place: Place, what: str, actor: Actor) -> None:
    about = f"post:{post.id} {place} {what}"
    note(session, Deed.POST_PLACED, at=actor.now, actor_id=actor.id, school_id=post.school_id, detail=about)
    redraw_post(session, post.id, actor)
    session.flush()
