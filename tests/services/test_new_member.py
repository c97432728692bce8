"""A member added by hand, a fact at a time."""

from datetime import timedelta

import pytest

from models.audit import Deed
from models.school import SchoolKind, SchoolStanding
from services.member_refusal import MemberAlike, MemberDraftLost, RegionNotKnown
from services.new_member import DRAFT_TTL, NewMember, NewMembers
from services.refusal import NotAllowed
from services.store import Store
from tests.clock import HandClock
from tests.services.administering import (
    ADMINISTRATORS,
    KAZAN,
    a_member,
    an_administrator,
    deeds,
    ids_of_schools,
    members,
    school_of,
)
from tests.services.appointed import a_holder

NAME = "МБОУ «Лицей № 60»"


@pytest.fixture
def new_members(store: Store, clock: HandClock) -> NewMembers:
    return NewMembers(store, clock, administrators=ADMINISTRATORS)


async def test_name_city_and_kind_make_a_member(store: Store, new_members: NewMembers) -> None:
    olga = await an_administrator(store)
    begun = await new_members.name(NAME, actor_id=olga)
    placed = await new_members.place(begun.draft_id, "Уфа", actor_id=olga)

    card = await new_members.finish(begun.draft_id, SchoolKind.LYCEUM, actor_id=olga)

    school = await school_of(store, "ufa-litsey-60")
    assert placed == NewMember(begun.draft_id, NAME, "Уфа", "Республика Башкортостан", SchoolKind.LYCEUM)
    assert (school.name, school.full_name, school.zone) == ("Лицей №60", NAME, "Asia/Yekaterinburg")
    assert (school.standing, card.id) == (SchoolStanding.MEMBER, school.id)
    assert await deeds(store) == [(Deed.SCHOOL_ADDED, olga, school.id, "")]


async def test_pressing_twice_adds_one(store: Store, new_members: NewMembers) -> None:
    olga = await an_administrator(store)
    begun = await new_members.name(NAME, actor_id=olga)
    await new_members.place(begun.draft_id, "Уфа", actor_id=olga)

    first = await new_members.finish(begun.draft_id, SchoolKind.LYCEUM, actor_id=olga)
    second = await new_members.finish(begun.draft_id, SchoolKind.LYCEUM, actor_id=olga)

    assert (first, await ids_of_schools(store)) == (second, ["ufa-litsey-60"])


async def test_the_region_is_asked_where_the_city_does_not_tell_it(
    store: Store, new_members: NewMembers
) -> None:
    olga = await an_administrator(store)
    begun = await new_members.name(NAME, actor_id=olga)
    placed = await new_members.place(begun.draft_id, "Малые Вяземы", actor_id=olga)

    with pytest.raises(MemberDraftLost):
        await new_members.finish(begun.draft_id, SchoolKind.LYCEUM, actor_id=olga)
    with pytest.raises(RegionNotKnown):
        await new_members.locate(begun.draft_id, "Нарния", actor_id=olga)
    located = await new_members.locate(begun.draft_id, "московская", actor_id=olga)

    assert (placed.region, located.region) == ("", "Московская область")


async def test_what_is_begun_is_gone_on_with_until_it_is_done_or_forgotten(
    store: Store, new_members: NewMembers, clock: HandClock
) -> None:
    olga = await an_administrator(store)
    nothing = await new_members.begun(actor_id=olga)
    begun = await new_members.name(NAME, actor_id=olga)
    still = await new_members.begun(actor_id=olga)
    clock.move(DRAFT_TTL + timedelta(seconds=1))

    assert (nothing, still, await new_members.begun(actor_id=olga)) == (None, begun, None)
    with pytest.raises(MemberDraftLost):
        await new_members.place(begun.draft_id, "Уфа", actor_id=olga)


async def test_a_member_that_is_there_is_not_added_again(store: Store, new_members: NewMembers) -> None:
    olga = await an_administrator(store)
    await members(store, a_member())
    begun = await new_members.name("Лицей 5", actor_id=olga)
    await new_members.place(begun.draft_id, KAZAN, actor_id=olga)

    with pytest.raises(MemberAlike) as refusal:
        await new_members.finish(begun.draft_id, SchoolKind.LYCEUM, actor_id=olga)

    assert refusal.value.name == "Лицей №5"
    assert await ids_of_schools(store) == ["kazan-licey-5"]


async def test_only_administrators_add_and_only_what_they_began(
    store: Store, new_members: NewMembers
) -> None:
    olga, boris = await an_administrator(store), await an_administrator(store)
    ivan = await a_holder(store, "Иванов Иван")
    begun = await new_members.name(NAME, actor_id=olga)

    with pytest.raises(MemberDraftLost):
        await new_members.place(begun.draft_id, "Уфа", actor_id=boris)
    for asked in (
        new_members.refuse_strangers(actor_id=ivan),
        new_members.begun(actor_id=ivan),
        new_members.name(NAME, actor_id=ivan),
        new_members.place(begun.draft_id, "Уфа", actor_id=ivan),
        new_members.finish(begun.draft_id, SchoolKind.LYCEUM, actor_id=ivan),
    ):
        with pytest.raises(NotAllowed):
            await asked
