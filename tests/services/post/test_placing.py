"""Where and when a post goes out, and what is refused before anybody has to regret it."""

import asyncio
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from models.audit import AuditLine
from models.event import EventState
from models.post import CopyState, Place, Post, PostCopy, PostOrigin, PostState
from services.event.when import WhenNotRead
from services.post.placing import Placings
from services.post.plan import Clash
from services.post.powers import Boards
from services.post.quota import WALL_PLANNED_A_DAY
from services.post.refusal import (
    MomentPassed,
    NoPlaceChosen,
    NotPlannedAnyMore,
    PlaceForbidden,
    PostMoved,
    PostNotReady,
    PostNotYours,
    WallDayFull,
)
from services.post.weighing import Wish
from services.store import Store
from tests.clock import NOON, HandClock
from tests.entering import GYMNASIUM, LYCEUM, a_row_of_event
from tests.rows import a_row_of_school, all_of, stored
from tests.services.post.editors import (
    BOTH,
    NO_RIGHT,
    NO_USER_TOKEN,
    a_copy,
    a_post,
    a_writer,
    an_editor,
    boards,
    copies,
    state_of,
)

NOBODY: frozenset[Any] = frozenset()
TOMORROW = NOON + timedelta(days=1)
WALL, CHANNEL = frozenset({Place.WALL}), frozenset({Place.CHANNEL})


@pytest.fixture
async def ground(store: Store) -> Store:
    await stored(store, a_row_of_school(LYCEUM), a_row_of_school(GYMNASIUM))
    return store


@pytest.fixture
def placings(store: Store, clock: HandClock) -> Placings:
    return Placings(store, clock, boards(), administrators=NOBODY)


async def an_accepted(store: Store, **facts: Any) -> Post:
    usual: dict[str, Any] = {"state": PostState.ACCEPTED, "decided_at": NOON}
    post = a_post(**usual | facts)
    await stored(store, post)
    return post


async def test_it_is_to_stand_wherever_was_chosen_and_saying_yes_twice_changes_nothing(
    ground: Store, placings: Placings
) -> None:
    olga, post = await an_editor(ground), await an_accepted(ground)

    for _ in range(2):
        await placings.place(post.id, Wish(BOTH), actor_id=olga.id)

    assert await copies(ground) == [
        (Place.CHANNEL, CopyState.PENDING, NOON),
        (Place.WALL, CopyState.PENDING, NOON),
    ]


async def test_yes_pressed_once_more_while_it_goes_out_leaves_it_alone(
    ground: Store, placings: Placings
) -> None:
    olga, post = await an_editor(ground), await an_accepted(ground)
    await stored(ground, a_copy(post, state=CopyState.SENDING), a_copy(post, Place.CHANNEL))

    await placings.place(post.id, Wish(BOTH), actor_id=olga.id)

    assert [state for _, state, _ in await copies(ground)] == [CopyState.PUBLISHED, CopyState.SENDING]


async def test_two_editors_who_place_at_once_make_one_copy_of_it(ground: Store, placings: Placings) -> None:
    olga, oleg = await an_editor(ground), await an_editor(ground, "Белов Олег")
    post = await an_accepted(ground)

    await asyncio.gather(*(placings.place(post.id, Wish(WALL), actor_id=one.id) for one in (olga, oleg)))

    assert len(await copies(ground)) == 1


async def test_before_yes_it_is_said_what_a_place_cannot_do(ground: Store, clock: HandClock) -> None:
    olga, post = await an_editor(ground), await an_accepted(ground)
    placings = Placings(ground, clock, boards(NO_USER_TOKEN, NO_RIGHT), administrators=NOBODY)

    shown = await placings.begin(post.id, actor_id=olga.id)

    assert {one.place: (one.is_open, one.powers) for one in shown.choices} == {
        Place.CHANNEL: (False, NO_RIGHT),
        Place.WALL: (True, NO_USER_TOKEN),
    }
    assert shown.wish == Wish(WALL)


