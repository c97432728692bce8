from collections.abc import Iterator, Sequence
from itertools import count
from pathlib import Path

import pytest

from services.school_match import Findable, Match, SchoolIndex

DATA = Path(__file__).parent / "data"

# A query a line, with the school that it means, or with all schools that it may mean.
QUERIES = [
    "school_queries.tsv",
    "school_queries_blind.tsv",
    "school_queries_official.tsv",
    "school_queries_second.tsv",
]
# Queries that do not find their school first, with what they find instead: the lyceum is the university's,
# and its own name says nothing of Tupolev.
KNOWN_MISSES = {"Туполева лицей": "kazan-kai"}

_numbers = count(1)


def rows(name: str) -> Iterator[list[str]]:
    for line in (DATA / name).read_text(encoding="utf-8").splitlines():
        yield line.split("\t")


def asked(name: str) -> Iterator[tuple[str, list[str]]]:
    for query, meant in rows(name):
        yield query.replace("\\n", "\n"), meant.split("|")


def a_school(
    name: str,
    city: str = "",
    region: str = "",
    *,
    called: str = "",
    is_member: bool = True,
    also: Sequence[str] = (),
) -> Findable:
    return Findable(called or f"school-{next(_numbers)}", (name, *also), city, region, is_member)


@pytest.fixture(scope="module")
def members() -> SchoolIndex:
    return SchoolIndex(
        Findable(school, (full_name, short_name), city, region, is_member=bool(member))
        for school, full_name, short_name, city, region, member in rows("school_queries_schools.tsv")
    )


def ids(matches: Sequence[Match]) -> list[str]:
    return [match.id for match in matches]


@pytest.mark.parametrize("file", QUERIES)
def test_what_people_type_finds_their_school_first(members: SchoolIndex, file: str) -> None:
    found = {query: (ids(members.find(query)), meant) for query, meant in asked(file) if len(meant) == 1}

    misses = {query: next(iter(shown), "") for query, (shown, meant) in found.items() if shown[:1] != meant}
    assert misses == {query: shown for query, shown in KNOWN_MISSES.items() if query in found}
    assert all(set(meant) <= set(shown) for shown, meant in found.values())


def test_what_may_mean_several_schools_finds_them_before_any_other(members: SchoolIndex) -> None:
    found = {
        query: (ids(members.find(query)), meant)
        for file in QUERIES
        for query, meant in asked(file)
        if meant[1:]
    }

    assert {
        query: shown for query, (shown, meant) in found.items() if {*shown[: len(meant)]} != {*meant}
    } == {}
    assert len(found) > 1


@pytest.mark.parametrize("file", QUERIES)
def test_a_school_that_is_offered_alone_is_the_right_one(members: SchoolIndex, file: str) -> None:
    wrong = {
        query: matches[0].id
        for query, meant in asked(file)
        if (matches := members.find(query)) and matches[0].is_certain and matches[0].id not in meant
    }

    assert wrong == {}


def test_only_the_first_may_be_certain(members: SchoolIndex) -> None:
    assert [match.is_certain for match in members.find("лицей 89")] == [True, False, False, False, False]


def three_of_one_number() -> SchoolIndex:
    return SchoolIndex([
        a_school("Школа №5", "Омск", "Омская область", called="omsk"),
        a_school("Лицей №5", "Тула", "Тульская область", called="tula"),
        a_school("Гимназия №5", "Чита", "Забайкальский край", called="chita"),
        a_school("Лицей №6", "Тула", "Тульская область", called="another"),
    ])  # fmt: skip


def test_all_schools_of_one_number_are_shown_by_name() -> None:
    assert ids(three_of_one_number().find("5")) == ["chita", "tula", "omsk"]


def test_among_equals_none_is_certain() -> None:
    assert not any(match.is_certain for match in three_of_one_number().find("5"))


def test_no_more_are_shown_than_asked_for() -> None:
    assert ids(three_of_one_number().find("5", most=2)) == ["chita", "tula"]


def test_the_exact_kind_comes_before_the_others_of_the_number() -> None:
    assert ids(three_of_one_number().find("лицей 5"))[:3] == ["tula", "chita", "omsk"]


