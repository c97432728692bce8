"""A broadcast as whoever decides about news sees it: what was chosen, what it comes to, how far it is."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.account import MessengerName
from models.broadcast import Broadcast, BroadcastState, PostButton, PostPress, PostSource
from models.person import Person
from models.post import Post
from services.broadcast.audience import Audience, Part, audience_of
from services.broadcast.choosing import about_post
from services.broadcast.filling import planned_for
from services.broadcast.option import Option, named
from services.broadcast.reckoning import Reckoning, reckon
from services.broadcast.tally import Tally, tally_of
from services.post.headline import headline

Presses = Mapping[tuple[PostButton, PostSource], int]


@dataclass(frozen=True, slots=True)
class BroadcastView:
    id: int
    post_id: int
    headline: str
    has_event: bool
    state: BroadcastState
    is_urgent: bool
    # Which choice these numbers are of.
    revision: int
    begins_at: datetime | None
    begun_at: datetime | None
    ended_at: datetime | None
    # Whoever has said «yes».
    author: str
    audience: Audience
    # What is chosen of each part, by its names.
    named: Mapping[Part, list[Option]]
    # Of a draft what it comes to, of any other how far it is.
    reckoning: Reckoning
    tally: Tally
    presses: Presses


def view_of(
    session: Session, broadcast: Broadcast, *, paces: Mapping[MessengerName, float], now: datetime
) -> BroadcastView:
    post = session.get_one(Post, broadcast.post_id)
    audience, is_draft = audience_of(broadcast.audience), broadcast.state is BroadcastState.DRAFT
    reckoned, tally = Reckoning(), Tally()
    if is_draft:
        about = about_post(session, post, broadcast, now=now)
        reckoned = reckon(session, audience, about, is_urgent=broadcast.is_urgent, paces=paces)
    else:
        tally = tally_of(session, broadcast, now=now)
    return BroadcastView(
        id=broadcast.id,
        post_id=post.id,
        headline=headline(post.html),
        has_event=post.event_id is not None,
        state=broadcast.state,
        is_urgent=broadcast.is_urgent,
        revision=broadcast.revision,
        begins_at=None if broadcast.begun_at is not None else planned_for(post, now),
        begun_at=broadcast.begun_at,
        ended_at=broadcast.ended_at,
        author=_name(session, broadcast.author_id),
        audience=audience,
        named={part: named(session, part, audience) for part in Part},
        reckoning=reckoned,
        tally=tally,
        presses={} if is_draft else presses_of(session, post.id),
    )


def presses_of(session: Session, post_id: int) -> dict[tuple[PostButton, PostSource], int]:
    rows = session.execute(
        select(PostPress.button, PostPress.source, func.count())
        .where(PostPress.post_id == post_id)
        .group_by(PostPress.button, PostPress.source)
    )
    return {(button, source): count for button, source, count in rows}


def _name(session: Session, person_id: int | None) -> str:
    person = None if person_id is None else session.get(Person, person_id)
    return "" if person is None else person.full_name or person.name
