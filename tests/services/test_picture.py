import pytest

from services.picture import PictureKind, picture_kind


@pytest.mark.parametrize(
    ("beginning", "kind"),
    [
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", PictureKind.JPEG),
        (b"\x89PNG\r\n\x1a\n\x00", PictureKind.PNG),
        (b"RIFF\x24\x00\x00\x00WEBPVP8 ", PictureKind.WEBP),
        (b"\x00\x00\x00\x18ftypheic\x00", PictureKind.HEIC),
        (b"\x00\x00\x00\x18ftypmif1\x00", PictureKind.HEIC),
        (b"%PDF-1.7\n", PictureKind.PDF),
        (b"", None),
        (b"\xff\xd8", None),
        (b"RIFF\x24\x00\x00\x00WAVEfmt ", None),
        (b"\x00\x00\x00\x18ftypmp42\x00", None),
        (b"<html>%PDF-", None),
        (b"PK\x03\x04", None),
        (b"MZ\x90", None),
    ],
)
def test_a_picture_is_known_by_its_first_bytes(beginning: bytes, kind: PictureKind | None) -> None:
    assert picture_kind(beginning) is kind