@pytest.mark.parametrize(
    ("city", "region"),
    [("Омск", ""), ("г. Омск", ""), ("", "Омская область"), ("", "Омская область — Прииртышье")],
)
def test_the_persons_own_place_comes_before_the_kind(city: str, region: str) -> None:
    assert ids(three_of_one_number().find("лицей 5", city=city, region=region))[0] == "omsk"


def test_a_town_in_the_words_comes_before_the_persons_own() -> None:
    assert ids(three_of_one_number().find("5 тула", city="Омск"))[:2] == ["tula", "omsk"]


@pytest.mark.parametrize(("city", "region"), [("Омск", "Омская область"), ("", "Омская область")])
def test_a_region_in_the_words_comes_before_the_persons_own_place(city: str, region: str) -> None:
    assert ids(three_of_one_number().find("5 забайкалье", city=city, region=region))[0] == "chita"


def test_schools_of_one_name_are_shown_by_town() -> None:
    index = SchoolIndex([
        a_school("Школа №5", "Тула", called="tula"),
        a_school("Школа №5", "Омск", called="omsk"),
        a_school("Школа №5", "Чита", called="chita"),
    ])  # fmt: skip

    assert ids(index.find("школа 5")) == ["omsk", "tula", "chita"]
    assert ids(index.find("школа 5", city="Чита")) == ["chita", "omsk", "tula"]


@pytest.mark.parametrize(
    ("typed", "is_certain"),
    [
        ("школа 1", True),
        ("школа 1 салехард", True),
        ("школа 1 королькова", True),
        ("школа имени героя советского союза королькова", True),
        ("школа 1 уфа", False),
        ("школа 1 воронеж", False),
    ],
)
def test_a_school_elsewhere_is_not_offered_alone(
    members: SchoolIndex, typed: str, *, is_certain: bool
) -> None:
    first = members.find(typed)[0]

    assert (first.id, first.is_certain) == ("salekhard-sosh-1", is_certain)


def test_a_school_of_another_kind_is_not_offered_alone() -> None:
    index = SchoolIndex([a_school("Университет «Росток»"), a_school("Лицей «Сириус»")])

    assert [index.find(typed)[0].is_certain for typed in ("университет росток", "лицей росток")] == [
        True,
        False,
    ]


def test_two_spellings_of_one_district_lead_to_the_schools_of_both() -> None:
    index = SchoolIndex([
        a_school("Гимназия №5 Савинского района", called="short"),
        a_school("Лицей №6 Савиновского района", called="long"),
        a_school("Школа №7"),
    ])  # fmt: skip

    assert ids(index.find("савиновский район")) == ["long", "short"]
    assert ids(index.find("савинский район")) == ["short", "long"]


@pytest.mark.parametrize("typed", ["#школаэкономикииправа", "лицейдляодаренныхдетей", "стосорокшесть"])
def test_words_without_spaces_are_told_apart(members: SchoolIndex, typed: str) -> None:
    apart = {
        "#школаэкономикииправа": "школа экономики и права",
        "лицейдляодаренныхдетей": "лицей для одаренных детей",
        "стосорокшесть": "сто сорок шесть",
    }

    assert ids(members.find(typed)) == ids(members.find(apart[typed])) != []


@pytest.mark.parametrize(
    "typed", ["3 семерки", "три семёрки", "nhb ctv`hrb", "школа 777", "школа ７７７", "школа 77O"]
)
def test_a_number_is_understood_however_it_is_written(typed: str) -> None:
    index = SchoolIndex([a_school("Школа №777", called="777"), a_school("Школа №770", called="770")])

    assert ids(index.find(typed))[0] == ("770" if "O" in typed else "777")


def test_a_number_before_other_words_is_not_repeated(members: SchoolIndex) -> None:
    assert ids(members.find("3 гимназия зеленодольск"))[0] == "zelenodolsk-gimnaziya-3"


def test_the_persons_own_place_finds_nothing_by_itself() -> None:
    assert three_of_one_number().find("что-нибудь", city="Омск") == []


def test_a_region_in_the_words_tells_schools_apart() -> None:
    assert ids(three_of_one_number().find("5 забайкалье"))[0] == "chita"


