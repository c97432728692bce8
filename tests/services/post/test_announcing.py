"""News of events that have just been published."""

import asyncio
from collections.abc import Mapping
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import delete, select, text
from sqlalchemy.orm import Session

from models.audit import AuditLine, Deed
from models.delivery import Delivery, DeliveryKind
from models.event import EventKind
from models.person import Person
from models.post import CopyState, NewsTopic, Place, Post, PostCopy, PostOrigin, PostState
from models.role import Role
from services.actor import Actor
from services.post import errand
from services.post.announcing import ANNOUNCED_AHEAD, MOST_A_DAY, Announcements
from services.post.announcing_rule import Announcing
from services.post.powers import NOT_SET_UP, Boards, Powers
from services.post.refusal import PostNotYours
from services.store import Store
from tests.clock import NOON, HandClock
from tests.entering import LYCEUM, a_row_of_event
from tests.rows import all_of, stored
from tests.services.media.counting import the_schools
from tests.services.post.publishing_event import an_event_published, cancelled

ABLE = Powers(can_publish=True, can_edit=True, can_remove=True, takes_pictures=True)


def boards(powers: Mapping[Place, Powers]) -> Boards:
    known = Boards()
    for place, power in powers.items():

        async def look(power: Powers = power) -> Powers:
            return power

        known.know(place, look)
    return known


def announcements_at(store: Store, clock: HandClock, **powers: Powers) -> Announcements:
    by_place = {Place(name): power for name, power in powers.items()}
    return Announcements(store, clock, boards(by_place), administrators=frozenset())


@pytest.fixture
def announcements(store: Store, clock: HandClock) -> Announcements:
    return announcements_at(store, clock, wall=ABLE, channel=ABLE)


async def announced(announcements: Announcements) -> list[str]:
    """As the clock does it, once a minute."""
    events = await announcements.waiting()
    for event in events:
        await announcements.draft(event.id, f"<b>{event.title}</b>")
    return [event.title for event in events]


async def posts(store: Store) -> list[tuple[Any, ...]]:
    return await all_of(store, Post.event_id, Post.state, Post.origin_key, Post.school_id)


async def test_a_published_event_has_news_in_the_queue_once(
    store: Store, announcements: Announcements
) -> None:
    nina, _ = await the_schools(store)
    event = await an_event_published(store, kind=EventKind.WEBINAR)

    first = await announced(announcements)
    again = await announced(announcements)

    assert (first, again) == (["Кубок роботов"], [])
    assert await posts(store) == [(event.id, PostState.SUBMITTED, f"event:{event.id}", LYCEUM)]
    assert await all_of(store, Post.origin, Post.topic, Post.author_id) == [
        (PostOrigin.EVENT, NewsTopic.WEBINARS, None)
    ]
    assert await all_of(store, Delivery.kind, Delivery.person_id) == [(DeliveryKind.POST_SUBMITTED, nina.id)]
    assert await all_of(store, PostCopy.id) == []


async def test_two_programs_at_once_make_one(store: Store, announcements: Announcements) -> None:
    await the_schools(store)
    event = await an_event_published(store)

    made = await asyncio.gather(*(announcements.draft(event.id, "Кубок") for _ in range(4)))

    assert len([post_id for post_id in made if post_id is not None]) == 1
    assert len(await posts(store)) == 1


async def test_what_a_season_was_loaded_with_is_not_announced(
    store: Store, announcements: Announcements
) -> None:
    await the_schools(store)
    await stored(store, a_row_of_event("Загруженное"))

    assert await announcements.waiting() == []


@pytest.mark.parametrize(
    "facts",
    [
        {"starts_at": NOON + ANNOUNCED_AHEAD + timedelta(days=1), "ends_at": NOON + timedelta(days=99)},
        {"registration_opens_at": NOON + timedelta(hours=1)},
        {"registration_closes_at": NOON - timedelta(hours=1)},
        {"starts_at": NOON - timedelta(hours=1)},
    ],
    ids=["far ahead", "not open yet", "closed", "begun"],
)
async def test_what_cannot_be_entered_now_or_is_far_ahead_waits(
    store: Store, announcements: Announcements, facts: dict[str, Any]
) -> None:
    await the_schools(store)
    await an_event_published(store, **facts)

    assert await announcements.waiting() == []