async def test_where_nothing_is_set_up_nothing_can_be_chosen(ground: Store, clock: HandClock) -> None:
    olga, post = await an_editor(ground), await an_accepted(ground)
    placings = Placings(ground, clock, Boards(), administrators=NOBODY)

    shown = await placings.begin(post.id, actor_id=olga.id)
    with pytest.raises(PlaceForbidden):
        await placings.place(post.id, Wish(WALL), actor_id=olga.id)

    assert [one.powers.lacks for one in shown.choices] == ["not_set_up", "not_set_up"]
    assert await copies(ground) == []


@pytest.mark.parametrize(
    ("origin", "place"),
    [(PostOrigin.VK_WALL, Place.WALL), (PostOrigin.TELEGRAM_CHANNEL, Place.CHANNEL)],
)
async def test_what_came_from_a_place_does_not_go_back_there(
    ground: Store, placings: Placings, origin: PostOrigin, place: Place
) -> None:
    olga, post = await an_editor(ground), await an_accepted(ground, origin=origin)

    shown = await placings.begin(post.id, actor_id=olga.id)
    with pytest.raises(PlaceForbidden):
        await placings.place(post.id, Wish(frozenset({place})), actor_id=olga.id)

    assert shown.wish.places == BOTH - {place}


async def test_what_a_reader_has_suggested_may_go_to_the_wall(ground: Store, placings: Placings) -> None:
    olga, post = await an_editor(ground), await an_accepted(ground, origin=PostOrigin.VK_SUGGESTED)

    await placings.place(post.id, Wish(WALL), actor_id=olga.id)

    assert len(await copies(ground)) == 1


async def test_without_a_place_it_is_out_in_the_bot_at_once(ground: Store, placings: Placings) -> None:
    olga, post = await an_editor(ground), await an_accepted(ground)

    await placings.place(post.id, Wish(frozenset()), actor_id=olga.id)
    with pytest.raises(NoPlaceChosen):
        await placings.place(post.id, Wish(frozenset()), actor_id=olga.id)

    assert await all_of(ground, Post.state, Post.published_at) == [(PostState.PUBLISHED, NOON)]


async def test_a_place_that_is_not_chosen_any_more_is_called_off(ground: Store, placings: Placings) -> None:
    olga, post = await an_editor(ground), await an_accepted(ground)
    await placings.place(post.id, Wish(BOTH, TOMORROW), actor_id=olga.id)

    await placings.place(post.id, Wish(CHANNEL, TOMORROW), actor_id=olga.id)

    assert await copies(ground) == [(Place.CHANNEL, CopyState.PENDING, TOMORROW)]


async def test_it_is_moved_to_another_hour_and_the_log_says_who_did(
    ground: Store, placings: Placings
) -> None:
    olga, post = await an_editor(ground), await an_accepted(ground)
    await placings.place(post.id, Wish(BOTH, TOMORROW), actor_id=olga.id)
    later = TOMORROW + timedelta(hours=3)

    await placings.move(post.id, later, actor_id=olga.id)

    assert {try_at for _, _, try_at in await copies(ground)} == {later}
    assert await all_of(ground, Post.publish_at) == [(later,)]
    details = [detail for (detail,) in await all_of(ground, AuditLine.detail)]
    assert f"post:{post.id} moved to {later.isoformat()}" in details


async def test_what_is_out_is_not_moved(ground: Store, placings: Placings) -> None:
    olga, post = await an_editor(ground), await an_accepted(ground, state=PostState.PUBLISHED)
    await stored(ground, a_copy(post))

    with pytest.raises(NotPlannedAnyMore):
        await placings.move(post.id, TOMORROW, actor_id=olga.id)


async def test_it_is_called_off_and_stays_accepted(ground: Store, placings: Placings) -> None:
    olga, post = await an_editor(ground), await an_accepted(ground)
    await placings.place(post.id, Wish(BOTH, TOMORROW), actor_id=olga.id)

    review = await placings.call_off(post.id, actor_id=olga.id)

    assert review.post.copies == ()
    assert await state_of(ground, post) is PostState.ACCEPTED