def test_who_types_no_number_is_rather_of_a_school_that_has_none() -> None:
    index = SchoolIndex([a_school("Гимназия №5", called="five"), a_school("Гимназия", called="none")])

    assert ids(index.find("гимназия")) == ["none", "five"]


def test_a_school_that_left_comes_after_its_equal() -> None:
    index = SchoolIndex(
        [
            a_school("Лицей №5", "Омск", called="left", is_member=False),
            a_school("Лицей №5", "Чита", called="stays"),
        ]
    )

    assert ids(index.find("лицей 5")) == ["stays", "left"]


def test_a_school_that_left_is_still_found(members: SchoolIndex) -> None:
    assert ids(members.find("лицей 113"))[0] == "novosibirsk-licey-113"


def test_a_wrong_digit_is_no_slip_but_the_other_words_still_lead_to_schools(members: SchoolIndex) -> None:
    found = members.find("лицей 98 кемерово")

    assert ids(found)[:2] == ["kemerovo-licey-89", "kemerovo-licey-62"]
    assert not found[0].is_certain


def test_an_exact_number_comes_before_a_number_like_it() -> None:
    index = SchoolIndex(
        [a_school("Лицей №89", "Тула", called="like"), a_school("Лицей №98", "Омск", called="exact")]
    )

    assert ids(index.find("лицей 98 тула")) == ["exact", "like"]


@pytest.mark.parametrize(
    "typed", ["7 класс лицей 176", "лицей 176, 7б", "7 «Б» класс, лицей 176", "лицей 176 класс 7"]
)
def test_a_grade_is_not_the_number_of_a_school(members: SchoolIndex, typed: str) -> None:
    assert ids(members.find(typed))[0] == "novosibirsk-licey-176"
    assert "noyabrsk-sosh-7" not in ids(members.find(typed))


@pytest.mark.parametrize(
    "typed", ["средняя общеобразовательная школа 5", "сош 5", "соответствующий особый шифр 5"]
)
def test_a_school_that_is_named_by_an_abbreviation_is_found_by_its_words_too(typed: str) -> None:
    index = SchoolIndex([a_school("СОШ №5", called="five"), a_school("СОШ №6")])

    assert ids(index.find(typed))[0] == "five"


def test_a_school_without_names_is_never_found_and_harms_nobody() -> None:
    index = SchoolIndex([Findable("empty", (), "", ""), a_school("Лицей №5", called="school")])

    assert ids(index.find("лицей 5")) == ["school"]


def test_nothing_is_found_among_no_schools() -> None:
    assert SchoolIndex([]).find("лицей 5") == []


def test_the_only_school_is_certain() -> None:
    assert [match.is_certain for match in SchoolIndex([a_school("Лицей №5")]).find("лицей 5")] == [True]


def test_an_english_name_leads_to_the_school_too() -> None:
    index = SchoolIndex(
        [a_school("Гимназия «Росток»", called="sprout", also=["Sprout Gymnasium"]), a_school("Лицей №5")]
    )

    assert ids(index.find("sprout"))[0] == ids(index.find("росток"))[0] == "sprout"


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "   ",
        "\n\t",
        "№",
        "—",
        "🙂🙂",
        "абракадабра",
        "7 класс",
        "здравствуйте",
        "город",
        "\x00\x01",
        "9" * 400,
    ],
)
def test_what_names_no_school_finds_none(members: SchoolIndex, typed: str) -> None:
    assert members.find(typed) == []


@pytest.mark.parametrize(
    "typed",
    [
        "лицей 89\x00 кемерово",
        "<b>лицей</b> 89",
        "лице\u0301й 89",
        "ли\u00adцей\u200b 89",
        "лицей 89" + "!" * 9_000,
    ],
)
def test_signs_that_are_not_meant_do_no_harm(members: SchoolIndex, typed: str) -> None:
    assert ids(members.find(typed))[0] == "kemerovo-licey-89"


@pytest.mark.parametrize(
    "typed", ["a" * 10_000, "ж" * 10_000, "лицей 89 " * 2_000, "щ ш " * 3_000, "[];'" * 3_000]
)
def test_an_endless_text_is_read_to_a_bound(members: SchoolIndex, typed: str) -> None:
    assert members.find(typed) == members.find(typed[:400])
