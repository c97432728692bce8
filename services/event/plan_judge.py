"""What a plan changes: decided of all its rows together, by what the catalogue holds at that moment."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.event import Event
from models.school import School
from services.event.plan_known import Identity, Known, identity, title_key
from services.event.plan_refusing import refuse_change
from services.event.plan_row import PlanRow
from services.event.plan_school import PlanSchools
from services.event.plan_step import Plan, PlanShown, PlanStep, Scope, changes_of
from services.event.plan_time import refuse_window, when_of_row, window_of_row, zone_of
from services.event.plan_trouble import PlanTrouble
from services.event.plan_values import born, said
from services.event.search import event_words
from services.event.setting import SEARCHED
from services.event.when import When
from services.school_list import Listed, SchoolList, listed_schools
from services.sheet.outcome import SHOWN_CHARACTERS, RefusedRow, WrongRow

# All texts of an event that it is found by.
WORDING = ("title", "title_en", "summary", "summary_en", "place", "place_en", "co_organisers")

Rows = Sequence[PlanRow | RefusedRow]


@dataclass(frozen=True, slots=True)
class _Held:
    """Whose event a row is about."""

    organiser: Listed
    hosts: tuple[Listed, ...]
    # Who else holds it, if the row says: schools that are none of ours.
    outside: str | None


class Judge:
    """Everything that rows are compared with, read once."""

    def __init__(self, session: Session, rows: Rows, scope: Scope) -> None:
        self._scope = scope
        self._rows = rows
        self._schools = PlanSchools(SchoolList(listed_schools(session)), scope.own)
        self._zones = {row.id: row.zone for row in session.execute(select(School.id, School.zone))}
        self._plan = Plan()
        held = {row.number: found for row, found in self._all_held()}
        self._held = held
        organisers = {one.organiser.id for one in held.values()}
        self._known = Known(session, organisers, {row.key for row in self._taken() if row.key})
        self._seen: dict[Identity, tuple[int, str]] = {}
        self._keys: dict[str, int] = {}
        self._events: dict[int, int] = {}

    def plan(self) -> Plan:
        for row in self._taken():
            try:
                self._plan.steps.append(self._step(row, self._held[row.number]))
            except WrongRow as wrong:
                self._refuse(row, wrong)
        return self._plan

    def _all_held(self) -> Iterator[tuple[PlanRow, _Held]]:
        for row in self._rows:
            if isinstance(row, RefusedRow):
                self._plan.refused.append(row)
                continue
            try:
                organiser, others = self._schools.organiser(row.organiser)
            except WrongRow as wrong:
                self._refuse(row, wrong)
                continue
            beside = (*others, *(row.co_organisers or ()))
            hosts, outside = self._schools.beside(beside, organiser)
            is_said = bool(others) or row.co_organisers is not None
            yield row, _Held(organiser, tuple(hosts), outside if is_said else None)

    def _taken(self) -> Iterator[PlanRow]:
        return (row for row in self._rows if isinstance(row, PlanRow) and row.number in self._held)

    def _refuse(self, row: PlanRow, wrong: WrongRow) -> None:
        self._plan.refused.append(
            RefusedRow(row.number, row.title[:SHOWN_CHARACTERS], wrong.trouble, wrong.detail)
        )

    def _step(self, row: PlanRow, held: _Held) -> PlanStep:
        event = self._event_of(row, held.organiser.id)
        usual = event.zone if event is not None else self._zones[held.organiser.id]
        zone = zone_of(row, usual, self._scope.now)
        when = when_of_row(row, zone, event)
        if event is None:
            return self._new(row, held, zone, when)
        return self._changed(row, held, event, zone, when)

    def _event_of(self, row: PlanRow, organiser_id: str) -> Event | None:
        keyed = self._known.by_key.get(row.key) if row.key else None
        if keyed is not None and keyed.organiser_id != organiser_id:
            raise WrongRow(PlanTrouble.KEY_TAKEN, row.key)
        day = None if row.starts is None else row.starts.first.day
        who = None if day is None else identity(organiser_id, row.title, day, row.grades)
        alike = None if who is None else self._known.by_identity.get(who)
        if keyed is None and row.key and alike is not None and alike.slug is not None:
            # Another event of that name, which has a key of its own.
            alike = None
        event = keyed if keyed is not None else alike
        self._claim(row, who, event)
        return event

    def _claim(self, row: PlanRow, who: Identity | None, event: Event | None) -> None:
        """An event has one row. Rows of different keys are of different events, whatever they are called."""
        before = self._keys.get(row.key) if row.key else None
        if before is None and event is not None:
            before = self._events.get(event.id)
        if before is None and who in self._seen:
            number, key = self._seen[who]
            before = number if not (key and row.key) else None
        if before is not None:
            raise WrongRow(PlanTrouble.DOUBLED, str(before))
        if row.key:
            self._keys[row.key] = row.number
        if who is not None:
            self._seen[who] = (row.number, row.key)
        if event is not None:
            self._events[event.id] = row.number

    def _new(self, row: PlanRow, held: _Held, zone: str, when: When | None) -> PlanStep:
        if when is None:
            raise WrongRow(PlanTrouble.NO_START)
        window = window_of_row(row, zone, when.ends_at)
        refuse_window(window.get("registration_opens_at"), window.get("registration_closes_at"), when)
        values = born(row, when, self._scope) | window
        values |= {
            "organiser_id": held.organiser.id,
            "co_organisers": held.outside or "",
            "zone": zone,
        }
        values["search"] = event_words(Event(**values), held.organiser, *held.hosts)
        return PlanStep(
            number=row.number,
            shown=_shown(row.title, held.organiser, when, zone, is_new=True),
            values=values,
            hosts=tuple(host.id for host in held.hosts),
            nominations=row.nominations or (),
        )

    def _changed(self, row: PlanRow, held: _Held, event: Event, zone: str, when: When | None) -> PlanStep:
        was = When(event.starts_at, event.ends_at, event.whole_days)
        becomes = when or was
        told: dict[str, Any] = said(row) | window_of_row(row, zone, becomes.ends_at)
        if held.outside is not None:
            told["co_organisers"] = held.outside
        if row.zone:
            told["zone"] = zone
        if row.key and event.slug is None:
            told["slug"] = row.key
        values = {name: value for name, value in told.items() if getattr(event, name) != value}
        moved_to = becomes if becomes != was else None
        new, reopened = self._nominations(row, event)
        hosts = tuple(host.id for host in held.hosts if host.id not in self._known.hosts(event))
        step = PlanStep(
            number=row.number,
            shown=_shown(row.title, held.organiser, becomes, zone, is_new=False),
            event_id=event.id,
            values=values,
            moved_to=moved_to,
            hosts=hosts,
            nominations=new,
            reopened=reopened,
            search=self._words(event, held, values) if hosts or SEARCHED & values.keys() else "",
        )
        if step.changes_something:
            refuse_change(event, step, self._known, self._scope.now)
        return replace(step, shown=replace(step.shown, changes=changes_of(step, was)))

    def _words(self, event: Event, held: _Held, values: dict[str, Any]) -> str:
        wording = Event(**{name: values.get(name, getattr(event, name)) for name in WORDING})
        beside = self._known.hosts(event) | {host.id for host in held.hosts}
        return event_words(
            wording, held.organiser, *(self._schools.schools.schools[one] for one in sorted(beside))
        )

    def _nominations(self, row: PlanRow, event: Event) -> tuple[tuple[str, ...], tuple[int, ...]]:
        """Those it has not yet, and those that were taken off its list. None is taken off by a plan."""
        known = self._known.nominations(event)
        named = row.nominations or ()
        new = tuple(title for title in named if title_key(title) not in known)
        again = [known[title_key(title)] for title in named if title_key(title) in known]
        closed = [one.id for several in again for one in several if all(n.closed_at for n in several)]
        return new, tuple(closed)


def _shown(title: str, organiser: Listed, when: When, zone: str, *, is_new: bool) -> PlanShown:
    return PlanShown(is_new, title, organiser.name, organiser.name_en, when, zone)
