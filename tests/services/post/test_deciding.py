"""What becomes of news that were sent in, and that it becomes so once."""

import asyncio
from datetime import timedelta

import pytest

from models.audit import AuditLine, Deed
from models.delivery import Delivery, DeliveryKind
from models.post import POST_CHARACTERS, CopyState, Place, Post, PostCopy, PostOrigin, PostState
from services.post.deciding import Decisions
from services.post.refusal import (
    NotPlannedAnyMore,
    PostDecided,
    PostMoved,
    PostNotFound,
    PostNotYours,
    PostWithoutAuthor,
)
from services.post.writing_refusal import PostEmpty, PostTooLong
from services.store import Store
from tests.clock import NOON, HandClock
from tests.entering import GYMNASIUM, LYCEUM
from tests.rows import a_row_of_school, all_of, stored
from tests.services.post.editors import a_copy, a_post, a_writer, an_editor, copies, state_of

WHY = "Добавьте имена участников."


@pytest.fixture
async def ground(store: Store) -> Store:
    await stored(store, a_row_of_school(LYCEUM), a_row_of_school(GYMNASIUM))
    return store


@pytest.fixture
def decisions(store: Store, clock: HandClock) -> Decisions:
    return Decisions(store, clock, administrators=frozenset())


async def told(store: Store) -> list[tuple[DeliveryKind, int]]:
    return [tuple(row) for row in await all_of(store, Delivery.kind, Delivery.person_id)]


async def test_an_accepted_post_has_its_editor_and_its_author_is_told_once(
    ground: Store, decisions: Decisions
) -> None:
    olga, maria = await an_editor(ground), await a_writer(ground)
    post = a_post(author_id=maria.id)
    await stored(ground, post)

    await decisions.accept(post.id, actor_id=olga.id)
    review = await decisions.accept(post.id, actor_id=olga.id)

    assert (review.post.state, review.decided_by) == (PostState.ACCEPTED, "Орлова Ольга")
    assert await told(ground) == [(DeliveryKind.POST_ACCEPTED, maria.id)]
    assert await all_of(ground, AuditLine.deed, AuditLine.actor_id, AuditLine.school_id) == [
        (Deed.POST_STATE, olga.id, LYCEUM)
    ]


async def test_of_two_editors_at_once_the_second_is_told_who_was_quicker(
    ground: Store, decisions: Decisions
) -> None:
    olga, oleg = await an_editor(ground), await an_editor(ground, "Белов Олег")
    post = a_post()
    await stored(ground, post)

    answers = await asyncio.gather(
        *(decisions.accept(post.id, actor_id=each.id) for each in (olga, oleg)), return_exceptions=True
    )

    (refused,) = [answer for answer in answers if isinstance(answer, PostDecided)]
    ((decided_by,),) = await all_of(ground, Post.decided_by)
    assert (refused.state, refused.who) == (
        PostState.ACCEPTED,
        {olga.id: "Орлова Ольга", oleg.id: "Белов Олег"}[decided_by],
    )
    assert len(await all_of(ground, AuditLine.id)) == 1


async def test_a_post_is_given_back_with_words_and_cannot_be_given_back_twice(
    ground: Store, decisions: Decisions
) -> None:
    olga, maria = await an_editor(ground), await a_writer(ground)
    post = a_post(author_id=maria.id)
    await stored(ground, post)

    review = await decisions.give_back(post.id, WHY, actor_id=olga.id)
    with pytest.raises(PostDecided):
        await decisions.give_back(post.id, "И ещё", actor_id=olga.id)

    assert (review.post.state, review.post.remark) == (PostState.RETURNED, WHY)
    assert await told(ground) == [(DeliveryKind.POST_RETURNED, maria.id)]


