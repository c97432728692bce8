"""The use cases of a webinar, each a transaction."""

from sqlalchemy.orm import Session

from services.actor import Actor
from services.clock import Clock
from services.event.line import SEPARATORS, lines_of
from services.listing import Listing
from services.right import Administrators
from services.school import Schools
from services.store import Store
from services.webinar import listener_question, organising, proof_making, speaker, speaker_link, speaking
from services.webinar.listener_question import AskedPage, Asking
from services.webinar.organising import RoomSetup
from services.webinar.speaker import Lineup, SpeakerCard, SpeakerLine
from services.webinar.speaker_link import SpeakerLink, SpeakerOffer
from services.webinar.speaking import Cabinet, Coming, ComingBy, SpeakingLine


class RoomSetups:
    """For whoever runs the event: the link and the second proof."""

    def __init__(self, store: Store, clock: Clock, *, administrators: Administrators) -> None:
        self._store = store
        self._clock = clock
        self._administrators = administrators

    async def look(self, event_id: int, *, actor_id: int) -> RoomSetup:
        return await self._store.read(organising.setup, event_id, self._actor(actor_id))

    async def set_link(self, event_id: int, typed: str, *, actor_id: int) -> RoomSetup:
        """Whoever stands at the door already is told."""
        return await self._store.write(organising.set_link, event_id, typed, self._actor(actor_id))

    async def set_word(self, event_id: int, typed: str, *, actor_id: int) -> RoomSetup:
        return await self._store.write(set_word, event_id, typed, self._actor(actor_id))

    async def set_poll(self, event_id: int, typed: str, *, actor_id: int) -> RoomSetup:
        return await self._store.write(set_poll, event_id, typed, self._actor(actor_id))

    async def drop_proof(self, event_id: int, *, actor_id: int) -> RoomSetup:
        return await self._store.write(drop_proof, event_id, self._actor(actor_id))

    def _actor(self, person_id: int) -> Actor:
        return Actor(person_id, self._administrators, self._clock())


class Lineups:
    """The speakers of an event, and the links by which they come."""

    def __init__(
        self, store: Store, clock: Clock, schools: Schools, *, administrators: Administrators
    ) -> None:
        self._store = store
        self._clock = clock
        self._schools = schools
        self._administrators = administrators

    async def show(self, event_id: int) -> Lineup:
        return await self._store.read(speaker.lineup, event_id)

    async def edit(self, event_id: int, *, actor_id: int) -> Lineup:
        return await self._store.read(speaker.lineup_to_edit, event_id, self._actor(actor_id))

    async def add(self, event_id: int, typed: str, *, actor_id: int) -> Lineup:
        """One to a line: «name; topic; school». A school that is not certain is left to be chosen."""
        # Asked before the schools are: to compare a list with all of them is work.
        await self.edit(event_id, actor_id=actor_id)
        lines = [await self._line(line) for line in lines_of(typed)]
        return await self._store.write(speaker.add_speakers, event_id, lines, self._actor(actor_id))

    async def look(self, speaker_id: int, *, actor_id: int) -> SpeakerCard:
        return await self._store.read(speaker.look, speaker_id, self._actor(actor_id))

    async def rename(self, speaker_id: int, typed: str, *, actor_id: int) -> SpeakerCard:
        return await self._store.write(speaker.rename, speaker_id, typed, self._actor(actor_id))

    async def set_topic(self, speaker_id: int, typed: str, *, actor_id: int) -> SpeakerCard:
        return await self._store.write(speaker.set_topic, speaker_id, typed, self._actor(actor_id))

    async def set_school(self, speaker_id: int, school_id: str | None, *, actor_id: int) -> SpeakerCard:
        return await self._store.write(speaker.set_school, speaker_id, school_id, self._actor(actor_id))

    async def move_up(self, speaker_id: int, *, actor_id: int) -> SpeakerCard:
        return await self._store.write(speaker.move_up, speaker_id, self._actor(actor_id))

    async def remove(self, speaker_id: int, *, actor_id: int) -> Lineup:
        return await self._store.write(speaker.remove, speaker_id, self._actor(actor_id))

    async def invite(self, speaker_id: int, *, actor_id: int) -> SpeakerLink:
        return await self._store.write(speaker_link.invite, speaker_id, self._actor(actor_id))

    async def part(self, speaker_id: int, *, actor_id: int) -> SpeakerCard:
        return await self._store.write(speaker_link.part, speaker_id, self._actor(actor_id))

    async def offer(self, token: str, *, person_id: int) -> SpeakerOffer:
        return await self._store.read(speaker_link.offer, token, self._actor(person_id))

    async def take_up(self, token: str, *, person_id: int) -> SpeakerOffer:
        return await self._store.write(speaker_link.take_up, token, self._actor(person_id))

    async def _line(self, line: str) -> SpeakerLine:
        name, topic, school, *_ = [*SEPARATORS.split(line), "", ""]
        found = await self._schools.find(school, most=1) if school else []
        is_certain = bool(found) and found[0].is_certain and not found[0].lacks_number
        return SpeakerLine(name, topic, found[0].id if is_certain else None)

    def _actor(self, person_id: int) -> Actor:
        return Actor(person_id, self._administrators, self._clock())


