"""What the publisher is to do at a place next: of all that is wanted there, one copy at a time."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.event import Event, EventState
from models.kept_file import KeptFile
from models.post import CopyState, Place, Post, PostCopy, PostFile, PostOrigin, PostState
from services.actor import Actor
from services.event.phase import phase_of
from services.post import part
from services.post.copy_trouble import fail, leave, lose
from services.post.publishable import why_not
from services.post.reason import Reason
from services.post.wall_day import free_at
from services.sent_file import KeptPicture

# What is taken is done within minutes, with its pictures; a publisher that died lets go of it after this.
LEASE = timedelta(minutes=10)
# How long VK's wall knows a post by its key: an hour, and what the call may take of it.
KEY_TTL = timedelta(minutes=55)
# As much as the clocks of two machines may differ; one that is further ahead was wrong.
AHEAD = timedelta(minutes=1)
# Of those with which nothing is to be done after all.
LOOKED_AT_ONCE = 20
PLACED = (PostState.ACCEPTED, PostState.PUBLISHED)
SUGGESTED = f"{PostOrigin.VK_SUGGESTED}:"


class Wish(StrEnum):
    PUBLISH = "publish"
    EDIT = "edit"
    REMOVE = "remove"


@dataclass(frozen=True, slots=True)
class Errand:
    copy_id: int
    post_id: int
    place: Place
    wish: Wish
    # Names this publication for good: also in another database, which numbers its rows anew.
    key: str
    revision: int
    html: str
    link: str
    files: tuple[KeptPicture, ...]
    # One can enter its event now.
    is_open: bool
    suggested_id: int | None
    parts: tuple[dict[str, Any], ...]
    attempts: int
    # An earlier attempt may have succeeded.
    was_handed: bool

    def as_published(self) -> "Errand":
        """What of an edit is new goes out as a publication does: nothing of it twice."""
        return replace(self, wish=Wish.PUBLISH)


def is_due(session: Session, place: Place, now: datetime) -> bool:
    due = select(PostCopy.id).where(PostCopy.place == place, PostCopy.try_at <= now).limit(1)
    return session.scalars(due).one_or_none() is not None


def take(session: Session, place: Place, actor: Actor, *, keeps_keys: bool) -> Errand | None:
    """The one that has waited longest, until its lease ends. Nobody else works at this place meanwhile."""
    for _ in range(LOOKED_AT_ONCE):
        copy = _first(session, place, actor.now)
        if copy is None or _is_busy(session, place, actor.now):
            return None
        post = session.get(Post, copy.post_id, populate_existing=True)
        wish = None if post is None else _wish(session, post, copy, actor, keeps_keys=keeps_keys)
        if post is not None and wish is not None:
            return _taken(session, post, copy, wish, actor.now)
        session.flush()
    return None


def _first(session: Session, place: Place, now: datetime) -> PostCopy | None:
    # Two publishers wait for one another here, and the second finds it taken.
    return session.scalars(
        select(PostCopy)
        .where(PostCopy.place == place, PostCopy.try_at <= now)
        .order_by(PostCopy.try_at, PostCopy.id)
        .limit(1)
        .with_for_update()
        .execution_options(populate_existing=True)
    ).one_or_none()


def _is_busy(session: Session, place: Place, now: datetime) -> bool:
    sending = select(PostCopy.id).where(
        PostCopy.place == place, PostCopy.state == CopyState.SENDING, PostCopy.try_at > now
    )
    return session.scalars(sending.limit(1)).one_or_none() is not None


def _wish(session: Session, post: Post, copy: PostCopy, actor: Actor, *, keeps_keys: bool) -> Wish | None:
    """Nothing: it has settled by itself, and waits no more or for another hour."""
    if copy.state is CopyState.SENDING:
        return _resumed(session, post, copy, actor, keeps_keys=keeps_keys)
    if copy.is_to_be_removed and part.out(copy.parts):
        return Wish.REMOVE
    if copy.state is CopyState.PENDING:
        return _begun(session, post, copy, actor)
    if copy.state is CopyState.PUBLISHED and copy.revision < post.revision and not copy.is_to_be_removed:
        if part.out(copy.parts):
            return Wish.EDIT
        # An editor has said that it is out, and not where.
        leave(session, post, copy, Reason.NO_ANSWER, actor)
        return None
    # Nobody knows where to take it down, or there is nothing to do.
    copy.try_at = None
    return None


def _resumed(session: Session, post: Post, copy: PostCopy, actor: Actor, *, keeps_keys: bool) -> Wish | None:
    """Whoever was at it is no more."""
    if copy.handed_at is None:
        if not copy.is_to_be_removed:
            return Wish.PUBLISH
        if part.out(copy.parts):
            return Wish.REMOVE
        session.delete(copy)
        return None
    is_known = actor.now - KEY_TTL < copy.handed_at <= actor.now + AHEAD
    if keeps_keys and is_known and _suggested_id(post) is None:
        return Wish.PUBLISH
    lose(session, post, copy, actor)
    return None


def _begun(session: Session, post: Post, copy: PostCopy, actor: Actor) -> Wish | None:
    if post.state not in PLACED:
        copy.try_at = None
        return None
    if why := why_not(session, post):
        fail(session, post, copy, why, actor)
        return None
    later = free_at(session, actor.now) if copy.place is Place.WALL else None
    if later is not None:
        copy.try_at, copy.reason = later, Reason.DAY_FULL
        return None
    return Wish.PUBLISH


def _taken(session: Session, post: Post, copy: PostCopy, wish: Wish, now: datetime) -> Errand:
    was_handed = copy.handed_at is not None
    copy.try_at = now + LEASE
    if wish is Wish.PUBLISH:
        # With the first piece its revision is settled: what has changed since is an edit.
        if not part.out(copy.parts) and not was_handed:
            copy.revision = post.revision
        copy.state = CopyState.SENDING
    session.flush()
    return Errand(
        copy_id=copy.id,
        post_id=post.id,
        place=copy.place,
        wish=wish,
        key=part.mark_of(f"{copy.id} {post.written_at.isoformat()}")[:32],
        revision=copy.revision if wish is Wish.PUBLISH else post.revision,
        html=post.html,
        link=post.link,
        files=files_of(session, post.id),
        is_open=_is_open(session, post, now),
        suggested_id=_suggested_id(post),
        parts=tuple(dict(one) for one in copy.parts),
        attempts=copy.attempts,
        was_handed=was_handed,
    )


def files_of(session: Session, post_id: int) -> tuple[KeptPicture, ...]:
    rows: Sequence[Any] = session.execute(
        select(KeptFile.digest, KeptFile.name, PostFile.kind)
        .join(PostFile, PostFile.file_id == KeptFile.id)
        .where(PostFile.post_id == post_id)
        .order_by(PostFile.position)
    ).all()
    return tuple(KeptPicture(row.digest, row.name, row.kind) for row in rows)


def _is_open(session: Session, post: Post, now: datetime) -> bool:
    event = None if post.event_id is None else session.get(Event, post.event_id)
    return event is not None and phase_of(event, now) is EventState.PUBLISHED


def _suggested_id(post: Post) -> int | None:
    """«vk_suggested:-777_12»."""
    if post.origin_key is None or not post.origin_key.startswith(SUGGESTED):
        return None
    return int(post.origin_key.rpartition("_")[2])
