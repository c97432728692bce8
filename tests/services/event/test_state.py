import asyncio
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from models.delivery import DeliveryKind
from models.event import Event, EventState
from models.role import RoleKind
from services.event.advance import EventClock
from services.event.beginning import Beginning
from services.event.making import Makings
from services.event.making_refusal import DraftOnly, MakingLost, NotReady, RegistrationTimeOver
from services.event.refusal import EventNotYours, EventStateForbids
from services.event.state import change_state
from services.refusal import EventNotFound, NotAllowed
from services.shelf import Shelf
from services.store import Store
from tests.clock import NOON, HandClock
from tests.rows import all_of
from tests.services.administering import ADMINISTRATORS, an_administrator
from tests.services.appointed import LYCEUM, OTHER, a_holder
from tests.services.event.making import (
    DAY,
    a_made_event,
    an_entry,
    an_organiser,
    state_of,
    states_passed,
    submissions_of,
    told,
    two_schools,
)

DRAFT, SUBMITTED, PUBLISHED = EventState.DRAFT, EventState.SUBMITTED, EventState.PUBLISHED
CLOSED, RUNNING, FINISHED = EventState.REGISTRATION_CLOSED, EventState.RUNNING, EventState.FINISHED
CANCELLED = EventState.CANCELLED


@pytest.fixture(autouse=True)
async def _schools(store: Store) -> None:
    await two_schools(store)


async def test_a_submitted_event_is_told_to_every_administrator_once(store: Store, clock: HandClock) -> None:
    anna, olga = await an_organiser(store), await an_administrator(store)
    event = await a_made_event(store, anna)
    submissions = submissions_of(store, clock)

    await submissions.submit(event, actor_id=anna)
    await submissions.submit(event, actor_id=anna)

    assert await state_of(store, event) is SUBMITTED
    assert await told(store, DeliveryKind.EVENT_SUBMITTED) == [olga]


async def test_two_administrators_who_accept_at_once_publish_it_once(store: Store, clock: HandClock) -> None:
    anna = await an_organiser(store)
    admins = [await an_administrator(store), await an_administrator(store)]
    event = await a_made_event(store, anna, state=SUBMITTED)
    submissions = submissions_of(store, clock)

    shown = await asyncio.gather(*(submissions.accept(event, actor_id=one) for one in admins))

    assert [one.phase for one in shown] == [PUBLISHED, PUBLISHED]
    assert len(await states_passed(store, event)) == 1
    assert await told(store, DeliveryKind.EVENT_ACCEPTED) == [anna]


async def test_an_event_is_given_back_with_a_remark_and_may_be_sent_again(
    store: Store, clock: HandClock
) -> None:
    anna, olga = await an_organiser(store), await an_administrator(store)
    event = await a_made_event(store, anna, state=SUBMITTED)
    submissions = submissions_of(store, clock)

    shown = await submissions.give_back(event, "Добавьте место.", actor_id=olga)
    clock.move(DAY)
    await submissions.submit(event, actor_id=anna)

    assert (shown.phase, shown.event.remark) == (DRAFT, "Добавьте место.")
    assert await told(store, DeliveryKind.EVENT_RETURNED) == [anna]
    assert await states_passed(store, event) == [(SUBMITTED, DRAFT, olga), (DRAFT, SUBMITTED, anna)]


async def test_what_is_not_ready_is_not_sent(store: Store, clock: HandClock) -> None:
    anna = await an_organiser(store)
    event = await a_made_event(store, anna, summary="")

    with pytest.raises(NotReady):
        await submissions_of(store, clock).submit(event, actor_id=anna)


async def test_an_organiser_accepts_nothing_and_publishes_nothing(store: Store, clock: HandClock) -> None:
    anna = await an_organiser(store)
    event = await a_made_event(store, anna, state=SUBMITTED)
    submissions = submissions_of(store, clock)

    for deed in (submissions.accept, submissions.publish):
        with pytest.raises(NotAllowed):
            await deed(event, actor_id=anna)

    assert await state_of(store, event) is SUBMITTED


