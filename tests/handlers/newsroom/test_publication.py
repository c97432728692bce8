"""From an editor's telephone to the sandbox's wall and channel, and back: accepted, corrected, taken down."""

from datetime import timedelta

import pytest

from handlers.newsroom.actions import ReviewPost
from handlers.post.actions import ShowPostText
from models.post import CopyState, PostCopy
from tests.bot.places import Places
from tests.handlers.newsroom.editing import TITLE, a_ground, a_sent_post, olga, opens, with_pictures
from tests.rows import all_of
from tests.talk.direct import VK_USER_TOKEN
from tests.talk.house import House


def places_of(house: House, *, user_token: str = VK_USER_TOKEN) -> Places:
    """Beside the house: the same store, and the public places of the sandbox."""
    places = Places(house.store, house.clock, house.files, user_token=user_token)
    for place, board in places.boards.items():
        house.services.boards.know(place, board.powers)
    return places


async def goes_out(house: House, places: Places) -> None:
    await places.goes_out()
    await house.deliver()


async def test_news_with_three_photos_go_out_are_corrected_and_taken_down(house: House) -> None:
    await a_ground(house)
    places = places_of(house)
    post, maria = await a_sent_post(house)
    await with_pictures(house, post, 3)
    editor = await olga(house)
    await opens(house, editor, ReviewPost(post.id).pack())

    await editor.presses("✅ Принять")
    await editor.presses("📣 Опубликовать сейчас")
    await goes_out(house, places)
    out, told = editor.sees, maria.sees
    await opens(house, editor, ShowPostText(post.id).pack())
    await editor.says(f"{TITLE} в Казани")
    await goes_out(house, places)
    corrected = (places.vk.said, places.telegram.said[0])
    await opens(house, editor, ReviewPost(post.id).pack())
    await editor.presses("🗑 Снять везде")
    await editor.presses("🗑 Да, снять")
    await goes_out(house, places)

    assert "✅ Стена ВК: вышла 25 нояб., 12:00 МСК\nhttps://vk.com/wall-777_1" in out
    assert "✅ Канал Telegram: вышла 25 нояб., 12:00 МСК\nhttps://t.me/engineers/1" in out
    assert told.startswith(f"📣 Новость вышла!\n\n{TITLE}\n\n")
    assert "https://vk.com/wall-777_1" in told
    assert corrected == ([f"{TITLE} в Казани"], f"{TITLE} в Казани")
    assert (places.vk.said, places.telegram.said) == ([], [])
    assert await all_of(house.store, PostCopy.state) == [(CopyState.REMOVED,)] * 2


async def test_without_the_administrators_key_the_wall_keeps_what_was_taken_down_and_says_where(
    house: House,
) -> None:
    await a_ground(house)
    places = places_of(house, user_token="")
    post, _ = await a_sent_post(house)
    editor = await olga(house)
    await opens(house, editor, ReviewPost(post.id).pack())

    await editor.presses("✅ Принять")
    before = editor.sees
    await editor.presses("📣 Опубликовать сейчас")
    await goes_out(house, places)
    await opens(house, editor, ReviewPost(post.id).pack())
    await editor.presses("🗑 Снять везде")
    asked = editor.sees
    await editor.presses("🗑 Да, снять")
    await goes_out(house, places)
    told = editor.sees
    await editor.presses("Открыть")
    await editor.presses("⚠️ Стена ВК")
    await editor.presses("✅ Удалено вручную")

    assert "✅ Стена ВК\n— поправить и снять её там бот не сможет" in before
    assert "⚠️ Стена ВК: бот удалить не сможет, удалите вручную. https://vk.com/wall-777_1" in asked
    assert "⚠️ Стена ВК: новость стоит по-старому" in told
    assert "https://vk.com/wall-777_1" in told
    assert places.vk.said == [TITLE]
    assert await all_of(house.store, PostCopy.state) == [(CopyState.REMOVED,)] * 2


@pytest.mark.parametrize("days", [1, 3])
async def test_what_is_planned_goes_out_at_its_hour_and_not_before(house: House, days: int) -> None:
    await a_ground(house)
    places = places_of(house)
    post, _ = await a_sent_post(house)
    editor = await olga(house)
    await opens(house, editor, ReviewPost(post.id).pack())
    await editor.presses("✅ Принять")
    await editor.presses("⏰ Выбрать время")
    at = house.clock() + timedelta(days=days)
    await editor.says(f"{at:%d.%m.%Y} 12:00")
    await editor.presses("📣 Поставить в план")

    house.clock.now = at - timedelta(seconds=1)
    await goes_out(house, places)
    early = places.vk.said
    house.clock.now = at
    await goes_out(house, places)

    assert (early, places.vk.said) == ([], [TITLE])
