"""A list of pupils that nobody has said «yes» to yet: what of it would be written, and what is asked."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from models.person import LETTER_CHARACTERS, NAME_CHARACTERS
from services.class_line import ClassLine, ClassTrouble
from services.class_lookalike import Acquaintance, Known, Register
from services.school_class import SchoolClass

# What stands in place of a person where nobody is the same child.
NOBODY = 0


@dataclass(frozen=True, slots=True)
class Entry:
    """A pupil of the list, with the number of the line."""

    number: int
    name: str
    of: SchoolClass


@dataclass(frozen=True, slots=True)
class Answer:
    """What was said of a pupil's look-alikes: who is the same child, and who are others."""

    same: int = NOBODY
    others: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Done:
    """What was written: that much is kept of a list when its names are not needed any more."""

    added: int
    attached: int
    present: int
    # Who have profiles of their own, and bring them along by a code.
    to_claim: int


@dataclass(frozen=True, slots=True)
class ClassList:
    """As it is kept between two presses."""

    school_id: str
    entries: tuple[Entry, ...]
    refused: tuple[ClassLine, ...]
    answers: Mapping[int, Answer] = field(default_factory=dict)
    done: Done | None = None

    def answered(self, position: int, person_id: int, *, is_same: bool) -> "ClassList":
        said = self.answers.get(position, Answer())
        others = tuple(other for other in said.others if other != person_id)
        now = Answer(same=person_id, others=others) if is_same else Answer(others=(*others, person_id))
        return replace(self, answers={**self.answers, position: now})

    def finished(self, done: Done) -> "ClassList":
        return ClassList(self.school_id, (), (), done=done)

    def packed(self) -> dict[str, object]:
        return {
            "school_id": self.school_id,
            "entries": [[one.number, one.name, one.of.grade, one.of.letter] for one in self.entries],
            "refused": [[line.number, line.text, line.trouble] for line in self.refused],
            "answers": {str(at): [said.same, *said.others] for at, said in self.answers.items()},
            "done": None
            if self.done is None
            else [self.done.added, self.done.attached, self.done.present, self.done.to_claim],
        }

    @classmethod
    def unpacked(cls, body: Mapping[str, Any]) -> "ClassList":
        return cls(
            school_id=body["school_id"],
            entries=tuple(
                Entry(number, name, SchoolClass(grade, letter))
                for number, name, grade, letter in body["entries"]
            ),
            refused=tuple(
                ClassLine(number, text, trouble=ClassTrouble(trouble))
                for number, text, trouble in body["refused"]
            ),
            answers={int(at): Answer(same, tuple(others)) for at, (same, *others) in body["answers"].items()},
            done=None if body["done"] is None else Done(*body["done"]),
        )


@dataclass(frozen=True, slots=True)
class LookAlike:
    """A pupil of the list at a position, and somebody of the school who may be the same child."""

    position: int
    entry: Entry
    known: Known


@dataclass(frozen=True, slots=True)
class Plan:
    fresh: tuple[Entry, ...]
    # Records of others that become the mentor's as well.
    attached: tuple[int, ...]
    present: int
    to_claim: int
    questions: tuple[LookAlike, ...]

    @property
    def adding(self) -> int:
        return len(self.fresh) + len(self.attached)

    @property
    def done(self) -> Done:
        return Done(len(self.fresh), len(self.attached), self.present, self.to_claim)


def class_list(school_id: str, lines: Iterable[ClassLine]) -> ClassList:
    lines = list(map(_fitting, lines))
    return ClassList(
        school_id,
        entries=tuple(
            Entry(line.number, line.name, SchoolClass(line.grade, line.letter or ""))
            for line in lines
            if line.trouble is None and line.name is not None and line.grade is not None
        ),
        refused=tuple(line for line in lines if line.trouble is not None),
    )


def plan(listed: ClassList, known: Register) -> Plan:
    """Looked up anew whenever it is shown or written: others enter pupils meanwhile."""
    fresh: list[Entry] = []
    found: list[Known] = []
    questions: list[LookAlike] = []
    for position, entry in enumerate(listed.entries):
        alike = known.alike(entry.name, entry.of)
        said = listed.answers.get(position, Answer())
        same = next((one for one in alike if _is_same(one, entry, said)), None)
        asked = [LookAlike(position, entry, one) for one in alike if one.person_id not in said.others]
        if same is not None:
            found.append(same)
        elif asked:
            questions += asked
        if (same is None and not asked) or (same is not None and _writes_alone(same)):
            fresh.append(entry)
    return Plan(
        fresh=tuple(fresh),
        attached=_ids(found, Acquaintance.RECORD),
        present=sum(one.acquaintance is Acquaintance.MINE for one in found),
        to_claim=sum(map(_writes_alone, found)),
        questions=tuple(questions),
    )


def _is_same(known: Known, entry: Entry, said: Answer) -> bool:
    """A line of a list that was sent before is the same line, without being asked about."""
    is_mine = known.acquaintance is Acquaintance.MINE and known.is_namesake(entry.name, entry.of)
    return is_mine or known.person_id == said.same


def _writes_alone(known: Known) -> bool:
    """A record is made beside the profile, and they become one when the pupil claims it."""
    return known.acquaintance is Acquaintance.PROFILE


def _ids(found: Sequence[Known], of: Acquaintance) -> tuple[int, ...]:
    return tuple(dict.fromkeys(one.person_id for one in found if one.acquaintance is of))


def _fitting(line: ClassLine) -> ClassLine:
    """Letters that grow into two or three when they are made capital may outgrow their column."""
    if line.trouble is None and len(line.name or "") > NAME_CHARACTERS:
        return replace(line, trouble=ClassTrouble.TOO_LONG)
    if line.trouble is None and len(line.letter or "") > LETTER_CHARACTERS:
        return replace(line, trouble=ClassTrouble.UNCLEAR_CLASS)
    return line
