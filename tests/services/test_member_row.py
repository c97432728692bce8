"""A row of the members' list by itself: what is read of it, and why it is refused."""

from enum import StrEnum

import pytest

from services.member_row import MemberRow, MemberTrouble, read_member_rows
from services.sheet import HeaderNotFound, Row, Sheet, read_sheet
from services.sheet.outcome import RefusedRow
from tests.services.sheet.workbook_file import a_workbook, formula, row, text

FULL, CITY, REGION = "Полное наименование", "Город", "Регион"


def read(*cells: str, header: tuple[str, ...]) -> MemberRow | RefusedRow:
    (found,) = read_member_rows(Sheet([Row(1, header), Row(2, cells)]))
    return found


def trouble(column: str, cell: str) -> tuple[StrEnum, str]:
    found = read("Лицей №5", cell, header=(FULL, column))
    assert isinstance(found, RefusedRow)
    return found.trouble, found.detail


def test_a_row_is_read_by_the_names_of_its_columns_in_either_language() -> None:
    russian = read(
        *(
            "kazan-5",
            "МБОУ «Лицей №5»",
            "Лицей 5",
            "Казань",
            "Татарстан",
            "лицей",
            "11.05.2023",
            "2024",
            "да",
        ),
        header=("id", FULL, "Краткое", CITY, REGION, "Вид", "Вступила", "Вышла", "Примечание"),
    )
    english = read(
        *(
            "kazan-5",
            "МБОУ «Лицей №5»",
            "Лицей 5",
            "Казань",
            "Tatarstan",
            "lyceum",
            "2023-05-11",
            "2024",
            "да",
        ),
        header=("id", "full_name", "short_name", "city", "region", "kind", "joined_on", "left_on", "note"),
    )

    assert russian == english
    assert russian == MemberRow(
        number=2,
        id="kazan-5",
        full_name="МБОУ «Лицей №5»",
        short_name="Лицей 5",
        city="Казань",
        region="Республика Татарстан",
        kind="lyceum",
        joined_on="2023-05-11",
        left_on="2024",
        note="да",
    )


def test_several_names_stand_in_one_cell_with_semicolons_between() -> None:
    found = read("Лицей №5", "Космос; Энергетика;", "пятёрка", header=(FULL, "Кластеры", "Другие названия"))

    assert isinstance(found, MemberRow)
    assert (found.clusters, found.aliases) == (("Космос", "Энергетика"), ("пятёрка",))


@pytest.mark.parametrize(
    ("column", "cell", "refused"),
    [
        ("id", "Казань 5", (MemberTrouble.WRONG_ID, "Казань 5")),
        ("id", "-a", (MemberTrouble.WRONG_ID, "-a")),
        ("id", "a:b", (MemberTrouble.WRONG_ID, "a:b")),
        ("id", "a" * 41, (MemberTrouble.WRONG_ID, "a" * 41)),
        (REGION, "Нарния", (MemberTrouble.UNKNOWN_REGION, "Нарния")),
        ("Вид", "замок", (MemberTrouble.UNKNOWN_KIND, "замок")),
        ("Вступила", "недавно", (MemberTrouble.WRONG_DATE, "недавно")),
        ("Краткое", "а" * 501, (MemberTrouble.LONG_NAME, "500")),
        (CITY, "а" * 101, (MemberTrouble.LONG_CITY, "100")),
        ("Примечание", "а" * 1001, (MemberTrouble.LONG_NOTE, "1000")),
        ("Другие названия", "а" * 301, (MemberTrouble.LONG_ALIAS, "300")),
    ],
)
def test_a_cell_that_cannot_be_is_refused_and_named(
    column: str, cell: str, refused: tuple[MemberTrouble, str]
) -> None:
    assert trouble(column, cell) == refused


def test_the_longest_id_is_taken() -> None:
    found = read("Лицей №5", "a" * 40, header=(FULL, "id"))

    assert isinstance(found, MemberRow)


def test_a_row_without_a_name_is_refused() -> None:
    assert read("", "Казань", header=(FULL, CITY)) == RefusedRow(2, "", MemberTrouble.NO_NAME)


def test_nobody_leaves_before_joining() -> None:
    found = read("Лицей №5", "2023-05", "2023-04-30", header=(FULL, "Вступила", "Вышла"))

    assert found == RefusedRow(2, "Лицей №5", MemberTrouble.LEFT_BEFORE_JOINED, "2023-05 — 2023-04-30")


def test_a_formula_that_nobody_has_computed_refuses_its_row_alone() -> None:
    content = a_workbook(
        row(1, text("A1", FULL), text("B1", CITY))
        + row(2, text("A2", "Лицей №5"), formula("B2"))
        + row(3, text("A3", "Лицей №6"), text("B3", "Казань"))
    )

    first, second = read_member_rows(read_sheet(content, name="список.xlsx"))

    assert first == RefusedRow(2, "Лицей №5", MemberTrouble.FORMULA)
    assert isinstance(second, MemberRow)


def test_a_region_merged_along_its_schools_is_that_of_each() -> None:
    content = a_workbook(
        row(1, text("A1", FULL), text("B1", REGION))
        + row(2, text("A2", "Лицей №5"), text("B2", "Татарстан"))
        + row(3, text("A3", "Лицей №6"), text("B3", "")),
        merges=("B2:B3",),
    )

    found = read_member_rows(read_sheet(content, name="список.xlsx"))

    assert [one.region for one in found if isinstance(one, MemberRow)] == ["Республика Татарстан"] * 2


def test_a_table_without_a_column_of_names_is_no_members_list() -> None:
    with pytest.raises(HeaderNotFound) as refusal:
        read("5", "Казань", header=("Номер", CITY))

    assert vars(refusal.value) == {"wanted": f"«{FULL}»", "seen": "Номер, Город"}


def test_rows_with_nothing_in_our_columns_are_passed_over() -> None:
    assert read_member_rows(Sheet([Row(1, (FULL, "Прочее")), Row(2, ("", "итого 5"))])) == []
