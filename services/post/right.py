"""Who writes news, and who decides about them: what a school's editor writes, the consortium's accepts."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.account import Account
from models.post import Post, PostOrigin, PostState
from models.role import Role, RoleKind
from services.actor import Actor
from services.post.refusal import PostNotFound, PostNotYours, PostTakenBack
from services.right import Rights, named_by_settings

WRITE_BY = (RoleKind.EDITOR, RoleKind.RESPONSIBLE)
# What everybody may read.
OUT = (PostState.PUBLISHED,)


def decides_by(rights: Rights) -> bool:
    return rights.is_administrator or (RoleKind.EDITOR, None) in rights.places


def decides(session: Session, actor: Actor) -> bool:
    """The consortium's editors and administrators: they accept, publish, and write to people."""
    return decides_by(actor.rights(session))


def writes_for(session: Session, actor: Actor) -> list[str]:
    """The schools whose news somebody writes."""
    return actor.rights(session).schools(*WRITE_BY)


def writes(session: Session, actor: Actor) -> bool:
    rights = actor.rights(session)
    return decides_by(rights) or bool(rights.schools(*WRITE_BY))


def require_writer(session: Session, actor: Actor) -> None:
    if not writes(session, actor):
        raise PostNotYours


def require_decider(session: Session, actor: Actor) -> None:
    if not decides(session, actor):
        raise PostNotYours


def own_post(session: Session, actor: Actor, post_id: int, *, locked: bool = False) -> Post:
    """As its author, or another who writes for the same school; whoever decides owns whatever was sent in."""
    post = _post(session, post_id, locked=locked)
    rights = actor.rights(session)
    if post.author_id == actor.id or post.school_id in rights.schools(*WRITE_BY):
        return post
    if not decides_by(rights):
        raise PostNotYours
    if post.state is PostState.DRAFT and post.school_id is not None:
        raise PostTakenBack
    return post


def written_post(session: Session, actor: Actor, post_id: int, *, locked: bool = True) -> Post:
    """To be changed."""
    post = own_post(session, actor, post_id, locked=locked)
    if not may_change(session, post, actor):
        raise PostNotYours
    return post


def may_change(session: Session, post: Post, actor: Actor) -> bool:
    """Of one's own posts: who wrote it for a school, and writes for it no more, only looks on."""
    if post.school_id is None or post.origin is not PostOrigin.WRITTEN:
        return True
    rights = actor.rights(session)
    return decides_by(rights) or post.school_id in rights.schools(*WRITE_BY)


def seen_post(session: Session, actor: Actor, post_id: int) -> Post:
    """What is out, anybody sees."""
    post = _post(session, post_id, locked=False)
    return post if post.state in OUT else own_post(session, actor, post_id)


def decided_post(session: Session, actor: Actor, post_id: int, *, locked: bool = False) -> Post:
    require_decider(session, actor)
    return _post(session, post_id, locked=locked)


def deciders(session: Session, actor: Actor) -> list[int]:
    """Everybody who decides: whoever is told that something waits."""
    kinds = (RoleKind.EDITOR, RoleKind.ADMINISTRATOR)
    appointed = select(Role.person_id).where(Role.kind.in_(kinds), Role.school_id.is_(None))
    named = select(Account.person_id).where(named_by_settings(actor.administrators))
    return sorted({*session.scalars(appointed), *session.scalars(named)})


def writers(session: Session, school_id: str) -> list[int]:
    """Everybody who writes for a school."""
    appointed = select(Role.person_id).where(Role.kind.in_(WRITE_BY), Role.school_id == school_id)
    return sorted(set(session.scalars(appointed)))


def _post(session: Session, post_id: int, *, locked: bool) -> Post:
    post = session.get(Post, post_id, with_for_update=locked or None, populate_existing=locked)
    if post is None:
        raise PostNotFound
    return post