async def test_it_is_announced_when_its_registration_opens(
    store: Store, announcements: Announcements, clock: HandClock
) -> None:
    await the_schools(store)
    await an_event_published(store, registration_opens_at=NOON + timedelta(hours=1))

    clock.move(timedelta(hours=1))

    assert await announced(announcements) == ["Кубок роботов"]


async def test_a_whole_season_published_at_once_comes_a_few_a_day_the_nearest_first(
    store: Store, announcements: Announcements, clock: HandClock
) -> None:
    await the_schools(store)
    for day in range(MOST_A_DAY + 1, 0, -1):
        at = NOON + timedelta(days=10 + day)
        await an_event_published(store, f"День {day}", starts_at=at, ends_at=at)

    today = await announced(announcements)
    later = await announced(announcements)
    clock.move(timedelta(days=1))
    tomorrow = await announced(announcements)

    assert today == [f"День {day}" for day in range(1, MOST_A_DAY + 1)]
    assert later == []
    assert tomorrow == [f"День {MOST_A_DAY + 1}"]


async def test_nothing_is_announced_where_that_was_switched_off(
    store: Store, announcements: Announcements
) -> None:
    nina, _ = await the_schools(store)
    await an_event_published(store)

    await announcements.settle(Announcing.OFF, actor_id=nina.id)

    assert await announcements.waiting() == []
    assert (Deed.NEWS_RULE_SET, nina.id, "queue>off") in await all_of(
        store, AuditLine.deed, AuditLine.actor_id, AuditLine.detail
    )


async def test_on_an_editor_s_word_it_goes_out_by_itself(store: Store, announcements: Announcements) -> None:
    nina, _ = await the_schools(store)
    await an_event_published(store)
    await announcements.settle(Announcing.ALONE, actor_id=nina.id)

    await announced(announcements)

    assert await all_of(store, Post.state, Post.decided_by) == [(PostState.ACCEPTED, nina.id)]
    copies = await all_of(store, PostCopy.place, PostCopy.state, PostCopy.try_at)
    assert copies == [
        (Place.CHANNEL, CopyState.PENDING, NOON),
        (Place.WALL, CopyState.PENDING, NOON),
    ]


async def test_only_to_places_where_anything_may_be_published(store: Store, clock: HandClock) -> None:
    nina, _ = await the_schools(store)
    await an_event_published(store)
    announcements = announcements_at(store, clock, wall=ABLE, channel=NOT_SET_UP)
    await announcements.settle(Announcing.ALONE, actor_id=nina.id)

    await announced(announcements)

    assert await all_of(store, PostCopy.place) == [(Place.WALL,)]


async def test_without_any_place_it_waits_in_the_queue(store: Store, clock: HandClock) -> None:
    nina, _ = await the_schools(store)
    await an_event_published(store)
    announcements = announcements_at(store, clock)
    await announcements.settle(Announcing.ALONE, actor_id=nina.id)

    await announced(announcements)

    assert await all_of(store, Post.state) == [(PostState.SUBMITTED,)]


async def test_the_word_of_somebody_who_decides_no_longer_is_worth_nothing(
    store: Store, announcements: Announcements
) -> None:
    nina, _ = await the_schools(store)
    await an_event_published(store)
    await announcements.settle(Announcing.ALONE, actor_id=nina.id)
    await store.write(_withdraw, nina)

    await announced(announcements)

    assert await all_of(store, Post.state) == [(PostState.SUBMITTED,)]


def _withdraw(session: Session, person: Person) -> None:
    session.execute(delete(Role).where(Role.person_id == person.id))


async def test_a_school_settles_nothing(store: Store, announcements: Announcements) -> None:
    _, vera = await the_schools(store)

    with pytest.raises(PostNotYours):
        await announcements.settle(Announcing.ALONE, actor_id=vera.id)
    with pytest.raises(PostNotYours):
        await announcements.rule(actor_id=vera.id)


