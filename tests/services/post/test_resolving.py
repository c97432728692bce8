"""A copy that is not as it was wanted: tried again by whoever decides, and never twice by itself."""

import asyncio
from typing import Any

import pytest

from models.audit import AuditLine
from models.post import CopyState, Place, Post, PostCopy, PostState
from services.post.deciding import Decisions
from services.post.reason import Reason
from services.post.refusal import CopyLinkWanted, CopyNotThere, PostNotYours
from services.post.resolving import Resolutions
from services.store import Store
from tests.clock import NOON, HandClock
from tests.entering import LYCEUM
from tests.rows import a_row_of_school, all_of, stored
from tests.services.post.editors import a_copy, a_post, a_writer, an_editor, state_of


@pytest.fixture
async def ground(store: Store) -> Store:
    await stored(store, a_row_of_school(LYCEUM))
    return store


@pytest.fixture
def resolutions(store: Store, clock: HandClock) -> Resolutions:
    return Resolutions(store, clock, administrators=frozenset())


async def a_placed(
    store: Store, copy_state: CopyState, state: PostState = PostState.ACCEPTED, **facts: Any
) -> Post:
    post = a_post(state=state)
    await stored(store, post)
    await stored(store, a_copy(post, state=copy_state, **facts))
    return post


async def test_what_is_out_by_an_editors_word_makes_the_post_published(
    ground: Store, resolutions: Resolutions
) -> None:
    olga = await an_editor(ground)
    post = await a_placed(ground, CopyState.UNKNOWN, handed_at=NOON, reason=Reason.NO_ANSWER)

    await resolutions.say_it_is_out(post.id, Place.WALL, "vk.com/wall-777_45", actor_id=olga.id)

    columns = (PostCopy.state, PostCopy.address, PostCopy.parts, PostCopy.handed_at, PostCopy.reason)
    assert await all_of(ground, *columns) == [
        (CopyState.PUBLISHED, "https://vk.com/wall-777_45", [{"ids": [45]}], None, "")
    ]
    assert await state_of(ground, post) is PostState.PUBLISHED
    assert f"post:{post.id} wall found" in [detail for (detail,) in await all_of(ground, AuditLine.detail)]


async def test_without_an_address_it_is_out_all_the_same(ground: Store, resolutions: Resolutions) -> None:
    olga = await an_editor(ground)
    post = await a_placed(ground, CopyState.UNKNOWN, handed_at=NOON)

    await resolutions.say_it_is_out(post.id, Place.WALL, "", actor_id=olga.id)

    assert await all_of(ground, PostCopy.state, PostCopy.parts) == [(CopyState.PUBLISHED, [])]


@pytest.mark.parametrize(
    ("place", "typed"),
    [
        (Place.WALL, "https://t.me/engineers/45"),
        (Place.WALL, "https://vk.com/photo-777_45"),
        (Place.WALL, "https://example.org/wall-777_45"),
        (Place.CHANNEL, "https://vk.com/wall-777_45"),
        (Place.CHANNEL, "https://t.me/engineers"),
        (Place.CHANNEL, "да, вышла"),
    ],
)
async def test_an_address_of_something_else_is_not_taken(
    ground: Store, resolutions: Resolutions, place: Place, typed: str
) -> None:
    olga = await an_editor(ground)
    post = a_post(state=PostState.ACCEPTED)
    await stored(ground, post)
    await stored(ground, a_copy(post, place, state=CopyState.UNKNOWN))

    with pytest.raises(CopyLinkWanted):
        await resolutions.say_it_is_out(post.id, place, typed, actor_id=olga.id)

    assert await all_of(ground, PostCopy.state) == [(CopyState.UNKNOWN,)]


async def test_what_is_not_there_is_published_with_what_of_it_was_up(
    ground: Store, resolutions: Resolutions
) -> None:
    """Half of an album in the channel: its first piece stands there already."""
    olga = await an_editor(ground)
    parts = [{"mark": "x"}, {"ids": [7]}]
    post = await a_placed(ground, CopyState.UNKNOWN, handed_at=NOON, parts=parts, attempts=3)

    await resolutions.try_again(post.id, Place.WALL, actor_id=olga.id)

    columns = (PostCopy.state, PostCopy.parts, PostCopy.handed_at, PostCopy.attempts, PostCopy.try_at)
    assert await all_of(ground, *columns) == [(CopyState.PENDING, [{"ids": [7]}], None, 0, NOON)]


async def test_of_two_presses_at_once_one_tries_it_again(ground: Store, resolutions: Resolutions) -> None:
    olga = await an_editor(ground)
    post = await a_placed(ground, CopyState.FAILED, reason=Reason.NO_RIGHT)

    again = (resolutions.try_again(post.id, Place.WALL, actor_id=olga.id) for _ in range(2))
    await asyncio.gather(*again)

    details = [detail for (detail,) in await all_of(ground, AuditLine.detail)]
    assert details == [f"post:{post.id} wall again"]


@pytest.mark.parametrize("state", [CopyState.PENDING, CopyState.SENDING, CopyState.PUBLISHED])
async def test_what_the_publisher_has_in_hand_is_left_to_it(
    ground: Store, resolutions: Resolutions, state: CopyState
) -> None:
    olga = await an_editor(ground)
    post = await a_placed(ground, state, attempts=2)

    await resolutions.try_again(post.id, Place.WALL, actor_id=olga.id)
    with pytest.raises(CopyNotThere):
        await resolutions.say_it_is_out(post.id, Place.WALL, "", actor_id=olga.id)

    assert await all_of(ground, PostCopy.state, PostCopy.attempts) == [(state, 2)]


