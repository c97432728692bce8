"""What a mentor is about to enter, before «yes»; and what was entered, after it."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.event import Event
from models.nomination import Nomination
from models.person import Person
from models.stage import Site
from services.actor import Actor
from services.entry.bringing_load import Brought, Crew, Load, Trouble
from services.entry.bringing_roll import load_draft
from services.entry.choosing import Typed, is_told
from services.entry.entry_view import city_of
from services.entry.gate import nominations_of, sites_of
from services.entry.light import consented_of
from services.entry.vacancy import vacancy_of
from services.standing import Versions
from services.workplace import Workplace, workplace


@dataclass(frozen=True, slots=True)
class Line:
    """One future entry as it is shown before «yes»."""

    title: str
    nomination: str
    people: tuple[str, ...]
    # How many of its people have no consent yet.
    unconsented: int


@dataclass(frozen=True, slots=True)
class Preview:
    load_id: int
    event: Event
    place: Workplace
    lines: tuple[Line, ...]
    troubles: tuple[Trouble, ...]
    people: int
    fresh: int
    unconsented: int
    # Still to be chosen, for those who have none yet.
    nominations: tuple[Nomination, ...]
    sites: tuple[Site, ...]
    # Of those sites, the full ones.
    full_sites: frozenset[int]
    site: Site | None
    # Where the sites are, and how many seats are free there; nothing where they are not limited.
    places: Mapping[int, str] = field(default_factory=dict)
    left: Mapping[int, int | None] = field(default_factory=dict)
    # What became of words that were typed, and which lines of the list they mean, from nought.
    typed: Typed = Typed.NOTHING
    found: tuple[int, ...] = ()


def is_unclear(shown: "Preview | Written") -> bool:
    """What was typed means several, or none: the same list is looked at still."""
    return isinstance(shown, Preview) and shown.typed is not Typed.NOTHING


@dataclass(frozen=True, slots=True)
class Written:
    event: Event
    place: Workplace
    done: Brought
    # Who was left out, and why.
    troubles: tuple[Trouble, ...] = ()


def look(session: Session, load_id: int, versions: Versions, actor: Actor) -> Preview | Written:
    load = Load.unpacked(load_draft(session, load_id, actor).body)
    event, place = session.get_one(Event, load.event_id), workplace(session, load.school_id)
    if load.done is not None:
        return Written(event, place, load.done, load.troubles)
    nominations, sites = nominations_of(session, event.id), sites_of(session, event.id)
    people = _people(session, load)
    consented = consented_of(session, people, versions)
    lines = tuple(_line(crew, nominations, people, consented) for crew in load.crews)
    vacancy = vacancy_of(session, event)
    site = next((one for one in sites if one.id == load.site_id), None)
    places = {one.id: city_of(session, one) for one in sites}
    near = sorted(sites, key=lambda one: not is_told(place.city, one.title, places[one.id]))
    return Preview(
        load_id=load_id,
        event=event,
        place=place,
        lines=lines,
        troubles=load.troubles,
        people=sum(crew.size for crew in load.crews),
        fresh=sum(len(crew.fresh) for crew in load.crews),
        unconsented=sum(line.unconsented for line in lines),
        nominations=tuple(_still_asked(load, nominations, people)),
        sites=tuple(near) if site is None else (),
        full_sites=frozenset(one.id for one in sites if vacancy.at(one) == 0),
        site=site,
        places=places,
        left={one.id: vacancy.at(one) for one in sites},
    )


def _people(session: Session, load: Load) -> dict[int, Person]:
    """Asked for at once: a mentor may have hundreds of them."""
    ids = [person_id for crew in load.crews for person_id in crew.pupils]
    return {person.id: person for person in session.scalars(select(Person).where(Person.id.in_(ids)))}


def _line(
    crew: Crew, nominations: Sequence[Nomination], people: Mapping[int, Person], consented: Collection[int]
) -> Line:
    pupils = [people[person_id] for person_id in crew.pupils if person_id in people]
    nomination = next((one.title for one in nominations if one.id == crew.nomination_id), "")
    names = [*(person.full_name or person.name for person in pupils), *(one.name for one in crew.fresh)]
    return Line(
        crew.title, nomination, tuple(names), crew.size - sum(person.id in consented for person in pupils)
    )


def _still_asked(
    load: Load, nominations: Sequence[Nomination], people: Mapping[int, Person]
) -> list[Nomination]:
    """The nominations for whoever has none yet."""
    grades = {person_id: person.grade for person_id, person in people.items()}
    open_crews = [crew for crew in load.crews if crew.nomination_id is None]
    return [one for one in nominations if any(crew.fits(one, grades) for crew in open_crews)]
