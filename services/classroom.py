"""A mentor's class: who is in it, whose light is green, and what is missing to whom."""

from services.actor import Actor
from services.class_code import CodesAsked, CodeTable, MadeCode, ask_codes, make_code, make_codes
from services.class_keeper import Scope
from services.class_list import Found, Overview, Page, SchoolChoice, all_of, find, missing, names, show
from services.class_pupil import PupilCard, call, card, move, remove
from services.clock import Clock
from services.right import Administrators
from services.standing import Versions
from services.store import Store


class Classrooms:
    def __init__(
        self, store: Store, clock: Clock, versions: Versions, *, administrators: Administrators
    ) -> None:
        self._store = store
        self._clock = clock
        self._versions = versions
        self._administrators = administrators

    async def show(self, scope: Scope, *, actor_id: int, page: int = 1) -> Overview | Page | SchoolChoice:
        """Where there is but one school or one class, it is shown without being asked for."""
        return await self._store.read(show, scope, self._actor(actor_id), self._versions, page=page)

    async def names(self, scope: Scope, *, actor_id: int, page: int) -> Page:
        """So few at a time that each may have a button."""
        return await self._store.read(names, scope, self._actor(actor_id), self._versions, page=page)

    async def missing(self, scope: Scope, *, actor_id: int, page: int) -> Page:
        """Those to whom something is missing before they may take part."""
        return await self._store.read(missing, scope, self._actor(actor_id), self._versions, page=page)

    async def all(self, scope: Scope, *, actor_id: int) -> Page:
        """On one page, for a file."""
        return await self._store.read(all_of, scope, self._actor(actor_id), self._versions)

    async def find(self, scope: Scope, typed: str, *, actor_id: int) -> PupilCard | Found:
        """By the number in the list, or by the beginnings of names."""
        return await self._store.read(find, scope, typed, self._actor(actor_id), self._versions)

    async def card(self, pupil_id: int, *, actor_id: int) -> PupilCard:
        return await self._store.read(card, pupil_id, self._actor(actor_id), self._versions)

    async def call(self, pupil_id: int, typed: str, *, actor_id: int) -> PupilCard:
        """Correct the name of a pupil who does not write themselves."""
        return await self._store.write(call, pupil_id, typed, self._actor(actor_id), self._versions)

    async def move(self, pupil_id: int, typed: str, *, actor_id: int) -> PupilCard:
        """Correct the class of a pupil who does not write themselves."""
        return await self._store.write(move, pupil_id, typed, self._actor(actor_id), self._versions)

    async def remove(self, pupil_id: int, *, actor_id: int) -> None:
        """Keep the pupil no longer. A record that nobody else keeps or writes from is erased."""
        await self._store.write(remove, pupil_id, self._actor(actor_id))

    async def make_code(self, pupil_id: int, *, actor_id: int) -> MadeCode:
        """By it the pupil claims the record. The code before it works no more."""
        return await self._store.write(make_code, pupil_id, self._actor(actor_id))

    async def ask_codes(self, scope: Scope, *, actor_id: int) -> CodesAsked:
        return await self._store.read(ask_codes, scope, self._actor(actor_id))

    async def make_codes(self, scope: Scope, *, actor_id: int) -> CodeTable:
        """New codes for everybody who has not claimed their record."""
        return await self._store.write(make_codes, scope, self._actor(actor_id))

    def _actor(self, person_id: int) -> Actor:
        return Actor(person_id, self._administrators, self._clock())
