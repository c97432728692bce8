"""An entry as those see it whose it is."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.entry import Entry, EntryMember
from models.entry_request import EntryRequest, RequestState
from models.event import Event, EventState
from models.nomination import Nomination
from models.result import Result
from models.school import School
from models.stage import Site, Stage, WorkWanted
from models.work import Work
from services.actor import Actor
from services.delivery.notice import Award
from services.entry.duty import Duty, Inside, inside_of, missing, theirs
from services.entry.entry_name import name_of
from services.entry.lead import leads
from services.entry.light import EntryStanding, consented_of, standings
from services.entry.membership import members
from services.entry.question import BETWEEN, questions_of
from services.entry.refusal import EntryNotFound
from services.entry.state import LIVE
from services.entry.vacancy import place_of
from services.event.phase import is_frozen, phase_of
from services.standing import Versions
from services.webinar.aftermath import NOTHING_YET, Afterwards, afterwards
from services.work.view import WorkBar, bar_of

OVER = (EventState.FINISHED, EventState.CANCELLED)


@dataclass(frozen=True, slots=True)
class MemberLine:
    name: str
    is_consented: bool


@dataclass(frozen=True, slots=True)
class StageWork:
    """A stage that awaits a work, or had one in time: then it can be looked at."""

    stage: Stage
    is_late: bool = False


@dataclass(frozen=True, slots=True)
class EntryView:
    entry: Entry
    event: Event
    standing: EntryStanding
    people: tuple[MemberLine, ...]
    nomination: str
    site: Site | None
    site_city: str
    # The place in the queue.
    place: int | None
    answers: tuple[tuple[str, str], ...]
    # What this person may answer and nobody has.
    lacking: Duty | None
    manages: bool
    # Whoever reads is the one person in it.
    is_own: bool
    may_move_nomination: bool
    may_move_site: bool
    has_questions: bool
    may_enter_more: bool
    works: tuple[StageWork, ...]
    results: tuple[Award, ...]
    requests: tuple[EntryRequest, ...]
    is_frozen: bool
    is_over: bool
    # What the event has left for whoever reads, once it has begun.
    afterwards: Afterwards = NOTHING_YET

    @property
    def is_live(self) -> bool:
        return self.entry.status in LIVE and not self.is_over


def view_of(session: Session, entry: Entry, actor: Actor, versions: Versions) -> EntryView:
    """For somebody who may see it; whoever may not is told that there is none."""
    refuse_strangers(session, entry, actor)
    event = session.get_one(Event, entry.event_id)
    inside = inside_of(session, entry)
    nomination = None if entry.nomination_id is None else session.get(Nomination, entry.nomination_id)
    site = None if entry.site_id is None else session.get(Site, entry.site_id)
    over = phase_of(event, actor.now) in OVER
    live = entry.status in LIVE and not over
    nominations = _open_ones(session, Nomination, event.id)
    manages = inside.manages(session, actor)
    standing = standings(session, [entry], {event.id: event}, versions, actor.now)[entry.id]
    return EntryView(
        entry=entry,
        event=event,
        standing=standing,
        people=_people(session, entry, versions),
        nomination="" if nomination is None else nomination.title,
        site=site,
        site_city=city_of(session, site),
        place=place_of(session, event, entry),
        answers=_answers(session, inside, actor),
        lacking=missing(session, entry, actor) if live else None,
        manages=manages,
        is_own=not entry.title and inside.members == [actor.id],
        may_move_nomination=live and manages and nominations > 1,
        may_move_site=live and manages and _open_ones(session, Site, event.id) > 1,
        has_questions=bool(_their_duties(session, inside, actor)),
        may_enter_more=live and inside.members == [actor.id] and _may_enter_more(session, entry, nominations),
        works=works_of(session, event, entry, actor.now),
        results=_results(session, entry.id),
        requests=_requests(session, entry.id),
        is_frozen=is_frozen(event, actor.now),
        is_over=over,
        afterwards=afterwards(session, event, actor),
    )


def refuse_strangers(session: Session, entry: Entry, actor: Actor) -> None:
    """Only those in it and those who manage it; whoever was in it to its end has it still."""
    if leads(session, entry, actor):
        return
    rows = session.scalars(
        select(EntryMember.left_at)
        .where(EntryMember.entry_id == entry.id, EntryMember.person_id == actor.id)
        .order_by(EntryMember.id)
    ).all()
    inside = None in rows
    if not inside and (entry.status in LIVE or not rows):
        raise EntryNotFound


def city_of(session: Session, site: Site | None) -> str:
    """Where a site is: as it was written, else the city of its school."""
    if site is None:
        return ""
    school = None if site.school_id is None else session.get(School, site.school_id)
    return site.address or ("" if school is None else school.city)


def answer_rows(
    duties: Sequence[Duty], inside: Inside, names: dict[int, str] | None = None
) -> tuple[tuple[str, str], ...]:
    """Each question with what was said to it, in a line."""
    said = []
    for duty in duties:
        given = inside.given.get(duty.key)
        if given is not None and not given.says_nothing:
            whose = "" if duty.person_id is None else (names or {}).get(duty.person_id, "")
            label = f"{whose}: {duty.question.label}" if whose else duty.question.label
            said.append((label, given.value.replace(BETWEEN, ", ")))
    return tuple(said)


def _their_duties(session: Session, inside: Inside, actor: Actor) -> list[Duty]:
    return theirs(session, inside, inside.duties(questions_of(session, inside.entry.event_id)), actor)


def _answers(session: Session, inside: Inside, actor: Actor) -> tuple[tuple[str, str], ...]:
    return answer_rows(_their_duties(session, inside, actor), inside)


def _people(session: Session, entry: Entry, versions: Versions) -> tuple[MemberLine, ...]:
    inside = members(session, entry.id)
    consented = consented_of(session, [person.id for person in inside], versions)
    return tuple(MemberLine(name_of(person), person.id in consented) for person in inside)


def _open_ones(session: Session, table: type[Nomination | Site], event_id: int) -> int:
    ids = session.scalars(select(table.id).where(table.event_id == event_id, table.closed_at.is_(None)))
    return len(ids.all())


def _may_enter_more(session: Session, entry: Entry, nominations: int) -> bool:
    if entry.title or nominations <= 1:
        return False
    taken = session.scalars(
        select(EntryMember.nomination_key).where(
            EntryMember.event_id == entry.event_id,
            EntryMember.person_id == entry.entered_by,
            EntryMember.left_at.is_(None),
        )
    )
    return len(set(taken)) < nominations


def works_of(session: Session, event: Event, entry: Entry, now: datetime) -> tuple[StageWork, ...]:
    """The deadline alone decides, which may lie after the end of the event. What can be sent comes first."""
    stages = session.execute(
        select(Stage, Work.id)
        .outerjoin(Work, (Work.stage_id == Stage.id) & (Work.entry_id == entry.id))
        .where(Stage.event_id == event.id, Stage.work != WorkWanted.NONE)
        .order_by(Stage.position)
    ).all()
    barred = [(stage, work_id, bar_of(event, entry, stage, now)) for stage, work_id in stages]
    awaited = [StageWork(stage) for stage, _, bar in barred if bar is None]
    in_time = [stage for stage, work_id, bar in barred if bar is WorkBar.LATE and work_id is not None]
    return (*awaited, *(StageWork(stage, is_late=True) for stage in in_time))


def _results(session: Session, entry_id: int) -> tuple[Award, ...]:
    """Of the whole event first, then of its stages, the last one first."""
    rows = session.execute(
        select(Result, Stage.title)
        .outerjoin(Stage, Stage.id == Result.stage_id)
        .where(Result.entry_id == entry_id, Result.published_at.is_not(None))
        .order_by(Result.stage_id.is_not(None), Stage.position.desc())
    )
    return tuple(Award(row[0], row[1] or "") for row in rows)


def _requests(session: Session, entry_id: int) -> tuple[EntryRequest, ...]:
    return tuple(
        session.scalars(
            select(EntryRequest)
            .where(EntryRequest.entry_id == entry_id, EntryRequest.state == RequestState.OPEN)
            .order_by(EntryRequest.id)
        )
    )
