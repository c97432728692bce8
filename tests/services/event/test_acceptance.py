"""«Принять все»: what was looked at is accepted, once, and each author is told as of one alone."""

import asyncio

import pytest

from models.delivery import DeliveryKind
from models.event import Event, EventState
from services.actor import Actor
from services.event.acceptance import PORTION, accept_some
from services.event.submission import Submissions
from services.refusal import NotAllowed
from services.store import Store
from tests.clock import NOON, HandClock
from tests.rows import all_of
from tests.services.administering import ADMINISTRATORS, an_administrator
from tests.services.appointed import OTHER
from tests.services.event.making import (
    DAY,
    a_made_event,
    an_organiser,
    state_of,
    states_passed,
    submissions_of,
    told,
    two_schools,
)

SUBMITTED, PUBLISHED = EventState.SUBMITTED, EventState.PUBLISHED


@pytest.fixture(autouse=True)
async def _schools(store: Store) -> None:
    await two_schools(store)


@pytest.fixture
def submissions(store: Store, clock: HandClock) -> Submissions:
    return submissions_of(store, clock)


async def test_all_that_wait_are_accepted_and_each_author_is_told(
    store: Store, submissions: Submissions
) -> None:
    anna, inna, olga = (
        await an_organiser(store),
        await an_organiser(store, OTHER),
        await an_administrator(store),
    )
    events = [await a_made_event(store, anna), await a_made_event(store, anna)]
    events.append(await a_made_event(store, inna, organiser_id=OTHER))
    draft = await a_made_event(store, inna)
    for event, author in zip(events, (anna, anna, inna), strict=True):
        await submissions.submit(event, actor_id=author)

    weighed = await submissions.weigh_all(actor_id=olga)
    done = await submissions.accept_all(weighed.seen_id, actor_id=olga)

    assert [event.id for event in weighed.ready] == events
    assert (done.count, done.left) == (3, 0)
    assert [await state_of(store, event) for event in [*events, draft]] == [PUBLISHED] * 3 + [
        EventState.DRAFT
    ]
    assert await told(store, DeliveryKind.EVENT_ACCEPTED) == sorted([anna, anna, inna])


async def test_two_administrators_at_once_accept_each_event_once(
    store: Store, submissions: Submissions
) -> None:
    anna = await an_organiser(store)
    admins = [await an_administrator(store), await an_administrator(store)]
    events = [await a_made_event(store, anna, state=SUBMITTED) for _ in range(PORTION + 1)]
    weighed = await submissions.weigh_all(actor_id=admins[0])

    done = await asyncio.gather(
        *(submissions.accept_all(weighed.seen_id, actor_id=admin) for admin in (*admins, admins[0]))
    )

    assert sum(one.count for one in done) == len(events)
    assert [len(await states_passed(store, event)) for event in events] == [1] * len(events)
    assert len(await told(store, DeliveryKind.EVENT_ACCEPTED)) == len(events)


async def test_what_was_sent_or_changed_after_the_look_is_left_to_be_looked_at(
    store: Store, submissions: Submissions
) -> None:
    anna, olga = await an_organiser(store), await an_administrator(store)
    seen, changed, late = [await a_made_event(store, anna) for _ in range(3)]
    for event in (seen, changed):
        await submissions.submit(event, actor_id=anna)
    weighed = await submissions.weigh_all(actor_id=olga)
    await submissions.submit(late, actor_id=anna)
    await submissions.recall(changed, actor_id=anna)
    await submissions.submit(changed, actor_id=anna)

    done = await submissions.accept_all(weighed.seen_id, actor_id=olga)

    assert (done.count, done.left) == (1, 2)
    assert await all_of(store, Event.id, Event.state) == [
        (seen, PUBLISHED),
        (changed, SUBMITTED),
        (late, SUBMITTED),
    ]


async def test_what_is_changed_between_the_press_and_its_turn_is_left_as_well(
    store: Store, submissions: Submissions, clock: HandClock
) -> None:
    anna, olga = await an_organiser(store), await an_administrator(store)
    event = await a_made_event(store, anna)
    await submissions.submit(event, actor_id=anna)
    weighed = await submissions.weigh_all(actor_id=olga)
    await submissions.recall(event, actor_id=anna)
    await submissions.submit(event, actor_id=anna)

    actor = Actor(olga, ADMINISTRATORS, clock())
    accepted = await store.write(accept_some, [event], weighed.seen_id, actor)

    assert (accepted, await state_of(store, event)) == (0, SUBMITTED)


async def test_what_lacks_something_is_shown_and_stays(store: Store, submissions: Submissions) -> None:
    anna, olga = await an_organiser(store), await an_administrator(store)
    whole = await a_made_event(store, anna, state=SUBMITTED)
    bare = await a_made_event(store, anna, state=SUBMITTED, summary="")
    over = await a_made_event(store, anna, state=SUBMITTED, starts_at=NOON - 2 * DAY, ends_at=NOON - DAY)

    weighed = await submissions.weigh_all(actor_id=olga)
    done = await submissions.accept_all(weighed.seen_id, actor_id=olga)

    assert [event.id for event in weighed.ready] == [whole]
    assert {event.id for event in weighed.unready} == {bare, over}
    assert (done.count, done.left) == (1, 2)


@pytest.mark.parametrize("seen_id", [0, 2**31 - 1])
async def test_nobody_else_accepts_anything_whatever_the_button_says(
    store: Store, submissions: Submissions, seen_id: int
) -> None:
    anna = await an_organiser(store)
    event = await a_made_event(store, anna)
    await submissions.submit(event, actor_id=anna)

    for forbidden in (submissions.weigh_all(actor_id=anna), submissions.accept_all(seen_id, actor_id=anna)):
        with pytest.raises(NotAllowed):
            await forbidden

    assert await state_of(store, event) is SUBMITTED
