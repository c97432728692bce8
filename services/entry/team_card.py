"""A team as its card shows it: who is in, what is missing, what comes next."""

from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.entry import Entry, EntryStatus
from models.entry_request import EntryRequest, RequestKind, RequestState
from models.event import Event
from models.nomination import Nomination
from models.person import Person
from models.stage import Site
from services.actor import Actor
from services.class_keeper import has_account, schools_kept
from services.entry.duty import Duty, inside_of, theirs
from services.entry.lead import leads
from services.entry.light import EntryStanding, EntryStep, standings
from services.entry.membership import members
from services.entry.question import questions_of
from services.entry.state import LIVE
from services.entry.team import OVER, see_team
from services.event.phase import is_frozen, phase_of
from services.event.right import runs
from services.standing import Light, Step, Versions, standing_of

READY = EntryStanding(EntryStep.NONE)


@dataclass(frozen=True, slots=True)
class MemberSeen:
    person_id: int
    name: str
    light: Light
    step: Step
    is_captain: bool
    is_me: bool
    # Writes to the bot, and so may lead the team.
    writes: bool
    # Questions of the event that they have not answered.
    unanswered: int = 0

    @property
    def is_ready(self) -> bool:
        return self.light is Light.READY and not self.unanswered


@dataclass(frozen=True, slots=True)
class TeamCard:
    entry: Entry
    event: Event
    nomination: str
    site: str
    members: tuple[MemberSeen, ...]
    mentor: str
    # Captain, mentor, organiser; the organiser also after the freeze.
    manages: bool
    runs: bool
    is_frozen: bool
    is_live: bool
    # Nominations and sites there are to choose among.
    has_nominations: bool
    has_sites: bool
    # Keeps pupils, whom they may add.
    keeps: bool
    requests: int
    # What the organiser has been asked about the team and not answered yet.
    asked: int
    # Questions of the event that the reader may answer, and nobody has.
    unanswered: int
    # In the queue for a seat.
    place: int | None
    # Cancelled or finished: nothing of the team is changed any more.
    is_over: bool = False

    # By the same rule as «Мои заявки» and the entry itself.
    standing: EntryStanding = READY

    @property
    def least(self) -> int:
        return self.event.team_min or 1

    @property
    def lacking(self) -> int:
        return max(0, self.least - self.entry.size)

    @property
    def unready(self) -> int:
        return sum(member.light is not Light.READY for member in self.members)

    @property
    def me(self) -> MemberSeen | None:
        return next((member for member in self.members if member.is_me), None)


def card(session: Session, entry_id: int, actor: Actor, versions: Versions) -> TeamCard:
    event, entry = see_team(session, entry_id, actor)
    return card_of(session, event, entry, actor, versions)


def card_of(session: Session, event: Event, entry: Entry, actor: Actor, versions: Versions) -> TeamCard:
    runs_it = runs(session, actor, event)
    manages = runs_it or leads(session, entry, actor)
    mentor = None if entry.mentor_id is None else session.get(Person, entry.mentor_id)
    lacking = _lacking(session, entry)
    return TeamCard(
        entry=entry,
        event=event,
        nomination=titled(session, Nomination, entry.nomination_id),
        site=titled(session, Site, entry.site_id),
        members=tuple(_members(session, entry, actor, versions, lacking)),
        mentor="" if mentor is None else mentor.full_name or mentor.name,
        manages=manages,
        runs=runs_it,
        is_frozen=is_frozen(event, actor.now),
        is_live=entry.status in LIVE,
        has_nominations=_has(session, Nomination, event.id),
        has_sites=_has(session, Site, event.id),
        keeps=manages and bool(schools_kept(session, actor)),
        requests=_open_requests(session, entry.id, to_team=True) if manages else 0,
        asked=_open_requests(session, entry.id, to_team=False),
        unanswered=_unanswered(session, entry, lacking, actor),
        place=_place(session, entry),
        standing=standings(session, [entry], {event.id: event}, versions, actor.now)[entry.id],
        is_over=phase_of(event, actor.now) in OVER,
    )


def titled(session: Session, table: type[Nomination] | type[Site], row_id: int | None) -> str:
    title = None if row_id is None else session.scalars(select(table.title).where(table.id == row_id)).first()
    return title or ""


def _lacking(session: Session, entry: Entry) -> list[Duty]:
    """What has to be answered of the team, of each in it and of its mentor, and is not."""
    if entry.status not in LIVE:
        return []
    inside = inside_of(session, entry)
    duties = inside.duties(questions_of(session, entry.event_id))
    return [duty for duty in duties if duty.question.required and inside.lacks(duty)]


def _unanswered(session: Session, entry: Entry, lacking: list[Duty], actor: Actor) -> int:
    return len(theirs(session, inside_of(session, entry), lacking, actor)) if lacking else 0


def _members(
    session: Session, entry: Entry, actor: Actor, versions: Versions, lacking: list[Duty]
) -> list[MemberSeen]:
    seen = []
    for person in members(session, entry.id):
        standing = standing_of(session, person, versions)
        seen.append(
            MemberSeen(
                person_id=person.id,
                name=person.full_name or person.name,
                light=standing.light,
                step=standing.step,
                is_captain=person.id == entry.captain_id,
                is_me=person.id == actor.id,
                writes=has_account(session, person.id),
                unanswered=sum(duty.person_id == person.id for duty in lacking),
            )
        )
    return seen


def _has(session: Session, table: type[Nomination] | type[Site], event_id: int) -> bool:
    found = session.scalars(
        select(table.id).where(table.event_id == event_id, table.closed_at.is_(None)).limit(2)
    )
    return len(found.all()) > 1


def _open_requests(session: Session, entry_id: int, *, to_team: bool) -> int:
    is_joining = EntryRequest.kind == RequestKind.JOIN
    return session.scalars(
        select(func.count()).where(
            EntryRequest.entry_id == entry_id,
            EntryRequest.state == RequestState.OPEN,
            is_joining if to_team else ~is_joining,
        )
    ).one()


def _place(session: Session, entry: Entry) -> int | None:
    if entry.status is not EntryStatus.WAITING:
        return None
    before = session.scalars(
        select(func.count()).where(
            Entry.event_id == entry.event_id,
            Entry.status == EntryStatus.WAITING,
            (Entry.queued_at < entry.queued_at)
            | ((Entry.queued_at == entry.queued_at) & (Entry.id < entry.id)),
        )
    ).one()
    return before + 1
