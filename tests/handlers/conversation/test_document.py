"""The bot sends files, in both messengers. The room here has no other purpose."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pytest

from handlers.action import Action, Question
from handlers.help.actions import ShowHelp
from handlers.screen import FILE_NAME_CHARACTERS, Button, Document, Screen, Show
from models.account import MessengerName
from services.store import Store
from tests.clock import HandClock
from tests.talk.forger import presses_forged
from tests.talk.house import House, inhabited
from tests.talk.talker import Talker

CONTENT = "фамилия;класс\n".encode()


@dataclass(frozen=True)
class GiveList(Action, name="givelist", linked=True):
    pass


@dataclass(frozen=True)
class GiveOnlyList(Action, name="onlylist"):
    pass


@dataclass(frozen=True)
class GiveForm(Action, name="giveform", linked=True):
    pass


@dataclass(frozen=True)
class TakeAnswer(Question, name="takeanswer"):
    pass


async def give_list() -> Show:
    buttons = ((Button("Помощь", ShowHelp()),),)
    return Show(
        (
            Screen("Вот список."),
            Document("Список.csv", CONTENT, "<b>Два</b> человека"),
            Document("Бланк.txt", b"a"),
            Screen("Что дальше?", buttons),
        )
    )


async def give_only_list() -> Show:
    return Show((Document("Список.csv", CONTENT),))


async def give_form() -> Show:
    return Show((Screen("Заполните и напишите, что вышло.", asks=TakeAnswer()), Document("Бланк.txt", b"a")))


async def take_answer(words: str) -> Screen:
    return Screen(f"вышло: {words}")


def with_a_room(house: House) -> House:
    table: Mapping[type[Action], Any] = {
        GiveList: give_list,
        GiveOnlyList: give_only_list,
        GiveForm: give_form,
        TakeAnswer: take_answer,
    }
    for kind, handler in table.items():
        house.actions.add({kind: handler})
    return house


async def test_files_are_sent_in_their_turn(house: House) -> None:
    anna = with_a_room(house).person(1)

    await anna.follows_link("givelist")

    assert anna.heard == ["Вот список.", "Два человека", "", "Что дальше?"]
    assert anna.files == [("Список.csv", CONTENT), ("Бланк.txt", b"a")]
    assert anna.buttons == [["Помощь"]]


async def test_files_behind_a_button_come_after_the_message_it_was_on(house: House) -> None:
    anna = with_a_room(house).person(1)
    await anna.says("меню")

    await presses_forged(house, anna, "givelist")

    assert anna.heard == ["Вот список.", "Два человека", "", "Что дальше?"]
    assert anna.is_told == ""


async def test_a_file_alone_leaves_the_message_of_its_button_as_it_is(house: House) -> None:
    anna = with_a_room(house).person(1)
    await anna.says("меню")
    menu = anna.sees

    await presses_forged(house, anna, "onlylist")

    assert anna.heard == [menu, ""]
    assert anna.files == [("Список.csv", CONTENT)]
    assert anna.is_told == ""


async def test_a_file_behind_a_question_does_not_take_it_back(house: House) -> None:
    anna = with_a_room(house).person(1)
    await anna.follows_link("giveform")

    await anna.says("пять")

    assert anna.sees == "вышло: пять"


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("Участники.xlsx", "Участники.xlsx"),
        ('Отчёт «7 "Б"».pdf', "Отчёт «7 'Б'».pdf"),
        ("2026/09: план\\факт?.csv", "2026_09_ план_факт_.csv"),
        ("две\nстроки.txt", "две строки.txt"),
        ("я" * 195 + ".xlsx", "я" * (FILE_NAME_CHARACTERS - 5) + ".xlsx"),
        ("a." + "я" * 198, "a." + "я" * (FILE_NAME_CHARACTERS - 2)),
        ("", "file"),
    ],
)
async def test_a_file_arrives_under_a_name_that_every_disk_takes(house: House, name: str, kept: str) -> None:
    async def give() -> Show:
        return Show((Document(name, b"a"),))

    house.actions.add({GiveList: give})
    anna = house.person(1)

    await anna.follows_link("givelist")

    assert anna.files == [(kept, b"a")]


async def killed(*_: object) -> None:
    raise KilledError


class KilledError(Exception):
    """All has been said, and nobody has yet written that it was."""


async def test_files_sent_just_before_the_end_are_not_sent_to_vk_again(
    sqlite_store: Store, clock: HandClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with inhabited(with_a_room(House(MessengerName.VK, sqlite_store, clock))) as before:
        monkeypatch.setattr(before.inbox, "close", killed)
        await before.person(1).follows_link("givelist")

    after = with_a_room(House(MessengerName.VK, sqlite_store, clock, server=before.server))
    async with inhabited(after):
        await after.post_room.catch_up()
        await after.post_room.lanes.idle()

        assert Talker(1, after).heard == ["Вот список.", "Два человека", "", "Что дальше?"]


def test_what_is_in_a_file_is_not_told_when_it_is_shown_to_a_log() -> None:
    assert "secret" not in repr(Document("a.txt", b"secret"))
