"""Schools outside the list, and what an administrator makes of them."""

import pytest

from models.audit import AuditLine, Deed
from models.person import PersonKind
from models.school import SchoolKind, SchoolStanding
from services.recorded import RecordedSchools
from services.refusal import NotAllowed
from services.school import Schools
from services.store import Store
from tests.clock import NOON, HandClock
from tests.rows import a_profile, a_pupil, stored
from tests.services.administering import (
    ADMINISTRATORS,
    a_member,
    an_administrator,
    deeds,
    members,
    school_of,
)
from tests.services.appointed import a_holder

OUTSIDE = "outside-1"


@pytest.fixture
def recorded(store: Store, clock: HandClock) -> RecordedSchools:
    return RecordedSchools(store, clock, Schools(store, clock), administrators=ADMINISTRATORS)


async def a_recorded_school(store: Store) -> None:
    await members(
        store,
        a_member(
            OUTSIDE,
            name="Лицей №5",
            name_en="Лицей №5",
            kind=SchoolKind.OTHER,
            standing=SchoolStanding.RECORDED,
            recorded_at=NOON,
        ),
    )
    anna = a_pupil(school_id=OUTSIDE)
    await stored(store, anna)
    await stored(store, AuditLine(at=NOON, deed=Deed.SCHOOL_RECORDED, actor_id=anna.id, school_id=OUTSIDE))


async def test_each_tells_who_named_it_and_what_it_may_be(store: Store, recorded: RecordedSchools) -> None:
    olga = await an_administrator(store)
    await a_recorded_school(store)
    await members(store, a_member())

    page = await recorded.page(1, actor_id=olga)
    card = await recorded.card(OUTSIDE, actor_id=olga)

    (school,) = page.rows
    assert (school.line.id, school.by, school.by_kind) == (OUTSIDE, "Анна", PersonKind.PUPIL)
    assert (school.recorded_at, school.people) == (NOON, 1)
    assert (card.school, [near.id for near in card.near]) == (school, ["kazan-licey-5"])


@pytest.mark.parametrize("standing", [SchoolStanding.OUTSIDE, SchoolStanding.MEMBER])
async def test_one_is_accepted_once_and_is_no_longer_waiting(
    store: Store, recorded: RecordedSchools, standing: SchoolStanding
) -> None:
    olga = await an_administrator(store)
    await a_recorded_school(store)

    for _ in range(2):
        await recorded.accept(OUTSIDE, standing, actor_id=olga)

    school = await school_of(store, OUTSIDE)
    assert (school.standing, school.kind, school.name_en) == (standing, SchoolKind.LYCEUM, "Lyceum No. 5")
    assert (await recorded.page(1, actor_id=olga)).total == 0
    assert (await deeds(store))[1:] == [(Deed.SCHOOL_ACCEPTED, olga, OUTSIDE, standing.value)]


async def test_an_old_button_makes_no_outsider_of_a_member(store: Store, recorded: RecordedSchools) -> None:
    olga = await an_administrator(store)
    await members(store, a_member())

    await recorded.accept("kazan-licey-5", SchoolStanding.OUTSIDE, actor_id=olga)

    assert (await school_of(store, "kazan-licey-5")).standing is SchoolStanding.MEMBER


async def test_nobody_else_sees_or_accepts_them(store: Store, recorded: RecordedSchools) -> None:
    ivan = await a_holder(store, "Иванов Иван")
    await a_recorded_school(store)
    await stored(store, a_profile("Петров Пётр"))

    for asked in (
        recorded.page(1, actor_id=ivan),
        recorded.card(OUTSIDE, actor_id=ivan),
        recorded.accept(OUTSIDE, SchoolStanding.MEMBER, actor_id=ivan),
    ):
        with pytest.raises(NotAllowed):
            await asked
