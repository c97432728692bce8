"""News on the desk of the consortium's editors."""

from datetime import timedelta

from sqlalchemy.orm import Session

from handlers.newsroom.actions import ReviewPost, ShowQueue
from handlers.newsroom.decision_actions import AcceptPost, AskBack, AskDecline, AskTakeDown, TakeDown
from handlers.newsroom.placing_actions import PlacePost, ShowPlacing
from handlers.post.actions import ShowPost, ShowPostText
from models.event import EventState
from models.post import CopyState, Place, Post, PostCopy, PostState
from services.actor import Actor
from services.post.outcome import bring_out
from services.post.state import change_state
from tests.clock import NOON
from tests.entering import GYMNASIUM, a_row_of_event
from tests.handlers.news.readers import pictures_in
from tests.handlers.newsroom.editing import TITLE, a_ground, a_sent_post, meets, olga, opens, with_pictures
from tests.rows import a_row_of_school, all_of, stored
from tests.services.post.editors import NO_USER_TOKEN, a_copy, a_post, an_editor, copies, let_do, state_of
from tests.talk.house import House


async def test_news_are_accepted_and_go_to_the_wall_and_the_channel(house: House) -> None:
    await a_ground(house)
    _, maria = await a_sent_post(house)
    editor = await olga(house)

    await opens(house, editor, ShowQueue().pack())
    queue, rows = editor.sees, editor.buttons
    await editor.presses(f"1. {TITLE}")
    card = editor.sees
    await editor.presses("✅ Принять")
    placing, places = editor.sees, editor.buttons
    await editor.presses("📣 Опубликовать сейчас")
    await house.deliver()

    assert queue == (
        f"Ждут решения: 1. Дольше всех ждёт первая.\n\n1. {TITLE}\nЛицей, Уфа · 25 нояб., 12:00 МСК"
    )
    assert rows[0] == [f"1. {TITLE}"]
    assert card.startswith(
        f"🟡 Ждёт решения\n\n{TITLE}\nЛицей, Уфа · Петрова Мария · 25 нояб., 12:00 МСК\nТема: Жизнь школ"
    )
    assert placing == (
        "✅ Принята, автор узнает. Теперь — куда и когда.\n\n"
        f"Куда и когда\n{TITLE}\n\n✅ Канал Telegram\n\n✅ Стена ВК\n\n🕓 Когда: сразу"
    )
    assert places[0] == ["✅ Канал Telegram", "✅ Стена ВК"]
    assert editor.sees.startswith("📣 Публикую.")
    assert "⏳ Стена ВК: выйдет 25 нояб., 12:00 МСК" in editor.sees
    assert [(place, state) for place, state, _ in await copies(house.store)] == [
        (Place.CHANNEL, CopyState.PENDING),
        (Place.WALL, CopyState.PENDING),
    ]
    assert "✅ Новость приняли.\n\nНаши роботы победили" in maria.sees
    assert maria.buttons == [["🗒 Моя новость"]]


async def test_the_author_is_asked_back_with_words(house: House) -> None:
    await a_ground(house)
    post, maria = await a_sent_post(house)
    editor = await olga(house)
    await opens(house, editor, ReviewPost(post.id).pack())

    await editor.presses("💬 Спросить автора")
    asked = editor.sees
    await editor.says("Назовите, кто <победил>.")
    await house.deliver()

    assert "Что автору доработать?" in asked
    assert editor.sees.startswith("💬 Автор получит ваши слова.")
    assert "Редактор написал автору: «Назовите, кто <победил>.»" in editor.sees
    assert maria.sees == (
        "↩️ Новость просят доработать · Орлова Ольга\n\n"
        f"{TITLE}\n\n«Назовите, кто <победил>.»\n\nИсправьте и отправьте ещё раз: это одна кнопка."
    )
    assert maria.buttons == [["✏️ Доработать"]]


async def test_what_was_given_back_and_sent_in_again_joins_the_queue(house: House) -> None:
    await a_ground(house)
    post, maria = await a_sent_post(house, state=PostState.RETURNED)
    editor = await olga(house)

    await opens(house, maria, ShowPost(post.id).pack())
    await maria.presses("📨")
    await house.deliver()

    assert editor.sees == f"📥 Новость на проверку: Лицей, Уфа\n\n{TITLE}"
    assert editor.buttons == [["Открыть", "📥 Очередь"]]
    await editor.presses("Открыть")
    assert editor.sees.startswith("🟡 Ждёт решения")


