from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from models.account import MessengerName
from models.broadcast import Broadcast, Follow
from models.delivery import Delivery, DeliveryState
from models.entry import EntryStatus
from models.event import Event
from models.guardianship import Guardianship
from models.person import Language, PersonKind
from models.post import NewsTopic, Post
from models.reminder import Preference
from models.role import Role, RoleKind
from models.school import SchoolKind
from models.union import Union, UnionKind, UnionPlace
from services.broadcast.audience import Audience, Bond, Part, Whom, audience_of
from services.broadcast.choosing import about_post
from services.broadcast.reckoning import Reckoning, reckon
from services.store import Store
from tests.clock import NOON
from tests.entering import LYCEUM, a_ground, changed, entered, pupils
from tests.rows import a_profile, a_row_of_school, stored
from tests.services.broadcast.sending import numbers, readers, who
from tests.services.delivery.telling import have_accounts
from tests.services.news.posted import a_post, was_written_to

TELEGRAM, VK = MessengerName.TELEGRAM, MessengerName.VK


@pytest.fixture(autouse=True)
async def event(store: Store) -> Event:
    event = await a_ground(store)
    await stored(
        store,
        a_row_of_school("kazan-1", region="Татарстан", city="Казань"),
        a_row_of_school("perm-1", region="Пермский край", city="Пермь"),
        a_row_of_school("college", region="Пермский край", kind=SchoolKind.COLLEGE),
    )
    return event


async def test_with_nothing_chosen_everybody_is_told_who_can_be(store: Store) -> None:
    post = await a_post(store)
    (told,) = await readers(store)
    await readers(store, reachable=False)
    await readers(store, erased_at=NOON)
    await readers(store, blocked_at=NOON)
    await stored(store, a_profile())

    assert await who(store, post) == numbers(told)


async def test_who_has_turned_news_off_gets_none(store: Store) -> None:
    post = await a_post(store, topic=NewsTopic.RESULTS)
    told, off, no_topic, no_school, other_topic = await readers(store, 5)
    await stored(
        store,
        Preference(person_id=off.id, wants_news=False),
        Follow(person_id=no_topic.id, topic=NewsTopic.RESULTS, is_wanted=False, since=NOON),
        Follow(person_id=no_school.id, school_id=LYCEUM, is_wanted=False, since=NOON),
        Follow(person_id=other_topic.id, topic=NewsTopic.CONTESTS, is_wanted=False, since=NOON),
    )

    assert await who(store, post) == numbers(told, other_topic)


async def test_all_teachers_of_one_region(store: Store) -> None:
    post = await a_post(store)
    (teacher,) = await readers(store, school_id="kazan-1")
    await readers(store, school_id="perm-1")
    await readers(store, school_id="kazan-1", kind=PersonKind.PUPIL, grade=7)
    await readers(store)

    audience = Audience(whom=(Whom.TEACHERS,), regions=("Татарстан",))

    assert await who(store, post, audience) == numbers(teacher)


async def test_several_words_of_one_part_are_any_of_them_and_parts_go_together(store: Store) -> None:
    post = await a_post(store)
    (teacher,) = await readers(store, school_id="kazan-1")
    (head,) = await readers(store, school_id="perm-1", kind=PersonKind.HEAD)
    (english,) = await readers(store, school_id="perm-1", language=Language.EN)

    both = Audience(whom=(Whom.TEACHERS, Whom.HEADS), schools=("kazan-1", "perm-1"))

    assert await who(store, post, both) == numbers(teacher, head, english)
    only_english = Audience(schools=("perm-1",), languages=(Language.EN,))
    assert await who(store, post, only_english) == numbers(english)


