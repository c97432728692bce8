"""The members' list out of a file: compared, looked through, written once, given out again."""

import asyncio
from datetime import timedelta
from enum import StrEnum
from typing import Any

import pytest

from models.audit import Deed
from models.person import Language, Person
from models.school import SchoolKind, SchoolStanding
from models.union import Union, UnionKind, UnionPlace
from services.member_import import DRAFT_TTL, MOST_MEMBERS, MemberImports, bring_in, draw, rows_of
from services.member_refusal import MemberDraftLost
from services.member_row import MemberRow, MemberTrouble
from services.refusal import NotAllowed
from services.sheet import NotASheet, SheetTooLarge
from services.sheet.outcome import Outcome, RefusedRow
from services.store import Store
from tests.clock import HandClock
from tests.rows import a_profile, all_of, stored
from tests.services.administering import (
    ADMINISTRATORS,
    KAZAN,
    TATARSTAN,
    a_member,
    aliases_of,
    an_administrator,
    deeds,
    ids_of_schools,
    members,
    school_of,
)
from tests.services.appointed import a_holder

FILE = "id;Полное наименование;Город;Регион\nkazan-licey-5;МБОУ «Лицей №5»;Казань;Татарстан\n".encode()


@pytest.fixture
def imports(store: Store, clock: HandClock) -> MemberImports:
    return MemberImports(store, clock, administrators=ADMINISTRATORS)


def a_row(school_id: str = "kazan-licey-5", **facts: Any) -> MemberRow:
    usual: dict[str, Any] = {
        "number": 2,
        "id": school_id,
        "full_name": "МБОУ «Лицей №5»",
        "city": KAZAN,
        "region": TATARSTAN,
    }
    return MemberRow(**usual | facts)


def refusals(outcome: Outcome) -> list[tuple[StrEnum, str]]:
    return [(row.trouble, row.detail) for row in outcome.refused]


async def test_a_new_member_is_called_what_people_call_it_and_keeps_the_clock_of_its_place(
    store: Store, imports: MemberImports
) -> None:
    row = a_row("ufa-licey-60", full_name="МАОУ «Лицей № 60»", city="Уфа", region="Республика Башкортостан")

    outcome = await imports.bring_in([row])

    school = await school_of(store, "ufa-licey-60")
    assert outcome == Outcome(1, 0, 0, ())
    assert (school.name, school.name_en, school.city_en) == ("Лицей №60", "Lyceum No. 60", "Ufa")
    assert (school.zone, school.kind, school.standing) == (
        "Asia/Yekaterinburg",
        SchoolKind.LYCEUM,
        SchoolStanding.MEMBER,
    )


async def test_importing_twice_changes_nothing_and_leaves_one_line(
    store: Store, imports: MemberImports
) -> None:
    await imports.bring_in([a_row()])

    again = await imports.bring_in([a_row()])

    assert again == Outcome(0, 0, 1, ())
    assert await deeds(store) == [(Deed.MEMBERS_IMPORTED, None, None, "new 1, changed 0, refused 0")]


async def test_looking_writes_nothing(store: Store, imports: MemberImports) -> None:
    outcome = await imports.look([a_row()])

    assert outcome == Outcome(1, 0, 0, ())
    assert await ids_of_schools(store) == []


async def test_valid_rows_are_written_beside_refused_ones(store: Store, imports: MemberImports) -> None:
    refused = RefusedRow(3, "Лицей №6", MemberTrouble.WRONG_DATE, "вчера")

    outcome = await imports.bring_in([refused, a_row()])

    assert outcome == Outcome(1, 0, 0, (refused,))
    assert await ids_of_schools(store) == ["kazan-licey-5"]


async def test_a_member_that_is_there_keeps_its_name_and_what_the_file_does_not_say(
    store: Store, imports: MemberImports
) -> None:
    await members(store, a_member(name="Пятёрка", joined_on="2020", note="важно"))

    outcome = await imports.bring_in([a_row(note="очень важно")])

    school = await school_of(store, "kazan-licey-5")
    assert outcome == Outcome(0, 1, 0, ())
    assert (school.name, school.joined_on, school.note) == ("Пятёрка", "2020", "очень важно")
    assert school.full_name == "МБОУ «Лицей №5»"


