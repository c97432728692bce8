"""Where and when news go out, what a platform cannot do, and what is done when something goes wrong."""

from datetime import timedelta

import pytest
from sqlalchemy.orm import Session

from handlers.newsroom.actions import ReviewPost
from handlers.newsroom.placing_actions import SayItIsOut, ShowPlacing, TryCopyAgain, WeighPlacing
from handlers.post.actions import ShowPostText
from models.delivery import DeliveryKind
from models.post import CopyState, Place, Post, PostCopy, PostState
from services.actor import Actor
from services.post.reason import Reason
from services.post.state import tell_of_post
from tests.clock import NOON
from tests.handlers.newsroom.editing import (
    TITLE,
    a_ground,
    a_sent_post,
    an_accepted_post,
    olga,
    opens,
    with_pictures,
)
from tests.rows import all_of, stored
from tests.services.post.editors import NO_RIGHT, NO_USER_TOKEN, a_copy, copies, let_do, state_of
from tests.talk.house import House
from tests.talk.talker import Talker

EVENING = NOON + timedelta(hours=6)


async def olga_at(house: House, post: Post) -> Talker:
    editor = await olga(house)
    await opens(house, editor, ReviewPost(post.id).pack())
    return editor


async def test_before_yes_an_editor_reads_what_each_place_cannot_do(house: House) -> None:
    await a_ground(house)
    let_do(house.services.boards, NO_USER_TOKEN, NO_RIGHT)
    post = await an_accepted_post(house)
    await with_pictures(house, post, 1)
    editor = await olga_at(house, post)

    await editor.presses("📣 Куда и когда")

    assert (
        "✅ Стена ВК\n— картинки туда не попадут: нет ключа администратора группы\n— поправить и снять"
        in (editor.sees)
    )
    assert "🚫 Канал Telegram: нельзя, у бота нет права там писать" in editor.sees
    assert editor.buttons[0] == ["✅ Стена ВК"]


async def test_a_place_is_left_out_and_a_time_is_typed(house: House) -> None:
    await a_ground(house)
    post = await an_accepted_post(house)
    editor = await olga_at(house, post)
    await editor.presses("📣 Куда и когда")

    await editor.presses("✅ Стена ВК")
    await editor.presses("⏰ Выбрать время")
    asked, offered = editor.sees, editor.buttons
    await editor.says("завтра 10:30")
    weighed = editor.sees
    await editor.presses("📣 Поставить в план")

    assert "Ближайший пустой день: 26 нояб., 10:00 МСК." in asked
    assert offered[:2] == [["25 нояб., 18:00 МСК"], ["26 нояб., 10:00 МСК"]]
    assert "▫️ Стена ВК" in weighed
    assert "🕓 Когда: 26 нояб., 10:30 МСК" in weighed
    assert editor.sees.startswith("🗓 В плане: 26 нояб., 10:30 МСК.")
    assert await copies(house.store) == [
        (Place.CHANNEL, CopyState.PENDING, NOON + timedelta(hours=22, minutes=30))
    ]


async def test_a_time_that_has_passed_or_is_none_is_asked_once_more(house: House) -> None:
    await a_ground(house)
    post = await an_accepted_post(house)
    editor = await olga_at(house, post)
    await editor.presses("📣 Куда и когда")
    await editor.presses("⏰ Выбрать время")

    await editor.says("сегодня 9:00")
    passed = editor.sees
    await editor.says("потом")
    unread = editor.sees
    await editor.says("18:00")

    assert "Это время уже прошло" in passed
    assert "Не понимаю дату" in unread
    assert "🕓 Когда: 25 нояб., 18:00 МСК" in editor.sees


async def test_with_no_place_it_is_published_in_the_bot_alone(house: House) -> None:
    await a_ground(house)
    post = await an_accepted_post(house)
    editor = await olga(house)
    await opens(house, editor, WeighPlacing(post.id, "", None).pack())

    await editor.presses("📣 Опубликовать только в боте")

    assert editor.sees.startswith("📣 Вышла в новостях бота.")
    assert await state_of(house.store, post) is PostState.PUBLISHED


async def test_what_is_planned_is_moved_and_called_off(house: House) -> None:
    await a_ground(house)
    post = await an_accepted_post(house, publish_at=EVENING)
    await stored(house.store, a_copy(post, state=CopyState.PENDING, try_at=EVENING))
    editor = await olga_at(house, post)

    await editor.presses("⏰ Другое время")
    asked = editor.sees
    await editor.says("завтра 12:00")
    moved = editor.sees
    await editor.presses("✖️ Не публиковать")

    assert "Сейчас в плане: 25 нояб., 18:00 МСК." in asked
    assert moved.startswith("⏰ Перенесена: 26 нояб., 12:00 МСК.")
    assert editor.sees.startswith("✖️ Снята с плана.")
    assert await copies(house.store) == []


