import sys
from collections.abc import Sequence

from bot.app import open_database
from bot.clock import system_clock
from bot.demo import news, season
from bot.settings import Settings
from services.clock import Clock
from services.consent_text import ConsentTexts
from services.news.loading import NewsLoading
from services.season import PlannedPerson, Season
from services.store import Store


async def load_demo(settings: Settings) -> None:
    async with open_database(settings) as store:
        # With a token the numbers of the made-up people may belong to somebody real: they stay out.
        with_people = not settings.has_token
        await load_season(store, system_clock, made_up_people(settings) if with_people else ())
        if with_people:
            await load_news(store, system_clock)
    people = "its people" if with_people else "none of its people, because a token is set"
    sys.stdout.write(f"The demonstration season is loaded, with {people}.\n")


def made_up_people(settings: Settings) -> Sequence[PlannedPerson]:
    return season.people(ConsentTexts(settings.consent_texts))


async def load_season(store: Store, clock: Clock, people: Sequence[PlannedPerson] = ()) -> None:
    loading = Season(store, clock)
    await loading.load(season.schools(), season.events(clock().date()))
    await loading.settle(people)


async def load_news(store: Store, clock: Clock) -> None:
    """Made up as the people are: where a token is set, schools have their own to tell."""
    today = clock().date()
    await NewsLoading(store, clock).load(news.news(today), news.counts(today))
