"""Whom a mentor is about to enter: each group judged, and whatever is wrong with it told by itself."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from models.event import Event
from models.nomination import Nomination
from models.person import Person, PersonKind
from models.school import School
from services.class_line import read_class_lines
from services.entry.audience import Misfit, Newcoming, misfit
from services.entry.bringing_load import Crew, Flaw, Newcomer, Trouble, trouble_of
from services.entry.bringing_text import Group
from services.entry.team import read_title
from services.entry.team_refusal import TeamTitleWanted
from services.fold import folded
from services.school_class import SchoolClass


@dataclass(frozen=True, slots=True)
class Candidate:
    """A pupil of the mentor's class, with the number under which they stand on the list."""

    number: int
    person: Person
    misfit: Misfit | None
    # The nominations of the event that they are in already.
    entered: frozenset[int | None]


@dataclass(frozen=True)
class Roll:
    """The mentor's class beside the event."""

    event: Event
    school: School
    nominations: Sequence[Nomination]
    candidates: Sequence[Candidate]
    # Folded names of the live teams of the event.
    titles: frozenset[str] = field(default_factory=frozenset)

    def fitting(self) -> list[Candidate]:
        """Those who can be entered as things are."""
        return [one for one in self.candidates if one.misfit is None and not self.is_entered(one)]

    def is_entered(self, candidate: Candidate) -> bool:
        """In everything that there is for them."""
        if not self.nominations:
            return bool(candidate.entered)
        grade = candidate.person.grade or 0
        possible = {one.id for one in self.nominations if one.is_for(grade)}
        return bool(possible) and possible <= candidate.entered

    def name_of(self, person_id: int) -> str:
        person = self.by_id[person_id].person
        return person.full_name or person.name

    def grade_of(self, found: "int | Newcomer") -> int | None:
        return found.of.grade if isinstance(found, Newcomer) else self.by_id[found].person.grade

    def misfit_of(self, found: "int | Newcomer") -> Misfit | None:
        if not isinstance(found, Newcomer):
            return self.by_id[found].misfit
        child = Person(kind=PersonKind.PUPIL, grade=found.of.grade)
        return misfit(self.event, Newcoming(child, self.school))

    def is_for(self, people: "Sequence[int | Newcomer]") -> bool:
        """Whether there is a nomination for all of these at once, where one has to be chosen."""
        grades = [self.grade_of(one) for one in people]
        return not self.nominations or any(
            all(grade is None or one.is_for(grade) for grade in grades) for one in self.nominations
        )

    # A class of hundreds is looked through for each name of a list of hundreds.
    @cached_property
    def by_id(self) -> dict[int, Candidate]:
        return {one.person.id: one for one in self.candidates}

    @cached_property
    def by_number(self) -> dict[int, Candidate]:
        return {one.number: one for one in self.candidates}

    @cached_property
    def by_words(self) -> dict[frozenset[str], list[Candidate]]:
        found: dict[frozenset[str], list[Candidate]] = {}
        for one in self.candidates:
            found.setdefault(_words(one.person.full_name or ""), []).append(one)
        return found

    @cached_property
    def by_surname(self) -> dict[str, list[Candidate]]:
        """The name of a pupil begins with it; of several the class, or a number, tells which."""
        found: dict[str, list[Candidate]] = {}
        for one in self.candidates:
            surname = folded((one.person.full_name or "").partition(" ")[0])
            found.setdefault(surname, []).append(one)
        return found


def crews_of(groups: Sequence[Group], roll: Roll) -> tuple[list[Crew], list[Trouble]]:
    """People are found, and teams are put together. What is asked later is judged later."""
    troubles: list[Trouble] = []
    crews: list[Crew] = []
    seen: set[int | str] = set()
    for group in groups:
        # Whom a team that comes to nothing has named is free for another.
        here = set(seen)
        found, wrong = _found(group, roll, here)
        troubles += wrong
        if not roll.event.is_for_teams:
            seen = here
            crews += [Crew(group.number, "", None, *_one(person)) for person in found]
            continue
        if wrong:
            continue
        made = _team(group, roll, found)
        if isinstance(made, Crew):
            seen = here
            crews.append(made)
        else:
            troubles.append(made)
    return _told_apart(crews, troubles)


def _team(group: Group, roll: Roll, found: Sequence[int | Newcomer]) -> Crew | Trouble:
    title = _title(group.title)
    nomination_id, flaw = _nomination(group.nomination, roll, found)
    flaw = flaw_of_team(title, found, roll) or flaw
    if flaw is not None:
        return Trouble(group.number, group.title or ", ".join(group.people), flaw)
    pupils = tuple(one for one in found if isinstance(one, int))
    fresh = tuple(one for one in found if isinstance(one, Newcomer))
    return Crew(group.number, title, nomination_id, pupils, fresh)


