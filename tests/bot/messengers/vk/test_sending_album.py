from collections.abc import Iterator

import pytest
from aiogram import Bot
from aiogram.types import BufferedInputFile, InputMediaDocument, InputMediaPhoto, InputMediaVideo

from bot.messengers.vk.error import VkCannot
from tests.bot.messengers.vk.scripted import ANNA, ScriptedCalls, sent


def photos(count: int) -> Iterator[dict[str, object]]:
    for number in range(1, count + 1):
        yield {"id": number, "owner_id": -777, "access_key": "k", "sizes": []}


@pytest.fixture
def flow(calls: ScriptedCalls) -> ScriptedCalls:
    calls.will("photos.getMessagesUploadServer", {"upload_url": "https://pu.vk.com/u"})
    calls.will("upload", {"server": 9, "photo": "[{}]", "hash": "h"})
    calls.will("photos.saveMessagesPhoto", *([one] for one in photos(3)))
    calls.will("messages.send", sent(5))
    return calls


def media(number: int, caption: str | None = None) -> InputMediaPhoto:
    return InputMediaPhoto(media=BufferedInputFile(b"png%d" % number, f"{number}.png"), caption=caption)


async def test_ten_photos_are_one_message_and_as_many_answers(bot: Bot, flow: ScriptedCalls) -> None:
    messages = await bot.send_media_group(ANNA, [media(1, "<b>Победа</b>"), media(2), media(3)])

    (said,) = flow.params("messages.send")
    assert said["attachment"] == "photo-777_1_k,photo-777_2_k,photo-777_3_k"
    assert (said["message"], said["format_data"]) == (
        "Победа",
        {"version": 1, "items": [{"type": "bold", "offset": 0, "length": 6}]},
    )
    assert [message.message_id for message in messages] == [5, 5, 5]
    assert [message.photo[-1].file_id for message in messages if message.photo] == [
        "photo-777_1_k",
        "photo-777_2_k",
        "photo-777_3_k",
    ]


async def test_what_vk_has_already_is_named_and_not_uploaded(bot: Bot, flow: ScriptedCalls) -> None:
    await bot.send_media_group(
        ANNA, [InputMediaPhoto(media="photo-777_1_k"), InputMediaDocument(media="doc-777_4_k")]
    )

    assert flow.uploads == []
    assert flow.params("messages.send")[0]["attachment"] == "photo-777_1_k,doc-777_4_k"


async def test_words_too_long_for_a_message_go_before_and_the_photos_are_with_the_last_of_them(
    bot: Bot, flow: ScriptedCalls
) -> None:
    await bot.send_media_group(ANNA, [media(1, "слово " * 1000), media(2)])

    assert ["attachment" in said for said in flow.params("messages.send")] == [False, True]


async def test_a_film_is_not_sent(bot: Bot) -> None:
    with pytest.raises(VkCannot, match="photos and documents"):
        await bot.send_media_group(ANNA, [InputMediaVideo(media="v")])