async def test_the_clock_of_its_people_follows_unless_they_have_chosen_their_own(
    store: Store, imports: MemberImports
) -> None:
    await members(store, a_member(zone="Europe/Moscow"))
    await stored(
        store,
        a_profile("Иванова Анна", school_id="kazan-licey-5"),
        a_profile("Петров Пётр", school_id="kazan-licey-5", zone="Asia/Tomsk", zone_chosen=True),
    )

    await imports.bring_in([a_row(city="Новосибирск", region="Новосибирская область")])

    assert (await school_of(store, "kazan-licey-5")).zone == "Asia/Novosibirsk"
    assert await all_of(store, Person.full_name, Person.zone) == [
        ("Иванова Анна", "Asia/Novosibirsk"),
        ("Петров Пётр", "Asia/Tomsk"),
    ]


async def test_a_school_somebody_recorded_becomes_a_member_under_its_id(
    store: Store, imports: MemberImports
) -> None:
    await members(store, a_member("outside-1", standing=SchoolStanding.RECORDED))

    await imports.bring_in([a_row("outside-1")])

    assert (await school_of(store, "outside-1")).standing is SchoolStanding.MEMBER


async def test_an_id_that_is_in_the_file_twice_is_taken_once(imports: MemberImports) -> None:
    outcome = await imports.look([a_row(), a_row(number=3, full_name="Лицей №6")])

    assert (outcome.new, refusals(outcome)) == (1, [(MemberTrouble.DOUBLED_ID, "2")])


async def test_a_merged_school_is_refused_with_what_it_was_merged_into(
    store: Store, imports: MemberImports
) -> None:
    merged = SchoolStanding.MERGED
    await members(
        store,
        a_member(),
        a_member("second", standing=merged, merged_into_id="kazan-licey-5"),
        a_member("third", standing=merged, merged_into_id="second"),
    )

    assert refusals(await imports.look([a_row("third")])) == [(MemberTrouble.MERGED, "kazan-licey-5")]


@pytest.mark.parametrize(
    "name", ["МБОУ «Лицей № 5»", "Лицей №5 им. Пушкина", "ЛИЦЕЙ 5", "Лицей №5 - образовательный центр"]
)
async def test_a_new_row_that_looks_like_a_member_is_refused_with_its_id(
    store: Store, imports: MemberImports, name: str
) -> None:
    await members(store, a_member())

    assert refusals(await imports.look([a_row("other", full_name=name)])) == [
        (MemberTrouble.ALIKE, "kazan-licey-5")
    ]


@pytest.mark.parametrize(
    "facts",
    [
        {"full_name": "Лицей №6"},
        {"full_name": "Лицей №55"},
        {"full_name": "Гимназия №5"},
        {"full_name": "Лицей"},
        {"city": "Уфа", "region": "Республика Башкортостан"},
    ],
)
async def test_another_number_kind_or_city_is_another_school(
    store: Store, imports: MemberImports, facts: dict[str, str]
) -> None:
    await members(store, a_member())

    assert (await imports.look([a_row("other", **facts)])).new == 1


async def test_schools_without_a_number_are_alike_by_nearly_one_name(
    store: Store, imports: MemberImports
) -> None:
    await members(store, a_member("rco", name="Республиканский центр образования"))

    alike = await imports.look([a_row("other", full_name="Республиканский центр  образованя")])
    another = await imports.look([a_row("other", full_name="Городской дворец творчества")])

    assert (refusals(alike), another.new) == ([(MemberTrouble.ALIKE, "rco")], 1)


async def test_a_row_without_an_id_gets_one_and_is_known_by_it_the_next_time(
    store: Store, imports: MemberImports
) -> None:
    first = await imports.bring_in([a_row("")])
    second = await imports.bring_in([a_row("")])

    assert (first, second) == (Outcome(1, 0, 0, ()), Outcome(0, 0, 1, ()))
    assert await ids_of_schools(store) == ["kazan-litsey-5"]


