from datetime import timedelta

import pytest

from models.delivery import DeliveryKind, DeliveryState
from models.event import Event
from models.person import Person
from models.role import Role, RoleKind
from services.delivery.deliveries import LINES_ON_A_PAGE, Deliveries, Outcome
from services.delivery.ledger import Message, tell
from services.delivery.outbox import Outbox
from services.delivery.settling import Settled
from services.event.refusal import EventNotYours
from services.refusal import NotAllowed, PersonNotFound
from services.store import Store
from tests.clock import NOON, HandClock
from tests.entering import GYMNASIUM, LYCEUM, a_ground, a_row_of_event
from tests.rows import a_profile, stored
from tests.services.delivery.telling import wrote


@pytest.fixture
def deliveries(store: Store, clock: HandClock) -> Deliveries:
    return Deliveries(store, clock, administrators=())


async def appointed(store: Store, kind: RoleKind, school_id: str | None = None) -> Person:
    person = a_profile("Петрова Ольга")
    await stored(store, person)
    await stored(store, Role(person_id=person.id, kind=kind, school_id=school_id))
    return person


async def settled(store: Store, clock: HandClock, state: DeliveryState, reason: str = "") -> None:
    """Of all that waits, the first becomes so, and the others wait on."""
    (first, *others) = await Outbox(store, clock).claim()
    back = [Settled(one.id, reason="quiet_hours", again_in=timedelta(hours=8)) for one in others]
    await Outbox(store, clock).settle([Settled(first.id, state, reason), *back])


async def an_event_with_letters(store: Store, *people: Person) -> tuple[Event, Person]:
    event = await a_ground(store)
    olga = await appointed(store, RoleKind.ORGANISER, LYCEUM)
    await stored(store, *people)
    await wrote(store, event, *people)
    return event, olga


async def test_messages_of_an_event_are_counted_by_what_became_of_them(
    store: Store, clock: HandClock, deliveries: Deliveries
) -> None:
    anna, boris = a_profile("Иванова Анна"), a_profile("Петров Борис")
    event, olga = await an_event_with_letters(store, anna, boris)
    other = a_row_of_event("Другое")
    await stored(store, other)
    await settled(store, clock, DeliveryState.SKIPPED, "blocked")
    await wrote(store, other, anna, cause="letter:2")

    told = await deliveries.of_event(event.id, actor_id=olga.id)

    assert told.counts == {Outcome.SKIPPED: 1, Outcome.WAITS: 1}
    assert {(line.name, line.outcome, line.reason) for line in told.lines.rows} == {
        ("Иванова Анна", Outcome.SKIPPED, "blocked"),
        ("Петров Борис", Outcome.WAITS, "quiet_hours"),
    }


async def test_one_outcome_is_shown_alone_and_the_counts_are_of_all(
    store: Store, clock: HandClock, deliveries: Deliveries
) -> None:
    anna, boris = a_profile("Иванова Анна"), a_profile("Петров Борис")
    event, olga = await an_event_with_letters(store, anna, boris)
    await settled(store, clock, DeliveryState.UNKNOWN, "died")

    told = await deliveries.of_event(event.id, Outcome.UNKNOWN, actor_id=olga.id)

    assert [line.name for line in told.lines.rows] == ["Иванова Анна"]
    assert told.lines.total == 1
    assert told.counts == {Outcome.UNKNOWN: 1, Outcome.WAITS: 1}


async def test_a_screen_drawn_anew_is_no_message(store: Store, deliveries: Deliveries) -> None:
    anna, chief = a_profile(), await appointed(store, RoleKind.ADMINISTRATOR)
    await stored(store, anna)
    await store.write(tell, Message(DeliveryKind.REDRAW, "team:1:1"), [anna.id], now=NOON)

    told = await deliveries.of_person(anna.id, actor_id=chief.id)

    assert (told.counts, told.lines.total) == ({}, 0)


async def test_they_are_read_page_by_page_and_never_what_they_said(
    store: Store, deliveries: Deliveries
) -> None:
    people = [a_profile(f"Ученик Номер{number}") for number in range(LINES_ON_A_PAGE + 2)]
    event, olga = await an_event_with_letters(store, *people)

    last = (await deliveries.of_event(event.id, Outcome.WAITS, page=9, actor_id=olga.id)).lines

    assert (last.number, last.pages, last.total) == (2, 2, LINES_ON_A_PAGE + 2)
    assert [line.name for line in last.rows] == ["Ученик Номер1", "Ученик Номер0"]
    assert not hasattr(last.rows[0], "body")


async def test_a_persons_messages_are_theirs_alone(store: Store, deliveries: Deliveries) -> None:
    anna, boris = a_profile("Иванова Анна"), a_profile("Петров Борис")
    await an_event_with_letters(store, anna, boris)
    chief = await appointed(store, RoleKind.ADMINISTRATOR)

    told = await deliveries.of_person(anna.id, actor_id=chief.id)

    assert [(line.name, line.event, line.kind) for line in told.lines.rows] == [
        ("Иванова Анна", "Кубок роботов", DeliveryKind.ORGANISER_WROTE)
    ]


async def test_another_schools_organiser_sees_nothing_of_the_event(
    store: Store, deliveries: Deliveries
) -> None:
    event, _ = await an_event_with_letters(store, a_profile("Иванова Анна"))
    stranger = await appointed(store, RoleKind.ORGANISER, GYMNASIUM)

    with pytest.raises(EventNotYours):
        await deliveries.of_event(event.id, actor_id=stranger.id)


async def test_of_a_person_nobody_but_an_administrator_sees_anything(
    store: Store, deliveries: Deliveries
) -> None:
    anna = a_profile("Иванова Анна")
    _, olga = await an_event_with_letters(store, anna)

    for actor in (olga, anna):
        with pytest.raises(NotAllowed):
            await deliveries.of_person(anna.id, actor_id=actor.id)


async def test_a_person_that_is_nobody_is_not_found(store: Store, deliveries: Deliveries) -> None:
    chief = await appointed(store, RoleKind.ADMINISTRATOR)

    with pytest.raises(PersonNotFound):
        await deliveries.of_person(chief.id + 7, actor_id=chief.id)
