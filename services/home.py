from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from models.person import PersonKind
from services.actor import Actor
from services.catalogue import ahead
from services.clock import Clock
from services.entry.entries import EntriesAhead, ahead_of
from services.profile import person_named
from services.right import Administrators, rights_of
from services.standing import Standing, Versions, standing_of
from services.store import Store
from services.webinar.taking_part import has_talks

# Teachers and heads may come to keep a class or run a school's affairs: they are told how.
WITH_AN_OFFICE = frozenset({PersonKind.TEACHER, PersonKind.HEAD})


@dataclass(frozen=True, slots=True)
class Home:
    """What a person comes home to: how much is ahead, how far their profile is, what else is theirs."""

    person_id: int
    ahead: int
    standing: Standing
    has_office: bool
    entries: EntriesAhead
    # Whoever has entered something finds their talks beside it.
    has_talks: bool = False


class Homes:
    """The main menu, looked up in one go: it is what is opened most."""

    def __init__(
        self, store: Store, clock: Clock, versions: Versions, *, administrators: Administrators
    ) -> None:
        self._store = store
        self._clock = clock
        self._versions = versions
        self._administrators = administrators

    async def home(self, person_id: int) -> Home:
        return await self._store.read(
            home, person_id, self._versions, self._administrators, now=self._clock()
        )


def home(
    session: Session, person_id: int, versions: Versions, administrators: Administrators, *, now: datetime
) -> Home:
    person = person_named(session, person_id)
    appointed = rights_of(session, person_id, administrators).places
    entries = ahead_of(session, Actor(person_id, administrators, now), versions)
    return Home(
        person_id,
        ahead=ahead(session, now=now),
        standing=standing_of(session, person, versions),
        has_office=bool(appointed) or person.kind in WITH_AN_OFFICE,
        entries=entries,
        has_talks=not entries.count and has_talks(session, person_id),
    )
