import pytest

from models.delivery import DeliveryKind, DeliveryState
from services.delivery.deliveries import LINES_ON_A_PAGE, Deliveries
from services.delivery.ledger import Message, tell
from services.delivery.outbox import Outbox, Settled
from services.store import Store
from tests.clock import NOON, HandClock
from tests.entering import a_ground, a_row_of_event
from tests.rows import a_profile, stored
from tests.services.delivery.telling import wrote


@pytest.fixture
def deliveries(store: Store) -> Deliveries:
    return Deliveries(store)


async def test_messages_are_counted_by_what_became_of_them_for_one_event_and_for_all(
    store: Store, clock: HandClock, deliveries: Deliveries
) -> None:
    event, other = await a_ground(store), a_row_of_event("Другое")
    anna, boris = a_profile(), a_profile()
    await stored(store, other, anna, boris)
    await wrote(store, event, anna, boris)
    await wrote(store, other, anna, cause="letter:2")
    (first, *_) = await Outbox(store, clock).claim()
    await Outbox(store, clock).settle([Settled(first.id, DeliveryState.SKIPPED, "blocked")])

    of_event, of_all = await deliveries.counts(event.id), await deliveries.counts()

    assert of_event == {DeliveryState.SKIPPED: 1, DeliveryState.CLAIMED: 1}
    assert of_all == {DeliveryState.SKIPPED: 1, DeliveryState.CLAIMED: 2}


async def test_a_screen_drawn_anew_is_no_message(store: Store, deliveries: Deliveries) -> None:
    anna = a_profile()
    await stored(store, anna)
    await store.write(tell, Message(DeliveryKind.REDRAW, "team:1:1"), [anna.id], now=NOON)

    assert await deliveries.counts() == {}
    assert (await deliveries.of_person(anna.id)).total == 0


async def test_the_messages_of_an_event_are_read_page_by_page_and_never_what_they_said(
    store: Store, deliveries: Deliveries
) -> None:
    event, people = await a_ground(store), [a_profile() for _ in range(LINES_ON_A_PAGE + 2)]
    await stored(store, *people)
    await wrote(store, event, *people)

    last = await deliveries.of_event(event.id, DeliveryState.PENDING, page=9)

    assert (last.number, last.pages, last.total) == (2, 2, LINES_ON_A_PAGE + 2)
    assert [line.person_id for line in last.rows] == [people[1].id, people[0].id]
    assert not hasattr(last.rows[0], "body")


async def test_a_persons_messages_are_theirs_alone(store: Store, deliveries: Deliveries) -> None:
    event, anna, boris = await a_ground(store), a_profile(), a_profile()
    await stored(store, anna, boris)
    await wrote(store, event, anna, boris)

    lines = (await deliveries.of_person(anna.id)).rows

    assert [(line.person_id, line.state, line.kind) for line in lines] == [
        (anna.id, DeliveryState.PENDING, DeliveryKind.ORGANISER_WROTE)
    ]
