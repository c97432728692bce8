"""What was put up at one place by hand is offered for the other, and what readers suggest waits in the queue.

Nothing goes back to where it came from, and nothing of ours is taken for somebody else's: else two places
would send one post to and fro for ever.
"""

import logging
from collections.abc import Sequence
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.account import Account, MessengerName
from models.audit import Deed
from models.delivery import DeliveryKind
from models.event import LINK_CHARACTERS
from models.person import Person
from models.post import POST_FILES, CopyState, Post, PostCopy, PostFile, PostState
from services.actor import Actor
from services.audit import note
from services.clock import Clock
from services.insertion import insert_new
from services.kept_file import keep
from services.post import part
from services.post.copying import held_copies
from services.post.known_post import copy_of, suggestion_of, taken_in
from services.post.living import redraw_post
from services.post.outcome import bring_out
from services.post.publishing import NOBODY
from services.post.right import deciders
from services.post.seen import FetchedFile, Seen
from services.post.state import tell_of_post
from services.right import Administrators
from services.store import Store

logger = logging.getLogger(__name__)


class Crossposting:
    def __init__(self, store: Store, clock: Clock, *, administrators: Administrators = ()) -> None:
        self._store = store
        self._clock = clock
        self._administrators = frozenset(administrators)

    async def wants_files(self, seen: Seen) -> bool:
        """Whether its files are to be fetched: of what is known already nobody needs them."""
        return bool(seen.files) and await self._store.read(_is_new, seen)

    async def take_in(self, seen: Seen, files: Sequence[FetchedFile] = ()) -> None:
        """Told of it twice, by the platform or by a crash, it is one post."""
        await self._store.write(take_in, seen, files, Actor(NOBODY, self._administrators, self._clock()))


def take_in(session: Session, seen: Seen, files: Sequence[FetchedFile], actor: Actor) -> None:
    copy = copy_of(session, seen)
    if copy is not None:
        _meet(session, copy, seen, actor)
    elif seen.is_edit or seen.says_nothing:
        logger.info("post_left_alone", extra={"place": seen.place.value, "number": seen.number})
    elif (suggestion := suggestion_of(session, seen)) is not None:
        _published_by_hand(session, suggestion, seen, actor)
    else:
        _offer(session, seen, files, actor)


def _is_new(session: Session, seen: Seen) -> bool:
    return not seen.is_edit and copy_of(session, seen) is None and suggestion_of(session, seen) is None


def _meet(session: Session, copy: PostCopy, seen: Seen, actor: Actor) -> None:
    """It is one that we know: what the platform tells of it may be more than it has answered us."""
    post = session.get_one(Post, copy.post_id, with_for_update=True, populate_existing=True)
    copy = session.get_one(PostCopy, copy.id, with_for_update=True, populate_existing=True)
    if seen.is_edit:
        _rewritten_by_hand(session, post, copy, seen, actor)
    elif copy.state in (CopyState.SENDING, CopyState.UNKNOWN) and seen.number not in part.ids(copy.parts):
        copy.parts = [*part.wishes(copy.parts), _part(seen)]
        copy.published_at = seen.posted_at
        bring_out(session, post, copy, seen.address, actor)


def _rewritten_by_hand(session: Session, post: Post, copy: PostCopy, seen: Seen, actor: Actor) -> None:
    """Of what has begun there, what is said there is true; of ours, what is said here."""
    began_there = post.origin is seen.origin
    if not began_there or copy.revision < post.revision or post.html == seen.html or not seen.html:
        return
    post.html, post.revision = seen.html, post.revision + 1
    for other in held_copies(session, post).values():
        if other.id == copy.id or other.state is CopyState.PENDING:
            other.revision = post.revision
        elif other.state is CopyState.PUBLISHED:
            other.try_at, other.attempts = actor.now, 0
    _note(session, Deed.POST_EDITED, post, actor, f"revision {post.revision} at {seen.place}")
    redraw_post(session, post.id, actor)


