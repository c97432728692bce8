from dataclasses import dataclass

from models.post import PostState
from services.refusal import Refusal


class PostNotFound(Refusal):
    key = "refusal-post-not-found"


class PostNotYours(Refusal):
    """Another school's news that are not out yet, or what only the consortium's editors decide."""

    key = "refusal-post-not-yours"


class PostTakenBack(PostNotYours):
    """It is a school's draft, again or still: until it is sent in nobody else's."""

    key = "refusal-post-taken-back"


@dataclass(eq=False)
class PostStateForbids(Refusal):
    """From this state it does not go there: somebody was quicker, or the button is old."""

    key = "refusal-post-state"
    state: PostState


@dataclass(eq=False)
class PostDecided(Refusal):
    """Another editor was quicker: who, and what they made of it."""

    key = "refusal-post-decided"
    state: PostState
    who: str


@dataclass(eq=False)
class PostMoved(Refusal):
    """It has become something else, and by nobody's hand: the clock was quicker."""

    key = "refusal-post-moved"
    state: PostState


class PostWithoutAuthor(Refusal):
    """Nobody has written it here: there is nobody to be asked back."""

    key = "refusal-post-without-author"


class PostNotReady(Refusal):
    """It is empty, or its event has been cancelled: its card says which, and what can be done."""

    key = "refusal-post-not-ready"


class PlaceForbidden(Refusal):
    """It came from there, or nothing may be published there."""

    key = "refusal-post-place"


class NoPlaceChosen(Refusal):
    key = "refusal-post-no-place"


class MomentPassed(Refusal):
    key = "refusal-post-moment-passed"


@dataclass(eq=False)
class WallDayFull(Refusal):
    key = "refusal-post-wall-day"
    most: int


class CopyNotThere(Refusal):
    """It is in another state by now: the publisher, or another editor, was quicker."""

    key = "refusal-post-copy"


class CopyLinkWanted(Refusal):
    """The link is not one of a post at that place."""

    key = "refusal-post-copy-link"


class NotPlannedAnyMore(Refusal):
    """It is out already, or on its way."""

    key = "refusal-post-not-planned"


class DigestEmpty(Refusal):
    """Nothing came out in those days, and nothing is ahead: there is nothing to make a digest of."""

    key = "refusal-post-digest-empty"
