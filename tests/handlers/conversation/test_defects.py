import logging
import re
from collections.abc import Mapping
from dataclasses import dataclass

import pytest

from handlers.action import Action, Question
from handlers.screen import Screen
from tests.builder import an_event, given
from tests.talk.forger import presses_forged
from tests.talk.house import House

SORRY = re.compile(
    r"Что-то сломалось у нас, не у вас\. Попробуйте ещё раз чуть позже\."
    r" Если не пройдёт, назовите организаторам номер ([0-9a-f]{6})\."
)


@dataclass(frozen=True)
class Break(Action, name="break", linked=True):
    pass


@dataclass(frozen=True)
class Ask(Action, name="ask", linked=True):
    pass


@dataclass(frozen=True)
class BreakOnWords(Question, name="breakwords"):
    pass


async def fall() -> Screen:
    raise ZeroDivisionError("a defect of ours")


async def ask() -> Screen:
    return Screen("Что сломать?", asks=BreakOnWords())


def with_a_defect(house: House) -> House:
    table: Mapping[type[Action], object] = {Break: fall, Ask: ask, BreakOnWords: fall}
    for kind, handler in table.items():
        house.actions.add({kind: handler})  # type: ignore[dict-item]  # of a room of its own
    return house


def incidents(caplog: pytest.LogCaptureFixture) -> list[str]:
    return [record.incident for record in caplog.records if record.message == "incident"]  # type: ignore[attr-defined]


async def test_a_defect_is_apologised_for_with_a_number_that_is_in_the_log(
    house: House, caplog: pytest.LogCaptureFixture
) -> None:
    anna = with_a_defect(house).person(1)

    await anna.follows_link("break")

    told = SORRY.fullmatch(anna.sees)
    assert told is not None
    assert incidents(caplog) == [told[1]]


async def test_a_defect_behind_a_button_leaves_the_message_as_it_is(
    house: House, caplog: pytest.LogCaptureFixture
) -> None:
    anna = with_a_defect(house).person(1)
    await anna.starts()
    menu = anna.heard[1]

    await presses_forged(house, anna, "break")

    told = SORRY.fullmatch(anna.is_told or anna.sees)
    assert told is not None
    assert incidents(caplog) == [told[1]]
    assert anna.heard[1] == menu


async def test_whoever_is_asked_to_try_again_later_is_still_asked_the_same(
    house: House, caplog: pytest.LogCaptureFixture
) -> None:
    anna = with_a_defect(house).person(1)
    await anna.follows_link("ask")

    await anna.says("вазу")
    await anna.says("вазу")

    assert SORRY.fullmatch(anna.sees)
    assert len(incidents(caplog)) == 2


async def test_after_a_defect_the_next_words_are_answered(house: House) -> None:
    anna = with_a_defect(house).person(1)
    await anna.follows_link("break")

    await anna.says("меню")

    assert anna.sees.startswith("Главное меню")


async def test_nothing_that_people_are_called_or_write_is_ever_logged(
    house: House, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    await given(house.store, an_event("Кубок роботов"))
    anna = with_a_defect(house).person(1, "Аполлинария")

    for words in ("/start", "фиолетовый", "поиск", "бегемот", "поиск", "длинношеее" * 20, "?!", "отмена"):
        await anna.says(words)
    await anna.follows_link("break")
    await anna.follows_link("jirafa_7")
    await presses_forged(house, anna, "krokodil:1")
    await presses_forged(house, anna, "find:носорог")
    await anna.follows_link("ask")
    await anna.says("вазочку")
    await anna.sends_document("секретик.pdf", b"%PDF")
    await anna.blocks()

    logged = "\n".join(f"{record.getMessage()} {vars(record)} {record.exc_text}" for record in caplog.records)
    assert len(incidents(caplog)) == 2
    secrets = "Аполлинария фиолетов бегемот длинноше jirafa krokodil носорог вазочку секретик"
    assert [secret for secret in secrets.split() if secret in logged] == []
