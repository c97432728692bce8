from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from bot.demo import season
from bot.demo.loading import load_demo, load_season
from bot.sandbox import settings_in_sandbox
from bot.settings import Settings
from models.account import Account, MessengerName
from models.event import Event
from models.person import Person
from models.role import Role, RoleKind
from models.school import School
from services.address import Address
from services.catalogue import Catalogue
from services.consent_text import ConsentTexts
from services.store import Store, open_store
from tests.clock import HandClock

EVENTS, SCHOOLS, PEOPLE = 86, 69, 11
TEXTS = ConsentTexts()


def numbers(session: Session) -> list[int]:
    return [
        session.scalars(select(func.count()).select_from(table)).one() for table in (School, Event, Person)
    ]


async def test_loading_twice_doubles_nothing(store: Store, clock: HandClock) -> None:
    for _ in range(2):
        await load_season(store, clock, season.people(TEXTS))

    assert await store.read(numbers) == [SCHOOLS, EVENTS, PEOPLE]


async def test_next_years_plan_comes_beside_this_years(store: Store, clock: HandClock) -> None:
    await load_season(store, clock)
    clock.move(timedelta(days=365))

    await load_season(store, clock)

    assert await store.read(numbers) == [SCHOOLS, EVENTS * 2, 0]


async def test_something_is_ahead_in_every_month_of_the_year(store: Store, clock: HandClock) -> None:
    catalogue = Catalogue(store, clock)
    for first_day in (datetime(2026, 1, 1, tzinfo=UTC), datetime(2026, 8, 15, tzinfo=UTC)):
        clock.now = first_day
        await load_season(store, clock)

    for month in range(1, 13):
        clock.now = datetime(2026, month, 28, 12, tzinfo=UTC)
        assert await catalogue.ahead() > 0


@pytest.mark.parametrize(("token", "people"), [("", PEOPLE), ("123:secret", 0)])
async def test_made_up_people_stay_out_where_there_is_a_token(
    sqlite_url: str, token: str, people: int
) -> None:
    settings = Settings(_env_file=None, database_url=sqlite_url, telegram_token=token)

    await load_demo(settings)

    store = open_store(sqlite_url)
    assert await store.read(numbers) == [SCHOOLS, EVENTS, people]
    await store.close()


async def test_everybody_of_the_demonstration_is_known_in_both_messengers(
    store: Store, clock: HandClock
) -> None:
    await load_season(store, clock, season.people(TEXTS))

    accounts = await store.read(lambda session: session.scalars(select(func.count(Account.id))).one())

    assert accounts == 2 * PEOPLE


@pytest.mark.parametrize(
    ("today", "year"),
    [
        (date(2026, 1, 1), 2025),
        (date(2026, 8, 14), 2025),
        (date(2026, 8, 15), 2026),
        (date(2026, 8, 31), 2026),
        (date(2026, 9, 1), 2026),
        (date(2028, 2, 29), 2027),
    ],
)
def test_the_plan_of_a_school_year_is_known_from_the_middle_of_august(today: date, year: int) -> None:
    assert season.school_year(today) == year


@pytest.mark.parametrize("year", [2026, 2027])  # the second one's spring has a 29 February
def test_every_event_lies_in_its_school_year(year: int) -> None:
    events = season.events(date(year, 9, 1))

    assert all(datetime(year, 8, 31, tzinfo=UTC) <= event.starts_at for event in events)
    assert all(event.starts_at <= event.ends_at < datetime(year + 1, 9, 1, tzinfo=UTC) for event in events)


def test_an_event_of_whole_days_lasts_to_the_end_of_the_last_by_the_clock_of_its_place() -> None:
    event = next(each for each in season.events(date(2026, 9, 1)) if each.slug == "2026-era-of-engineers")

    assert event.whole_days
    assert (event.starts_at.isoformat(), event.ends_at.isoformat()) == (
        "2026-09-14T00:00:00+03:00",
        "2026-11-27T23:59:00+03:00",
    )


def test_an_event_with_an_hour_and_no_end_lasts_two_lessons() -> None:
    event = next(each for each in season.events(date(2026, 9, 1)) if each.slug == "2026-plenary-september")

    assert event.ends_at - event.starts_at == timedelta(minutes=90)


def test_the_newcomer_is_not_among_the_people_the_bot_knows() -> None:
    assert {person.name for person in season.people(TEXTS)}
    assert len(season.people(TEXTS)) == PEOPLE


async def test_a_made_up_administrator_is_one_by_settings_and_never_by_the_database(
    store: Store, clock: HandClock
) -> None:
    await load_season(store, clock, season.people(TEXTS))

    kinds = await store.read(lambda session: list(session.scalars(select(Role.kind))))

    assert set(kinds) == set(RoleKind) - {RoleKind.ADMINISTRATOR}
    named = settings_in_sandbox(Settings(_env_file=None)).admins
    assert named == (Address(MessengerName.TELEGRAM, 1001), Address(MessengerName.VK, 2001))
