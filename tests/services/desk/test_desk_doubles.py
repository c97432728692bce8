"""Children who may be in an event twice."""

import pytest
from sqlalchemy import delete
from sqlalchemy.orm import Session

from models.audit import AuditLine, Deed
from models.person import Person
from services.desk.double import alike_pairs
from services.desk.double import doubles as list_doubles
from services.desk.refusal import (
    DoubleNotFound,
    DoubleNotYours,
)
from services.event.refusal import EventNotYours
from services.store import Store
from tests.entering import (
    GYMNASIUM,
    a_ground,
    a_nomination,
    holds_what_must_hold,
)
from tests.rows import a_pupil, all_of, an_account, stored
from tests.services.desk.running import a_team, an_organiser, desks, doubles, organiser


def remove(session: Session, person_id: int) -> None:
    session.execute(delete(Person).where(Person.id == person_id))


async def twins(store: Store, *names: str) -> list[Person]:
    people = [a_pupil(name, school_id="lyceum", grade=7) for name in names]
    await stored(store, *people)
    return people


async def test_children_of_one_school_with_names_alike_are_pairs(store: Store) -> None:
    event = await a_ground(store)
    olga = await an_organiser(store)
    people = await twins(store, "Иванова Анна", "Анна Иванова", "Ивонова Анна", "Петрова Анна")
    elsewhere = a_pupil("Иванова Анна", school_id=GYMNASIUM)
    await stored(store, elsewhere)
    for person in (*people, elsewhere):
        await a_team(store, event, "", [person])

    shown = await doubles(store).list(event.id, actor_id=olga.id)

    first, second, third, _ = (person.id for person in people)
    assert [(pair.kept.person_id, pair.gone.person_id) for pair in shown.pairs.rows] == [
        (first, second),
        (first, third),
        (second, third),
    ]


async def test_somebody_in_two_entries_is_nobodys_double_and_every_number_stays_as_it_is(
    store: Store,
) -> None:
    event = await a_ground(store)
    olga = await an_organiser(store)
    one, two, other = (a_pupil(name, school_id="lyceum") for name in ("Яшина Юна", "Яшина  Юна", "Ли Яна"))
    one.id, two.id = 1122, 3344
    await stored(store, one, two, other)
    robots, drones = a_nomination(event, "Роботы"), a_nomination(event, "Дроны", 2)
    await stored(store, robots, drones)
    for person, nomination in ((one, robots), (one, drones), (two, robots), (other, robots)):
        await a_team(store, event, "", [person], nomination_id=nomination.id)

    shown = await doubles(store).list(event.id, actor_id=olga.id)

    assert [(pair.kept.person_id, pair.gone.person_id) for pair in shown.pairs.rows] == [(1122, 3344)]


async def test_two_records_become_one_and_one_entry_is_left(store: Store) -> None:
    event = await a_ground(store)
    olga = await an_organiser(store)
    one, two = await twins(store, "Иванова Анна", "Ивонова Анна")
    await a_team(store, event, "", [one])
    await a_team(store, event, "", [two])

    left = await doubles(store).merge(event.id, (one.id, two.id), actor_id=olga.id)

    overview = await desks(store).overview(event.id, actor_id=olga.id)
    assert (left.pairs.total, overview.live.entries) == (0, 1)
    assert (Deed.ENTRIES_MERGED,) in await all_of(store, AuditLine.deed)
    await holds_what_must_hold(store)


async def test_whoever_writes_themselves_is_merged_by_an_administrator_alone(store: Store) -> None:
    event = await a_ground(store)
    olga = await an_organiser(store)
    other = await an_organiser(store, GYMNASIUM, "Чужакова Инна")
    one, two, stranger = await twins(store, "Иванова Анна", "Ивонова Анна", "Яковлева Юна")
    await stored(store, an_account(one))
    for person in (one, two, stranger):
        await a_team(store, event, "", [person])

    with pytest.raises(DoubleNotYours):
        await doubles(store).merge(event.id, (one.id, two.id), actor_id=olga.id)
    with pytest.raises(EventNotYours):
        await doubles(store).merge(event.id, (one.id, two.id), actor_id=other.id)
    with pytest.raises(DoubleNotFound):
        await doubles(store).merge(event.id, (two.id, stranger.id), actor_id=olga.id)

    assert len(await all_of(store, Person.id)) == 5


async def test_whoever_is_gone_while_doubles_are_compared_is_nobodys_double(store: Store) -> None:
    event = await a_ground(store)
    olga = await an_organiser(store)
    one, two, gone = await twins(store, "Иванова Анна", "Ивонова Анна", "Анна Иванова")
    for person in (one, two):
        await a_team(store, event, "", [person])
    await store.write(remove, gone.id)

    found = [(one.id, two.id), (one.id, gone.id)]
    shown = await store.read(list_doubles, event.id, found, organiser(olga), page=1)

    assert [(pair.kept.person_id, pair.gone.person_id) for pair in shown.pairs.rows] == [(one.id, two.id)]


@pytest.mark.parametrize(
    ("names", "pairs"),
    [
        (("Ким Аня Львовна", "Ким Аня Львовна"), 1),
        (("Ким Аня Львовна", "Аня Ким"), 1),
        (("Иванова Анна Львовна", "Ивонова Анна Львовна"), 1),
        (("Иванова Анна", "Иванова Яна"), 0),
        (("Иванова Анна", "Петрова Анна"), 0),
        (("Иванова Анна", "Ивонова Арна"), 0),
    ],
)
def test_a_pair_has_a_word_in_common_and_one_that_is_a_slip_away(names: tuple[str, str], pairs: int) -> None:
    others = [f"Слово{letter} Имя{letter}" for letter in "абвг"]
    lines = "\n".join(f"{number} {name}" for number, name in enumerate((*names, *others), 1))

    assert len(alike_pairs([lines])) == pairs
