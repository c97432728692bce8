import pytest

from services.sheet import HeaderNotFound, Row, Sheet, find_columns, look_for_columns, read_sheet
from services.sheet.column import folded
from tests.services.sheet.workbook_file import a_workbook, row, text

WANTED = {"name": ["ФИО", "Ребёнок"], "class": ["Класс"]}


def a_sheet(*rows: tuple[str, ...]) -> Sheet:
    return Sheet([Row(number, cells) for number, cells in enumerate(rows, start=1)])


@pytest.mark.parametrize(
    "name", ["ФИО", "фио", " Ф. И. О. ", "ФИО:", "ФИО (полностью)", "«ФИО»", "Ребенок", "РЕБЁНОК", "ф_и_о"]
)
def test_a_column_is_found_however_its_name_is_written(name: str) -> None:
    assert look_for_columns(a_sheet((name,)), WANTED) is not None


def test_a_name_that_is_all_a_remark_is_read() -> None:
    assert folded("(Класс)") == "класс"


def test_the_header_may_stand_below_a_title() -> None:
    sheet = a_sheet(("Класс",), ("№", "ФИО", "Класс"), ("1", "Ли И", "7А"))

    columns = find_columns(sheet, WANTED)

    assert columns.at == {"name": (1,), "class": (2,)}
    assert [columns.read(found, "name") for found in columns.rows(sheet)] == ["Ли И"]


def test_a_header_too_far_below_is_not_looked_for() -> None:
    sheet = a_sheet(*[("Иванов Пётр",)] * 10, ("ФИО",))

    assert look_for_columns(sheet, WANTED) is None


def test_of_two_columns_of_one_name_the_first_counts() -> None:
    assert find_columns(a_sheet(("ФИО", "Класс", "Класс")), WANTED).at == {"name": (0,), "class": (1,)}


def test_a_header_merged_over_columns_is_all_of_them() -> None:
    header = row(1, text("A1", "ФИО"), text("C1", "Класс"))
    content = a_workbook(
        header + row(2, text("A2", "Ли"), text("B2", "И"), text("C2", "7А")), merges=("A1:B1",)
    )
    sheet = read_sheet(content, name="a")

    columns = find_columns(sheet, WANTED)

    assert [columns.read(found, "name") for found in columns.rows(sheet)] == ["Ли И"]


def test_a_header_repeated_on_every_page_is_no_row() -> None:
    sheet = a_sheet(("ФИО", "Класс"), ("Ли И", "7А"), ("ФИО", "Класс"), ("Ли О", "7А"))

    assert [found.number for found in find_columns(sheet, WANTED).rows(sheet)] == [2, 4]


def test_a_formula_without_a_result_counts_where_it_is_asked_for() -> None:
    columns = find_columns(a_sheet(("ФИО", "Класс")), WANTED)

    assert [columns.is_unread(Row(2, (), frozenset({at}))) for at in (0, 1, 2)] == [True, True, False]


def test_a_missing_column_is_named_and_what_there_is_shown() -> None:
    with pytest.raises(HeaderNotFound) as refusal:
        find_columns(a_sheet(("ФИО", "Группа")), WANTED)

    assert vars(refusal.value) == {"wanted": "«Класс»", "seen": "ФИО, Группа"}


def test_a_table_without_any_header_shows_its_first_row() -> None:
    with pytest.raises(HeaderNotFound) as refusal:
        find_columns(a_sheet(("Ли И", "7А")), WANTED)

    assert vars(refusal.value) == {"wanted": "«ФИО», «Класс»", "seen": "Ли И, 7А"}


def test_a_column_that_is_not_needed_may_be_missing() -> None:
    columns = find_columns(a_sheet(("ФИО",)), WANTED, needed=["name"])

    assert columns.read(Row(2, ("Ли И",)), "class") == ""
