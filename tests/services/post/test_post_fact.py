"""What whoever writes or decides is told of a post: as it stands when the message goes, or not at all."""

from collections.abc import Awaitable, Sequence
from typing import Any

import pytest
from sqlalchemy.orm import Session

from models.delivery import Delivery, DeliveryKind
from models.person import Person
from models.post import CopyState, Post, PostState
from services.actor import Actor
from services.delivery.post_fact import FOR_DECIDERS, TRUE_OF_POST, news_facts
from services.delivery.post_notice import NewsNotice
from services.delivery.telling import Outdated, Telling
from services.post.corrected import tell_of_correction
from services.store import Store
from tests.clock import NOON
from tests.entering import GYMNASIUM, LYCEUM, VERSIONS
from tests.rows import a_row_of_school, all_of, stored
from tests.services.post.editors import a_copy, a_post, a_writer, an_editor


@pytest.fixture
async def ground(store: Store) -> Store:
    await stored(store, a_row_of_school(LYCEUM), a_row_of_school(GYMNASIUM))
    return store


async def facts(store: Store, kind: DeliveryKind, post_id: int, reader: Person) -> NewsNotice:
    telling = Telling(kind, None, {"post_id": post_id}, Actor(reader.id, frozenset(), NOON), VERSIONS)
    return await store.read(news_facts, telling)


async def outdated(looking: Awaitable[NewsNotice]) -> str:
    """Why it is not told; nothing where it is."""
    try:
        await looking
    except Outdated as why:
        return str(why)
    return ""


async def a_told_post(store: Store, **of_post: Any) -> tuple[Post, Person, Person]:
    olga, maria = await an_editor(store), await a_writer(store)
    post = a_post(**{"author_id": maria.id, "decided_by": olga.id} | of_post)
    await stored(store, post)
    return post, olga, maria


@pytest.mark.parametrize(
    ("kind", "states"),
    [(kind, states) for kind, states in TRUE_OF_POST.items() if kind is not DeliveryKind.POST_TROUBLE],
)
async def test_each_message_is_true_of_its_states_alone(
    ground: Store, kind: DeliveryKind, states: Sequence[PostState]
) -> None:
    whys = dict[PostState, str]()
    olga, maria = await an_editor(ground), await a_writer(ground)
    for state in PostState:
        post = a_post(state=state, author_id=maria.id)
        await stored(ground, post)
        reader = olga if kind in FOR_DECIDERS else maria
        whys[state] = await outdated(facts(ground, kind, post.id, reader))

    assert whys == {state: "" if state in states else "post_changed" for state in PostState}


async def test_an_editor_is_told_how_many_wait(ground: Store) -> None:
    post, olga, _ = await a_told_post(ground)
    await stored(ground, a_post(), a_post(state=PostState.DRAFT))

    notice = await facts(ground, DeliveryKind.POST_SUBMITTED, post.id, olga)

    assert (notice.waiting, notice.post.headline) == (2, "Наши роботы победили")


async def test_whoever_decides_no_more_is_not_told_to(ground: Store) -> None:
    post, _, maria = await a_told_post(ground)

    with pytest.raises(Outdated, match="not_theirs"):
        await facts(ground, DeliveryKind.POST_SUBMITTED, post.id, maria)


async def test_another_school_is_told_nothing(ground: Store) -> None:
    post, _, _ = await a_told_post(ground, state=PostState.RETURNED)
    oleg = await a_writer(ground, "Белов Олег", GYMNASIUM)

    with pytest.raises(Outdated, match="not_theirs"):
        await facts(ground, DeliveryKind.POST_RETURNED, post.id, oleg)


async def test_of_a_post_that_is_gone_nothing_is_told(ground: Store) -> None:
    olga = await an_editor(ground)

    with pytest.raises(Outdated, match="post_gone"):
        await facts(ground, DeliveryKind.POST_SUBMITTED, 404, olga)


@pytest.mark.parametrize(
    ("of_copy", "is_told"),
    [
        ({"state": CopyState.FAILED, "reason": "no_right"}, True),
        ({"state": CopyState.UNKNOWN, "reason": "no_answer"}, True),
        ({"state": CopyState.REMOVED, "reason": "gone"}, True),
        ({"is_to_be_removed": True, "reason": "too_old"}, True),
        ({"state": CopyState.REMOVED}, False),
        ({"state": CopyState.PENDING, "try_at": NOON}, False),
        ({}, False),
    ],
)
async def test_trouble_is_told_as_long_as_there_is_some(
    ground: Store, of_copy: dict[str, Any], *, is_told: bool
) -> None:
    post, olga, _ = await a_told_post(ground, state=PostState.PUBLISHED)
    await stored(ground, a_copy(post, **of_copy))

    why = await outdated(facts(ground, DeliveryKind.POST_TROUBLE, post.id, olga))

    assert why == ("" if is_told else "nothing_to_do")


async def test_corrections_within_ten_minutes_are_one_message_and_ones_own_is_none(ground: Store) -> None:
    post, olga, maria = await a_told_post(ground)

    def corrected(session: Session) -> None:
        for by, minute in ((olga.id, 1), (maria.id, 2), (olga.id, 9), (olga.id, 10)):
            actor = Actor(by, frozenset(), NOON.replace(minute=minute, second=30))
            tell_of_correction(session, session.get_one(Post, post.id), actor)

    await ground.write(corrected)

    assert await all_of(ground, Delivery.person_id, Delivery.due_at) == [
        (maria.id, NOON.replace(minute=10)),
        (maria.id, NOON.replace(minute=20)),
    ]
