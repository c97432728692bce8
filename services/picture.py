"""What a file is, by its first bytes: its name is only what somebody has called it."""

from enum import StrEnum

ISO_BOX, ISO_BRANDS = b"ftyp", frozenset({b"heic", b"heix", b"heim", b"heis", b"hevc", b"mif1", b"msf1"})


class PictureKind(StrEnum):
    """By the ending of its name."""

    JPEG = "jpg"
    PNG = "png"
    WEBP = "webp"
    HEIC = "heic"
    PDF = "pdf"


BEGINNINGS = {
    b"\xff\xd8\xff": PictureKind.JPEG,
    b"\x89PNG\r\n\x1a\n": PictureKind.PNG,
    b"%PDF-": PictureKind.PDF,
}


def picture_kind(content: bytes) -> PictureKind | None:
    """A picture of a sheet that any telephone makes, or a scan of it; nothing for whatever else."""
    for beginning, kind in BEGINNINGS.items():
        if content.startswith(beginning):
            return kind
    if content.startswith(b"RIFF") and content[8:12] == b"WEBP":
        return PictureKind.WEBP
    if content[4:8] == ISO_BOX and content[8:12] in ISO_BRANDS:
        return PictureKind.HEIC
    return None
