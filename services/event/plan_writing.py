"""What a plan changes, written: what takes time is found out before anybody has to wait."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import func, insert, select, update
from sqlalchemy.orm import Session

from models.event import Event, EventChange, EventDeed, EventHost
from models.nomination import Nomination
from services.event.history import remember, write
from services.event.moving import move
from services.event.plan_judge import Judge, Rows
from services.event.plan_refusing import trouble_of
from services.event.plan_step import Plan, PlanStep, Scope
from services.event.setting import IN_A_CALENDAR, reopen, set_values
from services.insertion import insert_new
from services.refusal import Refusal
from services.school_list import mark
from services.sheet.outcome import RefusedRow

# Any number that no other lock of the database has.
PLAN_LOCK = 2_026_112_201
# Others hang on these: seats, entries, and whoever has to be told.
WINDOW = frozenset({"registration_opens_at", "registration_closes_at"})
FOLLOWED = WINDOW | {"team_min", "team_max", "capacity", "per_school"}

Seen = tuple[tuple[Any, ...], ...]


@dataclass(frozen=True, slots=True)
class Drawn:
    """A plan made beside the writers, for whom it was made, and what was there then."""

    plan: Plan
    scope: Scope
    seen: Seen


def draw(session: Session, rows: Rows, scope: Scope) -> Drawn:
    # Looked at first: whatever is changed while the plan is made tells the two apart.
    seen = _seen(session)
    return Drawn(Judge(session, rows, scope).plan(), scope, seen)


def write_plan(session: Session, drawn: Drawn, rows: Rows, scope: Scope) -> Plan:
    """The plan that was written: made anew if anything that it was made of is otherwise by now."""
    _one_after_another(session)
    held = _hold(session, drawn.plan)
    if (_seen(session), scope) != (drawn.seen, drawn.scope):
        drawn = draw(session, rows, scope)
        held = _hold(session, drawn.plan)
    plan = drawn.plan
    plan.born[:] = _bring_new(session, [step for step in plan.steps if step.is_new], scope)
    _change_all(session, plan, held, scope)
    session.flush()
    return plan


def _one_after_another(session: Session) -> None:
    """Of two plans at once the second waits, and is compared with what the first has written.

    SQLite has one writer anyway; there may be no row yet that could be locked.
    """
    if session.get_bind().dialect.name == "postgresql":
        session.execute(select(func.pg_advisory_xact_lock(PLAN_LOCK)))


def _hold(session: Session, plan: Plan) -> dict[int, Event]:
    """The events that are changed, in their order, so that two who hold several never wait for each other."""
    ids = sorted(step.event_id for step in plan.steps if step.event_id is not None and step.changes_something)
    query = select(Event).where(Event.id.in_(ids)).order_by(Event.id).with_for_update()
    events = session.scalars(query.execution_options(populate_existing=True))
    return {event.id: event for event in events}


def _seen(session: Session) -> Seen:
    """All that a plan is made of, in so few words that comparing them takes a moment.

    Every change of an event leaves a line in its history. What is entered is asked again of the row held.
    """
    queries = (
        select(func.count(EventChange.id), func.max(EventChange.id)),
        select(func.count(Event.id), func.max(Event.id), func.sum(Event.revision)),
        select(func.count(EventHost.id), func.max(EventHost.id)),
        select(func.count(Nomination.id), func.max(Nomination.id), func.count(Nomination.closed_at)),
    )
    return (mark(session), *(tuple(session.execute(query).one()) for query in queries))


def _bring_new(session: Session, steps: Sequence[PlanStep], scope: Scope) -> Sequence[int]:
    if not steps:
        return []
    statement = insert(Event).returning(Event.id, sort_by_parameter_order=True)
    ids = session.scalars(statement, [dict(step.values) for step in steps]).all()
    born = list(zip(ids, steps, strict=True))
    line = {
        "at": scope.now,
        "by_id": scope.by,
        "deed": EventDeed.STATE,
        "field": "",
        "was": "",
        "became": str(scope.state),
    }
    session.execute(insert(EventChange), [{**line, "event_id": event_id} for event_id, _ in born])
    hosts = [{"event_id": event_id, "school_id": host} for event_id, step in born for host in step.hosts]
    nominations = [
        {"event_id": event_id, "position": at, "title": title}
        for event_id, step in born
        for at, title in enumerate(step.nominations, 1)
    ]
    for table, rows in ((EventHost, hosts), (Nomination, nominations)):
        if rows:
            session.execute(insert(table), rows)
    return ids


def _change_all(session: Session, plan: Plan, held: Mapping[int, Event], scope: Scope) -> None:
    for at, step in enumerate(plan.steps):
        event = held.get(step.event_id or 0)
        if event is None or not step.changes_something:
            continue
        refused = _change(session, event, step, scope)
        if refused is not None:
            plan.refused.append(refused)
            # Neither new nor changed: it is told among the refused alone.
            plan.steps[at] = replace(step, is_refused=True)
    plan.steps[:] = [step for step in plan.steps if not step.is_refused]


def _change(session: Session, event: Event, step: PlanStep, scope: Scope) -> RefusedRow | None:
    """Somebody may have entered since the plan was made: then the row is refused, and nothing of it stays."""
    if step.moved_to is None and not FOLLOWED & step.values.keys():
        _set(session, event, step, scope)
        return None
    try:
        with session.begin_nested():
            _set(session, event, step, scope)
    except Refusal as refusal:
        trouble = trouble_of(refusal)
        if trouble is None:
            raise
        return RefusedRow(step.number, step.shown.title, trouble, str(getattr(refusal, "taken", "")))
    return None


def _set(session: Session, event: Event, step: PlanStep, scope: Scope) -> None:
    # What is moved is held against its registration's hours as the row tells them, and not as they were.
    together = WINDOW if step.moved_to is not None else frozenset()
    followed = {name: value for name, value in step.values.items() if name in FOLLOWED - together}
    plain = {name: value for name, value in step.values.items() if name not in followed}
    if write(session, event, plain, by=scope.by, now=scope.now) & IN_A_CALENDAR:
        event.revision += 1
    if step.search:
        event.search = step.search
    if step.moved_to is not None:
        move(session, event, step.moved_to, by=scope.by, now=scope.now)
        reopen(session, event, by=scope.by, now=scope.now)
    if followed:
        set_values(session, event, followed, by=scope.by, now=scope.now)
    if step.hosts:
        rows = [{"event_id": event.id, "school_id": host} for host in step.hosts]
        insert_new(session, EventHost, rows, returning=(EventHost.id,))
        _note(session, event, "hosts", step.hosts, scope)
    if step.nominations or step.reopened:
        _set_nominations(session, event, step, scope)


def _set_nominations(session: Session, event: Event, step: PlanStep, scope: Scope) -> None:
    if step.reopened:
        again = update(Nomination).where(Nomination.id.in_(step.reopened)).values(closed_at=None)
        session.execute(again)
    last = select(func.max(Nomination.position)).where(Nomination.event_id == event.id)
    first = (session.scalars(last).one() or 0) + 1
    session.add_all(
        Nomination(event_id=event.id, position=at, title=title)
        for at, title in enumerate(step.nominations, first)
    )
    _note(session, event, "nominations", step.nominations or ("",), scope)


def _note(session: Session, event: Event, field: str, added: Sequence[str], scope: Scope) -> None:
    became = "; ".join(added)
    remember(session, event, EventDeed.EDITED, by=scope.by, now=scope.now, field=field, became=became)