async def test_a_row_without_an_id_that_looks_like_a_member_is_told_the_id_to_use(
    store: Store, imports: MemberImports
) -> None:
    await members(store, a_member())

    assert refusals(await imports.look([a_row("", full_name="МАОУ Лицей 5")])) == [
        (MemberTrouble.ALIKE, "kazan-licey-5")
    ]


async def test_ids_that_are_made_do_not_meet(store: Store, imports: MemberImports) -> None:
    await members(store, a_member("kazan-litsey-5", city="Уфа", region=""))

    await imports.bring_in([a_row("")])

    assert await ids_of_schools(store) == ["kazan-litsey-5", "kazan-litsey-5-2"]


async def test_a_new_member_has_to_be_somewhere(imports: MemberImports) -> None:
    outcome = await imports.look([a_row(city="", region="")])

    assert refusals(outcome) == [(MemberTrouble.NO_PLACE, "")]


async def test_nobody_leaves_before_the_day_that_is_already_known(
    store: Store, imports: MemberImports
) -> None:
    await members(store, a_member(joined_on="2023"))

    outcome = await imports.look([a_row(left_on="2022-05")])

    assert refusals(outcome) == [(MemberTrouble.LEFT_BEFORE_JOINED, "2023 — 2022-05")]


async def test_unions_are_joined_that_are_there_and_others_are_refused(
    store: Store, imports: MemberImports
) -> None:
    await stored(store, Union(id=1, kind=UnionKind.CLUSTER, name="Космос и авиастроение"))

    outcome = await imports.bring_in(
        [a_row(clusters=("космос и авиастроение",)), a_row("b", number=3, clusters=("Энергетика",))]
    )

    assert refusals(outcome) == [(MemberTrouble.UNKNOWN_UNION, "Энергетика")]
    assert await all_of(store, UnionPlace.union_id, UnionPlace.school_id) == [(1, "kazan-licey-5")]


async def test_a_union_in_several_spellings_is_joined_once(store: Store, imports: MemberImports) -> None:
    await stored(store, Union(id=1, kind=UnionKind.CLUSTER, name="Север"))

    outcome = await imports.bring_in([a_row(clusters=("Север", "север", "СЕВЕР"), aliases=("пять", "пять"))])

    assert outcome == Outcome(1, 0, 0, ())
    assert await all_of(store, UnionPlace.union_id, UnionPlace.school_id) == [(1, "kazan-licey-5")]
    assert await aliases_of(store) == [("kazan-licey-5", "пять")]


async def test_of_two_lists_at_once_the_second_finds_what_the_first_has_written(
    store: Store, imports: MemberImports
) -> None:
    outcomes = await asyncio.gather(*(imports.bring_in([a_row(aliases=("пятёрка",))]) for _ in range(4)))

    assert sorted((one.new, one.unchanged) for one in outcomes) == [(0, 1)] * 3 + [(1, 0)]
    assert len(await deeds(store)) == 1


async def test_a_plan_of_what_is_otherwise_by_now_is_made_anew(store: Store, clock: HandClock) -> None:
    drawn = await store.read(draw, [a_row()])
    await members(store, a_member(note=""))

    outcome = await store.write(bring_in, [a_row()], drawn, actor_id=None, now=clock())

    assert (outcome.new, outcome.changed) == (0, 1)


async def test_other_names_are_added_once(store: Store, imports: MemberImports) -> None:
    await imports.bring_in([a_row(aliases=("пятёрка",))])
    again = await imports.bring_in([a_row(aliases=("пятёрка", "лицей на горке"))])

    assert again == Outcome(0, 1, 0, ())
    assert await aliases_of(store) == [("kazan-licey-5", "лицей на горке"), ("kazan-licey-5", "пятёрка")]


