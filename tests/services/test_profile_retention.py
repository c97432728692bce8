import asyncio
from datetime import timedelta

from sqlalchemy import make_url, select, text
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, create_async_engine
from sqlalchemy.orm import Session

from models.consent import Consent, ConsentText
from models.person import Person
from services.profile_retention import forget_draft_profiles
from services.store import open_store
from tests.clock import NOON
from tests.rows import a_consent, a_pupil, a_text, all_of, an_account, stored

NIGHT = NOON + timedelta(days=15)


async def test_whoever_signs_while_the_night_comes_for_them_is_not_forgotten(postgres_url: str) -> None:
    store = open_store(postgres_url)
    anna, agreed = a_pupil(), a_text()
    await stored(store, anna, agreed)
    await stored(store, an_account(anna))
    engine = create_async_engine(make_url(postgres_url).set(drivername="postgresql+asyncpg"))
    async with AsyncSession(engine) as signing, asyncio.TaskGroup() as group:
        await signing.run_sync(sign, anna, agreed)
        purge = store.write(forget_draft_profiles, [anna.id], NIGHT - timedelta(days=14), NIGHT)
        purging = group.create_task(purge)
        await somebody_waits(engine)
        await signing.commit()

    names, withdrawn = await all_of(store, Person.full_name), await all_of(store, Consent.withdrawn_at)
    await store.close()
    await engine.dispose()
    assert (purging.result(), names, withdrawn) == (0, [("Иванова Анна",)], [(None,)])


def sign(session: Session, person: Person, agreed: ConsentText) -> None:
    """As every change of a person does, holding their row."""
    session.scalars(select(Person).where(Person.id == person.id).with_for_update()).one()
    session.add(a_consent(person, agreed))
    session.flush()


async def somebody_waits(engine: AsyncEngine) -> None:
    """For a lock that somebody else holds."""
    waiting = text(
        "SELECT count(*), pg_sleep(0.01) FROM pg_stat_activity"
        " WHERE datname = current_database() AND wait_event_type = 'Lock'"
    )
    async with engine.connect() as connection:
        # Within one transaction the answer would stay what it was.
        looking = await connection.execution_options(isolation_level="AUTOCOMMIT")
        while not (await looking.execute(waiting)).scalar_one():
            pass
