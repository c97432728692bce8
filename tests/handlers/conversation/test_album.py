"""The bot shows pictures that lie on its shelf, in both messengers. The room here has no other purpose."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pytest

from handlers.action import Action
from handlers.help.actions import ShowHelp
from handlers.screen import Album, Answer, Button, Screen, Show
from models.account import MessengerName
from models.post import PostFileKind, SentFile
from services.sent_file import Cupboard, KeptPicture
from services.shelf import Shelf
from tests.pictures import a_png
from tests.rows import all_of
from tests.talk.direct import sent_at
from tests.talk.forger import presses_forged
from tests.talk.house import House
from tests.talk.talker import Talker

CUPBOARDS = {MessengerName.TELEGRAM: Cupboard.TELEGRAM, MessengerName.VK: Cupboard.VK_MESSAGES}
THREE = [a_png(number) for number in range(3)]
BUTTONS = ((Button("Помощь", ShowHelp()),),)


@dataclass(frozen=True)
class ShowPictures(Action, name="showpics", linked=True):
    pass


async def kept(house: House, *contents: bytes, kind: PostFileKind = PostFileKind.PHOTO) -> list[KeptPicture]:
    shelf = Shelf(house.files, house.clock)
    return [KeptPicture(await shelf.put(content), "photo.png", kind) for content in contents]


def with_a_room(house: House, answer: Answer) -> Talker:
    async def show() -> Answer:
        return answer

    table: Mapping[type[Action], Any] = {ShowPictures: show}
    house.actions.add(table)
    return house.person(1)


def photos(house: House, talker: Talker) -> list[bytes]:
    """What is in them, in the order they are seen."""
    messages = [message for message in talker.chat if message["from"] == "bot"]
    urls = [url for message in messages for url in message.get("photos") or [message["photo"]] if url]
    uploads = [sent_at(house.server, url) for url in urls]
    return [upload.content for upload in uploads if upload is not None]


async def test_several_pictures_come_together_with_their_words(house: House) -> None:
    pictures = await kept(house, *THREE)
    anna = with_a_room(house, Show((Album(tuple(pictures), "<b>Победа</b>"), Screen("Дальше?", BUTTONS))))

    await anna.follows_link("showpics")

    assert photos(house, anna) == THREE
    assert [text for text in anna.heard if text] == ["Победа", "Дальше?"]
    assert anna.buttons == [["Помощь"]]


async def test_what_was_sent_once_is_named_the_second_time(house: House) -> None:
    pictures = await kept(house, *THREE)
    anna = with_a_room(house, Show((Album(tuple(pictures)),)))

    await anna.follows_link("showpics")
    names = await all_of(house.store, SentFile.id, SentFile.reference)
    await anna.follows_link("showpics")

    assert photos(house, anna) == THREE * 2
    assert len(names) == 3
    assert await all_of(house.store, SentFile.id, SentFile.reference) == names


async def test_pictures_and_documents_are_parted(house: House) -> None:
    pictures = await kept(house, *THREE[:2])
    documents = await kept(house, b"%PDF-1.7", kind=PostFileKind.DOCUMENT)
    anna = with_a_room(house, Show((Album((*pictures, *documents), "Победа"),)))

    await anna.follows_link("showpics")

    assert photos(house, anna) == THREE[:2]
    assert [content for _, content in anna.files] == [b"%PDF-1.7"]
    assert [text for text in anna.heard if text] == ["Победа"]


async def test_a_name_that_the_platform_knows_no_longer_is_no_trouble(house: House) -> None:
    pictures = await kept(house, *THREE)
    anna = with_a_room(house, Show((Album(tuple(pictures)),)))
    await house.services.sent_files.note(pictures[1], CUPBOARDS[house.name], "photo-777_99")

    await anna.follows_link("showpics")

    assert photos(house, anna) == THREE
    references = [reference for (reference,) in await all_of(house.store, SentFile.reference)]
    assert len(references) == 3
    assert "photo-777_99" not in references


async def test_a_picture_that_the_platform_cannot_read_is_told_of_and_keeps_nothing_back(
    house: House,
) -> None:
    (broken,) = await kept(house, b"\x89PNG of nothing")
    anna = with_a_room(house, Show((Album((broken,)), Screen("Дальше?", BUTTONS))))

    await anna.follows_link("showpics")

    assert anna.heard[0] == "Дальше?"
    assert anna.sees.startswith("Эта картинка не открывается")


@pytest.mark.parametrize("words", ["Победа", "Наша команда победила. " * 60])
async def test_a_screen_is_shown_with_its_picture_and_its_buttons(house: House, words: str) -> None:
    (picture,) = await kept(house, THREE[0])
    anna = with_a_room(house, Screen(words.strip(), BUTTONS, pictures=(picture,)))
    await anna.says("меню")
    menu = anna.sees

    await presses_forged(house, anna, "showpics")

    assert [text for text in anna.heard if text] == [menu, words.strip()]
    assert photos(house, anna) == THREE[:1]
    assert anna.buttons == [["Помощь"]]


async def test_of_several_pictures_vk_shows_all_and_telegram_the_first(house: House) -> None:
    pictures = await kept(house, *THREE)
    anna = with_a_room(house, Screen("Победа", BUTTONS, pictures=tuple(pictures)))

    await anna.follows_link("showpics")

    assert photos(house, anna) == (THREE if house.name is MessengerName.VK else THREE[:1])
    assert anna.sees == "Победа"
