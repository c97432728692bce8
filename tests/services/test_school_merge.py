"""A school that turned out to be another: everything it had is the other's, and nothing is lost."""

import asyncio
from collections.abc import Callable, Coroutine
from datetime import date
from typing import Any

import pytest
from sqlalchemy import make_url, text
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, create_async_engine

from models import Base
from models.audit import AuditLine, Deed
from models.broadcast import Follow
from models.entry import Entry, EntrySource, EntryStatus
from models.event import Event, EventHost
from models.invitation import Invitation, InvitationKind
from models.media_count import MediaCount, MediaKind
from models.person import Person
from models.post import Post
from models.role import Role, RoleKind
from models.school import School, SchoolAlias, SchoolStanding
from models.seat import SeatCount, SeatScope
from models.stage import Site
from models.union import Union, UnionKind, UnionPart, UnionPlace
from services.actor import Actor
from services.appointing import give
from services.directory import Directory
from services.member_refusal import (
    MemberDraftLost,
    MergedElsewhere,
    MergeIntoItself,
    MergeOfMember,
    SchoolIsMerged,
)
from services.merging import Merges
from services.profile import Profiles
from services.refusal import NotAllowed, Refusal
from services.school import Schools
from services.school_merge import MOVES, Moved, merge_schools, moved
from services.store import Store, open_store
from tests.builder import an_event, given
from tests.clock import NOON, HandClock
from tests.entering import a_row_of_event, a_site, a_stage, holds_what_must_hold
from tests.rows import a_profile, all_of, stored
from tests.services.administering import (
    ADMINISTRATORS,
    a_member,
    aliases_of,
    an_administrator,
    deeds,
    members,
    school_of,
)
from tests.services.appointed import a_holder, roles_of
from tests.services.classes import VERSIONS

GONE, KEPT = "outside-1", "kazan-licey-5"


async def two_schools(store: Store, **facts: Any) -> None:
    recorded = {"name": "Пятый лицей", "name_en": "Fifth", "standing": SchoolStanding.RECORDED}
    await members(store, a_member(KEPT, zone="Asia/Omsk"), a_member(GONE, **recorded | facts))


async def merge(
    store: Store, gone_id: str = GONE, kept_id: str = KEPT, actor_id: int | None = None
) -> School:
    return await store.write(merge_schools, gone_id=gone_id, kept_id=kept_id, actor_id=actor_id, now=NOON)


def test_every_column_that_refers_to_a_school_is_in_the_registry() -> None:
    referring = {
        (table.name, column.name)
        for table in Base.metadata.tables.values()
        for column in table.columns
        if any(key.column is School.__table__.c.id for key in column.foreign_keys)
    }

    assert {(column.class_.__tablename__, column.key) for column in MOVES} == referring


async def test_the_one_that_is_gone_leads_to_the_other_by_all_its_names(store: Store) -> None:
    await two_schools(store, full_name="МБОУ «Пятый лицей»")
    await stored(
        store, SchoolAlias(school_id=GONE, name="пятёрка"), SchoolAlias(school_id=KEPT, name="пятёрка")
    )
    before = (await school_of(store, KEPT)).revision

    await merge(store)

    gone, kept = await school_of(store, GONE), await school_of(store, KEPT)
    assert (gone.standing, gone.merged_into_id) == (SchoolStanding.MERGED, KEPT)
    assert {name for school_id, name in await aliases_of(store) if school_id == KEPT} == {
        *("Пятый лицей", "Fifth", "МБОУ «Пятый лицей»", "пятёрка")
    }
    assert {school_id for school_id, _ in await aliases_of(store)} == {KEPT}
    assert kept.revision > before


async def test_its_people_go_over_with_their_clocks(store: Store) -> None:
    await two_schools(store)
    await stored(
        store,
        a_profile("Иванова Анна", school_id=GONE),
        a_profile("Петров Пётр", school_id=GONE, zone="Asia/Tomsk", zone_chosen=True),
    )

    await merge(store)

    assert await all_of(store, Person.full_name, Person.school_id, Person.zone) == [
        ("Иванова Анна", KEPT, "Asia/Omsk"),
        ("Петров Пётр", KEPT, "Asia/Tomsk"),
    ]


