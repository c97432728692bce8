"""A post as every room shows it: what it says, whose it is, how far it is, where it stands."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.event import Event
from models.kept_file import KeptFile
from models.person import Person
from models.post import (
    CopyState,
    NewsTopic,
    Place,
    Post,
    PostCopy,
    PostFile,
    PostFileKind,
    PostOrigin,
    PostState,
)
from models.school import School
from services.post.headline import headline
from services.sent_file import KeptPicture


@dataclass(frozen=True, slots=True)
class FileView:
    id: int
    position: int
    size: int
    picture: KeptPicture


@dataclass(frozen=True, slots=True)
class CopyView:
    place: Place
    state: CopyState
    is_to_be_removed: bool
    # It stands there, and not as the post reads by now.
    is_stale: bool
    try_at: datetime | None
    published_at: datetime | None
    address: str
    reason: str
    views: int | None
    reactions: int | None


@dataclass(frozen=True, slots=True)
class PostView:
    id: int
    state: PostState
    origin: PostOrigin
    topic: NewsTopic
    html: str
    link: str
    remark: str
    revision: int
    # None: the consortium's own.
    school: School | None
    event: Event | None
    author_id: int | None
    author_name: str | None
    written_at: datetime
    submitted_at: datetime | None
    decided_at: datetime | None
    publish_at: datetime | None
    published_at: datetime | None
    # In their order: pictures and documents as they were sent.
    files: tuple[FileView, ...] = ()
    copies: tuple[CopyView, ...] = ()

    @property
    def headline(self) -> str:
        """Its first line; nothing where it has no words yet."""
        return headline(self.html)

    @property
    def pictures(self) -> tuple[KeptPicture, ...]:
        return tuple(one.picture for one in self.files if one.picture.kind is PostFileKind.PHOTO)

    @property
    def documents(self) -> tuple[KeptPicture, ...]:
        return tuple(one.picture for one in self.files if one.picture.kind is PostFileKind.DOCUMENT)

    @property
    def all_files(self) -> tuple[KeptPicture, ...]:
        """Pictures first: that is how every place shows them."""
        return self.pictures + self.documents


def view_of(session: Session, post: Post) -> PostView:
    return views_of(session, [post])[0]


def views_of(session: Session, posts: Sequence[Post]) -> list[PostView]:
    """In the order given, by one query of each kind however many there are."""
    ids = [post.id for post in posts]
    schools, events, people = _schools(session, posts), _events(session, posts), _people(session, posts)
    files, copies = files_of(session, ids), _copies(session, posts)
    return [
        PostView(
            id=post.id,
            state=post.state,
            origin=post.origin,
            topic=post.topic,
            html=post.html,
            link=post.link,
            remark=post.remark,
            revision=post.revision,
            school=schools.get(post.school_id or ""),
            event=events.get(post.event_id or 0),
            author_id=post.author_id,
            author_name=people.get(post.author_id or 0),
            written_at=post.written_at,
            submitted_at=post.submitted_at,
            decided_at=post.decided_at,
            publish_at=post.publish_at,
            published_at=post.published_at,
            files=tuple(files.get(post.id, ())),
            copies=tuple(copies.get(post.id, ())),
        )
        for post in posts
    ]


def files_of(session: Session, post_ids: Collection[int]) -> dict[int, list[FileView]]:
    rows = session.execute(
        select(PostFile, KeptFile)
        .join(KeptFile, KeptFile.id == PostFile.file_id)
        .where(PostFile.post_id.in_(post_ids))
        .order_by(PostFile.post_id, PostFile.position)
    )
    found: dict[int, list[FileView]] = {}
    for row, kept in rows:
        picture = KeptPicture(kept.digest, kept.name, row.kind)
        found.setdefault(row.post_id, []).append(FileView(row.id, row.position, kept.size, picture))
    return found


def _copies(session: Session, posts: Sequence[Post]) -> dict[int, list[CopyView]]:
    revisions = {post.id: post.revision for post in posts}
    rows = session.scalars(
        select(PostCopy).where(PostCopy.post_id.in_(revisions)).order_by(PostCopy.post_id, PostCopy.place)
    )
    found: dict[int, list[CopyView]] = {}
    for row in rows:
        is_stale = row.state is CopyState.PUBLISHED and row.revision < revisions[row.post_id]
        seen = CopyView(
            row.place,
            row.state,
            row.is_to_be_removed,
            is_stale,
            row.try_at,
            row.published_at,
            row.address,
            row.reason,
            row.views,
            row.reactions,
        )
        found.setdefault(row.post_id, []).append(seen)
    return found


def _schools(session: Session, posts: Sequence[Post]) -> dict[str, School]:
    ids = {post.school_id for post in posts}
    return {row.id: row for row in session.scalars(select(School).where(School.id.in_(ids)))}


def _events(session: Session, posts: Sequence[Post]) -> dict[int, Event]:
    ids = {post.event_id for post in posts}
    return {row.id: row for row in session.scalars(select(Event).where(Event.id.in_(ids)))}


def _people(session: Session, posts: Sequence[Post]) -> dict[int, str | None]:
    ids = {post.author_id for post in posts}
    people = session.scalars(select(Person).where(Person.id.in_(ids)))
    return {person.id: person.full_name or person.name or None for person in people}
