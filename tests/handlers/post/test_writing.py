"""From nothing to news that wait for the consortium's editors."""

from handlers.post.actions import (
    BeginPost,
    PreviewPost,
    RemovePostFile,
    SetPostTopic,
    ShowPost,
    ShowPostFile,
    ShowPosts,
    SubmitPost,
    ThrowPost,
    WritePost,
)
from models.audit import AuditLine, Deed
from models.post import NewsTopic, Post, PostFile, PostState, SentFile
from models.role import Role, RoleKind
from tests.entering import GYMNASIUM, LYCEUM, a_ground, a_teacher
from tests.handlers.aftermath.school import meets, olga_at_the_outcome, opens
from tests.handlers.post.school import THREE, an_editor, olga_writes, says_formatted
from tests.pictures import a_png
from tests.rows import all_of, stored
from tests.services.webinar.ended import a_past_webinar, the_clock_ends_it
from tests.talk.forger import presses_forged
from tests.talk.house import House


async def test_news_with_three_photos_from_nothing_to_the_editors(house: House) -> None:
    olga = await olga_writes(house)
    editor = await meets(house, await an_editor(house, None, "Главная Анна"))
    began = olga.sees

    await says_formatted(
        house, olga, "Победа!\nНаши роботы первые.", {"type": "bold", "offset": 0, "length": 7}
    )
    written = olga.sees
    await olga.sends_album(THREE)
    added = olga.sees
    await olga.presses("📨 Отправить редакторам")
    sent = olga.sees
    await house.deliver()

    assert began.startswith("✏️ черновик\nЕё видите только вы")
    assert "до 10, каждое до 10 МБ" in began
    assert written.startswith("✅ Текст записан.")
    assert added.startswith("✅ Фото добавлено.\nВ новости файлов: 3 из 10.")
    assert sent.startswith("📨 Отправлено редакторам.\n\n🟡 ждёт редактора")
    assert await all_of(house.store, Post.state, Post.html, Post.school_id) == [
        (PostState.SUBMITTED, "<b>Победа!</b>\nНаши роботы первые.", LYCEUM)
    ]
    assert len(await all_of(house.store, PostFile.id)) == 3
    assert "Победа!" in editor.sees


async def test_both_previews_stand_as_they_will_be_published(house: House) -> None:
    olga = await olga_writes(house)
    link = {"type": "url", "offset": 8, "length": 5, "url": "https://lyceum.example/1"}
    await says_formatted(house, olga, "Победа! Здесь", {"type": "bold", "offset": 0, "length": 7}, link)
    await olga.sends_album(THREE)
    heard = len(olga.heard)

    await olga.presses("👁 Как выйдет")

    shown = [text for text in olga.heard[heard - 1 :] if text]
    assert shown[:4] == [
        "👇 Так новость выйдет на стене VK",
        "Победа! Здесь (https://lyceum.example/1)",
        "👇 А так — в канале Telegram",
        "Победа! Здесь",
    ]
    assert shown[4].startswith("👆 На что обратить внимание:")
    assert "Стена VK не показывает жирный шрифт" in shown[4]
    assert "«слова (https://…)»" in shown[4]


async def test_photos_go_to_a_platform_once(house: House) -> None:
    olga = await olga_writes(house)
    await olga.says("Победа!")
    await olga.sends_album(THREE)

    await olga.presses("👁 Как выйдет")
    once = await all_of(house.store, SentFile.id, SentFile.reference)
    await olga.presses("👁 Как выйдет")

    assert len(once) == 3
    assert await all_of(house.store, SentFile.id, SentFile.reference) == once


async def test_a_photo_with_words_is_the_whole_news(house: House) -> None:
    olga = await olga_writes(house)

    await olga.sends_photo(THREE[0], "**Победа** на кубке")

    assert await all_of(house.store, Post.html) == [("<b>Победа</b> на кубке",)]


async def test_a_long_text_comes_in_several_messages(house: House) -> None:
    olga = await olga_writes(house)

    await olga.says("Первый абзац.")
    await olga.says("Второй абзац.")
    added = olga.sees
    await olga.says("Второй абзац.")

    assert added.startswith("✅ Добавлено в конец текста.")
    assert await all_of(house.store, Post.html) == [("Первый абзац.\n\nВторой абзац.",)]