async def test_the_author_reads_why_news_are_not_taken(house: House) -> None:
    await a_ground(house)
    post, maria = await a_sent_post(house)
    editor = await olga(house)
    await opens(house, editor, ReviewPost(post.id).pack())

    await editor.presses("🚫 Отклонить")
    await editor.says("Это реклама.")
    await house.deliver()

    assert editor.sees.startswith("🚫 Не взята. Автор узнает причину.")
    assert ["✅ Всё-таки принять"] in editor.buttons
    assert "решили не публиковать" in maria.sees
    assert "«Это реклама.»" in maria.sees


async def test_the_second_of_two_editors_hears_who_was_quicker(house: House) -> None:
    await a_ground(house)
    post, _ = await a_sent_post(house)
    first = await olga(house)
    second = await meets(house, await an_editor(house.store, "Белов Олег"))
    for editor in (first, second):
        await opens(house, editor, ReviewPost(post.id).pack())

    await first.presses("✅ Принять")
    await second.presses("✅ Принять")

    told = f"{second.is_told}{second.sees}"
    assert "Уже решено: её приняли (Орлова Ольга)" in told
    assert await all_of(house.store, Post.decided_by) == [(first.id,)]


async def test_what_one_editor_has_accepted_the_other_does_not_decline_by_an_old_button(house: House) -> None:
    await a_ground(house)
    post, _ = await a_sent_post(house)
    first = await olga(house)
    second = await meets(house, await an_editor(house.store, "Белов Олег"))
    third = await meets(house, await an_editor(house.store, "Серов Пётр"))
    for editor in (second, third):
        await opens(house, editor, ReviewPost(post.id).pack())
    await third.presses("🚫 Отклонить")

    await opens(house, first, AcceptPost(post.id).pack())
    await opens(house, second, AskDecline(post.id, PostState.SUBMITTED).pack())
    told = f"{second.is_told}{second.sees}"
    await third.says("Уже было")

    assert "Уже решено: её приняли (Орлова Ольга)" in told
    assert "Уже решено: её приняли (Орлова Ольга)" in third.sees
    assert await state_of(house.store, post) is PostState.ACCEPTED


async def test_a_schools_editor_presses_forged_buttons_in_vain(house: House) -> None:
    await a_ground(house)
    post, maria = await a_sent_post(house)

    for action in (
        ShowQueue(),
        ReviewPost(post.id),
        AcceptPost(post.id),
        AskBack(post.id),
        AskDecline(post.id),
        AskTakeDown(post.id),
        TakeDown(post.id),
        ShowPlacing(post.id),
        PlacePost(post.id, "cw", None),
    ):
        await opens(house, maria, action.pack())
        await maria.says("Хорошая новость")

    assert await state_of(house.store, post) is PostState.SUBMITTED
    assert await copies(house.store) == []
    assert not any("Ждут решения" in said or "🟡" in said for said in maria.heard)


async def test_a_post_is_first_seen_with_its_pictures(house: House) -> None:
    await a_ground(house)
    post, _ = await a_sent_post(house)
    editor = await olga(house)
    await with_pictures(house, post, 2)

    await opens(house, editor, ReviewPost(post.id).pack())

    assert "🖼 2 картинки" in editor.sees
    assert pictures_in(editor) == 2


async def test_a_published_post_is_taken_down_after_one_more_question(house: House) -> None:
    await a_ground(house)
    let_do(house.services.boards, NO_USER_TOKEN)
    post, _ = await a_sent_post(house, state=PostState.PUBLISHED, published_at=NOON)
    await stored(
        house.store,
        a_copy(post, address="https://vk.com/wall-777_45"),
        a_copy(post, Place.CHANNEL, address="https://t.me/engineers/45"),
    )
    editor = await olga(house)
    await opens(house, editor, ReviewPost(post.id).pack())

    await editor.presses("🗑 Снять везде")
    asked = editor.sees
    await editor.presses("🗑 Да, снять")

    assert asked == (
        f"Снять «{TITLE}» отовсюду? Вернуть её потом нельзя, только опубликовать заново.\n"
        "🗑 Канал Telegram: бот удалит сам.\n"
        "⚠️ Стена ВК: бот удалить не сможет, удалите вручную. https://vk.com/wall-777_45"
    )
    assert editor.sees.startswith("🗑 Снимаю.")
    assert await all_of(house.store, PostCopy.is_to_be_removed) == [(True,), (True,)]


