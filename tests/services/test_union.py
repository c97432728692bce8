"""Clusters, commissions and departments: who is in them, from when till when."""

import pytest

from models.audit import Deed
from models.school import SchoolStanding
from models.union import UnionKind, UnionPart, UnionPlace
from services.member_refusal import (
    LeftBeforeJoined,
    MemberTextTooLong,
    MemberTextWanted,
    PaperDateUnfit,
    PeriodsOverlap,
    UnionNameTaken,
    UnionNotFound,
)
from services.refusal import NotAllowed
from services.store import Store
from services.union import NAME_CHARACTERS, Unions
from tests.clock import HandClock
from tests.rows import all_of
from tests.services.administering import ADMINISTRATORS, a_member, an_administrator, deeds, members
from tests.services.appointed import a_holder

CLUSTER, MEMBER = UnionKind.CLUSTER, UnionPart.MEMBER


@pytest.fixture
def unions(store: Store, clock: HandClock) -> Unions:
    return Unions(store, clock, administrators=ADMINISTRATORS)


async def a_cluster(store: Store, unions: Unions) -> tuple[int, int]:
    """An administrator, and a cluster with a member `a` that could be in it."""
    olga = await an_administrator(store)
    await members(store, a_member("a"))
    card = await unions.create(CLUSTER, "Космос", actor_id=olga)
    return olga, card.union.id


async def periods(store: Store) -> list[tuple[UnionPart, str, str]]:
    rows = await all_of(store, UnionPlace.part, UnionPlace.since, UnionPlace.until)
    return [(part, since, until) for part, since, until in rows]


async def test_creating_one_of_a_name_that_is_there_shows_it(store: Store, unions: Unions) -> None:
    olga = await an_administrator(store)

    first = await unions.create(CLUSTER, "Космос; авиастроение", actor_id=olga)
    second = await unions.create(CLUSTER, "космос, АВИАСТРОЕНИЕ", actor_id=olga)
    other = await unions.create(UnionKind.COMMISSION, "Космос, авиастроение", actor_id=olga)

    assert (first, first.union.name) == (second, "Космос, авиастроение")
    assert other.union.id != first.union.id


async def test_a_union_is_renamed_unless_another_is_called_so(store: Store, unions: Unions) -> None:
    olga, cluster = await a_cluster(store, unions)
    await unions.create(CLUSTER, "Энергетика", actor_id=olga)

    renamed = await unions.rename(cluster, "Космос и авиастроение", actor_id=olga)

    assert renamed.union.name == "Космос и авиастроение"
    with pytest.raises(UnionNameTaken):
        await unions.rename(cluster, "энергетика", actor_id=olga)


async def test_a_name_is_words_and_not_too_many(store: Store, unions: Unions) -> None:
    olga = await an_administrator(store)

    with pytest.raises(MemberTextWanted):
        await unions.create(CLUSTER, "…", actor_id=olga)
    with pytest.raises(MemberTextTooLong):
        await unions.create(CLUSTER, "а" * (NAME_CHARACTERS + 1), actor_id=olga)


async def test_a_school_is_put_in_once_however_often_one_presses(store: Store, unions: Unions) -> None:
    olga, cluster = await a_cluster(store, unions)

    first = await unions.put(cluster, "a", MEMBER, "17.05.2023", actor_id=olga)
    second = await unions.put(cluster, "a", MEMBER, "2023-05-17", actor_id=olga)

    assert first == second
    assert (first.union.members, await periods(store)) == (1, [(MEMBER, "2023-05-17", "")])
    assert await deeds(store) == [(Deed.SCHOOL_CHANGED, olga, "a", f"union {cluster}")]


async def test_a_school_may_be_in_it_as_two_things_but_not_twice_as_one(store: Store, unions: Unions) -> None:
    olga, cluster = await a_cluster(store, unions)
    await unions.put(cluster, "a", MEMBER, "2023", actor_id=olga)

    card = await unions.put(cluster, "a", UnionPart.HEAD, "", actor_id=olga)
    with pytest.raises(PeriodsOverlap):
        await unions.put(cluster, "a", MEMBER, "2024", actor_id=olga)

    assert (card.union.members, [place.part for place in card.places.rows]) == (1, [UnionPart.HEAD, MEMBER])


async def test_a_past_period_stays_and_another_begins(store: Store, unions: Unions) -> None:
    olga, cluster = await a_cluster(store, unions)
    put = await unions.put(cluster, "a", MEMBER, "2020", actor_id=olga)
    place_id = put.places.rows[0].id

    await unions.end(place_id, "2022-05", actor_id=olga)
    ended = await unions.end(place_id, "2022-05", actor_id=olga)
    with pytest.raises(PeriodsOverlap):
        await unions.put(cluster, "a", MEMBER, "2021", actor_id=olga)
    await unions.put(cluster, "a", MEMBER, "2023", actor_id=olga)
    with pytest.raises(PeriodsOverlap):
        await unions.end(place_id, "2024", actor_id=olga)

    assert ended.union.members == 0
    assert await periods(store) == [(MEMBER, "2020", "2022-05"), (MEMBER, "2023", "")]


async def test_two_periods_do_not_begin_on_one_date(store: Store, unions: Unions) -> None:
    olga, cluster = await a_cluster(store, unions)
    put = await unions.put(cluster, "a", MEMBER, "2023", actor_id=olga)
    await unions.end(put.places.rows[0].id, "2023", actor_id=olga)

    with pytest.raises(PeriodsOverlap):
        await unions.put(cluster, "a", MEMBER, "2023", actor_id=olga)


async def test_an_end_is_a_date_and_not_before_the_beginning(store: Store, unions: Unions) -> None:
    olga, cluster = await a_cluster(store, unions)
    put = await unions.put(cluster, "a", MEMBER, "2023", actor_id=olga)

    with pytest.raises(LeftBeforeJoined):
        await unions.end(put.places.rows[0].id, "2022", actor_id=olga)
    with pytest.raises(PaperDateUnfit):
        await unions.end(put.places.rows[0].id, "завтра", actor_id=olga)
    ended = await unions.end(put.places.rows[0].id, "", actor_id=olga)

    assert ended.places.rows[0].until == "2026-11-25"


async def test_only_members_are_in_unions(store: Store, unions: Unions) -> None:
    olga, cluster = await a_cluster(store, unions)
    await members(store, a_member("b", standing=SchoolStanding.OUTSIDE))

    with pytest.raises(NotAllowed):
        await unions.put(cluster, "b", MEMBER, "", actor_id=olga)


async def test_what_is_not_there_is_not_found(store: Store, unions: Unions) -> None:
    olga = await an_administrator(store)

    for asked in (
        unions.card(7, actor_id=olga),
        unions.place(7, actor_id=olga),
        unions.end(7, "", actor_id=olga),
        unions.rename(7, "Космос", actor_id=olga),
    ):
        with pytest.raises(UnionNotFound):
            await asked


async def test_nobody_else_sees_or_changes_them(store: Store, unions: Unions) -> None:
    _, cluster = await a_cluster(store, unions)
    ivan = await a_holder(store, "Иванов Иван")

    for asked in (
        unions.refuse_strangers(actor_id=ivan),
        unions.page(CLUSTER, actor_id=ivan),
        unions.card(cluster, actor_id=ivan),
        unions.create(CLUSTER, "Новый", actor_id=ivan),
        unions.rename(cluster, "Новый", actor_id=ivan),
        unions.put(cluster, "a", MEMBER, "", actor_id=ivan),
        unions.place(1, actor_id=ivan),
        unions.end(1, "", actor_id=ivan),
    ):
        with pytest.raises(NotAllowed):
            await asked
