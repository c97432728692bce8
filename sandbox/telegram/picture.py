"""How large a picture is, read from its first bytes."""

import struct

PNG_SIGNATURE = b"\x89PNG\r\n\x1a\n"
PNG_SIZE = struct.Struct(">16xII")
GIF_SIZE = struct.Struct("<6xHH")
JPEG_START = b"\xff\xd8"
JPEG_SEGMENT = struct.Struct(">BBH")
JPEG_FRAME_SIZE = struct.Struct(">5xHH")
JPEG_FRAMES = {*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC}  # those three markers are tables, not frames

Size = tuple[int, int]


def size_of(content: bytes) -> Size | None:
    """Width and height of a PNG, GIF or JPEG; None for whatever else it is."""
    try:
        if content.startswith(PNG_SIGNATURE):
            return _pair(PNG_SIZE, content)
        if content.startswith((b"GIF87a", b"GIF89a")):
            return _pair(GIF_SIZE, content)
        return _jpeg_size(content) if content.startswith(JPEG_START) else None
    except struct.error:
        return None


def fitted(size: Size, side: int) -> Size:
    """The size scaled down until no side is longer."""
    width, height = size
    longest = max(width, height)
    if longest <= side:
        return size
    return max(1, width * side // longest), max(1, height * side // longest)


def _pair(layout: struct.Struct, content: bytes) -> Size:
    width, height = layout.unpack_from(content)
    return width, height


def _jpeg_size(content: bytes) -> Size | None:
    at = len(JPEG_START)
    while True:
        mark, kind, length = JPEG_SEGMENT.unpack_from(content, at)
        if mark != 0xFF:  # noqa: PLR2004 -- every segment begins with this byte
            return None
        if kind in JPEG_FRAMES:
            height, width = JPEG_FRAME_SIZE.unpack_from(content, at)
            return width, height
        at += 2 + length
