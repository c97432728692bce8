"""How large a picture is, read from its first bytes; None for what is no picture."""

import struct

_SMALLEST_HEADER = 24
_JPEG_FRAMES = {0xC0, 0xC1, 0xC2}  # baseline, extended, progressive: the segments that carry the size

Size = tuple[int, int]


def size(content: bytes) -> Size | None:
    found = _written(content)
    # A damaged header may say that there is nothing to see, and then it is no picture either.
    return found if found and all(found) else None


def _written(content: bytes) -> Size | None:
    if len(content) < _SMALLEST_HEADER:
        return None
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        width, height = struct.unpack(">II", content[16:24])
        return width, height
    if content.startswith((b"GIF87a", b"GIF89a")):
        width, height = struct.unpack("<HH", content[6:10])
        return width, height
    return _jpeg(content) if content.startswith(b"\xff\xd8") else None


def fitted(picture: Size, side: int) -> Size:
    """Shrink to a square of the side, never enlarge."""
    scale = min(1.0, side / max(picture))
    return max(1, round(picture[0] * scale)), max(1, round(picture[1] * scale))


def _jpeg(content: bytes) -> Size | None:
    place = 2
    while place + 9 <= len(content) and content[place] == 0xFF:  # noqa: PLR2004 - the marker of a segment
        marker, length = content[place + 1], int.from_bytes(content[place + 2 : place + 4])
        if marker in _JPEG_FRAMES:
            height, width = struct.unpack(">HH", content[place + 5 : place + 9])
            return width, height
        place += 2 + length
    return None