async def test_a_declined_post_may_be_accepted_after_all(ground: Store, decisions: Decisions) -> None:
    olga = await an_editor(ground)
    post = a_post()
    await stored(ground, post)

    declined = await decisions.decline(post.id, "Не о школах.", actor_id=olga.id)
    accepted = await decisions.accept(post.id, actor_id=olga.id)

    assert (declined.post.state, declined.post.remark) == (PostState.DECLINED, "Не о школах.")
    assert (accepted.post.state, accepted.post.remark) == (PostState.ACCEPTED, "")


@pytest.mark.parametrize("deed", ["look", "accept", "take_down", "give_back", "decline"])
async def test_a_schools_editor_decides_nothing(ground: Store, decisions: Decisions, deed: str) -> None:
    maria = await a_writer(ground)
    post = a_post(author_id=maria.id)
    await stored(ground, post)
    typed = (WHY,) if deed in {"give_back", "decline"} else ()

    with pytest.raises(PostNotYours):
        await getattr(decisions, deed)(post.id, *typed, actor_id=maria.id)

    assert await state_of(ground, post) is PostState.SUBMITTED


async def test_what_a_school_has_not_sent_in_is_not_accepted(ground: Store, decisions: Decisions) -> None:
    olga, maria = await an_editor(ground), await a_writer(ground)
    theirs = a_post(author_id=maria.id, state=PostState.DRAFT)
    own = a_post(author_id=olga.id, state=PostState.DRAFT)
    await stored(ground, theirs, own)

    with pytest.raises(PostNotYours):
        await decisions.accept(theirs.id, actor_id=olga.id)
    await decisions.accept(own.id, actor_id=olga.id)

    assert await state_of(ground, theirs) is PostState.DRAFT
    assert await state_of(ground, own) is PostState.ACCEPTED


async def test_what_is_planned_is_given_back_and_goes_nowhere(ground: Store, decisions: Decisions) -> None:
    olga = await an_editor(ground)
    post = a_post(state=PostState.ACCEPTED, publish_at=NOON + timedelta(days=1))
    await stored(ground, post)
    await stored(ground, a_copy(post, state=CopyState.PENDING, try_at=post.publish_at))

    await decisions.give_back(post.id, WHY, actor_id=olga.id)

    assert await copies(ground) == []
    assert await all_of(ground, Post.state, Post.publish_at) == [(PostState.RETURNED, None)]


@pytest.mark.parametrize("state", [CopyState.SENDING, CopyState.PUBLISHED, CopyState.UNKNOWN])
async def test_what_is_on_its_way_cannot_be_given_back(
    ground: Store, decisions: Decisions, state: CopyState
) -> None:
    olga = await an_editor(ground)
    post = a_post(state=PostState.ACCEPTED)
    await stored(ground, post)
    await stored(ground, a_copy(post, state=state))

    with pytest.raises(NotPlannedAnyMore):
        await decisions.give_back(post.id, WHY, actor_id=olga.id)

    assert await state_of(ground, post) is PostState.ACCEPTED


async def test_taking_down_wishes_every_copy_away_and_twice_is_as_good_as_once(
    ground: Store, decisions: Decisions
) -> None:
    olga = await an_editor(ground)
    post = a_post(state=PostState.PUBLISHED)
    await stored(ground, post)
    await stored(ground, a_copy(post), a_copy(post, Place.CHANNEL, state=CopyState.FAILED))

    for _ in range(2):
        await decisions.take_down(post.id, actor_id=olga.id)

    assert await state_of(ground, post) is PostState.REMOVED
    assert await all_of(ground, PostCopy.place, PostCopy.is_to_be_removed, PostCopy.try_at) == [
        (Place.WALL, True, NOON)
    ]


async def test_the_history_tells_who_did_what(ground: Store, decisions: Decisions, clock: HandClock) -> None:
    olga = await an_editor(ground)
    post, other = a_post(), a_post()
    await stored(ground, post, other)
    await decisions.give_back(post.id, WHY, actor_id=olga.id)
    clock.move(timedelta(hours=1))
    await decisions.accept(post.id, actor_id=olga.id)
    await decisions.decline(other.id, WHY, actor_id=olga.id)

    _, deeds = await decisions.history(post.id, actor_id=olga.id)

    assert [(deed.became, deed.who, deed.at - NOON) for deed in deeds] == [
        (PostState.RETURNED, "Орлова Ольга", timedelta()),
        (PostState.ACCEPTED, "Орлова Ольга", timedelta(hours=1)),
    ]


