"""Somebody enters, alone: as few presses as there are things to choose and to answer."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from sqlalchemy.orm import Session

from models.entry import Entry, EntryAnswer, EntrySource
from models.event import Event
from models.event_question import QuestionScope
from services.actor import Actor
from services.clock import Clock
from services.entry.answer_refusal import FormLost
from services.entry.arrival import arrival_of
from services.entry.choosing import Typed
from services.entry.entering import NewEntry, make_entry
from services.entry.entry_fresh import fresh_view
from services.entry.entry_view import view_of
from services.entry.form import Form, begun, drop_form, form_of, keep_form
from services.entry.gate import Asking, Bar, verdict
from services.entry.hold import hold_event, hold_people
from services.entry.membership import entered_in
from services.entry.path import Path, Way, path_of
from services.entry.progress import (
    Entered,
    InIt,
    NominationWanted,
    Progress,
    Questioned,
    Reached,
    Review,
    Shut,
    SiteWanted,
)
from services.entry.refusal import EntryNotFound
from services.entry.reviewing import progress_of, review_of
from services.event.phase import SHOWN
from services.refusal import EventNotFound
from services.right import Administrators
from services.standing import Versions
from services.store import Store

REMEDIED = frozenset({Bar.PROFILE, Bar.CONSENT})
Change = Callable[[Form], Form]


class SigningUps:
    def __init__(
        self, store: Store, clock: Clock, versions: Versions, *, administrators: Administrators
    ) -> None:
        self._store = store
        self._clock = clock
        self._versions = versions
        self._administrators = administrators

    async def come(
        self, event_id: int, source: EntrySource, *, person_id: int, may_wait: bool = False
    ) -> Progress:
        """Enter, or be asked what is missing. What was begun before goes on where it was left."""
        path = self._path(person_id)
        return await self._shown(
            await self._store.write(come, event_id, source, path, may_wait=may_wait), path
        )

    async def finish(self, event_id: int, *, person_id: int, may_wait: bool = False) -> Progress:
        """Enter with what was chosen and answered. Whoever presses twice sees their entry twice."""
        path = self._path(person_id)
        return await self._shown(await self._store.write(finish, event_id, path, may_wait=may_wait), path)

    async def look(self, event_id: int, *, person_id: int) -> Progress:
        return await self._store.read(look, event_id, self._path(person_id))

    async def nominations(self, event_id: int, *, page: int, person_id: int) -> Progress:
        return await self._store.read(choose, event_id, self._path(person_id, page), Way.nomination_wanted)

    async def sites(self, event_id: int, *, page: int, person_id: int) -> Progress:
        return await self._store.read(choose, event_id, self._path(person_id, page), Way.site_wanted)

    async def choose_nomination(self, event_id: int, nomination_id: int, *, person_id: int) -> Progress:
        chosen = partial(_with_nomination, nomination_id=nomination_id)
        return await self._change(event_id, chosen, self._path(person_id))

    async def choose_site(self, event_id: int, site_id: int, *, person_id: int) -> Progress:
        chosen = partial(_with_site, site_id=site_id)
        return await self._change(event_id, chosen, self._path(person_id))

    async def type_nomination(self, event_id: int, words: str, *, person_id: int) -> Progress:
        path = self._path(person_id, words=words)
        shown = await self._store.read(choose, event_id, path, Way.nomination_wanted)
        if isinstance(shown, NominationWanted) and shown.typed is Typed.ONE:
            return await self.choose_nomination(event_id, shown.options.rows[0].id, person_id=person_id)
        return shown

    async def type_site(self, event_id: int, words: str, *, person_id: int) -> Progress:
        path = self._path(person_id, words=words)
        shown = await self._store.read(choose, event_id, path, Way.site_wanted)
        if isinstance(shown, SiteWanted) and shown.typed is Typed.ONE:
            return await self.choose_site(event_id, shown.options.rows[0].id, person_id=person_id)
        return shown

    async def forget(self, event_id: int, *, person_id: int) -> None:
        await self._store.write(drop_form, person_id, event_id)

    async def _change(self, event_id: int, told: Change, path: Path) -> Progress:
        return await self._shown(await self._store.write(change, event_id, path, told), path)

    async def _shown(self, reached: Reached, path: Path) -> Progress:
        return await self._store.read(drawn, reached, path) if isinstance(reached, InIt) else reached

    def _path(self, person_id: int, page: int = 1, words: str = "") -> Path:
        return path_of(Actor(person_id, self._administrators, self._clock()), self._versions, page, words)


def come(session: Session, event_id: int, source: EntrySource, path: Path, *, may_wait: bool) -> Reached:
    event = _held(session, event_id)
    arrival = arrival_of(session, event.id, path.actor.id)
    has_begun = arrival is not None and arrival.offered.drafts
    form = (has_begun and form_of(session, path.actor.id, event.id)) or Form(event.id, source)
    way = path.into(session, event, form, arrival)
    lacking = way.lacking()
    if lacking is None and way.is_plain and (may_wait or way.full is None):
        return _enter(session, way, path.actor)
    progress = lacking or review_of(session, way)
    # A pupil who goes to fetch a consent finds the way back.
    remedied = isinstance(progress, Shut) and progress.verdict.bar in REMEDIED
    if remedied or isinstance(progress, NominationWanted | SiteWanted | Questioned | Review):
        keep_form(session, path.actor.id, form, now=path.actor.now)
    return progress


def finish(session: Session, event_id: int, path: Path, *, may_wait: bool) -> Reached:
    event = _held(session, event_id)
    form = form_of(session, path.actor.id, event.id)
    if form is None:
        return _entered_before(session, event, path)
    way = path.into(session, event, form)
    lacking = way.lacking()
    if lacking is None and (may_wait or way.full is None):
        return _enter(session, way, path.actor)
    return lacking or review_of(session, way)


def look(session: Session, event_id: int, path: Path) -> Progress:
    event = shown_event(session, event_id)
    form = form_of(session, path.actor.id, event.id) or Form(event.id, EntrySource.CATALOGUE)
    return drawn(session, progress_of(session, path.into(session, event, form)), path)


def choose(session: Session, event_id: int, path: Path, wanted: Callable[[Way], Progress]) -> Progress:
    """One of the lists, unless something stands in the way by now."""
    event = shown_event(session, event_id)
    form = form_of(session, path.actor.id, event.id) or Form(event.id, EntrySource.CATALOGUE)
    way = path.into(session, event, form)
    return way.shut() or wanted(way)


def change(session: Session, event_id: int, path: Path, told: Change) -> Reached:
    """Something was chosen. It is kept even where the gate has shut meanwhile."""
    # Held before it is read: of two that are said at once neither is written over.
    hold_people(session, [path.actor.id])
    event = shown_event(session, event_id)
    before = form_of(session, path.actor.id, event.id) or Form(event.id, EntrySource.CATALOGUE)
    form = told(before)
    if event.is_for_teams:
        return progress_of(session, path.into(session, event, form))
    way = path.into(session, event, before)
    shut = way.shut()
    if shut is not None and shut.verdict.bar not in {Bar.OVER, Bar.CLOSED, Bar.CANCELLED}:
        return shut
    if shut is None:
        way.check(form)
    keep_form(session, path.actor.id, form, now=path.actor.now)
    return progress_of(session, path.into(session, event, form))


def drawn(session: Session, reached: Reached, path: Path) -> Progress:
    if not isinstance(reached, InIt):
        return reached
    entry = session.get(Entry, reached.entry_id)
    if entry is None:
        raise EntryNotFound
    return Entered(view_of(session, entry, path.actor, path.versions))


def shown_event(session: Session, event_id: int) -> Event:
    event = session.get(Event, event_id)
    if event is None or event.state not in SHOWN:
        raise EventNotFound
    return event


def _held(session: Session, event_id: int) -> Event:
    event = hold_event(session, event_id)
    if event.state not in SHOWN:
        raise EventNotFound
    return event


def _enter(session: Session, way: Way, actor: Actor) -> Reached:
    """The gate was asked just now, and the event's row is held since."""
    event, person, form = way.event, way.person, way.form
    new = NewEntry(form.source, way.choice, way.grade, (person.id,), are_free=not way.found.entries)
    entry = make_entry(session, event, new, by=person.id, now=actor.now)
    for question in way.questions:
        given = form.given[question.id]
        whole = question.scope is QuestionScope.ENTRY
        session.add(
            EntryAnswer(
                entry_id=entry.id,
                question_id=question.id,
                person_id=None if whole else person.id,
                value=given.value,
                file_id=given.file_id,
                answered_at=actor.now,
            )
        )
    if way.offered.drafts:
        drop_form(session, person.id, event.id)
    session.flush()
    if way.offered.is_bare and not way.offered.works:
        return Entered(fresh_view(session, event, entry, person, way.offered, actor))
    return InIt(entry.id)


def _entered_before(session: Session, event: Event, path: Path) -> Reached:
    entries = entered_in(session, event.id, path.actor.id)
    if entries:
        return InIt(max(entry.id for entry in entries))
    found = verdict(session, event, Asking(path.actor, path.versions))
    if not found.may_enter:
        return Shut(event, found)
    raise FormLost


def _with_nomination(form: Form, *, nomination_id: int) -> Form:
    return replace(form, nomination_id=nomination_id)


def _with_site(form: Form, *, site_id: int) -> Form:
    return replace(form, site_id=site_id)


def begun_events(session: Session, actor: Actor) -> list[Event]:
    """What somebody has begun to enter and may still want to: the newest first."""
    events = [session.get(Event, form.event_id) for form in begun(session, actor.id)]
    return [one for one in events if one is not None and one.state in SHOWN and one.ends_at > actor.now]
