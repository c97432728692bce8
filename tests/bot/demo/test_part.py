from datetime import date

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from bot.demo import season
from bot.demo.loading import load_season
from models.event import Event, EventChange, EventDeed
from models.event_question import EventQuestion
from models.nomination import Nomination
from models.person import Person
from models.stage import Site, Stage
from services.consent_text import ConsentTexts
from services.store import Store
from tests.clock import NOON, HandClock
from tests.rows import all_of, stored

TODAY = date(2026, 11, 25)


def test_the_technology_competition_is_as_it_was() -> None:
    event = next(each for each in season.events(TODAY) if each.slug == "2026-techno-challenge")

    stages, nominations = event.parts.stages, event.parts.nominations
    groups = [(one.grade_from, one.grade_to) for one in nominations]
    assert [stage.title for stage in stages] == ["Школьный этап", "Региональный этап", "Всероссийский этап"]
    assert [len(stage.sites) for stage in stages] == [0, 25, 0]
    assert (groups.count((6, 7)), groups.count((8, 10)), len(groups)) == (6, 7, 13)
    assert (event.team_min, event.team_max) == (2, 4)


def test_the_golden_collection_has_fifteen_nominations() -> None:
    event = next(each for each in season.events(TODAY) if each.slug == "2026-golden-collection")

    assert len({one.title for one in event.parts.nominations}) == 15


async def test_loading_twice_puts_no_part_in_twice(store: Store) -> None:
    await load_season(store, HandClock())
    once = await parts(store)

    await load_season(store, HandClock())

    assert await parts(store) == once
    assert len(once) > 60


async def test_a_part_that_was_renamed_since_keeps_its_name(store: Store) -> None:
    await load_season(store, HandClock())
    await store.write(_rename)

    await load_season(store, HandClock())

    assert {title for (title,) in await all_of(store, Nomination.title)} == {"Иначе"}


async def test_an_event_that_somebody_has_changed_is_left_alone(store: Store) -> None:
    await load_season(store, HandClock(), season.people(ConsentTexts()))
    ((event_id, person_id),) = await store.read(_one_of_each)
    change = EventChange(event_id=event_id, at=NOON, by_id=person_id, deed=EventDeed.EDITED, field="title")
    await stored(store, change)
    await store.write(_retitle, event_id)

    await load_season(store, HandClock())

    assert (event_id, "Иначе") in await all_of(store, Event.id, Event.title)


async def parts(store: Store) -> list[tuple[object, ...]]:
    found: list[tuple[object, ...]] = []
    for column in (Stage.title, Site.title, Nomination.title, EventQuestion.label):
        found += await all_of(store, column)
    return found


def _rename(session: Session) -> None:
    session.execute(update(Nomination).values(title="Иначе"))


def _one_of_each(session: Session) -> list[tuple[int, int]]:
    return [(session.scalars(select(Event.id)).first() or 0, session.scalars(select(Person.id)).first() or 0)]


def _retitle(session: Session, event_id: int) -> None:
    session.execute(update(Event).where(Event.id == event_id).values(title="Иначе"))
