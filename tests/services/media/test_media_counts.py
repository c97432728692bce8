"""What schools have published in a school year."""

from datetime import UTC, date, datetime, timedelta

import pytest

from models.media_count import MediaKind
from models.post import CopyState, Place, PostOrigin, PostState
from models.school import SchoolStanding
from services.media.counts import SCHOOLS_ON_A_PAGE, MediaCounts
from services.media.refusal import CountsNotYours
from services.media.school_year import SchoolYear
from services.media.tally import Tally
from services.month import Month
from services.store import Store
from tests.clock import NOON, HandClock
from tests.entering import a_teacher
from tests.rows import a_row_of_school, stored
from tests.services.media.counting import GYMNASIUM, LYCEUM, NOVEMBER, OCTOBER, the_schools, was_entered
from tests.services.news.posted import a_copy, a_post


@pytest.fixture
def media_counts(store: Store, clock: HandClock) -> MediaCounts:
    return MediaCounts(store, clock, administrators=frozenset())


async def test_posts_copies_and_entered_numbers_are_counted_by_school_and_month(
    store: Store, media_counts: MediaCounts
) -> None:
    decider, _ = await the_schools(store)
    first = await a_post(store)
    await a_copy(store, first, Place.WALL, views=100, reactions=7)
    await a_copy(store, first, Place.CHANNEL, views=30)
    older = await a_post(store, published_at=NOON - timedelta(days=31))
    await a_copy(store, older, Place.WALL)
    await was_entered(store, MediaKind.PORTAL, 4)
    await was_entered(store, MediaKind.LESSON, 2)
    await was_entered(store, MediaKind.THEORY, 1, month=date(2026, 11, 1))

    shown = await media_counts.school(LYCEUM, None, actor_id=decider.id)

    in_october = Tally(1, 1, 0, entered={MediaKind.PORTAL: 4, MediaKind.LESSON: 2})
    in_november = Tally(1, 1, 1, 130, 7, {MediaKind.THEORY: 1})
    assert shown.months == ((OCTOBER, in_october), (NOVEMBER, in_november))
    assert shown.whole == in_october + in_november
    assert (shown.whole.publications, shown.whole.views, shown.whole.reactions) == (3, 130, 7)


async def test_what_is_not_out_or_was_taken_down_is_not_counted(
    store: Store, media_counts: MediaCounts
) -> None:
    decider, _ = await the_schools(store)
    for state in set(PostState) - {PostState.PUBLISHED}:
        post = await a_post(store, state=state)
        await a_copy(store, post, Place.WALL, state=CopyState.REMOVED)
        await a_copy(store, post, Place.CHANNEL, state=CopyState.UNKNOWN)

    shown = await media_counts.school(LYCEUM, None, actor_id=decider.id)

    assert shown.whole == Tally()


async def test_what_was_put_up_by_hand_stands_on_the_wall_whatever_became_of_the_rest(
    store: Store, media_counts: MediaCounts
) -> None:
    decider, _ = await the_schools(store)
    post = await a_post(store, state=PostState.SUBMITTED, origin=PostOrigin.VK_WALL, published_at=None)
    await a_copy(store, post, Place.WALL, published_at=NOON)

    shown = await media_counts.school(LYCEUM, None, actor_id=decider.id)

    assert shown.whole == Tally(wall=1)


async def test_the_year_begins_at_midnight_in_moscow_on_the_first_of_september(
    store: Store, media_counts: MediaCounts
) -> None:
    decider, _ = await the_schools(store)
    midnight = datetime(2026, 8, 31, 21, tzinfo=UTC)
    for at in (midnight - timedelta(seconds=1), midnight):
        await a_post(store, published_at=at)

    this_year = await media_counts.school(LYCEUM, 2026, actor_id=decider.id)
    last_year = await media_counts.school(LYCEUM, 2025, actor_id=decider.id)

    assert [month for month, _ in this_year.months] == [Month(2026, 9)]
    assert [month for month, _ in last_year.months] == [Month(2026, 8)]
    assert (this_year.is_present, last_year.is_present) == (True, False)
    assert (this_year.month, last_year.month) == (NOVEMBER, Month(2026, 8))


