import pytest

from models.person import PersonKind
from tests.builder import a_person, an_event, given
from tests.talk.house import House
from tests.talk.talker import Talker


async def sends(anna: Talker, thing: str) -> None:
    if thing == "sticker":
        await anna.sends_sticker()
    elif thing == "voice":
        await anna.sends_voice()
    else:
        await anna.sends_document("список.pdf", b"%PDF-1.4")


@pytest.mark.parametrize("thing", ["sticker", "voice", "document"])
async def test_what_cannot_be_read_is_answered_with_the_menu(house: House, thing: str) -> None:
    anna = house.person(1)
    await anna.starts()

    await sends(anna, thing)

    assert anna.sees == (
        "Стикеры, голосовые, фото и файлы я пока не разбираю. Напишите словами или нажмите кнопку."
    )
    assert anna.buttons[0] == ["📅 Ближайшие события"]


@pytest.mark.parametrize("thing", ["sticker", "voice", "document"])
async def test_a_question_stays_open_after_what_cannot_be_read(house: House, thing: str) -> None:
    await given(house.store, an_event("Кубок роботов"))
    anna = house.person(1)
    await anna.says("поиск")

    await sends(anna, thing)

    assert anna.sees == "Здесь нужны слова: напишите их сообщением. Передумали — нажмите «В меню»."
    await anna.says("робот")
    assert "1. Кубок роботов" in anna.sees


async def test_a_pupil_with_a_sticker_is_spoken_to_as_a_pupil(house: House) -> None:
    await given(house.store, a_person(house.name, 1, kind=PersonKind.PUPIL))
    anya = house.person(1)

    await anya.sends_sticker()

    assert anya.sees.startswith("Стикеры, голосовые, фото и файлы я пока не разбираю. Напиши словами")