async def test_parents_go_by_their_children(store: Store) -> None:
    post = await a_post(store)
    (child,) = await readers(store, school_id="kazan-1", kind=PersonKind.PUPIL, grade=7)
    (mother,) = await readers(store, kind=PersonKind.PARENT)
    (father,) = await readers(store, kind=PersonKind.TEACHER)
    await readers(store, kind=PersonKind.PARENT)
    await stored(
        store,
        Guardianship(guardian_id=mother.id, child_id=child.id, since=NOON),
        Guardianship(guardian_id=father.id, child_id=child.id, since=NOON),
    )

    of_region = Audience(whom=(Whom.PARENTS,), regions=("Татарстан",))
    of_grade = Audience(whom=(Whom.PARENTS,), grades=(7,))

    assert await who(store, post, of_region) == numbers(mother, father)
    assert await who(store, post, of_grade) == numbers(mother, father)
    assert await who(store, post, Audience(whom=(Whom.PARENTS,), grades=(8,))) == set()
    assert await who(store, post, Audience(grades=(7,))) == numbers(child, mother, father)


async def test_the_second_year_of_a_college_is_no_second_grade(store: Store) -> None:
    post = await a_post(store)
    (pupil,) = await readers(store, school_id="kazan-1", kind=PersonKind.PUPIL, grade=2)
    await readers(store, school_id="college", kind=PersonKind.PUPIL, grade=2)

    assert await who(store, post, Audience(whom=(Whom.PUPILS,), grades=(2,))) == numbers(pupil)


async def test_the_appointed_go_by_where_they_were_appointed(store: Store) -> None:
    post = await a_post(store)
    (responsible,) = await readers(store, school_id="perm-1")
    (organiser,) = await readers(store)
    await stored(
        store,
        Role(person_id=responsible.id, kind=RoleKind.RESPONSIBLE, school_id="kazan-1"),
        Role(person_id=organiser.id, kind=RoleKind.ORGANISER, school_id="perm-1"),
    )

    in_kazan = Audience(whom=(Whom.RESPONSIBLE, Whom.ORGANISERS), regions=("Татарстан",))

    assert await who(store, post, in_kazan) == numbers(responsible)
    assert await who(store, post, Audience(regions=("Татарстан",))) == numbers(responsible)


async def test_a_cluster_is_its_schools_of_today(store: Store) -> None:
    post = await a_post(store)
    (member,) = await readers(store, school_id="kazan-1")
    await readers(store, school_id="perm-1")
    union = Union(kind=UnionKind.CLUSTER, name="Волга")
    await stored(store, union)
    await stored(
        store,
        UnionPlace(union_id=union.id, school_id="kazan-1", since="2024"),
        UnionPlace(union_id=union.id, school_id="perm-1", since="2023", until="2025-06-01"),
    )

    assert await who(store, post, Audience(clusters=(union.id,))) == numbers(member)


async def test_followers_of_the_topic_or_of_the_school(store: Store) -> None:
    post = await a_post(store, topic=NewsTopic.WEBINARS)
    follower, of_school, other = await readers(store, 3)
    await stored(
        store,
        Follow(person_id=follower.id, topic=NewsTopic.WEBINARS, is_wanted=True, since=NOON),
        Follow(person_id=of_school.id, school_id=LYCEUM, is_wanted=True, since=NOON),
        Follow(person_id=other.id, topic=NewsTopic.RESULTS, is_wanted=True, since=NOON),
    )

    assert await who(store, post, Audience(bonds=(Bond.FOLLOWS,))) == numbers(follower, of_school)


async def test_participants_and_those_who_have_not_entered(store: Store, event: Event) -> None:
    post = await a_post(store, event_id=event.id)
    (teacher,) = await readers(store)
    pupil, gone = await pupils(store, 2)
    await have_accounts(store, pupil, gone)
    await entered(store, event, pupil)
    entry_id = await entered(store, event, gone)
    await changed(store, entry_id, EntryStatus.WITHDRAWN)

    assert await who(store, post, Audience(bonds=(Bond.PARTICIPATES,))) == numbers(pupil)
    assert await who(store, post, Audience(bonds=(Bond.NOT_ENTERED,))) == numbers(teacher, gone)
    without_event = await a_post(store)
    assert await who(store, without_event, Audience(bonds=(Bond.PARTICIPATES,))) == set()