async def test_an_administrator_publishes_an_own_draft_at_once_and_nobody_elses(
    store: Store, clock: HandClock
) -> None:
    anna, olga = await an_organiser(store), await an_administrator(store)
    own, other = await a_made_event(store, olga), await a_made_event(store, anna)
    submissions = submissions_of(store, clock)

    await submissions.publish(own, actor_id=olga)
    with pytest.raises(NotAllowed):
        await submissions.publish(other, actor_id=olga)

    assert [await state_of(store, one) for one in (own, other)] == [PUBLISHED, DRAFT]


async def test_an_old_button_accepts_no_draft_that_was_taken_back(store: Store, clock: HandClock) -> None:
    anna, olga = await an_organiser(store), await an_administrator(store)
    event = await a_made_event(store, anna, state=SUBMITTED)
    submissions = submissions_of(store, clock)
    await submissions.recall(event, actor_id=anna)

    with pytest.raises(EventStateForbids):
        await submissions.accept(event, actor_id=olga)

    assert await state_of(store, event) is DRAFT
    assert await told(store, DeliveryKind.EVENT_RETURNED) == []


async def test_strangers_and_organisers_of_another_school_come_near_no_draft(
    store: Store, clock: HandClock
) -> None:
    anna, boris = await an_organiser(store), await an_organiser(store, OTHER, "Белов Борис")
    stranger = await a_holder(store, "Волков Олег")
    event = await a_made_event(store, anna)
    submissions = submissions_of(store, clock)

    for who in (boris, stranger):
        with pytest.raises(EventNotYours):
            await submissions.submit(event, actor_id=who)
        with pytest.raises(EventNotYours):
            await submissions.delete_draft(event, actor_id=who)
    with pytest.raises(EventNotFound):
        await submissions.submit(event + 999, actor_id=boris)


async def test_a_mentor_of_the_school_runs_none_of_its_events(store: Store, clock: HandClock) -> None:
    mentor = await a_holder(store, "Серова Мария", RoleKind.MENTOR, LYCEUM)
    event = await a_made_event(store)

    with pytest.raises(EventNotYours):
        await submissions_of(store, clock).submit(event, actor_id=mentor)


async def test_registration_is_closed_by_hand_and_opened_again(store: Store, clock: HandClock) -> None:
    anna = await an_organiser(store)
    event = await a_made_event(store, anna, state=PUBLISHED)
    submissions = submissions_of(store, clock)

    await submissions.close_registration(event, actor_id=anna)
    await submissions.close_registration(event, actor_id=anna)
    closed = await state_of(store, event)
    await submissions.open_registration(event, actor_id=anna)

    assert (closed, await state_of(store, event)) == (CLOSED, PUBLISHED)
    assert len(await states_passed(store, event)) == 2


async def test_what_the_clock_has_closed_is_not_opened_by_hand(store: Store, clock: HandClock) -> None:
    anna = await an_organiser(store)
    event = await a_made_event(store, anna, state=CLOSED, registration_closes_at=NOON - DAY)

    with pytest.raises(RegistrationTimeOver):
        await submissions_of(store, clock).open_registration(event, actor_id=anna)


async def test_everybody_concerned_is_told_once_of_a_cancellation(store: Store, clock: HandClock) -> None:
    anna = await an_organiser(store)
    pupil, captain, mentor, gone = [await a_holder(store, f"Человек {number}") for number in range(4)]
    event = await a_made_event(store, anna, state=PUBLISHED)
    await an_entry(store, event, pupil, captain, captain_id=captain, mentor_id=mentor)
    await an_entry(store, event, number=2, status="withdrawn", captain_id=gone)
    submissions = submissions_of(store, clock)

    weighed = await submissions.weigh_cancelling(event, "Снегопад.", actor_id=anna)
    for _ in range(2):
        await submissions.cancel(weighed.draft_id, actor_id=anna)

    assert (weighed.told, await state_of(store, event)) == (3, CANCELLED)
    assert await told(store, DeliveryKind.EVENT_CANCELLED) == sorted([pupil, captain, mentor])


