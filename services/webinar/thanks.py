"""What a speaker is thanked with: their own numbers, as they stand when the letter is read."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from models.event import Event
from models.speaker import Speaker
from services.actor import Actor
from services.clock import Clock
from services.delivery.aftermath_notice import ThanksNotice
from services.event.right import run_event
from services.right import Administrators
from services.store import Store
from services.webinar.count import counts_of
from services.webinar.feedback_score import scores_of


@dataclass(frozen=True, slots=True)
class ThanksPreview:
    """The letter as the first of the speakers would get it, and how many get it."""

    thanks: ThanksNotice
    # With somebody in the bot, and all of them.
    reached: int
    speakers: int


class ThanksLetters:
    def __init__(self, store: Store, clock: Clock, *, administrators: Administrators) -> None:
        self._store = store
        self._clock = clock
        self._administrators = administrators

    async def preview(self, event_id: int, *, actor_id: int) -> ThanksPreview:
        return await self._store.read(preview, event_id, Actor(actor_id, self._administrators, self._clock()))


def thanks_of(session: Session, event: Event, speakers: list[Speaker]) -> ThanksNotice:
    topics = tuple(speaker.topic for speaker in speakers if speaker.topic)
    return ThanksNotice(event, topics, counts_of(session, event.id), scores_of(session, event.id))


def speakers_of(session: Session, event_id: int, person_id: int | None = None) -> list[Speaker]:
    wanted = select(Speaker).where(Speaker.event_id == event_id)
    if person_id is not None:
        wanted = wanted.where(Speaker.person_id == person_id)
    return list(session.scalars(wanted.order_by(Speaker.position, Speaker.id)))


def preview(session: Session, event_id: int, actor: Actor) -> ThanksPreview:
    run_event(session, actor, event_id)
    event = session.scalars(
        select(Event).where(Event.id == event_id).options(joinedload(Event.organiser))
    ).one()
    speakers = speakers_of(session, event_id)
    reached = {speaker.person_id for speaker in speakers if speaker.person_id is not None}
    return ThanksPreview(thanks_of(session, event, speakers[:1]), len(reached), len(speakers))
