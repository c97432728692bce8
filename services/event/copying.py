"""An event once more, a year later: everything that was arranged for it, and nobody who entered."""

from datetime import datetime, timedelta
from typing import Any, Final
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, func, or_, select
from sqlalchemy.orm import Session

from models.event import Event, EventHost, EventState
from models.event_question import EventQuestion
from models.nomination import Nomination
from models.stage import Site, Stage
from services.actor import Actor
from services.clock import Clock
from services.event.phase import SHOWN
from services.event.right import RUN_BY, run_event
from services.event.submission import EVENTS_ON_A_PAGE
from services.event.view import Making, making_of
from services.listing import Listing, listing
from services.right import Administrators
from services.search import Search
from services.store import Store

# As many weeks as a year has, whole ones, so that a Saturday stays a Saturday.
YEAR_WEEKS: Final = 52
# What is of this event alone, or of last year: its link and its regulation are to be new ones.
NOT_COPIED: Final = frozenset(
    {
        *("id", "slug", "state", "author_id", "copied_from_id", "remark", "next_number", "revision"),
        *("link", "regulation_id"),
    }
)
MOMENTS: Final = ("starts_at", "ends_at", "registration_opens_at", "registration_closes_at", "freezes_at")


class EventCopies:
    def __init__(self, store: Store, clock: Clock, *, administrators: Administrators) -> None:
        self._store = store
        self._clock = clock
        self._administrators = administrators

    async def choices(self, *, actor_id: int, page: int = 1, words: str = "") -> Listing[Event]:
        """One's own schools' events, the latest first; an administrator's are all."""
        return await self._store.read(choices, words, self._actor(actor_id), page=page)

    async def copy(self, event_id: int, *, actor_id: int) -> Making:
        """A draft. Whoever presses twice has made one."""
        return await self._store.write(copy, event_id, self._actor(actor_id))

    def _actor(self, person_id: int) -> Actor:
        return Actor(person_id, self._administrators, self._clock())


def choices(session: Session, words: str, actor: Actor, *, page: int) -> Listing[Event]:
    rights = actor.rights(session)
    found = select(Event).where(Event.state.in_(SHOWN))
    if not rights.is_administrator:
        found = found.where(_of(rights.schools(*RUN_BY)))
    for piece in Search.read(words).pieces if words else ():
        found = found.where((Event.search + " ").contains(piece, autoescape=True))
    total = session.scalars(select(func.count()).select_from(found.subquery())).one()
    shown = listing(range(total), number=page, size=EVENTS_ON_A_PAGE)
    events = session.scalars(
        found.order_by(Event.starts_at.desc(), Event.id)
        .offset((shown.number - 1) * EVENTS_ON_A_PAGE)
        .limit(EVENTS_ON_A_PAGE)
    )
    return Listing(tuple(events), shown.number, shown.pages, total)


def copy(session: Session, event_id: int, actor: Actor) -> Making:
    source = run_event(session, actor, event_id, locked=True)
    made = session.scalars(
        select(Event.id).where(
            Event.copied_from_id == event_id,
            Event.author_id == actor.id,
            Event.state == EventState.DRAFT,
        )
    ).first()
    return making_of(session, made or _copied(session, source, actor), actor)


def _copied(session: Session, source: Event, actor: Actor) -> int:
    later = _Later(source, actor.now)
    event = Event(
        **_columns(source, NOT_COPIED),
        **{name: later(getattr(source, name)) for name in MOMENTS},
        copied_from_id=source.id,
        author_id=actor.id,
        state=EventState.DRAFT,
    )
    session.add(event)
    session.flush()
    for host in session.scalars(select(EventHost).where(EventHost.event_id == source.id)).all():
        session.add(EventHost(event_id=event.id, school_id=host.school_id))
    _copy_stages(session, source, event, later)
    for nomination in _open(session, Nomination, source):
        session.add(Nomination(**_columns(nomination, {"id", "event_id"}), event_id=event.id))
    _copy_questions(session, source, event)
    session.flush()
    return event.id


def _copy_stages(session: Session, source: Event, event: Event, later: "_Later") -> None:
    moments = ("starts_at", "ends_at", "work_due_at")
    for stage in session.scalars(select(Stage).where(Stage.event_id == source.id)).all():
        copied = Stage(
            **_columns(stage, {"id", "event_id", "link", *moments}),
            **{name: later(getattr(stage, name)) for name in moments},
            event_id=event.id,
        )
        session.add(copied)
        session.flush()
        for site in _open(session, Site, source):
            if site.stage_id == stage.id:
                own = _columns(site, {"id", "event_id", "stage_id"})
                session.add(Site(**own, event_id=event.id, stage_id=copied.id))


def _copy_questions(session: Session, source: Event, event: Event) -> None:
    copied: dict[int, int] = {}
    asked = select(EventQuestion).where(
        EventQuestion.event_id == source.id, EventQuestion.retired_at.is_(None)
    )
    for question in session.scalars(asked.order_by(EventQuestion.position, EventQuestion.id)).all():
        on = copied.get(question.shown_if_id or 0)
        once_more = EventQuestion(
            **_columns(question, {"id", "event_id", "shown_if_id", "shown_if_value"}),
            event_id=event.id,
            shown_if_id=on,
            shown_if_value="" if on is None else question.shown_if_value,
        )
        session.add(once_more)
        session.flush()
        copied[question.id] = once_more.id


class _Later:
    """As many years later as it takes to be ahead, at the same hour of the same weekday."""

    def __init__(self, source: Event, now: datetime) -> None:
        self._zone = ZoneInfo(source.zone)
        self._by = timedelta(weeks=YEAR_WEEKS)
        while source.starts_at + self._by <= now:
            self._by += timedelta(weeks=YEAR_WEEKS)

    def __call__(self, moment: datetime | None) -> datetime | None:
        return None if moment is None else moment.astimezone(self._zone) + self._by


def _of(schools: list[str]) -> ColumnElement[bool]:
    hosted = select(EventHost.event_id).where(EventHost.school_id.in_(schools))
    return or_(Event.organiser_id.in_(schools), Event.id.in_(hosted))


def _open(session: Session, kind: type[Any], source: Event) -> list[Any]:
    found = select(kind).where(kind.event_id == source.id, kind.closed_at.is_(None))
    return list(session.scalars(found.order_by(kind.id)))


def _columns(row: object, but: frozenset[str] | set[str]) -> dict[str, Any]:
    columns = type(row).__table__.columns.keys()  # type: ignore[attr-defined]  # a class of ours has a table
    return {name: getattr(row, name) for name in columns if name not in but and name not in MOMENTS}
