"""Two questions after an event: a number from one to five, and words if somebody has any."""

from dataclasses import dataclass

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from models.event import Event, EventState
from models.feedback import BEST_SCORE, Feedback
from services.actor import Actor
from services.clock import Clock
from services.event.refusal import EventNotYours
from services.event.right import runs
from services.insertion import put
from services.listing import Listing, listing
from services.plain_text import plain
from services.refusal import WordsTooLong
from services.right import Administrators
from services.store import Store
from services.webinar.aftermath_refusal import FeedbackNotYours, FeedbackScoreWanted, FeedbackTooEarly
from services.webinar.feedback_score import Scores, scores_of
from services.webinar.registered import came, is_insider, is_over
from services.webinar.taking_part import shown_event

FEEDBACK_CHARACTERS = 1_000
WORDS_ON_A_PAGE = 4
SCORES = range(1, BEST_SCORE + 1)


@dataclass(frozen=True, slots=True)
class OwnFeedback:
    event: Event
    score: int
    words: str


@dataclass(frozen=True, slots=True)
class FeedbackSummary:
    """What all have said: numbers, and words without names."""

    event: Event
    scores: Scores
    words: Listing[str]
    # Whoever reads runs the event, and goes back to its numbers.
    is_run: bool


class Feedbacks:
    def __init__(self, store: Store, clock: Clock, *, administrators: Administrators) -> None:
        self._store = store
        self._clock = clock
        self._administrators = administrators

    async def rate(self, event_id: int, score: int, *, person_id: int) -> OwnFeedback:
        """Once for a person: another number takes the place of the first, and the words stay."""
        return await self._store.write(rate, event_id, score, self._actor(person_id))

    async def say(self, event_id: int, typed: str, *, person_id: int) -> OwnFeedback:
        return await self._store.write(say, event_id, typed, self._actor(person_id))

    async def own(self, event_id: int, *, person_id: int) -> OwnFeedback:
        return await self._store.read(own, event_id, self._actor(person_id))

    async def summary(self, event_id: int, *, page: int, person_id: int) -> FeedbackSummary:
        return await self._store.read(summary, event_id, page, self._actor(person_id))

    def _actor(self, person_id: int) -> Actor:
        return Actor(person_id, self._administrators, self._clock())


def rate(session: Session, event_id: int, score: int, actor: Actor) -> OwnFeedback:
    event = _rated_event(session, event_id, actor)
    if score not in SCORES:
        raise FeedbackScoreWanted
    row = {"event_id": event.id, "person_id": actor.id, "score": score, "given_at": actor.now}
    put(session, Feedback, row, key=("event_id", "person_id"))
    return own(session, event.id, actor)


def say(session: Session, event_id: int, typed: str, actor: Actor) -> OwnFeedback:
    event = _rated_event(session, event_id, actor)
    words = "\n".join(filter(None, map(plain, typed.splitlines())))
    if len(words) > FEEDBACK_CHARACTERS:
        raise WordsTooLong(FEEDBACK_CHARACTERS)
    changed = session.scalars(
        update(Feedback)
        .where(Feedback.event_id == event.id, Feedback.person_id == actor.id)
        .values(words=words)
        .returning(Feedback.id)
    ).all()
    if not changed:
        raise FeedbackScoreWanted
    return own(session, event.id, actor)


def own(session: Session, event_id: int, actor: Actor) -> OwnFeedback:
    event, given = shown_event(session, event_id), given_by(session, event_id, actor.id)
    if given is None:
        raise FeedbackScoreWanted
    return OwnFeedback(event, given.score, given.words)


def given_by(session: Session, event_id: int, person_id: int) -> Feedback | None:
    return session.scalars(
        select(Feedback)
        .where(Feedback.event_id == event_id, Feedback.person_id == person_id)
        .execution_options(populate_existing=True)
    ).one_or_none()


def may_rate(session: Session, event: Event, actor: Actor) -> bool:
    return is_over(event, actor.now) and came(session, event.id, actor.id)


def summary(session: Session, event_id: int, page: int, actor: Actor) -> FeedbackSummary:
    event = shown_event(session, event_id)
    if not is_insider(session, event, actor):
        raise EventNotYours
    words = session.scalars(
        select(Feedback.words)
        .where(Feedback.event_id == event_id, Feedback.words != "")
        # Not in the order in which people answered: that would tell who it was.
        .order_by(Feedback.words)
    ).all()
    shown = listing(words, number=page, size=WORDS_ON_A_PAGE)
    return FeedbackSummary(event, scores_of(session, event_id), shown, runs(session, actor, event))


def _rated_event(session: Session, event_id: int, actor: Actor) -> Event:
    event = shown_event(session, event_id)
    if event.state is EventState.CANCELLED or not is_over(event, actor.now):
        raise FeedbackTooEarly
    if not came(session, event.id, actor.id):
        raise FeedbackNotYours
    return event
