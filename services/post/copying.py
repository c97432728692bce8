"""What is wanted at the public places: a row for each, which the publisher then brings about."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import ColumnElement, and_, or_, select
from sqlalchemy.orm import Session

from models.audit import Deed
from models.post import CopyState, Place, Post, PostCopy
from services.actor import Actor
from services.audit import note
from services.broadcast.letters import renew_letters
from services.post.living import redraw_post
from services.post.part import out


def copies_of(session: Session, post: Post) -> dict[Place, PostCopy]:
    rows = session.scalars(select(PostCopy).where(PostCopy.post_id == post.id))
    return {copy.place: copy for copy in rows}


def held_copies(session: Session, post: Post) -> dict[Place, PostCopy]:
    """As they are just now, and until the transaction ends: the publisher takes none of them meanwhile."""
    held = select(PostCopy).where(PostCopy.post_id == post.id).order_by(PostCopy.id).with_for_update()
    rows = session.scalars(held.execution_options(populate_existing=True))
    return {copy.place: copy for copy in rows}


def place_at(session: Session, post: Post, places: Collection[Place], at: datetime, actor: Actor) -> None:
    """It is to stand there from then on. What is out already, or on its way, is left alone; what has failed
    is tried again, since somebody has asked for it."""
    there = held_copies(session, post)
    for place in sorted(places):
        copy = there.get(place)
        if copy is None:
            session.add(PostCopy(post_id=post.id, place=place, revision=post.revision, try_at=at))
        elif copy.state in (CopyState.PENDING, CopyState.FAILED):
            copy.state, copy.try_at, copy.attempts, copy.reason = CopyState.PENDING, at, 0, ""
            if not out(copy.parts):
                copy.revision = post.revision
    _note(session, Deed.POST_PLACED, post, actor, ",".join(sorted(places)))
    session.flush()


def call_off(session: Session, post: Post, place: Place, actor: Actor) -> None:
    """Not out yet, and it is not to go out."""
    copy = held_copies(session, post).get(place)
    if copy is not None and copy.state in (CopyState.PENDING, CopyState.FAILED):
        if out(copy.parts):
            # It failed in the middle, and a piece of it is out.
            copy.is_to_be_removed, copy.try_at = True, actor.now
        else:
            session.delete(copy)
        _note(session, Deed.POST_PLACED, post, actor, f"{place} called off")
        session.flush()


def renew_copies(session: Session, post: Post, actor: Actor) -> None:
    """Its words have changed: whatever is out is to say so."""
    post.revision += 1
    for copy in held_copies(session, post).values():
        if copy.state is CopyState.PUBLISHED:
            copy.try_at, copy.attempts = actor.now, 0
        elif copy.state is CopyState.PENDING and not out(copy.parts):
            copy.revision = post.revision
    renew_letters(session, post.id, now=actor.now)
    _note(session, Deed.POST_EDITED, post, actor, f"revision {post.revision}")
    session.flush()


def take_down_copies(session: Session, post: Post, actor: Actor) -> None:
    """Wherever it is out it is to go; wherever it is not, it is not to come."""
    for copy in held_copies(session, post).values():
        is_up = copy.state in (CopyState.PUBLISHED, CopyState.UNKNOWN, CopyState.SENDING)
        if is_up or out(copy.parts):
            copy.is_to_be_removed, copy.attempts = True, 0
            if copy.state is not CopyState.SENDING:
                copy.try_at = actor.now
        elif copy.state is not CopyState.REMOVED:
            session.delete(copy)
    _note(session, Deed.POST_TAKEN_DOWN, post, actor, "")
    session.flush()


def is_stale() -> ColumnElement[bool]:
    """Of copies joined with their posts: out, and not as the post reads by now."""
    return and_(PostCopy.state == CopyState.PUBLISHED, PostCopy.revision < Post.revision)


def is_wanted() -> ColumnElement[bool]:
    """Something is to be done with it."""
    return or_(PostCopy.state == CopyState.PENDING, PostCopy.is_to_be_removed, is_stale())


def _note(session: Session, deed: Deed, post: Post, actor: Actor, detail: str) -> None:
    about = f"post:{post.id} {detail}".rstrip()
    note(session, deed, at=actor.now, actor_id=actor.id, school_id=post.school_id, detail=about)
    redraw_post(session, post.id, actor)
