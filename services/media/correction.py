"""A school sees a number that is wrong: whoever decides is told, and one press from there it is put right."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from models.delivery import DeliveryKind
from services.actor import Actor
from services.clock import Clock
from services.delivery.ledger import Message, tell
from services.media.counts import seen_by
from services.media.refusal import CorrectionTooLong
from services.post.right import deciders
from services.right import Administrators
from services.store import Store
from services.workplace import Workplace, workplace

CORRECTION_CHARACTERS = 700


@dataclass(frozen=True, slots=True)
class CorrectionAsked:
    place: Workplace
    # How many have been told. Of nobody, somebody has to be appointed first.
    told: int


class CountCorrections:
    def __init__(self, store: Store, clock: Clock, *, administrators: Administrators) -> None:
        self._store = store
        self._clock = clock
        self._administrators = administrators

    async def open(self, school_id: str, *, actor_id: int) -> Workplace:
        """Asked before anything is typed."""
        return await self._store.read(opened, school_id, self._actor(actor_id))

    async def ask(self, school_id: str, words: str, *, actor_id: int) -> CorrectionAsked:
        return await self._store.write(ask, school_id, words, self._actor(actor_id))

    def _actor(self, person_id: int) -> Actor:
        return Actor(person_id, self._administrators, self._clock())


def opened(session: Session, school_id: str, actor: Actor) -> Workplace:
    seen_by(session, school_id, actor)
    return workplace(session, school_id)


def ask(session: Session, school_id: str, words: str, actor: Actor) -> CorrectionAsked:
    place = opened(session, school_id, actor)
    if len(words) > CORRECTION_CHARACTERS:
        raise CorrectionTooLong(CORRECTION_CHARACTERS)
    body: dict[str, object] = {"school_id": place.school_id, "by": actor.id, "words": words}
    cause = f"media:{actor.id}:{actor.now.isoformat()}"
    others = [person_id for person_id in deciders(session, actor) if person_id != actor.id]
    tell(session, Message(DeliveryKind.MEDIA_CORRECTION, cause, None, body), others, now=actor.now)
    return CorrectionAsked(place, len(others))
