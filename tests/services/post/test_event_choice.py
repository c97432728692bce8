from datetime import timedelta
from pathlib import Path

import pytest

from models.event import EventHost, EventState
from services.post.event_choice import EventChoices
from services.post.refusal import PostNotYours
from services.refusal import NothingToLookFor
from services.store import Store
from tests.clock import NOON, HandClock
from tests.entering import GYMNASIUM, a_row_of_event, a_teacher
from tests.rows import stored
from tests.services.post.desk import a_desk

DAY = timedelta(days=1)


def choices_of(store: Store) -> EventChoices:
    return EventChoices(store, HandClock(), administrators=frozenset())


async def test_the_school_s_own_come_first_that_are_nearest(store: Store, tmp_path: Path) -> None:
    desk = await a_desk(store, tmp_path)
    olga = await desk.editor()
    post_id = await desk.draft(olga)
    hosted = a_row_of_event("Вместе", organiser_id=GYMNASIUM, starts_at=NOON + 3 * DAY)
    await stored(
        store,
        a_row_of_event("Вчера", starts_at=NOON - DAY, ends_at=NOON - DAY, state=EventState.FINISHED),
        a_row_of_event("Чужое", organiser_id=GYMNASIUM),
        a_row_of_event("Тайное", state=EventState.DRAFT),
        hosted,
    )
    await stored(store, EventHost(event_id=hosted.id, school_id="lyceum"))

    shown = await choices_of(store).nearest(post_id, page=1, actor_id=olga.id)

    assert [event.title for event in shown.events.rows] == ["Вчера", "Вместе", "Кубок роботов"]


async def test_any_is_found_by_its_words(store: Store, tmp_path: Path) -> None:
    desk = await a_desk(store, tmp_path)
    olga = await desk.editor()
    post_id = await desk.draft(olga)
    of_another = a_row_of_event("Турнир роботов", organiser_id=GYMNASIUM, search=" турнир робот")
    await stored(store, of_another, a_row_of_event("Тайный турнир", state=EventState.DRAFT, search=" турнир"))

    found = await choices_of(store).find(post_id, "турниры", actor_id=olga.id)
    nothing = await choices_of(store).find(post_id, "шахматы", actor_id=olga.id)

    assert ([event.title for event in found.events.rows], found.events.total) == (["Турнир роботов"], 1)
    assert nothing.events.rows == ()
    with pytest.raises(NothingToLookFor):
        await choices_of(store).find(post_id, "%%", actor_id=olga.id)


async def test_a_stranger_chooses_none(store: Store, tmp_path: Path) -> None:
    desk = await a_desk(store, tmp_path)
    post_id = await desk.draft(await desk.editor())
    stranger = await a_teacher(store, "Сидоров Борис")

    with pytest.raises(PostNotYours):
        await choices_of(store).nearest(post_id, page=1, actor_id=stranger.id)
