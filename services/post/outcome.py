"""What became of an errand, in the words of its copy. The post is held, then the copy."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy.orm import Session

from models.post import CopyState, Post, PostCopy, PostState
from services.actor import Actor
from services.post import part
from services.post.copy_trouble import fail, leave, lose
from services.post.errand import LEASE, Errand, Wish
from services.post.living import redraw_post
from services.post.reason import Reason
from services.post.state import change_state

# How often it is tried while the platform says «later», and how long after.
ATTEMPTS = 10
FIRST_PAUSE, LONGEST_PAUSE = timedelta(seconds=30), timedelta(hours=1)
# A place that says nothing may have taken it: asked a few times more, where that is no second publication.
UNSURE_ATTEMPTS = 5


class Verdict(StrEnum):
    """What a place made of one wish."""

    DONE = "done"
    # It has not happened, and may happen later.
    LATER = "later"
    # Nobody knows whether it has happened.
    UNSURE = "unsure"
    # The place will not take it: the reason says why, and somebody has to act.
    REFUSED = "refused"
    # What is to be changed or taken down stands there no longer.
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Outcome:
    verdict: Verdict
    parts: Sequence[Any] = ()
    address: str = ""
    reason: str = ""
    wait: timedelta = timedelta()
    is_whole: bool = True
    # The same publication may be tried again: the place knows it by its key.
    is_repeatable: bool = False


def hand_over(session: Session, errand: Errand, words: str | None, actor: Actor) -> bool:
    """From here on it may be out. Whether it is still wanted: taken down meanwhile, it goes no further."""
    post, copy = _held(session, errand)
    if post is None or copy is None or copy.state is not CopyState.SENDING:
        return False
    if copy.is_to_be_removed:
        _stop(session, post, copy, actor)
        return False
    copy.handed_at = copy.handed_at or actor.now
    copy.parts = part.noted(copy.parts, words)
    copy.try_at = actor.now + LEASE
    return True


def settle(session: Session, errand: Errand, outcome: Outcome, actor: Actor) -> bool:
    """Whether there is more of it to be published at once."""
    post, copy = _held(session, errand)
    if post is None or copy is None:
        return False
    has_more = False
    if errand.wish is Wish.PUBLISH:
        has_more = _published(session, post, copy, errand, outcome, actor)
    elif errand.wish is Wish.EDIT:
        has_more = _edited(session, post, copy, errand, outcome, actor)
    else:
        _removed(session, post, copy, errand, outcome, actor)
    redraw_post(session, post.id, actor)
    return has_more


def _held(session: Session, errand: Errand) -> tuple[Post | None, PostCopy | None]:
    post = session.get(Post, errand.post_id, with_for_update=True, populate_existing=True)
    copy = session.get(PostCopy, errand.copy_id, with_for_update=True, populate_existing=True)
    return post, copy


def _published(
    session: Session, post: Post, copy: PostCopy, errand: Errand, outcome: Outcome, actor: Actor
) -> bool:
    if outcome.verdict is Verdict.DONE:
        copy.parts = [*part.wishes(copy.parts), *(dict(one) for one in outcome.parts)]
        copy.handed_at, copy.attempts = None, 0
        # The first of several pieces tells where it is.
        copy.address = outcome.address or copy.address
        if not outcome.is_whole:
            copy.state, copy.try_at = CopyState.SENDING, actor.now + LEASE
            return True
        bring_out(session, post, copy, outcome.address, actor)
        copy.reason = outcome.reason
        return False
    if copy.state is not CopyState.SENDING:
        # The platform has told of it meanwhile, and that it is out.
        return False
    _not_published(session, post, copy, errand, outcome, actor)
    return False


def bring_out(session: Session, post: Post, copy: PostCopy, address: str, actor: Actor) -> None:
    """The whole of it is out, as it was when it was taken."""
    copy.state, copy.handed_at, copy.attempts, copy.reason = CopyState.PUBLISHED, None, 0, ""
    copy.address = address or copy.address
    copy.published_at = copy.published_at or actor.now
    _look_again(post, copy, actor.now)
    if post.state is PostState.ACCEPTED:
        change_state(session, post, PostState.PUBLISHED, actor, by_clock=True)
    session.flush()


def _not_published(
    session: Session, post: Post, copy: PostCopy, errand: Errand, outcome: Outcome, actor: Actor
) -> None:
    copy.attempts = errand.attempts + 1
    may_be_out = errand.was_handed or outcome.verdict is Verdict.UNSURE
    if outcome.verdict is Verdict.LATER and copy.attempts < ATTEMPTS:
        copy.reason, copy.try_at = outcome.reason, _next(copy, outcome, actor.now)
        if outcome.reason == Reason.DAY_FULL:
            copy.attempts = errand.attempts
        if not may_be_out:
            _take_back(session, copy)
    elif may_be_out and outcome.is_repeatable and copy.attempts < UNSURE_ATTEMPTS:
        copy.try_at = _next(copy, outcome, actor.now)
    elif may_be_out:
        lose(session, post, copy, actor)
        if copy.is_to_be_removed and part.out(copy.parts):
            copy.try_at = actor.now
    elif copy.is_to_be_removed:
        copy.handed_at = None
        _stop(session, post, copy, actor)
    else:
        is_silent = outcome.verdict is Verdict.LATER
        fail(
            session, post, copy, Reason.UNREACHABLE if is_silent else outcome.reason or Reason.REFUSED, actor
        )
    session.flush()


def _take_back(session: Session, copy: PostCopy) -> None:
    """Certainly not out: whoever changes or takes down the post finds it as it was before."""
    copy.handed_at = None
    copy.parts = [*part.wishes(copy.parts), *part.out(copy.parts)]
    if not copy.is_to_be_removed:
        # With a part of it out, it is on its way.
        copy.state = CopyState.SENDING if part.out(copy.parts) else CopyState.PENDING
    elif not part.out(copy.parts):
        session.delete(copy)


def _stop(session: Session, post: Post, copy: PostCopy, actor: Actor) -> None:
    """It was taken down before all of it was out."""
    if part.out(copy.parts):
        copy.state, copy.handed_at, copy.try_at = CopyState.PUBLISHED, None, actor.now
    elif copy.handed_at is None:
        session.delete(copy)
    else:
        lose(session, post, copy, actor)


def _edited(
    session: Session, post: Post, copy: PostCopy, errand: Errand, outcome: Outcome, actor: Actor
) -> bool:
    if outcome.verdict is Verdict.DONE:
        copy.parts = [*part.wishes(copy.parts), *(dict(one) for one in outcome.parts)]
        copy.revision, copy.attempts, copy.reason = errand.revision, 0, outcome.reason
        copy.address = outcome.address or copy.address
        if not outcome.is_whole:
            copy.state, copy.try_at = CopyState.SENDING, actor.now + LEASE
            return True
        _look_again(post, copy, actor.now)
    elif outcome.verdict is Verdict.GONE:
        _gone(session, post, copy, actor)
    else:
        _later_or_left(session, post, copy, errand, outcome, actor)
    return False


def _removed(
    session: Session, post: Post, copy: PostCopy, errand: Errand, outcome: Outcome, actor: Actor
) -> None:
    if outcome.verdict in {Verdict.DONE, Verdict.GONE}:
        copy.state, copy.is_to_be_removed, copy.try_at = CopyState.REMOVED, False, None
        copy.parts, copy.reason, copy.attempts = [], "", 0
    else:
        _later_or_left(session, post, copy, errand, outcome, actor)


def _later_or_left(
    session: Session, post: Post, copy: PostCopy, errand: Errand, outcome: Outcome, actor: Actor
) -> None:
    """To change or take down twice harms nobody, so it is simply tried again."""
    copy.attempts += 1
    is_refused = outcome.verdict is Verdict.REFUSED
    if not is_refused and copy.attempts < ATTEMPTS:
        copy.try_at = _next(copy, outcome, actor.now)
    elif _is_overtaken(post, copy, errand):
        # Something else was wished for meanwhile, and that has not been tried.
        copy.attempts, copy.try_at = 0, actor.now
    elif is_refused:
        leave(session, post, copy, outcome.reason or Reason.REFUSED, actor)
    else:
        leave(session, post, copy, Reason.UNREACHABLE, actor)


def _is_overtaken(post: Post, copy: PostCopy, errand: Errand) -> bool:
    return errand.wish is Wish.EDIT and (copy.is_to_be_removed or errand.revision < post.revision)


def _gone(session: Session, post: Post, copy: PostCopy, actor: Actor) -> None:
    copy.state, copy.is_to_be_removed, copy.parts = CopyState.REMOVED, False, []
    leave(session, post, copy, Reason.GONE, actor)


def _look_again(post: Post, copy: PostCopy, now: datetime) -> None:
    """What has been wished for since it was taken."""
    copy.try_at = now if copy.is_to_be_removed or copy.revision < post.revision else None


def _next(copy: PostCopy, outcome: Outcome, now: datetime) -> datetime:
    pause: timedelta = min(FIRST_PAUSE * 2 ** min(copy.attempts - 1, 10), LONGEST_PAUSE)
    return now + max(pause, outcome.wait)
