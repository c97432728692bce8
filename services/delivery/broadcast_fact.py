"""A post as its readers get it, and what whoever sent it is told of the end."""

from collections.abc import Callable, Mapping
from datetime import datetime

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from models.broadcast import Broadcast, BroadcastState
from models.delivery import DeliveryKind
from models.event import Event, EventState
from models.kept_file import KeptFile
from models.post import Post, PostFile, PostFileKind, PostState
from services.broadcast.notice import BroadcastNotice, GoneNotice, Halt, PostNotice
from services.broadcast.tally import tally_of
from services.delivery.telling import Outdated, Telling, id_in
from services.event.phase import opens_at, phase_of
from services.post.headline import headline
from services.sent_file import KeptPicture

HALTS = {BroadcastState.PAUSED: Halt.PAUSED, BroadcastState.STOPPED: Halt.STOPPED}


def post_facts(session: Session, telling: Telling) -> PostNotice:
    broadcast, post = _both(session, telling)
    if post.state is PostState.REMOVED:
        raise Outdated("post_gone")
    takes_entries = _takes_entries(session, post, telling.reader.now)
    return _as_it_reads(session, post, HALTS.get(broadcast.state, Halt.NONE), takes_entries=takes_entries)


def renewed_facts(session: Session, telling: Telling) -> PostNotice | GoneNotice:
    """What a letter is to say that somebody has: whatever has become of its broadcast, or of the event."""
    broadcast, post = _both(session, telling)
    if telling.body.get("revision") != broadcast.letters_revision:
        # Changed again since: a later row says it.
        raise Outdated("told_already")
    if post.state is PostState.REMOVED:
        return GoneNotice(post.id)
    try:
        takes_entries = _takes_entries(session, post, telling.reader.now)
    except Outdated:
        takes_entries = False
    return _as_it_reads(session, post, Halt.NONE, takes_entries=takes_entries)


def _as_it_reads(session: Session, post: Post, halt: Halt, *, takes_entries: bool) -> PostNotice:
    return PostNotice(
        post.id,
        post.html,
        post.link,
        pictures_of(session, post.id),
        post.topic,
        post.school_id,
        has_documents=_has_documents(session, post.id),
        takes_entries=takes_entries,
        halt=halt,
    )


def done_facts(session: Session, telling: Telling) -> BroadcastNotice:
    broadcast, post = _both(session, telling)
    tally = tally_of(session, broadcast, now=telling.reader.now)
    is_stopped = broadcast.state is BroadcastState.STOPPED
    return BroadcastNotice(post.id, headline(post.html), tally, is_stopped)


def pictures_of(session: Session, post_id: int) -> tuple[KeptPicture, ...]:
    rows = session.execute(
        select(KeptFile.digest, KeptFile.name)
        .join(PostFile, PostFile.file_id == KeptFile.id)
        .where(PostFile.post_id == post_id, PostFile.kind == PostFileKind.PHOTO)
        .order_by(PostFile.position)
    )
    return tuple(KeptPicture(digest, name) for digest, name in rows)


def _has_documents(session: Session, post_id: int) -> bool:
    of_it = (PostFile.post_id == post_id, PostFile.kind == PostFileKind.DOCUMENT)
    return session.scalars(select(exists().where(*of_it))).one()


def _both(session: Session, telling: Telling) -> tuple[Broadcast, Post]:
    broadcast = session.get(Broadcast, id_in(telling.body.get("broadcast_id")) or 0)
    post = None if broadcast is None else session.get(Post, broadcast.post_id)
    if broadcast is None or post is None:
        raise Outdated("post_gone")
    return broadcast, post


def _takes_entries(session: Session, post: Post, now: datetime) -> bool:
    event = None if post.event_id is None else session.get(Event, post.event_id)
    if event is None:
        return False
    if event.state is EventState.CANCELLED:
        raise Outdated("event_cancelled")
    opens = opens_at(event)
    return phase_of(event, now) is EventState.PUBLISHED and (opens is None or opens <= now)


BROADCAST_FACTS: Mapping[
    DeliveryKind, Callable[[Session, Telling], PostNotice | GoneNotice | BroadcastNotice]
] = {
    DeliveryKind.POST_TOLD: post_facts,
    DeliveryKind.POST_URGENT: post_facts,
    DeliveryKind.POST_RENEWED: renewed_facts,
    DeliveryKind.BROADCAST_DONE: done_facts,
}
