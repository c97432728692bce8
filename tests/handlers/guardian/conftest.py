from collections.abc import AsyncIterator

import pytest

from tests.handlers.guardian.meeting import the_other
from tests.talk.house import House, inhabited


@pytest.fixture
async def next_door(house: House) -> AsyncIterator[House]:
    """The bot in the other messenger, on the same database."""
    async with inhabited(House(the_other(house), house.store, house.clock)) as neighbour:
        yield neighbour
