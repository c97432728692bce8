"""Choosing what one hears of."""

import asyncio

import pytest

from models.broadcast import Follow, PostButton, PostPress, PostSource
from models.post import NewsTopic, PostState
from models.reminder import Preference
from services.news.following import About, Followings
from services.news.interest import Stance
from services.news.refusal import NewsNotFound, SchoolNotFollowed
from services.reminder.wish import Wishes
from services.store import Store
from tests.clock import HandClock
from tests.entering import GYMNASIUM, LYCEUM, a_ground, a_teacher
from tests.rows import all_of
from tests.services.news.posted import a_post, was_written_to


@pytest.fixture
def followings(store: Store, clock: HandClock) -> Followings:
    return Followings(store, clock)


async def follows(store: Store) -> list[tuple[object, ...]]:
    return await all_of(store, Follow.topic, Follow.school_id, Follow.is_wanted)


async def test_a_topic_is_switched_off_followed_and_left_as_usual(
    store: Store, followings: Followings
) -> None:
    await a_ground(store)
    maria = await a_teacher(store)

    off = await followings.choose_topic(maria.id, NewsTopic.WEBINARS, Stance.UNWANTED)
    followed = await followings.choose_topic(maria.id, NewsTopic.WEBINARS, Stance.WANTED)
    rows = await follows(store)
    usual = await followings.choose_topic(maria.id, NewsTopic.WEBINARS, Stance.USUAL)

    said = [one.of_topic(NewsTopic.WEBINARS) for one in (off, followed, usual)]
    assert said == [Stance.UNWANTED, Stance.WANTED, Stance.USUAL]
    assert rows == [(NewsTopic.WEBINARS, None, True)]
    assert await follows(store) == []


@pytest.mark.parametrize(
    ("about", "left"),
    [(About.TOPIC, (NewsTopic.CONTESTS, None, False)), (About.SCHOOL, (None, LYCEUM, False))],
)
async def test_no_more_of_it_is_one_press_and_another_takes_that_back(
    store: Store, followings: Followings, about: About, left: tuple[object, ...]
) -> None:
    await a_ground(store)
    maria = await a_teacher(store)
    post = await a_post(store)

    done = await followings.decide(post.id, about, Stance.UNWANTED, person_id=maria.id)
    after = await follows(store)
    back = await followings.decide(post.id, about, done.before, person_id=maria.id)

    assert (done.before, back.before) == (Stance.USUAL, Stance.UNWANTED)
    assert after == [left]
    assert await follows(store) == []


async def test_whoever_followed_a_school_follows_it_again_by_taking_back(
    store: Store, followings: Followings
) -> None:
    await a_ground(store)
    maria = await a_teacher(store)
    post = await a_post(store)
    await followings.decide(post.id, About.SCHOOL, Stance.WANTED, person_id=maria.id)

    done = await followings.decide(post.id, About.SCHOOL, Stance.UNWANTED, person_id=maria.id)
    await followings.decide(post.id, About.SCHOOL, done.before, person_id=maria.id)

    assert await follows(store) == [(None, LYCEUM, True)]


async def test_no_news_at_all_keeps_what_was_chosen(store: Store, followings: Followings) -> None:
    await a_ground(store)
    maria = await a_teacher(store)
    post = await a_post(store)
    await followings.choose_topic(maria.id, NewsTopic.TEACHERS, Stance.UNWANTED)

    done = await followings.decide(post.id, About.ALL, Stance.UNWANTED, person_id=maria.id)
    off = await all_of(store, Preference.wants_news)
    await followings.decide(post.id, About.ALL, done.before, person_id=maria.id)

    assert off == [(False,)]
    assert (await followings.interests(maria.id)).wants_news
    assert await follows(store) == [(NewsTopic.TEACHERS, None, False)]


