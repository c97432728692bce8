"""What does not suit: each is answered with why, and with what to do instead; nothing of it is kept."""

from sqlalchemy.orm import Session

from handlers.post.actions import PreviewPost, SetPostEvent, ShowPost, ShowPostText, SubmitPost
from models.event import Event, EventState
from models.post import Post, PostFile, PostFileKind, PostState
from tests.handlers.aftermath.school import opens
from tests.handlers.post.school import THREE, olga_writes, sends_video
from tests.pictures import a_png
from tests.rows import all_of
from tests.talk.forger import presses_forged
from tests.talk.house import House

MEGABYTE = 1024 * 1024


async def test_an_empty_post_is_not_sent_in(house: House) -> None:
    olga = await olga_writes(house)
    offered = [label for row in olga.buttons for label in row]

    await presses_forged(house, olga, SubmitPost(1).pack())

    assert not any("Отправить" in label or "Как выйдет" in label for label in offered)
    assert "Новость пока пустая." in f"{olga.is_told}{olga.sees}"
    assert await all_of(house.store, Post.state) == [(PostState.DRAFT,)]


async def test_an_empty_post_has_no_preview(house: House) -> None:
    olga = await olga_writes(house)

    await presses_forged(house, olga, PreviewPost(1).pack())

    assert "Новость пока пустая." in f"{olga.is_told}{olga.sees}"


async def test_20_000_characters_are_kept_but_not_sent_in_until_they_are_fewer(house: House) -> None:
    olga = await olga_writes(house)
    text = ("Наша команда победила на кубке роботов. " * 600)[:20_000].strip()

    await olga.says(text)
    warned, offered = olga.sees, [label for row in olga.buttons for label in row]
    await presses_forged(house, olga, SubmitPost(1).pack())
    refused = f"{olga.is_told}{olga.sees}"
    await opens(house, olga, ShowPostText(1).pack())
    await olga.says(text[:9_000])
    await olga.presses("📨 Отправить редакторам")

    assert "⚠️ В тексте знаков: 20\xa000" in warned
    assert "а выйдет не больше 12\xa0000. Всё сохранено" in warned
    assert "📨 Отправить редакторам" not in offered
    assert "а можно не больше 12\xa0000" in refused
    ((state, html),) = await all_of(house.store, Post.state, Post.html)
    # A client has cut it in three, wherever it did.
    assert (state, "".join(html.split())) == (PostState.SUBMITTED, "".join(text[:9_000].split()))


async def test_a_caption_too_long_for_an_album_is_shown_as_it_will_go(house: House) -> None:
    olga = await olga_writes(house)
    await olga.says("Победа!\n\n" + "Наша команда победила. " * 60)
    await olga.sends_album(THREE)
    heard = len(olga.heard)

    await olga.presses("👁 Как выйдет")

    of_channel = olga.heard[olga.heard.index("👇 А так — в канале Telegram", heard - 1) + 1 :]
    words = [text for text in of_channel if text]
    assert words[0] == "Победа!"
    assert words[1].startswith("Наша команда победила.")
    assert "Подпись под фото в Telegram — до 1024 знаков" in words[-1]
    assert "всего 2 сообщения" in words[-1]


async def test_a_broken_picture_is_refused_at_once(house: House) -> None:
    olga = await olga_writes(house)

    await olga.sends_document("победа.jpg", b"no picture at all")
    refused = olga.sees
    await olga.sends_document("победа.png", a_png(1))

    assert refused.startswith("Эта картинка не открывается")
    assert olga.sees.startswith("✅ Фото добавлено.")
    assert await all_of(house.store, PostFile.kind) == [(PostFileKind.PHOTO,)]


async def test_a_video_of_60_mb_is_answered_with_what_to_do(house: House) -> None:
    olga = await olga_writes(house)

    await sends_video(house, olga, 60 * MEGABYTE)
    filmed = olga.sees
    await olga.sends_document("клип.MP4", b"film")
    as_file = olga.sees
    await olga.says("Победа!")

    assert filmed.startswith("Видео я не беру")
    assert "Rutube" in as_file
    assert await all_of(house.store, Post.html) == [("Победа!",)]
    assert await all_of(house.store, PostFile.id) == []


async def test_a_document_larger_than_a_bot_is_given_is_refused_with_the_limit(house: House) -> None:
    olga = await olga_writes(house)

    await olga.sends_document("Отчёт.pdf", b"%PDF" + bytes(20 * MEGABYTE))

    assert "возьму не больше 20 МБ" in olga.sees
    assert await all_of(house.store, PostFile.id) == []


