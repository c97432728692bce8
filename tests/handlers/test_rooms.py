from importlib import import_module

from bot.capabilities import WHEN_ASKED_FOR, ByName
from handlers import rooms
from handlers.living import Drawers
from handlers.room import Room
from tests.talk.house import House


def test_every_room_does_all_the_actions_that_are_written_in_it_and_no_others() -> None:
    tables = [table for table in rooms.tables() if isinstance(table, Room)]

    assert tables
    assert [table for table in tables if set(table) != set(table._handlers)] == []


async def test_whatever_a_handler_asks_for_is_there(house: House) -> None:
    handlers = [house.actions.find(kind.name) for kind in house.actions.kinds]

    assert len(handlers) == len(house.actions.kinds)


async def test_whatever_a_drawer_asks_for_is_there(house: House) -> None:
    drawers = Drawers(rooms.drawers, house.services.by_name)

    assert drawers._drawers == rooms.drawers()


async def test_a_group_of_services_has_the_names_that_it_is_asked_for_by(house: House) -> None:
    by_name = house.services.by_name
    assert isinstance(by_name, ByName)

    made = {
        group: set(import_module(f"bot.capability.{group}").made_of(by_name._parts))
        for group in WHEN_ASKED_FOR
    }

    assert made == {group: set(names) for group, names in WHEN_ASKED_FOR.items()}