async def test_what_could_not_be_taken_down_is_tried_once_more(
    ground: Store, resolutions: Resolutions
) -> None:
    olga = await an_editor(ground)
    post = await a_placed(
        ground, CopyState.PUBLISHED, PostState.REMOVED, is_to_be_removed=True, reason=Reason.NO_USER_TOKEN
    )

    await resolutions.try_again(post.id, Place.WALL, actor_id=olga.id)

    columns = (PostCopy.state, PostCopy.is_to_be_removed, PostCopy.try_at, PostCopy.reason)
    assert await all_of(ground, *columns) == [(CopyState.PUBLISHED, True, NOON, "")]


async def test_what_failed_and_was_taken_down_is_not_published_after_all(
    ground: Store, resolutions: Resolutions, clock: HandClock
) -> None:
    olga = await an_editor(ground)
    post = await a_placed(ground, CopyState.FAILED)
    decisions = Decisions(ground, clock, administrators=frozenset())
    await decisions.take_down(post.id, actor_id=olga.id)

    with pytest.raises(CopyNotThere):
        await resolutions.try_again(post.id, Place.WALL, actor_id=olga.id)


@pytest.mark.parametrize(
    ("facts", "state", "became"),
    [
        ({"copy_state": CopyState.FAILED}, PostState.ACCEPTED, []),
        ({"copy_state": CopyState.UNKNOWN, "handed_at": NOON}, PostState.ACCEPTED, []),
        (
            {"copy_state": CopyState.FAILED, "parts": [{"ids": [7]}]},
            PostState.ACCEPTED,
            [(CopyState.FAILED, True, NOON)],
        ),
        (
            {"copy_state": CopyState.PUBLISHED, "is_to_be_removed": True},
            PostState.REMOVED,
            [(CopyState.REMOVED, False, None)],
        ),
        (
            {"copy_state": CopyState.UNKNOWN, "is_to_be_removed": True},
            PostState.REMOVED,
            [(CopyState.REMOVED, False, None)],
        ),
    ],
)
async def test_what_was_settled_by_hand_is_no_trouble_any_more(
    ground: Store,
    resolutions: Resolutions,
    facts: dict[str, Any],
    state: PostState,
    became: list[tuple[object, ...]],
) -> None:
    olga = await an_editor(ground)
    post = await a_placed(ground, state=state, **facts)

    await resolutions.let_be(post.id, Place.WALL, actor_id=olga.id)

    assert await all_of(ground, PostCopy.state, PostCopy.is_to_be_removed, PostCopy.try_at) == became


async def test_what_was_corrected_by_hand_is_up_to_date(ground: Store, resolutions: Resolutions) -> None:
    olga = await an_editor(ground)
    post = a_post(state=PostState.PUBLISHED, revision=3)
    await stored(ground, post)
    await stored(ground, a_copy(post, revision=1, reason=Reason.NO_USER_TOKEN))

    review = await resolutions.let_be(post.id, Place.WALL, actor_id=olga.id)
    with pytest.raises(CopyNotThere):
        await resolutions.let_be(post.id, Place.WALL, actor_id=olga.id)

    (copy,) = review.post.copies
    assert (copy.is_stale, copy.reason) == (False, "")


async def test_what_is_taken_down_is_not_published_by_an_old_button(
    ground: Store, resolutions: Resolutions
) -> None:
    olga = await an_editor(ground)
    post = await a_placed(ground, CopyState.UNKNOWN, PostState.REMOVED, is_to_be_removed=True)

    with pytest.raises(CopyNotThere):
        await resolutions.try_again(post.id, Place.WALL, actor_id=olga.id)

    assert await all_of(ground, PostCopy.state) == [(CopyState.UNKNOWN,)]


async def test_a_schools_editor_resolves_nothing(ground: Store, resolutions: Resolutions) -> None:
    maria = await a_writer(ground)
    post = await a_placed(ground, CopyState.UNKNOWN)

    with pytest.raises(PostNotYours):
        await resolutions.try_again(post.id, Place.WALL, actor_id=maria.id)
    with pytest.raises(PostNotYours):
        await resolutions.say_it_is_out(post.id, Place.WALL, "", actor_id=maria.id)
    with pytest.raises(PostNotYours):
        await resolutions.let_be(post.id, Place.WALL, actor_id=maria.id)

    assert await all_of(ground, PostCopy.state) == [(CopyState.UNKNOWN,)]


@pytest.mark.parametrize(
    "typed",
    [
        pytest.param("vk.com/wall-778_46", id="another community's"),
        pytest.param("vk.com/wall-777_45", id="another post's"),
    ],
)
async def test_the_address_of_somebody_elses_post_is_not_taken(
    ground: Store, resolutions: Resolutions, typed: str
) -> None:
    """Whatever is corrected or taken down here later would be done to that one."""
    olga = await an_editor(ground)
    await a_placed(ground, CopyState.PUBLISHED, address="https://vk.com/wall-777_45")
    post = await a_placed(ground, CopyState.UNKNOWN, handed_at=NOON)

    with pytest.raises(CopyLinkWanted):
        await resolutions.say_it_is_out(post.id, Place.WALL, typed, actor_id=olga.id)

    found = await resolutions.say_it_is_out(post.id, Place.WALL, "vk.com/wall-777_46", actor_id=olga.id)
    assert found.post.id == post.id