def flaw_of_team(title: str, found: Sequence[int | Newcomer], roll: Roll) -> Flaw | None:
    event = roll.event
    if not title:
        return Flaw.TITLE
    if folded(title) in roll.titles:
        return Flaw.TITLE_TAKEN
    if len(found) < (event.team_min or 1):
        return Flaw.SMALL
    if len(found) > (event.team_max or 1):
        return Flaw.LARGE
    return None if roll.is_for(found) else Flaw.NOWHERE


def _title(written: str) -> str:
    """As a captain's team would be called; nothing of what is no name."""
    try:
        return read_title(written)
    except TeamTitleWanted:
        return ""


def _found(group: Group, roll: Roll, seen: set[int | str]) -> tuple[list[int | Newcomer], list[Trouble]]:
    people: list[int | Newcomer] = []
    troubles: list[Trouble] = []
    for text in group.people:
        found = _person(text, roll)
        flaw = found if isinstance(found, Flaw) else _flaw_of_person(found, roll, seen)
        if flaw is not None:
            troubles.append(trouble_of(group.number, group.title, text, flaw))
        elif not isinstance(found, Flaw):
            people.append(found)
    return people, troubles


def _flaw_of_person(found: int | Newcomer, roll: Roll, seen: set[int | str]) -> Flaw | None:
    """Somebody may stand twice on a list by mistake; in two teams of one pass nobody is."""
    key: int | str = found if isinstance(found, int) else f"{sorted(_words(found.name))} {found.of}"
    if key in seen:
        return Flaw.TWICE
    seen.add(key)
    if roll.misfit_of(found) is not None:
        return Flaw.AUDIENCE
    if isinstance(found, int) and roll.is_entered(roll.by_id[found]):
        return Flaw.ENTERED
    return None if roll.is_for([found]) else Flaw.NOWHERE


def _person(text: str, roll: Roll) -> int | Newcomer | Flaw:
    """A number of the list, a name of the class, or somebody new with their class behind the name."""
    if text.isdecimal():
        by_number = roll.by_number.get(int(text))
        return Flaw.NUMBER if by_number is None else by_number.person.id
    line = next(iter(read_class_lines(text)), None)
    name = (line.name if line is not None else None) or text
    named = roll.by_words.get(_words(name), []) or roll.by_surname.get(folded(name), [])
    if line is not None and line.grade is not None:
        of = SchoolClass(line.grade, line.letter or "")
        named = [one for one in named if _may_be_of(one.person, of)]
    if len(named) == 1:
        return named[0].person.id
    if named:
        return Flaw.AMBIGUOUS
    if line is None or line.name is None or line.trouble is not None or line.grade is None:
        return Flaw.UNKNOWN if line is None or line.grade is None else Flaw.UNREADABLE
    return Newcomer(line.name, SchoolClass(line.grade, line.letter or ""))


def _may_be_of(person: Person, of: SchoolClass) -> bool:
    """A namesake of another class is another child, or was moved: the class asks which."""
    letters = {person.letter, of.letter} - {""}
    return person.grade == of.grade and len(letters) <= 1


def _words(name: str) -> frozenset[str]:
    """In whichever order surname and given name stand."""
    return frozenset(folded(name).split())


def _nomination(words: str, roll: Roll, found: Sequence[int | Newcomer]) -> tuple[int | None, Flaw | None]:
    """By the beginning of its name. Of several that are called alike, the one for these grades."""
    if not words:
        return None, None
    named = [one for one in roll.nominations if folded(one.title).startswith(folded(words))]
    grades = [roll.grade_of(one) for one in found]
    fitting = [one for one in named if all(grade is None or one.is_for(grade) for grade in grades)]
    if fitting:
        return fitting[0].id, None
    return None, Flaw.GRADE if named else Flaw.NOMINATION


def _one(person: int | Newcomer) -> tuple[tuple[int, ...], tuple[Newcomer, ...]]:
    return ((person,), ()) if isinstance(person, int) else ((), (person,))


def _told_apart(crews: list[Crew], troubles: list[Trouble]) -> tuple[list[Crew], list[Trouble]]:
    """Two teams of one pass that call themselves alike: the first keeps the name."""
    kept: list[Crew] = []
    titles: set[str] = set()
    for crew in crews:
        key = folded(crew.title)
        if key and key in titles:
            troubles.append(Trouble(crew.number, crew.title, Flaw.TITLE_TWICE))
            continue
        titles.add(key)
        kept.append(crew)
    return kept, troubles
