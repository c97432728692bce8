"""One person, two messengers: the code is shown in the one house and typed in the other."""

import re
from collections.abc import AsyncIterator

import pytest

from models.account import MessengerName
from models.person import Language, PersonKind
from services.address import Address
from tests.builder import SCHOOL, a_person, given
from tests.talk.forger import presses_forged
from tests.talk.house import House, inhabited
from tests.talk.talker import Talker

NAMES = {MessengerName.TELEGRAM: "Telegram", MessengerName.VK: "ВКонтакте"}


def the_other(house: House) -> MessengerName:
    return MessengerName.VK if house.name is MessengerName.TELEGRAM else MessengerName.TELEGRAM


@pytest.fixture
async def next_door(house: House) -> AsyncIterator[House]:
    """The bot in the other messenger, on the same database."""
    async with inhabited(House(the_other(house), house.store, house.clock)) as neighbour:
        yield neighbour


def code_seen_by(talker: Talker) -> str:
    found = re.search(r"[A-Z0-9]{4}-[A-Z0-9]{4}", talker.sees)
    assert found is not None
    return found[0]


async def asks_for_a_code(talker: Talker) -> str:
    await talker.says("код")
    await talker.presses("🏠")
    await presses_accounts(talker)
    await talker.presses("➕")
    return code_seen_by(talker)


async def presses_accounts(talker: Talker) -> None:
    """The list of messengers, by the way that a wrong turn with a code offers."""
    await presses_forged(talker._house, talker, "accounts")


async def test_whoever_has_one_messenger_is_offered_a_second(house: House) -> None:
    anna = house.person(1)
    await anna.starts()

    await presses_accounts(anna)

    assert anna.sees == (
        f"Ваши мессенджеры\n• {NAMES[house.name]} (этот чат)\n\nДобавьте второй мессенджер: профиль будет"
        " один и тот же, а если сообщение не дойдёт в один, напишу в другой."
    )
    assert anna.buttons == [["➕ Второй мессенджер", "🔑 Ввести код"], ["🏠 В меню"]]


async def test_a_code_typed_in_the_other_messenger_joins_the_two(house: House, next_door: House) -> None:
    await given(house.store, a_person(house.name, 1, "Анна", full_name="Иванова Анна", school_id=SCHOOL))
    anna, elsewhere = house.person(1), next_door.person(2)
    code = await asks_for_a_code(anna)

    await elsewhere.says("код")
    await elsewhere.says(code.lower())

    assert elsewhere.sees.startswith("Код — от профиля: Анна, Лицей № 60.\n\nЕсли это тоже вы, соединю")
    assert elsewhere.buttons == [["Это я, соединить"], ["Нет, не соединять"]]
    await elsewhere.presses("Это я, соединить")
    here, there = NAMES[house.name], NAMES[next_door.name]
    assert elsewhere.sees == (
        f"Готово: теперь это один профиль.\n\nВаши мессенджеры\n• {here} — пишу сначала сюда\n"
        f"• {there} (этот чат) — запасной\n\nПрофиль везде один и тот же. Если сообщение не дойдёт туда, куда"
        " пишу сначала, напишу в запасной."
    )
    assert elsewhere.buttons == [
        [f"Писать сначала: {there}"],
        ["➕ Второй мессенджер", "🔑 Ввести код"],
        [f"Отвязать: {here}", f"Отвязать: {there}"],
        ["🏠 В меню"],
    ]


async def test_a_link_brings_the_code_and_joins_nothing_by_itself(house: House, next_door: House) -> None:
    await given(house.store, a_person(house.name, 1, "Анна", full_name="Иванова Анна"))
    anna, elsewhere = house.person(1), next_door.person(2)
    code = await asks_for_a_code(anna)

    await elsewhere.follows_link(f"usecode_{code.replace('-', '')}")

    assert anna.buttons[0] == [f"Открыть: {NAMES[next_door.name]}"]
    assert elsewhere.sees.startswith("Код — от профиля: Анна.")
    speakers = [
        await house.people.speaker(Address(house.name, 1)),
        await house.people.speaker(Address(next_door.name, 2)),
    ]
    assert len({speaker.person_id for speaker in speakers if speaker is not None}) == 2


async def test_what_contradicts_is_asked_one_after_the_other(house: House, next_door: House) -> None:
    await given(
        house.store,
        a_person(house.name, 1, "Анна", full_name="Иванова Анна", kind=PersonKind.TEACHER),
        a_person(next_door.name, 2, "Аня", full_name="Иванова Аня", kind=PersonKind.PARENT),
    )
    anna, elsewhere = house.person(1), next_door.person(2)
    code = await asks_for_a_code(anna)
    await elsewhere.says("код")

    await elsewhere.says(code)
    assert elsewhere.sees == (
        "Код — от профиля: Анна.\n\nВ двух профилях записано разное. Выберите, что верно (1 из 2).\n\n"
        "Фамилия и имя:\n• там — Иванова Анна\n• здесь — Иванова Аня"
    )
    await elsewhere.presses("Иванова Аня")
    assert elsewhere.buttons == [["учитель"], ["родитель или опекун"], ["Нет, не соединять"]]
    await elsewhere.presses("учитель")

    assert "\n\nФамилия и имя: Иванова Аня\nКто это: учитель\n\nЕсли это тоже вы" in elsewhere.sees
    await elsewhere.presses("Это я, соединить")
    speaker = await house.people.speaker(Address(next_door.name, 2))
    assert speaker is not None
    assert (speaker.name, speaker.kind) == ("Аня", PersonKind.TEACHER)
    assert speaker.person_id == await person_id(house, Address(house.name, 1))