async def test_nobody_cancels_with_anothers_reason(store: Store, clock: HandClock) -> None:
    anna, boris = await an_organiser(store), await an_organiser(store, name="Белов Борис")
    event = await a_made_event(store, anna, state=PUBLISHED)
    submissions = submissions_of(store, clock)
    weighed = await submissions.weigh_cancelling(event, "Снегопад.", actor_id=anna)

    with pytest.raises(MakingLost):
        await submissions.cancel(weighed.draft_id, actor_id=boris)


async def test_a_cancellation_that_is_weighed_is_no_event_in_the_making(
    store: Store, clock: HandClock, tmp_path: Path
) -> None:
    anna = await an_organiser(store)
    event = await a_made_event(store, anna, state=PUBLISHED)
    submissions = submissions_of(store, clock)
    makings = Makings(store, clock, Shelf(tmp_path, clock), administrators=ADMINISTRATORS)
    begun = await makings.begin(LYCEUM, actor_id=anna)
    await makings.name(begun.draft_id, "Новый кубок", actor_id=anna)

    weighed = await submissions.weigh_cancelling(event, "Снегопад.", actor_id=anna)
    with pytest.raises(MakingLost):
        await makings.look_at(weighed.draft_id, actor_id=anna)
    with pytest.raises(MakingLost):
        await submissions.cancel(begun.draft_id, actor_id=anna)
    taken_up = await makings.begun(actor_id=anna)
    await makings.begin(LYCEUM, actor_id=anna)
    await submissions.cancel(weighed.draft_id, actor_id=anna)

    assert isinstance(taken_up, Beginning)
    assert (taken_up.draft_id, taken_up.title) == (begun.draft_id, "Новый кубок")
    assert await state_of(store, event) is CANCELLED


async def test_a_draft_is_deleted_and_what_people_have_seen_is_not(store: Store, clock: HandClock) -> None:
    anna = await an_organiser(store)
    draft, shown = await a_made_event(store, anna), await a_made_event(store, anna, state=PUBLISHED)
    submissions = submissions_of(store, clock)

    await submissions.delete_draft(draft, actor_id=anna)
    with pytest.raises(DraftOnly):
        await submissions.delete_draft(shown, actor_id=anna)

    assert await all_of(store, Event.id) == [(shown,)]


@pytest.mark.parametrize(
    ("was", "to"),
    [(DRAFT, RUNNING), (DRAFT, CANCELLED), (PUBLISHED, DRAFT), (FINISHED, RUNNING), (CANCELLED, PUBLISHED)],
)
async def test_what_is_no_way_is_refused(store: Store, was: EventState, to: EventState) -> None:
    event = await a_made_event(store, state=was)

    def change(session: Session) -> None:
        change_state(session, session.get_one(Event, event), to, by=None, now=NOON)

    with pytest.raises(EventStateForbids):
        await store.write(change)


async def test_the_clock_leads_an_event_to_its_end(store: Store, clock: HandClock) -> None:
    event = await a_made_event(store, state=PUBLISHED, registration_closes_at=NOON + DAY)
    draft = await a_made_event(store)
    sweep = EventClock(store, clock)
    passed = []

    for step in (timedelta(), DAY, 6 * DAY, timedelta(hours=2), DAY):
        clock.move(step)
        await sweep.advance()
        passed.append(await state_of(store, event))

    assert passed == [PUBLISHED, CLOSED, RUNNING, FINISHED, FINISHED]
    assert [by for _, _, by in await states_passed(store, event)] == [None, None, None]
    assert await state_of(store, draft) is DRAFT
