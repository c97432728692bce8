"""What a platform tells of is taken in once, on either database."""

import asyncio
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from models.delivery import Delivery
from models.kept_file import KeptFile
from models.post import CopyState, Place, Post, PostCopy, PostFile, PostFileKind, PostOrigin, PostState
from models.role import Role, RoleKind
from services.post import part
from services.post.crossposting import Crossposting
from services.post.seen import FetchedFile, Seen, SeenFile
from services.store import Store
from tests.clock import NOON, HandClock
from tests.rows import a_profile, all_of, stored

ON_WALL = Seen(
    place=Place.WALL,
    owner="-777",
    number=45,
    html="Победа",
    words="Победа",
    posted_at=NOON - timedelta(minutes=1),
    address="https://vk.com/wall-777_45",
)
IN_CHANNEL = replace(
    ON_WALL,
    place=Place.CHANNEL,
    owner="-1001",
    address="https://t.me/engineers/45",
    remembered={"slot": "p0", "says": "", "files": None},
)


@pytest.fixture
def crossposting(store: Store, clock: HandClock) -> Crossposting:
    return Crossposting(store, clock)


async def an_editor(store: Store) -> None:
    editor = a_profile("Редактор Пётр")
    await stored(store, editor)
    await stored(store, Role(person_id=editor.id, kind=RoleKind.EDITOR, school_id=None))


async def the_post(store: Store) -> Post:
    return await store.read(lambda session: session.scalars(select(Post)).one())


async def the_copy(store: Store) -> PostCopy:
    return await store.read(lambda session: session.scalars(select(PostCopy)).one())


async def a_copy(store: Store, **facts: Any) -> PostCopy:
    """Of a post of ours on the wall."""
    post = Post(html="Победа", state=PostState.ACCEPTED, written_at=NOON)
    await stored(store, post)
    copy = PostCopy(post_id=post.id, place=Place.WALL, **facts)
    await stored(store, copy)
    return copy


def a_file(digest: str, *, kind: PostFileKind = PostFileKind.PHOTO) -> FetchedFile:
    return FetchedFile(SeenFile(kind, "photo.jpg", "id", "id"), digest, 10)


async def test_told_twice_at_once_it_is_one_post(store: Store, crossposting: Crossposting) -> None:
    await an_editor(store)

    await asyncio.gather(*(crossposting.take_in(ON_WALL, [a_file("a")]) for _ in range(5)))

    post = await the_post(store)
    assert (post.state, post.origin, post.published_at) == (
        PostState.SUBMITTED,
        PostOrigin.VK_WALL,
        ON_WALL.posted_at,
    )
    assert len(await all_of(store, PostFile.id)) == 1
    assert len(await all_of(store, Delivery.id)) == 1
    assert (await the_copy(store)).address == ON_WALL.address


async def test_the_messages_of_an_album_are_one_post_in_whatever_order(
    store: Store, crossposting: Crossposting
) -> None:
    pieces = [
        replace(IN_CHANNEL, number=number, html="Победа" if number == 2 else "", words="", group="9")
        for number in (1, 2, 3)
    ]
    pieces = [replace(one, files=(a_file("a").seen,)) for one in pieces]

    for number, piece in enumerate([*pieces, *pieces]):
        await crossposting.take_in(piece, [a_file(f"digest {number}")])

    assert (await the_post(store)).html == "Победа"
    assert sorted(part.ids((await the_copy(store)).parts)) == [1, 2, 3]
    assert len(await all_of(store, KeptFile.id)) == 3


async def test_no_more_files_are_kept_than_a_post_may_have(store: Store, crossposting: Crossposting) -> None:
    await crossposting.take_in(ON_WALL, [a_file(f"digest {number}") for number in range(14)])

    assert len(await all_of(store, PostFile.id)) == 10


@pytest.mark.parametrize("state", [CopyState.SENDING, CopyState.UNKNOWN])
async def test_a_post_of_ours_is_found_by_its_words(
    store: Store, crossposting: Crossposting, state: CopyState
) -> None:
    await a_copy(store, state=state, handed_at=NOON - timedelta(minutes=2), parts=part.noted([], "Победа "))

    await crossposting.take_in(ON_WALL)

    copy = await the_copy(store)
    assert (copy.state, copy.address, part.ids(copy.parts)) == (CopyState.PUBLISHED, ON_WALL.address, [45])
    assert copy.published_at == ON_WALL.posted_at
    assert (await the_post(store)).state is PostState.PUBLISHED


