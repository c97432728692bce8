from datetime import date, datetime

import pytest

from services.refusal import Refusal
from services.sheet import (
    NotASheet,
    OldSheet,
    Row,
    SheetEmpty,
    SheetLocked,
    SheetTooLarge,
    read_sheet,
    write_sheet,
)
from tests.services.sheet.workbook_file import a_workbook, a_zip, formula, links, number, row, text

NAME = "7А.xlsx"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
PNG = b"\x89PNG\r\n\x1a\n" + bytes(64)


def cells(content: bytes) -> list[tuple[str, ...]]:
    return [read.cells for read in read_sheet(content, name=NAME).rows]


def refused(content: bytes) -> type[Refusal] | None:
    try:
        read_sheet(content, name=NAME)
    except Refusal as refusal:
        return type(refusal)
    return None


def stream(name: str) -> bytes:
    return f"{name}\0".encode("utf-16-le")


def test_values_of_a_workbook_are_texts_as_they_are_read_on_the_screen() -> None:
    day, moment = date(2026, 9, 1), datetime(2026, 9, 1, 9, 30)  # noqa: DTZ001  Excel knows no zones
    written = [("Иванов Пётр", 7, 7.5, day, moment), ("Ли И", None, None, None, None)]

    content = write_sheet(["Имя", "Класс", "Балл", "День", "Миг"], written, name="7А")

    assert cells(content) == [
        ("Имя", "Класс", "Балл", "День", "Миг"),
        ("Иванов Пётр", "7", "7.5", "2026-09-01", "2026-09-01T09:30:00"),
        ("Ли И",),
    ]


def test_rows_keep_the_numbers_that_their_author_sees() -> None:
    content = a_workbook(row(3, text("B3", "а")) + row(7, text("A7", "б")))

    assert read_sheet(content, name=NAME).rows == [Row(3, ("", "а")), Row(7, ("б",))]


def test_texts_lose_what_nobody_sees() -> None:
    content = a_workbook(row(1, text("A1", "  Пе\u0301тр\u00a0\u200b\tИ\u0306ов "), text("B1", " ")))

    assert cells(content) == [("Пе\u0301тр Йов",)]


def test_the_first_sheet_with_anything_in_it_is_read() -> None:
    content = a_workbook("", row(1, text("A1", "  ")), row(1, text("A1", "да")), row(1, text("A1", "нет")))

    assert cells(content) == [("да",)]


def test_a_hidden_sheet_is_not_read() -> None:
    content = a_workbook(row(1, text("A1", "тайна")), row(1, text("A1", "да")), hidden=(1,))

    assert cells(content) == [("да",)]


@pytest.mark.parametrize(
    "cell",
    [
        formula("B2"),
        formula("B2", "<v></v>"),
        formula("B2", "<v/>"),
        formula("B2", "<v>#REF!</v>", kind="e"),
        '<c r="B2" t="e"><v>#N/A</v></c>',
    ],
)
def test_a_formula_without_a_result_is_not_an_empty_cell(cell: str) -> None:
    content = a_workbook(row(1, text("A1", "а")) + row(2, text("A2", "б"), cell))

    assert read_sheet(content, name=NAME).rows == [Row(1, ("а",)), Row(2, ("б",), frozenset({1}))]


def test_a_row_of_nothing_but_such_formulas_is_there() -> None:
    content = a_workbook(row(1, text("A1", "а")) + row(3, formula("A3")))

    assert read_sheet(content, name=NAME).rows == [Row(1, ("а",)), Row(3, (), frozenset({0}))]


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        (formula("A1", "<v>7</v>"), "7"),
        (formula("A1", "<v>Иванов</v>", kind="str"), "Иванов"),
    ],
)
def test_a_computed_formula_is_its_result(cell: str, value: str) -> None:
    assert read_sheet(a_workbook(row(1, cell)), name=NAME).rows == [Row(1, (value,))]


def test_a_formula_that_came_to_an_empty_text_is_empty() -> None:
    content = a_workbook(row(1, text("A1", "а"), formula("B1", "<v></v>", kind="str")))

    assert read_sheet(content, name=NAME).rows == [Row(1, ("а",))]


def test_a_cell_merged_down_is_true_of_every_row_beside_it() -> None:
    rows = (
        row(1, text("A1", "7А"), text("B1", "Иванов"))
        + row(2, text("B2", "Петров"))
        + row(4, text("B4", "Ли"))
    )

    content = a_workbook(rows, merges=("A1:A4",))

    assert cells(content) == [("7А", "Иванов"), ("7А", "Петров"), ("7А", "Ли")]


def test_a_high_title_stands_in_one_row() -> None:
    content = a_workbook(row(1, text("A1", "Список")) + row(4, text("A4", "Ли И")), merges=("A1:C3",))

    assert cells(content) == [("Список",), ("Ли И",)]


@pytest.mark.parametrize(
    "content",
    [
        "Имя;Класс\nПётр;7А\n".encode(),
        "\ufeffИмя;Класс\r\nПётр;7А\r\n".encode(),
        "Имя;Класс\nПётр;7А\n".encode("cp1251"),
        "Имя\tКласс\nПётр\t7А\n".encode("utf-16"),
        "Имя,Класс\nПётр,7А\n".encode(),
        '"Имя","Класс"\n"Пётр","7А"'.encode(),
        "sep=;\nИмя;Класс\nПётр;7А\n".encode(),
    ],
)
def test_text_is_a_table_in_every_encoding_and_with_every_separator(content: bytes) -> None:
    assert cells(content) == [("Имя", "Класс"), ("Пётр", "7А")]


