"""A post on the desk of whoever writes it: all of it, what is to be minded, and what can be done next."""

from dataclasses import dataclass, field
from enum import StrEnum

from sqlalchemy.orm import Session

from models.post import Post, PostState
from services.actor import Actor
from services.post.editable import BY_DECIDER, is_editable
from services.post.formatting import Flaw
from services.post.limits import Caution, Told, cautions
from services.post.right import decides, may_change, own_post
from services.post.view import PostView, view_of


class Next(StrEnum):
    EDIT = "edit"
    # It is said whose it is.
    WHOSE = "whose"
    SUBMIT = "submit"
    TAKE_BACK = "take_back"
    DELETE = "delete"
    # It is one's own to decide.
    REVIEW = "review"


class Done(StrEnum):
    """What has just been done to it, told above it."""

    TEXT_SET = "text_set"
    TEXT_ADDED = "text_added"
    # So long that a client may have cut it: the rest is on its way.
    TEXT_BEGUN = "text_begun"
    PICTURE_ADDED = "picture_added"
    DOCUMENT_ADDED = "document_added"
    # A picture that no place would show as one.
    PICTURE_TOO_LARGE = "picture_too_large"
    FILE_KNOWN = "file_known"
    SUBMITTED = "submitted"
    TAKEN_BACK = "taken_back"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class PostDesk:
    post: PostView
    ways: frozenset[Next]
    told: tuple[Told, ...]
    done: Done | None = None
    flaws: tuple[Flaw, ...] = field(default_factory=tuple)

    @property
    def is_empty(self) -> bool:
        """A link by itself is no news."""
        return not (self.post.html or self.post.files)

    @property
    def is_too_long(self) -> bool:
        return any(one.caution is Caution.TOO_LONG for one in self.told)


def look(session: Session, post_id: int, actor: Actor) -> PostDesk:
    return desk_of(session, own_post(session, actor, post_id), actor)


def desk_of(
    session: Session, post: Post, actor: Actor, done: Done | None = None, flaws: tuple[Flaw, ...] = ()
) -> PostDesk:
    seen = view_of(session, post)
    return PostDesk(seen, _ways(session, post, actor), cautions(seen), done, flaws)


def _ways(session: Session, post: Post, actor: Actor) -> frozenset[Next]:
    ways = set[Next]()
    is_decider = decides(session, actor)
    if not may_change(session, post, actor):
        return frozenset()
    if is_editable(session, post, actor):
        ways.add(Next.EDIT)
    if post.state in (PostState.DRAFT, PostState.RETURNED):
        ways |= {Next.DELETE, Next.REVIEW if is_decider else Next.SUBMIT}
    elif is_decider:
        ways |= {Next.REVIEW, Next.WHOSE} if post.state in BY_DECIDER else {Next.REVIEW}
    elif post.state is PostState.SUBMITTED:
        ways.add(Next.TAKE_BACK)
    return frozenset(ways)