async def test_an_event_that_was_cancelled_meanwhile_is_not_announced(
    store: Store, announcements: Announcements
) -> None:
    await the_schools(store)
    event = await an_event_published(store)
    await announcements.waiting()
    await cancelled(store, event)

    assert await announcements.draft(event.id, "Кубок") is None
    assert await posts(store) == []


async def test_what_waits_in_the_queue_is_taken_back_with_the_reason(
    store: Store, announcements: Announcements
) -> None:
    await the_schools(store)
    event = await an_event_published(store)
    await announced(announcements)

    await cancelled(store, event)

    assert await all_of(store, Post.state, Post.remark, Post.decided_by) == [
        (PostState.DECLINED, "Зал закрыт", None)
    ]
    assert await announced(announcements) == []


async def test_what_was_accepted_and_is_not_out_does_not_go_out(
    store: Store, announcements: Announcements
) -> None:
    nina, _ = await the_schools(store)
    event = await an_event_published(store)
    await announcements.settle(Announcing.ALONE, actor_id=nina.id)
    await announced(announcements)

    await cancelled(store, event)

    assert await all_of(store, Post.state) == [(PostState.REMOVED,)]
    assert await all_of(store, PostCopy.id) == []


async def test_what_is_out_already_is_left_to_an_editor(store: Store, announcements: Announcements) -> None:
    nina, _ = await the_schools(store)
    event = await an_event_published(store)
    await announcements.settle(Announcing.ALONE, actor_id=nina.id)
    await announced(announcements)
    await store.write(_half_out)

    await cancelled(store, event)

    assert await all_of(store, Post.state) == [(PostState.ACCEPTED,)]
    assert len(await all_of(store, PostCopy.id)) == 2


def _half_out(session: Session) -> None:
    copy = session.scalars(select(PostCopy).where(PostCopy.place == Place.WALL)).one()
    copy.state = CopyState.SENDING


async def test_of_what_failed_in_the_middle_the_piece_that_is_up_is_not_forgotten(
    store: Store, announcements: Announcements
) -> None:
    nina, _ = await the_schools(store)
    event = await an_event_published(store)
    await announcements.settle(Announcing.ALONE, actor_id=nina.id)
    await announced(announcements)
    await store.write(_failed_in_the_middle)

    await cancelled(store, event)

    assert await all_of(store, Post.state) == [(PostState.ACCEPTED,)]
    assert len(await all_of(store, PostCopy.id)) == 2


def _failed_in_the_middle(session: Session) -> None:
    copy = session.scalars(select(PostCopy).where(PostCopy.place == Place.CHANNEL)).one()
    copy.state, copy.parts = CopyState.FAILED, [{"ids": [7]}]


async def test_cancelled_while_the_publisher_takes_it_the_news_is_left_to_an_editor(
    store: Store, announcements: Announcements
) -> None:
    """Else it were gone for its readers here, and on its way to the channel all the same."""
    nina, _ = await the_schools(store)
    event = await an_event_published(store)
    await announcements.settle(Announcing.ALONE, actor_id=nina.id)
    await announced(announcements)

    await asyncio.gather(store.write(_taken_slowly), cancelled(store, event))

    assert await all_of(store, Post.state) == [(PostState.ACCEPTED,)]
    assert len(await all_of(store, PostCopy.id)) == 2


def _taken_slowly(session: Session) -> None:
    assert errand.take(session, Place.CHANNEL, Actor(0, frozenset(), NOON), keeps_keys=False) is not None
    if session.get_bind().dialect.name == "postgresql":
        # The other one looks before this is committed; without the pause it would seldom come to that.
        session.execute(text("SELECT pg_sleep(0.3)"))


async def test_what_somebody_has_written_of_the_event_is_theirs(
    store: Store, announcements: Announcements
) -> None:
    await the_schools(store)
    event = await an_event_published(store)
    await stored(
        store, Post(state=PostState.SUBMITTED, event_id=event.id, html="Мы готовимся", written_at=NOON)
    )

    await cancelled(store, event)

    assert await all_of(store, Post.state) == [(PostState.SUBMITTED,)]
    assert await announcements.waiting() == []