class Speakings:
    """For those who speak: where, before whom, and what they were asked. And for those who ask."""

    def __init__(self, store: Store, clock: Clock, *, administrators: Administrators) -> None:
        self._store = store
        self._clock = clock
        self._administrators = administrators

    async def mine(self, *, person_id: int, page: int) -> Listing[SpeakingLine]:
        return await self._store.read(speaking.speakings, self._actor(person_id), page)

    async def cabinet(self, event_id: int, *, person_id: int) -> Cabinet:
        return await self._store.read(speaking.cabinet, event_id, self._actor(person_id))

    async def coming(self, event_id: int, by: ComingBy, *, person_id: int, page: int) -> Coming:
        return await self._store.read(speaking.coming, event_id, by, self._actor(person_id), page)

    async def asked(self, event_id: int, *, person_id: int, page: int) -> AskedPage:
        return await self._store.read(listener_question.asked, event_id, self._actor(person_id), page)

    async def hide(self, question_id: int, *, person_id: int, page: int) -> AskedPage:
        return await self._store.write(listener_question.hide, question_id, self._actor(person_id), page)

    def _actor(self, person_id: int) -> Actor:
        return Actor(person_id, self._administrators, self._clock())


class ListenerQuestions:
    """For whoever has entered: what they want to hear about."""

    def __init__(self, store: Store, clock: Clock, *, administrators: Administrators) -> None:
        self._store = store
        self._clock = clock
        self._administrators = administrators

    async def look(self, event_id: int, speaker_id: int | None, *, person_id: int) -> Asking:
        return await self._store.read(listener_question.look, event_id, speaker_id, self._actor(person_id))

    async def ask(self, event_id: int, speaker_id: int | None, typed: str, *, person_id: int) -> Asking:
        return await self._store.write(
            listener_question.ask, event_id, speaker_id, typed, self._actor(person_id)
        )

    async def take_back(self, question_id: int, *, person_id: int) -> Asking:
        return await self._store.write(listener_question.take_back, question_id, self._actor(person_id))

    def _actor(self, person_id: int) -> Actor:
        return Actor(person_id, self._administrators, self._clock())


def set_word(session: Session, event_id: int, typed: str, actor: Actor) -> RoomSetup:
    return organising.setup_of(session, proof_making.set_word(session, event_id, typed, actor), actor)


def set_poll(session: Session, event_id: int, typed: str, actor: Actor) -> RoomSetup:
    return organising.setup_of(session, proof_making.set_poll(session, event_id, typed, actor), actor)


def drop_proof(session: Session, event_id: int, actor: Actor) -> RoomSetup:
    return organising.setup_of(session, proof_making.drop(session, event_id, actor), actor)
