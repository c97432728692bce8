"""Whose news it is: what came from a platform is nobody's until whoever decides says of which school."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from models.post import Post
from services.actor import Actor
from services.clock import Clock
from services.post.desk import Done, PostDesk, desk_of
from services.post.editable import BY_DECIDER, log_edit
from services.post.refusal import PostStateForbids
from services.post.right import decided_post
from services.post.view import PostView, view_of
from services.refusal import NothingToLookFor
from services.right import Administrators
from services.school import Found, Schools
from services.search import Search
from services.store import Store
from services.workplace import school_named

SCHOOLS_SHOWN = 5


@dataclass(frozen=True, slots=True)
class SchoolChoice:
    post: PostView
    found: tuple[Found, ...] = ()
    # What was looked for; nothing: nobody has typed anything yet.
    words: str = ""


class Belonging:
    def __init__(
        self, store: Store, clock: Clock, schools: Schools, *, administrators: Administrators
    ) -> None:
        self._store = store
        self._clock = clock
        self._schools = schools
        self._administrators = administrators

    async def look(self, post_id: int, *, actor_id: int) -> SchoolChoice:
        return SchoolChoice(await self._store.read(look, post_id, self._actor(actor_id)))

    async def find(self, post_id: int, words: str, *, actor_id: int) -> SchoolChoice:
        post = await self._store.read(look, post_id, self._actor(actor_id))
        if not Search.read(words).pieces:
            raise NothingToLookFor
        found = await self._schools.find(words, person_id=actor_id, most=SCHOOLS_SHOWN)
        return SchoolChoice(post, tuple(found[:SCHOOLS_SHOWN]), words)

    async def belong(self, post_id: int, school_id: str | None, *, actor_id: int) -> PostDesk:
        """To a school, or to the consortium as a whole: it is counted there from the day it came out."""
        return await self._store.write(belong, post_id, school_id, self._actor(actor_id))

    def _actor(self, person_id: int) -> Actor:
        return Actor(person_id, self._administrators, self._clock())


def look(session: Session, post_id: int, actor: Actor) -> PostView:
    return view_of(session, _decided(session, post_id, actor, locked=False))


def belong(session: Session, post_id: int, school_id: str | None, actor: Actor) -> PostDesk:
    post = _decided(session, post_id, actor, locked=True)
    meant = None if school_id is None else school_named(session, school_id).id
    if post.school_id != meant:
        # Noted with the school it was of, and with the one it is of: both find it among what is theirs.
        log_edit(session, post, actor, "school")
        post.school_id = meant
        log_edit(session, post, actor, "school")
        session.flush()
    return desk_of(session, post, actor, Done.CHANGED)


def _decided(session: Session, post_id: int, actor: Actor, *, locked: bool) -> Post:
    """A draft is of whom it was begun for; what was declined or taken down is nobody's count."""
    post = decided_post(session, actor, post_id, locked=locked)
    if post.state not in BY_DECIDER:
        raise PostStateForbids(post.state)
    return post
