"""A post as whoever decides sees it: as everybody does, with who decided and what stands in its way."""

from dataclasses import dataclass
from typing import NoReturn

from sqlalchemy.orm import Session

from models.person import Person
from models.post import CopyState, Place, Post, PostState
from services.actor import Actor
from services.broadcast.letters import NO_LETTERS, Letters, letters_of
from services.post.publishable import why_not
from services.post.refusal import PostDecided, PostMoved
from services.post.right import decided_post
from services.post.view import CopyView, PostView, view_of

# Here something is to be done by somebody.
TROUBLED = (CopyState.FAILED, CopyState.UNKNOWN)


@dataclass(frozen=True, slots=True)
class Review:
    post: PostView
    # Empty where nobody has decided yet.
    decided_by: str
    # Whoever looks is its author, or it is the consortium's own: its draft is theirs to accept.
    is_own: bool
    # A word of `Reason`, where it may not go out as it stands.
    trouble: str | None
    # Its personal copies.
    letters: Letters = NO_LETTERS

    def copy_at(self, place: Place) -> CopyView | None:
        return next((copy for copy in self.post.copies if copy.place is place), None)

    @property
    def is_planned(self) -> bool:
        """Something of it has yet to go out."""
        return any(copy.state is CopyState.PENDING for copy in self.post.copies)

    @property
    def is_kept_in(self) -> bool:
        """Nothing of it is out, or on its way."""
        inside = (CopyState.PENDING, CopyState.FAILED)
        accepted = self.post.state is PostState.ACCEPTED
        return accepted and all(copy.state in inside for copy in self.post.copies)


def is_left(copy: CopyView) -> bool:
    """It stands there as it did: it could be neither changed nor taken down."""
    is_wanted = copy.is_stale or copy.is_to_be_removed
    return copy.state is CopyState.PUBLISHED and copy.try_at is None and is_wanted


def is_troubled(copy: CopyView) -> bool:
    return copy.state in TROUBLED or is_left(copy)


def review_of(session: Session, post: Post, actor: Actor) -> Review:
    return Review(
        view_of(session, post),
        name_of(session, post.decided_by),
        is_own=is_own(post, actor),
        trouble=why_not(session, post),
        letters=letters_of(session, post.id, now=actor.now),
    )


def is_own(post: Post, actor: Actor) -> bool:
    """What a school has not sent in is not anybody else's; what the consortium writes is all its editors'."""
    return post.author_id == actor.id or post.school_id is None


def look(session: Session, post_id: int, actor: Actor) -> Review:
    return review_of(session, decided_post(session, actor, post_id), actor)


def refuse_as_decided(session: Session, post: Post) -> NoReturn:
    """By whom it is what it is now: what was taken back, or sent in once more, is so by its author."""
    by_author = post.state in (PostState.DRAFT, PostState.SUBMITTED)
    who = name_of(session, post.author_id if by_author else post.decided_by)
    raise PostDecided(post.state, who) if who else PostMoved(post.state)


def name_of(session: Session, person_id: int | None) -> str:
    person = None if person_id is None else session.get(Person, person_id)
    return "" if person is None else person.full_name or person.name
