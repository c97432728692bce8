"""Pictures of a post on their way to people: each is brought to a platform once."""

import pytest

from models.post import PostFileKind, SentFile
from sandbox.telegram.core import Telegram
from services.shelf import Shelf
from tests.handlers.broadcast.sending import Newsroom, a_newsroom, a_reader
from tests.handlers.news.readers import pictures_in
from tests.handlers.news.test_read import PIXEL
from tests.rows import all_of
from tests.services.news.posted import a_file
from tests.talk.house import House

NO_PICTURE = b"there is no picture in this"


async def pictured(house: House, *contents: bytes, html: str = "Роботы победили") -> Newsroom:
    newsroom = await a_newsroom(house, html=html)
    for position, content in enumerate(contents, start=1):
        digest = await Shelf(house.files, house.clock).put(content)
        await a_file(house.store, newsroom.post, position, digest=digest, kind=PostFileKind.PHOTO)
    return newsroom


def brought(house: House) -> int:
    """How many files the platform was given."""
    server = house.server
    return len(server.files.dump() if isinstance(server, Telegram) else server.media.files)


def captions(house: House, talker_id: int) -> list[str]:
    """What stands under the pictures of a chat, or beside them."""
    if isinstance(house.server, Telegram):
        bodies = [message.body for message in house.server.chats[talker_id].messages]
        return [str(body.get("caption", "")) for body in bodies if "photo" in body]
    return [message.text for message in house.server.dialog(talker_id).messages if message.attachments]


async def test_readers_see_the_pictures_with_the_words_and_each_was_brought_once(house: House) -> None:
    newsroom = await pictured(house, PIXEL, PIXEL + b"another")
    readers = [await a_reader(house, f"Иванова Анна{'а' * number}") for number in range(4)]
    await newsroom.says_yes()

    await newsroom.goes_on(2)

    # Telegram shows the first with the words; the others are behind a button.
    count = 1 if isinstance(house.server, Telegram) else 2
    for _, reader in readers:
        assert pictures_in(reader) == count
        assert captions(house, reader.id) == ["Роботы победили"]
        assert reader.buttons == [["🖼 Все фото", "🔕 Неинтересно"]]
    assert len(await all_of(house.store, SentFile.reference)) == brought(house) == count


async def test_the_buttons_under_a_picture_lead_where_they_say(house: House) -> None:
    newsroom = await pictured(house, PIXEL, PIXEL + b"another")
    _, anna = await a_reader(house)
    await newsroom.says_yes()
    await newsroom.goes_on(2)

    await anna.presses("🔕 Неинтересно")

    assert anna.sees != "Роботы победили"
    assert "произошла ошибка" not in anna.sees.lower()


async def test_words_too_long_to_stand_under_a_picture_go_without_it_in_telegram(house: House) -> None:
    newsroom = await pictured(house, PIXEL, html="Слово " * 300)
    _, anna = await a_reader(house)
    await newsroom.says_yes()

    await newsroom.goes_on(2)

    assert pictures_in(anna) == (0 if isinstance(house.server, Telegram) else 1)
    assert any(words.startswith("Слово Слово") for words in anna.heard)


async def test_a_picture_that_is_none_keeps_nobody_from_the_words(house: House) -> None:
    newsroom = await pictured(house, NO_PICTURE)
    _, anna = await a_reader(house)
    _, pyotr = await a_reader(house, "Сидоров Пётр")
    await newsroom.says_yes()

    await newsroom.goes_on(2)

    for reader in (anna, pyotr):
        assert pictures_in(reader) == 0
        assert reader.heard.count("Роботы победили") == 1


@pytest.mark.parametrize(
    ("html", "words"), [("Роботы победили", "Роботы победили"), ("", "📎 Новость — в файлах.")]
)
async def test_documents_are_behind_a_button_also_where_there_is_nothing_else(
    house: House, html: str, words: str
) -> None:
    newsroom = await a_newsroom(house, html=html)
    digest = await Shelf(house.files, house.clock).put(b"a document")
    await a_file(house.store, newsroom.post, 1, digest=digest, kind=PostFileKind.DOCUMENT)
    _, anna = await a_reader(house)
    await newsroom.says_yes()

    await newsroom.goes_on(2)

    assert anna.sees == words
    assert anna.buttons == [["📎 Файлы", "🔕 Неинтересно"]]


async def test_a_picture_that_is_lost_keeps_nobody_from_the_words(house: House) -> None:
    newsroom = await pictured(house)
    await a_file(house.store, newsroom.post, 1, digest="b" * 64, kind=PostFileKind.PHOTO)
    _, anna = await a_reader(house)
    await newsroom.says_yes()

    await newsroom.goes_on(2)

    assert anna.heard.count("Роботы победили") == 1
