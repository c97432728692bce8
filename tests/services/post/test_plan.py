"""The media plan: each day by the editor's own clock, and what clashes on it."""

from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from models.post import CopyState, Place, Post, PostState
from services.post.plan import MOST_A_DAY, Clash, MediaPlans, Planned, clashing
from services.post.refusal import PostNotYours
from services.store import Store
from tests.clock import NOON, HandClock
from tests.entering import LYCEUM
from tests.rows import a_row_of_school, stored
from tests.services.post.editors import a_copy, a_post, a_writer, an_editor

MOSCOW = ZoneInfo("Europe/Moscow")


@pytest.fixture
async def ground(store: Store) -> Store:
    await stored(store, a_row_of_school(LYCEUM))
    return store


@pytest.fixture
def plans(store: Store, clock: HandClock) -> MediaPlans:
    return MediaPlans(store, clock, administrators=frozenset())


async def planned(
    store: Store, title: str, at: datetime, *places: Place, state: CopyState = CopyState.PENDING, **facts: Any
) -> Post:
    is_out = state is CopyState.PUBLISHED
    usual = {"state": PostState.PUBLISHED if is_out else PostState.ACCEPTED, "publish_at": at}
    post = a_post(title, **usual | facts)
    await stored(store, post)
    for place in places or (Place.WALL,):
        moments = {"published_at": at, "try_at": None} if is_out else {"try_at": at}
        await stored(store, a_copy(post, place, state=state, **moments))
    return post


def slot(at: datetime, *places: Place, post_id: int = 1, is_movable: bool = True) -> Planned:
    return Planned(post_id, "Новость", at, places or (Place.WALL,), is_movable=is_movable)


async def test_a_week_has_its_posts_on_their_days_and_the_others_are_empty(
    ground: Store, plans: MediaPlans
) -> None:
    olga = await an_editor(ground)
    await planned(ground, "Завтра", NOON + timedelta(days=1), *Place)
    await planned(ground, "Вчера", NOON - timedelta(days=1), state=CopyState.PUBLISHED)
    await planned(ground, "На той неделе", NOON + timedelta(days=7))

    plan = await plans.week(0, actor_id=olga.id)

    told = {day.day.isoformat(): [(post.title, post.places) for post in day.posts] for day in plan.days}
    assert next(iter(told)) == "2026-11-23"
    assert {day: posts for day, posts in told.items() if posts} == {
        "2026-11-24": [("Вчера", (Place.WALL,))],
        "2026-11-26": [("Завтра", (Place.CHANNEL, Place.WALL))],
    }
    assert [day.is_past for day in plan.days] == [True, True, False, False, False, False, False]


async def test_a_day_is_that_of_the_editors_own_clock(ground: Store, plans: MediaPlans) -> None:
    in_moscow = await an_editor(ground)
    in_vladivostok = await an_editor(ground, "Белов Олег", zone="Asia/Vladivostok")
    await planned(ground, "Поздно", datetime(2026, 11, 26, 18, 0, tzinfo=MOSCOW))

    days = {
        person.id: [day.day.day for day in (await plans.week(0, actor_id=person.id)).days if day.posts]
        for person in (in_moscow, in_vladivostok)
    }

    assert days == {in_moscow.id: [26], in_vladivostok.id: [27]}


async def test_the_nearest_empty_day_is_offered(ground: Store, plans: MediaPlans) -> None:
    olga = await an_editor(ground)
    for days in (1, 2):
        await planned(ground, "Занято", NOON + timedelta(days=days))

    plan = await plans.week(0, actor_id=olga.id)

    assert plan.free_at == datetime(2026, 11, 28, 10, 0, tzinfo=MOSCOW)


async def test_what_is_taken_down_or_called_off_is_not_in_the_plan(ground: Store, plans: MediaPlans) -> None:
    olga = await an_editor(ground)
    await planned(ground, "Снята", NOON, state=CopyState.REMOVED)
    await planned(ground, "Тоже", NOON, state=CopyState.PUBLISHED)
    await stored(ground, a_post("Никуда", state=PostState.ACCEPTED))

    day = await plans.day(NOON.date().toordinal(), actor_id=olga.id)

    assert [post.title for post in day.posts] == ["Тоже"]


async def test_a_day_of_a_forged_number_is_a_day_all_the_same(ground: Store, plans: MediaPlans) -> None:
    olga = await an_editor(ground)

    for number in (0, 2**31 - 1):
        assert (await plans.day(number, actor_id=olga.id)).posts == ()
    assert (await plans.week(2**31 - 1, actor_id=olga.id)).week == 52


async def test_a_schools_editor_sees_no_plan(ground: Store, plans: MediaPlans) -> None:
    maria = await a_writer(ground)

    for doing in (plans.week(0, actor_id=maria.id), plans.day(739_000, actor_id=maria.id)):
        with pytest.raises(PostNotYours):
            await doing


@pytest.mark.parametrize(
    ("minutes", "places", "clashes"),
    [
        (59, (Place.WALL,), {Clash.CLOSE}),
        (60, (Place.WALL,), set()),
        (0, (Place.CHANNEL,), set()),
        (0, tuple(Place), {Clash.CLOSE}),
    ],
)
def test_two_within_an_hour_at_the_same_place_clash(
    minutes: int, places: tuple[Place, ...], clashes: set[Clash]
) -> None:
    first = slot(NOON)
    second = slot(NOON + timedelta(minutes=minutes), *places, post_id=2)

    assert [set(one.clashes) for one in clashing([first, second], MOSCOW)] == [clashes, clashes]


def test_more_than_five_a_day_at_a_place_are_a_crowd() -> None:
    start = datetime(2026, 11, 26, 9, 0, tzinfo=MOSCOW)
    slots = [slot(start + timedelta(hours=number * 2), post_id=number) for number in range(MOST_A_DAY + 1)]

    assert {one.clashes for one in clashing(slots, MOSCOW)} == {frozenset({Clash.CROWDED})}
    assert {one.clashes for one in clashing(slots[1:], MOSCOW)} == {frozenset()}


@pytest.mark.parametrize(
    ("hour", "minute", "is_night"), [(7, 59, True), (8, 0, False), (21, 59, False), (22, 0, True)]
)
def test_the_night_is_no_time_for_news(hour: int, minute: int, *, is_night: bool) -> None:
    (one,) = clashing([slot(datetime(2026, 11, 26, hour, minute, tzinfo=MOSCOW))], MOSCOW)

    assert (Clash.NIGHT in one.clashes) is is_night


def test_what_is_out_clashes_no_more() -> None:
    out, coming = slot(NOON, is_movable=False), slot(NOON, post_id=2)

    assert [set(one.clashes) for one in clashing([out, coming], MOSCOW)] == [set(), {Clash.CLOSE}]


async def test_a_copy_that_went_wrong_is_marked(ground: Store, plans: MediaPlans) -> None:
    olga = await an_editor(ground)
    await planned(ground, "Не вышла", NOON, state=CopyState.FAILED)

    day = await plans.day(NOON.date().toordinal(), actor_id=olga.id)

    assert [(post.has_trouble, post.is_movable) for post in day.posts] == [(True, False)]