async def test_there_is_no_post_of_a_forged_number(ground: Store, decisions: Decisions) -> None:
    olga = await an_editor(ground)

    with pytest.raises(PostNotFound):
        await decisions.accept(404, actor_id=olga.id)


@pytest.mark.parametrize("state", [PostState.DRAFT, PostState.RETURNED, PostState.DECLINED])
async def test_what_is_too_long_to_be_sent_in_is_too_long_to_be_accepted(
    ground: Store, decisions: Decisions, state: PostState
) -> None:
    olga = await an_editor(ground)
    post = a_post("ы" * (POST_CHARACTERS + 1), state=state, author_id=olga.id)
    await stored(ground, post)

    with pytest.raises(PostTooLong):
        await decisions.accept(post.id, actor_id=olga.id)

    assert await state_of(ground, post) is state


async def test_an_empty_draft_of_ones_own_is_not_accepted(ground: Store, decisions: Decisions) -> None:
    olga = await an_editor(ground)
    post = a_post("", state=PostState.DRAFT, author_id=olga.id)
    await stored(ground, post)

    with pytest.raises(PostEmpty):
        await decisions.accept(post.id, actor_id=olga.id)


async def test_the_consortiums_own_draft_is_accepted_by_whoever_of_them_comes(
    ground: Store, decisions: Decisions
) -> None:
    olga, oleg = await an_editor(ground), await an_editor(ground, "Белов Олег")
    digest = a_post(state=PostState.DRAFT, author_id=olga.id, school_id=None)
    await stored(ground, digest)

    review = await decisions.accept(digest.id, actor_id=oleg.id)

    assert (review.post.state, review.decided_by) == (PostState.ACCEPTED, "Белов Олег")


async def test_what_its_author_has_taken_back_is_told_by_the_authors_name(
    ground: Store, decisions: Decisions
) -> None:
    olga, maria = await an_editor(ground), await a_writer(ground)
    post = a_post(state=PostState.DRAFT, author_id=maria.id)
    await stored(ground, post)

    with pytest.raises(PostDecided) as refused:
        await decisions.decline(post.id, WHY, actor_id=olga.id)

    assert (refused.value.state, refused.value.who) == (PostState.DRAFT, "Петрова Мария")


async def test_what_the_clock_has_decided_is_told_without_a_name(ground: Store, decisions: Decisions) -> None:
    olga = await an_editor(ground)
    post = a_post(state=PostState.REMOVED, author_id=None)
    await stored(ground, post)

    with pytest.raises(PostMoved) as refused:
        await decisions.accept(post.id, actor_id=olga.id)

    assert refused.value.state is PostState.REMOVED


async def test_with_no_author_there_is_nobody_to_be_asked_back(ground: Store, decisions: Decisions) -> None:
    olga = await an_editor(ground)
    post = a_post(author_id=None, school_id=None)
    await stored(ground, post)

    with pytest.raises(PostWithoutAuthor):
        await decisions.give_back(post.id, WHY, actor_id=olga.id)

    assert await state_of(ground, post) is PostState.SUBMITTED


async def test_what_nobody_has_written_is_given_back_to_those_who_write_for_its_school(
    ground: Store, decisions: Decisions
) -> None:
    olga, maria = await an_editor(ground), await a_writer(ground)
    await a_writer(ground, "Чужая Анна", GYMNASIUM)
    post = a_post(author_id=None, origin=PostOrigin.EVENT)
    await stored(ground, post)

    await decisions.give_back(post.id, WHY, actor_id=olga.id)

    assert await told(ground) == [(DeliveryKind.POST_RETURNED, maria.id)]
