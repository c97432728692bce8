"""The pupils of a mentor as lists: class by class, page by page, by a number or a name."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from models.person import Person, PersonKind
from services.actor import Actor
from services.class_keeper import KeepersOnly, Scope, charges, class_of, kept_school, schools_kept
from services.class_pupil import Pupil, PupilCard, card, pupils_of
from services.fold import folded
from services.listing import Listing, listing
from services.profile import person_named
from services.school_class import SchoolClass
from services.standing import Light, Versions
from services.workplace import Workplace, workplace, workplaces

# Twenty names with what is missing to each are as much as is read at once.
PUPILS_ON_A_PAGE = 20
# Ten buttons are all that VK shows: so many are left for classes, for names, and for numbers.
CLASSES_ON_A_PAGE, NAMES_ON_A_PAGE, MISSING_ON_A_PAGE = 4, 6, 5
SCHOOLS_OF_ONE = 8


@dataclass(frozen=True, slots=True)
class Tally:
    """How many pupils there are of each light."""

    ready: int = 0
    waiting: int = 0
    draft: int = 0

    @property
    def total(self) -> int:
        return self.ready + self.waiting + self.draft

    @property
    def lights(self) -> dict[Light, int]:
        counts = {Light.READY: self.ready, Light.WAITING: self.waiting, Light.DRAFT: self.draft}
        return {light: count for light, count in counts.items() if count}


@dataclass(frozen=True, slots=True)
class SchoolChoice:
    """Of several schools one is looked at; of none, nothing is."""

    places: tuple[Workplace, ...]


@dataclass(frozen=True, slots=True)
class Overview:
    """All classes that somebody keeps at a school, and how each of them stands."""

    place: Workplace
    tally: Tally
    classes: Listing[tuple[SchoolClass, Tally]]
    are_more_schools: bool


@dataclass(frozen=True, slots=True)
class Page:
    """Pupils of one class, or of all where nobody asked for one."""

    place: Workplace
    of: SchoolClass | None
    tally: Tally
    pupils: Listing[Pupil]

    @property
    def scope(self) -> Scope:
        return Scope(self.place.school_id, self.of)


@dataclass(frozen=True, slots=True)
class Found:
    """Pupils whose name begins as was typed: none of them, or more than one."""

    page: Page


def show(
    session: Session, scope: Scope, actor: Actor, versions: Versions, *, page: int
) -> Overview | Page | SchoolChoice:
    kept = schools_kept(session, actor)
    if scope.school_id is None:
        if len(kept) != 1:
            return _choice(session, kept, actor)
        scope = Scope(kept[0], scope.of)
    place, known = _known(session, Scope(scope.school_id), actor)
    classes = list(dict.fromkeys(map(class_of, known)))
    of = scope.of if scope.of in classes else classes[0] if len(classes) == 1 else None
    if of is None:
        pupils = pupils_of(session, known, versions)
        return _overview(place, pupils, page=page, are_more_schools=len(kept) > 1)
    pupils = pupils_of(session, [one for one in known if class_of(one) == of], versions)
    return Page(place, of, _tally(pupils), listing(pupils, number=page, size=PUPILS_ON_A_PAGE))


def names(session: Session, scope: Scope, actor: Actor, versions: Versions, *, page: int) -> Page:
    return _everybody(session, scope, actor, versions, page=page, size=NAMES_ON_A_PAGE)


def all_of(session: Session, scope: Scope, actor: Actor, versions: Versions) -> Page:
    _, known = _known(session, scope, actor)
    return _everybody(session, scope, actor, versions, page=1, size=max(1, len(known)))


def missing(session: Session, scope: Scope, actor: Actor, versions: Versions, *, page: int) -> Page:
    place, known = _known(session, scope, actor)
    pupils = pupils_of(session, known, versions)
    wanting = [pupil for pupil in pupils if pupil.standing.light is not Light.READY]
    shown = listing(wanting, number=page, size=MISSING_ON_A_PAGE)
    return Page(place, scope.of, _tally(pupils), shown)


def find(session: Session, scope: Scope, typed: str, actor: Actor, versions: Versions) -> PupilCard | Found:
    place, known = _known(session, scope, actor)
    found = _found(known, typed)
    if len(found) == 1:
        return card(session, found[0].id, actor, versions)
    pupils = pupils_of(session, found, versions)
    return Found(Page(place, scope.of, _tally(pupils), listing(pupils, number=1, size=NAMES_ON_A_PAGE)))


def _everybody(
    session: Session, scope: Scope, actor: Actor, versions: Versions, *, page: int, size: int
) -> Page:
    place, known = _known(session, scope, actor)
    pupils = pupils_of(session, known, versions)
    return Page(place, scope.of, _tally(pupils), listing(pupils, number=page, size=size))


def _known(session: Session, scope: Scope, actor: Actor) -> tuple[Workplace, list[Person]]:
    school = kept_school(session, actor, scope.school_id)
    mine = charges(session, actor.id, school.id)
    return workplace(session, school.id), [pupil for pupil in mine if scope.holds(pupil)]


def _choice(session: Session, kept: Sequence[str], actor: Actor) -> SchoolChoice:
    """Whoever teaches and keeps no class is told the way to one; a pupil is not."""
    if not kept and person_named(session, actor.id).kind is PersonKind.PUPIL:
        raise KeepersOnly
    known = workplaces(session, kept)
    return SchoolChoice(tuple(known[school_id] for school_id in kept[:SCHOOLS_OF_ONE]))


def _overview(place: Workplace, pupils: Sequence[Pupil], *, page: int, are_more_schools: bool) -> Overview:
    classes = list(dict.fromkeys(pupil.of for pupil in pupils))
    tallies = [(of, _tally([pupil for pupil in pupils if pupil.of == of])) for of in classes]
    shown = listing(tallies, number=page, size=CLASSES_ON_A_PAGE)
    return Overview(place, _tally(pupils), shown, are_more_schools)


def _tally(pupils: Sequence[Pupil]) -> Tally:
    lights = [pupil.standing.light for pupil in pupils]
    return Tally(*(lights.count(light) for light in (Light.READY, Light.WAITING, Light.DRAFT)))


def _found(known: Sequence[Person], typed: str) -> Sequence[Person]:
    number = typed.strip(" .№")
    if number.isascii() and number.isdecimal():
        return known[int(number) - 1 : int(number)] if int(number) else []
    wanted = folded(typed).split()
    names = [(person, folded(person.full_name or person.name)) for person in known]
    return [person for person, name in names if wanted and all(f" {word}" in name for word in wanted)]