async def test_whoever_has_published_most_stands_first_and_nobody_is_left_out(
    store: Store, media_counts: MediaCounts
) -> None:
    decider, _ = await the_schools(store)
    await a_post(store, school_id=GYMNASIUM)
    await a_post(store, school_id=None)
    await was_entered(store, MediaKind.PORTAL, 5, school_id=GYMNASIUM)

    page = await media_counts.page(None, page=1, actor_id=decider.id)

    assert [line.place.school_id for line in page.lines.rows] == [GYMNASIUM, None, LYCEUM]
    assert page.whole == Tally(2, entered={MediaKind.PORTAL: 5})
    assert page.decides


async def test_of_that_year_s_members_those_who_had_left_before_are_missing(
    store: Store, media_counts: MediaCounts
) -> None:
    decider, _ = await the_schools(store)
    await stored(
        store,
        a_row_of_school("gone", left_on="2026-05-17"),
        a_row_of_school("leaving", left_on="2026-12"),
        a_row_of_school("coming", joined_on="2027-10-01"),
        a_row_of_school("stranger", standing=SchoolStanding.OUTSIDE),
        a_row_of_school("writing", standing=SchoolStanding.OUTSIDE),
    )
    await a_post(store, school_id="writing")

    page = await media_counts.page(None, page=1, actor_id=decider.id)

    listed = {line.place.school_id for line in page.lines.rows}
    assert listed == {LYCEUM, GYMNASIUM, "leaving", "writing"}


async def test_all_schools_are_turned_over_page_by_page(store: Store, media_counts: MediaCounts) -> None:
    decider, _ = await the_schools(store)
    await stored(store, *(a_row_of_school(f"school-{number}") for number in range(SCHOOLS_ON_A_PAGE)))

    pages = [await media_counts.page(None, page=number, actor_id=decider.id) for number in (1, 2, 99)]

    assert [len(page.lines.rows) for page in pages] == [SCHOOLS_ON_A_PAGE, 2, 2]
    assert pages[0].lines.total == SCHOOLS_ON_A_PAGE + 2


async def test_a_school_sees_its_own_line_and_no_other(store: Store, media_counts: MediaCounts) -> None:
    _, vera = await the_schools(store)
    await was_entered(store, MediaKind.PORTAL, 5, school_id=GYMNASIUM)

    page = await media_counts.page(None, page=1, actor_id=vera.id)
    own = await media_counts.school(LYCEUM, None, actor_id=vera.id)

    assert [line.place.school_id for line in page.lines.rows] == [LYCEUM]
    assert page.whole == Tally()
    assert (own.decides, own.may_ask) == (False, True)
    with pytest.raises(CountsNotYours):
        await media_counts.school(GYMNASIUM, None, actor_id=vera.id)
    with pytest.raises(CountsNotYours):
        await media_counts.tools(None, actor_id=vera.id)


async def test_whoever_has_no_part_in_it_sees_nothing(store: Store, media_counts: MediaCounts) -> None:
    await the_schools(store)
    maria = await a_teacher(store, "Петрова Мария")

    with pytest.raises(CountsNotYours):
        await media_counts.page(None, page=1, actor_id=maria.id)
    with pytest.raises(CountsNotYours):
        await media_counts.school(LYCEUM, None, actor_id=maria.id)


@pytest.mark.parametrize(("asked", "year"), [(None, 2026), (2026, 2026), (1900, 2019), (9999, 2026)])
def test_a_year_that_cannot_have_been_counted_is_not_shown(asked: int | None, year: int) -> None:
    assert SchoolYear.shown(asked, NOON) == SchoolYear(year)


def test_nothing_known_and_nought_are_not_the_same() -> None:
    known = Tally(entered={MediaKind.LESSON: 0})

    assert (Tally().publications, known.publications) == (None, 0)
    assert (Tally() + known).publications == 0
