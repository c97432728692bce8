"""Answers to the questions of an event: on the way into it, and of an entry that is made."""

from dataclasses import replace
from functools import partial

from sqlalchemy.orm import Session

from models.entry import Entry, EntrySource
from models.event import Event
from models.person import Person
from services.actor import Actor
from services.clock import Clock
from services.entry import answer_reading as reading
from services.entry.answer import list_mark
from services.entry.answer_known import known_answer
from services.entry.answer_place import AnswerOf, Place
from services.entry.answer_refusal import QuestionNotAsked
from services.entry.duty import Duty, Inside, inside_of, missing, theirs
from services.entry.entry_name import name_of
from services.entry.entry_view import OVER, EntryView, refuse_strangers, view_of
from services.entry.form import Form, form_of, keep_form
from services.entry.gate import Bar, NotAdmitted
from services.entry.hold import hold_entry, hold_people
from services.entry.path import Path, path_of
from services.entry.progress import AnswersShown, Asked, Progress, Questioned
from services.entry.question import is_answered, questions_of
from services.entry.refusal import EntryNotFound, EntryStateForbids
from services.entry.request import ask_for_answer, put_answer
from services.entry.reviewing import progress_of
from services.entry.signing_up import drawn, shown_event
from services.entry.state import LIVE
from services.event.phase import is_frozen, phase_of
from services.listing import listing
from services.right import Administrators
from services.shelf import Shelf
from services.standing import Versions
from services.store import Store

ANSWERS_ON_A_PAGE = 5
Answering = Progress | EntryView | Asked


class Answers:
    def __init__(
        self,
        store: Store,
        clock: Clock,
        versions: Versions,
        shelf: Shelf,
        *,
        administrators: Administrators,
    ) -> None:
        self._store = store
        self._clock = clock
        self._versions = versions
        self._shelf = shelf
        self._administrators = administrators

    async def next(self, entry_id: int, *, person_id: int) -> Answering:
        """Whatever this person may answer of the entry and nobody has; with nothing left, the entry."""
        return await self._store.read(ask_next, entry_id, self._path(person_id))

    async def ask(self, place: Place, *, person_id: int) -> Progress:
        return await self._store.read(ask, place, self._path(person_id))

    async def mark_more(self, place: Place, seen: int, *, person_id: int) -> Progress:
        """Some are marked and not said yet; of an old list of choices, the marks are void."""
        shown = await self.ask(place, person_id=person_id)
        is_old = isinstance(shown, Questioned) and list_mark(shown.question) != seen
        return replace(shown, is_changed=True) if is_old and isinstance(shown, Questioned) else shown

    async def type(self, place: Place, typed: str, *, person_id: int) -> Answering:
        return await self._say(place, partial(reading.typed, typed=typed), person_id)

    async def skip(self, place: Place, *, person_id: int) -> Answering:
        return await self._say(place, partial(reading.marked, marks=0, seen=None), person_id)

    async def mark(self, place: Place, marks: int, seen: int, *, person_id: int) -> Answering:
        """Choices by their bits, of the list that was seen. Of another list they would be other ones."""
        try:
            return await self._say(place, partial(reading.marked, marks=marks, seen=seen), person_id)
        except reading.ChoicesChanged:
            return await self.mark_more(place, seen, person_id=person_id)

    async def repeat(self, place: Place, *, person_id: int) -> Answering:
        """The same as was said at an earlier event."""
        return await self._say(place, reading.known, person_id)

    async def send(self, place: Place, name: str, content: bytes, *, person_id: int) -> Answering:
        digest = await self._shelf.put(content)
        sent = reading.SentFile(name, digest, len(content))
        return await self._say(place, partial(reading.sent, sent=sent), person_id)

    async def all(self, entry_id: int, *, page: int, person_id: int) -> AnswersShown:
        return await self._store.read(show_answers, entry_id, self._path(person_id, page))

    async def _say(self, place: Place, read: reading.Reading, person_id: int) -> Answering:
        return await self._store.write(say, place, read, self._path(person_id))

    def _path(self, person_id: int, page: int = 1) -> Path:
        return path_of(Actor(person_id, self._administrators, self._clock()), self._versions, page)


def ask_next(session: Session, entry_id: int, path: Path) -> Answering:
    entry = session.get(Entry, entry_id)
    if entry is None:
        raise EntryNotFound
    return _next(session, entry, path)


def ask(session: Session, place: Place, path: Path) -> Progress:
    if place.of is AnswerOf.FORM:
        event = shown_event(session, place.of_id)
        form = _form(session, event, path)
        way = path.into(session, event, form)
        return way.shut() or way.question_wanted(place.question_id)
    entry = session.get(Entry, place.of_id)
    if entry is None:
        raise EntryNotFound
    return _questioned(session, entry, _duty(session, entry, place, path), path)