async def test_the_editor_is_told_of_trouble_and_tries_again(house: House) -> None:
    await a_ground(house)
    post = await an_accepted_post(house)
    await stored(house.store, a_copy(post, state=CopyState.FAILED, reason=Reason.NO_RIGHT))
    editor = await olga(house)
    await in_trouble(house, post, editor)

    await house.deliver()
    told, rows = editor.sees, editor.buttons
    await editor.presses("Открыть")
    await editor.presses("⚠️ Стена ВК")
    asked = editor.sees
    await editor.presses("🔁 Ещё раз")

    assert told.startswith(
        f"⚠️ С публикацией что-то не так.\n\n{TITLE}\n\n❌ Стена ВК: новость не вышла.\nПочему:"
    )
    assert rows == [["Открыть"], ["⚠️ Всё, что не вышло"]]
    assert "Если причина устранена, нажмите «Ещё раз»." in asked
    assert editor.sees.startswith("🔁 Пробую ещё раз.")
    assert await copies(house.store) == [(Place.WALL, CopyState.PENDING, NOON)]


async def test_trouble_that_is_over_is_not_told(house: House) -> None:
    await a_ground(house)
    post = await an_accepted_post(house)
    await stored(house.store, a_copy(post))
    editor = await olga(house)
    await in_trouble(house, post, editor)
    said = len(editor.heard)

    await house.deliver()

    assert len(editor.heard) == said


async def test_what_the_wall_takes_no_pictures_of_goes_without_them(house: House) -> None:
    await a_ground(house)
    post = await an_accepted_post(house)
    await stored(house.store, a_copy(post, state=CopyState.FAILED, reason=Reason.USER_TOKEN_REVOKED))
    editor = await olga_at(house, post)
    await editor.presses("⚠️ Стена ВК")

    await editor.presses("Опубликовать без картинок")

    assert await all_of(house.store, PostCopy.state, PostCopy.parts) == [
        (CopyState.PENDING, [{"without_pictures": True}])
    ]


@pytest.mark.parametrize(
    ("place", "typed", "number"),
    [
        (Place.WALL, "https://vk.com/wall-777_45", 45),
        (Place.WALL, "vk.com/engineers?w=wall-777_46", 46),
        (Place.CHANNEL, "https://t.me/engineers/47", 47),
    ],
)
async def test_of_a_copy_that_nobody_knows_an_editor_says_that_it_is_out(
    house: House, place: Place, typed: str, number: int
) -> None:
    await a_ground(house)
    post = await an_accepted_post(house)
    copy = a_copy(post, place, state=CopyState.UNKNOWN, reason=Reason.NO_ANSWER, handed_at=NOON)
    await stored(house.store, copy)
    editor = await olga_at(house, post)
    await editor.presses("⚠️")
    asked = editor.sees
    await editor.presses("✅ Новость вышла")

    await editor.says("не помню")
    refused = editor.sees
    await editor.says(typed)

    assert "Сам бот дважды не публикует." in asked
    assert "Это не похоже на ссылку на запись." in refused
    assert editor.sees.startswith("✅ Записано: новость вышла.\n\n📣 Вышла")
    assert await all_of(house.store, PostCopy.state, PostCopy.parts) == [
        (CopyState.PUBLISHED, [{"ids": [number]}])
    ]
    assert await state_of(house.store, post) is PostState.PUBLISHED


async def test_of_a_copy_that_nobody_knows_an_editor_says_that_it_is_not_there(house: House) -> None:
    await a_ground(house)
    post = await an_accepted_post(house)
    copy = a_copy(post, state=CopyState.UNKNOWN, reason=Reason.NO_ANSWER, handed_at=NOON)
    await stored(house.store, copy)
    editor = await olga_at(house, post)
    await editor.presses("⚠️ Стена ВК")

    await editor.presses("🔁 Новости нет, опубликовать")

    assert await all_of(house.store, PostCopy.state, PostCopy.handed_at, PostCopy.try_at) == [
        (CopyState.PENDING, None, NOON)
    ]