async def test_an_event_that_was_cancelled_is_told_before_yes(house: House) -> None:
    await a_ground(house)
    event = a_row_of_event(state=EventState.CANCELLED)
    await stored(house.store, event)
    post, _ = await a_sent_post(house, event_id=event.id)
    editor = await olga(house)
    await opens(house, editor, ReviewPost(post.id).pack())

    await editor.presses("✅ Принять")

    assert "⚠️ В таком виде не выйдет: её событие отменили." in editor.sees
    assert not any("Опубликовать" in label for row in editor.buttons for label in row)


async def test_the_queue_has_pages_and_other_piles(house: House) -> None:
    await a_ground(house)
    waiting = [
        a_post(f"Новость {number}", submitted_at=NOON + timedelta(minutes=number)) for number in range(6)
    ]
    await stored(house.store, *waiting, a_post("Вышла", state=PostState.PUBLISHED, published_at=NOON))
    editor = await olga(house)
    await opens(house, editor, ShowQueue().pack())
    first = editor.buttons

    await editor.presses("▶️")
    second = editor.buttons
    await editor.presses("📣 Вышли")

    assert [row[0] for row in first[:4]] == [f"{number + 1}. Новость {number}" for number in range(4)]
    assert first[-1] == ["▶️", "📰 Новости"]
    assert [row[0] for row in second[:2]] == ["5. Новость 4", "6. Новость 5"]
    assert editor.sees.startswith("Вышли: 1.")


async def test_the_newsroom_says_what_waits_and_whoever_only_writes_has_no_queue(house: House) -> None:
    await a_ground(house)
    _, maria = await a_sent_post(house)
    editor = await olga(house)

    for talker in (maria, editor):
        await talker.says("/menu")
        await talker.presses("🛠 Управление")
        await talker.presses("📰 Новости")

    assert "Решения ждёт 1 новость." in editor.sees
    assert editor.buttons[0] == ["📥 Очередь: 1"]
    assert maria.buttons == [["✍️ Написать", "🗒 Мои новости"], ["📊 Счёт публикаций", "🏠 В меню"]]


async def test_the_history_is_told(house: House) -> None:
    await a_ground(house)
    post, _ = await a_sent_post(house)
    editor = await olga(house)
    await opens(house, editor, ReviewPost(post.id).pack())
    await editor.presses("✅ Принять")

    await editor.presses("◀️ К новости")
    await editor.presses("🕓 История")

    assert editor.sees == f"История\n{TITLE}\n\n25 нояб., 12:00 МСК: принята · Орлова Ольга"


async def test_an_outdated_notice_is_not_sent(house: House) -> None:
    await a_ground(house)
    post, maria = await a_sent_post(house)
    editor = await olga(house)
    await opens(house, editor, AcceptPost(post.id).pack())
    said = len(maria.heard)

    def taken_down(session: Session) -> None:
        actor = Actor(editor.id, frozenset(), NOON)
        change_state(session, session.get_one(Post, post.id), PostState.REMOVED, actor)

    await house.store.write(taken_down)
    await house.deliver()

    assert len(maria.heard) == said


async def test_an_open_card_changes_when_another_editor_decides(house: House) -> None:
    await a_ground(house)
    post, _ = await a_sent_post(house)
    first = await olga(house)
    second = await meets(house, await an_editor(house.store, "Белов Олег"))
    for editor in (first, second):
        await opens(house, editor, ReviewPost(post.id).pack())
    said = len(second.heard)

    await first.presses("✅ Принять")
    await house.deliver()

    assert len(second.heard) == said
    assert second.sees.startswith("🟢 Принята · Орлова Ольга")


async def test_an_open_card_changes_when_a_copy_is_out(house: House) -> None:
    await a_ground(house)
    post, _ = await a_sent_post(house, state=PostState.ACCEPTED)
    copy = a_copy(post, state=CopyState.SENDING)
    await stored(house.store, copy)
    editor = await olga(house)
    await opens(house, editor, ReviewPost(post.id).pack())
    before = editor.sees

    def came_out(session: Session) -> None:
        row, actor = session.get_one(PostCopy, copy.id), Actor(0, frozenset(), NOON)
        bring_out(session, session.get_one(Post, post.id), row, "https://vk.com/wall-777_45", actor)

    await house.store.write(came_out)
    await house.deliver()

    assert "⏳ Стена ВК: публикуется" in before
    assert "✅ Стена ВК: вышла 25 нояб., 12:00 МСК\nhttps://vk.com/wall-777_45" in editor.sees