async def test_a_time_that_has_passed_is_refused(ground: Store, placings: Placings, clock: HandClock) -> None:
    olga, post = await an_editor(ground), await an_accepted(ground)
    clock.move(timedelta(days=2))

    with pytest.raises(MomentPassed):
        await placings.place(post.id, Wish(WALL, TOMORROW), actor_id=olga.id)


async def test_news_of_an_event_that_was_cancelled_meanwhile_do_not_go_out(
    ground: Store, placings: Placings
) -> None:
    event = a_row_of_event(state=EventState.CANCELLED)
    await stored(ground, event)
    olga, post = await an_editor(ground), await an_accepted(ground, event_id=event.id)

    shown = await placings.begin(post.id, actor_id=olga.id)
    with pytest.raises(PostNotReady):
        await placings.place(post.id, Wish(WALL), actor_id=olga.id)

    assert shown.review.trouble == "event_cancelled"


async def test_an_empty_post_does_not_go_out(ground: Store, placings: Placings) -> None:
    olga, post = await an_editor(ground), await an_accepted(ground, html="<b> </b>")

    with pytest.raises(PostNotReady):
        await placings.place(post.id, Wish(WALL), actor_id=olga.id)


async def test_what_is_not_accepted_is_not_placed(ground: Store, placings: Placings) -> None:
    olga, post = await an_editor(ground), await an_accepted(ground, state=PostState.RETURNED)

    with pytest.raises(PostMoved):
        await placings.place(post.id, Wish(WALL), actor_id=olga.id)


async def test_a_schools_editor_places_nothing(ground: Store, placings: Placings) -> None:
    maria, post = await a_writer(ground), await an_accepted(ground)

    for doing in (
        placings.place(post.id, Wish(WALL), actor_id=maria.id),
        placings.begin(post.id, actor_id=maria.id),
        placings.move(post.id, TOMORROW, actor_id=maria.id),
        placings.call_off(post.id, actor_id=maria.id),
        placings.weigh_taking_down(post.id, actor_id=maria.id),
    ):
        with pytest.raises(PostNotYours):
            await doing

    assert await copies(ground) == []


async def test_a_full_wall_is_told_and_the_twenty_sixth_of_a_day_refused(
    ground: Store, placings: Placings
) -> None:
    olga, post = await an_editor(ground), await an_accepted(ground)
    for _ in range(WALL_PLANNED_A_DAY):
        other = await an_accepted(ground, publish_at=TOMORROW)
        await stored(ground, a_copy(other, state=CopyState.PENDING, try_at=TOMORROW))

    shown = await placings.weigh(post.id, Wish(WALL, TOMORROW), actor_id=olga.id)
    with pytest.raises(WallDayFull):
        await placings.place(post.id, Wish(WALL, TOMORROW), actor_id=olga.id)
    await placings.place(post.id, Wish(CHANNEL, TOMORROW), actor_id=olga.id)

    assert shown.wall.is_near
    assert shown.wall.planned == WALL_PLANNED_A_DAY


async def test_what_was_taken_down_still_counts_among_the_fifty(ground: Store, placings: Placings) -> None:
    olga, post = await an_editor(ground), await an_accepted(ground)
    yesterday = NOON - timedelta(hours=20)
    for state in (CopyState.PUBLISHED, CopyState.REMOVED):
        other = await an_accepted(ground, state=PostState.PUBLISHED)
        await stored(ground, a_copy(other, state=state, published_at=yesterday))
    long_ago = await an_accepted(ground, state=PostState.PUBLISHED)
    await stored(ground, a_copy(long_ago, published_at=NOON - timedelta(hours=25)))

    shown = await placings.begin(post.id, actor_id=olga.id)

    assert (shown.wall.posts, shown.wall.is_near) == (2, False)