async def test_the_text_is_replaced_as_a_whole(house: House) -> None:
    olga = await olga_writes(house)
    await olga.says("Пабеда!")

    await olga.presses("✏️ Текст")
    whole = olga.heard[-2]
    await olga.says("Победа!")

    assert whole == "Пабеда!"
    assert await all_of(house.store, Post.html) == [("Победа!",)]


async def test_tags_typed_by_hand_are_formatting_or_letters_with_a_word(house: House) -> None:
    olga = await olga_writes(house)

    await olga.says("<b>Победа</b>")
    understood = olga.sees
    await olga.presses("✏️ Текст")
    await olga.says("<b>Победа")

    assert "HTML" not in understood
    assert "⚠️ Похоже на теги HTML" in olga.sees
    assert await all_of(house.store, Post.html) == [("&lt;b&gt;Победа",)]


async def test_pictures_are_moved_and_removed(house: House) -> None:
    olga = await olga_writes(house)
    await olga.says("Победа!")
    await olga.sends_album(THREE)
    before = [row for _, row in sorted(await all_of(house.store, PostFile.position, PostFile.file_id))]

    await olga.presses("📝 К новости")
    await olga.presses("🖼 Фото и файлы: 3")
    await olga.presses("3")
    await olga.presses("⏫ Первой")
    moved = [row for _, row in sorted(await all_of(house.store, PostFile.position, PostFile.file_id))]
    await olga.presses("2")
    await olga.presses("🗑 Убрать")

    assert moved == [before[2], before[0], before[1]]
    assert "В новости файлов: 2 из 10." in olga.sees
    left = [row for _, row in sorted(await all_of(house.store, PostFile.position, PostFile.file_id))]
    assert left == [before[2], before[1]]


async def test_the_topic_the_event_and_the_link(house: House) -> None:
    olga = await olga_writes(house)
    await olga.says("Победа!")

    await olga.presses("🏷 Тема")
    await olga.presses("Итоги и победы")
    await olga.presses("📅 Событие")
    await olga.says("роботы")
    found = olga.sees
    await olga.presses("Кубок роботов")
    await olga.presses("🔗 Ссылка")
    await olga.says("lyceum.example/news")

    assert found.startswith("По словам «роботы» нашлось 1 событие:")
    assert "🏷 Итоги и победы\n📅 Кубок роботов\n🔗 https://lyceum.example/news" in olga.sees
    assert await all_of(house.store, Post.topic, Post.event_id, Post.link) == [
        (NewsTopic.RESULTS, 1, "https://lyceum.example/news")
    ]


async def test_an_unfinished_one_is_offered_and_another_may_be_begun(house: House) -> None:
    olga = await olga_writes(house)
    await olga.says("Победа!")

    await opens(house, olga, WritePost().pack())
    offered = olga.buttons
    await olga.presses("✨ Новая")
    await olga.says("Поездка на завод")
    await opens(house, olga, ShowPosts().pack())

    assert offered[:2] == [["▶️ Победа!"], ["✨ Новая"]]
    assert [html for (html,) in await all_of(house.store, Post.html)] == ["Победа!", "Поездка на завод"]
    assert "1. ✏️ Поездка на завод\nчерновик · Лицей, Уфа\n\n2. ✏️ Победа!" in olga.sees


async def test_words_that_come_before_it_is_chosen_whose_they_are_get_no_search(house: House) -> None:
    olga = await olga_writes(house)
    await olga.says("Первая новость")
    await opens(house, olga, WritePost().pack())

    await olga.says("Вторая новость")

    assert olga.sees.startswith("👇 Сначала выберите, для какой новости это")
    assert await all_of(house.store, Post.html) == [("Первая новость",)]


async def test_what_was_sent_in_is_taken_back_changed_and_sent_in_again(house: House) -> None:
    olga = await olga_writes(house)
    await olga.says("Победа!")
    await olga.presses("📨 Отправить редакторам")

    await olga.presses("↩️ Забрать и поправить")
    await olga.says("Ура!")
    await olga.presses("📨 Отправить редакторам")

    assert await all_of(house.store, Post.state, Post.html) == [(PostState.SUBMITTED, "Победа!\n\nУра!")]


