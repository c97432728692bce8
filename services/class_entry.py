"""A class is entered: read from lines or a file, shown, asked about, and written when a mentor says «yes»."""

import asyncio
from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from zoneinfo import ZoneInfo

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.audit import Deed
from models.charge import Charge
from models.draft import Draft
from models.person import Language, Person, PersonKind
from models.school import School
from services.actor import Actor
from services.audit import note
from services.class_draft import draft_of, kept_for_later
from services.class_keeper import KeepersOnly, open_school, schools_kept
from services.class_line import ClassLine, read_class_lines, read_class_sheet
from services.class_list import SCHOOLS_OF_ONE, SchoolChoice
from services.class_lookalike import register
from services.class_plan import ClassList, Done, Entry, LookAlike, Plan, class_list, plan
from services.clock import Clock
from services.fold import folded
from services.grade import school_year
from services.insertion import insert_new
from services.personal_name import read_name
from services.refusal import Refusal
from services.right import Administrators
from services.school_class import SchoolClass
from services.sheet import read_sheet
from services.store import Store
from services.workplace import Workplace, workplace, workplaces

# What a list of a school weighs many times over.
LIST_BYTES = 5 * 1024 * 1024
# Sixteen classes of twenty-five: whoever keeps more keeps a school.
MOST_PUPILS = 400


class ListEmpty(Refusal):
    key = "refusal-class-list-empty"


@dataclass(eq=False)
class ClassTooLarge(Refusal):
    key = "refusal-class-too-large"
    most: int
    now: int


@dataclass(frozen=True, slots=True)
class Preview:
    """What would be written, and what is not taken and why. Nothing has been written yet."""

    list_id: int
    place: Workplace
    classes: tuple[tuple[SchoolClass, int], ...]
    fresh: tuple[Entry, ...]
    attached: int
    present: int
    refused: tuple[ClassLine, ...]
    question: LookAlike | None
    # How many pairs are to be looked at, and how many of them are of the same name and class.
    questions: int
    namesakes: int

    @property
    def adding(self) -> int:
        return len(self.fresh) + self.attached


@dataclass(frozen=True, slots=True)
class Entered:
    place: Workplace
    done: Done


class ClassEntries:
    def __init__(self, store: Store, clock: Clock, *, administrators: Administrators) -> None:
        self._store = store
        self._clock = clock
        self._administrators = administrators

    async def begin(self, school_id: str | None, *, actor_id: int) -> Workplace | SchoolChoice:
        """To which class; of several schools, which one."""
        return await self._store.read(begin, school_id, self._actor(actor_id))

    async def read_lines(self, school_id: str, text: str, *, actor_id: int) -> Preview:
        return await self._keep(school_id, read_class_lines(text), actor_id)

    async def read_file(self, school_id: str, name: str, content: bytes, *, actor_id: int) -> Preview:
        lines = await asyncio.to_thread(lambda: read_class_sheet(read_sheet(content, name=name)))
        return await self._keep(school_id, lines, actor_id)

    async def preview(self, list_id: int, *, actor_id: int) -> Preview | Entered:
        return await self._store.read(look, list_id, self._actor(actor_id))

    async def tell(
        self, list_id: int, position: int, person_id: int, *, is_same: bool, actor_id: int
    ) -> Preview | Entered:
        """Whether somebody of the school is the child at that place of the list."""
        told = partial(tell, position=position, person_id=person_id, is_same=is_same)
        return await self._store.write(told, list_id, self._actor(actor_id))

    async def recognise(self, list_id: int, *, actor_id: int) -> Preview | Entered:
        """Everybody of the same name in the same class is the same child."""
        return await self._store.write(recognise, list_id, self._actor(actor_id))

    async def enter(self, list_id: int, *, actor_id: int) -> Preview | Entered:
        """Write the list, once. If somebody else has entered a look-alike meanwhile, that is asked first."""
        return await self._store.write(enter, list_id, self._actor(actor_id))

    async def _keep(self, school_id: str, lines: list[ClassLine], actor_id: int) -> Preview:
        if not lines:
            raise ListEmpty
        return await self._store.write(keep, class_list(school_id, lines), self._actor(actor_id))

    def _actor(self, person_id: int) -> Actor:
        return Actor(person_id, self._administrators, self._clock())


def begin(session: Session, school_id: str | None, actor: Actor) -> Workplace | SchoolChoice:
    kept = schools_kept(session, actor)
    if not kept and school_id is None:
        raise KeepersOnly
    if school_id is None and len(kept) > 1:
        known = workplaces(session, kept)
        return SchoolChoice(tuple(known[one] for one in kept[:SCHOOLS_OF_ONE]))
    return workplace(session, open_school(session, actor, school_id or kept[0]).id)


def keep(session: Session, listed: ClassList, actor: Actor) -> Preview:
    open_school(session, actor, listed.school_id)
    return _preview(session, kept_for_later(session, listed, actor), listed, actor)


