import pytest

from models.post import PostFileKind
from services.post.file_kind import PICTURE_BYTES, refuse_video, taken
from services.post.writing_refusal import FileEmpty
from services.refusal import VideoNotTaken
from services.sent_file import PictureBroken
from tests.pictures import a_jpeg, a_png

PHOTO, DOCUMENT = PostFileKind.PHOTO, PostFileKind.DOCUMENT


@pytest.mark.parametrize(
    ("name", "content", "is_photo", "kind"),
    [
        ("photo.jpg", a_jpeg(), True, PHOTO),
        ("снимок.PNG", a_png(), False, PHOTO),
        ("без имени", a_png(), False, PHOTO),
        ("с хвостом.jpg", a_jpeg() + b"tail of a telephone's own", False, PHOTO),
        ("с запасом.jpg", a_jpeg().replace(b"\xff\xc0", b"\xff\xff\xff\xc0"), False, PHOTO),
        ("Протокол.pdf", b"%PDF-1.7", False, DOCUMENT),
        ("снимок.heic", b"\0\0\0\x18ftypheic", False, DOCUMENT),
        ("снимок.jpg", b"RIFF\0\0\0\0WEBP", False, DOCUMENT),
        ("таблица.xlsx", b"PK\3\4", False, DOCUMENT),
        ("высокая.png", a_png(width=10, height=201), False, DOCUMENT),
        ("широкая.png", a_png(width=9_000, height=1_001), False, DOCUMENT),
        ("в пору.png", a_png(width=9_000, height=1_000), False, PHOTO),
        ("10 МБ.png", a_png(size=PICTURE_BYTES), False, PHOTO),
        ("больше.png", a_png(size=PICTURE_BYTES + 1), False, DOCUMENT),
    ],
)
def test_a_picture_is_what_every_place_shows_as_one(
    *, name: str, content: bytes, is_photo: bool, kind: PostFileKind
) -> None:
    assert taken(name, content, is_photo=is_photo).kind is kind


def test_a_photo_is_called_by_what_it_is() -> None:
    assert taken("photo.jpg", a_png(), is_photo=True).name == "photo.png"


@pytest.mark.parametrize(
    ("name", "content", "is_photo"),
    [
        ("photo.jpg", b"not at all", True),
        ("снимок.jpeg", b"not at all", False),
        ("снимок.png", a_png()[:20], False),
        ("снимок.png", a_png()[:-13], False),
        ("снимок.png", a_png()[:-30] + bytes(30), False),
        ("снимок.png", a_png().replace(b"IDAT", b"prIv"), False),
        ("снимок.png", a_png(width=0), False),
        ("снимок.jpg", a_jpeg()[:-2], False),
        ("снимок.jpg", a_jpeg()[:-10] + bytes(10), False),
        ("снимок.jpg", a_jpeg()[:-10] + bytes((0xFF, 0x22)) + a_jpeg()[-8:], False),
        ("снимок.jpg", b"\xff\xd8\xff\xd9", False),
        ("снимок.jpg", b"\xff\xd8\xff", False),
        ("снимок.jpg", b"\xff\xd8\xff\xe0\0\x04\0\0" + bytes(20), False),
    ],
)
def test_a_broken_picture_is_refused(*, name: str, content: bytes, is_photo: bool) -> None:
    with pytest.raises(PictureBroken):
        taken(name, content, is_photo=is_photo)


def test_a_file_of_nothing_is_told_apart_from_a_broken_picture() -> None:
    with pytest.raises(FileEmpty):
        taken("Протокол.pdf", b"", is_photo=False)


@pytest.mark.parametrize("name", ["клип.mp4", "КЛИП.MOV", "a.b.webm"])
def test_a_film_is_known_by_its_name(name: str) -> None:
    with pytest.raises(VideoNotTaken):
        refuse_video(name)


def test_whatever_else_is_no_film() -> None:
    refuse_video("mp4.pdf")