async def test_a_draft_is_thrown_away_after_a_question(house: House) -> None:
    olga = await olga_writes(house)
    await olga.sends_photo(THREE[0], "Победа!")
    await olga.presses("📝 К новости")

    await olga.presses("🗑 Удалить")
    asked = olga.sees
    await olga.presses("🗑 Да, удалить")

    assert asked == "Удалить «Победа!» совсем? Вернуть не получится."
    assert olga.sees == "Удалено: «Победа!»."
    assert await all_of(house.store, Post.id) == []
    assert await all_of(house.store, PostFile.id) == []


async def test_whoever_writes_for_two_schools_says_for_which(house: House) -> None:
    olga = await olga_writes(house)
    await stored(house.store, Role(person_id=olga.id, kind=RoleKind.EDITOR, school_id=GYMNASIUM))

    await opens(house, olga, WritePost().pack())
    asked = olga.sees
    await presses_forged(house, olga, BeginPost(GYMNASIUM, None).pack())

    assert "Чья это будет новость?" in asked
    assert await all_of(house.store, Post.school_id) == [(GYMNASIUM,)]


async def test_an_editor_of_the_consortium_goes_on_to_where_and_when(house: House) -> None:
    await a_ground(house.store)
    anna = await meets(house, await an_editor(house, None))

    await opens(house, anna, WritePost().pack())
    await anna.says("Консорциуму семь лет")

    assert "🏫 Консорциум" in anna.sees
    assert ["➡️ Дальше: где и когда"] in anna.buttons


async def test_an_editor_of_the_consortium_corrects_what_waits(house: House) -> None:
    olga = await olga_writes(house)
    await olga.says("Пабеда!")
    await olga.presses("📨 Отправить редакторам")
    anna = await meets(house, await an_editor(house, None, "Главная Анна"))

    await opens(house, anna, ShowPost(1).pack())
    await anna.says("просто слова")
    await opens(house, anna, ShowPost(1).pack())
    await anna.presses("✏️ Текст")
    await anna.says("Победа!")

    assert anna.sees.startswith("✅ Текст записан.\n\n🟡 ждёт редактора")
    assert ["➡️ Дальше: где и когда"] in anna.buttons
    assert await all_of(house.store, Post.html, Post.state) == [("Победа!", PostState.SUBMITTED)]
    corrected = ("post:1 words", Deed.POST_EDITED, anna.id)
    assert corrected in await all_of(house.store, AuditLine.detail, AuditLine.deed, AuditLine.actor_id)


async def test_from_how_an_event_went_to_news_of_it(house: House) -> None:
    event = await a_past_webinar(house.store)
    await the_clock_ends_it(house.store)
    olga = await olga_at_the_outcome(house, event)
    await stored(house.store, Role(person_id=olga.id, kind=RoleKind.EDITOR, school_id=LYCEUM))

    await olga.presses("✍️ Написать новость")
    await olga.says("Вебинар прошёл")

    assert "📅 Проектные технологии" in olga.sees
    assert await all_of(house.store, Post.event_id, Post.topic) == [(event.id, NewsTopic.WEBINARS)]


async def test_an_organiser_who_is_no_editor_is_told_who_may_write(house: House) -> None:
    event = await a_past_webinar(house.store)
    olga = await olga_at_the_outcome(house, event)

    await olga.presses("✍️ Написать новость")

    assert "попросите ответственного вашей школы назначить вас" in f"{olga.is_told}{olga.sees}"


async def test_a_stranger_with_a_forged_button_gets_nowhere(house: House) -> None:
    olga = await olga_writes(house)
    await olga.sends_photo(a_png(7), "Победа!")
    boris = await meets(house, await a_teacher(house.store, "Сидоров Борис", school_id=GYMNASIUM))
    told = []
    for packed in (
        ShowPost(1).pack(),
        ShowPosts().pack(),
        WritePost().pack(),
        SubmitPost(1).pack(),
        ThrowPost(1).pack(),
        PreviewPost(1).pack(),
        RemovePostFile(1).pack(),
        ShowPostFile(1).pack(),
        SetPostTopic(1, NewsTopic.RESULTS).pack(),
        BeginPost(LYCEUM, None).pack(),
        BeginPost(None, None).pack(),
    ):
        await opens(house, boris, packed)
        told.append(f"{boris.is_told}{boris.sees}")

    assert [one for one in told if "Эту новость ведут другие" not in one] == []
    assert await all_of(house.store, Post.state, Post.topic) == [(PostState.DRAFT, NewsTopic.SCHOOL_LIFE)]