async def test_to_reset_the_reminders_does_not_bring_the_news_back(
    store: Store, followings: Followings, clock: HandClock
) -> None:
    await a_ground(store)
    maria, anna = await a_teacher(store), await a_teacher(store, "Сидорова Анна")
    wishes = Wishes(store, clock)
    await followings.want_news(maria.id, wanted=False)
    for person in (maria, anna):
        await wishes.be_quiet_for_urgent(person.id, wanted=True)

    await wishes.reset(maria.id)
    await wishes.reset(anna.id)

    rows = await all_of(store, Preference.person_id, Preference.wants_news, Preference.quiet_for_urgent)
    assert rows == [(maria.id, False, False)]


async def test_two_presses_at_once_are_one_row(store: Store, followings: Followings) -> None:
    await a_ground(store)
    maria = await a_teacher(store)
    post = await a_post(store)

    await asyncio.gather(
        *(followings.decide(post.id, About.TOPIC, Stance.UNWANTED, person_id=maria.id) for _ in range(4)),
        *(followings.want_news(maria.id, wanted=False) for _ in range(4)),
    )

    assert await follows(store) == [(NewsTopic.CONTESTS, None, False)]
    assert await all_of(store, Preference.wants_news) == [(False,)]


async def test_that_somebody_was_not_interested_is_counted_by_where_they_read_it(
    store: Store, followings: Followings
) -> None:
    await a_ground(store)
    maria, anna = await a_teacher(store), await a_teacher(store, "Сидорова Анна")
    post = await a_post(store)
    await was_written_to(store, post, maria)

    for person in (maria, maria, anna):
        await followings.not_interested(post.id, person_id=person.id)

    counted = await all_of(store, PostPress.person_id, PostPress.button, PostPress.source)
    assert counted == [
        (maria.id, PostButton.NOT_INTERESTED, PostSource.LETTER),
        (anna.id, PostButton.NOT_INTERESTED, PostSource.FEED),
    ]


async def test_of_what_was_taken_down_one_may_still_hear_no_more(
    store: Store, followings: Followings
) -> None:
    await a_ground(store)
    maria = await a_teacher(store)
    post = await a_post(store, state=PostState.REMOVED)

    await followings.decide(post.id, About.TOPIC, Stance.UNWANTED, person_id=maria.id)

    assert len(await follows(store)) == 1


async def test_a_forged_button_tells_nothing_of_what_is_not_out(store: Store, followings: Followings) -> None:
    await a_ground(store)
    maria = await a_teacher(store)
    draft = await a_post(store, state=PostState.DRAFT)

    with pytest.raises(NewsNotFound):
        await followings.not_interested(draft.id, person_id=maria.id)
    with pytest.raises(NewsNotFound):
        await followings.decide(draft.id, About.SCHOOL, Stance.WANTED, person_id=maria.id)

    assert await follows(store) == []


async def test_the_consortium_is_no_school_to_follow(store: Store, followings: Followings) -> None:
    await a_ground(store)
    maria = await a_teacher(store)
    post = await a_post(store, school_id=None)

    with pytest.raises(SchoolNotFollowed):
        await followings.decide(post.id, About.SCHOOL, Stance.WANTED, person_id=maria.id)


async def test_schools_are_listed_with_what_was_said_of_them_and_left_one_by_one(
    store: Store, followings: Followings
) -> None:
    await a_ground(store)
    maria = await a_teacher(store)
    ours, theirs = await a_post(store), await a_post(store, school_id=GYMNASIUM)
    await followings.decide(ours.id, About.SCHOOL, Stance.UNWANTED, person_id=maria.id)
    await followings.decide(theirs.id, About.SCHOOL, Stance.WANTED, person_id=maria.id)

    listed = await followings.schools(maria.id, page=1)
    left = await followings.leave_school(maria.id, GYMNASIUM, page=1)

    said = [(line.place.school_id, line.stance) for line in listed.schools.rows]
    assert said == [(LYCEUM, Stance.UNWANTED), (GYMNASIUM, Stance.WANTED)]
    assert [line.place.school_id for line in left.schools.rows] == [LYCEUM]