async def test_what_is_out_at_one_place_is_moved_at_the_other(house: House) -> None:
    await a_ground(house)
    post = await an_accepted_post(house, state=PostState.PUBLISHED, publish_at=EVENING)
    await stored(
        house.store, a_copy(post), a_copy(post, Place.CHANNEL, state=CopyState.PENDING, try_at=EVENING)
    )
    editor = await olga_at(house, post)

    await editor.presses("⏰ Другое время")
    await editor.says("завтра 12:00")

    assert [at for _, _, at in await copies(house.store)] == [NOON + timedelta(days=1), None]


async def test_what_was_deleted_there_by_hand_is_no_trouble_any_more(house: House) -> None:
    await a_ground(house)
    post = await an_accepted_post(house, state=PostState.REMOVED)
    await stored(house.store, a_copy(post, is_to_be_removed=True, reason=Reason.NO_USER_TOKEN))
    editor = await olga_at(house, post)
    await editor.presses("⚠️ Стена ВК")
    asked, rows = editor.sees, editor.buttons

    await editor.presses("✅ Удалено вручную")

    assert "Площадка не дала удалить новость." in asked
    assert rows == [["🔁 Ещё раз"], ["✅ Удалено вручную"], ["◀️ К новости"]]
    assert "🗑 Стена ВК: там её нет" in editor.sees


async def test_what_is_out_meanwhile_is_not_published_once_more(house: House) -> None:
    await a_ground(house)
    post = await an_accepted_post(house, state=PostState.PUBLISHED)
    await stored(house.store, a_copy(post))
    editor = await olga(house)

    await opens(house, editor, TryCopyAgain(post.id, Place.WALL).pack())
    await opens(house, editor, SayItIsOut(post.id, Place.WALL).pack())

    assert await all_of(house.store, PostCopy.state, PostCopy.try_at) == [(CopyState.PUBLISHED, None)]


async def test_a_correction_after_publication_goes_to_every_copy_and_the_author_is_told_once(
    house: House,
) -> None:
    await a_ground(house)
    post, maria = await a_sent_post(house, state=PostState.PUBLISHED, published_at=NOON)
    await stored(house.store, a_copy(post), a_copy(post, Place.CHANNEL))
    editor = await olga_at(house, post)
    await editor.presses("✏️ Поправить")
    said = len(maria.heard)

    for text in ("Наши роботы победили всех", "Наши роботы победили всех в Казани"):
        await opens(house, editor, ShowPostText(post.id).pack())
        await editor.says(text)
    house.clock.move(timedelta(minutes=10))
    await house.deliver()

    assert await all_of(house.store, Post.html, Post.revision) == [("Наши роботы победили всех в Казани", 2)]
    assert {at for _, _, at in await copies(house.store)} == {NOON}
    assert len(maria.heard) == said + 1
    assert maria.sees.startswith("✏️ Редактор поправил вашу новость.\n\nНаши роботы победили всех в Казани")


async def test_a_card_tells_where_it_stands_and_how_many_have_seen_it(house: House) -> None:
    await a_ground(house)
    post = await an_accepted_post(house, state=PostState.PUBLISHED, published_at=NOON)
    wall = a_copy(post, address="https://vk.com/wall-777_45", views=120, reactions=7)
    left = a_copy(post, Place.CHANNEL, reason=Reason.TOO_OLD, is_to_be_removed=True)
    await stored(house.store, wall, left)

    editor = await olga_at(house, post)

    assert "✅ Стена ВК: вышла 25 нояб., 12:00 МСК\n👁 120 · ❤️ 7\nhttps://vk.com/wall-777_45" in editor.sees
    assert "⚠️ Канал Telegram: стоит по-старому\nПочему: она слишком давняя" in editor.sees
    assert editor.buttons[0] == ["⚠️ Канал Telegram"]


async def test_a_published_post_is_put_up_elsewhere_too(house: House) -> None:
    await a_ground(house)
    post = await an_accepted_post(house, state=PostState.PUBLISHED, published_at=NOON)
    await stored(house.store, a_copy(post))
    editor = await olga(house)

    await opens(house, editor, ShowPlacing(post.id).pack())
    shown = editor.sees
    await editor.presses("📣 Опубликовать сейчас")

    assert "📌 Стена ВК: уже там" in shown
    assert [(place, state) for place, state, _ in await copies(house.store)] == [
        (Place.CHANNEL, CopyState.PENDING),
        (Place.WALL, CopyState.PUBLISHED),
    ]


async def in_trouble(house: House, post: Post, editor: Talker) -> None:
    """As the publisher tells."""

    def tell(session: Session) -> None:
        actor = Actor(0, frozenset(), NOON)
        tell_of_post(session, DeliveryKind.POST_TROUBLE, session.get_one(Post, post.id), [editor.id], actor)

    await house.store.write(tell)
