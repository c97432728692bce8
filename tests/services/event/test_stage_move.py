"""One stage is moved: those in the event hear of it, once, with the time that was and the time that is."""

from collections.abc import Sequence
from datetime import timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from models.delivery import Delivery, DeliveryKind
from models.event import EventFormat, EventState
from models.stage import Stage
from services.delivery.outbox import Outbox
from services.delivery.sorting import TOLD_ALREADY, Sorting
from services.event.refusal import EventNotYours
from services.event.stage_list import EventStages, StageField
from services.store import Store
from tests.clock import NOON, HandClock
from tests.entering import VERSIONS
from tests.rows import all_of, stored
from tests.services.administering import ADMINISTRATORS
from tests.services.appointed import OTHER, a_holder
from tests.services.event.making import DAY, a_made_event, an_entry, an_organiser, told, two_schools

MOVED = DeliveryKind.STAGE_MOVED


@pytest.fixture(autouse=True)
async def _schools(store: Store) -> None:
    await two_schools(store)


@pytest.fixture
def stages(store: Store, clock: HandClock) -> EventStages:
    return EventStages(store, clock, administrators=ADMINISTRATORS)


async def a_stage(store: Store, event_id: int, title: str = "Финал", *, days: int = 7) -> int:
    starts = NOON + days * DAY
    stage = Stage(event_id=event_id, position=days, title=title, format=EventFormat.ONSITE, whole_days=False)
    stage.starts_at, stage.ends_at = starts, starts + timedelta(hours=2)
    await stored(store, stage)
    return stage.id


async def bodies(store: Store) -> Sequence[dict[str, object]]:
    def read(session: Session) -> Sequence[dict[str, object]]:
        return session.scalars(select(Delivery.body).order_by(Delivery.id)).all()

    return await store.read(read)


async def test_everybody_in_the_event_is_told_once_with_the_old_time(
    store: Store, stages: EventStages
) -> None:
    anna, pupil, mentor = await an_organiser(store), await a_holder(store, "А"), await a_holder(store, "Б")
    event = await a_made_event(store, anna, state=EventState.PUBLISHED)
    await an_entry(store, event, pupil, mentor_id=mentor)
    other = await a_made_event(store, anna, state=EventState.PUBLISHED)
    await an_entry(store, other, await a_holder(store, "В"))
    stage = await a_stage(store, event)

    for _ in range(2):
        await stages.set(stage, StageField.WHEN, "10.12 15:00", actor_id=anna)

    assert await told(store, MOVED) == sorted([pupil, mentor])
    body = {
        "stage_id": stage,
        "was_starts": (NOON + 7 * DAY).isoformat(),
        "was_ends": (NOON + 7 * DAY + timedelta(hours=2)).isoformat(),
        "was_whole_days": False,
    }
    assert await bodies(store) == [body, body]


async def test_new_days_of_a_pasted_list_are_told_and_a_new_stage_is_not(
    store: Store, stages: EventStages
) -> None:
    anna, pupil = await an_organiser(store), await a_holder(store, "А")
    event = await a_made_event(store, anna, state=EventState.PUBLISHED)
    await an_entry(store, event, pupil)
    stage = await a_stage(store, event)

    await stages.add(event, "Финал; 10.12 15:00\nНаграждение; 12.12", actor_id=anna)

    assert await told(store, MOVED) == [pupil]
    assert [body["stage_id"] for body in await bodies(store)] == [stage]


async def test_what_is_not_its_time_is_told_to_nobody(store: Store, stages: EventStages) -> None:
    anna, pupil = await an_organiser(store), await a_holder(store, "А")
    event = await a_made_event(store, anna, state=EventState.PUBLISHED)
    await an_entry(store, event, pupil)
    stage = await a_stage(store, event)

    await stages.set(stage, StageField.TITLE, "Суперфинал", actor_id=anna)
    await stages.set(stage, StageField.PLACE, "Уфа", actor_id=anna)

    assert await told(store, MOVED) == []


@pytest.mark.parametrize("state", [EventState.DRAFT, EventState.SUBMITTED])
async def test_of_an_event_that_nobody_sees_yet_nobody_is_told(
    store: Store, stages: EventStages, state: EventState
) -> None:
    anna, pupil = await an_organiser(store), await a_holder(store, "А")
    event = await a_made_event(store, anna, state=state)
    await an_entry(store, event, pupil)
    stage = await a_stage(store, event)

    await stages.set(stage, StageField.WHEN, "10.12 15:00", actor_id=anna)

    assert await told(store, MOVED) == []


async def test_days_of_what_is_over_are_put_right_in_silence(
    store: Store, stages: EventStages, clock: HandClock
) -> None:
    anna, pupil = await an_organiser(store), await a_holder(store, "А")
    event = await a_made_event(store, anna, state=EventState.PUBLISHED, ends_at=NOON + 60 * DAY)
    await an_entry(store, event, pupil)
    stage = await a_stage(store, event, days=1)
    clock.move(20 * DAY)

    await stages.set(stage, StageField.WHEN, "27.11.2026 15:00", actor_id=anna)

    assert await all_of(store, Stage.starts_at) != [(NOON + DAY,)]
    assert await told(store, MOVED) == []


async def test_of_several_moves_at_once_one_is_told_for_each_stage(
    store: Store, stages: EventStages, clock: HandClock
) -> None:
    anna, pupil = await an_organiser(store), await a_holder(store, "А")
    event = await a_made_event(store, anna, state=EventState.PUBLISHED)
    await an_entry(store, event, pupil)
    final, prizes = await a_stage(store, event), await a_stage(store, event, "Награждение", days=8)
    for stage, typed in ((final, "10.12 15:00"), (final, "11.12 15:00"), (prizes, "12.12 15:00")):
        await stages.set(stage, StageField.WHEN, typed, actor_id=anna)
        clock.move(timedelta(seconds=5))

    claims = await Outbox(store, clock).claim()
    found = await Sorting(store, clock, VERSIONS).sort(claims, [])

    assert [(one.claim.body["stage_id"], one.reason == TOLD_ALREADY) for one in found] == [
        (final, False),
        (final, True),
        (prizes, False),
    ]


async def test_a_stranger_moves_no_stage_and_nobody_is_told(store: Store, stages: EventStages) -> None:
    anna, pupil = await an_organiser(store), await a_holder(store, "А")
    stranger = await an_organiser(store, OTHER, "Чужая Инна")
    event = await a_made_event(store, anna, state=EventState.PUBLISHED)
    await an_entry(store, event, pupil)
    stage = await a_stage(store, event)

    with pytest.raises(EventNotYours):
        await stages.set(stage, StageField.WHEN, "10.12 15:00", actor_id=stranger)

    assert await told(store, MOVED) == []