async def test_a_file_is_looked_through_and_written_once(store: Store, imports: MemberImports) -> None:
    olga = await an_administrator(store)
    shown = await imports.preview(FILE, name="список.csv", actor_id=olga)
    before = await ids_of_schools(store)

    first = await imports.write(shown.draft_id, actor_id=olga)
    second = await imports.write(shown.draft_id, actor_id=olga)

    assert (shown.outcome, before) == (Outcome(1, 0, 0, ()), [])
    assert first == second
    assert (first.new, await ids_of_schools(store)) == (1, ["kazan-licey-5"])
    assert await deeds(store) == [(Deed.MEMBERS_IMPORTED, olga, None, "new 1, changed 0, refused 0")]


async def test_what_has_changed_meanwhile_is_compared_anew(store: Store, imports: MemberImports) -> None:
    olga = await an_administrator(store)
    shown = await imports.preview(FILE, name="список.csv", actor_id=olga)
    await members(store, a_member("other"))

    written = await imports.write(shown.draft_id, actor_id=olga)

    assert (written.new, written.refused) == (0, 1)


async def test_a_newer_file_a_stranger_and_two_days_forget_the_older_one(
    store: Store, imports: MemberImports, clock: HandClock
) -> None:
    olga, boris = await an_administrator(store), await an_administrator(store)
    older = await imports.preview(FILE, name="список.csv", actor_id=olga)
    newer = await imports.preview(FILE, name="список.csv", actor_id=olga)

    for draft_id, actor_id in ((older.draft_id, olga), (newer.draft_id, boris)):
        with pytest.raises(MemberDraftLost):
            await imports.write(draft_id, actor_id=actor_id)
    clock.move(DRAFT_TTL + timedelta(seconds=1))
    with pytest.raises(MemberDraftLost):
        await imports.write(newer.draft_id, actor_id=olga)

    assert await ids_of_schools(store) == []


async def test_nobody_else_imports_or_exports(store: Store, imports: MemberImports) -> None:
    teacher = await a_holder(store, "Иванов Иван")

    with pytest.raises(NotAllowed):
        await imports.preview(FILE, name="список.csv", actor_id=teacher)
    with pytest.raises(NotAllowed):
        await imports.write(1, actor_id=teacher)
    with pytest.raises(NotAllowed):
        await imports.export(Language.RU, actor_id=teacher)
    with pytest.raises(NotAllowed):
        await imports.template(Language.RU, actor_id=teacher)


@pytest.mark.parametrize("language", Language)
async def test_what_is_given_out_changes_nothing_when_it_comes_back(
    store: Store, imports: MemberImports, language: Language
) -> None:
    olga = await an_administrator(store)
    await members(
        store, a_member(joined_on="2023-05", note="=1+1"), a_member("b", name="Школа", full_name="")
    )
    await stored(store, Union(id=1, kind=UnionKind.COMMISSION, name="Финансовая"))
    await stored(store, UnionPlace(union_id=1, school_id="b"))
    await imports.bring_in([a_row(aliases=("пятёрка",), kind="methodical_center")])

    content = await imports.export(language, actor_id=olga)

    assert await imports.look(rows_of(content, "список.xlsx")) == Outcome(0, 0, 2, ())


@pytest.mark.parametrize("language", Language)
async def test_the_template_is_a_list_that_can_be_imported(
    store: Store, imports: MemberImports, language: Language
) -> None:
    olga = await an_administrator(store)

    content = await imports.template(language, actor_id=olga)

    assert await imports.look(rows_of(content, "образец.xlsx")) == Outcome(2, 0, 0, ())


def test_what_is_no_table_is_refused_by_its_name() -> None:
    with pytest.raises(NotASheet):
        rows_of(b"\x89PNG\r\n\x1a\n" + bytes(64), "фото.xlsx")
    with pytest.raises(SheetTooLarge):
        rows_of(b"a" * (5 * 1024 * 1024 + 1), "список.csv")


def test_a_list_of_more_members_than_there_may_be_is_too_large() -> None:
    lines = "".join(f"Лицей №{number};Казань\n" for number in range(MOST_MEMBERS + 1))

    with pytest.raises(SheetTooLarge) as refusal:
        rows_of(f"Название;Город\n{lines}".encode(), "список.csv")

    assert refusal.value.rows == MOST_MEMBERS