async def test_a_role_held_at_both_is_held_once(store: Store) -> None:
    await two_schools(store)
    anna = await a_holder(store, "Иванова Анна", RoleKind.MENTOR, GONE)
    await stored(store, Role(person_id=anna, kind=RoleKind.MENTOR, school_id=KEPT))
    await stored(store, Role(person_id=anna, kind=RoleKind.ORGANISER, school_id=GONE))

    await merge(store)

    assert await roles_of(store, anna) == [(RoleKind.MENTOR, KEPT), (RoleKind.ORGANISER, KEPT)]


async def test_events_and_invitations_are_the_others(store: Store) -> None:
    await two_schools(store)
    anna = await a_holder(store, "Иванова Анна")
    await given(store, an_event(organiser_id="ufa-licey-60"))
    await stored(
        store,
        Invitation(
            kind=InvitationKind.ROLE,
            digest="d",
            creator_id=anna,
            role=RoleKind.MENTOR,
            school_id="ufa-licey-60",
            created_at=NOON,
            expires_at=NOON,
        ),
    )

    await merge(store, gone_id="ufa-licey-60")

    assert await all_of(store, Event.organiser_id) == [(KEPT,)]
    assert await all_of(store, Invitation.school_id) == [(KEPT,)]


async def test_an_event_is_held_once_by_whoever_held_it_twice(store: Store) -> None:
    await two_schools(store)
    await members(store, a_member("other"))
    theirs = {"two hosts": "other", "gone holds": GONE, "kept holds": KEPT, "gone helps": "other"}
    events = {title: a_row_of_event(title, organiser_id=school) for title, school in theirs.items()}
    await stored(store, *events.values())
    hosting = [("two hosts", GONE), ("two hosts", KEPT), ("gone holds", KEPT), ("kept holds", GONE)]
    hosts = [EventHost(event_id=events[title].id, school_id=school) for title, school in hosting]
    await stored(store, *hosts, EventHost(event_id=events["gone helps"].id, school_id=GONE))

    counted = await store.read(moved, GONE)
    await merge(store)

    assert counted.events == 4
    assert await all_of(store, Event.title, Event.organiser_id) == [
        ("gone helps", "other"),
        ("gone holds", KEPT),
        ("kept holds", KEPT),
        ("two hosts", "other"),
    ]
    assert sorted(await all_of(store, EventHost.event_id, EventHost.school_id)) == sorted(
        [(events["two hosts"].id, KEPT), (events["gone helps"].id, KEPT)]
    )


async def test_its_entries_sites_and_seats_are_the_others_and_nobody_loses_one(store: Store) -> None:
    await two_schools(store)
    full, alone = a_row_of_event("Кубок", organiser_id=KEPT), a_row_of_event("Хакатон", organiser_id=KEPT)
    await stored(store, full, alone)
    full.per_school = alone.per_school = 2
    stage = a_stage(full)
    await stored(store, stage)
    await stored(store, a_site(stage, school_id=GONE))
    for number, (event, school) in enumerate([(full, GONE)] * 2 + [(full, KEPT)] * 2 + [(alone, GONE)]):
        await stored(store, an_entry(event, number, school))
    for event, school, taken in ((full, GONE, 2), (full, KEPT, 2), (alone, GONE, 1)):
        await stored(
            store,
            SeatCount(event_id=event.id, scope=SeatScope.SCHOOL, key=school, taken=taken, capacity=2),
        )

    counted = await store.read(moved, GONE)
    for _ in range(2):
        await merge(store)

    assert counted.entries == 3
    assert {school for (school,) in await all_of(store, Entry.school_id)} == {KEPT}
    assert await all_of(store, Site.school_id) == [(KEPT,)]
    assert await all_of(store, SeatCount.event_id, SeatCount.key, SeatCount.taken, SeatCount.capacity) == [
        (full.id, KEPT, 4, 4),
        (alone.id, KEPT, 1, 2),
    ]
    await holds_what_must_hold(store)