def look(session: Session, list_id: int, actor: Actor) -> Preview | Entered:
    draft = draft_of(session, list_id, actor)
    return _shown(session, draft, actor)


def tell(
    session: Session, list_id: int, actor: Actor, *, position: int, person_id: int, is_same: bool
) -> Preview | Entered:
    draft = draft_of(session, list_id, actor, locked=True)
    listed = ClassList.unpacked(draft.body)
    asked = {(one.position, one.known.person_id) for one in _plan(session, listed, actor).questions}
    if (position, person_id) in asked:
        draft.body = listed.answered(position, person_id, is_same=is_same).packed()
    return _shown(session, draft, actor)


def recognise(session: Session, list_id: int, actor: Actor) -> Preview | Entered:
    draft = draft_of(session, list_id, actor, locked=True)
    listed = ClassList.unpacked(draft.body)
    for one in _namesakes(_plan(session, listed, actor)):
        listed = listed.answered(one.position, one.known.person_id, is_same=True)
    draft.body = listed.packed()
    return _shown(session, draft, actor)


def enter(session: Session, list_id: int, actor: Actor) -> Preview | Entered:
    draft = draft_of(session, list_id, actor, locked=True)
    listed = ClassList.unpacked(draft.body)
    if listed.done is not None:
        return _shown(session, draft, actor)
    school = open_school(session, actor, listed.school_id)
    # Two who enter one class at once would not see each other's pupils: they come one after the other.
    session.get(School, school.id, with_for_update={"key_share": True})
    planned = _plan(session, listed, actor)
    if not planned.questions:
        _write(session, planned, school, actor)
        draft.body = listed.finished(planned.done).packed()
    return _shown(session, draft, actor)


def _shown(session: Session, draft: Draft, actor: Actor) -> Preview | Entered:
    listed = ClassList.unpacked(draft.body)
    if listed.done is not None:
        return Entered(workplace(session, listed.school_id), listed.done)
    return _preview(session, draft, listed, actor)


def _preview(session: Session, draft: Draft, listed: ClassList, actor: Actor) -> Preview:
    school = open_school(session, actor, listed.school_id)
    planned = _plan(session, listed, actor)
    _refuse_too_many(session, planned, actor)
    classes = Counter(entry.of for entry in planned.fresh)
    return Preview(
        list_id=draft.id,
        place=workplace(session, school.id),
        classes=tuple(sorted(classes.items(), key=lambda item: (item[0].grade, item[0].letter))),
        fresh=planned.fresh,
        attached=len(planned.attached),
        present=planned.present,
        refused=listed.refused,
        question=planned.questions[0] if planned.questions else None,
        questions=len(planned.questions),
        namesakes=len(_namesakes(planned)),
    )


def _plan(session: Session, listed: ClassList, actor: Actor) -> Plan:
    school = open_school(session, actor, listed.school_id)
    return plan(listed, register(session, school.id, actor.id, {entry.of.grade for entry in listed.entries}))


def _namesakes(planned: Plan) -> list[LookAlike]:
    """One for each pupil of the list: the likeliest."""
    same = [one for one in planned.questions if one.known.is_namesake(one.entry.name, one.entry.of)]
    return list({one.position: one for one in reversed(same)}.values())


def _write(session: Session, planned: Plan, school: School, actor: Actor) -> None:
    _refuse_too_many(session, planned, actor)
    people = [_pupil(entry, school, actor.now) for entry in planned.fresh]
    session.add_all(people)
    session.flush()
    ids = [*(person.id for person in people), *planned.attached]
    rows = [{"mentor_id": actor.id, "pupil_id": pupil_id, "since": actor.now} for pupil_id in ids]
    insert_new(session, Charge, rows, returning=(Charge.id,))
    if ids:
        detail = str(len(ids))
        note(session, Deed.CLASS_ENTERED, at=actor.now, actor_id=actor.id, school_id=school.id, detail=detail)


def _pupil(entry: Entry, school: School, now: datetime) -> Person:
    return Person(
        kind=PersonKind.PUPIL,
        name=read_name(entry.name).given,
        full_name=entry.name,
        search=folded(entry.name),
        language=Language.RU,
        zone=school.zone,
        school_id=school.id,
        grade=entry.of.grade,
        letter=entry.of.letter,
        grade_year=school_year(now.astimezone(ZoneInfo(school.zone)).date()),
        met_at=now,
        drafted_at=now,
    )


def _refuse_too_many(session: Session, planned: Plan, actor: Actor) -> None:
    kept = session.scalars(select(func.count()).select_from(Charge).where(Charge.mentor_id == actor.id)).one()
    if kept + planned.adding > MOST_PUPILS:
        raise ClassTooLarge(most=MOST_PUPILS, now=kept)