async def test_the_same_words_a_day_later_are_somebody_elses(
    store: Store, crossposting: Crossposting
) -> None:
    handed_at = NOON - timedelta(days=1)
    await a_copy(store, state=CopyState.UNKNOWN, handed_at=handed_at, parts=part.noted([], "Победа"))

    await crossposting.take_in(ON_WALL)

    assert len(await all_of(store, Post.id)) == 2


async def test_a_post_of_ours_that_is_known_is_left_as_it_is(
    store: Store, crossposting: Crossposting
) -> None:
    await a_copy(
        store, state=CopyState.PUBLISHED, published_at=NOON, address="address", parts=[{part.IDS: [45]}]
    )

    await crossposting.take_in(ON_WALL)

    assert (await the_copy(store)).address == "address"
    assert len(await all_of(store, Post.id)) == 1


async def test_a_suggestion_published_by_hand_is_recorded_where_it_waits(
    store: Store, crossposting: Crossposting
) -> None:
    await crossposting.take_in(replace(ON_WALL, is_suggested=True, number=44, address=""))

    await crossposting.take_in(ON_WALL)

    post = await the_post(store)
    assert (post.state, post.origin_key) == (PostState.SUBMITTED, "vk_suggested:-777_44")
    assert (await the_copy(store)).state is CopyState.PUBLISHED


async def test_the_suggestion_of_a_stranger_has_no_author(store: Store, crossposting: Crossposting) -> None:
    await crossposting.take_in(replace(ON_WALL, is_suggested=True, author_id=404))

    post = await the_post(store)
    assert (post.author_id, post.school_id, post.published_at) == (None, None, None)


async def test_a_correction_by_hand_is_not_undone_and_reaches_other_copies(
    store: Store, crossposting: Crossposting, clock: HandClock
) -> None:
    await crossposting.take_in(IN_CHANNEL)
    post = await the_post(store)
    await stored(
        store, PostCopy(post_id=post.id, place=Place.WALL, state=CopyState.PUBLISHED, published_at=NOON)
    )

    for _ in range(2):
        await crossposting.take_in(replace(IN_CHANNEL, html="Победы", words="Победы", is_edit=True))

    copies = await store.read(lambda session: {one.place: one for one in session.scalars(select(PostCopy))})
    assert ((await the_post(store)).html, (await the_post(store)).revision) == ("Победы", 1)
    assert (copies[Place.CHANNEL].revision, copies[Place.CHANNEL].try_at) == (1, None)
    assert (copies[Place.WALL].revision, copies[Place.WALL].try_at) == (0, clock())


async def test_what_was_corrected_here_is_not_overwritten_from_there(
    store: Store, crossposting: Crossposting
) -> None:
    """The channel still has the old words, and somebody mends those."""
    await crossposting.take_in(IN_CHANNEL)

    def correct(session: Session) -> None:
        post = session.scalars(select(Post)).one()
        post.html, post.revision = "Победа!", 1

    await store.write(correct)
    await crossposting.take_in(replace(IN_CHANNEL, html="Пабеда", words="Пабеда", is_edit=True))

    assert (await the_post(store)).html == "Победа!"


async def test_an_edit_of_what_is_not_known_is_left_alone(store: Store, crossposting: Crossposting) -> None:
    await crossposting.take_in(replace(IN_CHANNEL, is_edit=True))

    assert await all_of(store, Post.id) == []


async def test_what_says_nothing_is_left_alone(store: Store, crossposting: Crossposting) -> None:
    await crossposting.take_in(replace(ON_WALL, html="", words=""))

    assert await all_of(store, Post.id) == []


async def test_a_message_of_an_album_that_was_taken_down_meanwhile_is_left_alone(
    store: Store, crossposting: Crossposting
) -> None:
    first, late = (
        replace(IN_CHANNEL, number=number, group="9", files=(a_file("a").seen,)) for number in (1, 2)
    )
    await crossposting.take_in(first)
    await store.write(_removed)

    await crossposting.take_in(late)

    assert (await the_copy(store)).parts == []


def _removed(session: Session) -> None:
    copy = session.scalars(select(PostCopy)).one()
    copy.state, copy.parts = CopyState.REMOVED, []


async def test_the_words_of_an_album_are_changed_at_the_message_that_bears_them(
    store: Store, crossposting: Crossposting
) -> None:
    pieces = [replace(IN_CHANNEL, number=number, html="", words="", group="9") for number in (1, 2, 3)]
    pieces = [replace(one, files=(a_file("a").seen,)) for one in pieces]
    pieces[1] = replace(pieces[1], html="Победа", words="Победа")

    for piece in pieces:
        await crossposting.take_in(piece)

    assert part.ids((await the_copy(store)).parts)[0] == 2
