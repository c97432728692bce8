"""Whether a picture is whole, and how large it is: read as far as that goes without painting it.

A download that broke off, or was filled up with noughts, is told of when it is sent in, and not at its hour.
"""

import re
import struct
from binascii import crc32
from typing import Final

from services.picture import PictureKind

# Width and height.
Size = tuple[int, int]

PNG_BEGINNING: Final = 8
PNG_CHUNK, PNG_SUM, PNG_SIZE = struct.Struct(">I4s"), struct.Struct(">I"), struct.Struct(">II")
PNG_HEADER, PNG_PICTURE, PNG_END = b"IHDR", b"IDAT", b"IEND"
JPEG_BEGINNING: Final = 2
# A mark of JPEG's; a nought behind the first byte means that it is no mark.
JPEG_MARK: Final = re.compile(rb"\xff+([^\x00\xff])")
JPEG_LENGTH, JPEG_SIZE = struct.Struct(">H"), struct.Struct(">3xHH")
# The segments that say how large it is; the three in between are tables.
JPEG_FRAMES: Final = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
# They have no length, for nothing belongs to them.
JPEG_ALONE: Final = frozenset({0x01, *range(0xD0, 0xD9)})
JPEG_SCAN, JPEG_END, JPEG_FIRST_MARK = 0xDA, 0xD9, 0xC0


def size_of_whole(content: bytes, kind: PictureKind) -> Size | None:
    """Nothing where it is torn, damaged, or says nothing that can be read."""
    try:
        return _png(content) if kind is PictureKind.PNG else _jpeg(content)
    except struct.error:
        return None


def _png(content: bytes) -> Size | None:
    """Each chunk with the sum that was put beside it, down to the last."""
    view, place = memoryview(content), PNG_BEGINNING
    size, has_picture = None, False
    while True:
        length, name = PNG_CHUNK.unpack_from(view, place)
        end = place + PNG_CHUNK.size + length
        (told,) = PNG_SUM.unpack_from(view, end)
        if crc32(view[place + PNG_SUM.size : end]) != told:
            return None
        if name == PNG_HEADER:
            size = PNG_SIZE.unpack_from(view, place + PNG_CHUNK.size)
        has_picture = has_picture or name == PNG_PICTURE
        if name == PNG_END:
            return size if has_picture else None
        place = end + PNG_SUM.size


def _jpeg(content: bytes) -> Size | None:
    """From mark to mark, over every scan there is, down to the one that ends it."""
    size, has_scan, place = None, False, JPEG_BEGINNING
    while (found := JPEG_MARK.search(content, place)) is not None:
        mark, place = found[1][0], found.end()
        if mark == JPEG_END:
            return size if has_scan else None
        if mark in JPEG_ALONE:
            continue
        if mark < JPEG_FIRST_MARK:
            return None
        (length,) = JPEG_LENGTH.unpack_from(content, place)
        if mark in JPEG_FRAMES:
            height, width = JPEG_SIZE.unpack_from(content, place)
            size = width, height
        has_scan = has_scan or mark == JPEG_SCAN
        place += length
    return None