def test_the_separator_is_the_one_that_cuts_the_lines_alike() -> None:
    content = "Фамилия, имя;Класс\nИванов Пётр;7А\nЛи, И;7Б\n".encode()

    assert cells(content) == [("Фамилия, имя", "Класс"), ("Иванов Пётр", "7А"), ("Ли, И", "7Б")]


def test_a_quotation_mark_that_is_never_closed_swallows_nothing() -> None:
    content = 'a;"Лицей\nb;c\n'.encode()

    assert cells(content) == [("a", '"Лицей'), ("b", "c")]


def test_a_list_without_any_separator_has_one_column() -> None:
    content = "Иванов Пётр\n\nЛи И\n".encode()

    assert read_sheet(content, name=NAME).rows == [Row(1, ("Иванов Пётр",)), Row(3, ("Ли И",))]


@pytest.mark.parametrize(
    "content",
    [
        PNG,
        b"%PDF-1.7 some text",
        b"{\\rtf1 some text}",
        b"<html><table></table></html>",
        b"\xff\xd8\xff\xe0" + bytes(range(256)),
        OLE + stream("WordDocument"),
        b"PK\x03\x04 and nothing behind it",
        a_zip(**{"photo.jpg": "x"}),
        a_zip(
            **{
                "_rels/.rels": links(book=("officeDocument", "word/document.xml")),
                "word/document.xml": "<w/>",
            }
        ),
        a_workbook("<row"),
        a_workbook(row(1, '<c r="A1"><c r="B1"><v>1</v></c></c>')),
        a_workbook(row(1, text("A2", "не та строка"))),
        a_workbook(row(1, text("a1", "мелко"))),
        a_workbook(row(1, text("A1", "&unknown;"))),
        a_workbook(row(1, '<c r="A1" t="s"><v>5</v></c>')),
        a_workbook(row(1, number("A1", "1")), merges=("A1",)),
        a_workbook(row(1, number("A1", "1")), merges=("A1:BH5000", "A1:B2")),
    ],
)
def test_what_is_no_table_is_refused(content: bytes) -> None:
    assert refused(content) == NotASheet


def test_entities_of_its_own_are_refused() -> None:
    parts = dict.fromkeys(["xl/workbook.xml"], '<!DOCTYPE x [<!ENTITY a "b">]><workbook/>')

    content = a_zip(**{"_rels/.rels": links(book=("officeDocument", "xl/workbook.xml"))}, **parts)

    assert refused(content) == NotASheet


@pytest.mark.parametrize(
    "content",
    [
        OLE + stream("Workbook"),
        OLE + stream("Book"),
        a_zip(mimetype="application/vnd.oasis.opendocument.spreadsheet"),
        a_zip(**{"_rels/.rels": links(book=("officeDocument", "xl/workbook.bin"))}),
    ],
)
def test_a_table_of_another_format_is_refused_as_one(content: bytes) -> None:
    assert refused(content) == OldSheet


def test_a_workbook_with_a_password_is_refused_for_that() -> None:
    assert refused(OLE + stream("EncryptedPackage") + stream("Workbook")) == SheetLocked


@pytest.mark.parametrize(
    "content", [b"", b"\n\n ;; \n", a_workbook(""), a_workbook(row(1, '<c r="A1" s="0"/>'))]
)
def test_a_table_with_nothing_in_it_is_refused(content: bytes) -> None:
    assert refused(content) == SheetEmpty


@pytest.mark.parametrize(
    "content",
    [
        bytes(5 * 1024 * 1024 + 1),
        b"a;b\n" * 5001,
        b";" * 60,
        a_workbook(row(5001, number("A5001", "1"))),
        a_workbook(row(1, number("BI1", "1"))),
        a_workbook(row(1, number("A1", "1")) + row(1048576, number("XFD1048576", "1"))),
        a_workbook("", "<row/>" * 1_200_001),
        a_workbook(" " * (21 * 1024 * 1024)),
        a_zip(**{f"{at}.xml": " " * (16 * 1024 * 1024) for at in range(4)}),
    ],
    ids=["bytes", "lines", "cells of a line", "rows", "columns", "corner", "elements", "part", "unpacked"],
)
def test_a_table_that_is_too_large_is_refused(content: bytes) -> None:
    assert refused(content) == SheetTooLarge


def test_colours_far_away_do_not_make_a_table_large() -> None:
    content = a_workbook(
        row(1, number("A1", "1"), '<c r="XFD1" s="0"/>') + row(1048576, '<c r="A1048576" s="0"/>')
    )

    assert cells(content) == [("1",)]


def test_a_refusal_names_the_file_and_the_limits() -> None:
    with pytest.raises(SheetTooLarge) as refusal:
        read_sheet(bytes(6_000_000), name="список.xlsx")

    assert vars(refusal.value) == {"name": "список.xlsx", "megabytes": 5, "rows": 5000, "columns": 60}


@pytest.mark.parametrize("lost", range(8))
def test_a_damaged_workbook_is_refused_and_breaks_nothing(lost: int) -> None:
    content = a_workbook(row(1, text("A1", "Иванов Пётр")))
    share = len(content) // 8

    damaged = content[: lost * share] + bytes(share) + content[(lost + 1) * share :]

    assert refused(damaged) == NotASheet
