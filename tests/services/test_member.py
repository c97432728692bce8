"""The members' list: its numbers and pages, a card, and each fact that may be changed."""

from typing import Any

import pytest

from models.audit import Deed
from models.person import Person, PersonKind
from models.role import RoleKind
from models.school import SchoolKind, SchoolStanding
from services.member import MEMBERS_ON_A_PAGE, Members, Overview
from services.member_field import MemberField
from services.member_refusal import (
    LeftBeforeJoined,
    MemberTextTooLong,
    MemberTextWanted,
    PaperDateUnfit,
    RegionNotKnown,
    SchoolIsMerged,
    TooManyAliases,
)
from services.member_row import MOST_ALIASES
from services.refusal import NotAllowed, Refusal, SchoolNotFound
from services.school import Schools
from services.store import Store
from tests.clock import HandClock
from tests.rows import a_profile, a_pupil, all_of, stored
from tests.services.administering import (
    ADMINISTRATORS,
    a_member,
    aliases_of,
    an_administrator,
    deeds,
    members,
    school_of,
)
from tests.services.appointed import a_holder

ID = "kazan-licey-5"


@pytest.fixture
def kept(store: Store, clock: HandClock) -> Members:
    return Members(store, clock, Schools(store, clock), administrators=ADMINISTRATORS)


async def changed(store: Store, kept: Members, field: MemberField, typed: str, **facts: Any) -> list[Any]:
    """What the school is after the answer."""
    olga = await an_administrator(store)
    await members(store, a_member(**facts))
    await kept.edit(ID, field, typed, actor_id=olga)
    school = await school_of(store, ID)
    return [school.name, school.city, school.region, school.zone, school.joined_on, school.left_on]


async def test_the_numbers_are_of_members_and_say_who_has_left(store: Store, kept: Members) -> None:
    olga = await an_administrator(store)
    await members(
        store,
        a_member("a", kind=SchoolKind.LYCEUM),
        a_member("b", kind=SchoolKind.LYCEUM, region="Республика Карелия"),
        a_member("c", left_on="2023"),
        a_member("d", left_on="2027"),
        a_member("e", standing=SchoolStanding.OUTSIDE),
        a_member("f", standing=SchoolStanding.RECORDED),
    )

    shown = await kept.overview(actor_id=olga)

    assert shown == Overview(3, 1, 2, ((SchoolKind.SCHOOL, 1), (SchoolKind.LYCEUM, 2)), 1)


async def test_pages_go_by_region_and_city_and_the_last_one_is_shown_for_any_later(
    store: Store, kept: Members
) -> None:
    olga = await an_administrator(store)
    cities = ["Уфа", "Казань", "Томск", "Пермь", "Минск", "Омск"]
    await members(store, *(a_member(f"s{at}", region=city, city=city) for at, city in enumerate(cities)))

    first, last = await kept.page(1, actor_id=olga), await kept.page(9, actor_id=olga)

    assert [line.city for line in first.rows] == ["Казань", "Минск", "Омск", "Пермь", "Томск"]
    assert [line.city for line in last.rows] == ["Уфа"]
    assert (last.number, last.pages, len(first.rows)) == (2, 2, MEMBERS_ON_A_PAGE)


async def test_a_card_counts_its_people_and_names_who_answers_for_it(store: Store, kept: Members) -> None:
    olga = await an_administrator(store)
    await members(store, a_member())
    await a_holder(store, "Орлов Олег", RoleKind.RESPONSIBLE, ID, school_id=ID)
    await stored(store, a_pupil(school_id=ID), a_profile("Никто", school_id=ID))

    card = await kept.card(ID, actor_id=olga)

    assert card.people == ((PersonKind.PUPIL, 1), (PersonKind.TEACHER, 1), (None, 1))
    assert card.responsible == ("Орлов Олег",)


async def test_the_card_of_a_double_is_that_of_what_it_was_merged_into(store: Store, kept: Members) -> None:
    olga = await an_administrator(store)
    await members(store, a_member(), a_member("b", standing=SchoolStanding.MERGED, merged_into_id=ID))

    assert (await kept.card("b", actor_id=olga)).id == ID
    with pytest.raises(SchoolIsMerged):
        await kept.edit("b", MemberField.NAME, "Лицей", actor_id=olga)


@pytest.mark.parametrize(
    ("field", "typed", "at", "value"),
    [
        (MemberField.NAME, " Лицей  №6 ", 0, "Лицей №6"),
        (MemberField.CITY, "Омск", 1, "Омск"),
        (MemberField.REGION, "кузбасс", 2, "Кемеровская область — Кузбасс"),
        (MemberField.REGION, "Омская область", 3, "Asia/Omsk"),
        (MemberField.JOINED, "11.05.2023", 4, "2023-05-11"),
        (MemberField.LEFT, "2024", 5, "2024"),
    ],
)
async def test_a_fact_is_read_and_set(
    store: Store, kept: Members, field: MemberField, typed: str, at: int, value: str
) -> None:
    assert (await changed(store, kept, field, typed))[at] == value


