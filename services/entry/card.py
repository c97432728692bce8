"""The card of an event for one reader: what it is, and the one answer to «may I?»."""

from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.event import Event, EventHost, EventState
from models.kept_file import KeptFile
from models.nomination import Nomination
from models.school import School
from models.stage import Site, Stage
from services.actor import Actor
from services.catalogue import card as catalogue_card
from services.clock import Clock
from services.entry.gate import Asking, Verdict, verdict
from services.entry.vacancy import vacancy_of, waiting_in
from services.event.phase import SHOWN, phase_of
from services.event.right import runs
from services.kept_file import FileContent, KeptFiles
from services.refusal import EventNotFound
from services.right import Administrators
from services.shelf import FileLost
from services.standing import Versions
from services.store import Store
from services.webinar.aftermath import NOTHING_YET, Afterwards, afterwards
from services.webinar.card_side import NO_ROOM, RoomSide, room_side


@dataclass(frozen=True, slots=True)
class EventCard:
    event: Event
    # Where it stands by the clock.
    phase: EventState
    verdict: Verdict
    stages: tuple[Stage, ...]
    nominations: int
    sites: int
    # Schools that run it beside its organiser.
    hosts: tuple[School, ...]
    # Seats that are free; nothing where they are not limited.
    left: int | None
    waiting: int
    # Whoever reads runs the event.
    is_theirs: bool
    # What it has left for whoever reads, once it has begun.
    afterwards: Afterwards = NOTHING_YET
    # Where it is held by video conference.
    room: RoomSide = NO_ROOM

    @property
    def is_over(self) -> bool:
        return self.phase is EventState.FINISHED


class EventCards:
    def __init__(
        self,
        store: Store,
        clock: Clock,
        versions: Versions,
        kept_files: KeptFiles,
        *,
        administrators: Administrators,
    ) -> None:
        self._store = store
        self._clock = clock
        self._versions = versions
        self._kept_files = kept_files
        self._administrators = administrators

    async def card(self, event_id: int, *, person_id: int) -> EventCard:
        actor = Actor(person_id, self._administrators, self._clock())
        return await self._store.read(event_card, event_id, Asking(actor, self._versions))

    async def regulation(self, event_id: int) -> FileContent:
        """The paper by which the contest is run, for whoever sees the event."""
        return await self._kept_files.read(await self._store.read(regulation_of, event_id))


def event_card(session: Session, event_id: int, asking: Asking) -> EventCard:
    event = catalogue_card(session, event_id, now=asking.actor.now).event
    found = verdict(session, event, asking)
    return EventCard(
        event,
        phase_of(event, asking.actor.now),
        found,
        tuple(session.scalars(select(Stage).where(Stage.event_id == event.id).order_by(Stage.position))),
        _open_ones(session, Nomination, event.id),
        _open_ones(session, Site, event.id),
        tuple(
            session.scalars(
                select(School)
                .join(EventHost, EventHost.school_id == School.id)
                .where(EventHost.event_id == event.id)
                .order_by(EventHost.id)
            )
        ),
        vacancy_of(session, event).in_all,
        waiting_in(session, event.id),
        runs(session, asking.actor, event),
        afterwards(session, event, asking.actor),
        room_side(session, event, found.entries, asking.actor),
    )


def regulation_of(session: Session, event_id: int) -> int:
    event = session.get(Event, event_id)
    if event is None or event.state not in SHOWN:
        raise EventNotFound
    file = None if event.regulation_id is None else session.get(KeptFile, event.regulation_id)
    if file is None:
        raise FileLost
    return file.id


def _open_ones(session: Session, table: type[Nomination | Site], event_id: int) -> int:
    count = select(func.count()).where(table.event_id == event_id, table.closed_at.is_(None))
    return session.scalars(count).one()