def say(session: Session, place: Place, read: reading.Reading, path: Path) -> Answering:
    if place.of is AnswerOf.FORM:
        return _say_in_form(session, place, read, path)
    event, entry = hold_entry(session, place.of_id)
    duty = _duty(session, entry, place, path)
    refuse_ended(event, entry, path.actor)
    given = read(session, duty.question, path.actor, duty.person_id or path.actor.id)
    inside = inside_of(session, entry)
    before = inside.given.get(duty.key)
    if before == given:
        return _next(session, entry, path)
    if is_answered(duty.question, before) and is_frozen(event, path.actor.now):
        ask_for_answer(session, entry, duty.key, given, path.actor)
        return Asked(entry.id)
    put_answer(session, entry, duty.key, given, by=path.actor.id, now=path.actor.now)
    return _next(session, entry, path)


def show_answers(session: Session, entry_id: int, path: Path) -> AnswersShown:
    entry = session.get(Entry, entry_id)
    if entry is None:
        raise EntryNotFound
    view = view_of(session, entry, path.actor, path.versions)
    inside = inside_of(session, entry)
    mine = theirs(session, inside, _asked(session, inside), path.actor)
    rows = [(duty, inside.given.get(duty.key), _whose(session, duty, path.actor)) for duty in mine]
    return AnswersShown(view, listing(rows, number=path.page, size=ANSWERS_ON_A_PAGE))


def refuse_ended(event: Event, entry: Entry, actor: Actor) -> None:
    """What is over is changed no more, by nobody."""
    phase = phase_of(event, actor.now)
    if phase in OVER:
        raise NotAdmitted(Bar.OVER if event.ends_at <= actor.now else Bar.CANCELLED)
    if entry.status not in LIVE:
        raise EntryStateForbids(entry.status)


def _say_in_form(session: Session, place: Place, read: reading.Reading, path: Path) -> Progress:
    """Kept even where the gate has shut meanwhile: a deadline passes, and nothing is lost."""
    # Held before it is read: of several answers at once none is written over.
    hold_people(session, [path.actor.id])
    event = shown_event(session, place.of_id)
    form = _form(session, event, path)
    asked = {one.id: one for one in path.into(session, event, form).questions}
    if place.question_id not in asked:
        raise QuestionNotAsked
    given = read(session, asked[place.question_id], path.actor, path.actor.id)
    form = form.answered(place.question_id, given)
    progress = drawn(session, progress_of(session, path.into(session, event, form)), path)
    keep_form(session, path.actor.id, form, now=path.actor.now)
    return progress


def _form(session: Session, event: Event, path: Path) -> Form:
    return form_of(session, path.actor.id, event.id) or Form(event.id, EntrySource.CATALOGUE)


def _next(session: Session, entry: Entry, path: Path) -> Answering:
    refuse_strangers(session, entry, path.actor)
    duty = missing(session, entry, path.actor)
    if duty is None:
        return view_of(session, entry, path.actor, path.versions)
    return _questioned(session, entry, duty, path)


def _duty(session: Session, entry: Entry, place: Place, path: Path) -> Duty:
    """The question, if it is asked of this entry and theirs to answer."""
    refuse_strangers(session, entry, path.actor)
    inside = inside_of(session, entry)
    for duty in theirs(session, inside, _asked(session, inside), path.actor):
        if duty.key == (place.question_id, place.person_id):
            return duty
    raise QuestionNotAsked


def _asked(session: Session, inside: Inside) -> list[Duty]:
    return inside.duties(questions_of(session, inside.entry.event_id))


def _questioned(session: Session, entry: Entry, duty: Duty, path: Path) -> Questioned:
    event = session.get_one(Event, entry.event_id)
    inside = inside_of(session, entry)
    mine = theirs(session, inside, _asked(session, inside), path.actor)
    given = inside.given.get(duty.key)
    known_of = duty.person_id or path.actor.id
    return Questioned(
        event,
        duty.question,
        given,
        known_answer(session, known_of, duty.question),
        mine.index(duty) + 1,
        len(mine),
        None,
        entry_id=entry.id,
        person_id=duty.person_id,
        for_name=_whose(session, duty, path.actor),
        is_frozen=is_answered(duty.question, given) and is_frozen(event, path.actor.now),
    )


def _whose(session: Session, duty: Duty, actor: Actor) -> str:
    """The name of whoever it is answered for, where that is somebody else."""
    if duty.person_id is None or duty.person_id == actor.id:
        return ""
    return name_of(session.get_one(Person, duty.person_id))