async def test_what_need_not_be_there_is_taken_away_by_a_dash(store: Store, kept: Members) -> None:
    assert (await changed(store, kept, MemberField.JOINED, "—", joined_on="2020"))[4] == ""


@pytest.mark.parametrize(
    ("field", "typed", "refused"),
    [
        (MemberField.NAME, "-", MemberTextWanted),
        (MemberField.NAME, "а" * 101, MemberTextTooLong),
        (MemberField.CITY, "…", MemberTextWanted),
        (MemberField.REGION, "Нарния", RegionNotKnown),
        (MemberField.KIND, "замок", MemberTextWanted),
        (MemberField.JOINED, "вчера", PaperDateUnfit),
        (MemberField.LEFT, "2019", LeftBeforeJoined),
    ],
)
async def test_what_cannot_be_is_refused_and_changes_nothing(
    store: Store, kept: Members, field: MemberField, typed: str, refused: type[Refusal]
) -> None:
    olga = await an_administrator(store)
    await members(store, a_member(joined_on="2020"))

    with pytest.raises(refused):
        await kept.edit(ID, field, typed, actor_id=olga)

    assert (await school_of(store, ID)).joined_on == "2020"
    assert await deeds(store) == []


async def test_a_change_is_logged_by_its_field_and_the_same_once_more_is_not(
    store: Store, kept: Members
) -> None:
    olga = await an_administrator(store)
    await members(store, a_member())

    await kept.edit(ID, MemberField.KIND, "лицей", actor_id=olga)
    await kept.edit(ID, MemberField.KIND, "lyceum", actor_id=olga)

    assert await deeds(store) == [(Deed.SCHOOL_CHANGED, olga, ID, "kind")]


async def test_a_member_leaves_today_and_comes_back_and_its_people_stay(store: Store, kept: Members) -> None:
    olga = await an_administrator(store)
    await members(store, a_member())
    await stored(store, a_pupil(school_id=ID))

    gone = await kept.leave_today(ID, actor_id=olga)
    back = await kept.come_back(ID, actor_id=olga)

    assert (gone.left_on, gone.line.has_left) == ("2026-11-25", True)
    assert (back.left_on, back.line.has_left) == ("", False)
    assert (await all_of(store, Person.school_id))[0] == ("kazan-licey-5",)


async def test_other_names_are_added_and_removed_however_often_one_presses(
    store: Store, kept: Members
) -> None:
    olga = await an_administrator(store)
    await members(store, a_member())

    await kept.add_alias(ID, "пятёрка; пять", actor_id=olga)
    card = await kept.add_alias(ID, "пятёрка; пять", actor_id=olga)
    added = await aliases_of(store)
    for _ in range(2):
        await kept.remove_alias(ID, card.aliases[0].id, actor_id=olga)

    # A semicolon parts names in a file.
    assert (added, await aliases_of(store)) == ([(ID, "пятёрка, пять")], [])


async def test_the_alias_of_another_school_is_not_removed(store: Store, kept: Members) -> None:
    olga = await an_administrator(store)
    await members(store, a_member(), a_member("b"))
    card = await kept.add_alias("b", "пятёрка", actor_id=olga)

    await kept.remove_alias(ID, card.aliases[0].id, actor_id=olga)

    assert await aliases_of(store) == [("b", "пятёрка")]


async def test_there_is_an_end_to_names(store: Store, kept: Members) -> None:
    olga = await an_administrator(store)
    await members(store, a_member())
    for at in range(MOST_ALIASES):
        await kept.add_alias(ID, f"имя {at}", actor_id=olga)

    with pytest.raises(TooManyAliases):
        await kept.add_alias(ID, "ещё", actor_id=olga)


async def test_a_member_is_found_by_what_it_is_called_now(store: Store, kept: Members) -> None:
    olga = await an_administrator(store)
    await members(store, a_member(), a_member("b", name="Лицей №6"))
    await kept.add_alias("b", "Галактика", actor_id=olga)

    found = await kept.find("галактика", actor_id=olga)

    assert [school.id for school in found] == ["b"]


async def test_nobody_else_sees_or_changes_the_list(store: Store, kept: Members) -> None:
    ivan = await a_holder(store, "Иванов Иван", RoleKind.ORGANISER, None)
    await members(store, a_member())

    for asked in (
        kept.overview(actor_id=ivan),
        kept.page(1, actor_id=ivan),
        kept.find("лицей", actor_id=ivan),
        kept.card(ID, actor_id=ivan),
        kept.edit(ID, MemberField.NAME, "Лицей", actor_id=ivan),
        kept.leave_today(ID, actor_id=ivan),
        kept.come_back(ID, actor_id=ivan),
        kept.add_alias(ID, "Лицей", actor_id=ivan),
        kept.remove_alias(ID, 1, actor_id=ivan),
    ):
        with pytest.raises(NotAllowed):
            await asked


async def test_a_school_that_is_not_there_is_not_found(store: Store, kept: Members) -> None:
    olga = await an_administrator(store)

    with pytest.raises(SchoolNotFound):
        await kept.edit("nobody", MemberField.NAME, "Лицей", actor_id=olga)