async def test_who_got_the_post_by_an_earlier_broadcast_is_not_told_again(store: Store) -> None:
    post = await a_post(store)
    told, skipped, untold = await readers(store, 3)
    earlier = await was_written_to(store, post, told, skipped)

    def body(session: Session) -> None:
        rows = {row.person_id: row for row in session.scalars(select(Delivery))}
        rows[told.id].state = DeliveryState.SENT
        rows[skipped.id].state = DeliveryState.SKIPPED

    await store.write(body)

    assert earlier.id is not None
    assert await who(store, post) == numbers(skipped, untold)
    assert await who(store, await a_post(store)) == numbers(told, skipped, untold)


async def test_the_reckoning_adds_up(store: Store) -> None:
    post = await a_post(store)
    (told_before,) = await readers(store)
    await was_written_to(store, post, told_before)
    (off,) = await readers(store, reachable=False)
    await stored(store, Preference(person_id=off.id, wants_news=False))
    await readers(store, 2, TELEGRAM, reachable=False)
    await readers(store, 3, TELEGRAM)
    await readers(store, 4, VK, zone="Asia/Kamchatka")
    await readers(store, 1, TELEGRAM, VK, preferred=VK)
    await readers(store, 1, TELEGRAM, VK)

    found = await reckoned(store, post, Audience())

    morning = datetime(2026, 11, 25, 20, tzinfo=UTC)
    assert found == Reckoning(
        people=13,
        told_before=1,
        unwilling=1,
        unreachable=2,
        by_messenger={TELEGRAM: 4, VK: 5},
        asleep=0,
        awake_by=None,
        lasts=timedelta(seconds=4 / 30),
    )
    assert found.told == 9
    late = await reckoned(store, post, Audience(), now=datetime(2026, 11, 25, 12, tzinfo=UTC))
    assert (late.asleep, late.awake_by) == (4, morning)


async def test_how_long_it_takes_is_reckoned_by_the_paces_of_this_installation(store: Store) -> None:
    post = await a_post(store)
    await readers(store, 4, TELEGRAM)
    await readers(store, 3, VK)

    paid = await reckoned(store, post, Audience(), paces={TELEGRAM: 1_000.0, VK: 1.0})

    assert paid.lasts == timedelta(seconds=3)


async def reckoned(
    store: Store, post: Post, audience: Audience, now: datetime = NOON, **more: Any
) -> Reckoning:
    def body(session: Session) -> Reckoning:
        about = about_post(session, post, Broadcast(id=0, post_id=post.id), now=now)
        return reckon(session, audience, about, is_urgent=False, **more)

    return await store.read(body)


def test_a_choice_is_taken_back_by_the_same_press_and_one_shuts_out_its_opposite() -> None:
    chosen = Audience().toggled(Part.BONDS, Bond.PARTICIPATES).toggled(Part.BONDS, Bond.FOLLOWS)

    assert chosen.toggled(Part.BONDS, Bond.NOT_ENTERED).bonds == (Bond.FOLLOWS, Bond.NOT_ENTERED)
    assert chosen.toggled(Part.BONDS, Bond.FOLLOWS).bonds == (Bond.PARTICIPATES,)
    assert chosen.cleared(Part.BONDS) == Audience()


def test_an_audience_is_read_as_it_was_kept_and_unknown_words_are_left_out() -> None:
    audience = Audience((Whom.HEADS,), ("Татарстан",), (4,), ("kazan-1",), (7,), (Language.EN,))

    assert audience_of(audience.kept()) == audience
    assert audience_of({"whom": ["heads", "martians"], "languages": ["xx"]}) == Audience((Whom.HEADS,))
