"""What an organiser decides at the desk, each as a transaction of its own."""

import asyncio
from dataclasses import dataclass

from sqlalchemy.orm import Session

from models.consent import ConsentPurpose
from models.event import Event
from services.clock import Clock
from services.desk import adding, addition_answer, deciding, double, letter, request
from services.desk.addition import Addition, open_event
from services.desk.addition_step import look
from services.desk.card import EntryCard, card
from services.desk.deciding import ACCEPTED_AT_ONCE, Part, accept_some, pending_of
from services.desk.double import Double, Doubles, Pair
from services.desk.letter import TOLD_AT_ONCE, Audience, Letter
from services.desk.organiser import Organiser
from services.desk.request import Request, Requests
from services.entry.gate import nominations_of, sites_of
from services.right import Administrators
from services.school import Found, Schools
from services.standing import Versions
from services.store import Store


@dataclass(frozen=True, slots=True)
class Target:
    """Where an entry may be moved."""

    id: int
    title: str


@dataclass(frozen=True, slots=True)
class Targets:
    card: EntryCard
    part: Part
    rows: tuple[Target, ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """How many entries would be accepted."""

    event_id: int
    view_id: int
    count: int


class _OfOrganisers:
    def __init__(
        self, store: Store, clock: Clock, versions: Versions, *, administrators: Administrators
    ) -> None:
        self._store = store
        self._clock = clock
        self._version = versions[ConsentPurpose.PROCESSING]
        self._administrators = administrators

    def _actor(self, actor_id: int) -> Organiser:
        return Organiser(actor_id, self._administrators, self._clock(), self._version)


class DeskDecisions(_OfOrganisers):
    """About entries, and about what is asked for after the freeze."""

    async def accept(self, entry_id: int, *, actor_id: int) -> EntryCard:
        await self._store.write(deciding.accept, entry_id, self._actor(actor_id))
        return await self._card(entry_id, actor_id)

    async def decline(self, entry_id: int, reason: str, *, actor_id: int) -> EntryCard:
        await self._store.write(deciding.decline, entry_id, reason, self._actor(actor_id))
        return await self._card(entry_id, actor_id)

    async def withdraw(self, entry_id: int, *, actor_id: int) -> EntryCard:
        await self._store.write(deciding.withdraw, entry_id, self._actor(actor_id))
        return await self._card(entry_id, actor_id)

    async def targets(self, entry_id: int, part: Part, *, actor_id: int) -> Targets:
        return await self._store.read(_targets, entry_id, part, self._actor(actor_id))

    async def move(self, entry_id: int, part: Part, target_id: int, *, actor_id: int) -> EntryCard:
        await self._store.write(deciding.move, entry_id, part, target_id, self._actor(actor_id))
        return await self._card(entry_id, actor_id)

    async def ask_all(self, view_id: int, *, actor_id: int) -> Asked:
        event_id, ids = await self._store.read(pending_of, view_id, self._actor(actor_id))
        return Asked(event_id, view_id, len(ids))

    async def accept_all(self, view_id: int, *, actor_id: int) -> Asked:
        """All that the filter shows and nobody has decided about: some at a time, so that nobody waits."""
        actor = self._actor(actor_id)
        event_id, ids = await self._store.read(pending_of, view_id, actor)
        count = 0
        for start in range(0, len(ids), ACCEPTED_AT_ONCE):
            some = ids[start : start + ACCEPTED_AT_ONCE]
            count += await self._store.write(accept_some, event_id, some, actor)
        return Asked(event_id, view_id, count)

    async def requests(self, event_id: int, *, actor_id: int, page: int) -> Requests:
        return await self._store.read(request.requests, event_id, self._actor(actor_id), page=page)

    async def request(self, request_id: int, *, actor_id: int) -> Request:
        return await self._store.read(request.request, request_id, self._actor(actor_id))

    async def decide(self, request_id: int, *, accept: bool, actor_id: int, reason: str = "") -> Request:
        actor = self._actor(actor_id)
        await self._store.write(request.decide_request, request_id, actor, accept=accept, typed=reason)
        return await self.request(request_id, actor_id=actor_id)

    async def _card(self, entry_id: int, actor_id: int) -> EntryCard:
        return await self._store.read(card, entry_id, self._actor(actor_id))


class DeskAdditions(_OfOrganisers):
    """Somebody is entered by hand."""

    def __init__(
        self,
        store: Store,
        clock: Clock,
        versions: Versions,
        schools: Schools,
        *,
        administrators: Administrators,
    ) -> None:
        super().__init__(store, clock, versions, administrators=administrators)
        self._schools = schools

    async def ask(self, event_id: int, *, actor_id: int) -> Event:
        """The event, if somebody may still be entered."""
        return await self._store.read(_open_event, event_id, self._actor(actor_id))

    async def ask_for_team(self, entry_id: int, *, actor_id: int) -> EntryCard:
        return await self._store.read(card, entry_id, self._actor(actor_id))

    async def begin(
        self, event_id: int, typed: str, *, actor_id: int, entry_id: int | None = None
    ) -> Addition:
        actor = self._actor(actor_id)
        draft_id = await self._store.write(addition_answer.begin, event_id, typed, actor, entry_id=entry_id)
        return await self.look(draft_id, actor_id=actor_id)

    async def look(self, draft_id: int, *, actor_id: int) -> Addition:
        return await self._store.read(look, draft_id, self._actor(actor_id))

    async def pick(self, draft_id: int, person_id: int, *, actor_id: int) -> Addition:
        await self._store.write(addition_answer.pick, draft_id, person_id, self._actor(actor_id))
        return await self.look(draft_id, actor_id=actor_id)

    async def be_new(self, draft_id: int, *, actor_id: int) -> Addition:
        await self._store.write(addition_answer.be_new, draft_id, self._actor(actor_id))
        return await self.look(draft_id, actor_id=actor_id)

    async def grade(self, draft_id: int, typed: str, *, actor_id: int) -> Addition:
        return await self._told(draft_id, addition_answer.read_grade(typed), actor_id)

    async def find_schools(self, draft_id: int, typed: str, *, actor_id: int) -> list[Found]:
        await self.look(draft_id, actor_id=actor_id)
        return await self._schools.find(typed, person_id=actor_id)

    async def school(self, draft_id: int, school_id: str, *, actor_id: int) -> Addition:
        return await self._told(draft_id, {"school_id": school_id}, actor_id)

    async def be_another(self, draft_id: int, *, actor_id: int) -> Addition:
        """None of those who are alike."""
        return await self._told(draft_id, {"is_another": True}, actor_id)

    async def nomination(self, draft_id: int, nomination_id: int, *, actor_id: int) -> Addition:
        return await self._told(draft_id, {"nomination_id": nomination_id}, actor_id)

    async def site(self, draft_id: int, site_id: int, *, actor_id: int) -> Addition:
        return await self._told(draft_id, {"site_id": site_id}, actor_id)

    async def write(self, draft_id: int, *, actor_id: int) -> EntryCard:
        actor = self._actor(actor_id)
        entry_id = await self._store.write(adding.write_addition, draft_id, actor)
        return await self._store.read(card, entry_id, actor)

    async def _told(self, draft_id: int, told: dict[str, object], actor_id: int) -> Addition:
        await self._store.write(addition_answer.answer, draft_id, told, self._actor(actor_id))
        return await self.look(draft_id, actor_id=actor_id)


class DeskLetters(_OfOrganisers):
    async def write(self, view_id: int, typed: str, *, actor_id: int) -> Letter:
        draft_id = await self._store.write(letter.write_letter, view_id, typed, self._actor(actor_id))
        return await self.show(draft_id, actor_id=actor_id)

    async def show(self, draft_id: int, *, actor_id: int) -> Letter:
        return await self._store.read(letter.letter, draft_id, self._actor(actor_id))

    async def choose(self, draft_id: int, audience: Audience, *, actor_id: int) -> Letter:
        await self._store.write(letter.choose_audience, draft_id, audience, self._actor(actor_id))
        return await self.show(draft_id, actor_id=actor_id)

    async def send(self, draft_id: int, *, actor_id: int) -> Letter:
        """To everybody who can be reached, once; a second press sends nothing more."""
        actor = self._actor(actor_id)
        people = await self._store.read(letter.recipients, draft_id, actor)
        for start in range(0, len(people), TOLD_AT_ONCE):
            await self._store.write(letter.tell_some, draft_id, people[start : start + TOLD_AT_ONCE], actor)
        if people:
            await self._store.write(letter.seal, draft_id, len(people), actor)
        return await self.show(draft_id, actor_id=actor_id)


class DeskDoubles(_OfOrganisers):
    async def list(self, event_id: int, *, actor_id: int, page: int = 1) -> Doubles:
        actor = self._actor(actor_id)
        people = await self._store.read(double.people_of, event_id, actor)
        # Beside the loop: a hundred schools by four hundred pupils take a fifth of a second.
        alike = await asyncio.to_thread(double.alike_pairs, people)
        return await self._store.read(double.doubles, event_id, alike, actor, page=page)

    async def weigh(self, event_id: int, pair: Pair, *, actor_id: int) -> Double:
        return await self._store.read(double.double, event_id, pair, self._actor(actor_id))

    async def merge(self, event_id: int, pair: Pair, *, actor_id: int) -> Doubles:
        await self._store.write(double.merge, event_id, pair, self._actor(actor_id))
        return await self.list(event_id, actor_id=actor_id)


def _targets(session: Session, entry_id: int, part: Part, actor: Organiser) -> Targets:
    shown = card(session, entry_id, actor)
    rows = (
        nominations_of(session, shown.event.id)
        if part is Part.NOMINATION
        else sites_of(session, shown.event.id)
    )
    now = shown.entry.nomination_id if part is Part.NOMINATION else shown.entry.site_id
    return Targets(shown, part, tuple(Target(row.id, row.title) for row in rows if row.id != now))


def _open_event(session: Session, event_id: int, actor: Organiser) -> Event:
    return open_event(session, actor, event_id)