async def test_an_album_is_answered_once_and_counted_in_its_place(house: House) -> None:
    olga = await olga_writes(house)
    await olga.says("Победа!")
    heard = len(olga.heard)

    await olga.sends_album([a_png(number) for number in range(10)])

    (answer,) = olga.heard[heard:]
    assert answer.startswith("✅ Фото добавлено.\nВ новости файлов: 10 из 10.")
    assert olga.buttons[-1] == ["📨 Отправить редакторам"]


async def test_another_album_has_an_answer_of_its_own(house: House) -> None:
    olga = await olga_writes(house)
    heard = len(olga.heard)

    await olga.sends_album(THREE)
    await olga.sends_album([a_png(number) for number in range(3, 5)])

    first, second = olga.heard[heard:]
    assert "файлов: 3 из 10" in first
    assert "файлов: 5 из 10" in second


async def test_a_broken_picture_in_an_album_is_told_of_and_the_others_are_taken(house: House) -> None:
    olga = await olga_writes(house)
    heard = len(olga.heard)

    await olga.sends_album([THREE[0], b"no picture at all", b"nor this", *THREE[1:]])

    counted, broken = olga.heard[heard:]
    assert "файлов: 3 из 10" in counted
    assert broken.startswith("Эта картинка не открывается")


async def test_an_album_that_finds_no_room_is_refused_once(house: House) -> None:
    olga = await olga_writes(house)
    await olga.sends_album([a_png(number) for number in range(8)])
    heard = len(olga.heard)

    await olga.sends_album([a_png(number) for number in range(8, 18)])

    counted, refused = olga.heard[heard:]
    assert "файлов: 10 из 10" in counted
    assert "уже 10 файлов" in refused


async def test_an_eleventh_file_is_one_too_many(house: House) -> None:
    olga = await olga_writes(house)

    await olga.sends_album([a_png(number) for number in range(10)])
    await olga.sends_photo(a_png(10))
    refused = olga.sees
    await olga.sends_photo(a_png(3))

    assert "уже 10 файлов" in refused
    assert olga.sees.startswith("Этот файл уже есть в новости")
    assert len(await all_of(house.store, PostFile.id)) == 10


async def test_a_picture_larger_than_they_are_shown_goes_as_a_document_and_it_is_said(house: House) -> None:
    olga = await olga_writes(house)

    await olga.sends_document("панорама.png", a_png(width=9_500, height=600))

    assert olga.sees.startswith("⚠️ Эта картинка больше, чем показывают")
    assert await all_of(house.store, PostFile.kind) == [(PostFileKind.DOCUMENT,)]


async def test_photos_and_documents_together_are_said_to_part(house: House) -> None:
    olga = await olga_writes(house)
    await olga.sends_photo(THREE[0], "Победа!")
    await olga.sends_document("Протокол.pdf", b"%PDF-1.7")

    await olga.presses("👁 Как выйдет")

    assert "В Telegram фото и документы идут отдельными сообщениями." in olga.sees


async def test_what_is_no_link_is_asked_for_again(house: House) -> None:
    olga = await olga_writes(house)
    await olga.says("Победа!")

    await olga.presses("🔗 Ссылка")
    await olga.says("на нашем сайте")
    refused = olga.sees
    await olga.says("https://lyceum.example/1")

    assert refused.startswith("Это не похоже на ссылку.")
    assert await all_of(house.store, Post.link) == [("https://lyceum.example/1",)]


async def test_an_event_that_is_cancelled_meanwhile_is_told_of(house: House) -> None:
    olga = await olga_writes(house)
    await olga.says("Победа!")
    await opens(house, olga, SetPostEvent(1, 1).pack())
    await house.store.write(_cancelled)

    await opens(house, olga, ShowPost(1).pack())
    warned = olga.sees
    await olga.presses("👁 Как выйдет")

    assert "⚠️ Есть 1 замечание" in warned
    assert "Событие этой новости отменено." in olga.sees


async def test_what_is_sent_in_is_not_changed_behind_the_editors_backs(house: House) -> None:
    olga = await olga_writes(house)
    await olga.says("Победа!")
    await olga.presses("📨 Отправить редакторам")

    await olga.says("Ещё одно")
    await opens(house, olga, ShowPostText(1).pack())
    await olga.says("Совсем другое")
    refused = olga.sees

    assert refused.startswith("Новость уже у редакторов.")
    assert await all_of(house.store, Post.html) == [("Победа!",)]


def _cancelled(session: Session) -> None:
    event = session.get(Event, 1)
    assert event is not None
    event.state = EventState.CANCELLED