def _published_by_hand(session: Session, found: Post, seen: Seen, actor: Actor) -> None:
    """It need not be published there any more; it waits on, for the other place."""
    post = session.get_one(Post, found.id, with_for_update=True, populate_existing=True)
    copy = held_copies(session, post).get(seen.place)
    if copy is None:
        _stand(session, post, seen)
    elif not part.out(copy.parts):
        copy.parts, copy.published_at = [_part(seen)], seen.posted_at
        bring_out(session, post, copy, seen.address, actor)


def _offer(session: Session, seen: Seen, files: Sequence[FetchedFile], actor: Actor) -> None:
    post = taken_in(session, seen)
    is_new = post is None and _insert(session, seen, actor)
    post = taken_in(session, seen) if post is None else post
    if post is None:
        return
    if is_new:
        _add_files(session, post, files, actor)
        if not seen.is_suggested:
            _stand(session, post, seen)
        _note(session, Deed.POST_STATE, post, actor, f"from {seen.origin}")
        tell_of_post(session, DeliveryKind.POST_OFFERED, post, deciders(session, actor), actor)
    elif seen.group:
        _add_to_album(session, post, seen, files, actor)


def _insert(session: Session, seen: Seen, actor: Actor) -> bool:
    """Whether nobody was quicker."""
    author = _author(session, seen)
    row: dict[str, Any] = {
        "state": PostState.SUBMITTED,
        "origin": seen.origin,
        "origin_key": seen.key,
        "author_id": None if author is None else author.id,
        "school_id": author.school_id if author is not None and seen.is_suggested else None,
        "html": seen.html,
        "link": seen.link if len(seen.link) <= LINK_CHARACTERS else "",
        "written_at": seen.posted_at,
        "submitted_at": actor.now,
        # What stands there already is out, whatever becomes of it here.
        "published_at": None if seen.is_suggested else seen.posted_at,
    }
    return bool(insert_new(session, Post, [row], returning=(Post.id,)))


def _author(session: Session, seen: Seen) -> Person | None:
    if seen.author_id is None:
        return None
    account = select(Account.person_id).where(
        Account.messenger == MessengerName.VK, Account.external_id == seen.author_id
    )
    return session.scalars(select(Person).where(Person.id.in_(account))).one_or_none()


def _stand(session: Session, post: Post, seen: Seen) -> None:
    """It stands there already: from here on it is as if it had gone out from here."""
    session.add(
        PostCopy(
            post_id=post.id,
            place=seen.place,
            state=CopyState.PUBLISHED,
            revision=post.revision,
            published_at=seen.posted_at,
            address=seen.address,
            parts=[_part(seen)],
        )
    )
    session.flush()


def _add_to_album(
    session: Session, found: Post, seen: Seen, files: Sequence[FetchedFile], actor: Actor
) -> None:
    """One more of its messages; the words may be with any of them."""
    post = session.get_one(Post, found.id, with_for_update=True, populate_existing=True)
    copy = held_copies(session, post).get(seen.place)
    if copy is None or not part.out(copy.parts):
        # Taken down meanwhile.
        return
    first, *others = part.out(copy.parts)
    bears_words = bool(seen.html and not post.html)
    # Its words are changed at the first of its numbers.
    numbers = [seen.number, *first[part.IDS]] if bears_words else [*first[part.IDS], seen.number]
    copy.parts = [first | {part.IDS: numbers}, *others]
    post.html = post.html or seen.html
    _add_files(session, post, files, actor)


def _add_files(session: Session, post: Post, files: Sequence[FetchedFile], actor: Actor) -> None:
    held = session.scalars(
        select(func.count()).select_from(PostFile).where(PostFile.post_id == post.id)
    ).one()
    for position, file in enumerate(files[: POST_FILES - held], start=held):
        kept = keep(
            session,
            digest=file.digest,
            name=file.seen.name,
            size=file.size,
            person_id=post.author_id,
            now=actor.now,
        )
        session.add(PostFile(post_id=post.id, position=position, kind=file.seen.kind, file_id=kept.id))
    session.flush()


def _part(seen: Seen) -> dict[str, Any]:
    return {**seen.remembered, part.IDS: [seen.number]}


def _note(session: Session, deed: Deed, post: Post, actor: Actor, detail: str) -> None:
    about = f"post:{post.id} {detail}"
    note(session, deed, at=actor.now, actor_id=None, school_id=post.school_id, detail=about)
