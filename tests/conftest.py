import gc
import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.migration import migrate
from models.account import MessengerName
from services.store import Store, open_store
from tests.clock import HandClock
from tests.talk.house import House, inhabited

# Ten thousand tests are a heap that does not become rubbish: it need not be looked through all the time.
OBJECTS_BETWEEN_LOOKS = 100_000
pytest_plugins = ["tests.requirement", "tests.postgres", "tests.figures"]


def pytest_collection_finish() -> None:
    gc.collect()
    gc.freeze()
    gc.set_threshold(OBJECTS_BETWEEN_LOOKS, 20, 20)


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture(scope="session")
def migrated_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database in its newest shape, to be copied: to migrate for every test would be most of its time."""
    path = tmp_path_factory.mktemp("migrated") / "bot.db"
    migrate(f"sqlite:///{path}")
    return path


@pytest.fixture
def sqlite_url(migrated_file: Path, tmp_path: Path) -> str:
    return f"sqlite:///{shutil.copy(migrated_file, tmp_path / 'bot.db')}"


@pytest.fixture(params=["sqlite", "postgres"])
def store_url(request: pytest.FixtureRequest) -> str:
    """Whatever a service promises holds on both databases."""
    url: str = request.getfixturevalue(f"{request.param}_url")
    return url


@pytest.fixture
async def store(store_url: str) -> AsyncIterator[Store]:
    opened = open_store(store_url)
    yield opened
    await opened.close()


@pytest.fixture
async def sqlite_store(sqlite_url: str) -> AsyncIterator[Store]:
    opened = open_store(sqlite_url)
    yield opened
    await opened.close()


@pytest.fixture(params=list(MessengerName))
async def house(
    request: pytest.FixtureRequest, sqlite_store: Store, clock: HandClock, tmp_path: Path
) -> AsyncIterator[House]:
    """Every conversation is held in both messengers."""
    files = tmp_path / "files"
    async with inhabited(House(request.param, sqlite_store, clock, files=files)) as inhabited_house:
        yield inhabited_house