async def test_what_the_bot_cannot_correct_on_the_wall_is_told_before_anybody_tries(house: House) -> None:
    await a_ground(house)
    let_do(house.services.boards, wall=NO_USER_TOKEN)
    post = a_post(TITLE, state=PostState.PUBLISHED, published_at=NOON, decided_at=NOON)
    await stored(house.store, post)
    await stored(house.store, a_copy(post, address="https://vk.com/wall-1_45"), a_copy(post, Place.CHANNEL))
    editor = await olga(house)

    await opens(house, editor, ReviewPost(post.id).pack())

    assert "https://vk.com/wall-1_45" in editor.sees
    assert "✋ Стена ВК: поправить и снять её бот не сможет: нет ключа администратора группы" in editor.sees
    assert "✋ Канал Telegram" not in editor.sees


async def test_a_long_text_of_what_is_out_is_replaced_with_all_its_pieces(house: House) -> None:
    await a_ground(house)
    post = a_post(TITLE, state=PostState.PUBLISHED, published_at=NOON, decided_at=NOON)
    await stored(house.store, post)
    editor = await olga(house)
    text = ("Наша команда победила на кубке роботов. " * 250).strip()

    await opens(house, editor, ShowPostText(post.id).pack())
    await editor.says(text)

    ((html,),) = await all_of(house.store, Post.html)
    assert "".join(html.split()) == "".join(text.split())


async def test_words_behind_a_short_correction_of_what_is_out_are_not_taken_for_news(house: House) -> None:
    await a_ground(house)
    post = a_post(TITLE, state=PostState.PUBLISHED, published_at=NOON, decided_at=NOON)
    await stored(house.store, post)
    editor = await olga(house)

    await opens(house, editor, ShowPostText(post.id).pack())
    await editor.says("Роботы победили")
    await editor.says("спасибо")

    assert await all_of(house.store, Post.html) == [("Роботы победили",)]


async def test_a_card_of_what_was_taken_back_leads_nowhere_past_its_author(house: House) -> None:
    await a_ground(house)
    post, _ = await a_sent_post(house, state=PostState.DRAFT)
    editor = await olga(house)

    await opens(house, editor, ShowPost(post.id).pack())
    refused = f"{editor.is_told}{editor.sees}"
    await opens(house, editor, AcceptPost(post.id).pack())

    assert "Эту новость правит её школа" in refused
    assert await state_of(house.store, post) is PostState.DRAFT


async def test_what_came_from_a_stranger_has_no_author_to_be_asked(house: House) -> None:
    await a_ground(house)
    post = a_post(TITLE, school_id=None)
    await stored(house.store, post)
    editor = await olga(house)

    await opens(house, editor, ReviewPost(post.id).pack())
    offered = [label for row in editor.buttons for label in row]
    await opens(house, editor, AskBack(post.id).pack())
    await editor.says("Кто на фото?")

    assert "💬 Спросить автора" not in offered
    assert "🚫 Отклонить" in offered
    assert editor.sees.startswith("У этой новости нет автора в боте")


async def test_an_over_long_draft_of_ones_own_is_not_accepted(house: House) -> None:
    await a_ground(house)
    someone = await an_editor(house.store)
    editor = await meets(house, someone)
    post = a_post("ы" * 12_001, state=PostState.DRAFT, author_id=someone.id, school_id=None)
    await stored(house.store, post)

    await opens(house, editor, AcceptPost(post.id).pack())

    assert "можно не больше 12" in f"{editor.is_told}{editor.sees}"
    assert await state_of(house.store, post) is PostState.DRAFT


async def test_what_came_from_the_wall_is_counted_for_the_school_it_tells_of(house: House) -> None:
    let_do(house.services.boards)
    await stored(house.store, a_row_of_school(GYMNASIUM, name="Гимназия"))
    post = a_post(TITLE, state=PostState.PUBLISHED, published_at=NOON, decided_at=NOON, school_id=None)
    await stored(house.store, post)
    editor = await olga(house)

    await opens(house, editor, ShowPost(post.id).pack())
    await editor.presses("🏫 Чья")
    asked = editor.sees
    await editor.says("Гимназия")
    await editor.presses("Гимназия")

    assert "Сейчас она считается за: Консорциум." in asked
    assert editor.sees.startswith("✅ Записано.")
    assert await all_of(house.store, Post.school_id) == [(GYMNASIUM,)]
