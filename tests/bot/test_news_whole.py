"""From a school in one messenger to the wall and the channel, by an editor in the other."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from handlers.newsroom.actions import ReviewPost
from handlers.post.actions import ShowPostText
from models.account import MessengerName
from models.post import CopyState, Post, PostCopy, PostState
from services.store import Store
from tests.bot.places import Places
from tests.clock import HandClock
from tests.handlers.aftermath.school import meets, opens
from tests.handlers.post.school import THREE, an_editor, olga_writes
from tests.rows import all_of
from tests.talk.house import House, inhabited

VK, TELEGRAM = MessengerName.VK, MessengerName.TELEGRAM


@pytest.fixture
async def houses(sqlite_store: Store, clock: HandClock, tmp_path: Path) -> AsyncIterator[tuple[House, House]]:
    """VK and Telegram around one database, as one program speaks them."""
    files = tmp_path / "files"
    vk, telegram = (House(name, sqlite_store, clock, files=files) for name in (VK, TELEGRAM))
    async with inhabited(vk), inhabited(telegram):
        yield vk, telegram


async def test_three_photos_from_a_school_in_vk_to_both_places_and_away(
    houses: tuple[House, House], tmp_path: Path
) -> None:
    vk, telegram = houses
    places = Places(vk.store, vk.clock, tmp_path / "files")
    for place, board in places.boards.items():
        telegram.services.boards.know(place, board.powers)
    olga = await olga_writes(vk)
    anna = await meets(telegram, await an_editor(telegram, None, "Главная Анна"))

    await olga.says("Наши роботы пабедили")
    await olga.sends_album(THREE)
    await olga.presses("📨 Отправить редакторам")
    await vk.deliver_with(telegram)
    ((post_id,),) = await all_of(vk.store, Post.id)
    await opens(telegram, anna, ShowPostText(post_id).pack())
    await anna.says("Наши роботы победили")
    await opens(telegram, anna, ReviewPost(post_id).pack())
    await anna.presses("✅ Принять")
    await anna.presses("📣 Опубликовать сейчас")
    await places.goes_out()
    await vk.deliver_with(telegram)

    assert places.telegram.said == ["Наши роботы победили", "", ""]
    (post,) = places.vk.wall.of_kind("post")
    assert (post.text, len(post.attachments)) == ("Наши роботы победили", 3)
    assert olga.sees.startswith("📣 Новость вышла!")

    await opens(telegram, anna, ShowPostText(post_id).pack())
    await anna.says("Наши роботы победили в Казани")
    await places.goes_out()
    assert places.telegram.said[0] == places.vk.said[0] == "Наши роботы победили в Казани"

    await opens(telegram, anna, ReviewPost(post_id).pack())
    await anna.presses("🗑 Снять везде")
    await anna.presses("🗑 Да, снять")
    await places.goes_out()

    assert places.telegram.said == places.vk.said == []
    assert await all_of(vk.store, PostCopy.state) == [(CopyState.REMOVED,)] * 2
    assert await all_of(vk.store, Post.state) == [(PostState.REMOVED,)]
