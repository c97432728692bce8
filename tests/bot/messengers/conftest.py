import pytest

from tests.bot.messengers.wire import LeapingClock, Pauses


@pytest.fixture
def pauses() -> Pauses:
    return Pauses()


@pytest.fixture
def clock() -> LeapingClock:
    return LeapingClock()