def an_entry(event: Event, number: int, school_id: str) -> Entry:
    return Entry(
        event_id=event.id,
        number=number,
        status=EntryStatus.CONFIRMED,
        school_id=school_id,
        source=EntrySource.CATALOGUE,
        entered_at=NOON,
    )


async def test_periods_in_a_union_become_one_where_they_overlap(store: Store) -> None:
    await two_schools(store)
    await stored(
        store,
        Union(id=1, kind=UnionKind.CLUSTER, name="Космос"),
        UnionPlace(union_id=1, school_id=KEPT, since="2021-02", until="2022"),
        UnionPlace(union_id=1, school_id=GONE, since="2020", until="2021-05"),
        UnionPlace(union_id=1, school_id=GONE, since="2024"),
        UnionPlace(union_id=1, school_id=GONE, since="2021", part=UnionPart.HEAD),
    )

    await merge(store)

    columns = (UnionPlace.school_id, UnionPlace.part, UnionPlace.since, UnionPlace.until)
    assert sorted(await all_of(store, *columns)) == [
        (KEPT, UnionPart.HEAD, "2021", ""),
        (KEPT, UnionPart.MEMBER, "2020", "2022"),
        (KEPT, UnionPart.MEMBER, "2024", ""),
    ]


async def test_what_is_wished_and_counted_of_both_is_of_one(store: Store) -> None:
    await two_schools(store)
    anna, oleg = a_profile("Иванова Анна"), a_profile("Петров Олег")
    await stored(store, anna, oleg)
    september, october = date(2026, 9, 1), date(2026, 10, 1)
    portal = {"kind": MediaKind.PORTAL, "entered_at": NOON}
    await stored(
        store,
        Post(school_id=GONE, html="Новость", written_at=NOON),
        Follow(person_id=anna.id, school_id=GONE, is_wanted=True, since=NOON),
        # About the one that stays he has said already that he wants nothing of it.
        Follow(person_id=oleg.id, school_id=GONE, is_wanted=True, since=NOON),
        Follow(person_id=oleg.id, school_id=KEPT, is_wanted=False, since=NOON),
        MediaCount(school_id=GONE, month=september, amount=2, **portal),
        MediaCount(school_id=KEPT, month=september, amount=3, **portal),
        MediaCount(school_id=GONE, month=october, amount=1, **portal),
    )

    await merge(store)

    assert await all_of(store, Post.school_id) == [(KEPT,)]
    wishes = await all_of(store, Follow.person_id, Follow.school_id, Follow.is_wanted)
    assert sorted(wishes) == [(anna.id, KEPT, True), (oleg.id, KEPT, False)]
    counts = await all_of(store, MediaCount.school_id, MediaCount.month, MediaCount.amount)
    assert sorted(counts) == [(KEPT, september, 5), (KEPT, october, 1)]


async def test_whatever_was_merged_into_it_before_is_merged_into_the_other(store: Store) -> None:
    await two_schools(store)
    await members(store, a_member("older", standing=SchoolStanding.MERGED, merged_into_id=GONE))

    await merge(store)

    assert (await school_of(store, "older")).merged_into_id == KEPT


async def test_the_log_keeps_what_was_done_to_each_and_gets_one_line(store: Store) -> None:
    await two_schools(store)
    olga = await an_administrator(store)
    await stored(store, AuditLine(at=NOON, deed=Deed.SCHOOL_RECORDED, actor_id=olga, school_id=GONE))

    for _ in range(2):
        await merge(store, actor_id=olga)

    assert await deeds(store) == [
        (Deed.SCHOOL_RECORDED, olga, GONE, ""),
        (Deed.SCHOOL_MERGED, olga, KEPT, GONE),
    ]


async def test_what_cannot_be_merged_is_refused_and_nothing_moves(store: Store) -> None:
    await two_schools(store)
    await members(
        store,
        a_member("other", name="Лицей №7"),
        a_member("double", standing=SchoolStanding.MERGED, merged_into_id="other"),
        a_member("outside", standing=SchoolStanding.OUTSIDE),
    )

    refused: list[tuple[str, str, type[Refusal]]] = [
        (KEPT, KEPT, MergeIntoItself),
        (GONE, "double", SchoolIsMerged),
        (KEPT, "outside", MergeOfMember),
        ("double", KEPT, MergedElsewhere),
    ]
    for gone_id, kept_id, refusal in refused:
        with pytest.raises(refusal):
            await merge(store, gone_id, kept_id)

    assert await deeds(store) == []


