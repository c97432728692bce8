"""A post as its readers see it: where it is out, with everything that belongs to it."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from models.broadcast import Broadcast, PostButton, PostSource
from models.delivery import Delivery, DeliveryKind
from models.event import Event, EventState
from models.person import Person
from models.post import CopyState, NewsTopic, Place, Post, PostCopy, PostFileKind, PostState
from services.event.phase import SHOWN, phase_of
from services.news.interest import Stance, interests_of
from services.news.press import count_press
from services.news.refusal import NewsNotFound, NewsRemoved, NewsWithoutEvent
from services.post.view import files_of
from services.sent_file import KeptPicture
from services.workplace import CONSORTIUM, Workplace, workplaces

# By which a message to one of its audience is known in the ledger.
LETTERS = (DeliveryKind.POST_TOLD, DeliveryKind.POST_URGENT)


@dataclass(frozen=True, slots=True)
class EventOfNews:
    id: int
    title: str
    title_en: str
    is_open: bool


@dataclass(frozen=True, slots=True)
class News:
    post_id: int
    html: str
    link: str
    topic: NewsTopic
    place: Workplace
    # When it went out: to the public, or to those who were written to.
    out_at: datetime
    event: EventOfNews | None
    files: tuple[KeptPicture, ...]
    # Where else it stands, by place.
    copies: tuple[tuple[Place, str], ...]
    # What the reader has said of its school.
    school_stance: Stance

    @property
    def pictures(self) -> tuple[KeptPicture, ...]:
        return tuple(file for file in self.files if file.kind is PostFileKind.PHOTO)

    @property
    def documents(self) -> tuple[KeptPicture, ...]:
        return tuple(file for file in self.files if file.kind is PostFileKind.DOCUMENT)


def read_post(session: Session, post_id: int, source: PostSource, *, person_id: int, now: datetime) -> News:
    """What is read is counted: once for each place where somebody saw it."""
    post = readable_post(session, post_id, person_id)
    count_press(session, post.id, PostButton.READ, source, person_id=person_id, now=now)
    return news_of(session, post, person_id, now=now)


def event_to_enter(
    session: Session, post_id: int, source: PostSource, *, person_id: int, now: datetime
) -> int:
    """The event of the post. That its button was pressed is counted, whatever becomes of the entry."""
    post = readable_post(session, post_id, person_id)
    event = _event(session, post)
    if event is None:
        raise NewsWithoutEvent
    count_press(session, post.id, PostButton.REGISTER, source, person_id=person_id, now=now)
    return event.id


def readable_post(session: Session, post_id: int, person_id: int) -> Post:
    """What is out, for everybody; what went to people alone, for those who were written to."""
    post = session.get(Post, post_id)
    if post is None:
        raise NewsNotFound
    if post.state is PostState.REMOVED:
        raise NewsRemoved
    if post.state is not PostState.PUBLISHED and not was_told(session, post.id, person_id):
        raise NewsNotFound
    return post


def was_told(session: Session, post_id: int, person_id: int) -> bool:
    broadcasts = session.scalars(select(Broadcast.id).where(Broadcast.post_id == post_id)).all()
    letter = exists().where(
        Delivery.kind.in_(LETTERS),
        Delivery.cause.in_([f"broadcast:{one}" for one in broadcasts]),
        Delivery.person_id == person_id,
    )
    return bool(broadcasts) and session.scalars(select(letter)).one()


def news_of(session: Session, post: Post, person_id: int, *, now: datetime) -> News:
    places = workplaces(session, [post.school_id])
    event = _event(session, post)
    return News(
        post_id=post.id,
        html=post.html,
        link=post.link,
        topic=post.topic,
        place=places.get(post.school_id or "", CONSORTIUM),
        out_at=post.published_at or post.decided_at or post.written_at,
        event=None if event is None else _entered(event, now),
        files=tuple(one.picture for one in files_of(session, [post.id]).get(post.id, ())),
        copies=_copies(session, post.id),
        school_stance=interests_of(session, person_id).of_school(post.school_id),
    )


def own_school(session: Session, person_id: int) -> str | None:
    return session.scalars(select(Person.school_id).where(Person.id == person_id)).one_or_none()


def _event(session: Session, post: Post) -> Event | None:
    event = None if post.event_id is None else session.get(Event, post.event_id)
    return event if event is not None and event.state in SHOWN else None


def _entered(event: Event, now: datetime) -> EventOfNews:
    is_open = phase_of(event, now) is EventState.PUBLISHED
    return EventOfNews(event.id, event.title, event.title_en, is_open)


def _copies(session: Session, post_id: int) -> tuple[tuple[Place, str], ...]:
    rows = session.execute(
        select(PostCopy.place, PostCopy.address)
        .where(PostCopy.post_id == post_id, PostCopy.state == CopyState.PUBLISHED, PostCopy.address != "")
        .order_by(PostCopy.place)
    )
    return tuple((row.place, row.address) for row in rows)
