"""Workbooks of raw XML: what no careful program writes, and what a person may send nevertheless."""

import io
from zipfile import ZIP_DEFLATED, ZipFile

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"


def a_zip(**parts: str) -> bytes:
    buffer = io.BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as file:
        for name, content in parts.items():
            file.writestr(name, content)
    return buffer.getvalue()


def links(**targets: tuple[str, str]) -> str:
    each = "".join(
        f'<Relationship Id="{name}" Type="{OFFICE}/{kind}" Target="{target}"/>'
        for name, (kind, target) in targets.items()
    )
    return f'<Relationships xmlns="{PACKAGE}">{each}</Relationships>'


def a_workbook(*sheets: str, merges: tuple[str, ...] = (), hidden: tuple[int, ...] = ()) -> bytes:
    """One workbook of the given rows; those whose place is in `hidden` are not to be seen in it."""
    numbers = range(1, len(sheets) + 1)
    states = {n: "hidden" if n in hidden else "visible" for n in numbers}
    listed = "".join(f'<sheet name="{n}" sheetId="{n}" state="{states[n]}" r:id="s{n}"/>' for n in numbers)
    merged = "".join(f'<mergeCell ref="{merge}"/>' for merge in merges)
    pages = {
        f"xl/worksheets/sheet{n}.xml": f'<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData>'
        f"<mergeCells>{merged}</mergeCells></worksheet>"
        for n, rows in zip(numbers, sheets, strict=True)
    }
    book_links = {f"s{n}": ("worksheet", f"worksheets/sheet{n}.xml") for n in numbers}
    return a_zip(
        **{
            "_rels/.rels": links(book=("officeDocument", "xl/workbook.xml")),
            "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}">'
            f"<sheets>{listed}</sheets></workbook>",
            "xl/_rels/workbook.xml.rels": links(**book_links),
        },
        **pages,
    )


def row(number: int, *cells: str) -> str:
    return f'<row r="{number}">{"".join(cells)}</row>'


def text(address: str, value: str) -> str:
    return f'<c r="{address}" t="inlineStr"><is><t>{value}</t></is></c>'


def number(address: str, value: str) -> str:
    return f'<c r="{address}"><v>{value}</v></c>'


def formula(address: str, result: str = "", kind: str = "n") -> str:
    return f'<c r="{address}" t="{kind}"><f>A1</f>{result}</c>'
