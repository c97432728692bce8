"""Pictures as a camera would give them, whole, though nobody could make much of what they show."""

import struct
import zlib


def a_png(number: int = 0, *, width: int = 640, height: int = 480, size: int = 0) -> bytes:
    """Each number is another picture; of a size in bytes it is by what it says besides."""
    header = b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    shown, end = _chunk(b"IDAT", zlib.compress(number.to_bytes(4))), _chunk(b"IEND", b"")
    whole = len(header) + len(shown) + len(end)
    said = _chunk(b"prIv", bytes(size - whole - 12)) if size > whole else b""
    return header + said + shown + end


def a_jpeg(number: int = 0, *, width: int = 640, height: int = 480) -> bytes:
    about = _segment(0xE0, b"JFIF\0" + bytes(9))
    frame = _segment(0xC0, struct.pack(">BHHB", 8, height, width, 1) + bytes(3))
    # A scan, with a restart and an escaped byte in it.
    scan = _segment(0xDA, bytes(6)) + b"\x11\xff\x00\x22\xff\xd0" + number.to_bytes(8)
    return b"\xff\xd8" + about + frame + scan + b"\xff\xd9"


def _chunk(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))


def _segment(mark: int, content: bytes) -> bytes:
    return bytes((0xFF, mark)) + struct.pack(">H", len(content) + 2) + content
