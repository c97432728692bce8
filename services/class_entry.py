"""A class is entered: read from lines or a file, shown, asked about, and written when a mentor says «yes»."""

import asyncio
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.charge import Charge
from services.actor import Actor
from services.class_comparison import Compared, compare, near
from services.class_draft import draft_of, kept_for_later
from services.class_keeper import KeepersOnly, open_school, schools_kept
from services.class_line import ClassLine, read_class_lines, read_class_sheet
from services.class_list import SCHOOLS_OF_ONE, SchoolChoice
from services.class_plan import ClassList, Done, Entry, LookAlike, Plan, class_list
from services.class_writing import write
from services.clock import Clock
from services.refusal import Refusal
from services.right import Administrators
from services.school_class import SchoolClass
from services.school_hold import hold_school
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


# A list before an answer and after it.
Answered = tuple[ClassList, ClassList]
Telling = Callable[[Session, int, Actor], Answered]


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
        return await self._answer(list_id, told, actor_id)

    async def recognise(self, list_id: int, *, actor_id: int) -> Preview | Entered:
        """Everybody of the same name in the same class is the same child."""
        return await self._answer(list_id, recognise, actor_id)

    async def enter(self, list_id: int, *, actor_id: int) -> Preview | Entered:
        """Write the list, once. If somebody else has entered a look-alike meanwhile, that is asked first."""
        actor = self._actor(actor_id)
        compared = await self._store.read(compare_draft, list_id, actor)
        written = await self._store.write(enter, list_id, compared, actor)
        return await self._store.read(look, list_id, actor) if written is None else written

    async def _answer(self, list_id: int, telling: Telling, actor_id: int) -> Preview | Entered:
        """The pupils of a school are compared beside the writers: it takes as long as the list is."""
        actor = self._actor(actor_id)
        before, after = await self._store.read(telling, list_id, actor)
        await self._store.write(answer, list_id, before, after, actor)
        return await self._store.read(look, list_id, actor)

    async def _keep(self, school_id: str, lines: list[ClassLine], actor_id: int) -> Preview:
        if not lines:
            raise ListEmpty
        listed, actor = class_list(school_id, lines), self._actor(actor_id)
        preview = await self._store.read(preview_of, listed, actor)
        return replace(preview, list_id=await self._store.write(keep, listed, actor))

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


def keep(session: Session, listed: ClassList, actor: Actor) -> int:
    open_school(session, actor, listed.school_id)
    return kept_for_later(session, listed, actor).id


def tell(
    session: Session, list_id: int, actor: Actor, *, position: int, person_id: int, is_same: bool
) -> Answered:
    listed = _listed(session, list_id, actor)
    asked = {(one.position, one.known.person_id) for one in compare(session, listed, actor).plan.questions}
    if (position, person_id) not in asked:
        return listed, listed
    return listed, listed.answered(position, person_id, is_same=is_same)


def recognise(session: Session, list_id: int, actor: Actor) -> Answered:
    before = after = _listed(session, list_id, actor)
    for one in _namesakes(compare(session, before, actor).plan):
        after = after.answered(one.position, one.known.person_id, is_same=True)
    return before, after


def answer(session: Session, list_id: int, before: ClassList, after: ClassList, actor: Actor) -> None:
    """What was answered meanwhile stands; the list is shown as it is by now, and asks for the rest."""
    draft = draft_of(session, list_id, actor, locked=True)
    if ClassList.unpacked(draft.body) == before != after:
        draft.body = after.packed()


def compare_draft(session: Session, list_id: int, actor: Actor) -> Compared:
    return compare(session, _listed(session, list_id, actor), actor)


def enter(session: Session, list_id: int, compared: Compared, actor: Actor) -> Entered | None:
    """Nothing, while something is still to be answered."""
    draft = draft_of(session, list_id, actor, locked=True)
    listed = ClassList.unpacked(draft.body)
    if listed.done is not None:
        return Entered(workplace(session, listed.school_id), listed.done)
    # Two who enter one class at once would not see each other's pupils: they come one after the other.
    hold_school(session, listed.school_id, alone=True)
    school = open_school(session, actor, listed.school_id)
    if (compared.listed, compared.near) != (listed, near(session, listed, actor)):
        compared = compare(session, listed, actor)
    if compared.plan.questions:
        return None
    _refuse_too_many(session, compared.plan, actor)
    write(session, compared.plan, school, actor)
    draft.body = listed.finished(compared.plan.done).packed()
    return Entered(workplace(session, school.id), compared.plan.done)


def look(session: Session, list_id: int, actor: Actor) -> Preview | Entered:
    listed = _listed(session, list_id, actor)
    if listed.done is not None:
        return Entered(workplace(session, listed.school_id), listed.done)
    return preview_of(session, listed, actor, list_id=list_id)


def preview_of(session: Session, listed: ClassList, actor: Actor, *, list_id: int = 0) -> Preview:
    """Of a list that is not kept yet the number is none."""
    school = open_school(session, actor, listed.school_id)
    planned = compare(session, listed, actor).plan
    _refuse_too_many(session, planned, actor)
    classes = Counter(entry.of for entry in planned.fresh)
    return Preview(
        list_id=list_id,
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


def _listed(session: Session, list_id: int, actor: Actor) -> ClassList:
    return ClassList.unpacked(draft_of(session, list_id, actor).body)


def _namesakes(planned: Plan) -> list[LookAlike]:
    """One for each pupil of the list: the likeliest."""
    same = [one for one in planned.questions if one.known.is_namesake(one.entry.name, one.entry.of)]
    return list({one.position: one for one in reversed(same)}.values())


def _refuse_too_many(session: Session, planned: Plan, actor: Actor) -> None:
    kept = session.scalars(select(func.count()).select_from(Charge).where(Charge.mentor_id == actor.id)).one()
    if kept + planned.adding > MOST_PUPILS:
        raise ClassTooLarge(most=MOST_PUPILS, now=kept)
