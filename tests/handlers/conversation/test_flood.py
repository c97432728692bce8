from datetime import timedelta

from handlers.flood import UPDATES, FloodGuard, Pace
from tests.clock import NOON
from tests.talk.house import House
from tests.talk.talker import Talker

WARNING = "Слишком быстро, не успеваю. Подождите десять секунд и продолжайте."


async def floods(anna: Talker, messages: int = UPDATES + 5) -> None:
    for _ in range(messages):
        await anna.says("отмена")


async def test_a_flood_is_warned_once_and_then_left_alone(house: House) -> None:
    anna = house.person(1)

    await floods(anna)

    assert len(anna.heard) == UPDATES + 1
    assert anna.sees == WARNING


async def test_after_a_pause_all_is_well_again(house: House) -> None:
    anna = house.person(1)
    await floods(anna)

    house.clock.move(timedelta(seconds=10))
    await anna.says("меню")

    assert anna.sees.startswith("Главное меню")


async def test_a_second_flood_is_warned_again(house: House) -> None:
    anna = house.person(1)
    await floods(anna)
    house.clock.move(timedelta(seconds=10))

    await floods(anna)

    assert anna.heard.count(WARNING) == 2


async def test_every_press_of_a_flood_is_answered(house: House) -> None:
    anna = house.person(1)
    await floods(anna)
    said = len(anna.heard)

    for _ in range(3):
        await anna.presses("🔎 Найти по слову")
        assert anna.is_told == WARNING

    assert len(anna.heard) == said


async def test_one_person_s_flood_is_nobody_else_s(house: House) -> None:
    anna, boris = house.person(1), house.person(2)
    await floods(anna)

    await boris.says("меню")

    assert boris.sees.startswith("Главное меню")


async def test_the_warning_does_not_take_the_question_back(house: House) -> None:
    anna = house.person(1)
    await floods(anna, UPDATES - 1)
    await anna.says("поиск")
    await anna.says("балет")
    assert anna.sees == WARNING

    house.clock.move(timedelta(seconds=10))
    await anna.says("балет")

    assert anna.sees.startswith("Ближайшие события\nпо запросу «балет»")


async def test_a_clock_that_is_set_back_silences_nobody(house: House) -> None:
    anna = house.person(1)
    await floods(anna)

    house.clock.move(timedelta(hours=-1))
    await anna.says("меню")

    assert anna.sees.startswith("Главное меню")


def test_only_so_many_people_are_remembered_and_the_silent_are_forgotten_first() -> None:
    guard = FloodGuard(remembered=2)
    for _ in range(UPDATES):
        guard.pace("silent", NOON)
        guard.pace("talkative", NOON)

    assert guard.pace("new", NOON) is Pace.FINE
    assert guard.pace("talkative", NOON) is Pace.TOO_FAST
    assert guard.pace("silent", NOON) is Pace.FINE


async def test_a_class_that_takes_turns_is_no_flood(house: House) -> None:
    anna = house.person(1)

    for _ in range(40):
        await anna.says("отмена")
        house.clock.move(timedelta(milliseconds=500))

    assert WARNING not in anna.heard
