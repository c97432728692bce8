"""What a start loads is held for as long as the bot runs: whatever is seldom asked for waits until it is."""

import ast
import subprocess
import sys

from bot.capabilities import WHEN_ASKED_FOR

# Libraries that few people ask for, and the part of one that only a bot which is called needs.
HEAVY = frozenset(
    {
        *("PIL", "aiohttp.web", "alembic", "asyncpg", "icalendar", "segno", "typst"),
        # The database of this start is the other one.
        "sqlalchemy.dialects.postgresql",
        # Of each kind of message there is: of none before the first is due.
        *("services.delivery.facts", "handlers.notice.table"),
    }
)
# What stands in every room's place before it opens: its actions; and home, which everybody comes to.
# The menu is everybody's home.
AT_ONCE = frozenset({"handlers.menu.begun", "handlers.menu.screens"})
START = """
import sys
from bot.deferred_schemas import defer_schemas

defer_schemas()
import bot.app, bot.messengers.telegram.messenger, bot.messengers.vk.choice, services.sqlite_store
from handlers import rooms

whole = [kind.name for table in rooms.tables() for kind in table if "__dataclass_fields__" in vars(kind)]
print([sorted(sys.modules), whole])
"""


def started() -> tuple[set[str], list[str]]:
    """The modules that a start has loaded, and the actions that were made dataclasses by it."""
    run = subprocess.run([sys.executable, "-c", START], capture_output=True, text=True, check=True)
    modules, whole = ast.literal_eval(run.stdout)
    return set(modules), whole


def test_what_few_people_ask_for_is_not_loaded_by_the_start() -> None:
    modules, _ = started()

    assert modules & HEAVY == set()


def test_no_room_is_open_and_no_group_of_services_made_before_somebody_comes() -> None:
    modules, _ = started()

    rooms = {name for name in modules if name.startswith("handlers.") and is_of_a_room(name)}
    groups = {f"bot.capability.{group}" for group in WHEN_ASKED_FOR}
    assert (rooms - AT_ONCE, modules & groups) == (set(), set())


def is_of_a_room(module: str) -> bool:
    """The bot's own messages are no room: whoever is told something has not come for it."""
    _, *path = module.split(".")
    return len(path) > 1 and path[0] != "notice" and not path[1].endswith("actions")


def test_no_action_is_a_dataclass_before_the_first_of_its_kind() -> None:
    _, whole = started()

    assert whole == []
