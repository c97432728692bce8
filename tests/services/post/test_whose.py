"""To which school news belong: whoever decides says it, and its numbers follow."""

import pytest

from models.audit import AuditLine
from models.post import Place, Post, PostOrigin, PostState
from services.media.counts import MediaCounts
from services.post.refusal import PostNotYours, PostStateForbids
from services.post.whose import Belonging
from services.refusal import NothingToLookFor, SchoolNotFound
from services.school import Schools
from services.store import Store
from tests.clock import HandClock
from tests.rows import a_row_of_school, all_of, stored
from tests.services.media.counting import GYMNASIUM, LYCEUM, the_schools
from tests.services.post.editors import a_copy, a_post


@pytest.fixture
def belonging(store: Store, clock: HandClock) -> Belonging:
    return Belonging(store, clock, Schools(store, clock), administrators=frozenset())


async def a_post_of_the_wall(store: Store, clock: HandClock) -> Post:
    """Written there by hand: of whom it is nobody has said."""
    post = a_post(
        state=PostState.PUBLISHED, origin=PostOrigin.VK_WALL, school_id=None, published_at=clock.now
    )
    await stored(store, post)
    await stored(store, a_copy(post, Place.WALL, published_at=clock.now))
    return post


async def test_it_is_counted_for_the_school_it_belongs_to(
    store: Store, clock: HandClock, belonging: Belonging
) -> None:
    nina, _ = await the_schools(store)
    post = await a_post_of_the_wall(store, clock)
    counts = MediaCounts(store, clock, administrators=frozenset())

    await belonging.belong(post.id, GYMNASIUM, actor_id=nina.id)
    shown = await belonging.belong(post.id, GYMNASIUM, actor_id=nina.id)
    counted = await counts.school(GYMNASIUM, None, actor_id=nina.id)

    assert shown.post.school is not None
    assert (counted.whole.posts, counted.whole.wall) == (1, 1)
    assert await all_of(store, AuditLine.id, AuditLine.actor_id, AuditLine.school_id, AuditLine.detail) == [
        (1, nina.id, None, f"post:{post.id} school"),
        (2, nina.id, GYMNASIUM, f"post:{post.id} school"),
    ]
    assert await all_of(store, Post.revision) == [(0,)]


async def test_it_may_be_the_consortiums_own_again(
    store: Store, clock: HandClock, belonging: Belonging
) -> None:
    nina, _ = await the_schools(store)
    post = a_post(state=PostState.PUBLISHED, published_at=clock.now)
    await stored(store, post)

    await belonging.belong(post.id, None, actor_id=nina.id)

    assert await all_of(store, Post.school_id) == [(None,)]


async def test_a_school_is_found_by_its_name(store: Store, clock: HandClock, belonging: Belonging) -> None:
    nina, _ = await the_schools(store)
    await stored(store, a_row_of_school("nahimov", name="Нахимовское училище", city="Мурманск"))
    post = await a_post_of_the_wall(store, clock)

    choice = await belonging.find(post.id, "нахимовское", actor_id=nina.id)

    assert [one.id for one in choice.found] == ["nahimov"]
    with pytest.raises(NothingToLookFor):
        await belonging.find(post.id, "…", actor_id=nina.id)


async def test_a_schools_editor_moves_nothing_to_their_own(
    store: Store, clock: HandClock, belonging: Belonging
) -> None:
    _, vera = await the_schools(store)
    post = await a_post_of_the_wall(store, clock)

    with pytest.raises(PostNotYours):
        await belonging.belong(post.id, LYCEUM, actor_id=vera.id)
    with pytest.raises(PostNotYours):
        await belonging.look(post.id, actor_id=vera.id)


@pytest.mark.parametrize("state", [PostState.DRAFT, PostState.REMOVED, PostState.DECLINED])
async def test_what_is_not_sent_in_or_is_no_more_stays_where_it_is(
    store: Store, belonging: Belonging, state: PostState
) -> None:
    nina, _ = await the_schools(store)
    post = a_post(state=state)
    await stored(store, post)

    with pytest.raises(PostStateForbids):
        await belonging.belong(post.id, GYMNASIUM, actor_id=nina.id)


async def test_a_school_that_is_none_is_told(store: Store, clock: HandClock, belonging: Belonging) -> None:
    nina, _ = await the_schools(store)
    post = await a_post_of_the_wall(store, clock)

    with pytest.raises(SchoolNotFound):
        await belonging.belong(post.id, "forged", actor_id=nina.id)
