from collections.abc import AsyncGenerator

import pytest
from aiogram.exceptions import TelegramAPIError, TelegramBadRequest, TelegramNetworkError, TelegramServerError
from aiogram.methods import GetFile

from handlers.attachment import LARGEST_BYTES, MEGABYTE, Attachment, AttachmentKind
from services.refusal import AttachmentLost, AttachmentTooLarge


class River:
    """A download that does not end by itself."""

    def __init__(self) -> None:
        self.taken = 0
        self.is_left = False

    async def pieces(self) -> AsyncGenerator[bytes, None]:
        try:
            while True:
                self.taken += 1
                yield bytes(MEGABYTE)
        finally:
            self.is_left = True


def an_attachment(river: River, *, size: int | None) -> Attachment:
    return Attachment("a.pdf", size, AttachmentKind.DOCUMENT, river.pieces)


async def most_told(attachment: Attachment, most: int) -> float:
    with pytest.raises(AttachmentTooLarge) as caught:
        await attachment.read(most)
    return caught.value.most


async def test_what_is_announced_as_too_large_is_never_begun() -> None:
    river = River()

    assert await most_told(an_attachment(river, size=2 * MEGABYTE + 1), 2 * MEGABYTE) == 2
    assert river.taken == 0


async def test_what_grows_over_the_most_is_left_at_once() -> None:
    river = River()

    assert await most_told(an_attachment(river, size=5), 3 * MEGABYTE) == 3
    assert (river.taken, river.is_left) == (4, True)


async def test_nobody_takes_more_than_the_platforms_give() -> None:
    river = River()

    assert await most_told(an_attachment(river, size=None), 100 * MEGABYTE) == 20
    assert river.taken == LARGEST_BYTES // MEGABYTE + 1


async def test_half_a_megabyte_is_told_as_such() -> None:
    assert await most_told(an_attachment(River(), size=None), MEGABYTE // 2) == 0.5


@pytest.mark.parametrize(
    "error",
    [
        TelegramBadRequest(GetFile(file_id="a"), "Bad Request: wrong file_id"),
        TelegramNetworkError(GetFile(file_id="a"), "no answer"),
        TelegramServerError(GetFile(file_id="a"), "HTTP 404"),
    ],
)
async def test_whatever_the_platform_fails_at_the_file_is_lost(error: TelegramAPIError) -> None:
    with pytest.raises(AttachmentLost):
        await an_attachment_that_fails(error).read(MEGABYTE)


async def test_a_file_that_the_platform_does_not_give_because_of_its_size_is_too_large() -> None:
    error = TelegramBadRequest(GetFile(file_id="a"), "Bad Request: file is too big")

    assert await most_told(an_attachment_that_fails(error), 30 * MEGABYTE) == 20


def an_attachment_that_fails(error: TelegramAPIError) -> Attachment:
    async def pieces() -> AsyncGenerator[bytes, None]:
        yield b"a"
        raise error

    return Attachment("a.pdf", None, AttachmentKind.DOCUMENT, pieces)
