"""The zip that a workbook is, opened with care and packed anew.

Whatever is inside is untrusted: sizes lie, kilobytes unpack to gigabytes, a sheet is found by one reader
here and by another there. So the library is given a workbook of our own packing: the one sheet that was
scanned, the texts and styles that belong to it, and nothing else of the file.
"""

import io
import posixpath
import struct
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from services.sheet.scan import TooManyCellsError, local, parse

MOST_UNPACKED, MOST_OF_A_PART = 60 * 1024 * 1024, 20 * 1024 * 1024
# The parts that only say where the others are.
MOST_OF_A_LIST = 1024 * 1024
MOST_PARTS = 2_000
# Texts are cheap in the file and dear in memory: so many tags are the texts of the largest sheet.
MOST_TAGS_OF_TEXTS = 1_500_000
# What a damaged file makes the zip's reader say; a locked one makes it say RuntimeError.
BROKEN = (BadZipFile, EOFError, KeyError, OSError, RuntimeError, ValueError, struct.error, zlib.error)

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


class NotAWorkbookError(Exception):
    """Some other zip."""


class OtherWorkbookError(Exception):
    """A table of another program, or of another format of the same one."""


@dataclass(frozen=True, slots=True)
class Link:
    kind: str
    target: str


@dataclass(frozen=True, slots=True)
class Contents:
    """Where in the zip everything is. Sheets that their author hides are left out."""

    sheets: list[str]
    texts: str | None
    styles: str | None
    counts_from_1904: bool


class Package:
    def __init__(self, content: bytes) -> None:
        self._zip = ZipFile(io.BytesIO(content))
        infos = self._zip.infolist()
        if len(infos) > MOST_PARTS or sum(info.file_size for info in infos) > MOST_UNPACKED:
            raise TooManyCellsError
        self._infos: dict[str, ZipInfo] = {info.filename.replace("\\", "/").lower(): info for info in infos}

    def read(self, name: str, most: int = MOST_OF_A_PART) -> bytes:
        """The part, unless there is more of it than the zip has said or than is taken."""
        info = self._infos[name.lower()]
        if info.compress_type not in {ZIP_STORED, ZIP_DEFLATED}:
            raise NotAWorkbookError
        with self._zip.open(info) as part:
            content = part.read(most + 1)
        if len(content) > most:
            raise TooManyCellsError
        return content

    def _read_or(self, name: str | None, otherwise: bytes) -> bytes:
        """Some programs name a part that they do not write."""
        return self.read(name) if name is not None and name.lower() in self._infos else otherwise

    def contents(self) -> Contents:
        book = self._book()
        links = self._links(book)
        elements = list(_elements(self.read(book, MOST_OF_A_LIST)))
        if elements[0][0] != "workbook":
            raise NotAWorkbookError
        sheets = [
            links[attributes.get("id", "")]
            for name, attributes in elements
            if name == "sheet" and attributes.get("state", "visible") == "visible"
        ]
        settings = next((attributes for name, attributes in elements if name == "workbookPr"), {})
        return Contents(
            sheets=[link.target for link in sheets if link.kind == "worksheet"],
            texts=_target(links, "sharedStrings"),
            styles=_target(links, "styles"),
            counts_from_1904=settings.get("date1904") in {"1", "true"},
        )

    def _book(self) -> str:
        if "mimetype" in self._infos and b"opendocument.spreadsheet" in self.read("mimetype", MOST_OF_A_LIST):
            raise OtherWorkbookError
        if "_rels/.rels" not in self._infos:
            raise NotAWorkbookError
        book = _target(self._links(""), "officeDocument")
        if book is not None and book.endswith(".bin"):
            raise OtherWorkbookError
        if book is None or not book.endswith(".xml"):
            raise NotAWorkbookError
        return book

    def _links(self, part: str) -> dict[str, Link]:
        folder, name = posixpath.split(part)
        elements = _elements(self.read(posixpath.join(folder, "_rels", f"{name}.rels"), MOST_OF_A_LIST))
        return {
            attributes.get("Id", ""): Link(
                kind=attributes.get("Type", "").rpartition("/")[2],
                target=posixpath.normpath(posixpath.join("/", folder, attributes.get("Target", "")))[1:],
            )
            for name, attributes in elements
            if name == "Relationship"
        }

    def packed(self, contents: Contents, sheet: bytes) -> bytes:
        """A workbook of this one sheet. Texts and styles are only looked for under their usual names."""
        buffer = io.BytesIO()
        with ZipFile(buffer, "w", ZIP_DEFLATED, compresslevel=1) as packed:
            packed.writestr("_rels/.rels", _links_of({"officeDocument": "xl/workbook.xml"}))
            packed.writestr("xl/workbook.xml", _book_of_one_sheet(contents))
            parts = {"worksheet": "sheet.xml", "sharedStrings": "sharedStrings.xml", "styles": "styles.xml"}
            packed.writestr("xl/_rels/workbook.xml.rels", _links_of(parts))
            packed.writestr("xl/sheet.xml", sheet)
            packed.writestr("xl/sharedStrings.xml", self._texts(contents))
            packed.writestr("xl/styles.xml", self._read_or(contents.styles, _NO_STYLES))
        return buffer.getvalue()

    def _texts(self, contents: Contents) -> bytes:
        texts = self._read_or(contents.texts, _NO_TEXTS)
        if texts.count(b"<") > MOST_TAGS_OF_TEXTS:
            raise TooManyCellsError
        return texts


def is_zip(content: bytes) -> bool:
    return content.startswith(b"PK\x03\x04")


def _elements(xml: bytes) -> Iterator[tuple[str, dict[str, str]]]:
    found: list[tuple[str, dict[str, str]]] = []

    def starts(tag: str, attributes: Mapping[str, str]) -> None:
        found.append((local(tag), {local(name): value for name, value in attributes.items()}))

    parse(xml, starts=starts)
    return iter(found)


def _target(links: Mapping[str, Link], kind: str) -> str | None:
    return next((link.target for link in links.values() if link.kind == kind), None)


def _links_of(targets: Mapping[str, str]) -> str:
    links = (
        f'<Relationship Id="{kind}" Type="{OFFICE}/{kind}" Target="{target}"/>'
        for kind, target in targets.items()
    )
    return f'<Relationships xmlns="{RELATIONSHIPS}">{"".join(links)}</Relationships>'


def _book_of_one_sheet(contents: Contents) -> str:
    return (
        f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}">'
        f'<workbookPr date1904="{int(contents.counts_from_1904)}"/>'
        '<sheets><sheet name="1" sheetId="1" r:id="worksheet"/></sheets></workbook>'
    )


_NO_TEXTS = f'<sst xmlns="{MAIN}"/>'.encode()
_NO_STYLES = f'<styleSheet xmlns="{MAIN}"/>'.encode()
