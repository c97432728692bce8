import sys

from bot.app import open_database
from bot.clock import system_clock
from bot.demo import season
from bot.settings import Settings
from services.clock import Clock
from services.season import Season
from services.store import Store


async def load_demo(settings: Settings) -> None:
    async with open_database(settings) as store:
        # With a token the numbers of the made-up people may belong to somebody real: they stay out.
        with_people = not settings.has_token
        await load_season(store, system_clock, with_people=with_people)
    people = "its people" if with_people else "none of its people, because a token is set"
    sys.stdout.write(f"The demonstration season is loaded, with {people}.\n")


async def load_season(store: Store, clock: Clock, *, with_people: bool) -> None:
    loading = Season(store)
    await loading.load(season.schools(), season.events(clock().date()))
    if with_people:
        await loading.settle(season.people())