async def test_a_merge_is_offered_weighed_and_done_once(store: Store, clock: HandClock) -> None:
    await two_schools(store, name="Лицей №5")
    olga, ivan = await an_administrator(store), await a_holder(store, "Иванов Иван")
    await stored(store, a_profile("Иванова Анна", school_id=GONE))
    merges = Merges(store, clock, Schools(store, clock), administrators=ADMINISTRATORS)

    begun = await merges.begin(GONE, actor_id=olga)
    weighed = await merges.weigh(begun.draft_id, KEPT, actor_id=olga)
    first = await merges.merge(begun.draft_id, KEPT, actor_id=olga)
    second = await merges.merge(begun.draft_id, KEPT, actor_id=olga)

    assert [school.id for school in begun.offered] == [KEPT]
    assert weighed.moved == Moved(people=1, roles=0, events=0, entries=0, invitations=0, places=0, aliases=0)
    assert (first, first.id, len(await deeds(store))) == (second, KEPT, 1)
    for asked in (
        merges.begin(KEPT, actor_id=ivan),
        merges.find(begun.draft_id, "лицей", actor_id=ivan),
        merges.weigh(begun.draft_id, KEPT, actor_id=ivan),
        merges.merge(begun.draft_id, KEPT, actor_id=ivan),
    ):
        with pytest.raises(NotAllowed):
            await asked
    with pytest.raises(SchoolIsMerged):
        await merges.begin(GONE, actor_id=olga)
    with pytest.raises(MemberDraftLost):
        await merges.weigh(begun.draft_id + 1, KEPT, actor_id=olga)


async def choose(store: Store, person_id: int, clock: HandClock) -> None:
    await Profiles(store, clock, VERSIONS).choose_school(person_id, GONE)


def directory_of(store: Store, clock: HandClock) -> Directory:
    return Directory(store, clock, VERSIONS, Schools(store, clock), administrators=ADMINISTRATORS)


async def be_moved(store: Store, person_id: int, clock: HandClock) -> None:
    await directory_of(store, clock).move(person_id, GONE, actor_id=await an_administrator(store))


async def be_appointed(store: Store, person_id: int, clock: HandClock) -> None:
    actor = Actor(await an_administrator(store), ADMINISTRATORS, clock())
    await store.write(give, person_id, RoleKind.MENTOR, GONE, actor)


@pytest.mark.parametrize("coming", [choose, be_moved, be_appointed])
async def test_whoever_comes_while_it_is_merged_comes_to_the_one_that_stays(
    postgres_url: str, clock: HandClock, coming: Callable[[Store, int, HandClock], Coroutine[Any, Any, None]]
) -> None:
    store = open_store(postgres_url)
    await two_schools(store)
    anna = await a_holder(store, "Иванова Анна")
    engine = create_async_engine(make_url(postgres_url).set(drivername="postgresql+asyncpg"))
    async with AsyncSession(engine) as merging, asyncio.TaskGroup() as group:
        await merging.run_sync(merge_schools, gone_id=GONE, kept_id=KEPT, actor_id=None, now=NOON)
        came = group.create_task(coming(store, anna, clock))
        await somebody_waits(engine)
        await merging.commit()
        await came

    rows = await all_of(store, Person.id, Person.school_id)
    await store.close()
    await engine.dispose()
    assert (anna, KEPT) in rows


async def somebody_waits(engine: AsyncEngine) -> None:
    """For a lock that somebody else holds."""
    waiting = text(
        "SELECT count(*), pg_sleep(0.01) FROM pg_stat_activity"
        " WHERE datname = current_database() AND wait_event_type = 'Lock'"
    )
    async with engine.connect() as connection:
        # Within one transaction the answer would stay what it was.
        looking = await connection.execution_options(isolation_level="AUTOCOMMIT")
        while not (await looking.execute(waiting)).scalar_one():
            pass
