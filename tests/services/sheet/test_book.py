"""The file itself: what is in the zip, and that it is written as its rows come."""

import io
from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta, timezone
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook
from python_calamine import CalamineWorkbook

from services.plain_text import UNSEEN
from services.sheet import Table, write_book, write_sheet
from services.sheet.cell import Value, column_names


class Kept(list[Sequence[Value]]):
    """A block that knows how many there are besides."""

    living = 0
    most = 0

    def __init__(self, *columns: Sequence[Value]) -> None:
        super().__init__(columns)
        Kept.living += 1
        Kept.most = max(Kept.most, Kept.living)

    def __del__(self) -> None:
        Kept.living -= 1


def cells(content: bytes) -> list[list[object]]:
    return [
        list(row)
        for row in CalamineWorkbook.from_filelike(io.BytesIO(content)).get_sheet_by_index(0).to_python()
    ]


def part(content: bytes, name: str) -> str:
    with ZipFile(io.BytesIO(content)) as file:
        return file.read(name).decode()


def test_a_large_table_is_never_in_memory_whole() -> None:
    def blocks() -> Iterator[Kept]:
        for number in range(50):
            yield Kept([number] * 10, [f"text {number}"] * 10)

    content = write_book([Table("1", ["a", "b"], blocks()), Table("2", ["a", "b"], blocks())])

    assert len(cells(content)) == 501
    # The one that is written, the next one, and the first, by which columns are measured.
    assert (Kept.living, Kept.most <= 3) == (0, True)


def test_the_same_rows_are_the_same_file() -> None:
    assert write_sheet(["a"], [("Ли",)], name="7А") == write_sheet(["a"], [("Ли",)], name="7А")


def test_the_file_begins_with_what_its_parts_are() -> None:
    with ZipFile(io.BytesIO(write_sheet(["a"], [("Ли",)], name="7А"))) as file:
        assert file.namelist()[0] == "[Content_Types].xml"


def test_another_program_reads_every_kind_of_cell() -> None:
    moment = datetime(2026, 9, 1, 9, 30)  # noqa: DTZ001  Excel knows no zones
    row = ("Ли & Ко <7А>", 7, 7.5, True, None, date(2026, 9, 1), moment, "=1+1")
    content = write_sheet(list("abcdefgh"), [row, row[::-1]], name="О'Хара & сыновья")

    sheet = load_workbook(io.BytesIO(content)).active

    assert sheet is not None
    midnight = datetime(2026, 9, 1)  # noqa: DTZ001  Excel knows no zones
    read = ("Ли & Ко <7А>", 7, 7.5, True, None, midnight, moment, "=1+1")
    assert sheet.title == "О'Хара & сыновья"
    assert list(sheet.values)[1:] == [read, read[::-1]]
    assert [sheet["F2"].number_format, sheet["G2"].number_format] == ["dd.mm.yyyy", "dd.mm.yyyy hh:mm"]
    assert sheet["H2"].data_type == "s"
    assert sheet.auto_filter.ref == "A1:H3"
    assert sheet.freeze_panes == "A2"


def test_a_number_among_dates_stays_a_number() -> None:
    content = write_sheet(["a"], [(date(2026, 9, 1),), (7,), (True,), (1,), (1.0,)], name="7А")

    assert [row[0] for row in cells(content)[1:]] == [date(2026, 9, 1), 7, True, 1, 1]


def test_a_moment_is_written_by_its_own_clock() -> None:
    moment = datetime(2026, 9, 1, 9, 30, tzinfo=timezone(timedelta(hours=12)))

    assert cells(write_sheet(["a"], [(moment,)], name="7А"))[1] == [moment.replace(tzinfo=None)]


def test_a_day_before_a_spreadsheets_days_is_a_text() -> None:
    content = write_sheet(["a", "b"], [(date(1861, 2, 19), "x"), (date(1900, 2, 28), "x")], name="7А")

    assert [row[0] for row in cells(content)[1:]] == ["19.02.1861", "28.02.1900"]


@pytest.mark.parametrize("words", ["_x0041_", "a_x005F_b", "_x000D_", "__x0041__", "_x0041_x0042_"])
def test_a_text_that_looks_like_a_letters_number_stays_a_text(words: str) -> None:
    assert cells(write_sheet(["a"], [(words,)], name="7А"))[1] == [words]


@pytest.mark.parametrize(("sign", "most", "left"), [("я", 32_767, 32_766), ("🌸", 16_383, 16_383)])
def test_a_text_has_no_more_halves_of_signs_than_a_spreadsheet_takes(sign: str, most: int, left: int) -> None:
    fits, longer = sign * most, sign * (most + 1)

    content = write_sheet(["a", "b"], [(fits, "x"), (longer, "x")], name="7А")

    assert [row[0] for row in cells(content)[1:]] == [fits, f"{sign * left}…"]


@given(
    st.lists(
        st.tuples(
            st.text(
                st.characters(codec="utf-8") | st.sampled_from("&<>_x0041\r\n\t\v\f\x85 '\"=;"), max_size=9
            )
        ),
        min_size=1,
        max_size=9,
    )
)
def test_whatever_is_typed_comes_back_but_for_what_nobody_sees(rows: list[tuple[str]]) -> None:
    # Beside it stands what keeps the row.
    content = write_sheet(["a", "b"], [(text, "x") for (text,) in rows], name="7А")

    assert [row[0] for row in cells(content)[1:]] == [UNSEEN.sub("", text) for (text,) in rows]


def test_the_columns_after_the_last_letter_have_two() -> None:
    assert column_names(703)[25:28] + column_names(703)[-2:] == ["Z", "AA", "AB", "ZZ", "AAA"]


def test_two_sheets_of_one_name_are_a_defect() -> None:
    tables = [Table("Команды", ["a"], []), Table("команды", ["a"], [])]

    with pytest.raises(ValueError, match="two sheets of one name"):
        write_book(tables)


def test_a_row_that_is_shorter_than_the_header_is_a_defect() -> None:
    with pytest.raises(ValueError, match="1 columns under 2 headings"):
        write_sheet(["a", "b"], [("x",)], name="7А")


def test_every_sheet_has_a_filter_of_its_own() -> None:
    content = write_book([Table("Один", ["a"], [[["x"]]]), Table("О'два", ["a", "b"], [])])

    names = part(content, "xl/workbook.xml")
    assert "'Один'!$A$1:$A$2</definedName>" in names
    assert "'О''два'!$A$1:$B$1</definedName>" in names