async def test_clashes_are_told_before_yes(ground: Store, placings: Placings) -> None:
    olga, post = await an_editor(ground), await an_accepted(ground)
    midnight = datetime(2026, 11, 27, 0, 10, tzinfo=ZoneInfo("Europe/Moscow"))
    other = await an_accepted(ground, publish_at=midnight)
    before = midnight - timedelta(minutes=40)
    await stored(ground, a_copy(other, state=CopyState.PENDING, try_at=midnight))

    there = await placings.weigh(post.id, Wish(WALL, before), actor_id=olga.id)
    elsewhere = await placings.weigh(post.id, Wish(CHANNEL, before), actor_id=olga.id)

    assert there.clashes == {Clash.CLOSE, Clash.NIGHT}
    assert elsewhere.clashes == {Clash.NIGHT}


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("завтра 10:00", "2026-11-26 10:00"),
        ("18:30", "2026-11-25 18:30"),
        # It is four in the afternoon there: nine o'clock of today has passed.
        ("9:00", "2026-11-26 09:00"),
        ("6 декабря", "2026-12-06 10:00"),
        ("tomorrow 6:30 pm", "2026-11-26 18:30"),
    ],
)
async def test_a_time_is_read_by_the_editors_own_clock(
    ground: Store, placings: Placings, typed: str, meant: str
) -> None:
    olga = await an_editor(ground, zone="Asia/Novosibirsk")

    at = await placings.read_moment(typed, actor_id=olga.id)

    assert at == datetime.fromisoformat(meant).replace(tzinfo=ZoneInfo("Asia/Novosibirsk"))


@pytest.mark.parametrize(
    ("typed", "refusal"),
    [("сегодня 9:00", MomentPassed), ("сегодня", MomentPassed), ("когда-нибудь", WhenNotRead)],
)
async def test_a_time_that_is_none_is_refused(
    ground: Store, placings: Placings, typed: str, refusal: type[Exception]
) -> None:
    olga = await an_editor(ground)

    with pytest.raises(refusal):
        await placings.read_moment(typed, actor_id=olga.id)


async def test_the_offered_times_end_with_the_nearest_empty_day(ground: Store, placings: Placings) -> None:
    olga, post = await an_editor(ground), await an_accepted(ground)
    taken = await an_accepted(ground, publish_at=TOMORROW)
    await stored(ground, a_copy(taken, state=CopyState.PENDING, try_at=TOMORROW))

    shown = await placings.begin(post.id, actor_id=olga.id)

    moscow = ZoneInfo("Europe/Moscow")
    assert [at.astimezone(moscow).isoformat(sep=" ")[:16] for at in shown.offered] == [
        "2026-11-25 18:00",
        "2026-11-26 10:00",
        "2026-11-27 10:00",
    ]


async def test_it_is_told_what_will_have_to_be_deleted_by_hand(ground: Store, clock: HandClock) -> None:
    olga = await an_editor(ground)
    post = await an_accepted(ground, state=PostState.PUBLISHED)
    await stored(ground, a_copy(post, published_at=NOON - timedelta(days=3)))
    await stored(ground, a_copy(post, Place.CHANNEL, published_at=NOON - timedelta(days=3)))
    placings = Placings(ground, clock, boards(), administrators=NOBODY)
    bare = Placings(ground, clock, boards(NO_USER_TOKEN), administrators=NOBODY)

    with_key = await placings.weigh_taking_down(post.id, actor_id=olga.id)
    without_key = await bare.weigh_taking_down(post.id, actor_id=olga.id)

    assert (with_key.stays, without_key.stays) == (CHANNEL, BOTH)


async def test_a_copy_that_failed_is_placed_anew(ground: Store, placings: Placings) -> None:
    olga, post = await an_editor(ground), await an_accepted(ground)
    await stored(ground, a_copy(post, state=CopyState.FAILED, reason="no_right", attempts=10))

    await placings.place(post.id, Wish(WALL), actor_id=olga.id)

    assert await all_of(ground, PostCopy.state, PostCopy.reason, PostCopy.try_at) == [
        (CopyState.PENDING, "", NOON)
    ]
