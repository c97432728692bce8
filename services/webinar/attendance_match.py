"""Which of the people that an event knows stand in a list, and which of the consortium besides."""

from collections.abc import Iterable, Iterator, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.person import Person, PersonKind
from models.speaker import Speaker
from services.fold import folded
from services.webinar.attendance_name import WITH_PATRONYMIC, KnownNames, Likeness
from services.webinar.registered import registered_in

# So many names fit into one question to either database.
PORTION = 500
# Somebody's number, and what they are called.
Names = Sequence[tuple[int, str]]


def registered_names(session: Session, event_id: int) -> Names:
    """Whoever is erased has no name to be known by."""
    rows = session.execute(
        select(Person.id, Person.full_name, Person.name)
        .where(Person.id.in_(registered_in(event_id)), Person.erased_at.is_(None))
        .order_by(Person.full_name, Person.id)
    )
    return [(row.id, row.full_name or row.name) for row in rows]


def likenesses(people: Names, names: Iterable[str]) -> dict[str, Likeness]:
    """Of thousands it takes seconds: call it in a thread, and in no transaction."""
    known = KnownNames(people)
    return {name: known.likeness(name) for name in names}


def of_consortium(session: Session, event_id: int, names: Sequence[str]) -> dict[str, Likeness]:
    """Adults who have not registered, by the whole of their name with its patronymic, if it is nobody else's.

    They are counted as having been there and shown to no organiser. Whoever speaks is no listener.
    """
    speaking = select(Speaker.person_id).where(Speaker.event_id == event_id, Speaker.person_id.is_not(None))
    spelled = {name: set(_orders(name)) for name in names}
    wanted = sorted({one for orders in spelled.values() for one in orders})
    found: dict[str, list[int]] = {}
    for start in range(0, len(wanted), PORTION):
        rows = session.execute(
            select(Person.search, Person.id).where(
                Person.search.in_(wanted[start : start + PORTION]),
                Person.erased_at.is_(None),
                Person.full_name.is_not(None),
                Person.kind.is_not(None),
                Person.kind != PersonKind.PUPIL,
                Person.id.not_in(speaking),
            )
        )
        for row in rows:
            found.setdefault(row.search, []).append(row.id)
    whose = {
        name: [one for order in orders for one in found.get(order, ())] for name, orders in spelled.items()
    }
    return {name: Likeness(exact=people[0]) for name, people in whose.items() if len(people) == 1}


def _orders(name: str) -> Iterator[str]:
    """«Петрова Мария Ивановна» and «Мария Ивановна Петрова», as they are looked up."""
    words = folded(name).split()
    if len(words) == WITH_PATRONYMIC:
        first, second, third = words
        yield folded(first, second, third)
        yield folded(third, first, second)
