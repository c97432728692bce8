import io
from collections.abc import Iterator
from datetime import date, datetime
from zipfile import ZipFile

import pytest
from python_calamine import CalamineWorkbook

from services.sheet import read_sheet, write_sheet


def values(content: bytes) -> list[list[object]]:
    workbook = CalamineWorkbook.from_filelike(io.BytesIO(content))
    return [list(row) for row in workbook.get_sheet_by_index(0).to_python(skip_empty_area=False)]


def sheet_names(content: bytes) -> list[str]:
    return list(CalamineWorkbook.from_filelike(io.BytesIO(content)).sheet_names)


def xml(content: bytes) -> str:
    with ZipFile(io.BytesIO(content)) as file:
        return file.read("xl/worksheets/sheet1.xml").decode()


def test_values_are_written_as_what_they_are() -> None:
    moment = datetime(2026, 9, 1, 9, 30)  # noqa: DTZ001  Excel knows no zones

    content = write_sheet(["a", "b", "c", "d", "e"], [("Ли", 7, 7.5, date(2026, 9, 1), moment)], name="7А")

    assert values(content)[1] == ["Ли", 7, 7.5, date(2026, 9, 1), moment]


@pytest.mark.parametrize(
    "words", ["=1+1", "+7", "-1", "@a", "\tx", "\rx", "{=1}", "http://school.ru", "=cmd|'/c'!A1"]
)
def test_a_text_is_never_a_formula_nor_a_link(words: str) -> None:
    content = write_sheet(["Имя"], [(words,)], name="7А")

    assert values(content)[1] == [words]
    assert "<f>" not in xml(content)
    assert "hyperlink" not in xml(content)


def test_a_name_of_a_column_is_no_formula_either() -> None:
    assert "<f>" not in xml(write_sheet(["=1+1"], [("x",)], name="7А"))


def test_a_column_of_numbers_or_dates_may_hold_texts_as_well() -> None:
    content = write_sheet(
        ["a", "b"],
        [(1, date(2026, 9, 1)), ("два", "никогда"), (None, None), (2.5, date(2027, 1, 1))],
        name="7А",
    )

    assert values(content)[1:] == [
        [1, date(2026, 9, 1)],
        ["два", "никогда"],
        ["", ""],
        [2.5, date(2027, 1, 1)],
    ]


def test_rows_may_come_one_by_one() -> None:
    def rows() -> Iterator[tuple[int]]:
        yield from ((number,) for number in range(1000))

    assert len(values(write_sheet(["№"], rows(), name="7А"))) == 1001


def test_a_table_without_rows_still_has_its_header() -> None:
    assert read_sheet(write_sheet(["Имя", "Класс"], [], name="7А"), name="a").rows[0].cells == (
        "Имя",
        "Класс",
    )


def test_the_header_stays_in_sight_bold_and_with_a_filter() -> None:
    written = xml(write_sheet(["Имя"], [("Ли",)], name="7А"))

    assert 'state="frozen"' in written
    assert '<autoFilter ref="A1:A2"/>' in written
    assert '<c r="A1" s="1"' in written


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (123456789012345678, "123456789012345678"),
        (float("nan"), ""),
        (float("inf"), ""),
        ("я" * 40_000, "я" * 32_766 + "…"),
        ("а\x00\ud800б", "аб"),
    ],
)
def test_what_a_cell_cannot_hold_is_written_as_near_as_it_can(value: str | float, written: str) -> None:
    assert values(write_sheet(["a", "b"], [(value, "x")], name="7А"))[1] == [written, "x"]


@pytest.mark.parametrize(
    ("name", "written"),
    [("7А/8Б: [список]?", "7А 8Б   список"), ("", "1"), ("''", "1"), ("я" * 40, "я" * 31)],
)
def test_a_sheet_has_a_name_that_excel_takes(name: str, written: str) -> None:
    assert sheet_names(write_sheet(["a"], [("x",)], name=name)) == [written]


def test_a_wide_column_is_wide_and_none_is_wider_than_a_screen() -> None:
    written = xml(write_sheet(["a", "b", "c"], [("x", "Константинопольский Ян", "я" * 500)], name="7А"))

    assert [written.count(f'width="{width}.7109375"') for width in (6, 23, 60)] == [1, 1, 1]


def test_two_columns_of_one_name_are_a_defect() -> None:
    with pytest.raises(ValueError, match="two columns of one name"):
        write_sheet(["a", "a"], [], name="7А")
