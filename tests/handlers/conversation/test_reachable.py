from services.address import Address
from tests.talk.house import House
from tests.talk.talker import Talker


async def is_reachable(house: House, person: Talker) -> bool | None:
    speaker = await house.people.speaker(Address(house.name, person.id))
    return None if speaker is None else speaker.reachable


async def test_whoever_shuts_the_door_is_not_written_to(house: House) -> None:
    anna = house.person(1)
    await anna.starts()

    await anna.blocks()

    assert await is_reachable(house, anna) is False


async def test_whoever_opens_it_again_is_reached_again(house: House) -> None:
    anna = house.person(1)
    await anna.starts()
    await anna.blocks()

    await anna.unblocks()

    assert await is_reachable(house, anna) is True
    await anna.says("меню")
    assert anna.sees.startswith("Главное меню")


async def test_a_door_shut_before_the_answer_is_remembered(house: House) -> None:
    anna = house.person(1)
    await anna.starts()
    house.server.says(1, "помощь")
    await house.post_room.accept(house.messenger, house.server.take_updates())
    house.server.blocks(1)
    house.server.take_updates()  # the news of it is late

    await house.post_room.lanes.idle()

    assert await is_reachable(house, anna) is False


async def test_any_sign_of_life_makes_a_person_reachable(house: House) -> None:
    anna = house.person(1)
    await anna.starts()
    await house.people.set_reachable(Address(house.name, 1), reachable=False)

    await anna.says("меню")

    assert await is_reachable(house, anna) is True


async def test_blocking_by_a_stranger_makes_nobody_known(house: House) -> None:
    anna = house.person(1)
    house.server.says(1, "меню")
    house.server.take_updates()

    await anna.blocks()

    assert await is_reachable(house, anna) is None
