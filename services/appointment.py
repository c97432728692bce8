from sqlalchemy.orm import Session

from models.role import RoleKind
from services.actor import Actor
from services.appointing import withdraw
from services.clock import Clock
from services.right import Administrators, require_administrator
from services.role_link import Appointed, Offer, RoleLink, invite, offer, revoke, take_role
from services.school import Found, Schools
from services.staff import (
    Held,
    Openings,
    Staff,
    StaffChoice,
    Waiting,
    held,
    openings,
    staff,
    waiting,
)
from services.store import Store
from services.whom_to_ask import WhomToAsk, whom_to_ask
from services.workplace import Workplace, workplace


class Appointments:
    """Who was appointed to what: by whoever may, with a link that works once, and written to the log."""

    def __init__(
        self, store: Store, clock: Clock, schools: Schools, *, administrators: Administrators
    ) -> None:
        self._store = store
        self._clock = clock
        self._schools = schools
        self._administrators = administrators

    async def staff(
        self, school_id: str | None, *, actor_id: int, page: int = 1
    ) -> Staff | StaffChoice | WhomToAsk:
        return await self._store.read(staff, school_id, self._actor(actor_id), page=page)

    async def refuse_strangers(self, *, actor_id: int) -> None:
        """Nothing but the question whether one oversees all schools."""
        await self._store.read(require_administrator, actor_id, self._administrators)

    async def find_schools(self, typed: str, *, actor_id: int) -> list[Found]:
        await self.refuse_strangers(actor_id=actor_id)
        return await self._schools.find(typed)

    async def held(self, role_id: int, person_id: int, *, actor_id: int) -> Held:
        return await self._store.read(held, role_id, person_id, self._actor(actor_id))

    async def withdraw(self, role_id: int, person_id: int, *, actor_id: int) -> Workplace:
        """Where the person no longer holds the role."""
        return await self._store.write(withdraw_from, role_id, person_id, self._actor(actor_id))

    async def openings(self, school_id: str | None, *, actor_id: int) -> Openings:
        return await self._store.read(openings, school_id, self._actor(actor_id))

    async def invite(self, kind: RoleKind, school_id: str | None, *, actor_id: int) -> RoleLink:
        return await self._store.write(invite, kind, school_id, self._actor(actor_id))

    async def waiting(self, school_id: str | None, *, actor_id: int, page: int = 1) -> Waiting:
        return await self._store.read(waiting, school_id, self._actor(actor_id), page=page)

    async def revoke(self, invitation_id: int, *, actor_id: int) -> Waiting:
        """What still waits at the place of the link that no longer does."""
        return await self._store.write(revoke_one, invitation_id, self._actor(actor_id))

    async def offer(self, token: str, *, person_id: int) -> Offer:
        """What a link invites whoever opened it to. Nothing is taken by looking."""
        return await self._store.read(offer, token, self._actor(person_id))

    async def take(self, token: str, *, person_id: int) -> Appointed | Offer:
        """The offer once more to whoever has to tell their full name first."""
        return await self._store.write(take_role, token, self._actor(person_id))

    async def whom_to_ask(self, person_id: int) -> WhomToAsk:
        return await self._store.read(whom_to_ask, self._actor(person_id))

    def _actor(self, person_id: int) -> Actor:
        return Actor(person_id, self._administrators, self._clock())


def withdraw_from(session: Session, role_id: int, person_id: int, actor: Actor) -> Workplace:
    return workplace(session, withdraw(session, role_id, person_id, actor))


def revoke_one(session: Session, invitation_id: int, actor: Actor) -> Waiting:
    school_id = revoke(session, invitation_id, actor)
    session.flush()
    return waiting(session, school_id, actor, page=1)
