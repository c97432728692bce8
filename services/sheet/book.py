"""The file that a workbook is: a zip of a few parts, of which the sheets are written as their rows come."""

import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final, Self
from xml.sax.saxutils import escape, quoteattr
from zipfile import ZIP_DEFLATED, ZipFile

from services.sheet.package import MAIN, OFFICE, RELATIONSHIPS

# A tenth larger than the smallest file, in less than half of the time.
COMPRESSION = 3
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml"
# What is seen of a column's width is less than the width: so much is left blank beside it.
PADDING = 182 / 256
# A heading that is bold, a moment and a day, in this order; nought is everything else.
STYLES: Final = (
    f'<styleSheet xmlns="{MAIN}">'
    '<numFmts count="2"><numFmt numFmtId="164" formatCode="dd.mm.yyyy hh:mm"/>'
    '<numFmt numFmtId="165" formatCode="dd.mm.yyyy"/></numFmts>'
    '<fonts count="2"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font>'
    '<font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill>'
    '<fill><patternFill patternType="gray125"/></fill></fills>'
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    '<cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
    '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>'
    '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>'
    '<xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>'
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>'
    "</styleSheet>"
)


@dataclass(frozen=True, slots=True)
class Piece:
    """Some rows of a sheet, and the number of the last of them."""

    rows: bytes
    last: int


@dataclass(frozen=True, slots=True)
class Written:
    """A sheet that is done: its name, and where its header and its rows stand."""

    name: str
    place: str


class Book:
    """Sheets are added one after another; when it is closed it is a file."""

    def __init__(self, sheets: int) -> None:
        """Of so many sheets: what kinds of parts there are stands first, by which some know the file."""
        self._content = io.BytesIO()
        self._zip = ZipFile(self._content, "w", ZIP_DEFLATED, compresslevel=COMPRESSION)
        self._sheets: list[Written] = []
        self._put("[Content_Types].xml", _types(sheets))
        self._put("_rels/.rels", _links([("officeDocument", "xl/workbook.xml")]))
        targets = [("worksheet", _part(number).removeprefix("xl/")) for number in range(1, sheets + 1)]
        self._put("xl/_rels/workbook.xml.rels", _links([*targets, ("styles", "styles.xml")]))
        self._put("xl/styles.xml", STYLES)

    def add(self, name: str, widths: Sequence[float], pieces: Iterable[Piece], *, last: str) -> None:
        """A sheet, whose last column is called so. Every piece of it is packed before the next is made."""
        number, lines = len(self._sheets) + 1, 0
        with self._zip.open(_part(number), "w") as part:
            part.write(_beginning(widths, is_first=number == 1).encode())
            for piece in pieces:
                part.write(piece.rows)
                lines = piece.last
            part.write(f'</sheetData><autoFilter ref="A1:{last}{lines}"/></worksheet>'.encode())
        self._sheets.append(Written(name, f"$A$1:${last}${lines}"))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        if kind is None:
            self._put("xl/workbook.xml", _contents(self._sheets))
        self._zip.close()

    @property
    def content(self) -> bytes:
        """Of a book that is closed."""
        return self._content.getvalue()

    def _put(self, name: str, content: str) -> None:
        # Without the hour, as it is where a part is written piece by piece: the same rows are the same file.
        with self._zip.open(name, "w") as part:
            part.write(f"{DECLARATION}{content}".encode())


def _types(sheets: int) -> str:
    each = "".join(
        f'<Override PartName="/{_part(number)}" ContentType="{SPREADSHEET}.worksheet+xml"/>'
        for number in range(1, sheets + 1)
    )
    return (
        f'<Types xmlns="{TYPES}">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{SPREADSHEET}.sheet.main+xml"/>'
        f'<Override PartName="/xl/styles.xml" ContentType="{SPREADSHEET}.styles+xml"/>{each}</Types>'
    )


def _contents(sheets: Sequence[Written]) -> str:
    listed = "".join(
        f'<sheet name={quoteattr(sheet.name)} sheetId="{number}" r:id="rId{number}"/>'
        for number, sheet in enumerate(sheets, 1)
    )
    # A filter is a name as well, or else some programs show no arrows.
    filters = "".join(
        f'<definedName name="_xlnm._FilterDatabase" localSheetId="{at}" hidden="1">'
        f"{_quoted(sheet.name)}!{sheet.place}</definedName>"
        for at, sheet in enumerate(sheets)
    )
    return (
        f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><bookViews><workbookView/></bookViews>'
        f"<sheets>{listed}</sheets><definedNames>{filters}</definedNames></workbook>"
    )


def _part(number: int) -> str:
    return f"xl/worksheets/sheet{number}.xml"


def _links(targets: Sequence[tuple[str, str]]) -> str:
    links = "".join(
        f'<Relationship Id="rId{number}" Type="{OFFICE}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, 1)
    )
    return f'<Relationships xmlns="{RELATIONSHIPS}">{links}</Relationships>'


def _quoted(name: str) -> str:
    doubled = name.replace("'", "''")
    return escape(f"'{doubled}'")


def _beginning(widths: Sequence[float], *, is_first: bool) -> str:
    """Up to the rows: the header stays in sight, and columns are as wide as they are."""
    columns = "".join(
        f'<col min="{number}" max="{number}" width="{width + PADDING}" customWidth="1"/>'
        for number, width in enumerate(widths, 1)
    )
    selected = ' tabSelected="1"' if is_first else ""
    return (
        f'{DECLARATION}<worksheet xmlns="{MAIN}"><sheetViews><sheetView{selected} workbookViewId="0">'
        '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
        '<selection pane="bottomLeft"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>'
        f"<cols>{columns}</cols><sheetData>"
    )
