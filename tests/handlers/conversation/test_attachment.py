"""A file answers a question that takes files, in both messengers. The room here has no other purpose."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pytest

from handlers.action import Action, Question
from handlers.attachment import Attachment
from handlers.screen import Screen
from sandbox.telegram.core import Telegram
from sandbox.upload import Upload
from tests.talk.house import House
from tests.talk.talker import Talker

MOST_BYTES = 100_000
ASKED = "Пришлите план."
TOO_LARGE = "Файл слишком большой: возьму не больше 0,1 МБ. Уменьшите его или пришлите другой."
LOST = "Файл потерялся по дороге. Пришлите его, пожалуйста, ещё раз."
WANTED = "Здесь нужен файл или фото: пришлите их или напишите словами. Передумали — нажмите «В меню»."
NOT_READ = "Стикеры, голосовые, фото и файлы я пока не разбираю. Напишите словами или нажмите кнопку."


@dataclass(frozen=True)
class AskPlan(Action, name="askplan", linked=True):
    pass


@dataclass(frozen=True)
class TakePlan(Question, name="takeplan", takes_files=True):
    pass


@dataclass(frozen=True)
class TakePages(Question, name="pages", takes_files=True):
    pass


@dataclass(frozen=True)
class AskPages(Action, name="askpages", linked=True):
    pass


async def ask_plan() -> Screen:
    return Screen(ASKED, asks=TakePlan())


async def ask_pages() -> Screen:
    return Screen("Пришлите страницы.", asks=TakePages())


async def take(action: Question, attachment: Attachment | None, words: str) -> Screen:
    """Repeat what has come; whoever sends pages may go on sending them."""
    asks = action if isinstance(action, TakePages) else None
    if attachment is None:
        return Screen(f"словами: {words}", asks=asks)
    content = await attachment.read(MOST_BYTES)
    inside = content.decode() if len(content) < MOST_BYTES else len(content)
    return Screen(f"{attachment.kind} {attachment.name} [{inside}] {words}".strip(), asks=asks)


def with_a_room(house: House) -> House:
    table: Mapping[type[Action], Any] = {
        AskPlan: ask_plan,
        TakePlan: take,
        AskPages: ask_pages,
        TakePages: take,
    }
    house.actions.add(table)
    return house


@pytest.fixture
async def anna(house: House) -> Talker:
    talker = with_a_room(house).person(1)
    await talker.follows_link("askplan")
    return talker


def is_lost_on_the_way(house: House) -> None:
    if isinstance(house.server, Telegram):
        house.server.files.load([])
    else:
        house.server.media.files.clear()


def without_its_size(raw: dict[str, Any]) -> dict[str, Any]:
    """As platforms are free to tell of a document."""
    if "object" in raw:
        del raw["object"]["message"]["attachments"][0]["doc"]["size"]
    else:
        del raw["message"]["document"]["file_size"]
    return raw


async def test_a_document_answers_the_question(anna: Talker) -> None:
    await anna.sends_document("План урока.txt", "робот".encode())

    assert anna.sees == "document План урока.txt [робот]"


async def test_the_words_under_a_file_come_with_it(anna: Talker) -> None:
    await anna.sends_document("a.txt", "робот".encode(), "вот наш план")

    assert anna.sees == "document a.txt [робот] вот наш план"


async def test_a_photo_answers_the_question(anna: Talker) -> None:
    await anna.sends_photo("снимок".encode(), "доска")

    assert anna.sees == "photo photo.jpg [снимок] доска"


async def test_words_answer_it_as_well(anna: Talker) -> None:
    await anna.says("плана нет")

    assert anna.sees == "словами: плана нет"


async def test_a_name_is_one_line_that_can_be_read(anna: Talker) -> None:
    await anna.sends_document("мой\r\n  план\x07.txt", b"a")

    assert anna.sees == "document мой план.txt [a]"


@pytest.mark.parametrize("caption", ["меню", "отмена", "/cancel", "события"])
async def test_a_caption_is_no_command(anna: Talker, caption: str) -> None:
    await anna.sends_document("a.txt", b"a", caption)

    assert anna.sees == f"document a.txt [a] {caption}"


async def test_a_link_that_comes_with_a_file_is_not_among_its_words(anna: Talker) -> None:
    await anna.sends_document("a.txt", b"a", "/start event_1 план")

    assert anna.sees == "document a.txt [a] план"


async def test_a_file_announced_as_too_large_is_refused_and_not_downloaded(
    house: House, anna: Talker
) -> None:
    house.server.sends_document(1, Upload("a.txt", b"a" * (MOST_BYTES + 1), "text/plain"))
    is_lost_on_the_way(house)

    await house.settle()

    assert anna.sees == TOO_LARGE


async def test_a_file_that_turns_out_too_large_is_refused(house: House, anna: Talker) -> None:
    house.server.sends_document(1, Upload("a.txt", b"a" * (MOST_BYTES + 1), "text/plain"))
    updates = [without_its_size(raw) for raw in house.server.take_updates()]

    await house.post_room.accept(house.messenger, updates)
    await house.post_room.lanes.idle()

    assert anna.sees == TOO_LARGE


async def test_a_photo_that_turns_out_too_large_is_refused(anna: Talker) -> None:
    await anna.sends_photo(b"a" * (MOST_BYTES + 1))

    assert anna.sees == TOO_LARGE


async def test_the_largest_that_is_taken_is_taken(house: House, anna: Talker) -> None:
    house.server.sends_document(1, Upload("a.txt", b"a" * MOST_BYTES, "text/plain"))
    updates = [without_its_size(raw) for raw in house.server.take_updates()]

    await house.post_room.accept(house.messenger, updates)
    await house.post_room.lanes.idle()

    assert anna.sees == f"document a.txt [{MOST_BYTES}]"


async def test_a_refused_file_is_still_awaited(anna: Talker) -> None:
    await anna.sends_document("a.txt", b"a" * (MOST_BYTES + 1))

    await anna.sends_document("b.txt", b"b")

    assert anna.sees == "document b.txt [b]"


async def test_a_lost_file_is_asked_for_once_more(
    house: House, anna: Talker, caplog: pytest.LogCaptureFixture
) -> None:
    house.server.sends_document(1, Upload("секретик.txt", b"a", "text/plain"))
    is_lost_on_the_way(house)
    await house.settle()
    assert anna.sees == LOST

    await anna.sends_document("a.txt", b"a")

    assert anna.sees == "document a.txt [a]"
    logged = [record for record in caplog.records if record.message == "attachment_lost"]
    assert len(logged) == 1
    assert "секретик" not in f"{[vars(record) for record in logged]}"


async def test_what_is_neither_a_file_nor_words_leaves_the_question_open(anna: Talker) -> None:
    await anna.sends_sticker()
    assert anna.sees == WANTED
    await anna.sends_voice()
    assert anna.sees == WANTED

    await anna.sends_document("a.txt", b"a")

    assert anna.sees == "document a.txt [a]"


async def test_a_file_that_nobody_awaits_any_more_is_not_taken(anna: Talker) -> None:
    await anna.sends_document("a.txt", b"a")

    await anna.sends_document("b.txt", b"b", "меню")

    assert anna.sees == NOT_READ


async def test_each_photo_of_an_album_is_taken_and_the_first_has_the_words(house: House) -> None:
    anna = with_a_room(house).person(1)
    await anna.follows_link("askpages")

    await anna.sends_album([b"1", b"2", b"3"], "диплом")

    assert anna.heard[-3:] == ["photo photo.jpg [1] диплом", "photo photo.jpg [2]", "photo photo.jpg [3]"]


async def test_an_album_received_twice_is_taken_once(house: House) -> None:
    anna = with_a_room(house).person(1)
    await anna.follows_link("askpages")
    house.server.sends_album(1, [Upload("1.png", b"1", "image/png"), Upload("2.png", b"2", "image/png")])
    updates = house._received()

    for _ in range(2):
        await house.post_room.accept(house.messenger, updates)
        await house.post_room.lanes.idle()

    assert anna.heard[-3:] == ["Пришлите страницы.", "photo photo.jpg [1]", "photo photo.jpg [2]"]


async def test_where_one_file_is_enough_the_rest_of_an_album_is_not_taken(anna: Talker) -> None:
    await anna.sends_album([b"1", b"2", b"3"])

    assert anna.heard[-2:] == ["photo photo.jpg [1]", NOT_READ]
