"""The pictures and documents of a post, in their order."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.kept_file import KeptFile
from models.post import POST_FILES, Post, PostFile, PostFileKind
from services.actor import Actor
from services.clock import Clock
from services.kept_file import keep
from services.listing import Listing, listing
from services.post.desk import Done, PostDesk, desk_of
from services.post.editable import editable_post, note_edit
from services.post.file_kind import SentIn, taken
from services.post.formatting import Cleaned, clean, read
from services.post.right import own_post
from services.post.view import FileView, PostView, view_of
from services.post.writing import add_words, cleaned, is_there, put_words, together
from services.post.writing_refusal import PostFileGone, PostFilesTooMany
from services.right import Administrators
from services.shelf import Shelf
from services.store import Store

FILES_ON_A_PAGE = 5


@dataclass(frozen=True, slots=True)
class PostFiles:
    post: PostView
    files: Listing[FileView]


@dataclass(frozen=True, slots=True)
class OneFile:
    post: PostView
    file: FileView
    # Counted from one, as people do.
    number: int


class Contents:
    def __init__(self, store: Store, clock: Clock, shelf: Shelf, *, administrators: Administrators) -> None:
        self._store = store
        self._clock = clock
        self._shelf = shelf
        self._administrators = administrators

    async def add_words(self, post_id: int, formatted: str, *, actor_id: int) -> PostDesk:
        """Behind what is there already: a long text comes in several messages."""
        return await self._store.write(add_words, post_id, cleaned(formatted), self._actor(actor_id))

    async def may_add(self, post_id: int, *, actor_id: int) -> None:
        """Asked before a file is downloaded."""
        await self._store.read(may_add, post_id, self._actor(actor_id))

    async def add(
        self, post_id: int, name: str, content: bytes, formatted: str, *, is_photo: bool, actor_id: int
    ) -> PostDesk:
        sent = await asyncio.to_thread(taken, name, content, is_photo=is_photo)
        digest = await self._shelf.put(content)
        return await self._store.write(add, post_id, sent, digest, clean(formatted), self._actor(actor_id))

    async def listed(self, post_id: int, *, page: int, actor_id: int) -> PostFiles:
        return await self._store.read(listed, post_id, page, self._actor(actor_id))

    async def look(self, file_id: int, *, actor_id: int) -> OneFile:
        return await self._store.read(look, file_id, self._actor(actor_id))

    async def place(self, file_id: int, number: int, *, actor_id: int) -> PostFiles:
        return await self._store.write(place, file_id, number, self._actor(actor_id))

    async def remove(self, file_id: int, *, actor_id: int) -> PostFiles:
        return await self._store.write(remove, file_id, self._actor(actor_id))

    def _actor(self, person_id: int) -> Actor:
        return Actor(person_id, self._administrators, self._clock())


def may_add(session: Session, post_id: int, actor: Actor) -> None:
    """One more than there may be is let through: it may be one that is there already."""
    editable_post(session, actor, post_id, locked=False)


def add(
    session: Session, post_id: int, sent: SentIn, digest: str, caption: Cleaned, actor: Actor
) -> PostDesk:
    """The same content once more adds nothing. Words under a picture are words of the post."""
    post = editable_post(session, actor, post_id)
    rows = _rows(session, post.id)
    done = _done(sent)
    if _is_among(session, rows, digest):
        done = Done.FILE_KNOWN
    else:
        if len(rows) >= POST_FILES:
            raise PostFilesTooMany(POST_FILES)
        position = rows[-1].position + 1 if rows else 1
        size = len(sent.content)
        file = keep(session, digest=digest, name=sent.name, size=size, person_id=actor.id, now=actor.now)
        session.add(PostFile(post_id=post.id, position=position, kind=sent.kind, file_id=file.id))
        note_edit(session, post, actor, "files")
    _take_caption(session, post, caption, actor)
    return desk_of(session, post, actor, done, caption.flaws)


def listed(session: Session, post_id: int, page: int, actor: Actor) -> PostFiles:
    return _listed(session, own_post(session, actor, post_id), page)


def look(session: Session, file_id: int, actor: Actor) -> OneFile:
    row = _file(session, file_id)
    post = view_of(session, own_post(session, actor, row.post_id))
    numbered = enumerate(post.files, start=1)
    number, file = next((number, one) for number, one in numbered if one.id == file_id)
    return OneFile(post, file, number)


def place(session: Session, file_id: int, number: int, actor: Actor) -> PostFiles:
    """So that it is of this number; pressed twice it is there all the same."""
    post, rows = _held(session, file_id, actor)
    row = next(one for one in rows if one.id == file_id)
    others = [one for one in rows if one is not row]
    at = min(max(1, number), len(rows)) - 1
    wanted = [*others[:at], row, *others[at:]]
    if wanted != rows:
        _number(session, wanted)
        note_edit(session, post, actor, "files")
    return _listed(session, post, at // FILES_ON_A_PAGE + 1)


def remove(session: Session, file_id: int, actor: Actor) -> PostFiles:
    post, rows = _held(session, file_id, actor)
    row = next(one for one in rows if one.id == file_id)
    page = rows.index(row) // FILES_ON_A_PAGE + 1
    session.delete(row)
    session.flush()
    note_edit(session, post, actor, "files")
    return _listed(session, post, page)


def _take_caption(session: Session, post: Post, caption: Cleaned, actor: Actor) -> None:
    was = read(post.html)
    if caption.rich.text and not is_there(was.text, caption.rich.text):
        put_words(session, post, together(was, caption.rich), actor)


def _done(sent: SentIn) -> Done:
    if sent.is_too_large:
        return Done.PICTURE_TOO_LARGE
    return Done.PICTURE_ADDED if sent.kind is PostFileKind.PHOTO else Done.DOCUMENT_ADDED


def _listed(session: Session, post: Post, page: int) -> PostFiles:
    seen = view_of(session, post)
    return PostFiles(seen, listing(seen.files, number=page, size=FILES_ON_A_PAGE))


def _held(session: Session, file_id: int, actor: Actor) -> tuple[Post, list[PostFile]]:
    """The post first: whatever else changes its files waits for that as well."""
    post = editable_post(session, actor, _file(session, file_id).post_id)
    rows = _rows(session, post.id)
    if all(row.id != file_id for row in rows):
        raise PostFileGone
    return post, rows


def _file(session: Session, file_id: int) -> PostFile:
    row = session.get(PostFile, file_id)
    if row is None:
        raise PostFileGone
    return row


def _rows(session: Session, post_id: int) -> list[PostFile]:
    return list(
        session.scalars(select(PostFile).where(PostFile.post_id == post_id).order_by(PostFile.position))
    )


def _is_among(session: Session, rows: Sequence[PostFile], digest: str) -> bool:
    ids = [row.file_id for row in rows]
    same = select(KeptFile.id).where(KeptFile.id.in_(ids), KeptFile.digest == digest).limit(1)
    return session.scalars(same).first() is not None


def _number(session: Session, rows: Sequence[PostFile]) -> None:
    """By way of numbers that none has: no two are ever at one place."""
    for sign in (-1, 1):
        for number, row in enumerate(rows, start=1):
            row.position = sign * number
        session.flush()