async def person_id(house: House, address: Address) -> int:
    speaker = await house.people.speaker(address)
    assert speaker is not None
    return speaker.person_id


async def test_a_button_that_skips_the_choice_joins_nothing(house: House, next_door: House) -> None:
    await given(
        house.store,
        a_person(house.name, 1, "Анна", full_name="Иванова Анна"),
        a_person(next_door.name, 2, "Аня", full_name="Иванова Аня"),
    )
    anna, elsewhere = house.person(1), next_door.person(2)
    code = (await asks_for_a_code(anna)).replace("-", "")
    await elsewhere.says("код")
    await elsewhere.says(code)

    await presses_forged(next_door, elsewhere, f"join:{code}:zzzzzzzzzz")

    assert "В профилях записано разное." in (elsewhere.is_told or elsewhere.sees)
    assert await person_id(house, Address(house.name, 1)) != await person_id(
        house, Address(next_door.name, 2)
    )


async def test_pressing_twice_joins_once(house: House, next_door: House) -> None:
    await given(house.store, a_person(house.name, 1, "Анна", full_name="Иванова Анна"))
    anna, elsewhere = house.person(1), next_door.person(2)
    code = (await asks_for_a_code(anna)).replace("-", "")
    await elsewhere.says("код")
    await elsewhere.says(code)
    await elsewhere.presses("Это я, соединить")
    first = elsewhere.sees

    await presses_forged(next_door, elsewhere, f"join:{code}:-------")

    assert elsewhere.sees == first


async def test_a_wrong_code_says_how_often_one_may_try_and_is_still_awaited(house: House) -> None:
    anna = house.person(1)
    await anna.says("код")

    await anna.says("KM23-X45T")
    await anna.says("не знаю")

    assert anna.heard[-2].endswith("Проверьте каждый знак. Можно попробовать ещё 4 раза.")
    assert anna.heard[-1].endswith("Проверьте каждый знак. Можно попробовать ещё 3 раза.")


async def test_the_own_code_is_sent_to_the_other_messenger(house: House) -> None:
    await given(house.store, a_person(house.name, 1, "Аня", kind=PersonKind.PUPIL))
    anna = house.person(1)
    code = await asks_for_a_code(anna)

    await anna.says("код")
    await anna.says(code)

    assert anna.sees == (
        "Это твой собственный код: здесь он не нужен. Открой бота в другом мессенджере и напиши код там."
    )


async def test_a_messenger_is_preferred_and_taken_away_when_asked_once(
    house: House, next_door: House
) -> None:
    here, there = Address(house.name, 1), Address(next_door.name, 2)
    await given(house.store, a_person(house.name, 1, "Анна", addresses=(here, there)))
    anna = house.person(1)
    await anna.starts()
    await presses_accounts(anna)

    await anna.presses("Писать сначала")
    assert f"• {NAMES[next_door.name]} — пишу сначала сюда" in anna.sees
    await anna.presses(f"Отвязать: {NAMES[next_door.name]}")
    assert anna.sees.startswith(f"Отвязать: {NAMES[next_door.name]}? Профиль останется")
    await anna.presses("Да, отвязать")

    assert anna.sees.startswith(f"Готово.\n\nВаши мессенджеры\n• {NAMES[house.name]} (этот чат)\n")
    assert await person_id(house, here) != await person_id(house, there)


async def test_another_ones_messenger_cannot_be_taken_away(house: House) -> None:
    await given(house.store, a_person(house.name, 1, "Анна"), a_person(house.name, 2, "Борис"))
    anna = house.person(1)
    await anna.starts()
    theirs = await house.people.speaker(Address(house.name, 2))
    assert theirs is not None

    await presses_forged(house, anna, f"part:{theirs.account_id}")

    assert await person_id(house, Address(house.name, 2)) == theirs.person_id


async def test_in_english_the_two_are_joined_as_well(house: House, next_door: House) -> None:
    await given(house.store, a_person(house.name, 1, "Ann", full_name="Ann Lee", language=Language.EN))
    anna, elsewhere = house.person(1), next_door.person(2, "Ann", language="en")
    await anna.says("code")
    await anna.presses("🏠")
    await presses_accounts(anna)
    await anna.presses("➕")

    await elsewhere.says("code")
    await elsewhere.says(code_seen_by(anna))
    await elsewhere.presses("It is me, join them")

    assert elsewhere.sees.startswith("Done: it is one profile now.\n\nYour messengers\n• ")
